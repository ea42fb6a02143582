//! Settings, in two RON files of one folder: `config.ron` belongs to the reviewer and is never changed by
//! the program; `state.ron` is what the program remembers. What the first sets wins.

mod config_file;
mod error;
mod home_reviewers;
mod own_files;
mod preferences;
mod reading;
mod state_file;
mod template;

pub use config_file::line_of;
pub use error::ConfigError;
pub use home_reviewers::NameSource;
pub use own_files::OwnFile;
pub use preferences::{Preferences, Remembered};
pub use state_file::Preference;
pub use template::write_template;
