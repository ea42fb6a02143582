-- Schema 5: what the project must not forget of its own misfortunes.

-- Has a row from the transaction of an erasure until the file has been written anew: until then, pages
-- that are free may still hold what was erased.
CREATE TABLE unswept (
    no INTEGER PRIMARY KEY CHECK (no = 1)
) STRICT;

-- Whether earlier erasures were finished is not known.
INSERT INTO unswept (no) SELECT 1 FROM erased LIMIT 1;

-- Versions whose text a repair could not bring back, so that they are known not to match their hash. The
-- next delivery that has a text adds a version, whatever it says.
CREATE TABLE lost_version (
    case_no INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (case_no, version),
    FOREIGN KEY (case_no, version) REFERENCES case_version (case_no, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER lost_version_is_kept BEFORE UPDATE ON lost_version
BEGIN SELECT RAISE(ABORT, 'what is lost stays known: a new delivery adds a version'); END;
CREATE TRIGGER lost_version_stays BEFORE DELETE ON lost_version
BEGIN SELECT RAISE(ABORT, 'what is lost stays known: a new delivery adds a version'); END;
