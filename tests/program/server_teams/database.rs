//! A database of a test's own, in the one server of all tests.

use std::env;
use std::io::{self, Write as _};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;

use super::cluster::{BOSS, Cluster, Durability};
use super::pooler::Pooler;
use super::proxies;

/// A database of a test's own.
pub struct Database {
    cluster: &'static Cluster,
    pub name: String,
}

/// Returns a new database; `None`, and says so, where there is no PostgreSQL.
pub fn database() -> Option<Database> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let cluster = CLUSTER.get_or_init(|| Cluster::start(Durability::None)).as_ref();
    let Some(cluster) = cluster else {
        assert!(
            env::var_os("CI").is_none_or(|ci| ci != "true"),
            "there is no PostgreSQL (set NYBROTT_PG_BIN)"
        );
        let _ = writeln!(io::stderr(), "skipped: no PostgreSQL (set NYBROTT_PG_BIN)");
        return None;
    };
    let name = format!("t{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let database = Database { cluster, name };
    cluster.sql("postgres", &format!("CREATE DATABASE {}", database.name));
    Some(database)
}

/// A transaction that someone has begun.
pub struct OpenTransaction {
    running: Child,
    input: ChildStdin,
}

impl OpenTransaction {
    /// Ends it.
    pub fn commit(mut self) {
        writeln!(self.input, "COMMIT;").unwrap();
        drop(self.input);
        assert!(self.running.wait().unwrap().success());
    }
}

impl Database {
    /// The name of a login of this test's own; all databases of a cluster share them.
    pub fn login(&self, name: &str) -> String {
        format!("{name}_{}", self.name)
    }

    /// The address for a login; with `NYBROTT_POOLER=1` that of the pooler.
    pub fn address(&self, login: &str) -> String {
        if env::var_os("NYBROTT_POOLER").is_some_and(|wanted| wanted == "1") {
            return self.pooled_address(login).unwrap();
        }
        self.cluster.address(login, &self.name)
    }

    /// The address for a login through `pgbouncer`; `None` where it is not there.
    pub fn pooled_address(&self, login: &str) -> Option<String> {
        Some(Pooler::before(self.cluster)?.address(login, &self.name))
    }

    /// The port of the server, on the socket and on this machine's own address.
    pub fn port(&self) -> u16 {
        self.cluster.port()
    }

    /// The port of `pgbouncer`, on its socket and on this machine's own address; `None` where it is not there.
    pub fn pooler_port(&self) -> Option<u16> {
        Some(Pooler::before(self.cluster)?.port())
    }

    /// A file of certificates: `ca.pem` of who has signed that of the server, which is `db.example`, or `other.pem`.
    pub fn certificates(&self, name: &str) -> String {
        self.cluster.folder().join(name).to_string_lossy().into_owned()
    }

    /// The folder of the socket.
    pub fn host(&self) -> String {
        self.cluster.folder().to_string_lossy().into_owned()
    }

    /// What the one who owns the server is answered.
    pub fn sql(&self, statement: &str) -> String {
        self.cluster.sql(&self.name, statement)
    }

    /// Makes a login that may do everything, if it is not there.
    pub fn make_superuser(&self, login: &str) {
        let is_there = self.sql(&format!("SELECT 1 FROM pg_roles WHERE rolname = '{login}'"));
        if is_there.is_empty() {
            self.sql(&format!("CREATE ROLE {login} LOGIN SUPERUSER"));
        }
    }

    /// What a login is answered, or why not.
    pub fn sql_as(&self, login: &str, statement: &str) -> Result<String, String> {
        let done = self.cluster.psql(login, &self.name, statement).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        if done.status.success() { Ok(text(done.stdout)) } else { Err(text(done.stderr)) }
    }

    /// Has someone do something in a transaction that lasts until [`OpenTransaction::commit`].
    pub fn begin(&self, statement: &str) -> OpenTransaction {
        let mut command = self.cluster.client("psql", BOSS, &self.name);
        command.args(["-X", "-q", "-v", "ON_ERROR_STOP=1"]).stdin(Stdio::piped());
        let mut running = command.stdout(Stdio::null()).spawn().unwrap();
        let mut input = running.stdin.take().unwrap();
        writeln!(input, "BEGIN; {statement};").unwrap();
        OpenTransaction { running, input }
    }

    /// What a login is answered to all these statements, each by itself, whether it may or not.
    pub fn all_answers(&self, login: &str, statements: &[String]) -> String {
        let mut command = self.cluster.client("psql", login, &self.name);
        command.args(["-X", "-q", "-A", "-t", "-v", "VERBOSITY=terse"]).stdin(Stdio::piped());
        let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let script = statements.join(";\n") + ";\n";
        let mut input = running.stdin.take().unwrap();
        let asking = thread::spawn(move || input.write_all(script.as_bytes()).unwrap());
        let done = running.wait_with_output().unwrap();
        asking.join().unwrap();
        String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned()
    }

    /// Has the database be there no more.
    pub fn hide(&self) {
        // A pooler stays connected.
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname";
        self.cluster.sql("postgres", &format!("{end} = '{}'", self.name));
        self.cluster.sql("postgres", &format!("ALTER DATABASE {0} RENAME TO gone_{0}", self.name));
    }

    /// All that is in the database, as a backup has it.
    pub fn dump(&self) -> String {
        let done = self.cluster.client("pg_dump", BOSS, &self.name).output().unwrap();
        assert!(done.status.success(), "{done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// Puts a backup in the place of the database.
    pub fn restore(&self, dump: &str) {
        self.cluster.sql("postgres", &format!("DROP DATABASE {} WITH (FORCE)", self.name));
        self.cluster.sql("postgres", &format!("CREATE DATABASE {}", self.name));
        let mut command = self.cluster.client("psql", BOSS, &self.name);
        command.args(["-X", "-q", "-v", "ON_ERROR_STOP=1"]);
        let mut running = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        running.stdin.take().unwrap().write_all(dump.as_bytes()).unwrap();
        assert!(running.wait().unwrap().success());
    }

    /// A way to the server that loses the answer to every second commit. Returns its port.
    pub fn losing_answers(&self) -> u16 {
        proxies::losing_answers(self.cluster.socket())
    }

    /// A way to the server on which nothing comes back after a while, each time later. Returns its port, and how often that happened.
    pub fn falling_silent(&self) -> (u16, Arc<AtomicUsize>) {
        proxies::falling_silent(self.cluster.socket())
    }

    /// A way to the server on which every connection is cut, each one later. Returns its port, and how many were cut.
    pub fn being_cut(&self) -> (u16, Arc<AtomicUsize>) {
        proxies::being_cut(self.cluster.socket())
    }
}
