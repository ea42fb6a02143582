-- The copies of a project, and what each has erased. See copies.sql.
CREATE TABLE copy (
  project uuid NOT NULL REFERENCES project, replica uuid NOT NULL,
  login name,                                -- NULL until the copy exchanges for the first time since there is this table
  PRIMARY KEY (project, replica));
INSERT INTO copy (project, replica) SELECT DISTINCT project, replica FROM feed WHERE replica IS NOT NULL
  UNION SELECT project, replica FROM pending WHERE replica IS NOT NULL;

CREATE TABLE confirmed (
  project uuid NOT NULL, replica uuid NOT NULL, key bytea NOT NULL,
  PRIMARY KEY (project, replica, key), FOREIGN KEY (project, replica) REFERENCES copy ON DELETE CASCADE);
