-- Schema 1 of a project file.
--
-- Three kinds of tables. What came in: case_report, case_version, origin. The log, which is the
-- truth: event, event_patch, event_case, note_text. What follows from the log and is kept so that
-- nothing is counted at a keystroke: standing, tally, act, closed_run. What follows from the newest
-- reports and is kept so that words are found in them: case_text.
--
-- Times are milliseconds since 1970-01-01 UTC. Hashes are the 32 bytes of a SHA-256, ids the 16
-- bytes of a UUIDv7. Answers are the words of the files: 'long_term', 'yes', 'service,process'.

CREATE TABLE reviewer (
    no   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- A case's number is its place in import order: from 1 and without gaps. The source '' is the
-- project's common id space.
CREATE TABLE case_report (
    no     INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    id     TEXT NOT NULL,
    UNIQUE (source, id)
) STRICT;

-- A report as it was delivered; another delivery with other words adds a version. The text stands
-- last, so that titles are read without it. Without a text, the project knows only its hash.
CREATE TABLE case_version (
    case_no      INTEGER NOT NULL REFERENCES case_report (no),
    version      INTEGER NOT NULL,
    sha256       BLOB    NOT NULL,
    title        TEXT    NOT NULL,
    municipality TEXT,
    county       TEXT,
    date         TEXT,
    imported_at  INTEGER NOT NULL,
    fields       TEXT    NOT NULL,
    text         TEXT,
    UNIQUE (case_no, version)
) STRICT;

-- Answers for the queue, the search in titles and most filters, without a look at the reports.
CREATE INDEX case_heading ON case_version (case_no, version, title, municipality, date, county);

-- The words of the newest version of each report, by its case's number: words as the program folds
-- and cuts them, with spaces between, so that all that is left to the tokenizer is to take them apart.
-- The index keeps no text. It knows which words a report has and where, so that erasing a text means
-- deleting its row here too.
CREATE VIRTUAL TABLE case_text USING fts5 (
    title, text, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- How many reports have a word.
CREATE VIRTUAL TABLE case_word USING fts5vocab (case_text, row);

CREATE TABLE origin (
    no   INTEGER PRIMARY KEY,
    file TEXT    NOT NULL,
    at   INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
    no         INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL UNIQUE,
    reviewer   INTEGER NOT NULL REFERENCES reviewer (no),
    session    BLOB    NOT NULL,
    seq        INTEGER NOT NULL,
    lamport    INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('answered', 'skipped', 'retracted', 'restored')),
    target     BLOB    CHECK ((target IS NOT NULL) = (kind IN ('retracted', 'restored'))),
    imported   INTEGER NOT NULL CHECK (imported IN (0, 1)),
    batch_size INTEGER NOT NULL,
    UNIQUE (session, seq)
) STRICT;

CREATE INDEX event_order ON event (lamport, id);

-- What an act changes. A note stands here as the hash of its text, which lies in note_text.
CREATE TABLE event_patch (
    event    INTEGER NOT NULL REFERENCES event (no),
    patch_no INTEGER NOT NULL,
    patch    TEXT    NOT NULL,
    PRIMARY KEY (event, patch_no)
) STRICT, WITHOUT ROWID;

-- The cases an act touches, each with the hash of the text that was read. A skip has no patch.
CREATE TABLE event_case (
    event       INTEGER NOT NULL REFERENCES event (no),
    case_no     INTEGER NOT NULL REFERENCES case_report (no),
    patch_no    INTEGER,
    text_sha256 BLOB    NOT NULL,
    PRIMARY KEY (event, case_no),
    FOREIGN KEY (event, patch_no) REFERENCES event_patch (event, patch_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_case_of_case ON event_case (case_no, event);

CREATE TABLE note_text (
    sha256 BLOB NOT NULL PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a case stands with a reviewer. There is a row where anything counts.
CREATE TABLE standing (
    case_no             INTEGER NOT NULL REFERENCES case_report (no),
    reviewer            INTEGER NOT NULL REFERENCES reviewer (no),
    category            TEXT,
    new_to_municipality TEXT,
    change_kinds        TEXT,
    note                BLOB REFERENCES note_text (sha256),
    flagged             INTEGER NOT NULL,
    verdict             TEXT    NOT NULL,
    classified          INTEGER NOT NULL,
    skipped_lamport     INTEGER,
    skipped_id          BLOB,
    decided_lamport     INTEGER,
    decided_id          BLOB,
    decided_at          INTEGER,
    decided_text        BLOB,
    decided_batch       INTEGER,
    decided_answered    INTEGER,
    PRIMARY KEY (case_no, reviewer)
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_postponed ON standing (reviewer, skipped_lamport, skipped_id)
    WHERE classified = 0 AND skipped_lamport IS NOT NULL;

CREATE TABLE tally (
    reviewer     INTEGER PRIMARY KEY REFERENCES reviewer (no),
    classified   INTEGER NOT NULL,
    postponed    INTEGER NOT NULL,
    undetermined INTEGER NOT NULL,
    flagged      INTEGER NOT NULL
) STRICT;

-- Which acts are live, and the newest retraction or restoration of each.
CREATE TABLE act (
    event          INTEGER PRIMARY KEY REFERENCES event (no),
    reviewer       INTEGER NOT NULL REFERENCES reviewer (no),
    lamport        INTEGER NOT NULL,
    id             BLOB    NOT NULL,
    imported       INTEGER NOT NULL,
    answered       INTEGER NOT NULL,
    live           INTEGER NOT NULL,
    marked_lamport INTEGER,
    marked_id      BLOB
) STRICT;

CREATE INDEX act_own ON act (reviewer, lamport, id) WHERE imported = 0;
CREATE INDEX act_to_undo ON act (reviewer, lamport, id) WHERE imported = 0 AND live = 1;
CREATE INDEX act_to_redo ON act (reviewer, marked_lamport, marked_id) WHERE imported = 0 AND live = 0;

-- The cases that are classified or put off, as the longest runs of consecutive numbers: the next
-- open case is found without walking over the closed ones, wherever the reviewer is.
CREATE TABLE closed_run (
    reviewer INTEGER NOT NULL REFERENCES reviewer (no),
    first    INTEGER NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (reviewer, first)
) STRICT, WITHOUT ROWID;

-- What came in and what was done is never changed.

CREATE TRIGGER event_is_kept BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is never changed: an act is taken back by a further act'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the log: an act is taken back by a further act'); END;

CREATE TRIGGER event_patch_is_kept BEFORE UPDATE ON event_patch
BEGIN SELECT RAISE(ABORT, 'the log is never changed: an act is taken back by a further act'); END;
CREATE TRIGGER event_patch_stays BEFORE DELETE ON event_patch
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the log: an act is taken back by a further act'); END;

CREATE TRIGGER event_case_is_kept BEFORE UPDATE ON event_case
BEGIN SELECT RAISE(ABORT, 'the log is never changed: an act is taken back by a further act'); END;
CREATE TRIGGER event_case_stays BEFORE DELETE ON event_case
BEGIN SELECT RAISE(ABORT, 'nothing is deleted from the log: an act is taken back by a further act'); END;

CREATE TRIGGER case_report_is_kept BEFORE UPDATE ON case_report
BEGIN SELECT RAISE(ABORT, 'a case keeps its number and its id'); END;
CREATE TRIGGER case_report_stays BEFORE DELETE ON case_report
BEGIN SELECT RAISE(ABORT, 'a case is never deleted: decisions in the log speak of it'); END;

CREATE TRIGGER case_version_is_kept BEFORE UPDATE ON case_version
BEGIN SELECT RAISE(ABORT, 'a report is never changed: a new delivery adds a version'); END;
CREATE TRIGGER case_version_stays BEFORE DELETE ON case_version
BEGIN SELECT RAISE(ABORT, 'a version is never deleted: decisions in the log were made on it'); END;

CREATE TRIGGER note_text_is_kept BEFORE UPDATE ON note_text
BEGIN SELECT RAISE(ABORT, 'a note is never changed: a new note is a further act'); END;
CREATE TRIGGER note_text_stays BEFORE DELETE ON note_text
BEGIN SELECT RAISE(ABORT, 'a note is never deleted: acts in the log speak of it'); END;
