//! What an examination finds, and how it names the cases concerned.

use crate::domain::Message;

/// How many ids are named; more are counted.
const MOST_NAMED: usize = 10;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// As it should be.
    Sound,
    /// Good to know; the project is sound all the same.
    Remark,
    /// Something that was begun is still to be finished; the project can be worked in.
    Unfinished,
    /// Something keeps the project from being opened; it may be sound all the same.
    Obstacle,
    /// Something is wrong with the project.
    Fault,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub grade: Grade,
    /// What was found.
    pub message: Message,
}

impl Finding {
    pub(super) const fn sound(message: Message) -> Self {
        Self { grade: Grade::Sound, message }
    }

    pub(super) const fn remark(message: Message) -> Self {
        Self { grade: Grade::Remark, message }
    }

    pub(super) const fn obstacle(message: Message) -> Self {
        Self { grade: Grade::Obstacle, message }
    }

    pub(super) const fn fault(message: Message) -> Self {
        Self { grade: Grade::Fault, message }
    }

    /// Returns a fault where there is something to say, else that all is well.
    pub(super) fn unless(trouble: Option<Message>, well: Message) -> Self {
        trouble.map_or(Self::sound(well), Self::fault)
    }
}

/// Returns the first of these ids, and how many more there are.
pub(super) fn named(mut ids: Vec<String>) -> Message {
    ids.dedup();
    let more = ids.len().saturating_sub(MOST_NAMED);
    ids.truncate(MOST_NAMED);
    let key = if more > 0 { "doctor-ids-and-more" } else { "doctor-ids" };
    let message = Message::new(key).with("ids", ids.join(", "));
    if more > 0 { message.with("more", more) } else { message }
}
