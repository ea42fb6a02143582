//! What carries parcels between the copies of a project: a folder that a file server or a synchronisation service
//! carries from machine to machine, or a PostgreSQL server.

mod address;
mod error;
mod feed;
mod folder;
#[cfg(feature = "team")]
mod postgres;
mod segment;
mod segment_chain;
mod segment_name;
mod servers;
mod uniting;

pub use address::{ServerAddress, TeamAddress};
pub use error::{CarrierError, SegmentFault};
pub use feed::{
    ClaimedCases, FeedCursor, FeedLine, FeedSender, FeedServer, FeedState, NewMember, PushVerdict,
    UnconfirmedCopy,
};
pub use folder::{ConfirmedErasures, FolderSize, TeamFolder};
pub use segment_chain::{ChainRest, SegmentChain};
pub use segment_name::{SegmentName, segments_after};
pub use servers::connect;
