//! Facets, line by line.

use std::io;

use super::{Asked, Plain};
use crate::codebook::own::{facet_name, facet_value};
use crate::domain::{CaseNo, FacetAnswer, FacetWord, Language, Message, Question};
use crate::review::{Action, Command};
use crate::wording;

/// The words that go to the next facet.
const NEXT: [&str; 3] = ["facet", "fasett", "x"];

/// Returns the word of these that the help names.
pub(super) const fn word(language: Language) -> &'static str {
    match language {
        Language::English => NEXT[0],
        Language::Bokmal | Language::Nynorsk => NEXT[1],
    }
}

impl Plain {
    /// Does what a line asks of facets; `false` where it asks nothing of them.
    pub(super) fn typed_of_facets(&mut self, line: &str) -> bool {
        if self.executor.state.top().is_some() || self.executor.state.asked_facets().is_empty() {
            return false;
        }
        if NEXT.contains(&line.to_lowercase().as_str()) {
            self.go_to_facet();
            return true;
        }
        let digits: Option<Vec<u8>> = line
            .chars()
            .map(|digit| digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        let (Some(facet), Some(digits)) = (self.executor.state.facet_in_focus(), digits) else {
            return false;
        };
        if digits.is_empty() {
            return false;
        }
        let facet = facet.id;
        // A line is the whole answer, whatever was there.
        if self.given(&facet).is_some() {
            self.act(Action::Do(Command::ClearAnswer));
        }
        for digit in digits {
            self.act(Action::Do(Command::Digit(digit)));
        }
        true
    }

    /// Goes to the next facet, from a question to the first.
    fn go_to_facet(&mut self) {
        for _ in Question::ALL {
            self.act(Action::Do(Command::NextQuestion));
            if self.executor.state.facet_in_focus().is_some() {
                break;
            }
        }
        self.asked = None;
    }

    fn given(&self, facet: &FacetWord) -> Option<FacetAnswer> {
        let view = self.executor.state.open_case()?;
        self.executor.state.facets().answer(facet, &view.draft.answers.facets)
    }

    /// Returns the facet that is asked, and its answer.
    pub(super) fn facet_asked(&self, case: CaseNo) -> Option<Asked> {
        let facet = self.executor.state.facet_in_focus()?.id;
        let given = self.given(&facet);
        Some(Asked::Facet(case, facet, given))
    }

    /// Asks a facet with its values; before that says the answer there is.
    pub(super) fn ask_facet(
        &mut self,
        id: &FacetWord,
        given: Option<&FacetAnswer>,
    ) -> io::Result<()> {
        let words = &self.words;
        let Some(facet) = self.executor.state.facets().get(id.as_str()) else { return Ok(()) };
        let name = facet_name(words, id);
        if let Some(given) = given {
            self.output.say(&wording::facet_answer(words, id, given))?;
        }
        if let Some(proposed) = self.executor.state.proposal(facet) {
            let answer = wording::facet_answer(words, id, &proposed);
            self.output.say(&wording::proposed(words, &answer))?;
        }
        let key = if facet.takes_several { "plain-facet-several" } else { "plain-facet-one" };
        self.output.say(&words.format(&Message::new(key).with("facet", name)))?;
        let options: Vec<String> = facet
            .options()
            .iter()
            .map(|(digit, value)| format!("{digit} {}", facet_value(words, id, value)))
            .collect();
        self.output.say_list(&options)
    }

    /// Says that facets are asked, where the questions are answered.
    pub(super) fn say_facets(&mut self) -> io::Result<()> {
        let state = &self.executor.state;
        let asked = state.asked_facets();
        let Some(view) = state.open_case().filter(|_| !asked.is_empty()) else { return Ok(()) };
        let given = &view.draft.answers.facets;
        let answered = asked.iter().filter(|facet| given.get(facet.id.as_str()).is_some()).count();
        let message = Message::new("plain-facets").with("answered", answered);
        self.output.say(&self.words.format(&message.with("count", asked.len())))?;
        let words = &self.words;
        let proposed = asked.iter().filter_map(|facet| {
            let answer = state.proposal(facet)?;
            Some(wording::proposed(words, &wording::facet_answer(words, &facet.id, &answer)))
        });
        let proposed: Vec<String> = proposed.collect();
        proposed.iter().try_for_each(|line| self.output.say(line))
    }
}
