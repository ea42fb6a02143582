//! The choice of columns: which columns of a file are what to a case.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};

use super::headers::Role;

/// For each role the columns that have it: by their headers, or by their places in the file.
///
/// Several columns of a report are joined in the order they have here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMap<C = String>(BTreeMap<Role, Vec<C>>);

/// The columns that a reviewer chose for files with the same headers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptColumns {
    /// What files with the same headers have in common.
    pub signature: String,
    /// The columns, by their headers.
    pub columns: ColumnMap,
    /// The row with the headers, as Excel counts, where it was chosen.
    pub header: Option<usize>,
}

impl<C> ColumnMap<C> {
    /// Returns the columns of this role.
    #[must_use]
    pub fn with_role(&self, role: Role) -> &[C] {
        self.0.get(&role).map_or(&[], Vec::as_slice)
    }

    /// Gives the role to these columns, and to no others.
    pub fn set(&mut self, role: Role, columns: Vec<C>) {
        if columns.is_empty() {
            self.0.remove(&role);
        } else {
            self.0.insert(role, columns);
        }
    }

    /// Returns whether no column has a role.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the roles that have columns, in the order of [`Role::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Role, &[C])> {
        self.0.iter().map(|(role, columns)| (*role, columns.as_slice()))
    }
}

impl<C: PartialEq> ColumnMap<C> {
    /// Returns the role of this column.
    #[must_use]
    pub fn role_of(&self, column: &C) -> Option<Role> {
        self.iter().find(|(_, columns)| columns.contains(column)).map(|(role, _)| role)
    }

    /// Gives the role to these columns, and takes every other role from them.
    pub fn move_to(&mut self, role: Role, columns: Vec<C>) {
        for others in self.0.values_mut() {
            others.retain(|column| !columns.contains(column));
        }
        self.0.retain(|_, others| !others.is_empty());
        self.set(role, columns);
    }
}

impl<C> Default for ColumnMap<C> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<C> FromIterator<(Role, Vec<C>)> for ColumnMap<C> {
    fn from_iter<T: IntoIterator<Item = (Role, Vec<C>)>>(roles: T) -> Self {
        let mut map = Self::default();
        for (role, columns) in roles {
            map.set(role, columns);
        }
        map
    }
}

impl<C, const N: usize> From<[(Role, Vec<C>); N]> for ColumnMap<C> {
    fn from(roles: [(Role, Vec<C>); N]) -> Self {
        roles.into_iter().collect()
    }
}

/// The keys of kept columns in the settings file.
const KEYS: [&str; 8] =
    ["signature", "header", "title", "text", "id", "municipality", "county", "date"];

/// As the settings file has them: `(signature: "0f", title: "Tittel", text: ["Bakgrunn", "Effekt"])`.
impl<'de> Deserialize<'de> for KeptColumns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("KeptColumns", &KEYS, KeptColumnsVisitor)
    }
}

struct KeptColumnsVisitor;

impl<'de> Visitor<'de> for KeptColumnsVisitor {
    type Value = KeptColumns;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct KeptColumns")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut kept = KeptColumns::default();
        let mut seen = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let known = KEYS.into_iter().find(|known| *known == key);
            let known = known.ok_or_else(|| A::Error::unknown_field(&key, &KEYS))?;
            if seen.contains(&known) {
                return Err(A::Error::duplicate_field(known));
            }
            seen.push(known);
            match known.parse::<Role>() {
                Err(_) if known == "header" => kept.header = map.next_value()?,
                Err(_) => kept.signature = map.next_value()?,
                Ok(role) if role.takes_several() => kept.columns.set(role, map.next_value()?),
                Ok(role) => {
                    let header: Option<String> = map.next_value()?;
                    kept.columns.set(role, header.into_iter().collect());
                }
            }
        }
        Ok(kept)
    }
}
