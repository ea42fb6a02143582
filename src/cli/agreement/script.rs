//! Scripts that compute the coefficients again, from the ratings.

/// In what the numbers can be computed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ScriptLanguage {
    R,
    Python,
}

/// Returns the script.
pub(super) const fn text(language: ScriptLanguage) -> &'static str {
    match language {
        ScriptLanguage::Python => include_str!("agreement.py"),
        ScriptLanguage::R => include_str!("agreement.R"),
    }
}
