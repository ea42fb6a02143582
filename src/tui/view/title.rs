//! Title, place and date of the open case, its marks, and the reviewer's note.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::paint::{self, rows};
use super::report::title_with_hits;
use crate::domain::{Message, is_made_id};
use crate::review::OpenCaseView;
use crate::wording::text::{cut, one_line, width, wrap};
use crate::wording::{self, short_municipality};

/// A title has at most so many rows; `i` shows it whole.
const MOST_ROWS: usize = 3;

/// From this height on a note has a row of its own.
const NOTE_FROM: u16 = 18;

/// What is above a report, as it fits into a width.
pub(super) struct TitleBlock {
    lines: Vec<String>,
    place: String,
    municipality: String,
    marks: Vec<Span<'static>>,
    note: Option<String>,
    /// Place and marks are at the end of the title's only row.
    is_beside: bool,
    /// A blank row sets it apart from the report.
    is_spacious: bool,
}

impl TitleBlock {
    /// Lays it out for a pane of that width, on a screen of that height.
    pub(super) fn new(
        context: &Context<'_>,
        view: &OpenCaseView,
        cells: u16,
        screen_height: u16,
    ) -> Self {
        let cells = usize::from(cells.saturating_sub(2));
        let title = wording::title(context.words, &view.open.case);
        let is_spacious = screen_height >= 30;
        let note = view.open.standing.classification.note.as_deref();
        let shown_note = note.filter(|_| screen_height >= NOTE_FROM).map(one_line);
        let is_tiny = screen_height < 14;
        let has_hidden_note = note.is_some() && shown_note.is_none();
        let marks = marks(context, view, has_hidden_note, is_tiny);
        let most = cells.saturating_sub(marks_width(&marks));
        let id = id(context, view);
        // By what a county follows is looked up less often than the id.
        let for_id = id.as_ref().map_or(0, |id| width(id) + width(" · "));
        let mut place = place(context, view, is_spacious, most.saturating_sub(for_id));
        let beside = |place: &str| width(&title) + 2 + width(place) + marks_width(&marks);
        let is_beside = is_tiny || (beside(&place) <= cells && !is_spacious);
        if let Some(id) = id {
            let named = wording::joined(&[Some(&place), Some(&id)]);
            let needed =
                if is_beside { beside(&named) } else { width(&named) + marks_width(&marks) };
            // It is looked up now and then, and never takes the place of the others.
            if needed <= cells {
                place = named;
            }
        }
        let mut lines = if is_tiny { vec![title] } else { wrap(&title, cells) };
        if lines.len() > MOST_ROWS {
            let rest = lines.split_off(MOST_ROWS - 1).join(" ");
            lines.push(rest);
        }
        let municipality = view.open.case.municipality.as_deref().map(short_municipality);
        let municipality = municipality.unwrap_or_default();
        Self { lines, place, municipality, marks, note: shown_note, is_beside, is_spacious }
    }

    /// Returns the rows that it needs.
    pub(super) fn height(&self) -> u16 {
        let rows = self.lines.len()
            + usize::from(!self.is_beside)
            + usize::from(self.note.is_some())
            + usize::from(self.is_spacious);
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Draws it; what has no room goes from the bottom.
    pub(super) fn draw(&self, context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
        let theme = context.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let mut at = 0;
        let title = self.lines.join(" ");
        for line in &self.lines {
            let spans = title_with_hits(context, (line, &title), theme.strong);
            paint::cut_spans(buffer, rows(inner, at, 1), spans);
            at += 1;
        }
        if self.is_beside {
            self.draw_beside(context, buffer, rows(inner, 0, 1));
        } else {
            self.draw_below(context, buffer, rows(inner, at, 1));
            at += 1;
        }
        if let Some(note) = &self.note {
            let label = context.get("review-mark-note");
            let spans = vec![
                Span::styled("m ", theme.mark),
                Span::styled(format!("{label}  "), theme.muted),
                Span::styled(note.as_str(), theme.text),
            ];
            paint::cut_spans(buffer, rows(inner, at, 1), spans);
        }
    }

    /// Draws place and marks at the end of the title's row; where the title leaves no room, the municipality alone, or only
    /// the marks.
    fn draw_beside(&self, context: &Context<'_>, buffer: &mut Buffer, row: Rect) {
        let title = self.lines.first().map_or(0, |line| width(line));
        let room = usize::from(row.width).saturating_sub(title + 2);
        let marks = marks_width(&self.marks);
        let shown = [&self.place, &self.municipality].into_iter();
        let place = shown.into_iter().find(|place| width(place) + marks <= room);
        let place = place.map(|place| Span::styled(place.as_str(), context.theme.muted));
        let facts = place.into_iter().chain(self.mark_spans()).collect();
        paint::spans_at_end(buffer, row, facts);
    }

    /// Draws place and marks in a row of their own; the marks stay whole.
    fn draw_below(&self, context: &Context<'_>, buffer: &mut Buffer, row: Rect) {
        let room = usize::from(row.width).saturating_sub(marks_width(&self.marks));
        let place = cut(&self.place, room);
        let mut spans = vec![Span::styled(place, context.theme.muted)];
        spans.extend(self.mark_spans());
        paint::spans(buffer, row, spans);
    }

    fn mark_spans(&self) -> Vec<Span<'static>> {
        self.marks.iter().flat_map(|mark| [Span::raw("  "), mark.clone()]).collect()
    }
}

fn marks_width(marks: &[Span<'_>]) -> usize {
    paint::spans_width(marks) + 2 * marks.len()
}

/// Returns number, municipality, county, date and unit; where there is little room without number
/// and county.
fn place(context: &Context<'_>, view: &OpenCaseView, is_spacious: bool, most: usize) -> String {
    let case = &view.open.case;
    if !is_spacious {
        return wording::place_and_date(context.words, case);
    }
    // A worked case to practise with is none of the project, and has no number in it.
    let number = (view.open.no.0 > 0).then(|| context.words.number(view.open.no.0));
    let number =
        number.map(|number| context.format(&Message::new("review-case-number").with("no", number)));
    let date = case.date.as_deref().map(|date| context.words.day(date));
    let in_county = |county: Option<&str>| {
        let municipality = case.municipality.as_deref();
        let organisation = case.organisation();
        wording::joined(&[number.as_deref(), municipality, county, date.as_deref(), organisation])
    };
    let whole = in_county(wording::county(context.words, &view.open).as_deref());
    if width(&whole) <= most {
        return whole;
    }
    // By what the county follows is in `i` too; date and unit go first.
    in_county(view.open.proposed_county.as_deref().or(case.county.as_deref()))
}

/// Returns the id that the file gave the case; `None` where it is its number here, or was made of its text.
fn id(context: &Context<'_>, view: &OpenCaseView) -> Option<String> {
    let id = view.open.case.id.trim();
    let is_number = id == view.open.no.to_string();
    // One without a title is named by its id already.
    let is_title = view.open.case.title.trim().is_empty();
    let is_shown = !(is_number || is_made_id(id) || is_title || id.is_empty());
    is_shown.then(|| context.format(&Message::new("review-case-id").with("id", id)))
}

/// Returns what the case has besides answers, each by the sign that it has in the queue and as it looks there, and in a word
/// where there is room. A note in a row of its own needs no mark.
fn marks(
    context: &Context<'_>,
    view: &OpenCaseView,
    has_hidden_note: bool,
    is_tiny: bool,
) -> Vec<Span<'static>> {
    let (standing, theme) = (&view.open.standing, context.theme);
    let marks = [
        (context.state.marks().has(view.open.no), "x", theme.strong, "review-mark-marked"),
        (standing.is_postponed(), ">>", theme.text, "review-mark-postponed"),
        (standing.classification.flagged, "!", theme.mark, "review-mark-flag"),
        (has_hidden_note, "m", theme.mark, "review-mark-note"),
    ];
    let set = marks.into_iter().filter(|(is_set, ..)| *is_set);
    let mark = |(_, sign, style, key): (bool, &str, _, _)| {
        let mark = if is_tiny { sign.to_owned() } else { format!("{sign} {}", context.get(key)) };
        Span::styled(mark, style)
    };
    set.map(mark).collect()
}
