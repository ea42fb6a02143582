//! A project that is shared on the server, and who exchanges through it.

use nybrott::carrier::{self, FeedServer, NewMember, TeamAddress};
use nybrott::domain::MemberRole;
use uuid::Uuid;

use crate::Result;
use crate::cluster::Cluster;

/// Who shares the project.
const OWNER: &str = "owner";

/// A shared project in a database of its own.
pub struct Team<'a> {
    cluster: &'a Cluster,
    /// The name of the database.
    pub database: String,
    /// The project.
    pub project: Uuid,
}

impl<'a> Team<'a> {
    /// Shares a project without cases, to which so many reviewers belong, `r1` and so on.
    pub fn share(cluster: &'a Cluster, database: &str, reviewers: usize) -> Result<Self> {
        cluster.sql(
            "postgres",
            &format!(
                "DO $$ BEGIN
                   IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{OWNER}') THEN CREATE ROLE {OWNER} LOGIN SUPERUSER; END IF;
                 END $$"
            ),
        );
        cluster.sql("postgres", &format!("CREATE DATABASE {database} OWNER {OWNER}"));
        let team = Self { cluster, database: database.to_owned(), project: Uuid::now_v7() };
        let mut server = team.connect(OWNER)?;
        server.create(team.project, database)?;
        for no in 1..=reviewers {
            let (login, role) = (login(no), MemberRole::Reviewer);
            server.add(team.project, &NewMember { login, role, reviewers: Vec::new() })?;
        }
        Ok(team)
    }

    /// Has the server divide the cases, each for so many.
    pub fn divide(&self, need: u8) -> Result<()> {
        Ok(self.connect(OWNER)?.set_need(self.project, need)?)
    }

    /// The address for a login.
    pub fn address(&self, login: &str) -> String {
        self.cluster.address(login, &self.database)
    }

    /// A connection as the program opens it.
    pub fn connect(&self, login: &str) -> Result<Box<dyn FeedServer>> {
        match self.address(login).parse()? {
            TeamAddress::Server(address) => Ok(carrier::connect(&address)?),
            TeamAddress::Folder(_) => Err("this is no server".into()),
        }
    }

    /// What the one who owns the server is answered.
    pub fn sql(&self, statement: &str) -> String {
        self.cluster.sql(&self.database, statement)
    }

    /// What the one who owns the server is answered, as a number.
    pub fn count(&self, statement: &str) -> Result<usize> {
        Ok(self.sql(statement).parse()?)
    }

    /// Removes the database.
    pub fn drop(self) {
        self.cluster.sql("postgres", &format!("DROP DATABASE {} WITH (FORCE)", self.database));
    }
}

/// The login of a reviewer by number.
pub fn login(no: usize) -> String {
    format!("r{no}")
}
