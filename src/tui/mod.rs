//! The screen: keys in, cells out. Only this room and the session know the terminal.

pub mod clipboard;
pub mod commands;
pub mod environment;
pub mod ground;
pub mod input;
pub mod keymap;
pub mod keys;
pub mod saving;
pub mod signs;
pub mod synonyms;
pub mod terminal;
pub mod theme;
pub mod theme_name;
pub mod view;

pub use clipboard::Multiplexer;
pub use commands::Mode;
pub use environment::TerminalEnvironment;
pub use ground::Ground;
pub use input::InputParser;
pub use keymap::Keymap;
pub use signs::Signs;
pub use terminal::Terminal;
pub use theme::Theme;
pub use theme_name::ThemeName;
pub use view::Screen;
