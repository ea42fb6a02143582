//! Reading what was typed of a round.

use super::again::USUAL_AGAIN;
use super::request::{RoundRequest, SampleSize};
use crate::domain::rounds::{RoundKind, RoundOrder, RoundPart, RoundRefusal, SettledHow};
use crate::domain::{Message, ToMessage as _};
use crate::review::filter::{self, names, names::FilterKey};

/// Reads what is asked of a round. What an order does not say is as usual for the kind.
///
/// # Errors
/// What does not fit, and where.
pub fn request(order: &RoundOrder) -> Result<RoundRequest, RoundRefusal> {
    let wrong = |part: RoundPart, typed: &str| {
        let (option, key, on_screen) = match part {
            RoundPart::Goal => ("--goal", "round-number-of-goal", "review-round-number-of-goal"),
            RoundPart::Overlap => {
                ("--overlap", "round-number-of-overlap", "review-round-number-of-overlap")
            }
            _ if order.kind == RoundKind::Drift => {
                ("--each", "round-number", "review-round-number")
            }
            _ => ("--n", "round-number", "review-round-number"),
        };
        let message = Message::new(key).with("option", option).with("typed", typed);
        RoundRefusal::of(part, message).without_options_as(on_screen)
    };
    let is_usual = order.kind.has_track() && order.n.trim().is_empty();
    let size = if is_usual { Some(SampleSize::Cases(USUAL_AGAIN)) } else { sample_size(&order.n) };
    let size = size
        .filter(|size| !matches!(size, SampleSize::Part(_) | SampleSize::Cases(0)))
        .ok_or_else(|| wrong(RoundPart::Number, &order.n))?;
    let overlap = given(&order.overlap)
        .map(|typed| sample_size(typed).ok_or_else(|| wrong(RoundPart::Overlap, typed)));
    let goal = given(&order.goal).map(|typed| {
        let goal = typed.replace(',', ".").parse::<f64>().ok();
        goal.filter(|goal| *goal > 0.0 && *goal <= 1.0).ok_or_else(|| wrong(RoundPart::Goal, typed))
    });
    Ok(RoundRequest {
        kind: order.kind,
        name: order.name.clone(),
        filter: filter::parse(&order.filter)
            .map_err(|error| RoundRefusal::of(RoundPart::Cases, error.to_message()))?,
        filter_text: order.filter.clone(),
        size,
        strata: given(&order.strata).map(strata),
        overlap: overlap.transpose()?,
        times: None,
        reviewers: order.reviewers.split(',').map(str::to_owned).collect(),
        adjudicators: Vec::new(),
        one_per_group: false,
        settled: SettledHow::Blind,
        seed: None,
        goal: goal.transpose()?,
        reuses: false,
        keeps_calibration: false,
        older_than: None,
        worked: Vec::new(),
    })
}

fn given(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|typed| !typed.is_empty())
}

/// Returns a column as it is written down: by the words of a filter, in any of its languages.
fn strata(typed: &str) -> String {
    let key = |word: &str| names::meaning(&names::KEYS, word).copied();
    let (word, column) = typed.split_once(['.', ':']).unwrap_or((typed, ""));
    match (key(word.trim()), column.trim()) {
        (Some(FilterKey::County), "") => "county".to_owned(),
        (Some(FilterKey::Field), column) if !column.is_empty() => format!("field.{column}"),
        _ => typed.to_owned(),
    }
}

/// Reads `all`, `400` or `20%`.
fn sample_size(typed: &str) -> Option<SampleSize> {
    let typed = typed.trim();
    if ["all", "alle"].contains(&typed.to_lowercase().as_str()) {
        return Some(SampleSize::All);
    }
    let Some(percent) = typed.strip_suffix('%') else {
        return typed.parse().ok().map(SampleSize::Cases);
    };
    let percent: f64 = percent.trim().replace(',', ".").parse().ok()?;
    (0.0..=100.0).contains(&percent).then_some(SampleSize::Part(percent / 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_to_draw_by_is_named_as_in_a_filter() {
        for (typed, meant) in [
            ("fylke", "county"),
            ("County", "county"),
            ("felt.Sektor", "field.Sektor"),
            ("felt:Sektor", "field.Sektor"),
            ("field.Sektor", "field.Sektor"),
            ("Sektor", "Sektor"),
        ] {
            assert_eq!(strata(typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_size_is_a_number_a_part_or_all() {
        assert_eq!(sample_size("400"), Some(SampleSize::Cases(400)));
        assert_eq!(sample_size(" Alle "), Some(SampleSize::All));
        assert_eq!(sample_size("20%"), Some(SampleSize::Part(0.2)));
        assert_eq!(sample_size("12,5 %"), Some(SampleSize::Part(0.125)));
        for wrong in ["", "-4", "120%", "4.5", "nan%"] {
            assert_eq!(sample_size(wrong), None, "{wrong}");
        }
    }
}
