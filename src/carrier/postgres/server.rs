//! A server as a member of a team uses it.

use std::fmt;
use std::thread;
use std::time::Duration;

use postgres::types::{FromSql, ToSql, Type};
use postgres::{Client, Row};
use uuid::Uuid;

use super::connecting;
use super::installing::{self, LacksRights};
use super::trouble::{failed, may_pass};
use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;
use crate::carrier::feed::{
    ClaimedCases, FeedLine, FeedSender, FeedServer, FeedState, NewMember, PushVerdict,
};
use crate::domain::exchange::CaseKey;

/// So often is tried what may pass.
const TRIES: u32 = 5;

/// How long is waited before the second try; twice as long before each further one.
const PAUSE: Duration = Duration::from_millis(100);

/// A parameter of a statement.
type Parameter<'a> = (&'a (dyn ToSql + Sync), Type);

/// A connection to a server, opened again when it is lost.
pub(in crate::carrier) struct PostgresServer {
    address: ServerAddress,
    client: Option<Client>,
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
    let client = Some(connecting::open(address)?);
    Ok(PostgresServer { address: address.clone(), client })
}

impl PostgresServer {
    /// Runs a statement in a transaction of its own, and again where that failed in a way that may pass. What it hands over
    /// has ids: having been done twice is having been done once.
    fn query(
        &mut self,
        statement: &str,
        parameters: &[Parameter<'_>],
    ) -> Result<Vec<Row>, CarrierError> {
        self.query_within("60s", statement, parameters)
    }

    fn query_within(
        &mut self,
        longest: &str,
        statement: &str,
        parameters: &[Parameter<'_>],
    ) -> Result<Vec<Row>, CarrierError> {
        self.retried(|client| {
            // A pooler passes on no setting from outside a transaction.
            // Others wait for a claim or for places: a machine that falls asleep in between ends its own.
            // All in one message: each is a way to the server and back.
            client.batch_execute(&format!(
                "BEGIN; SET LOCAL statement_timeout = '{longest}';
                 SET LOCAL idle_in_transaction_session_timeout = '60s'"
            ))?;
            let rows = client.query_typed(statement, parameters);
            let ended = client.batch_execute(if rows.is_ok() { "COMMIT" } else { "ROLLBACK" });
            let rows = rows?;
            ended.map(|()| rows)
        })
    }

    fn retried<T>(
        &mut self,
        mut work: impl FnMut(&mut Client) -> Result<T, postgres::Error>,
    ) -> Result<T, CarrierError> {
        let mut tries = 1;
        loop {
            let done = match self.client() {
                Ok(client) => work(client),
                Err(error @ CarrierError::Unreachable { .. }) if (2..TRIES).contains(&tries) => {
                    drop(error);
                    Self::pause(&mut tries);
                    continue;
                }
                Err(error) => return Err(error),
            };
            match done {
                Ok(done) => return Ok(done),
                Err(error) if may_pass(&error) && tries < TRIES => {
                    self.client = None;
                    Self::pause(&mut tries);
                }
                Err(error) => return Err(failed(&self.address, &error)),
            }
        }
    }

    fn client(&mut self) -> Result<&mut Client, CarrierError> {
        let client = match self.client.take() {
            Some(client) if !client.is_closed() => client,
            _ => connecting::open(&self.address)?,
        };
        Ok(self.client.insert(client))
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
        // Text of PostgreSQL has no NUL; the server reads one as this, too.
        let text = |text: &str| text.replace('\0', "\u{fffd}");
        let sources: Vec<String> = cases.iter().map(|case| text(&case.source)).collect();
        let ids: Vec<String> = cases.iter().map(|case| text(&case.id)).collect();
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
        if let Err(LacksRights(sql)) = self.retried(installing::install_claims)? {
            return Err(CarrierError::Administrator { sql });
        }
        // All cases are counted once.
        self.query_within(
            "30min",
            "SELECT nybrott.set_need_1($1, $2)",
            &[(&project, Type::UUID), (&i32::from(need), Type::INT4)],
        )?;
        Ok(())
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
            Err(CarrierError::NoProject { .. }) => return Ok(ClaimedCases::default()),
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
}
