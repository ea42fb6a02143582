//! Which cases a bar counts: what of a barometer is shown can be opened.

use super::counted::CaseGroups;
use super::counts::{AnswerCounts, values};
use crate::domain::barometer::{FigureGroup, TableId};
use crate::domain::{CaseAnswers, CountedBar};

/// Returns whether a bar counts a case whose answers count.
#[must_use]
pub fn is_counted_by(bar: &CountedBar, case: &CaseAnswers) -> bool {
    let of = CaseGroups::of(case);
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
            of.answers.category.is_some_and(|category| category.as_str() == *id)
        }
        FigureGroup::Value(id) => of.sector.is_some_and(|sector| sector.as_str() == *id),
        FigureGroup::Named(name) => known.as_ref() == Some(name),
        FigureGroup::Others(groups) => groups.iter().any(|group| is_of_group(table, group, of)),
        FigureGroup::Missing => known.is_none(),
    }
}

fn has_value(bar: &CountedBar, of: &CaseGroups) -> bool {
    let Some(value) = bar.value else { return true };
    let alone = AnswerCounts::of_one(&of.answers);
    let mut columns = values(bar.table).into_iter().zip(alone.of_table(bar.table));
    columns.any(|(id, count)| id == value && count > 0)
}
