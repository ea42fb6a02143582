-- Schema 5: the log can be united with that of a copy, and the project does not forget its misfortunes.
--
-- An event is known by its id in every copy, so are reviewers, and a version of a report by its case, its
-- hash and when it came. The numbers (no, version) belong to this file alone.

-- A reviewer is an id; the name is what is shown. Those of older files get an id made from the name. One
-- person may have several ids, of several machines: all point to the one that stands for the person, whose
-- name no other person has.
CREATE TABLE reviewer_5 (
    no     INTEGER PRIMARY KEY,
    name   TEXT    NOT NULL,
    id     BLOB    NOT NULL UNIQUE DEFAULT (randomblob(16)),
    person INTEGER NOT NULL DEFAULT 0 REFERENCES reviewer (no)
) STRICT;
INSERT INTO reviewer_5 (no, name, id, person)
SELECT no, name, nybrott_reviewer_id(name), no FROM reviewer;
DROP TABLE reviewer;
ALTER TABLE reviewer_5 RENAME TO reviewer;

CREATE UNIQUE INDEX reviewer_name ON reviewer (name) WHERE person = no;
CREATE INDEX reviewer_person ON reviewer (person);

-- Which file it is a copy of: the same in all copies, where the secret may differ.
ALTER TABLE project ADD COLUMN id BLOB;
UPDATE project SET id = nybrott_project_id(secret);

-- Any kind of act: what this version does not know is kept, and counts for nothing. track: the round of a
-- training or drift answer. codebook: the SHA-256 of the codebook in force. payload: what further kinds
-- say, in JSON. received: came from another file; not part of the event itself.
CREATE TABLE event_5 (
    no         INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL UNIQUE,
    reviewer   INTEGER NOT NULL REFERENCES reviewer (no),
    session    BLOB    NOT NULL,
    seq        INTEGER NOT NULL,
    lamport    INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    target     BLOB,
    imported   INTEGER NOT NULL CHECK (imported IN (0, 1)),
    batch_size INTEGER NOT NULL,
    track      BLOB,
    codebook   BLOB,
    payload    TEXT,
    received   INTEGER NOT NULL DEFAULT 0 CHECK (received IN (0, 1)),
    UNIQUE (session, seq)
) STRICT;
INSERT INTO event_5 (no, id, reviewer, session, seq, lamport, at, kind, target, imported, batch_size)
SELECT no, id, reviewer, session, seq, lamport, at, kind, target, imported, batch_size FROM event;
DROP TABLE event;
ALTER TABLE event_5 RENAME TO event;

CREATE INDEX event_order ON event (lamport, id);
-- A retraction may come before what it retracts.
CREATE INDEX event_target ON event (target) WHERE target IS NOT NULL;

CREATE TRIGGER event_is_kept BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is never changed: an act is taken back by a further act'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the log: an act is taken back by a further act'); END;

-- own: done in this copy, so that undo reaches it. reviewer: the person.
CREATE TABLE act_5 (
    event          INTEGER PRIMARY KEY REFERENCES event (no),
    reviewer       INTEGER NOT NULL REFERENCES reviewer (no),
    lamport        INTEGER NOT NULL,
    id             BLOB    NOT NULL,
    own            INTEGER NOT NULL,
    answered       INTEGER NOT NULL,
    live           INTEGER NOT NULL,
    marked_lamport INTEGER,
    marked_id      BLOB
) STRICT;
INSERT INTO act_5 (event, reviewer, lamport, id, own, answered, live, marked_lamport, marked_id)
SELECT event, reviewer, lamport, id, 1 - imported, answered, live, marked_lamport, marked_id FROM act;
DROP TABLE act;
ALTER TABLE act_5 RENAME TO act;

CREATE INDEX act_own ON act (reviewer, lamport, id) WHERE own = 1;
CREATE INDEX act_to_undo ON act (reviewer, lamport, id) WHERE own = 1 AND live = 1;
CREATE INDEX act_to_redo ON act (reviewer, marked_lamport, marked_id) WHERE own = 1 AND live = 0;

-- What came into this file and what left it, beside the acts of reviewers. It is this file's own: a merge
-- does not bring it to another. first_case: the number of the first new case; the others follow it without
-- gaps. new, changed, same, missing, erased: cases. events: acts that a merge brought.
CREATE TABLE journal (
    no         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'merge', 'erasure')),
    at         INTEGER NOT NULL,
    file       TEXT,
    sha256     BLOB,
    format     TEXT,
    first_case INTEGER,
    new        INTEGER,
    changed    INTEGER,
    same       INTEGER,
    missing    INTEGER,
    events     INTEGER,
    erased     INTEGER
) STRICT;
INSERT INTO journal (kind, at, file, erased)
SELECT kind, at, file, cases FROM (
    SELECT 'import' AS kind, at, file, NULL AS cases, no FROM origin
    UNION ALL SELECT 'erasure', at, NULL, count(*), 0 FROM erased GROUP BY at
) ORDER BY at, no;
DROP TABLE origin;

CREATE TRIGGER journal_is_kept BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the journal'); END;

-- Codebooks that events name by their hash.
CREATE TABLE codebook_text (
    sha256 BLOB NOT NULL PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What came from another file and contradicts what is here under the same id: nothing is overwritten.
CREATE TABLE quarantine (
    id   BLOB    NOT NULL,
    why  TEXT    NOT NULL,
    body TEXT    NOT NULL,
    at   INTEGER NOT NULL,
    PRIMARY KEY (id, body)
) STRICT, WITHOUT ROWID;

-- Has a row from the transaction of an erasure until the file has been written anew: until then, pages
-- that are free may still hold what was erased.
CREATE TABLE unswept (
    no INTEGER PRIMARY KEY CHECK (no = 1)
) STRICT;

-- Whether earlier erasures were finished is not known.
INSERT INTO unswept (no) SELECT 1 FROM erased LIMIT 1;

-- Versions whose text a repair could not bring back, so that they are known not to match their hash. The
-- next delivery that has a text adds a version, whatever it says.
CREATE TABLE lost_version (
    case_no INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (case_no, version),
    FOREIGN KEY (case_no, version) REFERENCES case_version (case_no, version) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER lost_version_is_kept BEFORE UPDATE OF case_no ON lost_version
BEGIN SELECT RAISE(ABORT, 'what is lost stays known: a new delivery adds a version'); END;
CREATE TRIGGER lost_version_stays BEFORE DELETE ON lost_version
BEGIN SELECT RAISE(ABORT, 'what is lost stays known: a new delivery adds a version'); END;

-- The newest version is that of the greatest (imported_at, sha256), wherever it was imported first. Its
-- number says only its place in this order, and moves when an older one comes from another file.
DROP TRIGGER case_version_is_kept;
CREATE TRIGGER case_version_is_kept BEFORE UPDATE OF
    case_no, sha256, title, municipality, county, date, imported_at, fields, text, header_row
ON case_version
WHEN NOT EXISTS (SELECT 1 FROM erased WHERE case_no = OLD.case_no)
  OR (NEW.title, NEW.fields, NEW.text) IS NOT ('', '{}', NULL)
  OR (NEW.case_no, NEW.sha256, NEW.imported_at) IS NOT (OLD.case_no, OLD.sha256, OLD.imported_at)
  OR (NEW.municipality, NEW.county, NEW.date, NEW.header_row)
     IS NOT (OLD.municipality, OLD.county, OLD.date, OLD.header_row)
BEGIN SELECT RAISE(ABORT, 'a report is never changed: a new delivery adds a version'); END;

UPDATE case_version SET version = -1 - place FROM (
    SELECT rowid AS at, version AS was, row_number() OVER (
        PARTITION BY case_no ORDER BY imported_at, sha256, version) AS place
    FROM case_version
) WHERE case_version.rowid = at AND was <> place;
UPDATE case_version SET version = -1 - version WHERE version < 0;
