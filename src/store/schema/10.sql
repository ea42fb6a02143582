-- Schema 10: answers to the facets of a project's own codebook.

-- What counts of a reviewer's answers to facets, as it was given: part of what follows from the log, beside the
-- table standing. facet: its id. answer: JSON, the id of a value, or a sorted list of them.
CREATE TABLE facet_answer (
    case_no  INTEGER NOT NULL REFERENCES case_report (no),
    reviewer INTEGER NOT NULL REFERENCES reviewer (no),
    facet    TEXT    NOT NULL,
    answer   TEXT    NOT NULL,
    PRIMARY KEY (case_no, reviewer, facet)
) STRICT, WITHOUT ROWID;

-- A draft may hold such answers as well: JSON, by the ids of the facets, sorted.
ALTER TABLE draft ADD COLUMN facets TEXT NOT NULL DEFAULT '{}';
