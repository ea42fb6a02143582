//! Why a file beside a project is refused.

/// Why a file beside a project is not the project's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// It is a symbolic link.
    Link,
    /// It is a folder, a pipe or a device where a file should be, or a file instead of a folder.
    OtherKind,
    /// It is a file with more than one name.
    SeveralNames,
    /// It belongs to someone who has no business there.
    Foreign,
}

impl Oddity {
    /// Returns the sentence for it, with what to do about it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Link => "store-beside-link",
            Self::OtherKind => "store-beside-other-kind",
            Self::SeveralNames => "store-beside-several-names",
            Self::Foreign => "store-beside-foreign",
        }
    }
}
