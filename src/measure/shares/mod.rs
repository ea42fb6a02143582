//! Shares with honest uncertainty: what a sample says of all cases.
//!
//! The population is finite throughout: of 1,234 cases 200 are read, so that a sample of all leaves no doubt.

pub mod adjusted;
pub mod anytime;
pub mod comparing;
pub mod corrected;
pub mod exact;
pub mod remaining;
pub mod simple;
pub mod stopping;
pub mod stratified;

pub use adjusted::{adjusted, adjusted_domain};
pub use anytime::anytime;
pub use comparing::{cluster_variance, difference_interval};
pub use corrected::{Corrected, DoubleSample, Outside, rogan_gladen};
pub use exact::{CountInterval, clopper_pearson, hypergeometric};
pub use remaining::{at_most_left, recall_test};
pub use simple::{Method, Share, group, simple, wilson, wilson_effective};
pub use stopping::{StoppingPlan, how_many_more, needed, needed_textbook};
pub use stratified::{
    DomainCount, SampledShare, StratumCount, domain_share, post_stratified, stratified,
};
