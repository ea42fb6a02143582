//! A server as a member of a team uses it.

use std::fmt;
use std::thread;
use std::time::Duration;

use tokio_postgres::Row;
use tokio_postgres::types::{FromSql, Type};
use uuid::Uuid;

use super::connecting;
use super::connection::{Parameter, ServerConnection};
use super::installing::{self, LacksRights, VERSION};
use super::trouble::{Trouble, failed};
use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;
use crate::carrier::feed::{
    ClaimedCases, FeedLine, FeedSender, FeedServer, FeedState, NewMember, PushVerdict,
    UnconfirmedCopy,
};
use crate::domain::ReviewerId;
use crate::domain::exchange::CaseKey;

/// So often is tried what may pass.
const TRIES: u32 = 5;

/// How long is waited before the second try; twice as long before each further one.
const PAUSE: Duration = Duration::from_millis(100);

/// So long is waited for what counts or changes all there is.
const LONG: Duration = Duration::from_secs(1800);

/// A connection to a server, opened again when it is lost.
pub(in crate::carrier) struct PostgresServer {
    address: ServerAddress,
    connection: Option<ServerConnection>,
    /// The version of the exchange; 0 where there is none, or one that does not say it.
    version: i32,
    /// So long is waited for an answer at least.
    at_least: Duration,
}

impl fmt::Debug for PostgresServer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("PostgresServer").field(&self.address).finish()
    }
}

/// Connects to a server.
///
/// # Errors
/// As [`crate::carrier::connect`].
pub(in crate::carrier) fn connect(address: &ServerAddress) -> Result<PostgresServer, CarrierError> {
    let connection = Some(connecting::open(address)?);
    let (address, at_least) = (address.clone(), Duration::ZERO);
    let mut server = PostgresServer { address, connection, version: 0, at_least };
    server.version = server.version()?;
    Ok(server)
}

impl PostgresServer {
    /// Runs a statement in a transaction of its own, and again where that failed in a way that may pass. What it hands over
    /// has ids: having been done twice is having been done once.
    fn query(
        &mut self,
        statement: &str,
        parameters: &[Parameter<'_>],
    ) -> Result<Vec<Row>, CarrierError> {
        self.retried(|connection| {
            // A pooler passes on no setting from outside a transaction.
            // Others wait for a claim or for places: a machine that falls asleep in between ends its own.
            // All in one message: each is a way to the server and back.
            connection.run(&format!(
                "BEGIN; SET LOCAL statement_timeout = '{}s';
                 SET LOCAL idle_in_transaction_session_timeout = '60s'",
                connection.answer.as_secs()
            ))?;
            let rows = connection.query(statement, parameters);
            let ended = connection.run(if rows.is_ok() { "COMMIT" } else { "ROLLBACK" });
            let rows = rows?;
            ended.map(|()| rows)
        })
    }

    /// Returns the version of the exchange.
    ///
    /// # Errors
    /// It is too new for this program.
    fn version(&mut self) -> Result<i32, CarrierError> {
        let asked = "SELECT version, needs FROM nybrott.exchange_1()";
        let rows = self.retried(|connection| match connection.query(asked, &[]) {
            Err(trouble) if trouble.is_unknown() => Ok(Vec::new()),
            asked => asked,
        })?;
        let Some(row) = rows.first() else { return Ok(0) };
        let (version, needs): (i32, i32) = (self.column(row, 0)?, self.column(row, 1)?);
        if needs > VERSION {
            return Err(CarrierError::ExchangeNewer { server: self.address.as_str().to_owned() });
        }
        Ok(version)
    }

    fn retried<T>(
        &mut self,
        mut work: impl FnMut(&mut ServerConnection) -> Result<T, Trouble>,
    ) -> Result<T, CarrierError> {
        let mut tries = 1;
        loop {
            let done = match self.connection() {
                Ok(connection) => work(connection),
                Err(error @ CarrierError::Unreachable { .. }) if (2..TRIES).contains(&tries) => {
                    drop(error);
                    Self::pause(&mut tries);
                    continue;
                }
                Err(error) => return Err(error),
            };
            match done {
                Ok(done) => return Ok(done),
                Err(trouble) if trouble.may_pass() && tries < TRIES => {
                    self.connection = None;
                    Self::pause(&mut tries);
                }
                Err(trouble) => return Err(failed(&self.address, &trouble)),
            }
        }
    }

    fn connection(&mut self) -> Result<&mut ServerConnection, CarrierError> {
        let mut connection = match self.connection.take() {
            Some(connection) if !connection.is_closed() => connection,
            _ => connecting::open(&self.address)?,
        };
        connection.answer = connection.answer.max(self.at_least);
        Ok(self.connection.insert(connection))
    }

    /// Returns a value of an answer.
    ///
    /// # Errors
    /// The server answers otherwise than this program asks, as one set up by another version may.
    fn column<'row, T: FromSql<'row>>(&self, row: &'row Row, at: usize) -> Result<T, CarrierError> {
        row.try_get(at).map_err(|error| CarrierError::Answer {
            server: self.address.as_str().to_owned(),
            reason: error.to_string(),
        })
    }

    fn pause(tries: &mut u32) {
        // Two that waited for each other do not try again at the same moment.
        let jitter = Duration::from_millis(u64::from(std::process::id() % 50));
        thread::sleep(PAUSE * 2_u32.pow(*tries - 1) + jitter);
        *tries += 1;
    }
}

impl FeedServer for PostgresServer {
    fn state(&mut self, project: Uuid, at: i64) -> Result<FeedState, CarrierError> {
        let statement = "SELECT epoch, pos, mark, mark_at FROM nybrott.seal_1($1, $2)";
        let rows = self.query(statement, &[(&project, Type::UUID), (&at, Type::INT8)])?;
        let [row] = rows.as_slice() else {
            return Err(CarrierError::NoProject { server: self.address.as_str().to_owned() });
        };
        let newest: (Option<i64>, Option<Uuid>) = (self.column(row, 1)?, self.column(row, 2)?);
        Ok(FeedState {
            epoch: self.column(row, 0)?,
            newest: newest.0.zip(newest.1),
            mark: self.column(row, 3)?,
        })
    }

    fn lines(
        &mut self,
        project: Uuid,
        replica: Uuid,
        after: i64,
        wanted: i32,
    ) -> Result<Vec<FeedLine>, CarrierError> {
        let rows = self.query(
            "SELECT pos, mark, line FROM nybrott.feed_1($1, $2, $3, $4)",
            &[
                (&project, Type::UUID),
                (&replica, Type::UUID),
                (&after, Type::INT8),
                (&wanted, Type::INT4),
            ],
        )?;
        let line = |row: &Row| -> Result<FeedLine, CarrierError> {
            Ok(FeedLine {
                place: self.column(row, 0)?,
                mark: self.column(row, 1)?,
                line: self.column(row, 2)?,
            })
        };
        rows.iter().map(line).collect()
    }

    fn push(
        &mut self,
        project: Uuid,
        sender: &FeedSender,
        lines: &[String],
    ) -> Result<Vec<PushVerdict>, CarrierError> {
        let own: Vec<Uuid> = sender.own.iter().map(|reviewer| reviewer.0).collect();
        let rows = self.query(
            "SELECT verdict FROM nybrott.push_1($1, $2, $3, $4) ORDER BY place",
            &[
                (&project, Type::UUID),
                (&sender.replica, Type::UUID),
                (&own, Type::UUID_ARRAY),
                (&lines, Type::TEXT_ARRAY),
            ],
        )?;
        let verdict = |row: &Row| {
            self.column(row, 0).map(|verdict| match verdict {
                "new" => PushVerdict::New,
                "known" => PushVerdict::Known,
                "foreign" => PushVerdict::Foreign,
                _ => PushVerdict::Conflict,
            })
        };
        rows.iter().map(verdict).collect()
    }

    fn versions(&mut self, project: Uuid, cases: &[CaseKey]) -> Result<Vec<String>, CarrierError> {
        let (sources, ids) = named(cases);
        let rows = self.query(
            "SELECT line FROM nybrott.versions_1($1, $2, $3)",
            &[(&project, Type::UUID), (&sources, Type::TEXT_ARRAY), (&ids, Type::TEXT_ARRAY)],
        )?;
        rows.iter().map(|row| self.column(row, 0)).collect()
    }

    fn waiting(&mut self, project: Uuid, replica: Uuid, after: i64) -> Result<i64, CarrierError> {
        let rows = self.query(
            "SELECT nybrott.waiting_1($1, $2, $3)",
            &[(&project, Type::UUID), (&replica, Type::UUID), (&after, Type::INT8)],
        )?;
        rows.first().map_or(Ok(0), |row| self.column(row, 0))
    }

    fn projects(&mut self) -> Result<Vec<Uuid>, CarrierError> {
        let rows = self.query("SELECT project FROM nybrott.projects_1()", &[])?;
        rows.iter().map(|row| self.column(row, 0)).collect()
    }

    fn create(&mut self, project: Uuid, name: &str) -> Result<(), CarrierError> {
        if let Err(LacksRights(sql)) = self.retried(installing::install)? {
            return Err(CarrierError::Administrator { sql });
        }
        let name = name.replace('\0', "");
        let rows = self.query(
            "SELECT nybrott.create_1($1, $2)",
            &[(&project, Type::UUID), (&name, Type::TEXT)],
        )?;
        let is_owner = rows.first().map_or(Ok(false), |row| self.column(row, 0))?;
        if is_owner {
            return Ok(());
        }
        Err(CarrierError::NotOwner { server: self.address.as_str().to_owned() })
    }

    fn set_need(&mut self, project: Uuid, need: u8) -> Result<(), CarrierError> {
        // All cases are counted once.
        self.at_least = LONG;
        let wanted = i32::from(need);
        let parameters: [Parameter<'_>; 2] = [(&project, Type::UUID), (&wanted, Type::INT4)];
        let statement = "SELECT nybrott.set_need_1($1, $2)";
        match self.query(statement, &parameters) {
            // It was set up by a version without claims.
            Err(CarrierError::NoProject { .. }) if self.is_behind() => {
                self.upgrade()?;
                self.query(statement, &parameters).map(drop)
            }
            done => done.map(drop),
        }
    }

    fn claim(
        &mut self,
        project: Uuid,
        replica: Uuid,
        wanted: i32,
    ) -> Result<ClaimedCases, CarrierError> {
        let claimed = self.query(
            "SELECT need, source, id FROM nybrott.claim_1($1, $2, $3)",
            &[(&project, Type::UUID), (&replica, Type::UUID), (&wanted, Type::INT4)],
        );
        let rows = match claimed {
            // It was set up by a version without claims.
            Err(CarrierError::NoProject { .. }) if self.version == 0 => {
                return Ok(ClaimedCases::default());
            }
            claimed => claimed?,
        };
        let mut claimed = ClaimedCases::default();
        for row in &rows {
            claimed.need = self.column(row, 0)?;
            let case: (Option<String>, Option<String>) =
                (self.column(row, 1)?, self.column(row, 2)?);
            claimed.cases.extend(case.0.zip(case.1).map(|(source, id)| CaseKey { id, source }));
        }
        Ok(claimed)
    }

    fn give_back(&mut self, project: Uuid, replica: Uuid) -> Result<(), CarrierError> {
        self.query(
            "SELECT nybrott.give_back_1($1, $2)",
            &[(&project, Type::UUID), (&replica, Type::UUID)],
        )?;
        Ok(())
    }

    fn add(&mut self, project: Uuid, member: &NewMember) -> Result<bool, CarrierError> {
        let reviewers: Vec<Uuid> = member.reviewers.iter().map(|reviewer| reviewer.0).collect();
        let role = member.role.as_str();
        self.query(
            "SELECT nybrott.add_1($1, $2::text::name, $3, $4)",
            &[
                (&project, Type::UUID),
                (&member.login, Type::TEXT),
                (&role, Type::TEXT),
                (&reviewers, Type::UUID_ARRAY),
            ],
        )?;
        let admitted = self.retried(|client| installing::admit(client, &member.login))?;
        admitted.map_err(|LacksRights(sql)| CarrierError::Administrator { sql })
    }

    fn is_behind(&self) -> bool {
        self.version < VERSION
    }

    fn upgrade(&mut self) -> Result<bool, CarrierError> {
        // What is there may be gone through once.
        self.at_least = LONG;
        let done = self.retried(installing::upgrade)?;
        let is_new = done.map_err(|LacksRights(sql)| CarrierError::Administrator { sql })?;
        self.version = self.version()?;
        Ok(is_new)
    }

    fn confirm(
        &mut self,
        project: Uuid,
        replicas: &[Uuid],
        erased: &[CaseKey],
    ) -> Result<Vec<CaseKey>, CarrierError> {
        if self.is_behind() {
            return Ok(Vec::new());
        }
        let (sources, ids) = named(erased);
        let rows = self.query(
            "SELECT source, id FROM nybrott.confirm_1($1, $2, $3, $4)",
            &[
                (&project, Type::UUID),
                (&replicas, Type::UUID_ARRAY),
                (&sources, Type::TEXT_ARRAY),
                (&ids, Type::TEXT_ARRAY),
            ],
        )?;
        let case = |row| Ok(CaseKey { source: self.column(row, 0)?, id: self.column(row, 1)? });
        rows.iter().map(case).collect()
    }

    fn unconfirmed(&mut self, project: Uuid) -> Result<Vec<UnconfirmedCopy>, CarrierError> {
        if self.is_behind() {
            return Ok(Vec::new());
        }
        let rows = self.query(
            "SELECT replica, login, reviewers, cases FROM nybrott.unconfirmed_1($1)",
            &[(&project, Type::UUID)],
        )?;
        let copy = |row| {
            let reviewers: Vec<Uuid> = self.column(row, 2)?;
            Ok(UnconfirmedCopy {
                replica: self.column(row, 0)?,
                login: self.column(row, 1)?,
                reviewers: reviewers.into_iter().map(ReviewerId).collect(),
                cases: self.column(row, 3)?,
            })
        };
        rows.iter().map(copy).collect()
    }
}

/// Returns the sources of cases and their ids, as the server reads them: text of PostgreSQL has no NUL.
fn named(cases: &[CaseKey]) -> (Vec<String>, Vec<String>) {
    let text = |text: &str| text.replace('\0', "\u{fffd}");
    cases.iter().map(|case| (text(&case.source), text(&case.id))).unzip()
}
