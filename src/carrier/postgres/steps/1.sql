-- The exchange of a team: plain tables, no extension, nothing that needs a superuser; PostgreSQL 13 and later.
-- Members may execute functions and nothing else; see functions.sql. A step is never changed: what comes later is a step of its own.
CREATE SCHEMA nybrott;
SET LOCAL search_path = nybrott;

CREATE TABLE exchange_version (no int PRIMARY KEY);

CREATE TABLE project (
  id uuid PRIMARY KEY, name text NOT NULL,
  -- A new one has every copy hand over again what the server lacks: UPDATE project SET epoch = gen_random_uuid().
  epoch uuid NOT NULL DEFAULT gen_random_uuid());

-- Who may do what. An adjudicator sees also what an open round hides; a reader hands over nothing.
CREATE TABLE member (
  project uuid NOT NULL REFERENCES project, login name NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'reviewer', 'adjudicator', 'reader')),
  PRIMARY KEY (project, login));

-- Whose acts a login may hand over: ids of reviewers, several for one who works on several machines.
CREATE TABLE pen (
  project uuid NOT NULL, reviewer uuid NOT NULL, login name NOT NULL,
  PRIMARY KEY (project, reviewer), FOREIGN KEY (project, login) REFERENCES member);

-- A line of a parcel, as it was handed over. kind: r reviewer, v version of a report, n note, c codebook, x erasure, e event.
CREATE TABLE item (
  project uuid NOT NULL REFERENCES project, no bigint GENERATED ALWAYS AS IDENTITY,
  kind "char" NOT NULL, identity bytea NOT NULL, body text NOT NULL,
  key bytea,                                 -- the case of a version
  event uuid,
  PRIMARY KEY (project, no), UNIQUE (project, kind, identity));
CREATE INDEX item_version ON item (project, key) WHERE kind = 'v';
CREATE INDEX item_event ON item (project, event) WHERE kind = 'e';

CREATE TABLE erased (project uuid NOT NULL REFERENCES project, key bytea NOT NULL, PRIMARY KEY (project, key));

CREATE TABLE event (
  project uuid NOT NULL REFERENCES project, id uuid NOT NULL, no bigint GENERATED ALWAYS AS IDENTITY,
  reviewer uuid NOT NULL, session uuid NOT NULL, seq bigint NOT NULL, kind text NOT NULL, target uuid,
  PRIMARY KEY (project, id), UNIQUE (project, session, seq));
CREATE INDEX event_target ON event (project, target) WHERE target IS NOT NULL;
CREATE INDEX event_reviewer ON event (project, reviewer);

-- The cases of an event, each by its key, with the hash of the note that the event writes on it, and what it answers there to the
-- three questions.
CREATE TABLE touch (
  project uuid NOT NULL, event uuid NOT NULL, key bytea NOT NULL, note bytea, answers jsonb,
  PRIMARY KEY (project, event, key), FOREIGN KEY (project, event) REFERENCES event);
CREATE INDEX touch_of_case ON touch (project, key);
CREATE INDEX touch_of_note ON touch (project, note) WHERE note IS NOT NULL;

-- The rounds, and who is to answer which case before what the others answered is passed on.
CREATE TABLE round (
  project uuid NOT NULL REFERENCES project, id uuid NOT NULL, opened_by name NOT NULL, opened_no bigint NOT NULL,
  PRIMARY KEY (project, id));
CREATE TABLE round_case (
  project uuid NOT NULL, round uuid NOT NULL, key bytea NOT NULL, readers uuid[] NOT NULL,
  released boolean NOT NULL DEFAULT false,
  PRIMARY KEY (project, round, key), FOREIGN KEY (project, round) REFERENCES round);
CREATE INDEX round_case_open ON round_case (project, key) WHERE NOT released;

-- Events that are passed on to this login and to adjudicators alone, until their cases are released.
CREATE TABLE hidden (
  project uuid NOT NULL, event uuid NOT NULL, login name NOT NULL,
  PRIMARY KEY (project, event), FOREIGN KEY (project, event) REFERENCES event);

-- What was handed over and has no place in the feed yet: members hand over beside each other, without waiting.
CREATE TABLE pending (
  project uuid NOT NULL REFERENCES project, no bigint GENERATED ALWAYS AS IDENTITY, item bigint NOT NULL, only_for name,
  replica uuid,                              -- the copy that handed it over, which is not sent it again
  PRIMARY KEY (project, no));
-- What is passed on, in the order of its places, which have no gaps. The mark of a place tells a server that was restored
-- from an older backup and went on from there.
CREATE TABLE feed (
  project uuid NOT NULL REFERENCES project, pos bigint NOT NULL, mark uuid NOT NULL DEFAULT gen_random_uuid(),
  item bigint NOT NULL, only_for name, replica uuid,
  PRIMARY KEY (project, pos));
CREATE TABLE head (project uuid PRIMARY KEY REFERENCES project, pos bigint NOT NULL DEFAULT 0) WITH (fillfactor = 10);

CREATE TABLE quarantine (
  project uuid NOT NULL REFERENCES project, login name NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  why text NOT NULL, body text NOT NULL, sha256 bytea NOT NULL, UNIQUE (project, sha256));

CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log is never changed'; END $$;
CREATE TRIGGER event_kept BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION kept();
CREATE TRIGGER touch_kept BEFORE UPDATE OR DELETE ON touch FOR EACH ROW EXECUTE FUNCTION kept();
