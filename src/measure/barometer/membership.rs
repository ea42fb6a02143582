//! Which cases a bar counts: what of a barometer is shown can be opened.

use super::counted::{CaseGroups, KnownCells};
use super::counts::{AnswerCounts, values};
use crate::domain::barometer::{FacetTable, FigureGroup, TableId};
use crate::domain::{CaseAnswers, CountedBar};

/// Returns whether a bar counts a case whose answers count.
#[must_use]
pub fn is_counted_by(bar: &CountedBar, case: &CaseAnswers) -> bool {
    let mut of = CaseGroups::of(case, &mut KnownCells::default());
    if let TableId::Facet(FacetTable { facet, is_proposed: true, .. }) = bar.table {
        if case.counts.facet_source(facet).is_some() {
            return false;
        }
        of.answers.facets = case.proposals.clone();
    }
    is_of_group(bar.table, &bar.group, &of) && has_value(bar, &of)
}

fn is_of_group(table: TableId, group: &FigureGroup, of: &CaseGroups) -> bool {
    let known = match table {
        TableId::County => &of.county,
        TableId::Municipality => &of.municipality,
        TableId::Month => &of.month,
        _ => &None,
    };
    match group {
        FigureGroup::All => true,
        FigureGroup::Value(id) if table == TableId::CategoryByKind => {
            of.answers.category.is_some_and(|category| category.as_str() == id.as_str())
        }
        FigureGroup::Value(id) => of.sector == Some(*id),
        FigureGroup::Named(name) => known.as_ref() == Some(name),
        FigureGroup::Others(groups) => groups.iter().any(|group| is_of_group(table, group, of)),
        FigureGroup::Missing => known.is_none(),
    }
}

fn has_value(bar: &CountedBar, of: &CaseGroups) -> bool {
    let Some(value) = bar.value else { return true };
    let alone = AnswerCounts::of_one(&of.answers);
    let values = match bar.table {
        TableId::Facet(_) => vec![value],
        table => values(table, &[]),
    };
    let mut columns = values.iter().zip(alone.of_table(bar.table, &values));
    columns.any(|(id, count)| *id == value && count > 0)
}
