//! What has to be known of a whole set before the first row of a table is written: which columns the
//! reporter's files had, and who decided.

use std::collections::{BTreeSet, HashMap};

use super::labels::Labels;
use super::values::{CellKind, Values};
use crate::domain::{CaseRecord, Headers, Role, codes};

/// The columns of a set, found case by case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The files' columns in their order, those of later files behind those of earlier ones.
    found: Vec<FileColumn>,
    /// Where among them the fields are.
    fields: HashMap<String, usize>,
    /// The headers looked at last: cases of one file have the same.
    last: Headers,
    /// Roles that cases have without a header of their own.
    without_header: Vec<Role>,
    has_sources: bool,
    has_texts: bool,
    /// The headers of the first file's reports.
    texts: Vec<String>,
    /// Not every report can be taken apart into the columns it was joined of.
    one_text: bool,
    reviewers: BTreeSet<String>,
    characters: usize,
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FileColumn {
    header: String,
    role: Option<Role>,
    values: Values,
}

/// A column of a table with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnColumn {
    pub(super) header: String,
    pub(super) what: Own,
    /// What each filled cell can be written as.
    pub(super) kind: CellKind,
    /// The characters of the longest first line, where that is known.
    pub(super) longest: usize,
}

/// The content of a column of the reporter's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Own {
    /// What has this role; the report as a whole.
    Role(Role),
    /// The part of the report that stood under the header with this place among those of reports.
    TextPart(usize),
    /// The field with this header.
    Field(String),
    /// The id space.
    Source,
}

impl Outline {
    /// Looks at a case.
    pub fn add(&mut self, record: &CaseRecord) {
        if record.case.headers != self.last {
            self.last = record.case.headers.clone();
            self.add_headers(&record.case.headers);
        }
        for (header, value) in &record.case.fields {
            let place = self.field(header);
            self.found[place].values.add(value);
        }
        for (role, value) in roles_of(record) {
            let named = record.case.headers.with_role(role).next().is_some();
            // A title that was made from the text is made from it again.
            let made = role == Role::Title
                && !record.case.headers.is_empty()
                && record.case.text.is_some();
            let needed = value.is_some_and(|value| role == Role::Text || !value.trim().is_empty());
            if needed && !named && !made && !self.without_header.contains(&role) {
                self.without_header.push(role);
            }
            if let (Some(value), Some(found)) = (value, self.of_role(role)) {
                found.values.add(value);
            }
        }
        self.characters += record.case.text.as_ref().map_or(0, String::len);
        self.has_sources |= record.case.source.is_some();
        self.has_texts |= record.case.text.is_some();
        self.reviewers.extend(record.classifications.iter().map(|d| d.reviewer.to_string()));
        if self.texts.len() > 1 && !self.one_text {
            let same = record.case.headers.with_role(Role::Text).eq(self.texts.iter());
            let text = record.case.text.as_deref();
            self.one_text = !same || text.is_some_and(|text| self.apart(text).is_none());
        }
    }

    /// Returns about how much text there is.
    pub(super) const fn characters(&self) -> usize {
        self.characters
    }

    /// Returns the names of all who decided.
    pub(super) fn reviewers(&self) -> impl Iterator<Item = &str> {
        self.reviewers.iter().map(String::as_str)
    }

    /// Returns the reporter's own columns, in their order; what had no header comes first where no
    /// file had any, else last.
    pub(super) fn columns(&self, labels: &Labels) -> Vec<OwnColumn> {
        let mut columns: Vec<OwnColumn> = Vec::new();
        let mut text_part = 0;
        for FileColumn { header, role, values } in &self.found {
            let what = match role {
                None => Own::Field(header.clone()),
                // A set that leaves the texts out says so by having no column for them.
                Some(Role::Text) if !self.has_texts => continue,
                Some(Role::Text) if self.texts.len() > 1 && !self.one_text => {
                    text_part += 1;
                    Own::TextPart(text_part - 1)
                }
                Some(Role::Text) if columns.iter().any(|own| own.what == Own::Role(Role::Text)) => {
                    continue;
                }
                Some(role) => Own::Role(*role),
            };
            let kind = values.kind(*role, header);
            columns.push(OwnColumn { header: header.clone(), what, kind, longest: values.longest });
        }
        let added = self.added(labels, &columns);
        if self.found.iter().any(|found| found.role.is_some()) {
            columns.extend(added);
        } else {
            columns.splice(0..0, added);
        }
        columns
    }

    /// Returns the parts of a report that was joined of several columns, in their order; `None`
    /// where it was not, or where joining the parts would not give it back.
    pub(super) fn apart(&self, text: &str) -> Option<Vec<String>> {
        let mut parts = vec![String::new(); self.texts.len()];
        if text.is_empty() {
            return Some(parts);
        }
        let under = |text: &str, header: &str| {
            text.strip_prefix(header).is_some_and(|rest| rest.starts_with('\n'))
        };
        let mut at = (0..parts.len()).find(|at| under(text, &self.texts[*at]))?;
        let mut rest = &text[self.texts[at].len() + 1..];
        loop {
            let next = (at + 1..parts.len())
                .filter_map(|next| Some((rest.find(&format!("\n\n{}\n", self.texts[next]))?, next)))
                .min();
            let part = &rest[..next.map_or(rest.len(), |(end, _)| end)];
            if part.trim().is_empty() {
                return None;
            }
            part.clone_into(&mut parts[at]);
            let Some((end, following)) = next else { return Some(parts) };
            rest = &rest[end + 2 + self.texts[following].len() + 1..];
            at = following;
        }
    }

    fn add_headers(&mut self, headers: &Headers) {
        let first_texts = self.texts.is_empty();
        if first_texts {
            self.texts = headers.with_role(Role::Text).map(str::to_owned).collect();
        }
        for (header, role) in headers.iter() {
            match role {
                None => {
                    self.field(header);
                }
                Some(role) if role == Role::Text && first_texts || self.of_role(role).is_none() => {
                    self.found.push(FileColumn::new(header, Some(role)));
                }
                Some(_) => {}
            }
        }
    }

    /// Returns the place of the field's column, which is made where there is none.
    fn field(&mut self, header: &str) -> usize {
        if let Some(place) = self.fields.get(header) {
            return *place;
        }
        let place = self.found.len();
        self.found.push(FileColumn::new(header, None));
        self.fields.insert(header.to_owned(), place);
        place
    }

    fn of_role(&mut self, role: Role) -> Option<&mut FileColumn> {
        self.found.iter_mut().find(|found| found.role == Some(role))
    }

    /// Returns columns for what had no header.
    fn added(&self, labels: &Labels, columns: &[OwnColumn]) -> Vec<OwnColumn> {
        const ORDER: [Role; 6] =
            [Role::Id, Role::Title, Role::Text, Role::Municipality, Role::County, Role::Date];
        let column = |header: &str, what| OwnColumn {
            header: header.to_owned(),
            what,
            kind: CellKind::Text,
            longest: 0,
        };
        let has = |role| {
            columns.iter().any(|own| match own.what {
                Own::Role(known) => known == role,
                Own::TextPart(_) => role == Role::Text,
                Own::Field(_) | Own::Source => false,
            })
        };
        let missing = ORDER.into_iter().filter(|r| self.without_header.contains(r) && !has(*r));
        let mut added: Vec<OwnColumn> =
            missing.map(|role| column(labels.role(role), Own::Role(role))).collect();
        if self.has_sources {
            added.push(column(&labels.source, Own::Source));
        }
        added
    }
}

impl OwnColumn {
    /// Returns its code; blank for a field.
    pub(super) fn code(&self) -> &'static str {
        match &self.what {
            Own::Role(role) => role.as_str(),
            Own::TextPart(_) => Role::Text.as_str(),
            Own::Field(_) => "",
            Own::Source => codes::SOURCE,
        }
    }
}

impl FileColumn {
    fn new(header: &str, role: Option<Role>) -> Self {
        Self { header: header.to_owned(), role, values: Values::default() }
    }
}

/// Returns what the case has for each role.
pub(super) fn role_of(record: &CaseRecord, role: Role) -> Option<&str> {
    match role {
        Role::Title => Some(&record.case.title),
        Role::Text => record.case.text.as_deref(),
        Role::Id => Some(&record.case.id),
        Role::Municipality => record.case.municipality.as_deref(),
        Role::County => record.case.county.as_deref(),
        Role::Date => record.case.date.as_deref(),
    }
}

fn roles_of(record: &CaseRecord) -> impl Iterator<Item = (Role, Option<&str>)> {
    Role::ALL.into_iter().map(move |role| (role, role_of(record, role)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Case;

    fn case(headers: &[(&str, Option<Role>)], text: Option<&str>) -> CaseRecord {
        let case = Case {
            id: "7".to_owned(),
            title: "Tiltak".to_owned(),
            text: text.map(str::to_owned),
            headers: headers.iter().map(|(h, role)| ((*h).to_owned(), *role)).collect(),
            fields: headers
                .iter()
                .filter(|(_, role)| role.is_none())
                .map(|(header, _)| ((*header).to_owned(), "1".to_owned()))
                .collect(),
            ..Case::default()
        };
        let hash = crate::domain::TextHash::new("", "");
        CaseRecord::new(case, hash, Vec::new())
    }

    fn headers(cases: &[CaseRecord]) -> Vec<String> {
        let mut outline = Outline::default();
        for case in cases {
            outline.add(case);
        }
        let columns = outline.columns(&super::super::tests::labels());
        columns.into_iter().map(|own| own.header).collect()
    }

    const SURVEY: [(&str, Option<Role>); 5] = [
        ("Nr", Some(Role::Id)),
        ("Bakgrunn", Some(Role::Text)),
        ("Sektor", None),
        ("Effekt", Some(Role::Text)),
        ("Hva heter tiltaket?", Some(Role::Title)),
    ];

    #[test]
    fn columns_keep_their_order_and_headers() {
        let joined = case(&SURVEY, Some("Bakgrunn\na\n\nEffekt\nb"));
        let own = ["Nr", "Bakgrunn", "Sektor", "Effekt", "Hva heter tiltaket?"];
        assert_eq!(headers(std::slice::from_ref(&joined)), own);
        // A later file's columns come behind; what is the same to a case has one column.
        let later = case(
            &[("Tittel", Some(Role::Title)), ("Tiltak", Some(Role::Text)), ("Ny", None)],
            Some("x"),
        );
        assert_eq!(
            headers(&[joined, later]),
            ["Nr", "Bakgrunn", "Sektor", "Hva heter tiltaket?", "Ny"]
        );
    }

    #[test]
    fn what_had_no_header_gets_one() {
        assert_eq!(headers(&[case(&[], Some("x"))]), ["vår id", "vår title", "vår text"]);
        // A title that was made from the text is made from it again; an id is not.
        let bare = [("Beskriv", Some(Role::Text)), ("Sektor", None)];
        assert_eq!(headers(&[case(&bare, Some("x"))]), ["Beskriv", "Sektor", "vår id"]);
        // Without the texts there is no column for them, and the title has to say what it is.
        assert_eq!(headers(&[case(&bare, None)]), ["Sektor", "vår id", "vår title"]);
    }

    #[test]
    fn a_report_is_taken_apart_only_where_joining_gives_it_back() {
        let mut outline = Outline::default();
        outline.add(&case(&SURVEY, None));
        let apart = |text| outline.apart(text);
        let parts = |a: &str, b: &str| Some(vec![a.to_owned(), b.to_owned()]);
        assert_eq!(apart("Bakgrunn\na\nb\n\nEffekt\nc"), parts("a\nb", "c"));
        assert_eq!(apart("Effekt\nc"), parts("", "c"));
        assert_eq!(apart(""), parts("", ""));
        for other in ["a", "Bakgrunn\n \n\nEffekt\nc", "Bakgrunnen\na"] {
            assert_eq!(apart(other), None, "{other:?}");
        }
        // One report that cannot be taken apart keeps all of them whole.
        let whole = case(&SURVEY, Some("rettet for hånd"));
        assert_eq!(
            headers(&[case(&SURVEY, Some("Effekt\nb")), whole]),
            ["Nr", "Bakgrunn", "Sektor", "Hva heter tiltaket?"]
        );
    }
}
