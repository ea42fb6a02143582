//! Worklists where lines are typed: which there are, and going to the cases of one.

use std::io;

use super::Plain;
use crate::domain::Message;
use crate::review::{Action, Command, Layer, Worklist};

impl Plain {
    /// Says which worklists there are, each with its digit and how many cases it has.
    pub(super) fn ask_of_worklists(&mut self) -> io::Result<()> {
        let state = &self.executor.state;
        let lines: Vec<String> = (1..)
            .zip(Worklist::of(state.facets()))
            .map(|(digit, list): (usize, _)| {
                // Reports of very many cases are compared only when their list is asked for.
                let message = match state.worklist_count(list) {
                    Some(count) => Message::new("plain-worklist").with("count", count),
                    None => Message::new("plain-worklist-uncounted"),
                };
                let list = self.words.get(list.title());
                self.words.format(&message.with("digit", digit).with("list", list))
            })
            .collect();
        self.output.lines(&lines)
    }

    /// Takes a line while the worklists are offered; `false` while they are not. A digit goes to the first case of a list.
    pub(super) fn typed_of_worklists(&mut self, line: &str) -> bool {
        if !matches!(self.executor.state.top(), Some(Layer::Worklists(_))) {
            return false;
        }
        self.act(Action::Do(line.parse().map_or(Command::Cancel, Command::Digit)));
        true
    }
}
