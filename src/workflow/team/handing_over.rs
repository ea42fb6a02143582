//! What is to be handed over of a project.

use super::membership::TeamError;
use crate::domain::{HandedOver, Parcel, ParcelCursor, ParcelItem};
use crate::store::Reader;

/// Returns what has come into the project since this cursor and is not known elsewhere, if there is anything; and how far
/// that is.
pub(super) fn parcel_of_news(
    reader: &Reader,
    since: &ParcelCursor,
    known: &HandedOver,
) -> Result<(Option<Parcel>, ParcelCursor), TeamError> {
    let (parcel, reached) = reader.parcel_since(since, known)?;
    let is_news = |item: &ParcelItem| !matches!(item, ParcelItem::Reviewer { .. });
    Ok((parcel.items.iter().any(is_news).then_some(parcel), reached))
}
