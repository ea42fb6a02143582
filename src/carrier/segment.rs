//! A file with segments: parcels as compressed lines of JSON, of which the last says how many there are and their SHA-256.
//! It is never changed, but to take out what was erased.

use std::io::{self, Read as _, Write as _};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::error::SegmentFault;
use super::segment_name::SegmentName;
use crate::domain::{Parcel, ParcelItem, TextHash};

/// The version of files with one segment.
const SINGLE: u32 = 1;

/// The version of files with several.
const UNITED: u32 = 2;

/// The longest content of a segment that is read, in bytes: what claims to be longer is not one of ours.
const LONGEST: u64 = 4 << 30;

/// The first line: whose segments these are.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SegmentHead {
    segment: u32,
    project: Uuid,
    replica: Uuid,
    /// That of the first one.
    number: u64,
    /// How many lines each has, where there are several: they are taken one by one, as they were handed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<usize>,
}

impl SegmentHead {
    fn new(project: Uuid, name: &SegmentName, parts: Vec<usize>) -> Self {
        let segment = if parts.is_empty() { SINGLE } else { UNITED };
        Self { segment, project, replica: name.replica, number: name.first, parts }
    }
}

/// The last line.
#[derive(Serialize, Deserialize)]
struct SegmentEnd {
    lines: usize,
    sha256: TextHash,
}

/// Returns the bytes of a file that has nothing, and that builds refuse as newer than they are which know single segments only.
pub(super) fn written_mark(project: Uuid, name: &SegmentName) -> io::Result<Vec<u8>> {
    packed(&SegmentHead::new(project, name, vec![0]), &[])
}

/// Returns the bytes of a file with these segments.
pub(super) fn written(
    project: Uuid,
    name: &SegmentName,
    parcels: &[Parcel],
) -> io::Result<Vec<u8>> {
    let parts = parcels.iter().map(|parcel| parcel.items.len());
    let parts = if name.first == name.last { Vec::new() } else { parts.collect() };
    packed(&SegmentHead::new(project, name, parts), parcels)
}

fn packed(head: &SegmentHead, parcels: &[Parcel]) -> io::Result<Vec<u8>> {
    let mut content = serde_json::to_vec(head)?;
    content.push(b'\n');
    let mut lines = 1;
    for item in parcels.iter().flat_map(|parcel| &parcel.items) {
        serde_json::to_writer(&mut content, item)?;
        content.push(b'\n');
        lines += 1;
    }
    let sha256 = TextHash(Sha256::digest(&content).into());
    serde_json::to_writer(&mut content, &SegmentEnd { lines, sha256 })?;
    content.push(b'\n');
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(&content)?;
    packed.finish()
}

/// Reads the bytes of a file with segments; returns the parcel of each.
pub(super) fn read(
    bytes: &[u8],
    project: Uuid,
    name: &SegmentName,
) -> Result<Vec<Parcel>, SegmentFault> {
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
    let head: SegmentHead = serde_json::from_str(first).map_err(|_| SegmentFault::Newer)?;
    if head.segment > UNITED {
        return Err(SegmentFault::Newer);
    }
    let items: Result<Vec<ParcelItem>, _> = lines.map(serde_json::from_str).collect();
    let items = items.map_err(|_| SegmentFault::Newer)?;
    divided(items, &head, project, name).ok_or(SegmentFault::Misplaced)
}

/// Divides what is in a file by its head; `None` where that is not what its name says.
fn divided(
    items: Vec<ParcelItem>,
    head: &SegmentHead,
    project: Uuid,
    name: &SegmentName,
) -> Option<Vec<Parcel>> {
    let parts = if head.parts.is_empty() { vec![items.len()] } else { head.parts.clone() };
    let total = parts.iter().try_fold(0_usize, |total, part| total.checked_add(*part));
    let is_of_name = name.count() == u64::try_from(parts.len()).ok()?;
    if !is_of_name
        || total != Some(items.len())
        || *head != SegmentHead::new(project, name, head.parts.clone())
    {
        return None;
    }
    let mut items = items.into_iter();
    let part = |lines: usize| Parcel { items: items.by_ref().take(lines).collect() };
    Some(parts.into_iter().map(part).collect())
}
