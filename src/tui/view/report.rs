//! The report: its title, its text, and how much of it is still below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::paint::{self, rows};
use super::scrolling::Scrolling;
use crate::domain::{CaseNo, Message, TextHash};
use crate::review::OpenCaseView;
use crate::review::search::places;
use crate::wording::text::{cut, one_line, width};
use crate::wording::{self, PersonalFields};

/// The widest text, in cells: longer lines are hard to read.
const WIDEST: u16 = 86;

/// The report that is shown, wrapped once for its case and width.
#[derive(Debug, Default)]
pub(super) struct ReportPane {
    pub(super) scroll: Scrolling,
    shown: Option<(CaseNo, TextHash, usize, PersonalFields)>,
    lines: Vec<String>,
}

impl ReportPane {
    pub(super) fn draw(
        &mut self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        rule: Rect,
        view: &OpenCaseView,
    ) {
        let width = usize::from(area.width.saturating_sub(2).min(WIDEST));
        let shows = context.state.shows_personal();
        let personal = if shows { PersonalFields::Shown } else { PersonalFields::Hidden };
        let wanted = (view.open.no, view.open.hash, width, personal);
        if self.shown != Some(wanted) {
            if self.shown.is_none_or(|(no, ..)| no != view.open.no) {
                self.scroll.top = 0;
            }
            self.lines = wording::report(context.words, &view.open.case, width, personal);
            self.shown = Some(wanted);
        }
        self.scroll.fit(self.lines.len(), usize::from(area.height));
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        for (line, y) in self.lines.iter().skip(self.scroll.top).zip(inner.top()..inner.bottom()) {
            paint::spans(buffer, Rect { y, height: 1, ..inner }, with_hits(context, line));
        }
        self.draw_rule(context, buffer, rule, view);
    }

    /// Draws the rule under the report, which shows in bold how much is still to read, because the
    /// decisive sentence may be there; as a warning when answers are given before it is read.
    fn draw_rule(
        &self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        view: &OpenCaseView,
    ) {
        let below = self.scroll.below();
        let remark = if below > 0 {
            context.format(&Message::new("review-lines-below").with("count", below))
        } else if self.scroll.top > 0 {
            context.get("review-text-end")
        } else {
            String::new()
        };
        let style = match (below, view.draft.is_typed()) {
            (0, _) => context.theme.quiet,
            (_, false) => context.theme.strong,
            (_, true) => context.theme.warning,
        };
        paint::rule(buffer, area, ("", style), (&remark, style), context.theme.quiet);
    }
}

/// Returns a line of the report with the words of the last search highlighted.
fn with_hits<'a>(context: &Context<'_>, line: &'a str) -> Vec<Span<'a>> {
    let theme = context.theme;
    if context.state.sought().is_empty() {
        return vec![Span::styled(line, theme.text)];
    }
    let hits = places(line, context.state.sought());
    let mut spans = Vec::new();
    let mut from = 0;
    for (place, (at, scalar)) in line.char_indices().enumerate() {
        if hits.binary_search(&place).is_ok() {
            spans.push(Span::styled(&line[from..at], theme.text));
            from = at + scalar.len_utf8();
            spans.push(Span::styled(&line[at..from], theme.hit));
        }
    }
    spans.push(Span::styled(&line[from..], theme.text));
    spans
}

/// Draws title, municipality and date: one row, or three under a rule where there is room.
pub(super) fn draw_title(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    view: &OpenCaseView,
) {
    let case = &view.open.case;
    let title = wording::title(context.words, case);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if area.height < 3 {
        let marks = if view.open.standing.classification.flagged { "! " } else { "" };
        let room = usize::from(inner.width) * 2 / 5;
        // Half a date is of no use.
        let whole = wording::place_and_date(context.words, case);
        let place = if width(&whole) <= room { whole } else { wording::place(case) };
        let place = cut(&place, room).into_owned();
        let title = format!("{marks}{title}");
        paint::ends(buffer, inner, (&title, context.theme.strong), (&place, context.theme.text));
        return;
    }
    let number = context.format(
        &Message::new("review-case-number").with("no", context.words.number(view.open.no.0)),
    );
    let marks = marks(context, view);
    let quiet = context.theme.quiet;
    paint::rule(
        buffer,
        rows(area, 0, 1),
        (&number, context.theme.strong),
        (&marks, context.theme.strong),
        quiet,
    );
    paint::text(buffer, rows(inner, 1, 1), &title, context.theme.strong);
    let date = case.date.as_deref().map(|date| context.words.day(date));
    let date = date.as_deref();
    let organisation = case.organisation().filter(|_| case.municipality.is_some());
    let place = [case.municipality.as_deref(), case.county.as_deref(), date];
    let place = if case.municipality.is_some() {
        wording::joined(&place)
    } else {
        wording::joined(&[case.organisation(), date])
    };
    let organisation = organisation.map(one_line).unwrap_or_default();
    paint::ends(
        buffer,
        rows(inner, 2, 1),
        (&place, context.theme.text),
        (&organisation, context.theme.text),
    );
}

/// Returns what the case has besides answers: flag, note, postponed.
fn marks(context: &Context<'_>, view: &OpenCaseView) -> String {
    let standing = &view.open.standing;
    let mut marks = Vec::new();
    if standing.classification.flagged {
        marks.push(context.get("review-mark-flag"));
    }
    if standing.classification.note.is_some() {
        marks.push(context.get("review-mark-note"));
    }
    if standing.is_postponed() {
        marks.push(context.get("review-mark-postponed"));
    }
    marks.join(" · ")
}
