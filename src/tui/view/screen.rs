//! The whole screen: which panes are drawn where, and what lies on top of them.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::super::keymap::Keymap;
use super::super::signs::Signs;
use super::super::theme::Theme;
use super::clusters::Clusters;
use super::context::Context;
use super::facets::FacetAreas;
use super::layout::{Layout, SMALLEST, Wishes};
use super::message_row::MessagePlace;
use super::title::TitleBlock;
use super::{
    case_pane, columns, dialogue, facets, footer, header, message_row, notice, pages, paint,
    question, queue, report, screens, settling, training,
};
use crate::domain::CaseNo;
use crate::review::{Action, Command, Layer, Page, Pane, Scroll, State};
use crate::words::Words;

/// The screen: words, theme, keys, and the state of scrolling and wrapping.
#[derive(Debug)]
pub struct Screen {
    words: Words,
    theme: Theme,
    signs: Signs,
    keymap: Keymap,
    extra_queue_columns: i16,
    report: report::ReportPane,
    page: pages::Pages,
    clusters: Clusters,
    /// Where the parts of the last frame are.
    layout: Option<Layout>,
    /// The last frame shows that the window is too small, and nothing else.
    is_too_small: bool,
    /// Where the queue lies over the report in the last frame.
    list: Option<Rect>,
    /// In the last frame a message of the moment lies over the report.
    covers_report: bool,
    /// The case clicked last in the queue, and the row that it was in: there it stays while it lies open.
    clicked: Option<(CaseNo, u16)>,
    /// Where the keys are in the last frame; `None` where a message has their row.
    footer: Option<Rect>,
}

/// What the mouse is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointedAt {
    /// An option of the question in focus, by its digit.
    Choice(u8),
    /// A case of the queue.
    Case(CaseNo),
    /// The queue, between its cases.
    Queue,
    /// The report with its title.
    Report,
    /// A key of the last row, by what it does.
    Key(Command),
}

impl Screen {
    /// Creates a screen in the language of these words.
    #[must_use]
    pub fn new(words: Words, theme: Theme, keymap: Keymap) -> Self {
        let keys = keymap.named_keys(&words);
        Self {
            words: words.on_screen().with_keys(&keys),
            theme,
            signs: Signs::default(),
            keymap,
            extra_queue_columns: 0,
            report: report::ReportPane::default(),
            page: pages::Pages::default(),
            clusters: Clusters::default(),
            layout: None,
            is_too_small: false,
            list: None,
            covers_report: false,
            clicked: None,
            footer: None,
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
        let (extra_queue_columns, signs) = (self.extra_queue_columns, self.signs);
        *self = Self { signs, extra_queue_columns, ..Self::new(words, self.theme, keymap) };
    }

    /// Makes the queue beside the report that many columns wider than by default, or narrower.
    pub const fn set_extra_queue_columns(&mut self, columns: i16) {
        self.extra_queue_columns = columns;
    }

    /// Replaces the signs.
    pub const fn set_signs(&mut self, signs: Signs) {
        self.signs = signs;
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

    /// Returns what is at a cell of the last frame; `None` where it is nothing, or a dialogue lies over it.
    #[must_use]
    pub fn pointed_at(&self, state: &State, column: u16, row: u16) -> Option<PointedAt> {
        let at = Position { x: column, y: row };
        let Self { words, keymap, theme, clicked, .. } = self;
        let context = Context { words, keymap, theme: *theme, state, clicked: *clicked };
        if state.top().is_some() {
            return None;
        }
        if let Some(footer) = self.footer.filter(|footer| footer.contains(at)) {
            return footer::command_at(&context, footer, column).map(PointedAt::Key);
        }
        let layout = self.layout.as_ref()?;
        if let Some(area) = layout.queue.or(self.list).filter(|area| area.contains(at)) {
            let case = queue::case_at(&context, area, row);
            return Some(case.map_or(PointedAt::Queue, PointedAt::Case));
        }
        let facet = state.facet_in_focus();
        let areas = facet.map(|facet| FacetAreas::new(&context, layout, facet));
        let options = areas.map_or(layout.options, |areas| areas.options);
        if options.contains(at) {
            let panel = state.panel()?;
            let digit = match facet {
                Some(facet) => facets::digit_at(&context, options, facet, at)?,
                None => question::digit_at(&context, options, &panel, at)?,
            };
            return Some(PointedAt::Choice(digit));
        }
        layout.stage.contains(at).then_some(PointedAt::Report)
    }

    /// Notes that a case of the queue is clicked in this row: the list does not move it away.
    pub const fn hold(&mut self, case: CaseNo, row: u16) {
        self.clicked = Some((case, row));
    }

    /// Returns whether the window is too small to show what a key would do.
    #[must_use]
    pub const fn is_too_small(&self) -> bool {
        self.is_too_small
    }

    /// Returns what a key is meant for: one that scrolls puts a message away that lies over the report, which would
    /// scroll unseen.
    #[must_use]
    pub fn meant(&self, state: &State, action: Action) -> Action {
        let scrolls = matches!(
            action,
            Action::Do(Command::LineUp | Command::LineDown | Command::PageUp | Command::PageDown)
        );
        // Where the answers leave the report no row, it is read alone.
        let settled = state.settling().filter(|settling| !settling.is_typed_in());
        let settled = settled.and_then(|settling| settling.case.as_ref());
        let is_hidden = self.report.scroll.height == 0;
        if scrolls && is_hidden && settled.is_some_and(|case| case.focus.is_some() && !case.reads) {
            return Action::Do(Command::Fields);
        }
        let is_unseen = self.covers_report && state.top().is_none() && state.pane() == Pane::Case;
        if scrolls && is_unseen && state.notice().is_some() { Action::NoticeRead } else { action }
    }

    /// Returns whether the window has rows for the rules under the options.
    #[must_use]
    pub fn has_room_for_rules(&self) -> bool {
        self.layout.as_ref().is_none_or(|layout| layout.is_roomy)
    }

    /// Draws the state.
    pub fn draw(&mut self, state: &State, frame: &mut Frame<'_>) {
        let area = frame.area();
        let (words, keymap, theme) = (&self.words, &self.keymap, self.theme);
        let context = Context { words, keymap, theme, state, clicked: self.clicked };
        let buffer = frame.buffer_mut();
        self.is_too_small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
        if self.is_too_small {
            paint::paragraph(buffer, area, &context.get("review-too-small"), self.theme.text);
            return;
        }
        buffer.set_style(area, self.theme.text);
        let view = state.open_case();
        // A case that is settled or practised lies over the one of the queue.
        let (laid_out, has_queue) = match state.top() {
            Some(Layer::Settling(layer)) => (layer.case.as_ref().map(|case| &case.view), false),
            Some(Layer::Training(layer)) => (Some(&layer.view), false),
            _ => (view, true),
        };
        let title_of = |width| {
            laid_out.map_or(0, |view| TitleBlock::new(&context, view, width, area.height).height())
        };
        let layout = Layout::new(
            area,
            &Wishes {
                has_case: laid_out.is_some(),
                has_queue,
                extra_queue_columns: self.extra_queue_columns,
                folds_rules: state.folds_rules(),
                title_rows: title_of,
            },
        );
        self.layout = view.is_some().then_some(layout);
        match state.top() {
            Some(Layer::Settling(layer)) => {
                settling::draw_header(&context, buffer, layout.header, layer);
            }
            Some(Layer::Training(layer)) => {
                training::draw_header(&context, buffer, layout.header, layer);
            }
            _ => header::draw(&context, buffer, layout.header, layout.message == layout.footer),
        }
        let mut cursor = None;
        let behind = dialogue::behind(&context);
        if !state.has_page() {
            self.page.close();
        }
        if let Some(page) = state.page() {
            self.page.draw(&behind, buffer, pages::area(state, layout.body), page);
        } else if let Some(Layer::Columns(dialogue)) = state.top() {
            columns::draw(&context, buffer, layout.body, dialogue);
        } else if let Some(Layer::Settling(layer)) = state.top() {
            cursor = settling::draw(&context, buffer, &layout, &mut self.report, layer);
        } else if let Some(Layer::Training(layer)) = state.top() {
            cursor = training::draw(&context, buffer, &layout, &mut self.report, layer);
        } else if let Some(view) = view {
            cursor =
                case_pane::draw(&behind, buffer, (area.height, &layout), &mut self.report, view);
        } else {
            screens::draw(&behind, buffer, layout.body);
        }
        if let Some(layer) = state.top() {
            // What is typed on a page is below it, and so is what is asked at the end of the work.
            let is_below = state.page().is_some() || laid_out.is_none();
            let stage = if is_below { layout.body } else { dialogue::stage_of(layer, &layout) };
            let over = dialogue::draw(&context, buffer, stage, layer);
            if !matches!(layer, Layer::Settling(_) | Layer::Training(_)) {
                // No key goes to the options behind it.
                cursor = over;
            }
        }
        let keeps_last = message_row::keeps_last_saved(&context, &layout);
        // A dialogue has the message of the moment below its field.
        let is_box = state.top().is_some_and(dialogue::is_box);
        let message = if is_box && state.notice().is_some() {
            MessagePlace::Nowhere
        } else {
            let places = (stage_of_messages(state, &layout), layout.body);
            let how = (is_box && view.is_some(), !keeps_last);
            message_row::draw_message(&context, buffer, layout.message, places, how)
        };
        case_pane::count_under_message(&context, buffer, (&layout, message), &mut self.report);
        self.list = message_row::list_beside(&context, buffer, &layout, message);
        let mut taken = message == MessagePlace::Row;
        self.covers_report = !taken && !is_box && notice::current(&context).is_some();
        // A long message lies elsewhere, and is read first.
        if !taken && view.is_some() && layout.rules.is_none() && notice::current(&context).is_none()
        {
            taken = message_row::draw_lesson(&context, buffer, layout.message);
        }
        // Nothing is taken back in a page, nor while cases are imported; and one message is enough.
        let is_elsewhere = state.page().is_some()
            || (state.notice().is_some() && !keeps_last)
            || state.top().is_some_and(message_row::hides_last_saved);
        if !taken && !is_elsewhere && layout.message != layout.footer {
            message_row::draw_last_saved(&context, buffer, layout.message);
        }
        self.footer = Some(layout.footer).filter(|row| !taken || *row != layout.message);
        if let Some(footer) = self.footer {
            let idle = if state.page().is_some() { self.page.idle() } else { Vec::new() };
            footer::draw(&context, buffer, footer, &idle);
        }
        self.signs.put_into(buffer);
        self.clusters.redraw(buffer);
        if let Some(position) = cursor {
            frame.set_cursor_position(position);
        }
    }
}

/// Returns where a message lies that its row has no room for.
fn stage_of_messages(state: &State, layout: &Layout) -> Rect {
    match state.top() {
        Some(Layer::Settling(layer)) => settling::stage(layout, layer),
        // The options stay in sight.
        Some(Layer::Training(_)) => layout.stage,
        _ if state.open_case().is_none() => layout.body,
        // For how many cases the answers are stays in sight, in the rule under the report.
        None if state.answers_for_all() => layout.queue_over_report(),
        None => layout.stage,
        Some(Layer::Page(_) | Layer::Columns(_)) => layout.body,
        Some(layer) => dialogue::stage_of(layer, layout),
    }
}

/// Returns a page in lines of at most `width` cells, for the plain mode.
#[must_use]
pub fn page_in_lines(words: &Words, state: &State, page: &Page, width: usize) -> Vec<String> {
    let keymap = Keymap::default();
    let theme = Theme::colourless();
    let context = Context { words, keymap: &keymap, theme, state, clicked: None };
    pages::plain(&context, page, width)
}
