-- Schema 11: notes and rulings that are not finished survive the end of a run, as answers do.

-- A draft beside those in the table draft: its reviewer's own, outside the log, the digest, exports and merges. kind: note,
-- the text as far as it is typed; ruling, JSON of what was decided about a difference and is not ruled. reviewer: as in draft.
CREATE TABLE half_written (
    case_no  INTEGER NOT NULL REFERENCES case_report (no),
    reviewer BLOB    NOT NULL CHECK (length(reviewer) = 16),
    kind     TEXT    NOT NULL CHECK (kind IN ('note', 'ruling')),
    content  TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (case_no, reviewer, kind)
) STRICT, WITHOUT ROWID;
