//! A codebook of one's own: a RON file with other words for the questions, rules added to them, and facets that
//! are asked beside them. The three questions, their answers, digits and the verdict are always the same.

mod canonical;
mod changes;
mod difference;
mod error;
mod facets;
mod file;
mod limits;
mod options;
mod overlay;
mod texts;

pub use canonical::{from_canonical, hash};
pub use changes::Changes;
pub use difference::{CodebookDifference, differences};
pub use error::CodebookError;
pub use facets::{facet_name, facet_place, facet_scheme, facet_value, value_place};
pub use file::{
    Facet, FacetKind, FacetSource, FacetValue, InnovationUnit, OwnCodebook, OwnRule, Switches,
    from_ron,
};
pub use limits::{CodebookLimit, Id, Identified, LONGEST_FILE, RESERVED, RuleId, UniqueEntries};
pub use overlay::{ProjectCodebook, facet_rules, own_rule, own_rules};
pub use texts::{InLanguages, OptionTexts, RuleText};

/// The codebook for a barometer, which the program brings along: sector, stage, origin, trigger and partners.
pub const BAROMETER: &str = include_str!("../../../fixtures/codebook-barometer.ron");
