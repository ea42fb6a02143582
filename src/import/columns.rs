//! Which column is what.

use unicode_normalization::UnicodeNormalization;

use super::error::ImportErrorKind;
use super::options::ColumnChoice;
use super::usual_names::USUAL_NAMES;
use crate::domain::{Headers, Role};

/// Which column is what, by their places in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    headers: Vec<String>,
    roles: Vec<(Role, Vec<usize>)>,
}

impl Columns {
    /// The chosen columns, and for the other roles those with usual names.
    ///
    /// # Errors
    /// A chosen column that is not there.
    pub(super) fn find(
        headers: Vec<String>,
        choice: &ColumnChoice,
    ) -> Result<Self, ImportErrorKind> {
        let folded: Vec<String> = headers.iter().map(|header| fold(header)).collect();
        let mut roles: Vec<(Role, Vec<usize>)> = Vec::new();
        for (role, wanted) in choice.by_role() {
            let chosen = wanted
                .iter()
                .map(|name| {
                    let exactly = headers.iter().position(|header| header == *name);
                    let name_folded = fold(name);
                    let folding = || folded.iter().position(|header| *header == name_folded);
                    exactly.or_else(folding).ok_or_else(|| ImportErrorKind::UnknownColumn {
                        wanted: (*name).clone(),
                        role,
                        columns: headers.clone(),
                    })
                })
                .collect::<Result<Vec<_>, _>>()?;
            if !chosen.is_empty() {
                roles.push((role, chosen));
            }
        }
        let usual = if choice.exactly { &[] } else { USUAL_NAMES.as_slice() };
        for &(role, names) in usual {
            if roles.iter().any(|(chosen, _)| *chosen == role) {
                continue;
            }
            let free = |index: &usize| !roles.iter().any(|(_, taken)| taken.contains(index));
            let found = names.iter().find_map(|name| {
                (0..folded.len()).find(|index| folded[*index] == *name && free(index))
            });
            roles.extend(found.map(|index| (role, vec![index])));
        }
        roles.sort_by_key(|(role, _)| *role as usize);
        Ok(Self { headers, roles })
    }

    /// These columns have these roles.
    pub(super) const fn with(headers: Vec<String>, roles: Vec<(Role, Vec<usize>)>) -> Self {
        Self { headers, roles }
    }

    /// Gives the role to these columns, and to no others.
    pub(super) fn set(&mut self, role: Role, columns: Vec<usize>) {
        self.roles.retain(|(known, _)| *known != role);
        if !columns.is_empty() {
            self.roles.push((role, columns));
        }
        self.roles.sort_by_key(|(role, _)| *role as usize);
    }

    /// The roles with their columns.
    pub(super) fn into_roles(self) -> Vec<(Role, Vec<usize>)> {
        self.roles
    }

    /// The columns of this role, in the order chosen.
    pub(super) fn of(&self, role: Role) -> &[usize] {
        self.roles.iter().find(|(known, _)| *known == role).map_or(&[], |(_, columns)| columns)
    }

    /// The header of the column at `index`.
    pub(super) fn header(&self, index: usize) -> &str {
        self.headers.get(index).map_or("", String::as_str)
    }

    /// Whether the column has no role.
    pub(super) fn is_other(&self, index: usize) -> bool {
        !self.roles.iter().any(|(_, columns)| columns.contains(&index))
    }

    /// All headers as the cases keep them.
    pub(super) fn headers(&self) -> Headers {
        let role_of =
            |index: usize| self.roles.iter().find(|(_, columns)| columns.contains(&index));
        let role = |index| role_of(index).map(|(role, _)| *role);
        self.headers.iter().enumerate().map(|(at, header)| (header.clone(), role(at))).collect()
    }

    /// The roles with the headers of their columns, and the headers of all other columns.
    pub(super) fn by_header(&self) -> (Vec<(Role, Vec<String>)>, Vec<String>) {
        let others = (0..self.headers.len())
            .filter(|index| self.is_other(*index))
            .map(|index| self.header(index).to_owned())
            .collect();
        let named = |columns: &[usize]| {
            columns.iter().map(|index| self.header(*index).to_owned()).collect()
        };
        (self.roles.iter().map(|(role, columns)| (*role, named(columns))).collect(), others)
    }
}

impl ColumnChoice {
    fn by_role(&self) -> [(Role, Vec<&String>); 6] {
        [
            (Role::Title, self.title.iter().collect()),
            (Role::Text, self.text.iter().collect()),
            (Role::Id, self.id.iter().collect()),
            (Role::Municipality, self.municipality.iter().collect()),
            (Role::County, self.county.iter().collect()),
            (Role::Date, self.date.iter().collect()),
        ]
    }
}

/// How many of these headers have a usual name, and whether one of them names the report.
pub(super) fn recognised<'a>(headers: impl IntoIterator<Item = &'a str>) -> (bool, usize) {
    headers.into_iter().map(fold).fold((false, 0), |(text, count), header| {
        let role = USUAL_NAMES.iter().find(|(_, names)| names.contains(&header.as_str()));
        (
            text || role.is_some_and(|(role, _)| *role == Role::Text),
            count + usize::from(role.is_some()),
        )
    })
}

/// A header as it is compared: see [`USUAL_NAMES`].
pub(super) fn fold(header: &str) -> String {
    let composed: String = header.nfc().collect::<String>().to_lowercase();
    let words = composed.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '#');
    words
        .split(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '\u{FEFF}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(
        headers: &[&str],
        choice: &ColumnChoice,
    ) -> Result<Vec<(Role, Vec<String>)>, ImportErrorKind> {
        let headers = headers.iter().map(|header| (*header).to_owned()).collect();
        Columns::find(headers, choice).map(|columns| columns.by_header().0)
    }

    fn role_of(header: &str) -> Option<Role> {
        // The report's own column is far down the list, so that `header` may take the role.
        let columns = found(&[header, "oppsummering"], &ColumnChoice::default()).unwrap();
        columns.iter().find(|(_, headers)| headers.iter().any(|h| h == header)).map(|(r, _)| *r)
    }

    #[test]
    fn usual_names_are_found_however_they_are_written() {
        for (header, role) in [
            ("Tittel", Some(Role::Title)),
            ("  OVERSKRIFT: ", Some(Role::Title)),
            ("Hva heter tiltaket?", Some(Role::Title)),
            ("Beskriving", Some(Role::Text)),
            ("Bro\u{308}dtekst", None),
            ("BRØDTEKST", Some(Role::Text)),
            ("Saks-ID", Some(Role::Id)),
            ("case_id", Some(Role::Id)),
            ("Nr.", Some(Role::Id)),
            ("Kommune *", Some(Role::Municipality)),
            ("Fylke", Some(Role::County)),
            ("A\u{30A}r", Some(Role::Date)),
            ("kommunenummer", None),
            ("Kommunenr", None),
            ("source", None),
            ("kilde", None),
            ("updated", None),
            ("subtitle", None),
            ("context", None),
            ("", None),
        ] {
            assert_eq!(role_of(header), role, "{header:?}");
        }
    }

    #[test]
    fn the_order_of_the_table_decides_not_that_of_the_file() {
        let columns = found(
            &["Navn", "Sammendrag", "Kommune", "Tiltak", "Tekst", "Kommunenavn"],
            &ColumnChoice::default(),
        )
        .unwrap();
        let expected =
            [(Role::Title, "Tiltak"), (Role::Text, "Tekst"), (Role::Municipality, "Kommunenavn")];
        assert_eq!(columns, expected.map(|(role, header)| (role, vec![header.to_owned()])));
    }

    #[test]
    fn what_is_chosen_goes_before_what_is_usual() {
        let choice = ColumnChoice {
            title: Some("bakgrunn".into()),
            text: vec!["Effekt?".into(), "tittel".into()],
            ..ColumnChoice::default()
        };
        let columns = found(&["Tittel", "Tekst", "Bakgrunn", "Effekt"], &choice).unwrap();
        let expected = [
            (Role::Title, vec!["Bakgrunn".to_owned()]),
            (Role::Text, vec!["Effekt".to_owned(), "Tittel".to_owned()]),
        ];
        assert_eq!(columns, expected);
    }

    #[test]
    fn an_exact_match_goes_before_a_folded_one() {
        let choice = ColumnChoice { text: vec!["tekst".into()], ..ColumnChoice::default() };
        let columns = found(&["Tekst", "tekst"], &choice).unwrap();
        assert_eq!(columns, [(Role::Text, vec!["tekst".to_owned()])]);
    }

    #[test]
    fn no_name_stands_for_two_roles() {
        let mut seen = std::collections::HashSet::new();
        for name in USUAL_NAMES.iter().flat_map(|(_, names)| *names) {
            assert!(seen.insert(*name), "{name} stands twice");
            assert_eq!(fold(name), *name, "a name must be written as it is compared");
        }
        assert_eq!(USUAL_NAMES.map(|(role, _)| role), Role::ALL);
    }
}
