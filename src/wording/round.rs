//! Acts about rounds in words.

use crate::domain::rounds::{
    PlannedRound, RoundAct, RoundId, RoundKind, RoundPlan, SeenHow, SettledHow,
};
use crate::domain::{Message, Reviewer};
use crate::words::Words;

/// Returns what an act about rounds does; `name` finds the name of a round.
#[must_use]
pub fn round_act(act: &RoundAct, name: impl FnOnce(RoundId) -> String) -> Message {
    match act {
        RoundAct::Opened(opened) => Message::new("round-log-opened")
            .with("name", opened.plan.name.as_str())
            .with("kind", round_kind(opened.plan.kind))
            .with("count", opened.plan.n),
        RoundAct::Reassigned(given) => {
            Message::new("round-log-reassigned").with("name", name(given.round))
        }
        RoundAct::Closed(closed) => {
            let key = if closed.void { "round-log-void" } else { "round-log-closed" };
            Message::new(key).with("name", name(closed.round))
        }
        RoundAct::Seen(seen) => Message::new(match seen.how {
            SeenHow::Who => "round-log-seen-who",
            SeenHow::Unblind => "round-log-seen-unblind",
            SeenHow::Adjudication => "round-log-seen-adjudication",
            SeenHow::Training => "round-log-seen-training",
        }),
    }
}

/// Returns what a round is for.
#[must_use]
pub fn round_kind(kind: RoundKind) -> Message {
    Message::new(match kind {
        RoundKind::Double => "round-kind-double",
        RoundKind::Sample => "round-kind-sample",
        RoundKind::Calibration => "round-kind-calibration",
        RoundKind::Drift => "round-kind-drift",
        RoundKind::Training => "round-kind-training",
    })
}

/// Returns what would be drawn and who would read it, a line each: what decides whether to open it comes first, since small
/// screens have no room for all.
#[must_use]
pub fn round_preview(words: &Words, planned: &PlannedRound) -> Vec<Message> {
    let plan = &planned.opened.plan;
    let number = |count| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let mut lines = vec![
        Message::new("round-preview")
            .with("name", plan.name.as_str())
            .with("kind", round_kind(plan.kind))
            .with("n", number(plan.n))
            .with("frame", number(plan.frame_n)),
    ];
    // Where everyone answers alone, nothing is read several times.
    if !plan.kind.has_track() {
        lines.push(overlap_line(planned));
    }
    lines.extend(readers_lines(planned));
    lines.extend(round_settling(plan, &planned.adjudicators));
    lines.extend(counted("round-preview-unread", planned.unread));
    lines.extend(counted("round-preview-others", planned.answered_by_others));
    lines.extend(near_line(planned));
    lines.extend(precision_line(words, plan));
    lines.extend(
        plan.goal
            .map(|goal| Message::new("round-preview-goal").with("goal", words.decimal(goal, 2))),
    );
    lines.extend(counted("round-preview-calibration", planned.calibration));
    if plan.kind != RoundKind::Training {
        let seed = Message::new("round-preview-seed").with("seed", plan.seed.as_str());
        lines.push(seed.with("draw", planned.draw));
    }
    lines.extend(strata_line(words, plan));
    lines
}

/// Returns how many of each stratum are drawn, in one line; `None` where there are none.
fn strata_line(words: &Words, plan: &RoundPlan) -> Option<Message> {
    let strata = plan.allocation.iter().map(|part| {
        let stratum = Message::new("round-preview-stratum").with("stratum", part.stratum.as_str());
        words.format(&stratum.with("n", part.n).with("of", part.of))
    });
    let strata: Vec<String> = strata.collect();
    (!strata.is_empty())
        .then(|| Message::new("round-preview-strata").with("strata", strata.join(", ")))
}

/// Returns how many cases are read by several: of those drawn for that, not the ones that all but one have answered before.
fn overlap_line(planned: &PlannedRound) -> Message {
    let plan = &planned.opened.plan;
    let parts = planned.opened.sample.iter();
    let several = parts.filter(|(assigned, _)| assigned.reviewers.len() > 1);
    let several: usize = several.map(|(_, cases)| cases.len()).sum();
    if several < plan.overlap {
        let left = Message::new("round-preview-overlap-left").with("several", several);
        return left.with("overlap", plan.overlap);
    }
    Message::new("round-preview-overlap").with("overlap", plan.overlap).with("times", plan.times)
}

/// Returns how many cases each reviewer is to read, whom the project does not know, and how many readings that leaves out.
fn readers_lines(planned: &PlannedRound) -> Vec<Message> {
    let loads = planned.loads.iter().map(|(reviewer, given)| format!("{reviewer} {given}"));
    let loads = loads.collect::<Vec<_>>().join(", ");
    let is_left_out = planned.answered_before > 0 && !planned.opened.plan.reuses;
    let readers = if is_left_out { "round-preview-readers-left" } else { "round-preview-readers" };
    let mut lines = vec![Message::new(readers).with("readers", loads)];
    if planned.answered_before > 0 {
        let key = if is_left_out { "round-preview-answered" } else { "round-preview-reused" };
        lines.push(Message::new(key).with("count", planned.answered_before));
    }
    let newcomers: Vec<&str> = planned.newcomers.iter().map(Reviewer::as_str).collect();
    if !newcomers.is_empty() {
        let message = Message::new("round-preview-newcomers").with("count", newcomers.len());
        lines.push(message.with("names", newcomers.join(", ")));
    }
    lines
}

/// Returns who alone settles the differences of a round, and what they see before, as far as that is not as usual.
#[must_use]
pub fn round_settling(plan: &RoundPlan, adjudicators: &[Reviewer]) -> Vec<Message> {
    let names: Vec<&str> = adjudicators.iter().map(Reviewer::as_str).collect();
    let named = (!names.is_empty())
        .then(|| Message::new("round-adjudicators").with("names", names.join(", ")));
    let how = match plan.settled {
        SettledHow::Blind => None,
        SettledHow::Mixed => Some(Message::new("round-settled-mixed")),
        SettledHow::Open => Some(Message::new("round-settled-open")),
    };
    named.into_iter().chain(how).collect()
}

/// Returns what is to be known of reports that are nearly the same and read several times.
fn near_line(planned: &PlannedRound) -> Option<Message> {
    if planned.opened.plan.one_per_group {
        return Some(Message::new("round-preview-one-per-group"));
    }
    match planned.near {
        None => Some(Message::new("round-preview-near-unknown")),
        Some((0, _)) => None,
        Some((groups, cases)) => {
            Some(Message::new("round-preview-near").with("groups", groups).with("count", cases))
        }
    }
}

/// Returns how well agreement will be known, as simulated for an alpha of 0.6 (docs/method.md).
fn precision_line(words: &Words, plan: &RoundPlan) -> Option<Message> {
    let known = [(200, 0.09), (100, 0.12), (50, 0.18)];
    let (_, half) = known.into_iter().find(|(cases, _)| plan.overlap >= *cases)?;
    Some(Message::new("round-preview-precision").with("half", words.decimal(half, 2)))
}
