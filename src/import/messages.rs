//! What was understood of a file, put into messages.

use std::borrow::Cow;
use std::path::Path;

use super::place::CasePlace;
use super::summary::ImportSummary;
use crate::domain::{CaseName, Message, Role, ToMessage};
use crate::files::in_full;

/// A list names at most this many; the rest of them is counted.
pub const NAMED: usize = 30;

/// A list of columns takes at most so many characters; the rest of them is counted.
const LIST: usize = 2_400;

/// Of what a file calls something, so many characters are enough to find it there.
const NAME: usize = 200;

impl ImportSummary {
    /// Returns `482 cases from F (CSV, UTF-8, comma): title=title, text=description, …`
    #[must_use]
    pub fn with_count(&self, count: usize) -> Message {
        let message = Message::new(match () {
            () if self.classified_set => "import-understood-set",
            () if self.format.is_single_case() => "import-understood-single-cases",
            () => "import-understood",
        })
        .with("count", count)
        .with("file", self.name.as_str())
        .with("how", self.how());
        if self.classified_set || self.format.is_single_case() {
            return message;
        }
        let columns = self.columns.iter().map(|(role, headers)| {
            Message::new("import-column").with("role", role.to_message()).with(
                "headers",
                joined("import-and", headers.iter().map(|header| plain(&brief(header)))),
            )
        });
        let derived = [Role::Title, Role::Id]
            .into_iter()
            .filter(|role| self.columns.with_role(*role).is_empty())
            .map(|role| Message::new(role.derived()));
        message
            .with("columns", joined("import-list", columns.chain(derived)))
            .with("others", self.other_columns.len())
    }

    /// Returns which columns are not shown with a case, because they contain personal data.
    #[must_use]
    pub fn what_is_not_shown(&self) -> Option<Message> {
        let columns = &self.personal;
        (!columns.is_empty())
            .then(|| Message::new("import-personal").with("columns", listed(columns)))
    }

    /// Returns what lies in the folder and was not read; `None` where everything was.
    #[must_use]
    pub fn what_is_left_out(&self) -> Option<Message> {
        let files = &self.left_out;
        (!files.is_empty()).then(|| Message::new("import-left-out").with("files", listed(files)))
    }

    /// Returns `CSV, UTF-8, comma`, or `XLSX, sheet “Svar”`.
    fn how(&self) -> Message {
        let format = Message::new("import-plain").with("name", self.format.as_str());
        let encoding = self.encoding.as_deref().map(plain);
        let sheet = match self.joined.len() {
            0 | 1 => {
                self.sheet.as_deref().map(|sheet| Message::new("import-sheet").with("sheet", sheet))
            }
            count => Some(Message::new("import-sheets").with("count", count)),
        };
        let delimiter = self.delimiter.map(|delimiter| match delimiter {
            ',' => Message::new("import-delimiter-comma"),
            ';' => Message::new("import-delimiter-semicolon"),
            '\t' => Message::new("import-delimiter-tab"),
            '|' => Message::new("import-delimiter-pipe"),
            other => quoted(&other.to_string()),
        });
        let parts = [Some(format), encoding, sheet, delimiter];
        joined("import-list", parts.into_iter().flatten())
    }
}

/// Returns places within a sentence, for example those of blank reports: `rows 41, 207 and 3 more`. Where the rows are
/// of several sheets, `sheets` are their names.
#[must_use]
pub fn places(places: &[CasePlace], sheets: &[String]) -> Message {
    if !sheets.is_empty() {
        let one = |place: &CasePlace| (place.sheet(), place.to_message());
        return cut_by_sheet((NAMED, places.len()), places.iter().map(one), sheets);
    }
    let row = |place: &CasePlace| match *place {
        CasePlace::Row { row, .. } | CasePlace::SheetRow { row, .. } => Some(row),
        CasePlace::Case { .. } | CasePlace::File { .. } => None,
    };
    // Of a table the rows are enough: a person looks them up in the program the file came from.
    match places.iter().map(row).collect::<Option<Vec<_>>>() {
        Some(rows) => {
            let list = cut(rows.len(), rows.iter().map(|row| plain(&row.to_string())));
            Message::new("import-rows").with("count", rows.len()).with("rows", list)
        }
        None => cut(places.len(), places.iter().map(ToMessage::to_message)),
    }
}

/// Returns ids or file names within a sentence; at most so many of them.
#[must_use]
pub fn names<'a>(names: impl ExactSizeIterator<Item = &'a str>, most: usize) -> Message {
    cut_at(most, names.len(), names.map(plain))
}

/// Returns what cases are called, within a sentence; at most so many of them.
#[must_use]
pub fn case_names(cases: &[CaseName], most: usize) -> Message {
    cut_at(most, cases.len(), cases.iter().map(ToMessage::to_message))
}

/// Returns columns by their headers, within a sentence.
pub(super) fn listed(columns: &[String]) -> Message {
    let names = || columns.iter().map(|column| brief(column));
    let mut length = 0;
    let fitting = names().take(NAMED).take_while(|name| {
        length += name.chars().count();
        length <= LIST
    });
    cut_at(fitting.count(), columns.len(), names().map(|name| quoted(&name)))
}

/// Returns the beginning of a name that goes on too long for a sentence.
pub(super) fn brief(name: &str) -> Cow<'_, str> {
    shortened(name, NAME)
}

/// Returns the first characters of a text, so many of them, and a mark where there are more.
pub(super) fn shortened(name: &str, most: usize) -> Cow<'_, str> {
    match name.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
        None => Cow::Borrowed(name),
    }
}

/// Returns a column's name as it is, where `=` already sets it off.
pub(super) fn plain(name: &str) -> Message {
    Message::new("import-plain").with("name", name)
}

pub(super) fn quoted(name: &str) -> Message {
    Message::new("import-quoted").with("name", name)
}

fn cut(count: usize, items: impl Iterator<Item = Message>) -> Message {
    cut_at(NAMED, count, items)
}

/// Returns the first of these within a sentence, and how many more there are.
#[must_use]
pub fn cut_at(most: usize, count: usize, items: impl Iterator<Item = Message>) -> Message {
    let list = joined("import-list", items.take(most));
    if count <= most {
        return list;
    }
    Message::new("import-list-cut").with("list", list).with("more", count - most)
}

/// Returns the first of these within a sentence, those of a sheet behind its name, and how many more there are.
pub(super) fn cut_by_sheet(
    (most, count): (usize, usize),
    items: impl Iterator<Item = (Option<usize>, Message)>,
    sheets: &[String],
) -> Message {
    let mut groups: Vec<(Option<&String>, Vec<Message>)> = Vec::new();
    for (sheet, item) in items.take(most) {
        let sheet = sheet.and_then(|sheet| sheets.get(sheet));
        match groups.last_mut() {
            Some((known, group)) if *known == sheet => group.push(item),
            _ => groups.push((sheet, vec![item])),
        }
    }
    let group = |(sheet, items): (Option<&String>, Vec<Message>)| {
        let list = joined("import-list", items.into_iter());
        match sheet {
            Some(sheet) => {
                Message::new("import-in-sheet").with("sheet", &*brief(sheet)).with("what", list)
            }
            None => list,
        }
    };
    let list = joined("import-list", groups.into_iter().map(group));
    if count <= most {
        return list;
    }
    Message::new("import-list-cut").with("list", list).with("more", count - most)
}

fn joined(key: &'static str, items: impl Iterator<Item = Message>) -> Message {
    items
        .reduce(|first, second| Message::new(key).with("first", first).with("second", second))
        .unwrap_or(Message::new("import-none"))
}

/// Returns that there is no such file, with the one that may have been meant.
pub(super) fn missing_file(meant: Option<&str>, is_remote: bool) -> Message {
    match meant {
        Some(meant) => Message::new("import-not-found-near").with("near", meant),
        None if is_remote => Message::new("import-not-found-remote"),
        None => Message::new("import-not-found"),
    }
}

/// Returns where a file is looked for.
pub(super) fn whole_path(file: &str) -> String {
    in_full(Path::new(file)).display().to_string()
}
