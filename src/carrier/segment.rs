//! A segment: a parcel as compressed lines of JSON, of which the last says how many there are and their SHA-256. It is
//! never changed, but to take out what was erased.

use std::io::{self, Read as _, Write as _};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::error::SegmentFault;
use crate::domain::{Parcel, ParcelItem, TextHash};

/// The version of segments.
const VERSION: u32 = 1;

/// The longest content of a segment that is read, in bytes: what claims to be longer is not one of ours.
const LONGEST: u64 = 4 << 30;

/// The first line: whose segment it is.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SegmentHead {
    pub(super) segment: u32,
    pub(super) project: Uuid,
    pub(super) replica: Uuid,
    pub(super) number: u64,
}

impl SegmentHead {
    pub(super) const fn new(project: Uuid, replica: Uuid, number: u64) -> Self {
        Self { segment: VERSION, project, replica, number }
    }
}

/// The last line.
#[derive(Serialize, Deserialize)]
struct SegmentEnd {
    lines: usize,
    sha256: TextHash,
}

/// Returns the bytes of a segment.
pub(super) fn written(head: &SegmentHead, parcel: &Parcel) -> io::Result<Vec<u8>> {
    let mut content = serde_json::to_vec(head)?;
    content.push(b'\n');
    for item in &parcel.items {
        serde_json::to_writer(&mut content, item)?;
        content.push(b'\n');
    }
    let sha256 = TextHash(Sha256::digest(&content).into());
    serde_json::to_writer(&mut content, &SegmentEnd { lines: parcel.items.len() + 1, sha256 })?;
    content.push(b'\n');
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(&content)?;
    packed.finish()
}

/// Reads the bytes of a segment.
pub(super) fn read(bytes: &[u8], head: &SegmentHead) -> Result<Parcel, SegmentFault> {
    let mut content = String::new();
    let unpacked = GzDecoder::new(bytes).take(LONGEST).read_to_string(&mut content);
    unpacked.map_err(|_| SegmentFault::NotWhole)?;
    let body = content.strip_suffix('\n').ok_or(SegmentFault::NotWhole)?;
    let (body, end) = body.rsplit_once('\n').ok_or(SegmentFault::NotWhole)?;
    let end: SegmentEnd = serde_json::from_str(end).map_err(|_| SegmentFault::NotWhole)?;
    let hashed = content.get(..=body.len()).unwrap_or_default();
    if TextHash(Sha256::digest(hashed).into()) != end.sha256 {
        return Err(SegmentFault::NotWhole);
    }
    let mut lines = body.lines();
    let first = lines.next().unwrap_or_default();
    let found: SegmentHead = serde_json::from_str(first).map_err(|_| SegmentFault::Newer)?;
    if found.segment > VERSION {
        return Err(SegmentFault::Newer);
    }
    if found != *head {
        return Err(SegmentFault::Misplaced);
    }
    let items: Result<Vec<ParcelItem>, _> = lines.map(serde_json::from_str).collect();
    items.map(|items| Parcel { items }).map_err(|_| SegmentFault::Newer)
}
