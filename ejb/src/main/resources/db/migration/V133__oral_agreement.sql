-- An agreement that was reached by word of mouth and recorded by the mediator (人民调解法 28, 30): in effect without signature or seal.
ALTER TABLE agreement
  ADD COLUMN oral BOOLEAN NOT NULL DEFAULT FALSE;
