-- Schema 6: the journal knows which cases each delivery has and which versions it brought, so that a delivery
-- can be taken back.

-- A delivery that was taken back stays in the journal; a further entry says so. target: that delivery.
-- is_whole: whether delivered has all of its cases. new, changed of a take-back: cases that went, and cases of
-- which a version went.
CREATE TABLE journal_6 (
    no       INTEGER PRIMARY KEY,
    kind     TEXT    NOT NULL CHECK (kind IN ('import', 'merge', 'erasure', 'take_back')),
    at       INTEGER NOT NULL,
    file     TEXT,
    sha256   BLOB,
    format   TEXT,
    new      INTEGER,
    changed  INTEGER,
    same     INTEGER,
    missing  INTEGER,
    events   INTEGER,
    erased   INTEGER,
    target   INTEGER REFERENCES journal (no),
    is_whole INTEGER NOT NULL DEFAULT 1 CHECK (is_whole IN (0, 1))
) STRICT;

-- The cases that a delivery has, whether they were new or not, as runs of consecutive numbers.
CREATE TABLE delivered (
    journal INTEGER NOT NULL REFERENCES journal (no),
    first   INTEGER NOT NULL,
    last    INTEGER NOT NULL,
    PRIMARY KEY (journal, first)
) STRICT, WITHOUT ROWID;

-- The entry that brought a version; NULL where that is not known. An entry is written after what it brought.
ALTER TABLE case_version ADD COLUMN journal INTEGER
    REFERENCES journal (no) DEFERRABLE INITIALLY DEFERRED;

-- Of older deliveries, what they brought is known by the time, unless two came at one time. What else they
-- had is not known.
UPDATE case_version SET journal = (
    SELECT min(no) FROM journal WHERE kind = 'import' AND at = imported_at HAVING count(*) = 1
);
UPDATE case_version SET journal = j.no FROM journal j
WHERE j.kind = 'import' AND j.new > 0 AND case_version.imported_at = j.at AND case_version.version = 1
  AND case_version.case_no BETWEEN j.first_case AND j.first_case + j.new - 1;

INSERT INTO delivered (journal, first, last)
SELECT journal, min(case_no), max(case_no) FROM (
    SELECT journal, case_no,
        case_no - row_number() OVER (PARTITION BY journal ORDER BY case_no) AS island
    FROM (SELECT DISTINCT journal, case_no FROM case_version WHERE journal IS NOT NULL)
) GROUP BY journal, island;

INSERT INTO journal_6
    (no, kind, at, file, sha256, format, new, changed, same, missing, events, erased, is_whole)
SELECT no, kind, at, file, sha256, format, new, changed, same, missing, events, erased,
    kind <> 'import' OR coalesce(same = 0 AND new + changed = (
        SELECT coalesce(sum(last - first + 1), 0) FROM delivered WHERE journal = j.no), 0)
FROM journal j ORDER BY no;
DROP TABLE journal;
ALTER TABLE journal_6 RENAME TO journal;

CREATE TRIGGER journal_is_kept BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the journal'); END;

-- Has a row only within a transaction that takes a delivery back or closes gaps between numbers: then cases
-- may get other numbers, and reports may go that no act speaks of.
CREATE TABLE rearranging (
    no INTEGER PRIMARY KEY CHECK (no = 1)
) STRICT;

DROP TRIGGER IF EXISTS event_case_is_kept;
CREATE TRIGGER event_case_is_kept BEFORE UPDATE ON event_case
WHEN NOT EXISTS (SELECT 1 FROM rearranging)
  OR (NEW.event, NEW.patch_no, NEW.text_sha256) IS NOT (OLD.event, OLD.patch_no, OLD.text_sha256)
BEGIN SELECT RAISE(ABORT, 'the log is never changed: an act is taken back by a further act'); END;

DROP TRIGGER IF EXISTS case_report_is_kept;
CREATE TRIGGER case_report_is_kept BEFORE UPDATE ON case_report
WHEN NOT EXISTS (SELECT 1 FROM rearranging) OR (NEW.source, NEW.id) IS NOT (OLD.source, OLD.id)
BEGIN SELECT RAISE(ABORT, 'a case keeps its number and its id'); END;

DROP TRIGGER IF EXISTS case_report_stays;
CREATE TRIGGER case_report_stays BEFORE DELETE ON case_report
WHEN NOT EXISTS (SELECT 1 FROM rearranging)
  OR EXISTS (SELECT 1 FROM event_case WHERE case_no = OLD.no)
BEGIN SELECT RAISE(ABORT, 'a case is never deleted: decisions in the log speak of it'); END;

DROP TRIGGER IF EXISTS case_version_is_kept;
CREATE TRIGGER case_version_is_kept BEFORE UPDATE OF
    case_no, sha256, title, municipality, county, date, imported_at, fields, text, header_row
ON case_version
WHEN (NEW.sha256, NEW.imported_at, NEW.municipality, NEW.county, NEW.date, NEW.header_row)
     IS NOT (OLD.sha256, OLD.imported_at, OLD.municipality, OLD.county, OLD.date, OLD.header_row)
  OR NOT (
    EXISTS (SELECT 1 FROM rearranging)
        AND (NEW.title, NEW.fields, NEW.text) IS (OLD.title, OLD.fields, OLD.text)
    OR EXISTS (SELECT 1 FROM erased WHERE case_no = OLD.case_no)
        AND (NEW.case_no, NEW.title, NEW.fields, NEW.text) IS (OLD.case_no, '', '{}', NULL)
  )
BEGIN SELECT RAISE(ABORT, 'a report is never changed: a new delivery adds a version'); END;

-- Another version with the same report says what a decision was made on.
DROP TRIGGER IF EXISTS case_version_stays;
CREATE TRIGGER case_version_stays BEFORE DELETE ON case_version
WHEN NOT EXISTS (SELECT 1 FROM rearranging)
  OR EXISTS (SELECT 1 FROM event_case WHERE case_no = OLD.case_no AND text_sha256 = OLD.sha256)
    AND NOT EXISTS (SELECT 1 FROM case_version
        WHERE case_no = OLD.case_no AND sha256 = OLD.sha256 AND version <> OLD.version)
BEGIN SELECT RAISE(ABORT, 'a version is never deleted: decisions in the log were made on it'); END;

DROP TRIGGER IF EXISTS erased_is_kept;
CREATE TRIGGER erased_is_kept BEFORE UPDATE ON erased
WHEN NOT EXISTS (SELECT 1 FROM rearranging) OR NEW.at IS NOT OLD.at
BEGIN SELECT RAISE(ABORT, 'what is erased stays erased'); END;

DROP TRIGGER IF EXISTS lost_version_is_kept;
CREATE TRIGGER lost_version_is_kept BEFORE UPDATE OF case_no ON lost_version
WHEN NOT EXISTS (SELECT 1 FROM rearranging)
BEGIN SELECT RAISE(ABORT, 'what is lost stays known: a new delivery adds a version'); END;

DROP TRIGGER IF EXISTS lost_version_stays;
CREATE TRIGGER lost_version_stays BEFORE DELETE ON lost_version
WHEN NOT EXISTS (SELECT 1 FROM rearranging)
BEGIN SELECT RAISE(ABORT, 'what is lost stays known: a new delivery adds a version'); END;
