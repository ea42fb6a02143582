//! Pages to read and close: keys, codebook, history, fields.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::super::theme::Theme;
use super::changes::StyledLine;
use super::codebook_page::{self, CodebookView};
use super::context::Context;
use super::history_page;
use super::keys_page;
use super::paint::{self, rows};
use super::rounds;
use super::scrolling::Scrolling;
use super::{agreement, barometer, disputed_rules, training};
use crate::domain::{Message, is_personal};
use crate::review::{BarometerPage, CodebookPage, Command, Layer, Page, State};
use crate::wording;
use crate::wording::text::{self, one_line, readable, wrap};

/// The widest lines of a page, in cells.
const WIDEST: u16 = 100;

/// From this width on the header of a field is beside its value, however long that is.
const FIELDS_BESIDE_FROM: usize = 98;

/// The widest line of a page that is a table.
const WIDEST_TABLE: u16 = 120;

/// The rows of a field below a page, with its frame.
const FIELD_BELOW: u16 = 3;

/// Returns the area of the page on top: a field that is typed in has its own rows below.
pub(super) fn area(state: &State, body: Rect) -> Rect {
    let is_typed_in = matches!(state.top(), Some(Layer::PageSearch(_) | Layer::RuleNote(_)));
    let below = if is_typed_in { FIELD_BELOW } else { 0 };
    Rect { height: body.height.saturating_sub(below), ..body }
}

/// The page on top and its scroll position, which is reset for every page.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pub(super) scroll: Scrolling,
    shown: Option<Page>,
    /// Something is looked for in it in vain.
    lacks_hits: bool,
    /// The lines of a history and their width, so that the changes in long reports are not laid out
    /// again for every key.
    laid_out: Option<(usize, StyledLines)>,
}

impl Pages {
    /// Forgets the page: opened again, it begins at its top.
    pub(super) fn close(&mut self) {
        self.shown = None;
    }

    /// Returns the commands that do nothing on the page as it was drawn: one that is all in sight is not read on, and without
    /// hits there is no next one.
    pub(super) fn idle(&self) -> Vec<Command> {
        let reading = [Command::PageDown, Command::PageUp].map(|it| (it, self.scroll.fits()));
        let hits = [Command::NextHit, Command::PreviousHit].map(|it| (it, self.lacks_hits));
        let idle = reading.into_iter().chain(hits).filter(|(_, is_idle)| *is_idle);
        idle.map(|(command, _)| command).collect()
    }

    pub(super) fn draw(
        &mut self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        page: &Page,
    ) {
        let is_new = self.shown.as_ref() != Some(page);
        if is_new {
            // From rule to rule the page stays where it is.
            if !matches!((&self.shown, page), (Some(Page::Rules(_)), Page::Rules(_))) {
                self.scroll = Scrolling::default();
            }
            self.shown = Some(page.clone());
            self.laid_out = None;
        }
        let text_area = rows(area, 1, area.height.saturating_sub(2));
        if let Page::Codebook(codebook) = page {
            self.draw_codebook(context, buffer, area, (codebook, is_new));
            return;
        }
        self.lacks_hits = false;
        let widest = match page {
            Page::Agreement(_) => WIDEST_TABLE,
            Page::Barometer(_) => WIDEST,
            Page::Codebook(_) | Page::Reading => codebook_page::WIDEST_CODEBOOK,
            // Tables and lines of one act each, whose prose keeps to its own width, as columns of keys do.
            _ => u16::MAX,
        };
        let inner =
            Rect { x: area.x + 1, width: area.width.saturating_sub(2).min(widest), ..text_area };
        if let Page::Barometer(page) = page {
            self.draw_barometer(context, buffer, (area, inner), (*page, is_new));
            return;
        }
        let heading = heading(context, page, usize::from(inner.width));
        let pinned = u16::try_from(heading.len()).unwrap_or(0).min(inner.height);
        for (line, y) in heading.iter().zip(inner.top()..inner.bottom()) {
            draw_line(buffer, Rect { y, height: 1, ..inner }, line);
        }
        let inner = rows(inner, pinned, inner.height - pinned);
        let inner_width = usize::from(inner.width);
        let laid_out = self.laid_out.take().filter(|(width, _)| *width == inner_width);
        let lines = laid_out.map_or_else(|| lines(context, page, inner_width), |(_, lines)| lines);
        self.scroll.fit(lines.len(), usize::from(inner.height));
        if let (true, Page::Rules(at)) = (is_new, page) {
            self.scroll.show(&disputed_rules::lines(context, Some(*at), inner_width).chosen);
        }
        draw_rule(context, buffer, rows(area, 0, 1), &title(context, page));
        self.draw_lines(buffer, inner, &lines);
        self.fill_chosen(&context.theme, buffer, inner, &lines);
        if matches!(page, Page::History(..)) {
            self.laid_out = Some((inner_width, lines));
        }
        self.draw_last_rule(context, buffer, area, "");
    }

    /// Draws the barometer: its table, and below and beside it those behind it, as far as there is room.
    fn draw_barometer(
        &mut self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        (area, inner): (Rect, Rect),
        (page, is_new): (BarometerPage, bool),
    ) {
        let size = (usize::from(inner.width), usize::from(inner.height));
        let shown = barometer::lines(context, page, size);
        self.scroll.fit(shown.lines.len(), usize::from(inner.height));
        if is_new && page.bar > 0 {
            self.scroll.show(&shown.chosen);
        }
        draw_rule(context, buffer, rows(area, 0, 1), &title(context, &Page::Barometer(page)));
        self.draw_lines(buffer, inner, &shown.lines);
        let beside = Rect { x: inner.right(), ..area };
        draw_beside(context, buffer, beside, (page, shown.tables));
        self.draw_last_rule(context, buffer, area, "");
    }

    /// Draws the codebook at the part or the hit that is asked for, with the list of its parts where there is room.
    fn draw_codebook(
        &mut self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        (page, is_new): (&CodebookPage, bool),
    ) {
        let text_area = rows(area, 1, area.height.saturating_sub(2));
        let (contents, text) = codebook_page::areas(text_area);
        let width = text.width.saturating_sub(2).min(codebook_page::WIDEST_CODEBOOK);
        let inner = Rect { x: text.x + 1, width, ..text };
        let view = CodebookView::new(context, page, usize::from(width));
        self.lacks_hits = view.lacks_hits(page);
        self.scroll.fit(view.lines.len(), usize::from(inner.height));
        if is_new {
            self.scroll.top = view.target(page);
            self.scroll.fit(view.lines.len(), usize::from(inner.height));
        }
        draw_rule(context, buffer, rows(area, 0, 1), &context.get("review-page-codebook"));
        if let Some(contents) = contents {
            view.draw_contents(context, buffer, contents, self.scroll.top);
            let upright = Rect { x: contents.right(), width: 1, ..contents };
            paint::upright(buffer, upright, context.theme.muted);
        }
        self.draw_lines(buffer, inner, &view.lines);
        self.draw_last_rule(context, buffer, area, &view.remark(context, page));
    }

    fn draw_lines(&self, buffer: &mut Buffer, area: Rect, lines: &[StyledLine]) {
        for (line, y) in lines.iter().skip(self.scroll.top).zip(area.top()..area.bottom()) {
            draw_line(buffer, Rect { y, height: 1, ..area }, line);
        }
    }

    /// Fills the row of a table that is in focus from side to side, as in lists.
    fn fill_chosen(&self, theme: &Theme, buffer: &mut Buffer, area: Rect, lines: &[StyledLine]) {
        let chosen = theme.chosen;
        // Behind a field nothing is in focus, and what was looks like a heading.
        if chosen == theme.strong {
            return;
        }
        let is_chosen = |line: &StyledLine| line.iter().any(|(_, style)| *style == chosen);
        let shown = lines.iter().skip(self.scroll.top).zip(area.top()..area.bottom());
        for (_, y) in shown.filter(|(line, _)| is_chosen(line)) {
            buffer.set_style(Rect { y, height: 1, ..area }, chosen);
        }
    }

    /// Draws the rule below a page, with a heading and how much is still to read.
    fn draw_last_rule(
        &self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        heading: &str,
    ) {
        let theme = context.theme;
        let below = self.scroll.below();
        let remark = if below > 0 {
            let below = context.format(&Message::new("review-lines-below").with("count", below));
            format!("{below} {}", signs::MORE)
        } else {
            String::new()
        };
        let last = rows(area, area.height.saturating_sub(1), 1);
        paint::rule(buffer, last, (heading, theme.accent), (&remark, theme.strong), theme.muted);
    }
}

fn draw_rule(context: &Context<'_>, buffer: &mut Buffer, area: Rect, heading: &str) {
    let theme = context.theme;
    paint::rule(buffer, area, (heading, theme.accent), ("", theme.muted), theme.muted);
}

fn draw_line(buffer: &mut Buffer, area: Rect, line: &StyledLine) {
    let spans = line.iter().map(|(text, style)| Span::styled(text.as_str(), *style));
    paint::cut_spans(buffer, area, spans.collect());
}

fn title(context: &Context<'_>, page: &Page) -> String {
    match page {
        Page::Keys(sought) if !sought.is_empty() => {
            context.format(&Message::new("review-page-keys-sought").with("sought", sought.as_str()))
        }
        Page::Keys(_) => context.get("review-page-keys"),
        Page::Codebook(_) => context.get("review-page-codebook"),
        Page::Barometer(_) => context.get("review-page-barometer"),
        Page::Agreement(_) => context.get("review-page-agreement"),
        Page::Rules(_) => context.get("review-page-rules"),
        Page::Reading => context.get("training-page"),
        Page::History(..) => context.get("review-page-history"),
        Page::Fields => context.get("review-page-fields"),
        Page::Statements(..) => context.get("review-page-said"),
    }
}

/// Returns what stays in sight above a page, in lines of at most `width` cells.
fn heading(context: &Context<'_>, page: &Page, width: usize) -> StyledLines {
    match page {
        Page::Rules(at) => of_one_look(disputed_rules::lines(context, Some(*at), width).heading),
        _ => Vec::new(),
    }
}

/// Draws further tables of the barometer beside those on the page, where there is room for their bars.
fn draw_beside(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (page, shown): (BarometerPage, usize),
) {
    const GAP: u16 = 4;
    const LEAST: u16 = 60;
    let width = buffer.area.right().min(area.right()).saturating_sub(area.x + GAP + 1);
    if width < LEAST {
        return;
    }
    let width = width.min(WIDEST);
    let inner =
        Rect { x: area.x + GAP, y: area.y + 1, width, height: area.height.saturating_sub(2) };
    let size = (usize::from(width), usize::from(inner.height));
    let (lines, _) = barometer::behind(context, page, shown, size);
    for (line, y) in lines.iter().zip(inner.top()..inner.bottom()) {
        draw_line(buffer, Rect { y, height: 1, ..inner }, line);
    }
}

/// Returns a page in lines of at most `width` cells, without styles.
pub(super) fn plain(context: &Context<'_>, page: &Page, width: usize) -> Vec<String> {
    let text = |line: StyledLine| line.into_iter().map(|(text, _)| text).collect();
    if matches!(page, Page::Agreement(_)) {
        let all = of_one_look(agreement::lines(context, None, width));
        return all.into_iter().map(text).collect();
    }
    if matches!(page, Page::Rules(_)) {
        let page = disputed_rules::lines(context, None, width);
        let all = of_one_look(page.heading.into_iter().chain(page.lines).collect());
        return all.into_iter().map(text).collect();
    }
    lines(context, page, width).into_iter().map(text).collect()
}

type StyledLines = Vec<StyledLine>;

fn lines(context: &Context<'_>, page: &Page, width: usize) -> StyledLines {
    match page {
        Page::Keys(sought) => keys_page::columns(context, width, sought),
        Page::Codebook(page) => CodebookView::new(context, page, width).lines,
        Page::Barometer(page) => barometer::lines(context, *page, (width, 0)).lines,
        Page::Agreement(page) => of_one_look(agreement::lines(context, Some(*page), width)),
        Page::Rules(at) => of_one_look(disputed_rules::lines(context, Some(*at), width).lines),
        Page::Reading => of_one_look(training::lines(context, width)),
        Page::History(no, history) => history_page::lines(context, *no, history, width),
        Page::Fields => fields(context, width),
        Page::Statements(no, said) => {
            of_one_look(rounds::statement_lines(context, (*no, said), width))
        }
    }
}

fn of_one_look(lines: Vec<(String, Style)>) -> StyledLines {
    lines.into_iter().map(|line| vec![line]).collect()
}

/// Returns all that the file had about the open case, each field under its own header, or beside it where there is room.
fn fields(context: &Context<'_>, width: usize) -> StyledLines {
    let Some(view) = context.state.open_case() else { return Vec::new() };
    let case = &view.open.case;
    let county = wording::county(context.words, &view.open);
    let date = case.date.as_deref().map(|date| context.words.day(date));
    let title = Some(case.title.as_str()).filter(|title| !title.is_empty());
    let own = [
        ("review-field-title", title),
        ("review-field-id", Some(case.id.as_str())),
        ("review-field-source", case.source.as_deref()),
        ("review-field-municipality", case.municipality.as_deref()),
        ("review-field-county", county.as_deref()),
        ("review-field-date", date.as_deref()),
        ("review-field-note", view.open.standing.classification.note.as_deref()),
    ];
    let own =
        own.into_iter().filter_map(|(key, value)| Some((context.get(key), value?.to_owned())));
    let mut shown: Vec<(String, String)> = own.collect();
    let shows = context.state.shows_personal();
    let mut hidden = Vec::new();
    for (header, value) in &case.fields {
        if shows || !is_personal(header, value) {
            shown.push((one_line(header), context.words.day(value)));
        } else {
            hidden.push(one_line(header));
        }
    }
    let text = case.text.iter().map(|text| (context.get("review-field-text"), text.clone()));
    let text: Vec<(String, String)> = text.collect();
    let headers = shown.iter().chain(&text).map(|(header, _)| text::width(header));
    let cells = (width, headers.max().unwrap_or(0));
    let mut lines = fields_in_lines(context, &shown, cells);
    if !hidden.is_empty() {
        let hidden = Message::new("review-fields-hidden").with("columns", hidden.join(", "));
        let words = wrap(&context.format(&hidden), width);
        lines.extend(words.into_iter().map(|line| vec![(line, context.theme.muted)]));
    }
    // Small windows show a line or two of it at a time.
    lines.extend(fields_in_lines(context, &text, cells));
    lines
}

/// Returns fields with their headers in a column before their values, which is as wide as the longest header. Where there is less
/// room, what does not fit so into a row has its header above.
fn fields_in_lines(
    context: &Context<'_>,
    fields: &[(String, String)],
    (width, longest): (usize, usize),
) -> StyledLines {
    let muted = context.theme.muted;
    let widest_text = usize::from(codebook_page::WIDEST_CODEBOOK);
    if width < FIELDS_BESIDE_FROM {
        let column = longest.min(width / 3);
        let of_field = |(header, value): &(String, String)| {
            let value = readable(value);
            let beside =
                format!("{header}{:1$}", "", (column + 2).saturating_sub(text::width(header)));
            let fits = text::width(header) <= column
                && !value.contains('\n')
                && text::width(&beside) + text::width(&value) <= width;
            if fits {
                return vec![vec![(beside, muted), (value, Style::new())]];
            }
            let value = wrap(&value, width.saturating_sub(2));
            let value = value.into_iter().map(|line| vec![(format!("  {line}"), Style::new())]);
            std::iter::once(vec![(header.clone(), muted)]).chain(value).collect::<StyledLines>()
        };
        return fields.iter().flat_map(of_field).collect();
    }
    let most = (width / 3).max(width.saturating_sub(widest_text + 2));
    let widest = longest.min(most);
    let of_field = |(header, value): &(String, String)| {
        let headers = wrap(header, widest);
        let values = wrap(&readable(value), width.saturating_sub(widest + 2).min(widest_text));
        let line = |at: usize| {
            let header = headers.get(at).cloned().unwrap_or_default();
            let blank = " ".repeat((widest + 2).saturating_sub(text::width(&header)));
            let value = values.get(at).cloned().unwrap_or_default();
            vec![(format!("{header}{blank}"), muted), (value, Style::new())]
        };
        (0..headers.len().max(values.len())).map(line).collect::<StyledLines>()
    };
    fields.iter().flat_map(of_field).collect()
}
