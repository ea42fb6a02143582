//! What a session knows of its reviewer before any case lies open.

use super::command::PaletteEntry;
use crate::domain::rulings::{RuleKey, built_in_rules};
use crate::domain::{FacetScheme, KeptAnswers, Language, Reviewer};

/// The reviewer, and the choices that hold when a session begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// Where the project is, as the reviewer is shown it.
    pub project_path: String,
    /// Whose decisions these are.
    pub reviewer: Reviewer,
    /// The reviewers of this home, for merges: who they are is not for another file to say.
    pub own: Vec<Reviewer>,
    /// The language of the screen, in which filters are completed.
    pub language: Language,
    /// The commands with their names in that language, for the palette.
    pub palette: Vec<PaletteEntry>,
    /// Answers kept under a name, in the order of their digits.
    pub kept: Vec<KeptAnswers>,
    /// The facets that the project's codebook asks.
    pub facets: FacetScheme,
    /// The rules of that codebook, by which differences are settled.
    pub rules: Vec<RuleKey>,
    /// Whether fields with personal data are shown with a case.
    pub shows_personal: bool,
    /// Whether the rules under the options are folded away.
    pub folds_rules: bool,
    /// Whether cue words light up in the text.
    pub lights_cues: bool,
    /// Whether the mouse is used.
    pub uses_mouse: bool,
    /// How many cases a day the reviewer wants to classify; 0 is no goal.
    pub daily_goal: u32,
    /// Whether the first cases come with a tour: it explains a screen, to reviewers who have not taken it.
    pub offers_tour: bool,
    /// Whether the samples were opened before, so that there is work to go on with.
    pub has_samples: bool,
    /// Whether the project was named and is new: its name may be mistyped.
    pub is_new_project: bool,
    /// Whether there is no queue, and so nothing that could be marked in it.
    pub is_line_by_line: bool,
    /// Whether the open project is that of the samples, however it was opened.
    pub holds_samples: bool,
    /// Whether the samples are open, for which the reviewer's own project was left.
    pub is_among_samples: bool,
}

impl Setup {
    /// Creates the setup of a reviewer who has chosen nothing yet.
    #[must_use]
    pub fn new(reviewer: Reviewer, language: Language) -> Self {
        Self {
            project_path: String::new(),
            reviewer,
            own: Vec::new(),
            language,
            palette: Vec::new(),
            kept: Vec::new(),
            facets: FacetScheme::default(),
            rules: built_in_rules().into_iter().map(|rule| rule.id).collect(),
            shows_personal: false,
            folds_rules: false,
            lights_cues: false,
            uses_mouse: false,
            daily_goal: 0,
            offers_tour: false,
            has_samples: false,
            is_new_project: false,
            is_line_by_line: false,
            holds_samples: false,
            is_among_samples: false,
        }
    }
}
