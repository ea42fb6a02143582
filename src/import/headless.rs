//! Tables without a header: whether what would be the header is a case like those below it.

use super::columns;
use super::header_row::IndexedCells;

/// A cell of so many characters on average is a report. A choice: a header is seldom as long.
const REPORT: usize = 60;

/// A number, a date or an id has at most so many characters. A choice.
const LONGEST_NUMBER: usize = 24;

/// Returns whether a row that would be the header is a case: it names no role, and one of its cells is written as all below
/// it are, as `S-001` above `S-002`. Besides, that cell is a date, or the row has a report above reports: a table may
/// count by years or by numbers of questions.
pub(super) fn is_case(header: &IndexedCells<'_>, below: &[Vec<(usize, &str)>]) -> bool {
    if below.is_empty() || columns::roles_named(header.iter().map(|(_, text)| *text)) > 0 {
        return false;
    }
    let like = header.iter().filter_map(|(column, text)| {
        let shape = shape(text)?;
        let mut cells = cells(*column, below).peekable();
        let is_like =
            cells.peek().is_some() && cells.all(|cell| self::shape(cell).as_ref() == Some(&shape));
        is_like.then_some(shape)
    });
    let like: Vec<String> = like.collect();
    let has_date = like.iter().any(|shape| shape.matches('0').count() == 3);
    !like.is_empty() && (has_date || has_report(header, below))
}

/// Returns whether a cell is a report above reports; one that asks is a question of a survey.
fn has_report(header: &IndexedCells<'_>, below: &[Vec<(usize, &str)>]) -> bool {
    header.iter().any(|(column, text)| {
        let (count, length) = cells(*column, below)
            .fold((0, 0), |(count, length), cell| (count + 1, length + cell.chars().count()));
        let asks = text.contains('?') || text.trim_end().ends_with(':');
        count > 0 && length >= REPORT * count && text.chars().count() >= REPORT && !asks
    })
}

fn cells<'a>(column: usize, rows: &'a [Vec<(usize, &'a str)>]) -> impl Iterator<Item = &'a str> {
    rows.iter().flatten().filter(move |(at, _)| *at == column).map(|(_, text)| *text)
}

/// Returns how a number, a date or an id is written, with one digit for each of its numbers; `None` for anything else.
fn shape(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().count() > LONGEST_NUMBER
        || !text.contains(|letter: char| letter.is_ascii_digit())
    {
        return None;
    }
    let mut shape = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' if shape.ends_with('0') => {}
            '0'..='9' => shape.push('0'),
            other => shape.push(other),
        }
    }
    Some(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT_1: &str =
        "Kommunen sydde smittefrakker sammen med husflidslaget da det var tomt på lageret.";
    const REPORT_2: &str =
        "Treningen ble flyttet til video, og fysioterapeutene ringte dem som ikke hadde skjerm.";

    fn case(rows: &[&[&str]]) -> bool {
        let rows: Vec<Vec<(usize, &str)>> =
            rows.iter().map(|row| row.iter().copied().enumerate().collect()).collect();
        is_case(&rows[0], &rows[1..])
    }

    #[test]
    fn a_first_row_like_those_below_it_is_a_case() {
        assert!(case(&[&["S-001", "A", REPORT_1], &["S-002", "B", REPORT_2]]));
        assert!(case(&[&["1", REPORT_1], &["2", REPORT_2], &["13", REPORT_1]]));
        assert!(case(&[&["12.03.2020", "Frakker", "Kort."], &["1.4.2020", "Video", "Også kort."]]));
    }

    #[test]
    fn a_header_is_none() {
        let question = "Beskriv kort tiltaket som kommunen satte i gang, og hva dere lærte av det?";
        for header in [
            &["nr", "tittel", "tekst"][..],
            &["Kode", "Navn", "Fritekst om tiltaket"],
            &["1", "2", question],
            &["S-001", "Tittel", REPORT_1],
            &["Q1", "Q2", "Q3"],
        ] {
            assert!(!case(&[header, &["2", "3", REPORT_1], &["4", "5", REPORT_2]]), "{header:?}");
        }
        assert!(!case(&[
            &["Enhet", "2019", "2020"],
            &["Skole", "12", "13"],
            &["Helse", "1400", "2"]
        ]));
    }
}
