//! What a column can be to a case, as the command line and sentences call it.

use crate::domain::{ColumnGuess, Message, Role, ToMessage};

impl Role {
    /// Returns the option of the command line that chooses a column for it.
    #[must_use]
    pub fn flag(self) -> String {
        format!("--{self}")
    }

    /// Returns the key that says how this is made where no column has it.
    pub(super) const fn derived(self) -> &'static str {
        match self {
            Self::Id => "import-id-from-content",
            _ => "import-title-from-text",
        }
    }
}

/// The role's name, as part of a sentence.
impl ToMessage for Role {
    fn to_message(&self) -> Message {
        Message::new(match self {
            Self::Title => "import-role-title",
            Self::Text => "import-role-text",
            Self::Id => "import-role-id",
            Self::Municipality => "import-role-municipality",
            Self::County => "import-role-county",
            Self::Date => "import-role-date",
        })
    }
}

/// Returns the options that would settle it: `--title "Hva heter tiltaket?" --text "Bakgrunn"`.
pub(super) fn flags(found: &ColumnGuess) -> String {
    let flag = |role: Role| {
        // A shell leaves alone what is between single quotation marks.
        let mark =
            |header: &str| if header.contains(['$', '`', '"', '\\', '!']) { '\'' } else { '"' };
        let one = move |header| format!("{} {1}{header}{1}", role.flag(), mark(header));
        found.headers_of(role).map(one)
    };
    Role::ALL.into_iter().flat_map(flag).collect::<Vec<_>>().join(" ")
}
