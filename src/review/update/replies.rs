//! Answers to effects: what was read, saved, found, written.

use tui_input::Input;

use super::super::effect::{Effect, StoreEffect, Via};
use super::super::layer::{Layer, Page};
use super::super::notice::Notice;
use super::super::queue::QueueContent;
use super::super::reply::{CompletedPath, Reply, TeamNews};
use super::super::search::Findings;
use super::super::state::State;
use super::deliveries;
use super::stage::{push, say};
use super::{
    again, agreement, barometer, batching, choosing_rules, dialogues, drafting, exporting,
    filtering, finding, importing, lapsing, marking, merging, moving, preferences, rescuing,
    round_arrival, rounds, settling, settling_opening, settling_stage, teaming, training, undoing,
    untyping, worklists,
};
use crate::domain::{CaseHistory, CaseNo, CaseRow, Message, Moment, OpenCase, Reversal};

/// So many names are listed under a path that could go on in several ways.
const CHOICES_NAMED: usize = 6;

/// Takes one step on an answer.
pub(super) fn receive(state: &mut State, reply: Reply, now: Moment) -> Vec<Effect> {
    match reply {
        Reply::Opened(open, via) => opened(state, *open, via),
        Reply::NoneLeft => again::at_the_end(state).unwrap_or_else(|| worklists::none_left(state)),
        Reply::ListDone => worklists::list_done(state),
        Reply::Rows(rows) => {
            state.queue.rows = state.with_underway(rows);
            Vec::new()
        }
        Reply::Postponed(rows) => {
            state.queue.postponed = state.with_underway(rows);
            Vec::new()
        }
        Reply::Barometer(..)
        | Reply::BarometerBegun(..)
        | Reply::Agreement(..)
        | Reply::Rules(_) => figures(state, reply),
        Reply::Training(cases) => training::opened(state, cases),
        Reply::BarCases { name, cases } => barometer::opened(state, &name, cases),
        Reply::History(no, history) => show_history(state, no, history),
        Reply::Found { generation, found } => self::found(state, generation, found),
        Reply::Filtered { cases, open, hidden, lacks_places } => {
            filtering::filtered(state, (&cases, &open), (hidden, lacks_places))
        }
        Reply::Alike(no, cases) => alike(state, no, cases),
        Reply::NearDuplicates { groups, first_new } => near_duplicates(state, groups, first_new),
        Reply::Compared(no, cases) => compared(state, no, cases),
        Reply::AlikeRows(no, rows) => compare_answers(state, no, rows),
        // A decision may have been made since; what was read in that moment is read again.
        Reply::Marked { rows, as_of } if as_of != state.saving.revision => {
            vec![Effect::Store(StoreEffect::ReadMarked(
                rows.into_iter().map(|row| row.no).collect(),
            ))]
        }
        Reply::Marked { rows, .. } => learn_marked(state, rows, now),
        Reply::Cues(Ok((cues, message))) => preferences::cues_read(state, cues, message),
        Reply::Cues(Err(why)) => say(state, Notice::warning(why)),
        Reply::Noted(message) => say(state, Notice::plain(message)),
        Reply::FilterCounted { count, generation } => filtering::counted(state, count, generation),
        Reply::NamesInUse(places) => filtering::names_read(state, places),
        Reply::CountedToday { .. } | Reply::Counted(_) => counted(state, &reply),
        Reply::Rounds(overview) => round_arrival::known(state, *overview),
        Reply::SampleProgress(round, progress) => {
            state.rounds.progress = progress.map(|progress| (round, progress));
            Vec::new()
        }
        Reply::RoundPlanned(order, planned) => rounds::planned(state, &order, planned),
        Reply::RoundWritten(outcome) => rounds::written(state, outcome),
        Reply::Statements(no, said) => rounds::show_statements(state, no, said),
        Reply::Worklist { list, cases, opens } => worklists::made(state, list, cases, opens),
        Reply::RedoFound(_)
        | Reply::Saved { .. }
        | Reply::DraftKept
        | Reply::DraftNotKept(_)
        | Reply::Undone(_)
        | Reply::Redone(_)
        | Reply::BatchNotSent(_)
        | Reply::SavingBlocked(_)
        | Reply::SaveFailed { .. } => written(state, reply),
        Reply::Disputes(cases) => settling::listed(state, cases),
        Reply::DisputesCounted(open) => settling_stage::counted(state, open),
        Reply::Dispute(dispute) => settling_opening::opened(state, dispute, now),
        Reply::Settled(written) => settling::written(state, &written),
        Reply::RulesNamed(names) => choosing_rules::named(state, names),
        Reply::Proposed(files) => exporting::named(state, files),
        Reply::Exported(..)
        | Reply::ExportExists(_)
        | Reply::ExportSource(_)
        | Reply::NothingToReport(_)
        | Reply::ExportFolder(_) => exporting::answered(state, reply),
        Reply::LookedAt(found, first) => finding::open(state, found, first),
        Reply::Previewed(case) => finding::previewed(state, case),
        Reply::Imported(outcome) => importing::imported(state, outcome),
        Reply::OtherTitles(why) => importing::ask_about_titles(state, why),
        Reply::LastDelivery(last) => deliveries::noted(state, last),
        Reply::MergePreviewed { order, preview } => merging::previewed(state, &order, preview),
        Reply::Merged(outcome) => merging::merged(state, outcome),
        Reply::Arrived { total, is_unswept } => teaming::arrived(state, total, is_unswept),
        Reply::CodebookInForce(codebook) => merging::follow(state, *codebook),
        Reply::Team(news) => exchanged(state, news),
        Reply::Unsent(unsent) => teaming::counted(state, unsent),
        Reply::NoTeam => say(state, Notice::warning(Message::new("team-not-joined"))),
        Reply::TakeBackPreviewed(preview) => deliveries::previewed(state, preview),
        Reply::TakenBack(outcome) => deliveries::taken_back(state, outcome),
        Reply::Completed(found) => completed(state, found),
        Reply::Rescued(outcome) => rescuing::rescued(state, outcome),
        Reply::Trouble(message) => {
            state.waits_for_nothing();
            say(state, Notice::warning(message))
        }
        Reply::NoBackup(message) => no_backup(state, message),
        Reply::SettingChanged(message, palette, language) => {
            // The starting lists of cue words are those of the language.
            let reads_cues = state.setup.language != language && state.setup.lights_cues;
            state.setup.language = language;
            state.layers.retain(|layer| !matches!(layer, Layer::Language));
            state.setup.palette = palette;
            state.notice = Some(Notice::plain(message));
            reads_cues.then_some(Effect::Store(StoreEffect::ReadCues)).into_iter().collect()
        }
    }
}

/// Lays a case open, and takes back or types again what it was opened for.
fn opened(state: &mut State, open: OpenCase, via: Via) -> Vec<Effect> {
    let effects = moving::opened(state, open, via);
    untyping::arrived(state, via);
    effects
}

/// Shows what came of an exchange with the team, and goes on with what waited for one.
fn exchanged(state: &mut State, news: TeamNews) -> Vec<Effect> {
    let mut effects = teaming::exchanged(state, news);
    effects.extend(rounds::draw_after_exchange(state));
    effects
}

/// Keeps totals that were counted.
fn counted(state: &mut State, reply: &Reply) -> Vec<Effect> {
    match reply {
        Reply::CountedToday { today, saves, ticket } => {
            state.workday.pace.begin_with(saves);
            state.workday.today.counted(*today, *ticket == state.saving.newest_ticket);
        }
        Reply::Counted(tally) => {
            batching::counted(state, tally);
            state.tally = *tally;
        }
        _ => {}
    }
    Vec::new()
}

/// Shows the history of a case; of one that is answered again, not what was answered before.
fn show_history(state: &mut State, no: CaseNo, mut history: CaseHistory) -> Vec<Effect> {
    if state.rounds.again.round(no).is_some() {
        history.entries.clear();
    }
    push(state, Layer::Page(Page::History(no, history)))
}

/// Notes the answers of marked cases.
fn learn_marked(state: &mut State, rows: Vec<CaseRow>, now: Moment) -> Vec<Effect> {
    let rows = state.with_underway(rows);
    for row in &rows {
        state.drop_draft_like(row.no, &row.answers);
    }
    marking::change(state, |marks| {
        for row in rows {
            marks.name(row.no, &row.title);
            marks.learn(row.no, row.answers);
        }
    });
    batching::learned(state, now)
}

/// Says that today's backup could not be made.
fn no_backup(state: &mut State, why: Message) -> Vec<Effect> {
    // A failed save matters more, and says more of what to do.
    if state.saving.failure.is_some() {
        return Vec::new();
    }
    // Nothing is at stake yet: what the reviewer is reading is not taken away for it.
    if state.notice.is_some() {
        state.opening_notice.get_or_insert(Notice::warning(why));
        return Vec::new();
    }
    say(state, Notice::warning(why))
}

/// Takes one step on what was written, or could not be.
fn written(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Saved { ticket, turned } => {
            state.saving.answered();
            if let Some(batch) = state.saving.batch.take_if(|batch| batch.ticket == ticket) {
                return batching::saved(state, &batch, turned);
            }
            lapsing::saved(state, turned);
            if again::saved(state, ticket) {
                return Vec::new();
            }
            // The finished screen may have been there before the answer was on the disk, which makes a difference, or ends one,
            // and completes a case that was answered in part.
            let mut counts: Vec<Effect> = settling_stage::count(state).into_iter().collect();
            if state.walk.finished {
                counts.extend(worklists::count_again(state));
            }
            if let Some(at) = state.saving.underway.iter().position(|act| act.ticket == ticket) {
                let act = state.saving.underway.remove(at);
                if act.answers() {
                    state.saving.saved.add(&[act.case.no]);
                }
                let settled = state.queue.read_settled(act.case.no);
                return settled.into_iter().chain(counts).collect();
            }
            counts
        }
        Reply::DraftKept => drafting::kept(state),
        Reply::DraftNotKept(why) => drafting::not_kept(state, why),
        Reply::RedoFound(cases) => undoing::redo_found(state, cases),
        Reply::Undone(reversal) => {
            state.history.undo.reversing = None;
            state.workday.today.is_due();
            state.saving.answered();
            if let Some(reversal) = reversal.as_deref().filter(|it| it.gives_answers()) {
                state.saving.saved.take_off(&reversal.cases);
            }
            undoing::undone(state, reversal)
        }
        Reply::Redone(reversal) => {
            state.history.undo.reversing = None;
            state.workday.today.is_due();
            state.saving.answered();
            if reversal.as_deref().is_some_and(Reversal::gives_answers) {
                state.saving.saved.add_again();
            }
            undoing::redone(state, reversal)
        }
        Reply::BatchNotSent(why) => {
            state.waits.acts = false;
            state.saving.batch = None;
            say(state, Notice::warning(why))
        }
        Reply::SavingBlocked(is_blocked) => rescuing::blocked(state, is_blocked),
        Reply::SaveFailed { cause, importing } => rescuing::failed(state, cause, importing),
        _ => Vec::new(),
    }
}

fn found(state: &mut State, generation: u64, found: Findings) -> Vec<Effect> {
    // Who opened one of the first hits steps through all of them.
    if state.search.query_of_hits == generation {
        state.search.hits = found.hits.iter().map(|hit| hit.no).collect();
    }
    if let Some(Layer::Search(field)) = state.layers.last_mut()
        && field.generation == generation
    {
        // A choice made since the last letter is kept, wherever it is now: hits may come while the reviewer
        // moves among those of the letters before.
        let chosen = field.found.hits.get(field.selected).filter(|_| field.selected > 0);
        let place = chosen.and_then(|case| found.hits.iter().position(|hit| hit.no == case.no));
        field.selected = place.unwrap_or(0);
        field.searching = false;
        field.found = found;
        if field.opens {
            return dialogues::open_hit(state);
        }
    }
    Vec::new()
}

/// Asks for the rows of the cases most like one. The search runs beside the acts underway: only rows that
/// are read now can have them on top.
fn compared(state: &State, no: CaseNo, cases: Vec<CaseNo>) -> Vec<Effect> {
    let waits = state.current() == Some(no) && !cases.is_empty();
    waits.then_some(Effect::Store(StoreEffect::ReadAlike { no, cases })).into_iter().collect()
}

fn compare_answers(state: &mut State, no: CaseNo, rows: Vec<CaseRow>) -> Vec<Effect> {
    let rows = state.with_underway(rows).into_iter();
    if let Some(view) = state.open_case.as_mut().filter(|view| view.open.no == no) {
        let again = &state.rounds.again;
        let is_shown = |row: &CaseRow| row.answers.are_complete() && again.round(row.no).is_none();
        view.alike = rows.filter(is_shown).collect();
    }
    Vec::new()
}

/// Shows the cases most like one behind it in the queue, ready to be marked.
fn alike(state: &mut State, no: CaseNo, cases: Vec<CaseNo>) -> Vec<Effect> {
    state.waits.list = false;
    if cases.is_empty() {
        return say(state, Notice::plain(Message::new("review-nothing-alike")));
    }
    let title =
        state.open_case.as_ref().map(|view| view.open.case.title.clone()).unwrap_or_default();
    let about = Message::new("review-list-alike").with("title", title);
    let message = Message::new("review-alike").with("count", cases.len());
    let cases = std::iter::once(no).chain(cases).collect();
    filtering::list_shown(state, QueueContent::Listed { cases, about }, message)
}

/// Puts a completed path into the text field that it was typed in.
/// Puts a completed path into the field, and names what could follow where that is more than one.
fn completed(state: &mut State, CompletedPath { path, choices }: CompletedPath) -> Vec<Effect> {
    match state.layers.last_mut() {
        Some(Layer::Import(field)) => field.input = Input::new(path),
        Some(Layer::Merge(dialogue)) => dialogue.file = Input::new(path),
        _ => return Vec::new(),
    }
    let (named, others) = choices.split_at(choices.len().min(CHOICES_NAMED));
    let message = match choices.len() {
        0 => Message::new("review-path-none"),
        1 => return Vec::new(),
        _ if others.is_empty() => Message::new("review-path-choices"),
        _ => Message::new("review-path-more-choices").with("others", others.len()),
    };
    say(state, Notice::plain(message.with("names", named.join("  "))))
}

/// Shows near-duplicates in the queue group by group, ready to be marked; where the reviewer has not
/// asked, shows only that there are some.
fn near_duplicates(
    state: &mut State,
    groups: Vec<Vec<CaseNo>>,
    first_new: Option<CaseNo>,
) -> Vec<Effect> {
    if groups.is_empty() && first_new.is_some() {
        return Vec::new();
    }
    state.waits.list &= first_new.is_some();
    if groups.is_empty() {
        return say(state, Notice::plain(Message::new("review-near-none")));
    }
    if let Some(first) = first_new {
        let new = groups.iter().flatten().filter(|no| **no >= first).count();
        // The import's own notice is still being read.
        Notice::add(&mut state.notice, Message::new("review-near-found").with("count", new));
        return Vec::new();
    }
    let count: usize = groups.iter().map(Vec::len).sum();
    let about = Message::new("review-list-near").with("groups", groups.len());
    let message = Message::new("review-near").with("count", count).with("groups", groups.len());
    let cases = groups.iter().flatten().copied().collect();
    let effects = filtering::list_shown(state, QueueContent::Listed { cases, about }, message);
    let numbered = groups.into_iter().zip(1..);
    state.queue.groups =
        numbered.flat_map(|(group, at)| group.into_iter().map(move |no| (no, at))).collect();
    effects
}

/// Keeps what a page shows.
fn figures(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Barometer(barometer, work) => {
            state.figures.barometer = Some((barometer, Some(work)));
            state.figures.is_counting = false;
        }
        // What was counted before has more.
        Reply::BarometerBegun(begun) => {
            state.figures.barometer.get_or_insert((begun, None));
        }
        Reply::Agreement(round, found) => agreement::computed(state, round, found),
        Reply::Rules(found) => state.figures.rules = Some(found),
        _ => {}
    }
    Vec::new()
}
