-- Claims: who reads which case of those that no round gives out. See claims.sql.

-- Where claims are given: so many are to classify each case. Its row is locked by one claim after the other.
CREATE TABLE claims (
  project uuid PRIMARY KEY REFERENCES project, need smallint NOT NULL CHECK (need BETWEEN 1 AND 100),
  lease interval NOT NULL DEFAULT '2 hours');

-- Cases of which something was handed over since the last claim. Who hands over adds lines and waits for no claim.
CREATE TABLE claim_news (
  project uuid NOT NULL, no bigint GENERATED ALWAYS AS IDENTITY, key bytea NOT NULL, PRIMARY KEY (project, no));

-- The cases in the project's order, and whether fewer than are needed have classified or claimed one.
CREATE TABLE claim_case (
  project uuid NOT NULL REFERENCES project, key bytea NOT NULL, rank bigint NOT NULL,
  is_given boolean NOT NULL DEFAULT false,   -- by an open round
  is_open boolean NOT NULL DEFAULT true, PRIMARY KEY (project, key));
CREATE INDEX claim_case_open ON claim_case (project, rank) WHERE is_open;

-- Who has classified it: a login, or the id of a reviewer who has none.
CREATE TABLE claim_done (
  project uuid NOT NULL, key bytea NOT NULL, person text NOT NULL, PRIMARY KEY (project, key, person));

CREATE TABLE lease (
  project uuid NOT NULL, key bytea NOT NULL, login name NOT NULL, until timestamptz NOT NULL,
  PRIMARY KEY (project, key, login), FOREIGN KEY (project, key) REFERENCES claim_case);
CREATE INDEX lease_of ON lease (project, login);
CREATE INDEX lease_due ON lease (project, until);

-- The copies in which a login works: they share its leases.
CREATE TABLE claim_desk (
  project uuid NOT NULL, login name NOT NULL, replica uuid NOT NULL, until timestamptz NOT NULL,
  PRIMARY KEY (project, login, replica));

-- Before this place there is nothing for the login to claim.
CREATE TABLE claim_from (
  project uuid NOT NULL, login name NOT NULL, rank bigint NOT NULL, PRIMARY KEY (project, login));
