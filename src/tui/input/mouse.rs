//! A report of the mouse, in the form that terminals send when asked for it (SGR, xterm's mode 1006).

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// The bit of a report of the wheel.
const WHEEL: u16 = 64;

/// The bits of modifiers and of a move, which mean nothing here.
const NOT_BUTTONS: u16 = 4 + 8 + 16 + 32;

/// Returns what a report means: the press of the left button or a notch of the wheel, and where; `None` for anything
/// else. Cells are counted from 1 in it. It ends with `M`, where a button is let go with `m`.
pub(super) fn mouse(report: &[u8], last: u8) -> Option<Event> {
    let mut numbers = std::str::from_utf8(report).ok()?.split(';').map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    let (button, column, row) = (next()?, next()?.checked_sub(1)?, next()?.checked_sub(1)?);
    let kind = match button & !NOT_BUTTONS {
        0 if last == b'M' && button & 32 == 0 => MouseEventKind::Down(MouseButton::Left),
        WHEEL => MouseEventKind::ScrollUp,
        wheel if wheel == WHEEL + 1 => MouseEventKind::ScrollDown,
        _ => return None,
    };
    Some(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}
