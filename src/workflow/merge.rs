//! Uniting a project with a copy of it: who the reviewers of this home are, and what came of it, in words.

use std::path::{Path, PathBuf};

use crate::domain::rulings::LapsedRulings;
use crate::domain::{MergeSummary, Message, Reviewer, ToMessage as _, UnassignedAnswers};
use crate::store::StoreError;

/// Returns the reviewers of this home. One who has not acted yet has no id, but work that a project knows by
/// their name alone is theirs.
#[must_use]
pub fn own_reviewers(mut home: Vec<Reviewer>, acting: Option<&Reviewer>) -> Vec<Reviewer> {
    let acting = acting.filter(|acting| !home.contains(acting));
    home.extend(acting.cloned());
    home
}

/// Returns what came of a merge, or would come where it `is_tried`: what is only counted in one sentence, the rest a line each.
#[must_use]
pub fn merge_report(file: &Path, merged: &MergeSummary, is_tried: bool) -> Vec<Message> {
    let name = file.to_string_lossy();
    if merged.is_nothing_new() {
        return vec![Message::new("merge-nothing").with("file", name.as_ref())];
    }
    let main = Message::new(if is_tried { "merge-would" } else { "merge-done" })
        .with("file", name.as_ref())
        .with("new", merged.new_cases)
        .with("known", merged.known_cases)
        .with("versions", merged.new_versions.saturating_sub(merged.same_texts));
    let sentence =
        |first, second| Message::new("merge-and").with("first", first).with("second", second);
    let counts = counted_details(merged, is_tried).into_iter().fold(main, sentence);
    std::iter::once(counts).chain(to_be_known(merged, is_tried)).collect()
}

/// Returns why nothing was merged. Of a file that is damaged, the one who sent it has a whole one.
#[must_use]
pub fn not_merged(error: &StoreError, files: &[PathBuf]) -> Message {
    match error {
        StoreError::Damaged { path, detail } if files.contains(path) => {
            let file = path.display().to_string();
            Message::new("merge-damaged").with("file", file).with("detail", detail.as_str())
        }
        error => error.to_message(),
    }
}

/// Returns what is counted as one entry, where merges count any.
#[must_use]
pub fn what_an_entry_is(merged: &[MergeSummary]) -> Option<Message> {
    let counts_any = merged.iter().any(|of| of.new_events() + of.completed > 0);
    counts_any.then(|| Message::new("merge-entry"))
}

/// The keys of the sentences that differ where a merge is only tried.
struct MergeKeys {
    erased: &'static str,
    completed: &'static str,
    differing: &'static str,
    settled: &'static str,
    closed_round: &'static str,
    renamed: &'static str,
    own_renamed: &'static str,
    codebook: &'static str,
    contradiction: &'static str,
}

const DONE: MergeKeys = MergeKeys {
    erased: "merge-erased",
    completed: "merge-completed",
    differing: "merge-differing",
    settled: "merge-settled",
    closed_round: "merge-round-closed",
    renamed: "merge-renamed",
    own_renamed: "merge-own-renamed",
    codebook: "merge-codebook",
    contradiction: "merge-contradiction",
};

const TRIED: MergeKeys = MergeKeys {
    erased: "merge-would-erase",
    completed: "merge-would-complete",
    differing: "merge-would-differ",
    settled: "merge-would-settle",
    closed_round: "merge-would-close-round",
    renamed: "merge-would-rename",
    own_renamed: "merge-would-rename-own",
    codebook: "merge-would-follow",
    contradiction: "merge-would-set-aside",
};

/// Returns what came of a merge besides its counts of cases, or would come where it `is_tried`, a line each.
#[must_use]
pub fn merge_details(merged: &MergeSummary, is_tried: bool) -> Vec<Message> {
    [counted_details(merged, is_tried), to_be_known(merged, is_tried)].concat()
}

/// Returns what came of a merge and is only counted.
fn counted_details(merged: &MergeSummary, is_tried: bool) -> Vec<Message> {
    let keys = if is_tried { &TRIED } else { &DONE };
    // The name that a reviewer of this home has borne may be another's.
    let is_namesake = |of: &Reviewer| {
        merged.renamed.iter().any(|renamed| renamed.is_own && renamed.old == of.as_str())
    };
    // Of whom nothing came, nothing is new.
    let events = merged.events.iter().filter(|of| of.new > 0).map(|of| {
        Message::new("merge-events")
            .with("reviewer", of.reviewer.as_str())
            .with("namesake", i64::from(is_namesake(&of.reviewer)))
            .with("new", of.new)
            .with("known", of.known)
    });
    let counts = [
        ("merge-same-texts", merged.same_texts),
        (keys.completed, merged.completed),
        ("merge-notes", merged.notes),
        ("merge-codebooks", merged.codebooks),
        ("merge-decided", merged.new_names),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    events.chain(counts.map(|(key, count)| Message::new(key).with("count", count))).collect()
}

/// Returns what came of a merge and changes what is here, or asks for something.
fn to_be_known(merged: &MergeSummary, is_tried: bool) -> Vec<Message> {
    let keys = if is_tried { &TRIED } else { &DONE };
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let codebook = merged.codebook.iter().map(|(name, edition)| {
        let in_force = Message::new(keys.codebook).with("name", name.as_str());
        in_force.with("edition", edition.as_str())
    });
    let closed_rounds = merged
        .closed_rounds
        .iter()
        .map(|name| Message::new(keys.closed_round).with("name", name.as_str()));
    let set_aside = merged.quarantined.iter().map(|one| {
        let contradiction = Message::new(keys.contradiction);
        let named = match &one.case {
            Some(case) => contradiction.with("what", case.to_message()),
            None => contradiction.with("what", one.id.as_str()),
        };
        named.with("why", Message::new(one.why.key()))
    });
    counted(keys.erased, merged.erased)
        .into_iter()
        .chain(closed_rounds)
        .chain(would_settle(merged).filter(|_| is_tried))
        .chain(counted(keys.differing, merged.differing.len()))
        .chain(counted(keys.settled, merged.settled.len()))
        .chain(lapsed_rulings(merged.lapsed, is_tried))
        .chain(merged.unassigned.iter().map(unassigned_answers))
        .chain(renamed(merged, keys))
        .chain(codebook)
        .chain(set_aside)
        .collect()
}

/// Returns who is shown by another name.
fn renamed(merged: &MergeSummary, keys: &'static MergeKeys) -> impl Iterator<Item = Message> {
    merged.renamed.iter().map(|renamed| {
        Message::new(if renamed.is_own { keys.own_renamed } else { keys.renamed })
            .with("old", renamed.old.as_str())
            .with("new", renamed.new.as_str())
    })
}

/// Returns what a merge has changed that is to be known, or settled next, for who is at work: nothing that is only counted,
/// what is to be done first.
#[must_use]
pub fn merge_to_do(merged: &MergeSummary) -> Vec<Message> {
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let codebook = merged.codebook.iter().map(|(name, edition)| {
        let in_force = Message::new(DONE.codebook).with("name", name.as_str());
        in_force.with("edition", edition.as_str())
    });
    counted("merge-set-aside", merged.quarantined.len())
        .into_iter()
        .chain(to_settle(merged))
        .chain(merged.unassigned.iter().map(unassigned_answers))
        .chain(counted(DONE.erased, merged.erased))
        .chain(counted(DONE.settled, merged.settled.len()))
        .chain(counted("merge-lapsed-agreed", merged.lapsed.agreed))
        .chain(codebook)
        .chain(renamed(merged, &DONE))
        .collect()
}

/// Returns how many cases are to be settled since a merge: those that differ now, and those whose ruling went stale or is contested.
fn to_settle_by_kind(merged: &MergeSummary) -> [usize; 3] {
    let LapsedRulings { stale, contested, agreed: _ } = merged.lapsed;
    [merged.differing.len(), stale, contested]
}

/// Returns how many cases a merge would bring to settle, where the sentences behind count each kind of them alone; the merge
/// itself counts them so.
fn would_settle(merged: &MergeSummary) -> Option<Message> {
    let kinds = to_settle_by_kind(merged);
    let is_mixed = kinds.iter().filter(|count| **count > 0).count() > 1;
    is_mixed.then(|| Message::new("merge-would-bring").with("count", kinds.iter().sum::<usize>()))
}

/// Returns how many cases are to be settled since the merge, and how many of them were ruled before.
fn to_settle(merged: &MergeSummary) -> Option<Message> {
    let [differing, stale, contested] = to_settle_by_kind(merged);
    let count = differing + stale + contested;
    let message = Message::new("merge-to-settle").with("count", count);
    (count > 0).then(|| message.with("lapsed", stale).with("contested", contested))
}

/// Returns that rulings no longer count, or would not where it `is_tried`, a line for each way to deal with them.
#[must_use]
pub fn lapsed_rulings(lapsed: LapsedRulings, is_tried: bool) -> Vec<Message> {
    let keys = if is_tried {
        ["merge-would-lapse", "merge-would-lapse-contested", "merge-would-lapse-agreed"]
    } else {
        ["merge-lapsed", "merge-lapsed-contested", "merge-lapsed-agreed"]
    };
    let LapsedRulings { stale, contested, agreed } = lapsed;
    keys.into_iter()
        .zip([stale, contested, agreed])
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Message::new(key).with("count", count))
        .collect()
}

/// Returns that a reviewer answered what a round gives to others, and what to do when they are one of these.
#[must_use]
pub fn unassigned_answers(of: &UnassignedAnswers) -> Message {
    let readers: Vec<&str> = of.readers.iter().map(Reviewer::as_str).collect();
    Message::new("merge-unassigned")
        .with("reviewer", of.reviewer.as_str())
        .with("count", of.cases)
        .with("round", of.round.as_str())
        .with("first", readers.first().copied().unwrap_or_default())
        .with("names", readers.len())
        .with("readers", readers.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CaseNo, MergedEvents, RenamedReviewer};

    #[test]
    fn what_a_merge_would_bring_to_settle_is_counted_as_the_merge_counts_it() {
        let mut merged = MergeSummary {
            differing: [1, 2].map(CaseNo).into(),
            lapsed: LapsedRulings { stale: 0, contested: 2, agreed: 0 },
            ..MergeSummary::default()
        };
        let keys = |merged: &MergeSummary, is_tried| -> Vec<&str> {
            merge_details(merged, is_tried).iter().map(|message| message.key).collect()
        };
        let all = Message::new("merge-would-bring").with("count", 4_usize);
        assert_eq!(merge_details(&merged, true).first(), Some(&all));
        assert_eq!(keys(&merged, false), ["merge-differing", "merge-lapsed-contested"]);
        // Where no entry is counted, what one is does not matter.
        assert_eq!(what_an_entry_is(std::slice::from_ref(&merged)), None);
        // One kind alone has its own count.
        merged.lapsed.contested = 0;
        assert_eq!(keys(&merged, true), ["merge-would-differ"]);
    }

    #[test]
    fn whose_the_answers_are_is_clear_where_another_bears_the_name() {
        let renamed = RenamedReviewer { old: "root".into(), new: "Lom".into(), is_own: true };
        let of =
            |name: &str| MergedEvents { reviewer: Reviewer::new(name).unwrap(), new: 29, known: 0 };
        let merged = MergeSummary {
            events: vec![of("root"), of("kvam")],
            introductions: 2,
            new_names: 1,
            renamed: vec![renamed],
            ..MergeSummary::default()
        };
        let said: Vec<String> =
            merge_details(&merged, true).iter().map(Message::to_string).collect();
        assert_eq!(
            said,
            [
                "merge-events reviewer=\"root\" namesake=1 new=29 known=0",
                "merge-events reviewer=\"kvam\" namesake=0 new=29 known=0",
                "merge-decided count=1",
                "merge-would-rename-own old=\"root\" new=\"Lom\"",
            ]
        );
        assert_eq!(what_an_entry_is(&[merged]), Some(Message::new("merge-entry")));
    }
}
