//! A pooler (`pgbouncer`) of the tests' own before their server, in transaction mode: each transaction may get another connection.

use std::env;
use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use super::cluster::{BOSS, Cluster, LOCKED, PASSWORD, give_to_owner, unprivileged};

/// A running pooler. It ends when the tests do, as the server does.
pub struct Pooler {
    folder: PathBuf,
    port: u16,
    _shell: Child,
}

/// Where `pgbouncer` is, if it is there.
fn program() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders =
        env::split_paths(&path).chain(["/usr/sbin", "/opt/homebrew/bin"].map(PathBuf::from));
    folders.map(|folder| folder.join("pgbouncer")).find(|program| program.exists())
}

impl Pooler {
    /// Returns the pooler of all tests before this server; `None`, and says so, where there is no `pgbouncer`.
    pub fn before(cluster: &Cluster) -> Option<&'static Self> {
        static POOLER: OnceLock<Option<Pooler>> = OnceLock::new();
        let pooler = POOLER.get_or_init(|| Some(Self::start(&program()?, cluster))).as_ref();
        if pooler.is_none() {
            let _ = writeln!(io::stderr(), "skipped: no PgBouncer");
        }
        pooler
    }

    fn start(program: &Path, cluster: &Cluster) -> Self {
        let folder = tempfile::Builder::new().prefix("pgbouncer").tempdir().unwrap().keep();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (here, server) = (folder.display(), cluster.folder().display());
        // Two connections a login and database: members of a team wait for each other here.
        let settings = format!(
            "[databases]\n* = host={server} port={}\n[pgbouncer]\nlisten_port = {port}\nunix_socket_dir = {here}\n\
             listen_addr = 127.0.0.1\nclient_tls_sslmode = allow\n\
             client_tls_cert_file = {server}/server.pem\nclient_tls_key_file = {server}/server.key\n\
             auth_type = hba\nauth_hba_file = {here}/hba\nauth_user = {BOSS}\nauth_file = {here}/users\n\
             pool_mode = transaction\ndefault_pool_size = 2\nmax_client_conn = 200\nlogfile = {here}/log\n",
            cluster.port()
        );
        fs::write(folder.join("settings.ini"), settings).unwrap();
        let users = format!("\"{BOSS}\" \"\"\n\"{LOCKED}\" \"{PASSWORD}\"\n");
        fs::write(folder.join("users"), users).unwrap();
        let rules = format!(
            "local all {LOCKED} scram-sha-256\nlocal all all trust\nhostssl all {LOCKED} 127.0.0.1/32 scram-sha-256\n"
        );
        fs::write(folder.join("hba"), rules).unwrap();
        give_to_owner(&folder);
        let script =
            r#""$0" -q "$1/settings.ini" & cat >/dev/null; kill -INT $!; wait; rm -rf "$1""#;
        let shell = unprivileged(Path::new("/bin/sh"))
            .current_dir("/")
            .args(["-c", script])
            .arg(program)
            .arg(&folder)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let pooler = Self { folder, port, _shell: shell };
        let begins = Instant::now();
        while !pooler.answers(cluster) {
            assert!(begins.elapsed() < Duration::from_secs(20), "{pooler:?}");
            thread::sleep(Duration::from_millis(20));
        }
        pooler
    }

    fn answers(&self, cluster: &Cluster) -> bool {
        let mut command = Command::new(cluster.program("psql"));
        command.env_clear().arg("-h").arg(&self.folder).args(["-p", &self.port.to_string()]);
        let command = command.args(["-U", BOSS, "-d", "postgres", "-c", "SELECT 1"]);
        command.output().unwrap().status.success()
    }

    /// The port, on the socket and on this machine's own address.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address for a login.
    pub fn address(&self, login: &str, database: &str) -> String {
        let socket = self.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://{login}@{socket}:{}/{database}", self.port)
    }
}

impl fmt::Debug for Pooler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        formatter.write_str(&log)
    }
}
