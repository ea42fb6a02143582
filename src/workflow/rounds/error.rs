//! Why nothing comes of a round.

use crate::domain::{Message, ToMessage};
use crate::store::StoreError;

/// Why a round cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// What was asked for does not fit together, or not this project.
    #[error("{0}")]
    Unfit(Message),
    /// The project cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ToMessage for RoundError {
    fn to_message(&self) -> Message {
        match self {
            Self::Unfit(message) => message.clone(),
            Self::Store(error) => error.to_message(),
        }
    }
}

pub(super) fn unfit<T>(message: Message) -> Result<T, RoundError> {
    Err(RoundError::Unfit(message))
}
