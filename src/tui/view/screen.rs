//! The whole screen: which panes are drawn where, and what lies on top of them.

use ratatui::Frame;

use super::super::keymap::Keymap;
use super::super::theme::Theme;
use super::context::Context;
use super::layout::Layout;
use super::paint::rows;
use super::{
    answers, batch, codebook, columns, dialogue, footer, header, notice, pages, paint, queue,
    report, screens,
};
use crate::review::{Layer, Page, Pane, Scroll, State};
use crate::words::Words;

/// The smallest screen on which a case can be classified.
pub const SMALLEST: (u16, u16) = (40, 10);

/// The screen: words, theme, keys, and the state of scrolling and wrapping.
#[derive(Debug)]
pub struct Screen {
    words: Words,
    theme: Theme,
    keymap: Keymap,
    extra_queue_columns: i16,
    report: report::ReportPane,
    page: pages::Pages,
}

impl Screen {
    /// Creates a screen in the language of these words.
    #[must_use]
    pub fn new(words: Words, theme: Theme, keymap: Keymap) -> Self {
        Self {
            words,
            theme,
            keymap,
            extra_queue_columns: 0,
            report: report::ReportPane::default(),
            page: pages::Pages::default(),
        }
    }

    /// Returns its words.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Returns the keys in force.
    #[must_use]
    pub const fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// Replaces the words.
    pub fn set_words(&mut self, words: Words) {
        let keymap = std::mem::take(&mut self.keymap);
        let extra_queue_columns = self.extra_queue_columns;
        *self = Self { extra_queue_columns, ..Self::new(words, self.theme, keymap) };
    }

    /// Makes the queue beside the report that many columns wider than by default, or narrower.
    pub const fn set_extra_queue_columns(&mut self, columns: i16) {
        self.extra_queue_columns = columns;
    }

    /// Replaces the theme.
    pub const fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// Scrolls the page on top, else the report.
    pub fn scroll(&mut self, state: &State, scroll: Scroll) {
        match state.top() {
            Some(Layer::Page(_)) => self.page.scroll.by(scroll),
            _ => self.report.scroll.by(scroll),
        }
    }

    /// Draws the state.
    pub fn draw(&mut self, state: &State, frame: &mut Frame<'_>) {
        let area = frame.area();
        let context =
            Context { words: &self.words, keymap: &self.keymap, theme: self.theme, state };
        let buffer = frame.buffer_mut();
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            paint::paragraph(buffer, area, &context.get("review-too-small"), self.theme.text);
            return;
        }
        let layout = Layout::new(area, state, self.extra_queue_columns);
        header::draw(&context, buffer, layout.header);
        footer::draw(&context, buffer, layout.footer);
        let mut cursor = None;
        if let Some(Layer::Page(page)) = state.top() {
            self.page.draw(&context, buffer, layout.body, page);
            footer::draw_last_saved(&context, buffer, layout.saved, false);
        } else if let Some(Layer::Columns(dialogue)) = state.top() {
            columns::draw(&context, buffer, layout.body, dialogue);
            footer::draw_last_saved(&context, buffer, layout.saved, true);
        } else if let Some(view) = state.open_case() {
            if let Some(area) = layout.queue {
                queue::draw(&context, buffer, area);
            }
            report::draw_title(&context, buffer, layout.title, view);
            self.report.draw(&context, buffer, layout.report, layout.report_rule, view);
            let panel = state.panel().unwrap_or_else(|| view.shown());
            cursor = answers::draw(&context, buffer, layout.questions, &panel);
            if state.answers_for_all() {
                batch::draw(&context, buffer, layout.heading, layout.rules, &panel);
                batch::draw_verdict(&context, buffer, layout.verdict, &panel);
            } else {
                codebook::draw(&context, buffer, layout.heading, layout.rules, &panel);
                answers::draw_verdict(&context, buffer, layout.verdict, &panel);
            }
            footer::draw_last_saved(&context, buffer, layout.saved, layout.rules.is_none());
            if state.pane() == Pane::Queue && layout.queue.is_none() {
                queue::draw(&context, buffer, layout.stage);
            }
        } else {
            screens::draw(&context, buffer, layout.body);
            footer::draw_last_saved(&context, buffer, layout.saved, false);
            // Below the dialogues, from the bottom up, because the reason why a file cannot be read
            // may be long.
            let room = layout.body.bottom().saturating_sub(layout.stage.bottom());
            notice::draw(&context, buffer, rows(layout.body, layout.stage.height, room));
        }
        if let Some(layer) = state.top() {
            cursor = dialogue::draw(&context, buffer, layout.stage, layer).or(cursor);
        }
        if let Some(position) = cursor {
            frame.set_cursor_position(position);
        }
    }
}

/// Returns a page in lines of at most `width` cells, for the plain mode.
#[must_use]
pub fn page_in_lines(words: &Words, state: &State, page: &Page, width: usize) -> Vec<String> {
    let keymap = Keymap::default();
    let context = Context { words, keymap: &keymap, theme: Theme::colourless(), state };
    pages::plain(&context, page, width)
}
