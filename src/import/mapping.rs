//! Which columns the cases of a sheet are made of: those a person has chosen, now or for an earlier
//! file with the same headers, else those with usual names. Where these leave the report open, what
//! is in the columns is looked at, and a person is asked.

use super::columns::{self, Columns};
use super::distinct::Distinct;
use super::error::ImportErrorKind;
use super::guess;
use super::header_row;
use super::options::{Ask, Options};
use super::place::{CasePlace, column_letters};
use super::remark::RowRemarkKind;
use super::row_screen::{self, RowScreen, ScreenedRow};
use super::sheet::{self, Sheet, SheetRow};
use super::summary::ImportSummary;
use crate::domain::{Case, ColumnGuess, HintRows, Role, TextHash};

/// The columns of a sheet by their roles, and those with personal data.
pub(super) struct Mapped {
    pub(super) columns: Columns,
    pub(super) personal: Vec<String>,
    /// The headers' signature, where a person has just chosen among them.
    pub(super) chosen_among: Option<String>,
    /// Whether they are those chosen for an earlier file with the same headers.
    pub(super) are_kept: bool,
}

/// Determines which column is what.
///
/// # Errors
/// A chosen column that is not there; columns that only a person can tell apart; a sheet that seems turned, where no
/// column is chosen.
pub(super) fn find(
    sheet: &mut Sheet<'_>,
    summary: &ImportSummary,
    options: &Options,
) -> Result<Mapped, ImportErrorKind> {
    let signature = signature(&sheet.headers);
    let has_names = has_names(&sheet.headers);
    let kept = options.kept.iter().find(|kept| has_names && kept.signature == signature);
    let kept = kept.filter(|_| options.columns.is_empty());
    let choice = kept.map_or(&options.columns, |kept| &kept.columns);
    if sheet.is_turned && choice.is_empty() {
        return Err(ImportErrorKind::Transposed);
    }
    let mut columns = Columns::find(sheet.headers.clone(), choice, kept.is_some())?;
    if options.no_id {
        columns.set(Role::Id, Vec::new());
    }
    let contents = guess::contents(&sheet.headers, &sheet.first);
    if choice.with_role(Role::Title).is_empty() {
        guess::refuse_positions(&mut columns, &contents);
    }
    let is_more = |(at, content): (usize, &guess::ColumnContent<'_>)| {
        columns.is_other(at) && content.is_prose()
    };
    let is_named = !columns.with_role(Role::Text).is_empty();
    let asks = options.ask != Ask::Never;
    let is_more = asks && contents.iter().enumerate().any(is_more);
    // A title is looked for where the report alone is known by its name; who can be asked is asked.
    let is_chosen = kept.is_some() || !choice.with_role(Role::Text).is_empty();
    let is_title_found =
        is_named && !is_chosen && guess::find_title(&mut columns, &contents, guess::ENOUGH_ROWS);
    let is_sure = is_named && !is_more && !(asks && is_title_found);
    let personal = |columns: &Columns| -> Vec<usize> {
        let is_of_persons = |at: &usize| columns.is_other(*at) && contents[*at].is_personal;
        (0..contents.len()).filter(is_of_persons).collect()
    };
    let is_settled = !choice.with_role(Role::Text).is_empty() || is_sure;
    let hints = hint_rows(sheet, &columns).filter(|_| asks && !options.takes_hints);
    if is_settled && options.ask != Ask::Always && hints.is_none() {
        let personal = personal(&columns);
        let personal = personal.iter().map(|at| columns.header(*at).to_owned()).collect();
        let chosen_among = (has_names && !options.columns.is_empty()).then_some(signature);
        return Ok(Mapped { columns, personal, chosen_among, are_kept: kept.is_some() });
    }
    if !is_settled {
        guess::complete(&mut columns, &contents, options.no_id);
    }
    let personal = personal(&columns);
    let mut distinct = Distinct::new(&columns);
    let count = look_at_cases(sheet, &columns, &mut distinct)?;
    let has_id = !columns.with_role(Role::Id).is_empty();
    let no_id = options.no_id || (has_id && distinct.has_no_ids());
    let number_equal = distinct.has_equal_cases();
    if no_id {
        columns.set(Role::Id, Vec::new());
    }
    // Hints are no case to show.
    let is_hint = |row: &&SheetRow| sheet.hints.iter().any(|(place, _)| *place == row.place);
    let first = sheet.first.iter().find(|row| !is_hint(row)).or(sheet.first.first());
    let cell = |at: usize| first.and_then(|row| row.cell(at)).unwrap_or_default();
    let first = (0..sheet.headers.len()).map(|at| cell(at).to_owned()).collect();
    Err(ImportErrorKind::Unsure(Box::new(ColumnGuess {
        file: summary.name.clone(),
        sheet: summary.sheet.clone(),
        sheets: summary.sheets.clone(),
        count,
        header_row: sheet.header_row,
        chosen_header: options.chosen_header(),
        signature,
        first,
        headers: sheet.headers.clone(),
        personal,
        no_id,
        number_equal,
        rare_delimiter: None,
        reads_as_prose: header_row::reads_as_prose(&sheet.headers),
        hints,
        remarks: Vec::new(),
        alike: sheet.joined.as_ref().map_or(Vec::new(), |joined| joined.names.clone()),
        columns: columns.into_roles(),
    })))
}

/// Returns the rows of hints that would be cases.
fn hint_rows(sheet: &Sheet<'_>, columns: &Columns) -> Option<HintRows> {
    let judged = row_screen::judged_hints(sheet, columns);
    let is_case = |place: &CasePlace| judged.get(place) == Some(&RowRemarkKind::Hints);
    let mut found = sheet.hints.iter().filter(|(place, _)| is_case(place)).peekable();
    let example = found.peek().map(|(_, hint)| hint.clone())?;
    let rows = found.map(|(place, _)| place.row()).collect();
    Some(HintRows { rows, example, are_left_out: true })
}

/// Shows the rows that are cases, and returns how many there are.
///
/// # Errors
/// What is the matter with one of the rows.
fn look_at_cases(
    sheet: &mut Sheet<'_>,
    columns: &Columns,
    distinct: &mut Distinct<'_>,
) -> Result<usize, ImportErrorKind> {
    let hints = row_screen::judged_hints(sheet, columns);
    let is_left =
        |row: &SheetRow| hints.get(&row.place).is_some_and(|kind| *kind != RowRemarkKind::Hints);
    let mut screen = RowScreen::new(columns);
    let mut count = 0;
    for row in sheet.look_through() {
        for row in screen.pass(row?) {
            if let ScreenedRow::Case(row) = row
                && !is_left(&row)
            {
                distinct.look_at(&row);
                count += 1;
            }
        }
    }
    Ok(count)
}

/// Returns the first case as these columns make it.
#[must_use]
pub fn first_case(found: &ColumnGuess) -> Case {
    let columns = Columns::new(found.headers.clone(), found.columns.clone());
    let cells = found.first.iter().cloned().enumerate().collect();
    sheet::case(cells, &columns, &columns.headers(), None).case
}

/// Returns whether some column has a name: tables whose columns have only their letters need not be alike.
fn has_names(headers: &[String]) -> bool {
    headers.iter().enumerate().any(|(at, header)| *header != column_letters(at))
}

/// Returns what files with the same headers have in common, however these are written.
fn signature(headers: &[String]) -> String {
    let headers: Vec<String> = headers.iter().map(|header| columns::fold(header)).collect();
    let hash = TextHash::new("", &headers.join("\0")).to_string();
    hash[..16].to_owned()
}
