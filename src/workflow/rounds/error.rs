//! Why nothing comes of a round.

use crate::domain::rounds::{RoundPart, RoundRefusal};
use crate::domain::{Message, ToMessage};
use crate::store::StoreError;

/// Why a round cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// What was asked for does not fit together, or not this project.
    #[error("{}", .0.message)]
    Unfit(RoundRefusal),
    /// The project cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ToMessage for RoundError {
    fn to_message(&self) -> Message {
        match self {
            Self::Unfit(refusal) => refusal.message.clone(),
            Self::Store(error) => error.to_message(),
        }
    }
}

pub(super) fn unfit<T>(refusal: impl Into<RoundRefusal>) -> Result<T, RoundError> {
    Err(RoundError::Unfit(refusal.into()))
}

pub(super) fn unfit_part<T>(part: RoundPart, message: Message) -> Result<T, RoundError> {
    unfit(RoundRefusal::of(part, message))
}
