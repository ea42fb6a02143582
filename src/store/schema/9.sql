-- Schema 9: answers that are not saved yet survive the end of a run.

-- A draft is its reviewer's own: outside the log, the digest, exports and merges. reviewer: the id, which the
-- table reviewer need not know before the first act. sha256: the report that was read. is_typed: the reviewer
-- has typed answers since the case was saved; else they are those of a retracted act.
CREATE TABLE draft (
    case_no             INTEGER NOT NULL REFERENCES case_report (no),
    reviewer            BLOB    NOT NULL CHECK (length(reviewer) = 16),
    sha256              BLOB    NOT NULL CHECK (length(sha256) = 32),
    category            TEXT,
    new_to_municipality TEXT,
    change_kinds        TEXT,
    is_typed            INTEGER NOT NULL CHECK (is_typed IN (0, 1)),
    at                  INTEGER NOT NULL,
    PRIMARY KEY (case_no, reviewer)
) STRICT, WITHOUT ROWID;
