//! The screen: keys in, cells out. Only this room and the session know of a terminal.

pub mod keymap;
pub mod keys;
pub mod reading;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod view;

pub use keymap::{Keymap, Mode};
pub use terminal::Terminal;
pub use theme::{Theme, ThemeName};
pub use view::Screen;
