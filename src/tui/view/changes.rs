//! The changes between two versions of a report, in lines: what was removed in `[-…-]`, what was
//! added in `{+…+}`, each in a style of its own.

use ratatui::style::{Modifier, Style};

use super::context::Context;
use crate::domain::Message;
use crate::domain::difference::{Changed, PartChange, Piece, Stretch, VersionChange};
use crate::wording::text::{one_line, width};

/// A line in pieces, each with its style.
pub(super) type StyledLine = Vec<(String, Style)>;

/// The indent of the words of a part.
const INDENT: &str = "    ";

/// Returns the lines of what a version changed.
pub(super) fn lines(
    context: &Context<'_>,
    change: &VersionChange,
    page_width: usize,
) -> Vec<StyledLine> {
    if change.parts.is_empty() {
        let is_same = change.is_same;
        let key = if is_same { "review-history-same" } else { "review-history-same-words" };
        return vec![vec![(format!("  {}", context.get(key)), context.theme.muted)]];
    }
    let of_part = |part: &PartChange| {
        let name = name(context, &part.what);
        // A survey asks in the name of its column.
        let colon = if name.ends_with(['?', ':']) { "" } else { ":" };
        let heading = format!("  {name}{colon}");
        let mut lines = vec![vec![(heading, context.theme.strong)]];
        lines.extend(wrapped(words(context, &part.pieces), page_width));
        lines
    };
    // Behind the name of a field the signs would look like its value.
    let [gone, new] = ["review-history-gone", "review-history-new"].map(|it| context.get(it));
    let signs = vec![(format!("  [-{gone}-] {{+{new}+}}"), context.theme.muted)];
    std::iter::once(signs).chain(change.parts.iter().flat_map(of_part)).collect()
}

fn name(context: &Context<'_>, what: &Changed) -> String {
    match what {
        Changed::Role(role) => context.get(&format!("table-column-{role}")),
        Changed::Field(header) => one_line(header),
    }
}

/// Returns words with their styles; `\n` is a line break. The signs belong to the first and last
/// word of a change.
fn words(context: &Context<'_>, pieces: &[Piece]) -> Vec<(String, Style)> {
    let theme = context.theme;
    let gone = theme.muted.add_modifier(Modifier::CROSSED_OUT);
    let new = theme.strong.add_modifier(Modifier::UNDERLINED);
    let mut words: Vec<(String, Style)> = Vec::new();
    let mut open: Option<&str> = None;
    for (at, piece) in pieces.iter().enumerate() {
        let (stretch, style, signs) = match piece {
            Piece::Same(stretch) => (stretch, theme.text, None),
            Piece::Gone(stretch) => (stretch, gone, Some(("[-", "-]"))),
            Piece::New(stretch) => (stretch, new, Some(("{+", "+}"))),
        };
        let first = words.len();
        match stretch {
            Stretch::Words(text) => {
                words.extend(text.split(' ').map(|word| (word.to_owned(), style)));
            }
            Stretch::Folded(count) => {
                let folded = Message::new("review-history-folded").with("count", *count);
                words.push((context.format(&folded), theme.muted));
            }
        }
        let Some((opens, closes)) = signs else { continue };
        // A long change comes in several stretches, within one pair of signs.
        if open != Some(opens)
            && let Some((word, _)) = words.get_mut(first)
        {
            word.insert_str(0, opens);
        }
        let goes_on = pieces
            .get(at + 1)
            .is_some_and(|next| std::mem::discriminant(next) == std::mem::discriminant(piece));
        if !goes_on && let Some((word, _)) = words.last_mut() {
            word.push_str(closes);
        }
        open = goes_on.then_some(opens);
    }
    words
}

/// Wraps words into lines of at most `page_width` cells; a longer word has a line of its own, which
/// is cut where it is drawn.
fn wrapped(words: Vec<(String, Style)>, page_width: usize) -> Vec<StyledLine> {
    let begin = || vec![(INDENT.to_owned(), Style::new())];
    let mut lines = vec![begin()];
    let mut cells = INDENT.len();
    for (word, style) in words {
        for (part, at) in word.split('\n').zip(0..) {
            let is_first = cells == INDENT.len();
            let room = cells + usize::from(!is_first) + width(part) <= page_width;
            if at > 0 || (!room && !is_first) {
                lines.push(begin());
                cells = INDENT.len();
            }
            if part.is_empty() {
                continue;
            }
            if let Some(line) = lines.last_mut() {
                if cells > INDENT.len() {
                    // The space between two words of a change belongs to it.
                    let same = line.last().is_some_and(|(_, before)| *before == style);
                    line.push((" ".to_owned(), if same { style } else { Style::new() }));
                    cells += 1;
                }
                line.push((part.to_owned(), style));
                cells += width(part);
            }
        }
    }
    lines.retain(|line| line.len() > 1);
    lines
}
