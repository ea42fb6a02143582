//! A server that keeps what the copies of a project hand over, and passes it on in one order: its feed.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::CarrierError;
use crate::domain::exchange::CaseKey;
use crate::domain::{MemberRole, ReviewerId};

/// How far a copy has taken what a server passes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedCursor {
    /// What the server calls the time since it was set up: another one means that it lacks something.
    pub epoch: Uuid,
    /// The newest place that was taken; 0 before the first.
    pub taken: i64,
    /// The newest place that was seen, with its mark: when the server has another mark there, it was restored from a backup
    /// that is older.
    pub seen: Option<(i64, Uuid)>,
}

/// How far a feed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedState {
    /// The epoch.
    pub epoch: Uuid,
    /// The newest place, with its mark; `None` where there is nothing.
    pub newest: Option<(i64, Uuid)>,
    /// The mark of the place that was asked for.
    pub mark: Option<Uuid>,
}

/// A place of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedLine {
    /// Its number, from 1 without gaps.
    pub place: i64,
    /// Its mark.
    pub mark: Uuid,
    /// A line of a parcel; `None` where that came from this copy, is not for this member, or is erased.
    pub line: Option<String>,
}

/// Who hands something over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSender {
    /// The copy.
    pub replica: Uuid,
    /// The reviewers of its home.
    pub own: Vec<ReviewerId>,
}

/// What a server says to a line that is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PushVerdict {
    /// It was not there.
    New,
    /// It was.
    Known,
    /// It contradicts what is there, and was set aside.
    Conflict,
    /// It is an act of a reviewer who is not this member.
    Foreign,
}

/// A member to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// The login role.
    pub login: String,
    /// What the member may do.
    pub role: MemberRole,
    /// The reviewers whose acts the member may hand over, where they are known.
    pub reviewers: Vec<ReviewerId>,
}

/// What a member has claimed on a server that divides the work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimedCases {
    /// How many are to classify each case; 0 where the member claims none.
    pub need: i32,
    /// The cases, in the project's order.
    pub cases: Vec<CaseKey>,
}

/// A copy that has not confirmed to have erased all that is to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnconfirmedCopy {
    /// The copy.
    pub replica: Uuid,
    /// Whose it is; `None` where it has not exchanged since the server notes that.
    pub login: Option<String>,
    /// The reviewers of that login.
    pub reviewers: Vec<ReviewerId>,
    /// Of how many cases.
    pub cases: i64,
}

/// A server with the feed of a project. Whatever fails because the network or the server does is tried again a few times, with
/// the same ids, so that nothing is handed over twice.
pub trait FeedServer: fmt::Debug {
    /// Gives what was handed over its places, and returns how far the feed is, with the mark of the place `at`.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn state(&mut self, project: Uuid, at: i64) -> Result<FeedState, CarrierError>;

    /// Returns up to `wanted` places after one, as the copy `replica` may see them.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn lines(
        &mut self,
        project: Uuid,
        replica: Uuid,
        after: i64,
        wanted: i32,
    ) -> Result<Vec<FeedLine>, CarrierError>;

    /// Hands over lines of a copy: all of them or none. Returns what the server says to each.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn push(
        &mut self,
        project: Uuid,
        sender: &FeedSender,
        lines: &[String],
    ) -> Result<Vec<PushVerdict>, CarrierError>;

    /// Returns the versions of these cases, a line each.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn versions(&mut self, project: Uuid, cases: &[CaseKey]) -> Result<Vec<String>, CarrierError>;

    /// Returns how many lines of others wait after a place, up to 10,000.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn waiting(&mut self, project: Uuid, replica: Uuid, after: i64) -> Result<i64, CarrierError>;

    /// Returns the projects of which the one who is logged in is a member.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn projects(&mut self) -> Result<Vec<Uuid>, CarrierError>;

    /// Shares a project; the one who is logged in becomes its owner. Sets the exchange up where the database has none.
    ///
    /// # Errors
    /// [`CarrierError::Administrator`] where that needs rights which the login has not.
    fn create(&mut self, project: Uuid, name: &str) -> Result<(), CarrierError>;

    /// Has the server divide what no round gives out: so many are to classify each case, and 0 ends it. Sets that up where
    /// the exchange is of an earlier version.
    ///
    /// # Errors
    /// [`CarrierError::Administrator`] where that needs rights which the login has not.
    fn set_need(&mut self, project: Uuid, need: u8) -> Result<(), CarrierError>;

    /// Renews what the member has claimed, and claims further cases until there are so many.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn claim(
        &mut self,
        project: Uuid,
        replica: Uuid,
        wanted: i32,
    ) -> Result<ClaimedCases, CarrierError>;

    /// Gives back what the member has claimed, when they work in no other copy.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn give_back(&mut self, project: Uuid, replica: Uuid) -> Result<(), CarrierError>;

    /// Adds a member, or changes what one may do. Returns whether the login was made.
    ///
    /// # Errors
    /// [`CarrierError::Administrator`] where the login cannot be made; the member is added all the same.
    fn add(&mut self, project: Uuid, member: &NewMember) -> Result<bool, CarrierError>;

    /// Returns whether the exchange was set up by an earlier version of the program: some of this one is not there.
    fn is_behind(&self) -> bool;

    /// Brings the exchange up to date. Returns whether there was anything to do.
    ///
    /// # Errors
    /// [`CarrierError::Administrator`] where that needs rights which the login has not.
    fn upgrade(&mut self) -> Result<bool, CarrierError>;

    /// Confirms that a copy, under all ids that it has had, has erased these cases. Returns those that are to be erased and that it
    /// has not confirmed.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn confirm(
        &mut self,
        project: Uuid,
        replicas: &[Uuid],
        erased: &[CaseKey],
    ) -> Result<Vec<CaseKey>, CarrierError>;

    /// Returns the copies that have not confirmed to have erased what is to be erased.
    ///
    /// # Errors
    /// [`CarrierError`].
    fn unconfirmed(&mut self, project: Uuid) -> Result<Vec<UnconfirmedCopy>, CarrierError>;
}
