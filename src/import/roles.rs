//! What a column can be to a case, as the command line and sentences call it.

use super::column_name;
use super::messages::listed;
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

/// Returns the options that would settle it, as a shell takes them: `--title "Hva heter tiltaket?" --text
/// "Bakgrunn"`. `None` where a column cannot be typed so that it is the one that is meant.
pub(super) fn flags(found: &ColumnGuess) -> Option<String> {
    let mut flags = Vec::new();
    for role in Role::ALL {
        for at in found.columns.with_role(role) {
            let name = column_name::typed_name(&found.headers, *at)?;
            // What begins with a hyphen would be taken for an option of its own.
            let between = if name.starts_with('-') { '=' } else { ' ' };
            flags.push(format!("{}{between}{}", role.flag(), shell_word(&name)));
        }
    }
    flags.extend(found.no_id.then(|| "--no-id".to_owned()));
    flags.extend(found.number_equal.then(|| "--number-equal".to_owned()));
    Some(flags.join(" "))
}

/// Returns the name as a POSIX shell takes it as one word. What it would change between double quotation
/// marks is put between single ones.
pub(super) fn shell_word(name: &str) -> String {
    if name.contains(['$', '`', '"', '\\', '!']) {
        return format!("'{}'", name.replace('\'', r"'\''"));
    }
    format!("\"{name}\"")
}

/// Returns the message that a person has to choose the columns, with the options that the content suggests.
pub(super) fn to_choose(found: &ColumnGuess) -> Message {
    let columns = listed(&found.headers);
    if let Some(delimiter) = found.rare_delimiter {
        return Message::new("import-rare-delimiter")
            .with("file", found.file.as_str())
            .with("delimiter", delimiter.to_string())
            .with("columns", columns);
    }
    let is_found = !found.columns.with_role(Role::Text).is_empty();
    let (suggests, leaves_open) = if found.reads_as_prose {
        ("import-prose", "import-prose-no-text")
    } else {
        ("import-unsure", "import-no-text-column")
    };
    match flags(found).filter(|_| is_found) {
        Some(flags) => Message::new(suggests).with("flags", flags),
        None => Message::new(leaves_open),
    }
    .with("file", found.file.as_str())
    .with("columns", columns)
}
