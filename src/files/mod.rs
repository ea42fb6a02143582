//! Files and folders on the disk: each file is made under another name, as a draft, until it is complete.

mod drafts;
mod folders;
mod likely;
mod whole;

pub use drafts::{DraftFile, begin_draft, begin_folder, drafts_in};
pub use folders::{create_folders, data_folder, folder_of, settings_folder, sync_folder};
pub use likely::{in_full, named_like};
pub use whole::{
    IfExists, finish_draft, give_name, lock_beside, read_at_once, without_draft, write_whole,
};
