//! The screen: keys in, cells out. Only this room and the session know the terminal.

pub mod commands;
pub mod input;
pub mod keymap;
pub mod keys;
pub mod saving;
pub mod terminal;
pub mod theme;
pub mod view;

pub use commands::Mode;
pub use input::InputParser;
pub use keymap::Keymap;
pub use terminal::Terminal;
pub use theme::{Theme, ThemeName};
pub use view::Screen;
