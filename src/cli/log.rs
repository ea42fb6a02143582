//! `nybrott log`: every act, oldest first, and between the acts what came into the file and left it.

use std::collections::HashMap;
use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};
use uuid::Uuid;

use super::context::CommandContext;
use super::failure::Failure;
use super::imports;
use super::municipalities;
use super::output;
use crate::domain::rounds::{AnswersSeen, RoundAct, RoundId, RoundReassigned};
use crate::domain::{
    Act, CODEBOOK_TAKEN, CaseName, CaseNo, Event, INTRODUCED, JournalEntry, Message, PLACE_SETTLED,
    Patch, PlaceSettlement, SeenCase, ToMessage as _, Viewer, is_made_id, visible_line,
};
use crate::store::{Reader, StoreError};
use crate::wording;
use crate::words::Words;
use crate::workflow::WordsOfActs;

/// How many sets of answers of one act are shown one by one, at most.
const SHOWN: usize = 3;

/// The arguments of `log`.
#[derive(Debug, Args)]
pub(super) struct LogArgs {
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    digest: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &LogArgs) -> Result<(), Failure> {
    let reader = context.open_reader()?;
    let words = context.words;
    if arguments.digest {
        let digest = reader.digest()?;
        return output::results(|out| writeln!(out, "{digest}"));
    }
    let mut ids = CaseIds::new(context.open_reader()?);
    let mut words_of_acts = WordsOfActs::read(&reader, words.language())?;
    let journal = reader.journal()?;
    let viewer = Viewer::from(context.reviewer()?);
    let (mut unread, mut hidden) = (None, 0);
    output::results(|out| {
        let mut written = Ok(());
        let mut entries = journal.iter().peekable();
        let entry_line = |out: &mut dyn Write, entry: &JournalEntry| {
            if arguments.json {
                return writeln!(out, "{}", imports::as_json(entry));
            }
            let line = imports::in_words(words, entry);
            writeln!(out, "{line}")
        };
        let read = reader.events(&viewer, &mut |event| {
            while let Some(entry) = entries.next_if(|entry| entry.at <= event.at) {
                written = entry_line(out, entry);
                if written.is_err() {
                    return false;
                }
            }
            written = if arguments.json {
                as_json(out, event, &mut ids)
            } else {
                match words_of_acts.of(&ids.reader, event.id) {
                    Ok(words) => in_words(out, words, event, &mut ids),
                    Err(error) => {
                        unread = Some(error);
                        return false;
                    }
                }
            };
            written.is_ok()
        });
        match read {
            Ok(left_out) => hidden = left_out,
            Err(error) => unread = unread.take().or(Some(error)),
        }
        written?;
        entries.try_for_each(|entry| entry_line(out, entry))
    })?;
    if hidden > 0 {
        context.status.print(&Message::new("round-hidden-acts").with("count", hidden));
    }
    match unread.or_else(|| ids.trouble()) {
        Some(error) => Err(error.into()),
        None => Ok(()),
    }
}

/// The first case of an act, and how many cases it touched.
type Extent = (CaseNo, usize);

/// The ids of cases by their numbers, each read once; and the cases of acts that were shown before, because
/// a later act may retract them.
pub(super) struct CaseIds {
    reader: Reader,
    known: HashMap<CaseNo, Result<(Option<String>, String), StoreError>>,
    acts: HashMap<Uuid, Extent>,
    /// The names of rounds; `None` before one is asked for.
    rounds: Option<HashMap<RoundId, String>>,
    /// Whether cases are named by their titles too.
    is_titled: bool,
}

impl CaseIds {
    pub(super) fn new(reader: Reader) -> Self {
        Self { reader, known: HashMap::new(), acts: HashMap::new(), rounds: None, is_titled: false }
    }

    /// Names cases by their titles as well, as people know them.
    pub(super) fn with_titles(self) -> Self {
        Self { is_titled: true, ..self }
    }

    /// Returns what a case is called: also in the log by its title, where the program has made the id.
    fn name_of(&mut self, words: &Words, no: CaseNo) -> String {
        let (_, id) = self.id_of(no);
        if !self.is_titled && !is_made_id(&id) {
            return id;
        }
        let heading =
            self.reader.headings_of(&[no]).ok().and_then(|found| found.into_iter().next());
        let title = heading.map(|heading| heading.title).unwrap_or_default();
        words.format(&CaseName::new(&title, &id).to_message())
    }

    /// Returns what a round is called; its id where the project does not know it.
    fn name_of_round(&mut self, round: RoundId) -> String {
        let reader = &self.reader;
        let rounds = self.rounds.get_or_insert_with(|| {
            let all = reader.rounds().unwrap_or_default().into_iter();
            all.map(|round| (round.plan.round, round.plan.name)).collect()
        });
        rounds.get(&round).cloned().unwrap_or_else(|| round.to_string())
    }

    fn id_of(&mut self, no: CaseNo) -> (Option<String>, String) {
        let reader = &self.reader;
        let known = self.known.entry(no).or_insert_with(|| {
            reader.case_id(no).map(|id| id.unwrap_or_else(|| (None, no.to_string())))
        });
        known.clone().unwrap_or_default()
    }

    /// Returns the first error in reading an id.
    pub(super) fn trouble(self) -> Option<StoreError> {
        self.known.into_values().find_map(Result::err)
    }
}

/// Says what an act does that is about no case.
fn other_act(kind: &str, payload: Option<&Value>) -> Message {
    match (kind, payload.and_then(PlaceSettlement::read)) {
        (PLACE_SETTLED, Some(PlaceSettlement { spelling, place })) => {
            let message = match place {
                Some(place) => Message::new("municipalities-log-settled")
                    .with("place", municipalities::in_full(place)),
                None => Message::new("municipalities-log-unsettled"),
            };
            message.with("spelling", visible_line(&spelling).into_owned())
        }
        (CODEBOOK_TAKEN, _) => Message::new("cli-log-codebook-taken"),
        (INTRODUCED, _) => Message::new("cli-log-introduced"),
        _ => Message::new("cli-log-other").with("kind", kind),
    }
}

/// Writes an act as a JSON object on a line, in English snake case.
fn as_json(out: &mut dyn Write, event: &Event, ids: &mut CaseIds) -> io::Result<()> {
    let mut case = |seen: &SeenCase| {
        let (source, id) = ids.id_of(seen.case);
        json!({ "source": source, "id": id, "text_sha256": seen.text })
    };
    let (changes, target): (Vec<Value>, Option<String>) = match &event.act {
        Act::Answered { changes } => {
            let change = |(patch, cases): &(Patch, Vec<SeenCase>)| json!({ "patch": patch, "cases": cases.iter().map(&mut case).collect::<Vec<_>>() });
            (changes.iter().map(change).collect(), None)
        }
        Act::Postponed { case: seen } => (vec![json!({ "cases": [case(seen)] })], None),
        Act::Retracted { target } | Act::Restored { target } => {
            (Vec::new(), Some(target.to_string()))
        }
        Act::Round(
            RoundAct::Reassigned(RoundReassigned { cases, .. })
            | RoundAct::Seen(AnswersSeen { cases, .. }),
        ) => (vec![json!({ "cases": cases.iter().map(case).collect::<Vec<_>>() })], None),
        Act::Ruling(act) => {
            let cases: Vec<Value> = act.seen().iter().map(case).collect();
            (vec![json!({ "patch": act.note_patch(), "cases": cases })], None)
        }
        Act::Round(_) | Act::Other { .. } => (Vec::new(), None),
    };
    let payload = match &event.act {
        Act::Round(act) => act.payload(),
        Act::Ruling(act) => act.payload(),
        Act::Other { payload, .. } => payload.clone().unwrap_or_default(),
        _ => Value::Null,
    };
    let line = json!({
        "id": event.id.to_string(),
        "reviewer": event.reviewer.as_str(),
        "at": event.at,
        "act": event.act.as_str(),
        "changes": changes,
        "target": target,
        "payload": payload,
        "track": event.track,
        "batch_size": event.batch_size,
        "imported": event.imported,
        "lamport": event.lamport,
        "session": event.session.to_string(),
        "seq": event.seq,
    });
    serde_json::to_writer(&mut *out, &line)?;
    writeln!(out)
}

/// Writes an act on a line: when, who, what, which case.
pub(super) fn in_words(
    out: &mut dyn Write,
    words: &Words,
    event: &Event,
    ids: &mut CaseIds,
) -> io::Result<()> {
    let what = match &event.act {
        Act::Answered { changes } if changes.len() > SHOWN => {
            words.format(&Message::new("cli-log-various").with("count", changes.len()))
        }
        Act::Answered { changes } => {
            let parts: Vec<String> =
                changes.iter().map(|(patch, _)| wording::patch(words, patch)).collect();
            wording::answered(words, event.track.is_some(), parts.join("; "))
        }
        Act::Postponed { .. } => words.get("cli-log-postponed"),
        Act::Retracted { .. } => words.get("cli-log-retracted"),
        Act::Restored { .. } => words.get("cli-log-restored"),
        Act::Round(act) => words.format(&wording::round_act(act, |round| ids.name_of_round(round))),
        Act::Ruling(act) => wording::ruling_act(words, act),
        Act::Other { kind, payload } => words.format(&other_act(kind, payload.as_ref())),
    };
    let extent = match &event.act {
        Act::Answered { changes } => changes
            .iter()
            .flat_map(|(_, cases)| cases)
            .next()
            .map(|first| (first.case, event.act.case_count())),
        Act::Postponed { case } => Some((case.case, 1)),
        Act::Retracted { target } | Act::Restored { target } => ids.acts.get(target).copied(),
        Act::Round(act) => act.cases().first().map(|first| (first.case, act.cases().len())),
        Act::Ruling(act) => act.seen().map(|seen| (seen.case, 1)),
        Act::Other { .. } => None,
    };
    let cases = match extent {
        Some((only, 1)) => ids.name_of(words, only),
        Some((_, count)) => words.format(&Message::new("cli-log-cases").with("count", count)),
        None => "–".to_owned(),
    };
    // What came from a file is never retracted.
    if let Some(extent) = extent.filter(|_| !event.imported) {
        ids.acts.insert(event.id, extent);
    }
    let at = words.date_and_clock(event.at);
    let reviewer = visible_line(event.reviewer.as_str());
    writeln!(out, "{at}  {reviewer}  {}  {what}", visible_line(&cases))
}
