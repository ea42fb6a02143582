//! A facet in the place of the question, and what is answered of all that are asked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::layout::Layout;
use super::paint::{self, cursor_at, rows};
use super::question::{INDENT, behind_bar, draw_bar, option_cells};
use super::rules;
use crate::codebook::own::{facet_name, facet_rules, facet_value};
use crate::domain::{AskedFacet, Asking, FacetAnswer, FacetWord, Message};
use crate::review::Panel;
use crate::wording::text::{cut, width};

/// Names of values are cut to so many letters at the shortest.
const FEWEST_LETTERS: usize = 1;

/// And to so many at the longest: no name is longer.
const MOST_LETTERS: usize = 40;

/// An option with its digit and its name as it fits.
type FittedValue = (u8, FacetWord, String);

/// Where a facet is drawn.
pub(super) struct FacetAreas {
    pub question: Rect,
    pub options: Rect,
    /// What is left for all facets that are asked.
    pub rules: Option<Rect>,
}

impl FacetAreas {
    /// Returns the places of the question. Where the names of its values do not fit in there, they take the rows of the
    /// rules below; where there are none, those of stepper and report above.
    pub(super) fn new(context: &Context<'_>, layout: &Layout, facet: &AskedFacet) -> Self {
        let Layout { question, options, rules, report, .. } = *layout;
        let room = usize::from(options.width.saturating_sub(2 + INDENT));
        let whole = filled(cut_values(context, facet, MOST_LETTERS).into_iter(), room).len();
        let more = u16::try_from(whole).unwrap_or(u16::MAX).saturating_sub(options.height);
        if let Some(below) = rules {
            let taken = more.min(below.height);
            let options = Rect { height: options.height + taken, ..options };
            let left = rows(below, taken, below.height);
            return Self { question, options, rules: (left.height > 0).then_some(left) };
        }
        let taken = more.min(question.y.saturating_sub(report.y));
        let question = Rect { y: question.y - taken, ..question };
        let options = Rect { y: options.y - taken, height: options.height + taken, ..options };
        Self { question, options, rules: None }
    }
}

/// Draws what the facet is called, and which of how many it is.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, facet: &AskedFacet) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    draw_bar(context, buffer, inner);
    let row = behind_bar(inner);
    let heading = heading(context, facet, usize::from(row.width));
    paint::text(buffer, row, &heading, context.theme.accent);
}

/// Returns what the facet is called, and how it is answered: in fewer words where there is less room, and then with less of
/// its name.
fn heading(context: &Context<'_>, facet: &AskedFacet, room: usize) -> String {
    let asked = context.state.asked_facets();
    let at = asked.iter().position(|other| other.id == facet.id).map_or(1, |at| at + 1);
    let (whole, short) = match (facet.takes_several, facet.asking) {
        (false, Asking::Required) => {
            ("review-facet-required-one", "review-facet-required-one-short")
        }
        (true, Asking::Required) => {
            ("review-facet-required-several", "review-facet-required-several-short")
        }
        (false, _) => ("review-facet-one", "review-facet-one"),
        (true, _) => ("review-facet-several", "review-facet-several-short"),
    };
    let named = |key, name: &str| {
        let message = Message::new(key).with("facet", name).with("at", at);
        context.format(&message.with("count", asked.len()))
    };
    let name = facet_name(context.words, &facet.id);
    let fitting = [whole, short].map(|key| named(key, &name));
    let fitting = fitting.into_iter().find(|heading| width(heading) <= room);
    let rest = width(&named(short, ""));
    fitting.unwrap_or_else(|| named(short, &cut(&name, room.saturating_sub(rest))))
}

/// Draws the options; returns the position of the cursor, which is on the first.
pub(super) fn draw_options(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (facet, panel): (&AskedFacet, &Panel),
) -> Position {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    for at in 0..area.height {
        draw_bar(context, buffer, rows(inner, at, 1));
    }
    let given = context.state.facets().answer(&facet.id, &panel.answers.facets);
    let proposed = context.state.proposal(facet);
    for (line, at) in fitted(context, inner, facet).into_iter().zip(0..) {
        let spans = line.into_iter().flat_map(|(digit, value, name)| {
            let has = |answer: &FacetAnswer| answer.has(value.as_str());
            let (is_taken, is_proposed) =
                (given.as_ref().is_some_and(has), proposed.as_ref().is_some_and(has));
            option_spans(context, (is_taken, is_proposed), digit, name)
        });
        paint::spans(buffer, behind_bar(rows(inner, at, 1)), spans.collect());
    }
    cursor_at(inner.x, inner.y, usize::from(INDENT) + 1)
}

/// Returns the digit of the option at a cell.
pub(super) fn digit_at(
    context: &Context<'_>,
    area: Rect,
    facet: &AskedFacet,
    at: Position,
) -> Option<u8> {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let lines = fitted(context, inner, facet);
    let mut left = usize::from(at.x.checked_sub(inner.x + INDENT)?);
    for (digit, _, name) in lines.get(usize::from(at.y.checked_sub(area.y)?))? {
        let cells = option_cells(name);
        if left < cells {
            return Some(*digit);
        }
        left -= cells;
    }
    None
}

/// Divides the options into the rows of the area, with names cut as little as possible.
fn fitted(context: &Context<'_>, area: Rect, facet: &AskedFacet) -> Vec<Vec<FittedValue>> {
    let room = usize::from(area.width.saturating_sub(INDENT));
    let cut = |letters: usize| filled(cut_values(context, facet, letters).into_iter(), room);
    let lengths = (FEWEST_LETTERS..=MOST_LETTERS).rev();
    let fits = lengths.map(cut).find(|lines| lines.len() <= usize::from(area.height));
    fits.unwrap_or_else(|| cut(FEWEST_LETTERS))
}

/// Returns the values with their digits, and with names of at most so many letters.
fn cut_values(context: &Context<'_>, facet: &AskedFacet, letters: usize) -> Vec<FittedValue> {
    let options = facet.options().into_iter().map(|(digit, value)| {
        let name = facet_value(context.words, &facet.id, &value);
        let cut: String = name.chars().take(letters).collect();
        (digit, value, cut.trim_end().to_owned())
    });
    options.collect()
}

/// Fills lines of `room` cells with options.
fn filled(options: impl Iterator<Item = FittedValue>, room: usize) -> Vec<Vec<FittedValue>> {
    let mut lines: Vec<Vec<FittedValue>> = vec![Vec::new()];
    let mut used = 0;
    for option in options {
        let cells = option_cells(&option.2);
        if used + cells > room && used > 0 {
            lines.push(Vec::new());
            used = 0;
        }
        used += cells;
        if let Some(line) = lines.last_mut() {
            line.push(option);
        }
    }
    lines
}

fn option_spans(
    context: &Context<'_>,
    (is_taken, is_proposed): (bool, bool),
    digit: u8,
    name: String,
) -> Vec<Span<'static>> {
    let theme = context.theme;
    if is_taken {
        return vec![Span::styled(format!(" {digit} {name} "), theme.chosen)];
    }
    vec![
        Span::raw(" "),
        Span::styled(digit.to_string(), theme.bar),
        // What a column of the file proposes is marked; a digit makes it an answer.
        Span::styled(if is_proposed { signs::TO_COME } else { " " }, theme.accent),
        Span::styled(name, if is_proposed { theme.accent } else { theme.text }),
        Span::raw(" "),
    ]
}

/// Draws the codebook's own rules about the facet in focus, and below them all that are asked. Those have a row also where the
/// rules would need it.
pub(super) fn draw_rules(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let own = panel.facet.map(|facet| facet_rules(context.words, &facet)).unwrap_or_default();
    let most = area.height - u16::from(area.height > 1);
    let used = rules::draw_own(context, buffer, rows(area, 0, most), own);
    draw_all(context, buffer, rows(area, used, area.height), panel);
}

/// Draws all that are asked with what is answered; without the answers where they do not fit. Where not even the names do,
/// those around the one in focus, and how many more there are.
fn draw_all(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let asked = context.state.asked_facets();
    let summaries = |with_answers: bool| -> Vec<Vec<Span<'static>>> {
        asked.iter().map(|facet| summary(context, panel, facet, with_answers)).collect()
    };
    let (room, height) = (usize::from(area.width), usize::from(area.height));
    let fits = |lines: &Vec<_>| lines.len() <= height;
    let here = asked.iter().position(|facet| panel.facet.as_ref() == Some(&facet.id)).unwrap_or(0);
    let some = || {
        let names = summaries(false);
        (1..names.len()).rev().find_map(|count| {
            let first = (here + 1).saturating_sub(count);
            let mut shown = names.get(first..first + count)?.to_vec();
            let more = Message::new("review-facets-more").with("count", names.len() - count);
            shown.push(vec![Span::styled(context.format(&more), context.theme.muted)]);
            Some(in_lines(shown, room)).filter(fits)
        })
    };
    let whole = [true, false].map(|with_answers| in_lines(summaries(with_answers), room));
    let [whole, names] = whole;
    let shown = Some(whole).filter(fits).or_else(|| Some(names.clone()).filter(fits));
    let shown = shown.or_else(some).unwrap_or(names);
    for (line, at) in shown.into_iter().zip(0..area.height) {
        paint::cut_spans(buffer, rows(area, at, 1), line);
    }
}

/// Puts pieces into lines of `room` cells, with a gap between them.
fn in_lines(pieces: Vec<Vec<Span<'static>>>, room: usize) -> Vec<Vec<Span<'static>>> {
    const GAP: &str = "   ";
    let mut lines: Vec<Vec<Span<'static>>> = Vec::new();
    for piece in pieces {
        let cells = paint::spans_width(&piece);
        match lines.last_mut() {
            Some(line) if paint::spans_width(line) + GAP.len() + cells <= room => {
                line.push(Span::raw(GAP));
                line.extend(piece);
            }
            _ => lines.push(piece),
        }
    }
    lines
}

fn summary(
    context: &Context<'_>,
    panel: &Panel,
    facet: &AskedFacet,
    with_answer: bool,
) -> Vec<Span<'static>> {
    let theme = context.theme;
    let given = context.state.facets().answer(&facet.id, &panel.answers.facets);
    let is_here = panel.facet.as_ref() == Some(&facet.id);
    let (sign, style) = match (is_here, given.is_some()) {
        (true, _) => (signs::HERE, theme.accent),
        (false, true) => (signs::DONE, theme.muted),
        (false, false) => (signs::TO_COME, theme.muted),
    };
    let name = facet_name(context.words, &facet.id);
    let mut spans = vec![Span::styled(format!("{sign} {name}"), style)];
    let names = |answer: FacetAnswer| {
        let names = answer.words().map(|value| facet_value(context.words, &facet.id, value));
        names.collect::<Vec<_>>().join(", ")
    };
    if let Some(given) = given.filter(|_| with_answer) {
        spans.push(Span::styled(format!(" {}", names(given)), theme.strong));
    } else if let Some(proposed) = context.state.proposal(facet).filter(|_| with_answer) {
        let proposed = format!(" {}{}", signs::TO_COME, names(proposed));
        spans.push(Span::styled(proposed, theme.accent));
    }
    spans
}

/// Returns how many of the facets that are asked are answered, for the row of the questions; nothing where none is asked, nor before
/// the questions are answered, on which it depends how many there are.
pub(super) fn count(context: &Context<'_>, panel: &Panel, is_short: bool) -> Vec<Span<'static>> {
    let asked = context.state.asked_facets();
    let is_early =
        panel.facet.is_none() && panel.answers.facets.is_empty() && !panel.answers.are_complete();
    if asked.is_empty() || is_early {
        return Vec::new();
    }
    let answer = |facet: &&&AskedFacet| -> Option<&FacetAnswer> {
        panel.answers.facets.get(facet.id.as_str())
    };
    let answered = asked.iter().filter(|facet| answer(facet).is_some()).count();
    let theme = context.theme;
    let (sign, style) = match (panel.facet.is_some(), answered == asked.len()) {
        (true, _) => (signs::HERE, theme.accent),
        (false, true) => (signs::DONE, theme.muted),
        (false, false) => (signs::TO_COME, theme.muted),
    };
    let key = if is_short { "review-facets-short" } else { "review-facets-count" };
    let count = Message::new(key).with("answered", answered).with("count", asked.len());
    vec![Span::styled(format!("{sign} {}", context.format(&count)), style)]
}

/// Returns how many cells the shortest count of facets takes behind a gap, also before it is shown; 0 where none is asked.
pub(super) fn most_cells(context: &Context<'_>, gap: usize) -> usize {
    let asked = context.state.asked_facets().len();
    let count = Message::new("review-facets-short").with("answered", asked).with("count", asked);
    if asked == 0 { 0 } else { gap + 2 + width(&context.format(&count)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::text::width;

    #[test]
    fn ten_options_fit_in_two_rows_of_a_narrow_screen() {
        let option = |digit: u8| (digit, FacetWord::unclear(), "Ab".to_owned());
        let lines = filled((0..10).map(option), 36);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(
            lines
                .iter()
                .all(|line| line.iter().map(|(.., name)| 4 + width(name)).sum::<usize>() <= 36)
        );
    }
}
