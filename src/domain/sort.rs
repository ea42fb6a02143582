//! The order of a list of cases.

/// The order of a list of cases. Where it leaves two equal, import order decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// As they were imported.
    #[default]
    Import,
    /// By the first day that the date may mean, the oldest first; what is no date last.
    Date,
    /// By municipality, in Norwegian alphabetical order: by its name of today where that is certain, else as it
    /// is written; those without one last.
    Municipality,
    /// By title, in Norwegian alphabetical order; blank ones last.
    Title,
}

impl Sort {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Import, Self::Date, Self::Municipality, Self::Title];

    /// Returns the word for it on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Date => "date",
            Self::Municipality => "municipality",
            Self::Title => "title",
        }
    }
}
