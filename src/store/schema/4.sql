-- Schema 4: a report is there before its words are found, so that nobody waits for the text index.

-- The cases whose newest report is still to be put into case_text, as runs of consecutive numbers.
CREATE TABLE text_backlog (
    first INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL
) STRICT;
