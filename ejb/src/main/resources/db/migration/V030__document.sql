-- Files of a dossier. The bytes lie in the document store under sha256; several rows may share them.
CREATE TABLE document (
    id               BINARY(16)   NOT NULL,
    version          BIGINT       NOT NULL,
    case_id          BINARY(16)   NOT NULL,
    category         VARCHAR(30)  NOT NULL,
    source           VARCHAR(10)  NOT NULL,
    title            VARCHAR(200) NOT NULL,
    file_name        VARCHAR(200) NOT NULL,
    media_type       VARCHAR(100) NOT NULL,
    size_bytes       BIGINT       NOT NULL,
    sha256           CHAR(64)     NOT NULL,
    template         VARCHAR(60)  NULL,
    template_version INT          NULL,
    uploaded_by      BINARY(16)   NOT NULL,
    uploaded_by_name VARCHAR(200) NOT NULL,
    uploaded_at      DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY document_of_case (case_id, uploaded_at),
    KEY document_by_content (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
