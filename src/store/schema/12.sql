-- Schema 12: answers that were given to marked cases and not saved survive the end of a run, with the marks.

-- Put aside in memory: two tables at once would not fit into the first page of a file, on which the list of tables is.
CREATE TEMP TABLE half_written_before AS SELECT * FROM half_written;

DROP TABLE half_written;

-- kind: note, the text as far as it is typed; ruling, JSON of what was decided about a difference and is not ruled; marked, that
-- the case is marked, with JSON of the answers that were given for all marked cases: the same for each.
CREATE TABLE half_written (
    case_no  INTEGER NOT NULL REFERENCES case_report (no),
    reviewer BLOB    NOT NULL CHECK (length(reviewer) = 16),
    kind     TEXT    NOT NULL CHECK (kind IN ('note', 'ruling', 'marked')),
    content  TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (case_no, reviewer, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO half_written (case_no, reviewer, kind, content, at)
SELECT case_no, reviewer, kind, content, at FROM temp.half_written_before;

DROP TABLE temp.half_written_before;
