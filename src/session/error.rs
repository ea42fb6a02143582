//! Why a session could not begin or go on.

use std::io;

use super::crash;
use crate::domain::{Message, Spoken};
use crate::store::StoreError;
use crate::threads::NoThread;
use crate::workflow::WorkflowError;

/// A session could not begin or go on.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
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

impl Spoken for SessionError {
    fn message(&self) -> Message {
        match self {
            Self::Terminal(error) => {
                Message::new("cli-terminal-trouble").with("reason", error.to_string())
            }
            Self::Transfer(error) => error.message(),
            Self::NoThread(error) => error.message(),
            Self::Panicked => crash::message(),
        }
    }
}
