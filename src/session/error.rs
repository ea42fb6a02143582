//! Why a session could not begin or go on.

use std::io;

use super::crash;
use crate::domain::{Message, ToMessage};
use crate::store::StoreError;
use crate::threads::NoThread;
use crate::workflow::WorkflowError;

/// A session could not begin or go on.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum SessionError {
    /// The terminal does not answer.
    Terminal(#[from] io::Error),
    /// The project could not be read or written.
    Transfer(#[from] WorkflowError),
    /// The system allows no further thread.
    NoThread(#[from] NoThread),
    /// The program itself is at fault.
    Panicked,
}

impl From<StoreError> for SessionError {
    fn from(error: StoreError) -> Self {
        Self::Transfer(error.into())
    }
}

impl ToMessage for SessionError {
    fn to_message(&self) -> Message {
        match self {
            Self::Terminal(error) => Message::new("cli-terminal-trouble").with("reason", error),
            Self::Transfer(error) => error.to_message(),
            Self::NoThread(error) => error.to_message(),
            Self::Panicked => crash::message(),
        }
    }
}
