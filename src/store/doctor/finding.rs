//! What an examination finds, and how it names the cases concerned.

use rusqlite::{Connection, OptionalExtension as _};

use crate::domain::{CaseName, CaseNo, Message, ToMessage as _};
use crate::store::newest::newest_version;

/// How many cases are named; more are counted.
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

/// Returns the first of these cases by their titles, municipalities and ids, and how many more there are.
pub(super) fn named_cases(conn: &Connection, cases: &[CaseNo]) -> rusqlite::Result<Message> {
    let mut query = conn.prepare(concat!(
        "SELECT v.title, r.id, v.municipality FROM case_report r",
        newest_version!(),
        "WHERE r.no = ?1"
    ))?;
    let mut name = |no: &CaseNo| {
        let found = query.query_row([no], |row| {
            let name = CaseName::new(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?);
            Ok(name.with_municipality(row.get::<_, Option<String>>(2)?.as_deref()))
        });
        let unread = || Message::new("review-case-by-id").with("id", no.to_string());
        Ok(found.optional()?.map_or_else(unread, |name| name.to_message()))
    };
    let shown = cases.iter().take(MOST_NAMED).map(&mut name);
    let shown = shown.collect::<rusqlite::Result<Vec<Message>>>()?;
    let more = cases.len() - shown.len();
    let both =
        |first, second| Message::new("import-list").with("first", first).with("second", second);
    let list = shown.into_iter().reduce(both).unwrap_or_else(|| Message::new("import-none"));
    Ok(if more == 0 {
        list
    } else {
        Message::new("import-list-cut").with("list", list).with("more", more)
    })
}
