//! Which of a table's first rows is its header: the same for sheets and for tables as text.

use super::columns;
use super::place::CasePlace;
use super::remark::{Remarks, RowRemarkKind};

/// Rows that are looked at to find a header.
pub(super) const SAMPLE: usize = 60;

/// How far down a header is looked for, in rows that have something in them.
const DEEPEST_HEADER: usize = 20;

/// A label and its value, as they are written above a table, are so many cells.
const LABEL: usize = 2;

/// The cells of a row that are not blank, from the left.
pub(super) type FilledCells<'a> = Vec<&'a str>;

/// Returns which of these first rows is the header: the one with the most usual names of columns, else the
/// first that is as wide as the rows below it. A heading above the table, and labels with their values, are
/// passed over.
pub(super) fn header_at(rows: &[FilledCells<'_>]) -> Option<usize> {
    let mut widths: Vec<usize> = rows.iter().map(Vec::len).collect();
    widths.sort_unstable();
    let usual = *widths.get(widths.len() / 2)?;
    let top = &rows[..rows.len().min(DEEPEST_HEADER)];
    let mut best = None;
    for (at, row) in top.iter().enumerate() {
        let known = columns::recognised(row.iter().copied());
        let is_header = known.0
            && row.len() > 1
            && !is_label(row, usual)
            && rows[..at].iter().all(|above| is_label(above, usual) || above.len() < row.len());
        if is_header && best.is_none_or(|(most, _)| known > most) {
            best = Some((known, at));
        }
    }
    if let Some((_, at)) = best {
        return Some(at);
    }
    let is_wide = |row: &FilledCells<'_>| row.len() * 2 > usual && !is_label(row, usual);
    Some(top.iter().position(is_wide).unwrap_or(0))
}

/// Returns whether a row is a label and its value above a table of so many columns, such as `Sammendrag: alle tiltak`.
/// Two cells that name two roles are headers, however many columns are filled below them.
pub(super) fn is_label(row: &FilledCells<'_>, usual: usize) -> bool {
    match *row.as_slice() {
        [_] => usual > 1,
        [label, value] => {
            let is_wider = usual > LABEL && columns::roles_named(row.iter().copied()) < 2;
            is_wider || (label.ends_with(':') && !value.ends_with(':'))
        }
        _ => false,
    }
}

/// A header alone of so many words reads like prose. A choice.
const FEWEST_WORDS: usize = 4;

/// How a line of prose ends, and a header hardly does.
const ENDS: &[char] = &['.', '!', ',', ':'];

/// Returns whether headers without a usual name among them read like a line of prose: one of several words that asks nothing, or
/// parts of a sentence between its commas, up to its end.
pub(super) fn reads_as_prose(headers: &[String]) -> bool {
    if columns::recognised(headers.iter().map(String::as_str)).1 > 0 {
        return false;
    }
    let ends = |header: &String, signs: &[char]| header.trim_end().ends_with(signs);
    let goes_on = |header: &String| {
        let mut letters = header.chars();
        letters.next().is_some_and(char::is_whitespace)
            && letters.next().is_some_and(char::is_lowercase)
    };
    match headers {
        [] => false,
        [alone] => {
            let words = alone.split_whitespace().count();
            words > 1 && (words >= FEWEST_WORDS && !ends(alone, &['?', '*']) || ends(alone, ENDS))
        }
        [_, others @ ..] => {
            others.iter().all(goes_on) && headers.last().is_some_and(|last| ends(last, ENDS))
        }
    }
}

/// Returns whether the headers seem to be in the first column: names of roles, one of them that of the report, are
/// below one another in most rows, and the first row has no further one. A case may be called as a column is.
pub(super) fn is_transposed(header: usize, rows: &[FilledCells<'_>]) -> bool {
    let of_header = rows.get(header).map_or(&[][..], Vec::as_slice);
    let is_header = columns::recognised(of_header.iter().skip(1).copied()).1 > 0;
    let wide = || rows[header..].iter().filter(|row| row.len() > 1);
    let first_cells = || wide().filter_map(|row| row.first().copied());
    let names_text = columns::recognised(first_cells()).0;
    let named = columns::roles_named(first_cells());
    names_text && named > 1 && named * 2 > wide().count() && !is_header
}

/// Cells that are not blank, each with its column.
pub(super) type IndexedCells<'a> = [(usize, &'a str)];

/// A header of the second level is shorter than this. A choice.
const LONGEST_SECOND_LEVEL: usize = 60;

/// Returns the headers of two rows joined, `Group: header`, where the second row divides columns that the first
/// has under one header; `None` where it does not look like that. `below` is the first row of the cases.
pub(super) fn joined(
    header: &IndexedCells<'_>,
    next: &IndexedCells<'_>,
    below: Option<&IndexedCells<'_>>,
) -> Option<Vec<(usize, String)>> {
    let has = |cells: &IndexedCells<'_>, column: usize| cells.iter().any(|(at, _)| *at == column);
    // A cell that is merged over both rows says the same in both.
    let next: Vec<(usize, &str)> =
        next.iter().filter(|cell| !header.contains(cell)).copied().collect();
    let divides = |column: usize| has(&next, column) && !has(header, column);
    let first = header.first()?.0;
    let is_level = |(column, text): &(usize, &str)| {
        let is_short = text.chars().count() <= LONGEST_SECOND_LEVEL;
        let is_named = text.contains(char::is_alphabetic);
        is_short && is_named && *column > first && (divides(*column) || divides(column + 1))
    };
    let below = below?;
    let is_filled = below.iter().any(|(column, _)| divides(*column))
        && below.iter().any(|(column, _)| has(header, *column) && !has(&next, *column));
    if next.is_empty() || !next.iter().all(is_level) || !is_filled {
        return None;
    }
    let mut group = "";
    let last = header.iter().chain(&next).map(|(column, _)| *column).max()?;
    let name = |column: usize| {
        let upper = header.iter().find(|(at, _)| *at == column).map(|(_, text)| *text);
        let lower = next.iter().find(|(at, _)| *at == column).map(|(_, text)| *text);
        group = upper.unwrap_or(group);
        match (upper, lower) {
            (_, Some(lower)) => Some((column, format!("{}: {}", group.trim(), lower.trim()))),
            (Some(upper), None) => Some((column, upper.to_owned())),
            (None, None) => None,
        }
    };
    Some((0..=last).filter_map(name).collect())
}

/// Notes that the headers of these two rows were joined to these.
pub(super) fn note_joined(
    [upper, lower]: [CasePlace; 2],
    joined: &[(usize, String)],
    remarks: &mut Remarks,
) {
    let example = joined.iter().map(|(_, name)| name.as_str()).find(|name| name.contains(": "));
    remarks.row(RowRemarkKind::JoinedHeader, None, upper, example.unwrap_or_default());
    remarks.row(RowRemarkKind::JoinedHeader, None, lower, "");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(rows: &[&[&str]]) -> Option<usize> {
        header_at(&rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>())
    }

    #[test]
    fn the_first_line_of_a_letter_is_no_header() {
        let reads = |headers: &[&str]| {
            reads_as_prose(&headers.iter().map(|header| (*header).to_owned()).collect::<Vec<_>>())
        };
        for letter in [
            &["Hei", " vi viser til brevet av 3. mars."][..],
            &["Kommunen har filma øvingar."],
            &["Kjære dykk!"],
            &["Til Utval for innovasjon"],
        ] {
            assert!(reads(letter), "{letter:?}");
        }
        for table in [
            &["Tekst"][..],
            &["Svar frå kommunane"],
            &["Kva har de gjort annleis?"],
            &["A", "B"],
            &["Tiltak", " kva som er gjort"],
            &["Svar på spørsmål 1", "Svar på spørsmål 2."],
        ] {
            assert!(!reads(table), "{table:?}");
        }
    }

    #[test]
    fn a_header_is_found_below_headings_and_labels() {
        let table: [&[&str]; 3] = [
            &["Løpenr", "Navn på tiltak", "Fritekst", "Region"],
            &["1", "a", "b", "c"],
            &["2", "d", "e", "f"],
        ];
        for above in [
            &[][..],
            &[&["Innmeldte tiltak"][..]],
            &[&["Sammendrag:", "Alle tiltak"]],
            &[&["Beskrivelse"], &["Rapport", "Runde 2"], &["Dato", "2020"]],
        ] {
            let rows: Vec<&[&str]> = above.iter().copied().chain(table).collect();
            assert_eq!(header(&rows), Some(above.len()), "{rows:?}");
        }
        assert_eq!(header(&[]), None);
    }

    #[test]
    fn two_rows_of_headers_are_joined() {
        let header = [(0, "id"), (1, "tittel"), (2, "Beskrivelse"), (4, "kommune")];
        let below = [(0, "1"), (1, "A"), (2, "b"), (3, "c"), (4, "Røros")];
        let names = joined(&header, &[(2, "Bakgrunn"), (3, "Løsning")], Some(&below)).unwrap();
        let expected = ["id", "tittel", "Beskrivelse: Bakgrunn", "Beskrivelse: Løsning", "kommune"];
        assert_eq!(names.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), expected);
        let merged = [(0, "id"), (1, "tittel"), (2, "Bakgrunn"), (3, "Løsning"), (4, "kommune")];
        assert!(joined(&header, &merged, Some(&below)).is_some());
        for next in [&below[..], &[(2, "Bakgrunn")], &[(0, "løpenr"), (3, "x")], &[(3, "17")]] {
            assert_eq!(joined(&header, next, Some(&below)), None, "{next:?}");
        }
    }

    #[test]
    fn a_cell_that_is_called_like_a_column_makes_no_header_of_its_row() {
        let rows: [&[&str]; 4] = [
            &["Nr", "Hva", "Type"],
            &["1", "a", "Rapport"],
            &["2", "b", "Tekst"],
            &["3", "c", "Annet"],
        ];
        assert_eq!(header(&rows), Some(0));
    }
}
