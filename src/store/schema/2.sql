-- Schema 2: a report keeps the headers of the file it came in, so that it can leave under the same.

-- Each row of headers once: all cases of a file share one. A JSON object in the file's order, with what
-- each column is to a case: {"Hva heter tiltaket?": "title", "Sektor": null}.
CREATE TABLE header_row (
    no      INTEGER PRIMARY KEY,
    headers TEXT NOT NULL UNIQUE
) STRICT;

-- NULL where the case came in no table.
ALTER TABLE case_version ADD COLUMN header_row INTEGER REFERENCES header_row (no);
