-- Schema 7: rounds. What an act about rounds says is in the log; both tables follow from it.

-- Which cases a round gives to whom. round: the event that opened it. closed_lamport, closed_id: the stamp of the
-- event that closed it; NULL as long as it is open, and what others say of the case is hidden so long.
CREATE TABLE assignment (
    case_no        INTEGER NOT NULL REFERENCES case_report (no),
    reviewer       INTEGER NOT NULL REFERENCES reviewer (no),
    round          INTEGER NOT NULL REFERENCES event (no),
    closed_lamport INTEGER,
    closed_id      BLOB,
    PRIMARY KEY (case_no, reviewer, round)
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_open ON assignment (reviewer, case_no) WHERE closed_lamport IS NULL;
CREATE INDEX assignment_of_round ON assignment (round, reviewer);

-- A reviewer's first look at what others say of a case, while a round was open.
CREATE TABLE look (
    case_no  INTEGER NOT NULL REFERENCES case_report (no),
    reviewer INTEGER NOT NULL REFERENCES reviewer (no),
    lamport  INTEGER NOT NULL,
    id       BLOB    NOT NULL,
    PRIMARY KEY (case_no, reviewer)
) STRICT, WITHOUT ROWID;

-- Acts that say something by themselves, which are few among those that answer.
CREATE INDEX event_with_payload ON event (kind, lamport, id) WHERE payload IS NOT NULL;
