//! The mouse, where the reviewer has chosen it: a click answers, goes to a case or is a key of the last row, the wheel scrolls what
//! is under it.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::Session;
use crate::review::layer::LayerKind;
use crate::review::{Action, Command, Layer, Pane, Scroll};
use crate::tui::view::PointedAt;

/// Lines that a notch of the wheel moves a text.
const LINES: usize = 3;

impl Session {
    /// Takes a step on what the mouse did.
    pub(super) fn pointed(&mut self, event: MouseEvent) {
        if self.executor.state.keeps_keys_back() {
            return;
        }
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => self.clicked(event.column, event.row),
            MouseEventKind::ScrollUp => self.wheeled(event, false),
            MouseEventKind::ScrollDown => self.wheeled(event, true),
            _ => {}
        }
    }

    fn clicked(&mut self, column: u16, row: u16) {
        match self.screen.pointed_at(&self.executor.state, column, row) {
            Some(PointedAt::Choice(digit)) => self.act(Action::Do(Command::Digit(digit))),
            Some(PointedAt::Case(no)) => {
                self.screen.hold(no, row);
                self.act(Action::GoTo(no));
            }
            Some(PointedAt::Key(command)) => self.act(Action::Do(command)),
            Some(PointedAt::Queue | PointedAt::Report) | None => {}
        }
    }

    fn wheeled(&mut self, event: MouseEvent, is_down: bool) {
        let state = &self.executor.state;
        let [line, case] = if is_down {
            [Command::LineDown, Command::NextCase]
        } else {
            [Command::LineUp, Command::PreviousCase]
        };
        match state.top().map(Layer::kind) {
            Some(LayerKind::Page) => self.scroll_lines(is_down),
            Some(_) => self.act(Action::Do(line)),
            None => match self.screen.pointed_at(state, event.column, event.row) {
                Some(PointedAt::Report) => self.scroll_lines(is_down),
                // The case changes only where the list has the keys.
                Some(PointedAt::Queue | PointedAt::Case(_)) if state.pane() == Pane::Queue => {
                    self.act(Action::Do(case));
                }
                _ => {}
            },
        }
    }

    fn scroll_lines(&mut self, is_down: bool) {
        let scroll = if is_down { Scroll::LineDown } else { Scroll::LineUp };
        for _ in 0..LINES {
            self.screen.scroll(&self.executor.state, scroll);
        }
    }
}
