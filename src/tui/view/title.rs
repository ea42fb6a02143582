//! Title, place and date of the open case, its marks, and the reviewer's note.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::layout::SMALLEST;
use super::paint::{self, rows};
use super::report::title_with_hits;
use crate::domain::{Message, is_made_id};
use crate::review::OpenCaseView;
use crate::wording::text::{cut, one_line, width, wrap};
use crate::wording::{self, short_municipality};

/// A title has at most so many rows; `i` shows it whole.
const MOST_ROWS: usize = 3;

/// On a screen of fewer rows title, municipality and marks share a row.
const SHARED_BELOW: u16 = 14;

/// Beside a title that is cut there the municipality has at most so many cells.
const MOST_MUNICIPALITY: usize = 14;

/// And goes where it would have fewer than so many, which does not name it any more, or the title fewer than the other.
const LEAST_MUNICIPALITY: usize = 6;
const LEAST_TITLE: usize = 12;

/// From this height on a note has a row of its own.
const NOTE_FROM: u16 = 18;

/// What is above a report, as it fits into a width.
pub(super) struct TitleBlock {
    lines: Vec<String>,
    place: String,
    /// The municipality alone, as it is beside a title that leaves no room for more.
    municipality: String,
    marks: Vec<Span<'static>>,
    note: Option<String>,
    /// Place and marks are at the end of the title's last row.
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
        let is_tiny = screen_height < SHARED_BELOW;
        let has_hidden_note = note.is_some() && shown_note.is_none();
        let municipality = view.open.case.municipality.as_deref().map(short_municipality);
        let municipality = municipality.unwrap_or_default();
        let marks_in = |is_short| marks(context, view, has_hidden_note, is_short);
        // In words they take no room of the municipality.
        let marks = Some(marks_in(is_tiny));
        let named =
            if is_spacious { number(context, view).map_or(0, |it| width(&it) + 3) } else { 0 };
        let fits =
            |marks: &Vec<Span<'_>>| named + width(&municipality) + marks_width(marks) <= cells;
        let marks = marks.filter(fits).unwrap_or_else(|| marks_in(true));
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
        let room = cells.saturating_sub(marks_width(&marks) + 2 + LEAST_TITLE);
        let municipality = if room < LEAST_MUNICIPALITY {
            String::new()
        } else {
            cut(&municipality, room.min(MOST_MUNICIPALITY)).into_owned()
        };
        let lines = Vec::new();
        let mut block =
            Self { lines, place, municipality, marks, note: shown_note, is_beside, is_spacious };
        block.lines = block.rows_of(&title, cells, screen_height);
        block
    }

    /// Returns the rows of the title. On a low screen it has those that the report does not need, and the last one keeps room for
    /// the municipality.
    fn rows_of(&self, title: &str, cells: usize, screen_height: u16) -> Vec<String> {
        let is_tiny = screen_height < SHARED_BELOW;
        let spare = usize::from(screen_height.saturating_sub(SMALLEST.1)).max(1);
        let most = if is_tiny { spare.min(MOST_ROWS) } else { MOST_ROWS };
        let mut lines = wrap(title, cells);
        let last = lines.last().map_or(0, |line| width(line));
        if is_tiny && lines.len() < most && last + self.beside_title() > cells {
            lines.push(String::new());
        }
        if lines.len() > most {
            let rest = lines.split_off(most - 1).join(" ");
            lines.push(rest);
        }
        lines
    }

    /// Returns how many cells beside a title are for the municipality and the marks.
    fn beside_title(&self) -> usize {
        let municipality = width(&self.municipality);
        let gap = if municipality > 0 { 2 } else { 0 };
        municipality + gap + marks_width(&self.marks)
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
            let mut row = rows(inner, at, 1);
            at += 1;
            if self.is_beside && usize::from(at) == self.lines.len() {
                self.draw_beside(context, buffer, row);
                let taken = u16::try_from(self.beside_title()).unwrap_or(u16::MAX);
                row.width = row.width.saturating_sub(taken);
            }
            paint::cut_spans(buffer, row, spans);
        }
        if !self.is_beside {
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

    /// Draws place and marks at the end of the title's last row; where the title leaves no room, the municipality alone and the
    /// marks.
    fn draw_beside(&self, context: &Context<'_>, buffer: &mut Buffer, row: Rect) {
        let title = self.lines.last().map_or(0, |line| width(line));
        let room = usize::from(row.width).saturating_sub(title + 2);
        let is_whole = width(&self.place) + marks_width(&self.marks) <= room;
        let place = if is_whole { &self.place } else { &self.municipality };
        let place = Some(Span::styled(place.as_str(), context.theme.muted));
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
    let number = number(context, view);
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

/// Returns the number of the case; `None` of a worked case to practise with, which is none of the project.
fn number(context: &Context<'_>, view: &OpenCaseView) -> Option<String> {
    let number = (view.open.no.0 > 0).then(|| context.words.number(view.open.no.0));
    number.map(|number| context.format(&Message::new("review-case-number").with("no", number)))
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
