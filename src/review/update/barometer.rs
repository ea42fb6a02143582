//! The page of the barometer: its tables, and the cases that a bar counts.

use super::super::command::Command;
use super::super::effect::{Effect, StoreEffect};
use super::super::layer::{BarometerPage, Layer, Page};
use super::super::notice::Notice;
use super::super::queue::{Narrowing, QueueContent};
use super::super::state::State;
use super::stage::{push, say};
use super::{exporting, filtering};
use crate::domain::barometer::FigureTable;
use crate::domain::{CaseNo, Message};

/// Opens the page; it shows what was counted last, until it is counted again.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    state.figures.is_counting = true;
    push(state, Layer::Page(Page::Barometer(BarometerPage::default())));
    vec![Effect::Store(StoreEffect::ReadBarometer)]
}

/// Goes from table to table and from bar to bar, changes how a table is shown, or opens a bar. `None` where the command
/// is that of any page.
pub(super) fn command(
    state: &mut State,
    mut shown: BarometerPage,
    command: Command,
) -> Option<Vec<Effect>> {
    let tables: Vec<&FigureTable> =
        state.figures.barometer.as_ref().map(|(found, _)| found.on_screen()).unwrap_or_default();
    let table = tables.get(shown.table).or(tables.first()).copied();
    let bars = table.map(FigureTable::bars).unwrap_or_default();
    let all = tables.len().max(1);
    match command {
        Command::NextTable | Command::NextQuestion => {
            shown = BarometerPage { table: (shown.table + 1) % all, bar: 0, ..shown };
        }
        Command::PreviousTable | Command::PreviousQuestion => {
            shown = BarometerPage { table: (shown.table + all - 1) % all, bar: 0, ..shown };
        }
        Command::Export => return Some(exporting::report(state)),
        Command::BarsOrFigures => shown.as_table = !shown.as_table,
        Command::LineDown if !shown.as_table && shown.bar + 1 < bars.len() => shown.bar += 1,
        Command::LineUp if !shown.as_table && shown.bar > 0 => shown.bar -= 1,
        Command::Save if !shown.as_table => {
            let counted = bars.get(shown.bar).and_then(|bar| table?.counted(*bar));
            return Some(match counted {
                Some(counted) => vec![Effect::Store(StoreEffect::ReadBar(counted))],
                None => say(state, Notice::plain(Message::new("review-bar-hidden"))),
            });
        }
        _ => return None,
    }
    if let Some(Layer::Page(page)) = state.layers.last_mut() {
        *page = Page::Barometer(shown);
    }
    Some(Vec::new())
}

/// Shows the cases of a bar in the queue. Where the page was closed meanwhile, they are no longer wanted.
pub(super) fn opened(state: &mut State, name: &str, cases: Vec<CaseNo>) -> Vec<Effect> {
    if !matches!(state.layers.last(), Some(Layer::Page(Page::Barometer(_)))) {
        return Vec::new();
    }
    if cases.is_empty() {
        return say(state, Notice::plain(Message::new("review-bar-empty").with("bar", name)));
    }
    state.layers.clear();
    state.queue.narrowing = Narrowing::default();
    let about = Message::new("review-bar-cases").with("bar", name);
    let message = Message::new("review-bar-on").with("bar", name).with("count", cases.len());
    filtering::list_shown(state, QueueContent::Listed { cases, about }, message)
}
