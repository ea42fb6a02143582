//! Cases that a page names: examples, and what others did, by sector and kind.

use std::collections::BTreeMap;

use super::markup::MarkupWriter;
use super::source::ReportSource;
use crate::codebook;
use crate::domain::FacetWord;
use crate::domain::barometer::{FigureGroup, TableId};
use crate::domain::{CategoryAnswer, KindsAnswer, Message, Sector, ShownCase, visible_line};
use crate::wording::figures;
use crate::words::Words;

/// Writes an example of each category.
pub(super) fn examples(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    if source.examples.is_empty() {
        return;
    }
    markup.element("section", &[("aria-labelledby", "examples")], |markup| {
        markup.line("h2", &[("id", "examples")], &words.get("report-examples"));
        for case in &source.examples {
            markup.element("div", &[("class", "box")], |markup| {
                let category = case.answers.category;
                let name = |answer: CategoryAnswer| codebook::category(words, answer).name;
                markup.line("h3", &[], &category.map(name).unwrap_or_default());
                markup.line("p", &[], &visible_line(&case.title));
                markup.line("p", &[("class", "note")], &origin(words, case));
            });
        }
    });
}

/// Writes the innovations of others in a list for each sector, in it by kind.
pub(super) fn of_others(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    let Some((place, cases)) = &source.of_others else { return };
    let place = visible_line(place);
    markup.element("section", &[("aria-labelledby", "others")], |markup| {
        let heading = Message::new("report-others").with("place", place.as_ref());
        markup.line("h2", &[("id", "others")], &words.format(&heading));
        let count = Message::new("report-others-count").with("count", cases.len());
        markup.line("p", &[], &words.format(&count.with("place", place.as_ref())));
        for (sector, cases) in by_sector(cases) {
            let group = sector.map_or(FigureGroup::Missing, FigureGroup::Value);
            let name = match sector {
                Some(_) => figures::group_name(words, TableId::SectorVerdict, &group),
                None => words.get("report-others-no-sector"),
            };
            markup.line("h3", &[], &name);
            markup.element("ul", &[], |markup| {
                for case in cases {
                    markup.element("li", &[], |markup| line(markup, words, case));
                    markup.text("\n");
                }
            });
        }
    });
}

fn line(markup: &mut MarkupWriter, words: &Words, case: &ShownCase) {
    let kinds = case.answers.kinds.map(|kinds| codebook::kind_names(words, kinds).join(", "));
    markup.element("strong", &[], |markup| markup.text(&kinds.unwrap_or_default()));
    markup.text(&format!(": {} ", visible_line(&case.title)));
    markup.element("span", &[("class", "note")], |markup| markup.text(&origin(words, case)));
}

/// Returns the municipality of a case and its number, by which the case can be asked for.
fn origin(words: &Words, case: &ShownCase) -> String {
    let id = visible_line(&case.id);
    let message = match &case.municipality {
        Some(name) => {
            Message::new("report-case-origin").with("municipality", visible_line(name).as_ref())
        }
        None => Message::new("report-case-number"),
    };
    words.format(&message.with("id", id.as_ref()))
}

/// Returns the cases of each sector by kind, those without a sector last.
fn by_sector(cases: &[ShownCase]) -> Vec<(Option<FacetWord>, Vec<&ShownCase>)> {
    let mut groups: BTreeMap<(bool, usize, Option<FacetWord>), Vec<&ShownCase>> = BTreeMap::new();
    for case in cases {
        let place = case.sector.map(Sector::place).unwrap_or_default();
        groups.entry((case.sector.is_none(), place, case.sector)).or_default().push(case);
    }
    let kinds = |case: &&ShownCase| match case.answers.kinds {
        Some(KindsAnswer::Are(kinds)) => kinds.iter().map(|kind| kind as usize).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    groups
        .into_iter()
        .map(|((.., sector), mut cases)| {
            cases.sort_by_key(kinds);
            (sector, cases)
        })
        .collect()
}
