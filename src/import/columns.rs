//! Which column is what.

pub(super) use super::column_name::fold;
use super::column_name::place_of;
use super::error::ImportErrorKind;
use super::usual_names::USUAL_NAMES;
use crate::domain::{ColumnMap, Headers, Role};

/// Which column is what, by their places in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    headers: Vec<String>,
    roles: ColumnMap<usize>,
}

impl Columns {
    /// Returns the chosen columns; for the other roles those with usual names, unless only the
    /// chosen ones count.
    ///
    /// # Errors
    /// A chosen column that is not there.
    pub(super) fn find(
        headers: Vec<String>,
        choice: &ColumnMap,
        only_chosen: bool,
    ) -> Result<Self, ImportErrorKind> {
        let folded: Vec<String> = headers.iter().map(|header| fold(header)).collect();
        let named = |name: &str| place_of(&headers, &folded, name);
        let mut roles = ColumnMap::default();
        for (role, wanted) in choice.iter() {
            let place = |name: &String| {
                named(name).ok_or_else(|| ImportErrorKind::UnknownColumn {
                    wanted: name.clone(),
                    role,
                    columns: headers.clone(),
                })
            };
            roles.set(role, wanted.iter().map(place).collect::<Result<_, _>>()?);
        }
        for &(role, names) in if only_chosen { &[] } else { USUAL_NAMES.as_slice() } {
            if !roles.with_role(role).is_empty() {
                continue;
            }
            let free = |index: &usize| roles.role_of(index).is_none();
            let found = names.iter().find_map(|name| {
                (0..folded.len()).find(|index| folded[*index] == *name && free(index))
            });
            let found = match found {
                Some(index) => vec![index],
                None => two_level(&headers, role, names).into_iter().filter(free).collect(),
            };
            roles.set(role, found);
        }
        Ok(Self { headers, roles })
    }

    /// Creates columns with these roles.
    pub(super) const fn new(headers: Vec<String>, roles: ColumnMap<usize>) -> Self {
        Self { headers, roles }
    }

    /// Gives the role to these columns, and to no others.
    pub(super) fn set(&mut self, role: Role, columns: Vec<usize>) {
        self.roles.set(role, columns);
    }

    /// Returns the headers of all columns.
    pub(super) fn names(&self) -> &[String] {
        &self.headers
    }

    /// Returns the roles with their columns.
    pub(super) const fn roles(&self) -> &ColumnMap<usize> {
        &self.roles
    }

    /// Returns the roles with their columns, which are given away.
    pub(super) fn into_roles(self) -> ColumnMap<usize> {
        self.roles
    }

    /// Returns the columns of this role, in the order chosen.
    pub(super) fn with_role(&self, role: Role) -> &[usize] {
        self.roles.with_role(role)
    }

    /// Returns the header of the column at `index`.
    pub(super) fn header(&self, index: usize) -> &str {
        self.headers.get(index).map_or("", String::as_str)
    }

    /// Returns whether the column has no role.
    pub(super) fn is_other(&self, index: usize) -> bool {
        self.roles.role_of(&index).is_none()
    }

    /// Returns all headers as the cases keep them.
    pub(super) fn headers(&self) -> Headers {
        let with_role = |(at, header): (usize, &String)| (header.clone(), self.roles.role_of(&at));
        self.headers.iter().enumerate().map(with_role).collect()
    }

    /// Returns the columns that have a role, and the headers of all others.
    pub(super) fn by_header(&self) -> (ColumnMap, Vec<String>) {
        let others = (0..self.headers.len())
            .filter(|index| self.is_other(*index))
            .map(|index| self.header(index).to_owned())
            .collect();
        let named = |columns: &[usize]| {
            columns.iter().map(|index| self.header(*index).to_owned()).collect()
        };
        (self.roles.iter().map(|(role, columns)| (role, named(columns))).collect(), others)
    }
}

/// Returns the columns whose headers have two levels, as in `Beskrivelse: Bakgrunn`, of which one is a usual
/// name: of the report the upper one, since it may be divided; of other roles the lower one.
fn two_level(headers: &[String], role: Role, names: &[&str]) -> Vec<usize> {
    let levels = headers.iter().enumerate().filter_map(|(at, header)| {
        let (upper, lower) = header.split_once(": ")?;
        Some((at, fold(if role == Role::Text { upper } else { lower })))
    });
    // A name below a group is that of a person or an office.
    let is_name = |level: &str| matches!(level, "name" | "navn" | "namn");
    let known = levels.filter(|(_, level)| names.contains(&level.as_str()) && !is_name(level));
    let found: Vec<(usize, String)> = known.collect();
    let Some((_, first)) = found.first() else { return Vec::new() };
    let alike = found.iter().filter(|(_, level)| level == first).map(|(at, _)| *at);
    if role == Role::Text { alike.collect() } else { alike.take(1).collect() }
}

/// Returns how many of these headers have a usual name, and whether one of them names the report.
pub(super) fn recognised<'a>(headers: impl IntoIterator<Item = &'a str>) -> (bool, usize) {
    headers.into_iter().map(fold).fold((false, 0), |(text, count), header| {
        let role = USUAL_NAMES.iter().find(|(_, names)| names.contains(&header.as_str()));
        (
            text || role.is_some_and(|(role, _)| *role == Role::Text),
            count + usize::from(role.is_some()),
        )
    })
}

/// Returns how many different roles these headers name.
pub(super) fn roles_named<'a>(headers: impl IntoIterator<Item = &'a str>) -> usize {
    let folded: Vec<String> = headers.into_iter().map(fold).collect();
    let is_named = |names: &[&str]| folded.iter().any(|header| names.contains(&header.as_str()));
    USUAL_NAMES.iter().filter(|(_, names)| is_named(names)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(headers: &[&str], choice: &ColumnMap) -> Result<ColumnMap, ImportErrorKind> {
        let headers = headers.iter().map(|header| (*header).to_owned()).collect();
        Columns::find(headers, choice, false).map(|columns| columns.by_header().0)
    }

    fn map(roles: &[(Role, &[&str])]) -> ColumnMap {
        let owned = |headers: &[&str]| headers.iter().map(|&header| header.to_owned()).collect();
        roles.iter().map(|(role, headers)| (*role, owned(headers))).collect()
    }

    fn role_of(header: &str) -> Option<Role> {
        // The report's own column is far down the list, so that `header` may take the role.
        found(&[header, "oppsummering"], &ColumnMap::default()).unwrap().role_of(&header.to_owned())
    }

    #[test]
    fn usual_names_are_found_however_they_are_written() {
        for (header, role) in [
            ("Tittel", Some(Role::Title)),
            ("  OVERSKRIFT: ", Some(Role::Title)),
            ("Hva heter tiltaket?", Some(Role::Title)),
            ("Tittel på innovasjonen", Some(Role::Title)),
            ("Beskriv innovasjonen:", Some(Role::Text)),
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
            &ColumnMap::default(),
        )
        .unwrap();
        let expected = map(&[
            (Role::Title, &["Tiltak"]),
            (Role::Text, &["Tekst"]),
            (Role::Municipality, &["Kommunenavn"]),
        ]);
        assert_eq!(columns, expected);
    }

    #[test]
    fn what_is_chosen_goes_before_what_is_usual() {
        let choice = map(&[(Role::Title, &["bakgrunn"]), (Role::Text, &["Effekt?", "tittel"])]);
        let columns = found(&["Tittel", "Tekst", "Bakgrunn", "Effekt"], &choice).unwrap();
        let expected = map(&[(Role::Title, &["Bakgrunn"]), (Role::Text, &["Effekt", "Tittel"])]);
        assert_eq!(columns, expected);
    }

    #[test]
    fn an_exact_match_goes_before_a_folded_one() {
        let choice = map(&[(Role::Text, &["tekst"])]);
        let columns = found(&["Tekst", "tekst"], &choice).unwrap();
        assert_eq!(columns, choice);
    }

    #[test]
    fn no_name_belongs_to_two_roles() {
        let mut seen = std::collections::HashSet::new();
        for name in USUAL_NAMES.iter().flat_map(|(_, names)| *names) {
            assert!(seen.insert(*name), "{name} stands twice");
            assert_eq!(fold(name), *name, "a name must be written as it is compared");
        }
        assert_eq!(USUAL_NAMES.map(|(role, _)| role), Role::ALL);
    }
}
