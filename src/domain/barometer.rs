//! What the cases say together: counts and shares in tables, as they are shown, exported and published.
//!
//! A barometer is computed once, with what must not be published already left out, and every output writes that
//! same one.

use std::borrow::Cow;

use super::answer_field::AnswerField;
use super::codebook_reading::ReadOtherwise;
use super::facet_answers::FacetWord;
use super::interval::Interval;
use super::proposals::ProposedField;
use super::sector::SectorOrigins;

/// How the cases that have answers were chosen, which decides what a share is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Design {
    /// Every case has final answers, so that nothing is estimated.
    AllCases,
    /// Some cases have final answers, and no one drew them: they are what people happened to do. No interval
    /// says how far the others differ.
    NotDrawn,
    /// A random sample.
    Drawn(DrawnSample),
}

impl Design {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::AllCases => "all_cases",
            Self::NotDrawn => "not_drawn",
            Self::Drawn(DrawnSample { adjustment: Some(adjustment), .. }) => match adjustment.by {
                AdjustedBy::County | AdjustedBy::Sector => "post_stratified_sample",
                AdjustedBy::FirstAnswers(_) => "double_sample",
            },
            Self::Drawn(DrawnSample { strata: None, .. }) => "simple_sample",
            Self::Drawn(DrawnSample { strata: Some(_), .. }) => "stratified_sample",
        }
    }
}

/// A sample that was drawn at random from all cases that match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnSample {
    /// How many cases there are, *N*.
    pub population: usize,
    /// How many were drawn; those without final answers are missing.
    pub drawn: usize,
    /// Where each stratum was drawn from by itself, how many cases each has, by the stratum's number; of adjusted shares,
    /// how many cases each group has.
    pub strata: Option<Vec<usize>>,
    /// By what shares are adjusted afterwards; `None` where they are not.
    pub adjustment: Option<Adjustment>,
    /// Whether answers are still being given, so that shares may be looked at many times.
    pub is_open: bool,
    /// By which round it was drawn.
    pub origin: DrawOrigin,
}

/// How the shares of a simple sample are adjusted by what is known of every case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    /// By what.
    pub by: AdjustedBy,
    /// How many groups have no drawn case; they are taken to be as the others.
    pub groups_without: usize,
}

/// What of every case is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdjustedBy {
    /// Its county.
    County,
    /// Its sector.
    Sector,
    /// What the reviewer of this name answered first, before others answered a random part.
    FirstAnswers(String),
}

/// The round by which a sample was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DrawOrigin {
    /// What reviewers call the round.
    pub round: String,
    /// What was drawn by.
    pub seed: String,
    /// Which draw of its frame it is, from 1, and how many there are.
    pub draws: (usize, usize),
}

/// Everything the cases that match say.
#[derive(Debug, Clone, PartialEq)]
pub struct Barometer {
    /// How the cases with answers were chosen.
    pub design: Design,
    /// How many cases match.
    pub cases: usize,
    /// How many of them have final answers to every question that was asked.
    pub done: usize,
    /// How many have final answers that make them innovations.
    pub innovations: usize,
    /// How many were answered by two reviewers or more.
    pub several: usize,
    /// How many of those have no final answers since the reviewers differ.
    pub disputed: usize,
    /// To how many an open round hides from the viewer what others answered: their answers do not count there.
    pub hidden: usize,
    /// The first and the last month of the cases, as `2020-03`.
    pub period: Option<(String, String)>,
    /// Cases whose sector was not recognised although a column has it.
    pub unknown_sectors: usize,
    /// Who says the sectors of cases.
    pub sectors_from: SectorOrigins,
    /// Counts from 1 to below this are hidden in tables by place; `None` where nothing is hidden.
    pub threshold: Option<u64>,
    /// The place from which all cases come, where its small counts are hidden: everything is by place then.
    pub one_place: Option<OnePlace>,
    /// In the order in which they are shown.
    pub tables: Vec<FigureTable>,
}

impl Barometer {
    /// Returns whether the number of innovations must not be published: all are of one place, some of whose verdicts are
    /// hidden.
    #[must_use]
    pub fn hides_innovations(&self) -> bool {
        self.one_place.is_some()
            && self
                .table(TableId::Verdict)
                .is_none_or(|table| table.suppression != TableSuppression::Nothing)
    }

    /// Returns the tables that fit on a screen as bars.
    #[must_use]
    pub fn on_screen(&self) -> Vec<&FigureTable> {
        let is_shown = |table: &&FigureTable| {
            !matches!(
                table.id,
                TableId::CategoryByKind | TableId::SectorCategory | TableId::Municipality
            )
        };
        self.tables.iter().filter(is_shown).collect()
    }

    /// Returns a table, where there is one.
    #[must_use]
    pub fn table(&self, id: TableId) -> Option<&FigureTable> {
        self.tables.iter().find(|table| table.id == id)
    }
}

/// The one place from which all cases of a barometer come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnePlace {
    /// A municipality.
    Municipality,
    /// A county that was chosen out of several.
    County,
}

impl OnePlace {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::County => "county",
        }
    }
}

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    /// Verdicts of classified cases.
    Verdict,
    /// Categories of classified cases.
    Category,
    /// Categories of innovations.
    InnovationCategory,
    /// The five kinds of change, of innovations.
    Kinds,
    /// The same with process and organisation as one.
    KindsInFour,
    /// Innovations of each category by kind.
    CategoryByKind,
    /// Verdicts of each sector.
    SectorVerdict,
    /// Categories of each sector.
    SectorCategory,
    /// Innovations of each county.
    County,
    /// Innovations of each municipality.
    Municipality,
    /// Categories of each month.
    Month,
    /// The answers to a facet, of the cases that have one.
    Facet(FacetTable),
}

/// A table of a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetTable {
    /// The facet.
    pub facet: FacetWord,
    /// Whether it takes several values.
    pub takes_several: bool,
    /// Whether it has what a column of the file proposes, of cases in which no one answered it.
    pub is_proposed: bool,
}

impl TableId {
    /// Returns the id in files: `verdict`, `facet.sector`, `facet.sector_proposed`.
    #[must_use]
    pub fn id(self) -> Cow<'static, str> {
        let id = match self {
            Self::Verdict => "verdict",
            Self::Category => "category",
            Self::InnovationCategory => "innovation_category",
            Self::Kinds => "kinds",
            Self::KindsInFour => "kinds_in_four",
            Self::CategoryByKind => "category_by_kind",
            Self::SectorVerdict => "sector_verdict",
            Self::SectorCategory => "sector_category",
            Self::County => "county",
            Self::Municipality => "municipality",
            Self::Month => "month",
            Self::Facet(of) => {
                return if of.is_proposed {
                    ProposedField::Facet(of.facet).column()
                } else {
                    AnswerField::Facet(of.facet).word()
                };
            }
        };
        id.into()
    }

    /// Returns what its shares are parts of.
    #[must_use]
    pub const fn base(self) -> Base {
        match self {
            Self::InnovationCategory | Self::Kinds | Self::KindsInFour | Self::CategoryByKind => {
                Base::Innovations
            }
            Self::Facet(_) => Base::Answered,
            _ => Base::Classified,
        }
    }

    /// Returns whether a case may be counted in several columns, so that shares add up to more than 100 %.
    #[must_use]
    pub const fn overlaps(self) -> bool {
        matches!(
            self,
            Self::Kinds
                | Self::KindsInFour
                | Self::CategoryByKind
                | Self::Facet(FacetTable { takes_several: true, .. })
        )
    }

    /// Returns whether it counts categories.
    #[must_use]
    pub const fn is_about_categories(self) -> bool {
        matches!(
            self,
            Self::Category
                | Self::InnovationCategory
                | Self::CategoryByKind
                | Self::SectorCategory
                | Self::Month
        )
    }

    /// Returns whether it names municipalities or counties, whose small counts are hidden.
    #[must_use]
    pub const fn is_by_place(self) -> bool {
        matches!(self, Self::County | Self::Municipality)
    }
}

/// What shares are parts of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// Cases with final answers to every question that was asked.
    Classified,
    /// Those of them that are innovations.
    Innovations,
    /// Those of them that have an answer to a facet.
    Answered,
}

impl Base {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Classified => "classified",
            Self::Innovations => "innovations",
            Self::Answered => "answered",
        }
    }
}

/// One table: a row for each group of cases, a column for each value.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureTable {
    /// Which it is.
    pub id: TableId,
    /// The ids of its columns.
    pub values: Vec<FacetWord>,
    /// Its rows.
    pub rows: Vec<FigureRow>,
    /// What had to be left out so that no small count follows.
    pub suppression: TableSuppression,
    /// Of a facet, answers given under an earlier codebook that read as another value today, with how many of its cases
    /// have such an answer.
    pub read_otherwise: Vec<(ReadOtherwise, usize)>,
}

/// What was left out of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableSuppression {
    /// Nothing.
    Nothing,
    /// Some counts.
    Cells,
    /// Some counts, and small groups were put together.
    Groups,
    /// All counts but the totals.
    AllButTotals,
}

impl TableSuppression {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Cells => "cells",
            Self::Groups => "groups",
            Self::AllButTotals => "all_but_totals",
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// Which cases it is about.
    pub group: FigureGroup,
    /// How many cases the group has, classified or not.
    pub cases: usize,
    /// How many its shares are parts of; `None` where that must not be published.
    pub base: Option<usize>,
    /// One cell for each value.
    pub cells: Vec<Figure>,
}

/// Which cases a row is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureGroup {
    /// All that match.
    All,
    /// Those with a value of the scheme, by its id.
    Value(FacetWord),
    /// Those of a county, a municipality or a month.
    Named(String),
    /// Several small groups together.
    Others(Vec<FigureGroup>),
    /// Those of which it is not known.
    Missing,
}

/// A count and its share.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figure {
    /// How many cases; `None` where that must not be published.
    pub count: Option<usize>,
    /// The share; `None` where it must not be published, or of so few cases that it says nothing.
    pub share: Option<ShareFigure>,
}

/// A share as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareFigure {
    /// From 0 to 1.
    pub share: f64,
    /// The interval of 95 %, where cases were drawn.
    pub interval: Option<Interval>,
    /// How it was estimated, as an id in files.
    pub method: &'static str,
    /// The standard error, where the method has one.
    pub error: Option<f64>,
    /// How many cases a simple sample as precise would have.
    pub effective: Option<f64>,
}
