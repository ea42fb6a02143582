//! The codebook as a page: its lines, the list of its parts, and what a search finds in it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::changes::StyledLine;
use super::context::Context;
use super::list_rows::ListRow;
use super::paint::{self, rows};
use super::report::highlighted;
use crate::codebook::{CodebookLineKind, codebook_lines};
use crate::domain::Message;
use crate::review::CodebookPage;
use crate::review::search::places;
use crate::wording::text::wrap;

/// From this width on the parts are listed beside the text.
const CONTENTS_FROM_WIDTH: u16 = 100;

/// The width of that list.
const CONTENTS_WIDTH: u16 = 30;

/// The column of that list in which headings begin, behind the sign of the one on top.
const HEADING_AT: u16 = 2;

/// The list of the parts at its widest, where there is room.
const WIDEST_CONTENTS: u16 = 64;

/// The text at its widest: longer lines are hard to read.
pub(super) const WIDEST_CODEBOOK: u16 = 88;

/// A part of the codebook: where it begins, and its heading.
struct CodebookPart {
    line: usize,
    heading: String,
    kind: CodebookLineKind,
}

/// The codebook as it is wrapped for a width.
pub(super) struct CodebookView {
    pub(super) lines: Vec<StyledLine>,
    parts: Vec<CodebookPart>,
    /// The lines in which something sought is.
    hits: Vec<usize>,
}

impl CodebookView {
    /// Wraps the codebook, with its indents.
    pub(super) fn new(context: &Context<'_>, page: &CodebookPage, width: usize) -> Self {
        let (mut lines, mut parts, mut hits) = (Vec::new(), Vec::new(), Vec::new());
        for line in codebook_lines(context.words, context.state.facets()) {
            let body = line.text.trim_start();
            let indent = line.text.len() - body.len();
            let style = match line.kind {
                CodebookLineKind::Body => context.theme.text,
                _ => context.theme.strong,
            };
            let is_below = matches!(
                line.kind,
                CodebookLineKind::Title | CodebookLineKind::Name | CodebookLineKind::Body
            );
            if !is_below {
                let (heading, kind) = (body.to_owned(), line.kind);
                parts.push(CodebookPart { line: lines.len(), heading, kind });
            }
            if body.is_empty() {
                lines.push(vec![(String::new(), style)]);
                continue;
            }
            // The lines of a point begin where its words begin.
            let words = body.strip_prefix("- ").map_or(body, str::trim_start);
            let point = body.len() - words.len();
            let room = width.saturating_sub(indent + point).max(1);
            for (at, row) in wrap(words, room).into_iter().enumerate() {
                let before = match (point, at) {
                    (1.., 0) => format!("{:indent$}{:point$}", "", "-"),
                    _ => " ".repeat(indent + point),
                };
                if !page.sought.is_empty() && !places(&row, &page.sought).is_empty() {
                    hits.push(lines.len());
                }
                lines.push(styled(context, page, &before, &row, style));
            }
        }
        Self { lines, parts, hits }
    }

    /// Returns the line that is to be on top: of the hit, else of the part.
    pub(super) fn target(&self, page: &CodebookPage) -> usize {
        if let Some(hit) = self.hit(page) {
            return self.hits[hit].saturating_sub(2);
        }
        let wanted =
            page.facet.map_or(CodebookLineKind::Question(page.at), CodebookLineKind::Facet);
        let at = self.parts.iter().position(|part| part.kind == wanted).unwrap_or(0);
        self.parts.get(around(at, page.parts, self.parts.len())).map_or(0, |part| part.line)
    }

    /// Returns the place of the hit that is shown.
    fn hit(&self, page: &CodebookPage) -> Option<usize> {
        (!self.hits.is_empty()).then(|| around(0, page.hit, self.hits.len()))
    }

    /// Returns whether something is looked for in vain.
    pub(super) const fn lacks_hits(&self, page: &CodebookPage) -> bool {
        !page.sought.is_empty() && self.hits.is_empty()
    }

    /// Returns which hit is shown of how many; nothing where nothing is looked for.
    pub(super) fn remark(&self, context: &Context<'_>, page: &CodebookPage) -> String {
        if page.sought.is_empty() {
            return String::new();
        }
        context.format(&match self.hit(page) {
            Some(hit) => {
                Message::new("review-page-hit").with("at", hit + 1).with("count", self.hits.len())
            }
            None => Message::new("review-page-no-hit").with("sought", page.sought.as_str()),
        })
    }

    /// Draws the parts beside the text, the one on top of it as chosen, and returns the area of the text.
    pub(super) fn draw_contents(
        &self,
        context: &Context<'_>,
        buffer: &mut Buffer,
        area: Rect,
        top: usize,
    ) {
        let here = self.parts.iter().rposition(|part| part.line <= top + 1).unwrap_or(0);
        let room = usize::from(area.width.saturating_sub(2 * HEADING_AT + 1));
        let mut at = 0;
        for (place, part) in self.parts.iter().enumerate() {
            let lines = wrap(&part.heading, room);
            let row = rows(area, at, u16::try_from(lines.len()).unwrap_or(u16::MAX));
            let shown = ListRow::new(buffer, row, &context.theme, place == here);
            shown.draw(buffer, vec![Span::styled(shown.sign(), shown.text)]);
            // A heading that is too long goes on below itself, further in: it is no other one.
            for (line, y) in lines.iter().zip(0..row.height) {
                let before = if y == 0 { HEADING_AT } else { 2 * HEADING_AT };
                let line_at = Rect {
                    x: row.x + before,
                    width: row.width.saturating_sub(before),
                    ..rows(row, y, 1)
                };
                paint::text(buffer, line_at, line, shown.text);
            }
            at += row.height;
        }
    }
}

/// Divides the area of a page into the list of parts, where there is room for one, and the text.
pub(super) fn areas(area: Rect) -> (Option<Rect>, Rect) {
    if area.width < CONTENTS_FROM_WIDTH {
        return (None, area);
    }
    // What the text does not need is for headings in whole words.
    let width = area.width.saturating_sub(WIDEST_CODEBOOK + 3);
    let width = width.clamp(CONTENTS_WIDTH, WIDEST_CONTENTS);
    let contents = Rect { width, ..area };
    let from = width + 1;
    (Some(contents), Rect { x: area.x + from, width: area.width - from, ..area })
}

/// Returns the place so many steps on, round and round.
fn around(from: usize, steps: isize, count: usize) -> usize {
    let count = isize::try_from(count.max(1)).unwrap_or(1);
    let from = isize::try_from(from).unwrap_or(0);
    usize::try_from((from + steps).rem_euclid(count)).unwrap_or(0)
}

fn styled(
    context: &Context<'_>,
    page: &CodebookPage,
    indent: &str,
    row: &str,
    style: Style,
) -> StyledLine {
    let mut line = vec![(indent.to_owned(), style)];
    let spans = highlighted(&context.theme, row, &page.sought, style);
    line.extend(spans.into_iter().map(|span| (span.content.into_owned(), span.style)));
    line.retain(|(text, _)| !text.is_empty());
    line
}
