//! What came of an import: the cases are there, or it is why they are not.

use super::super::command::Command;
use super::super::effect::{Effect, FileEffect, StoreEffect, Via};
use super::super::known_ids::KnownIds;
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::reply::ImportOutcome;
use super::super::state::State;
use super::super::tour::Tour;
use super::super::typing_order::TypingOrder;
use super::stage::{close, does_nothing, push, say};
use super::{finding, worklists};
use crate::domain::{CaseNo, Message, Tally};

/// What is the matter with the column of ids, which another may not have.
const ABOUT_IDS: [&str; 2] = ["import-repeated-ids", "import-blank-id"];

/// Begins the tour with the first cases of a reviewer who has decided nothing yet.
fn begin_tour(state: &mut State) {
    if state.setup.offers_tour && state.tally == Tally::default() {
        state.tour = Some(Tour::default());
    }
}

/// Returns how many of these cases are marked, where answers for all marked cases wait for Enter.
fn marked_among(state: &State, cases: &[CaseNo]) -> usize {
    if state.typed_for_marked() == 0 {
        return 0;
    }
    cases.iter().filter(|no| state.marks.has(**no)).count()
}

/// Shows the new cases, or why there are none.
pub(super) fn imported(
    state: &mut State,
    outcome: Result<Box<ImportOutcome>, Message>,
) -> Vec<Effect> {
    match outcome {
        Ok(outcome) => {
            let columns = finding::imported(state);
            let is_first = state.total == 0;
            state.total = outcome.total;
            state.saving.revision += 1;
            state.history.undo.import_is_newest = true;
            // What was typed elsewhere before is older than the import.
            state.history.undo.typing = TypingOrder::default();
            state.queue.rows.clear();
            let changed = outcome.imported.changed_reports;
            let notice = Notice::plain(outcome.message);
            state.opening_notice = Some(match marked_among(state, &changed) {
                0 => notice,
                count => {
                    notice.and(Message::new("review-import-marked-changed").with("count", count))
                }
            });
            if is_first && outcome.imported.new > 0 {
                begin_tour(state);
            }
            let new = i64::try_from(outcome.imported.new).unwrap_or(0);
            // New cases come behind the others; without any, the case that is read stays open, perhaps in a newer
            // version.
            let opens = match state.current() {
                Some(_) if new > 0 => {
                    let first = CaseNo(outcome.total - new + 1);
                    Effect::Store(StoreEffect::Open(first, Via::Jump))
                }
                Some(no) => Effect::Store(StoreEffect::Open(no, Via::Step)),
                None => Effect::Store(StoreEffect::OpenNext { after: None }),
            };
            let changed = (!changed.is_empty()).then(|| worklists::count_changed(state, changed));
            // Decisions may have come with the cases.
            let effects = vec![
                Effect::Store(StoreEffect::ReadTally),
                Effect::Store(StoreEffect::ReadPostponed),
                Effect::Store(StoreEffect::ReadLastDelivery),
                opens,
                Effect::Store(StoreEffect::ReadRounds),
            ];
            effects.into_iter().chain(changed).chain(columns).collect()
        }
        Err(why) => {
            let way = finding::failed(state).filter(|_| ABOUT_IDS.contains(&why.key));
            let notice = Notice::warning(why);
            say(state, way.into_iter().fold(notice, Notice::and))
        }
    }
}

/// Asks whether cases with known ids and other titles are the same ones: nothing is imported before that is answered.
pub(super) fn ask_about_titles(state: &mut State, why: Message) -> Vec<Effect> {
    finding::failed(state);
    push(state, Layer::OtherTitles(why))
}

/// Imports the file as the reviewer answers, or goes back to where it was chosen.
pub(super) fn answer_about_titles(state: &mut State, command: Command) -> Vec<Effect> {
    let known = match command {
        Command::Digit(1) => KnownIds::SameCases,
        Command::Digit(2) => KnownIds::OtherCases,
        Command::Cancel => return close(state),
        _ => return does_nothing(state),
    };
    close(state);
    vec![Effect::File(FileEffect::ImportAs(known))]
}
