//! Settling differences line by line: what is typed, and what is written.

use std::io;

use super::Plain;
use super::command_words::{TypedLine, as_letter};
use super::typed_line::order;
use crate::domain::rulings::{Disputed, RulingReason};
use crate::domain::{Answers, Message, Question, ToMessage as _};
use crate::review::settling::{SettledCase, Settling, SettlingFocus};
use crate::review::{Action, Command, Layer, OpenCaseView};
use crate::tui::saving;
use crate::wording::{self, PersonalFields};
use crate::{codebook, wording::text::one_line};

impl Plain {
    fn settling(&self) -> Option<&Settling> {
        match self.executor.state.top() {
            Some(Layer::Settling(settling)) => Some(settling),
            _ => None,
        }
    }

    fn settled_case(&self) -> Option<&SettledCase> {
        self.settling()?.case.as_ref()
    }

    /// Says how many differences are left to settle, where there are any.
    pub(super) fn say_differences(&mut self) -> io::Result<()> {
        match self.executor.differences_left() {
            Ok(0) => Ok(()),
            Ok(count) => self.say(&Message::new("settle-plain-left").with("count", count)),
            Err(error) => self.say(&error.to_message()),
        }
    }

    /// Takes a line while a case is settled.
    pub(super) fn typed_in_settling(&mut self, line: &str) -> io::Result<()> {
        let Some(case) = self.settled_case() else {
            self.act(Action::Do(Command::Cancel));
            return Ok(());
        };
        let (focus, asked, is_choosing) = (case.focus, case.view.focus, case.choosing.is_some());
        if is_choosing {
            self.choose_rule(line);
            return Ok(());
        }
        let letter = as_letter(line).to_lowercase();
        let reason = line.parse().ok().and_then(RulingReason::from_digit);
        let command = match (letter.as_str(), focus) {
            ("-" | "q", _) => Some(Command::Cancel),
            ("r" | "rule" | "regel", Some(_)) => Some(Command::ChooseRule),
            ("w", Some(_)) => Some(Command::Who),
            ("m", Some(_)) => Some(Command::Note),
            ("x" | "mark" | "merk", Some(_)) => Some(Command::Mark),
            (_, Some(SettlingFocus::Reason)) if reason.is_some() => {
                line.parse().ok().map(Command::Digit)
            }
            _ => None,
        };
        if let Some(command) = command {
            self.act(Action::Do(command));
            return Ok(());
        }
        match order(line, if focus.is_some() { Question::Category } else { asked }) {
            Ok(TypedLine::Answer(answers)) => {
                self.act(Action::Answers(answers));
                Ok(())
            }
            Ok(TypedLine::Do(command @ (Command::Save | Command::Postpone | Command::Undo))) => {
                self.act(Action::Do(command));
                Ok(())
            }
            Ok(TypedLine::Text) => {
                self.settled = None;
                Ok(())
            }
            Ok(TypedLine::Rules) => self.say_rules(asked),
            Ok(_) => self.output.say(&self.words.get(match focus {
                Some(_) => "settle-plain-help",
                None => "settle-plain-help-blind",
            })),
            Err(why) => self.output.say(&self.words.format(&why)),
        }
    }

    /// Chooses a rule by its number in the list, or by its id; anything else goes back.
    fn choose_rule(&mut self, line: &str) {
        let rules = &self.executor.state.setup().rules;
        let by_id = rules.iter().position(|rule| rule.as_str().eq_ignore_ascii_case(line));
        let by_number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let place = by_id.or_else(|| by_number.filter(|place| *place < rules.len()));
        let Some(place) = place else { return self.act(Action::Do(Command::Cancel)) };
        for _ in 0..place {
            self.act(Action::Do(Command::LineDown));
        }
        self.act(Action::Do(Command::Save));
    }

    /// Takes a note about a rule.
    pub(super) fn note_on_rule(&mut self, typed: &str, note: String) -> io::Result<()> {
        let rules = &self.executor.state.setup().rules;
        let mut named = rules.iter().filter(|rule| rule.as_str().eq_ignore_ascii_case(typed));
        let Some(rule) = named.next().cloned() else {
            let unknown = Message::new("settle-rules-unknown").with("typed", typed);
            return self.output.say(&self.words.format(&unknown));
        };
        self.act(Action::NoteRule(rule, note));
        Ok(())
    }

    /// Writes what is new of the case that is settled.
    pub(super) fn tell_settling(&mut self) -> io::Result<()> {
        let Some(case) = self.settled_case().cloned() else {
            self.settled = None;
            self.ruled = 0;
            return Ok(());
        };
        self.report_ruled()?;
        let now = (case.dispute.open.no, case.focus.is_some(), case.choosing.is_some());
        let before = self.settled.replace(now);
        if case.is_noting {
            return Ok(());
        }
        if case.choosing.is_some() {
            for (rule, number) in self.executor.state.setup().rules.iter().zip(1..) {
                let name = codebook::rule_name(&self.words, rule);
                let is_own = name == rule.as_str();
                let chosen = Message::new("settle-plain-rule-chosen").with("rule", name.as_str());
                let is_chosen = case.rules.contains(rule);
                let name = if is_chosen { self.words.format(&chosen) } else { name };
                let said = is_own.then(|| codebook::rule_text(&self.words, rule));
                let said = said.map(|text| format!(" {text}")).unwrap_or_default();
                self.output.say(&format!("{number} {name}{said}"))?;
            }
            return Ok(());
        }
        if before.is_none_or(|(no, ..)| no != now.0) {
            self.tell_settled_report(&case)?;
        }
        if case.focus.is_none() {
            return self.ask_for_answers(&case.view);
        }
        if before.is_none_or(|(no, is_open, _)| (no, is_open) != (now.0, true)) {
            self.tell_answers(&case)?;
        }
        self.tell_ruling(&case)
    }

    /// Says what ruling was made by this line.
    fn report_ruled(&mut self) -> io::Result<()> {
        let Some(settling) = self.settling() else { return Ok(()) };
        let (ruled, last) = (settling.ruled, settling.last.clone());
        let before = std::mem::replace(&mut self.ruled, ruled);
        match last.filter(|_| ruled > before) {
            Some(last) => self.output.say(&saving::last_ruled(&self.words, &last)),
            None => Ok(()),
        }
    }

    fn tell_settled_report(&mut self, case: &SettledCase) -> io::Result<()> {
        let Some(settling) = self.settling() else { return Ok(()) };
        let all = settling.cases.as_ref().map_or(0, Vec::len);
        let is_open = case.focus.is_some();
        let heading = match (is_open, settling.is_mixed()) {
            (true, _) if case.is_shown_at_once() => "settle-header-shown",
            (true, _) => "settle-header-open",
            (false, true) => "settle-header-mixed",
            (false, false) => "settle-header-blind",
        };
        let heading = Message::new(heading).with("place", settling.at + 1).with("all", all);
        let (words, report) = (&self.words, &case.dispute.open.case);
        let lines = [
            words.format(&heading),
            wording::title(words, report),
            wording::place_and_date(words, report),
        ];
        let text = wording::report(words, report, self.output.width, PersonalFields::Hidden);
        self.output.say("")?;
        for line in lines.iter().filter(|line| !line.is_empty()) {
            self.output.say(line)?;
        }
        self.output.say("")?;
        self.output.lines(&text)?;
        self.output.say("")
    }

    /// Asks the question in focus of a case that is answered blind, after what was answered so far.
    pub(super) fn ask_for_answers(&mut self, view: &OpenCaseView) -> io::Result<()> {
        let answers = view.draft.answers.clone();
        if !answers.is_blank() {
            let own = self.own_line(&answers);
            self.output.say(&own)?;
        }
        if answers.are_complete() {
            return Ok(());
        }
        self.say_question(view.focus)
    }

    /// Returns what is waited for while a case is answered blind: the answer to a question, or once all have one, `ready`.
    pub(super) fn prompt_of_answers(&self, view: &OpenCaseView, ready: &'static str) -> String {
        let key = if view.draft.answers.are_complete() { ready } else { "plain-prompt-question" };
        let question = i64::from(view.focus.number());
        self.words.format(&Message::new(key).with("question", question))
    }

    fn own_line(&self, answers: &Answers) -> String {
        let own = self.words.get("settle-own");
        format!("{own}: {}", wording::answers_in_short(&self.words, answers))
    }

    /// Writes what the others answered, by their numbers, and what they differ about.
    fn tell_answers(&mut self, case: &SettledCase) -> io::Result<()> {
        let words = &self.words;
        let about: Vec<String> = Disputed::ALL
            .into_iter()
            .filter(|about| case.dispute.is_disputed(*about))
            .map(|about| wording::disputed(words, about))
            .collect();
        let numbered = case.dispute.numbered().into_iter().map(|of| {
            let number = wording::numbered(words, &of, false);
            format!("{number}: {}", wording::answers_in_short(words, of.answers))
        });
        let mut lines: Vec<String> = numbered.collect();
        let about = Message::new("settle-plain-about").with("about", about.join(", "));
        lines.push(words.format(&about));
        let joined = self.settling().map(Settling::joined).unwrap_or_default().into_iter();
        let joined = joined.map(|of| {
            wording::joined_case(words, (&case.dispute, of), &case.answers_for(of), false)
        });
        let joined: Vec<String> = joined.collect();
        if !joined.is_empty() {
            lines.push(words.get("settle-joined-heading"));
            lines.extend(joined);
        }
        // What was ruled before and does not count is written with the reason why.
        lines.extend(wording::unsettled(words, &case.dispute.settlement));
        for ruling in case.dispute.settlement.rulings() {
            let mut parts = vec![wording::answers_in_short(words, &ruling.ruled.answers)];
            parts.extend(ruling.ruled.reason.map(|reason| wording::ruling_reason(words, reason)));
            parts.extend(ruling.ruled.note.as_deref().map(one_line));
            let before = Message::new("settle-plain-before").with("answers", parts.join("; "));
            lines.push(words.format(&before));
        }
        let reasons = RulingReason::ALL.into_iter().zip(1..);
        let reasons = reasons
            .map(|(reason, digit)| format!("{digit} {}", wording::ruling_reason(words, reason)));
        let reasons: Vec<String> = reasons.collect();
        for line in lines {
            self.output.say(&line)?;
        }
        self.output.say_list(&reasons)?;
        let help = self.words.get("settle-plain-help");
        self.output.say(&help)
    }

    fn tell_ruling(&mut self, case: &SettledCase) -> io::Result<()> {
        let words = &self.words;
        let mut parts = vec![self.own_line(&case.view.draft.answers)];
        parts.extend(case.reason.map(|reason| wording::ruling_reason(words, reason)));
        if !case.rules.is_empty() {
            parts.push(wording::rule_names(words, &case.rules));
        }
        parts.extend(case.note.as_ref().map(|note| one_line(note.value())));
        if case.shows_names {
            let names = case.dispute.numbered().into_iter();
            parts.extend(names.map(|of| wording::numbered(words, &of, true)));
        }
        self.output.say(&parts.join("; "))
    }

    /// Returns what is waited for while a case is settled.
    pub(super) fn settling_prompt(&self) -> String {
        self.words.get(match self.settled_case() {
            Some(case) if case.choosing.is_some() => "settle-plain-prompt-choose",
            Some(case) if case.is_noting => "plain-prompt-note",
            Some(case) if case.focus.is_none() => {
                return self.prompt_of_answers(&case.view, "settle-plain-prompt-blind");
            }
            Some(case) if !case.view.draft.answers.are_complete() => "settle-plain-prompt-answer",
            Some(_) => "settle-plain-prompt-rule",
            None => "settle-header-reading",
        })
    }
}
