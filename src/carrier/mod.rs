//! What carries parcels between the copies of a project: a folder that a file server or a synchronisation service
//! carries from machine to machine.

mod error;
mod folder;
mod segment;

pub use error::{CarrierError, SegmentFault};
pub use folder::{SegmentName, TeamFolder};
