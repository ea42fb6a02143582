-- Schema 8: the text index has what is read of a report: without tags, and with the characters that entities
-- name. Reports with either wait to be indexed again, as runs of consecutive numbers.

INSERT INTO text_backlog (first, last)
SELECT min(no), max(no) FROM (
    SELECT no, no - row_number() OVER (ORDER BY no) AS run FROM (
        SELECT v.case_no AS no FROM case_version v
        WHERE v.version = (SELECT max(version) FROM case_version WHERE case_no = v.case_no)
        AND (instr(v.title, '<') OR instr(v.title, '&') OR instr(v.text, '<') OR instr(v.text, '&'))
        AND NOT EXISTS (SELECT 1 FROM text_backlog WHERE v.case_no BETWEEN first AND last)
    )
) GROUP BY run;
