-- Schema 3: what is true of the project as a whole, and cases whose reports were erased.

CREATE TABLE project (
    no     INTEGER PRIMARY KEY CHECK (no = 1),
    -- Chosen anew by each run before it writes, and by each backup for itself: says whether a
    -- write-ahead log belongs to this file.
    mark   BLOB NOT NULL,
    -- Reviewers' pseudonyms are made from it. Whoever has it can guess who hides behind one.
    secret BLOB NOT NULL
) STRICT;

INSERT INTO project (no, mark, secret) VALUES (1, randomblob(16), randomblob(32));

CREATE TRIGGER project_stays BEFORE DELETE ON project
BEGIN SELECT RAISE(ABORT, 'the project keeps its mark and its secret'); END;

-- A case whose title, text, other columns and notes are gone for good. Hashes and decisions stay, and
-- nothing of the case is ever fetched again.
CREATE TABLE erased (
    case_no INTEGER PRIMARY KEY REFERENCES case_report (no),
    at      INTEGER NOT NULL
) STRICT;

CREATE TRIGGER erased_is_kept BEFORE UPDATE ON erased
BEGIN SELECT RAISE(ABORT, 'what is erased stays erased'); END;
CREATE TRIGGER erased_stays BEFORE DELETE ON erased
BEGIN SELECT RAISE(ABORT, 'what is erased stays erased'); END;

-- Of an erased case, what was written in the report may go, and nothing else may change.
DROP TRIGGER case_version_is_kept;
CREATE TRIGGER case_version_is_kept BEFORE UPDATE ON case_version
WHEN NOT EXISTS (SELECT 1 FROM erased WHERE case_no = OLD.case_no)
  OR (NEW.title, NEW.fields, NEW.text) IS NOT ('', '{}', NULL)
  OR (NEW.case_no, NEW.version, NEW.sha256, NEW.imported_at)
     IS NOT (OLD.case_no, OLD.version, OLD.sha256, OLD.imported_at)
  OR (NEW.municipality, NEW.county, NEW.date, NEW.header_row)
     IS NOT (OLD.municipality, OLD.county, OLD.date, OLD.header_row)
BEGIN SELECT RAISE(ABORT, 'a report is never changed: a new delivery adds a version'); END;

-- A note goes when every case that it was ever written on is erased.
DROP TRIGGER note_text_stays;
CREATE TRIGGER note_text_stays BEFORE DELETE ON note_text
WHEN EXISTS (
    SELECT 1 FROM event_patch p JOIN event_case c ON c.event = p.event AND c.patch_no = p.patch_no
    WHERE json_extract(p.patch, '$.note') = lower(hex(OLD.sha256))
      AND c.case_no NOT IN (SELECT case_no FROM erased)
)
BEGIN SELECT RAISE(ABORT, 'a note is never deleted: acts in the log speak of it'); END;
