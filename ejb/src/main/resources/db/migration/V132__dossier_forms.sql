-- By which template a paper of an archived dossier was printed, so that its form and version stand beside it in the package; both empty for what was handed in.
ALTER TABLE dossier_paper
  ADD COLUMN template VARCHAR(60) NULL,
  ADD COLUMN template_version INT NULL;
