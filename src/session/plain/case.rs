//! A case as the plain mode says it: its report, and what is known of it.

use std::io;

use super::Plain;
use crate::domain::{CaseNo, Message};
use crate::review::{OpenCaseView, State};
use crate::wording::{self, PersonalFields};
use crate::words::Words;

/// So many fields of the file are read out at most; `i` has all.
const MOST_FIELDS: usize = 6;

impl Plain {
    /// Says the case, when it is another one than was read last.
    pub(super) fn tell_case(&mut self) -> io::Result<()> {
        let Some(view) = self.executor.state.open_case() else {
            self.read = None;
            return Ok(());
        };
        if self.read == Some(view.open.no) {
            return Ok(());
        }
        self.read = Some(view.open.no);
        self.asked = None;
        let words = &self.words;
        let case = &view.open.case;
        let heading = Message::new("plain-case")
            .with("no", words.number(view.open.no.0))
            .with("total", words.number(self.executor.state.total()));
        let answered = answered_so_far(words, view);
        let place = wording::place_and_date(words, case);
        let round = given_by(words, &self.executor.state, view.open.no);
        let lines = [
            words.format(&heading),
            round,
            wording::title(words, case),
            place,
            marks(words, view),
            answered,
            settled(words, &self.executor.state, view),
        ];
        let report = wording::report(words, case, self.output.width, PersonalFields::Hidden);
        self.output.say("")?;
        for line in lines.iter().filter(|line| !line.is_empty()) {
            self.output.say(line)?;
        }
        self.output.say("")?;
        self.output.lines(&report)?;
        // The organisation is in the line of the place, as on the screen.
        let fields = wording::short_fields(words, case, PersonalFields::Hidden);
        let fields = fields.iter().filter(|(_, value)| Some(value.as_str()) != case.organisation());
        for (header, value) in fields.take(MOST_FIELDS) {
            self.output.say(&format!("{header}: {value}"))?;
        }
        self.output.say("")
    }
}

/// Returns where a case is in the round that the queue is, or that a server has reserved it; else nothing.
fn given_by(words: &Words, state: &State, no: CaseNo) -> String {
    let count = |count: usize| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let Some(round) = state.round() else {
        let claims = state.rounds().claims();
        let reserved = Message::new("plain-claimed").with("left", count(claims.left()));
        return if claims.has(no) { words.format(&reserved) } else { String::new() };
    };
    let Some(place) = round.place(no) else { return String::new() };
    words.format(
        &Message::new("plain-round")
            .with("name", round.name.as_str())
            .with("at", count(place + 1))
            .with("total", count(round.count()))
            .with("left", count(round.left())),
    )
}

/// Returns the answers of a case that is not answered in full: those saved, and those of its draft.
fn answered_so_far(words: &Words, view: &OpenCaseView) -> String {
    let answers = &view.draft.answers;
    if answers.is_blank() || answers.are_complete() {
        return String::new();
    }
    let answers = wording::answers_in_short(words, answers);
    words.format(&Message::new("plain-answered-so-far").with("answers", answers))
}

/// Returns what is known of the case beside its answers.
fn marks(words: &Words, view: &OpenCaseView) -> String {
    let standing = &view.open.standing;
    let mut marks = Vec::new();
    if standing.classification.flagged {
        marks.push(words.get("review-mark-flag"));
    }
    if let Some(note) = &standing.classification.note {
        marks.push(words.format(&Message::new("review-history-note").with("note", note.as_str())));
    }
    if standing.is_postponed() {
        marks.push(words.get("review-mark-postponed"));
    }
    marks.join(", ")
}

/// Returns what the case is settled as, where the reviewer has not answered it.
fn settled(words: &Words, state: &State, view: &OpenCaseView) -> String {
    let ruled = state.queue().row(view.open.no).and_then(|row| row.ruled.as_ref());
    let ruled = ruled.filter(|_| view.draft.answers.is_blank());
    ruled.map(|ruled| wording::settled_by_others(words, ruled)).unwrap_or_default()
}
