//! The report: its text, which part of it is in sight, and short fields where there is room.

use indexmap::IndexMap;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::super::theme::Theme;
use super::context::Context;
use super::cues;
use super::layout::WIDEST_REPORT;
use super::paint::{self, rows};
use super::scrolling::Scrolling;
use crate::domain::{CaseNo, Cue, Message, TextHash};
use crate::review::search::{places, title_places};
use crate::review::{OpenCaseView, Pane};
use crate::wording::{self, PersonalFields};

/// The widest text, without its margins and the scrollbar.
const WIDEST: u16 = WIDEST_REPORT - 3;

/// What a report was wrapped for: its case and wording, whether its text is there (it may be erased), and the width.
type WrappedFor = (CaseNo, TextHash, bool, usize, PersonalFields);

/// The report that is shown, wrapped once for its case and width.
#[derive(Debug, Default)]
pub(super) struct ReportPane {
    pub(super) scroll: Scrolling,
    /// How many of the lines in these rows lie under a message.
    covered: usize,
    shown: Option<WrappedFor>,
    lines: Vec<String>,
    /// The words of the search whose hits were brought into sight.
    sought: String,
    /// The cue words of the lines.
    cues: Vec<Cue>,
    fields: Vec<(String, String)>,
    /// How many of the fields have no room.
    fields_left: usize,
    /// What the fields were made of: an import may change them and leave the wording as it was.
    columns: IndexMap<String, String>,
}

impl ReportPane {
    pub(super) fn draw(
        &mut self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        view: &OpenCaseView,
    ) {
        let text = Rect { x: area.x + 1, width: area.width.saturating_sub(3).min(WIDEST), ..area };
        self.lay_out(context, usize::from(text.width), view);
        self.scroll.fit(self.lines.len(), usize::from(area.height));
        self.covered = 0;
        self.bring_hit(context.state.sought());
        self.cues = cues::found(context, &self.lines);
        let shown = self.lines.iter().enumerate().skip(self.scroll.top);
        for ((at, line), y) in shown.zip(text.top()..text.bottom()) {
            let cues = self.cues.iter().filter(|cue| cue.line == at).copied();
            paint::spans(buffer, Rect { y, height: 1, ..text }, lit(context, line, cues));
        }
        let bar = Rect { x: text.right() + 1, width: 1, ..area };
        self.scroll.draw_bar(context, buffer, bar);
        self.draw_fields(context, buffer, text, view);
    }

    fn lay_out(&mut self, context: &Context<'_>, width: usize, view: &OpenCaseView) {
        let shows = context.state.shows_personal();
        let personal = if shows { PersonalFields::Shown } else { PersonalFields::Hidden };
        let has_text = view.open.case.text.is_some();
        let wanted = (view.open.no, view.open.hash, has_text, width, personal);
        if self.shown == Some(wanted) && self.columns == view.open.case.fields {
            return;
        }
        if self.shown.is_none_or(|(no, ..)| no != view.open.no) {
            self.scroll.top = 0;
            self.sought.clear();
        }
        self.lines = wording::report(context.words, &view.open.case, width, personal);
        self.fields = wording::short_fields(context.words, &view.open.case, personal);
        self.columns.clone_from(&view.open.case.fields);
        self.shown = Some(wanted);
    }

    /// Scrolls to the first of the lines that have most of what is sought, once for a case and a search.
    fn bring_hit(&mut self, sought: &str) {
        if self.sought == sought {
            return;
        }
        sought.clone_into(&mut self.sought);
        let hits = |line: &String| if sought.is_empty() { 0 } else { places(line, sought).len() };
        let counts: Vec<usize> = self.lines.iter().map(hits).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        if let Some(line) = counts.iter().position(|count| *count == most && most > 0) {
            // A message lies over the last rows.
            self.scroll.show(&(line..line + 1 + self.scroll.height / 2));
        }
    }

    /// Draws short fields below a report that leaves room, as `header  value`.
    fn draw_fields(
        &mut self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        view: &OpenCaseView,
    ) {
        // The organisation is in the row of the place.
        let place = view.open.case.organisation();
        let fields: Vec<_> =
            self.fields.iter().filter(|(_, value)| Some(value.as_str()) != place).collect();
        let text = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        // A blank row sets them apart, unless the last one needs it.
        let gap = u16::from(usize::from(area.height.saturating_sub(text)) > fields.len());
        let free = text.saturating_add(gap)..area.height;
        self.fields_left = fields.len().saturating_sub(free.len());
        for ((header, value), at) in fields.into_iter().zip(free) {
            let spans = vec![
                Span::styled(format!("{header}  "), context.theme.muted),
                Span::styled(value.as_str(), context.theme.text),
            ];
            paint::cut_spans(buffer, rows(area, at, 1), spans);
        }
    }

    /// Notes that a message lies over these rows of the screen; returns whether lines of the report are among them.
    pub(super) fn cover(&mut self, area: Rect, message: Rect) -> bool {
        let in_sight = self.scroll.lines.saturating_sub(self.scroll.top).min(self.scroll.height);
        let above = usize::from(message.y.saturating_sub(area.y));
        self.covered = if message.intersects(area) { in_sight.saturating_sub(above) } else { 0 };
        self.covered > 0
    }

    /// Draws the rule under the report. It shows how much is still to read, because the decisive
    /// sentence may be there, or a column that decides; as a warning when answers are given before the text is read.
    pub(super) fn draw_rule(
        &self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        (heading, view): (&str, &OpenCaseView),
    ) {
        let theme = context.theme;
        let below = self.scroll.below() + self.covered;
        let counted = cues::counted(context, &self.cues);
        let (heading, heading_style) = if heading.is_empty() {
            (counted.as_str(), theme.accent)
        } else {
            (heading, theme.chip)
        };
        let remark = if below > 0 {
            // In the queue, space marks a case, and nothing pages the report: it is read in the case.
            let count = match context.state.pane() {
                Pane::Queue if heading.is_empty() => Message::new("review-lines-left"),
                Pane::Queue => Message::new("review-lines-left-beside-heading"),
                Pane::Case => Message::new("review-lines-below"),
            }
            .with("count", below);
            format!("{} {}", context.format(&count), signs::MORE)
        } else if self.fields_left > 0 {
            context.format(&Message::new("review-columns-left").with("count", self.fields_left))
        } else if self.scroll.top > 0 {
            context.get("review-text-end")
        } else {
            String::new()
        };
        let style = match (below, view.draft.is_typed()) {
            (0, _) => theme.muted,
            (_, false) => theme.strong,
            (_, true) => theme.warning,
        };
        paint::rule(buffer, area, (heading, heading_style), (&remark, style), theme.muted);
    }
}

/// Returns a line of the report with cue words lit, and over them the hits of a search.
fn lit<'a>(context: &Context<'_>, line: &'a str, cues: impl Iterator<Item = Cue>) -> Vec<Span<'a>> {
    let parts = cues::lit(context, line, cues, context.theme.text);
    let sought = context.state.sought();
    let hits = if sought.is_empty() { Vec::new() } else { places(line, sought) };
    lit_at(&context.theme, &hits, parts)
}

/// Returns a line of a title with the words of the last search highlighted, also where they are misspelt.
pub(super) fn title_with_hits<'a>(
    context: &Context<'_>,
    (line, title): (&'a str, &str),
    plain: Style,
) -> Vec<Span<'a>> {
    let sought = context.state.sought();
    lit_at(&context.theme, &title_places(line, title, sought), vec![(line, plain)])
}

/// Returns a line with the words of a search highlighted.
pub(super) fn highlighted<'a>(
    theme: &Theme,
    line: &'a str,
    sought: &str,
    plain: Style,
) -> Vec<Span<'a>> {
    let hits = if sought.is_empty() { Vec::new() } else { places(line, sought) };
    lit_at(theme, &hits, vec![(line, plain)])
}

/// Returns the parts of a line with these letters of it highlighted.
fn lit_at<'a>(theme: &Theme, hits: &[usize], parts: Vec<(&'a str, Style)>) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    let mut place = 0;
    for (part, style) in parts {
        let mut from = 0;
        for (at, scalar) in part.char_indices() {
            if hits.binary_search(&place).is_ok() {
                spans.push(Span::styled(&part[from..at], style));
                from = at + scalar.len_utf8();
                spans.push(Span::styled(&part[at..from], theme.hit));
            }
            place += 1;
        }
        spans.push(Span::styled(&part[from..], style));
    }
    spans
}
