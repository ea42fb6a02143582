//! A PostgreSQL server of the tests' and benchmarks' own: a cluster in a temporary folder that listens on a socket there, and with TLS and
//! passwords on this machine's own address.

use std::env;
use std::fs::{self, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Who owns the cluster.
pub const BOSS: &str = "boss";

/// A login that needs its password.
pub const LOCKED: &str = "locked";

/// Its password.
pub const PASSWORD: &str = "hemmelig-ord";

/// What a commit waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing.
    None,
    /// The disk, as on a server that people use.
    Disk,
}

/// A running server. It ends when the tests do: it is the child of a shell that waits for the end of its input.
pub struct Cluster {
    bin: PathBuf,
    folder: PathBuf,
    port: u16,
    _shell: Child,
}

/// Where the programs of a server are, the newest last of several.
fn programs() -> Option<PathBuf> {
    let named = env::var_os("NYBROTT_PG_BIN").map(PathBuf::from);
    let config = Command::new("pg_config").arg("--bindir").output().ok();
    let configured = config.map(|done| PathBuf::from(String::from_utf8_lossy(&done.stdout).trim()));
    let mut usual = Vec::new();
    for (root, below) in
        [("/usr/lib/postgresql", "bin"), ("/opt/homebrew/opt", "bin"), ("/usr/local/opt", "bin")]
    {
        let folders = fs::read_dir(root).into_iter().flatten().flatten();
        usual.extend(folders.map(|folder| folder.path().join(below)));
    }
    usual.sort();
    let mut found = named.into_iter().chain(configured).chain(usual.into_iter().rev());
    let has_all =
        |bin: &PathBuf| ["initdb", "postgres", "psql"].iter().all(|it| bin.join(it).exists());
    found.find(has_all)
}

/// A command with the rights of someone who may run a server: it refuses to be root.
pub fn unprivileged(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", owner(), "--"]).arg(program);
    command
}

/// Gives a folder and what is in it to the one who runs the server.
pub fn give_to_owner(folder: &Path) {
    fs::set_permissions(folder, Permissions::from_mode(0o755)).unwrap();
    if is_root() {
        let (user, group) = (id(&["-u", owner()]), id(&["-g", owner()]));
        chown(folder, user, group).unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            chown(entry.unwrap().path(), user, group).unwrap();
        }
    }
}

fn is_root() -> bool {
    id(&["-u"]) == Some(0)
}

fn owner() -> &'static str {
    if id(&["-u", "postgres"]).is_some() { "postgres" } else { "nobody" }
}

fn id(arguments: &[&str]) -> Option<u32> {
    let done = Command::new("id").args(arguments).output().ok()?;
    String::from_utf8(done.stdout).ok()?.trim().parse().ok()
}

/// Makes the certificate of the server, of an authority of the tests' own, and another authority.
fn certificates(folder: &Path) {
    let script = "set -e
        new() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \"$@\"; }
        new -x509 -days 2 -subj /CN=ca -keyout ca.key -out ca.pem
        new -x509 -days 2 -subj /CN=other -keyout other.key -out other.pem
        new -subj /CN=db.example -keyout server.key -out server.csr
        printf 'subjectAltName=DNS:db.example' >names
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem";
    let mut shell = unprivileged(Path::new("/bin/sh"));
    let made = shell.current_dir(folder).args(["-c", script]).output().unwrap();
    assert!(made.status.success(), "{made:?}");
}

impl Cluster {
    /// Starts a server; `None` where there is no PostgreSQL.
    pub fn start(durability: Durability) -> Option<Self> {
        let bin = programs()?;
        let folder = tempfile::Builder::new().prefix("pg").tempdir().unwrap().keep();
        give_to_owner(&folder);
        let data = folder.join("data");
        let made = unprivileged(&bin.join("initdb"))
            .current_dir("/")
            .arg("-D")
            .arg(&data)
            .args(["-U", BOSS, "-A", "trust", "-N", "-E", "UTF8", "--locale=C"])
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        let rules = fs::read_to_string(data.join("pg_hba.conf")).unwrap();
        let local = rules.lines().filter(|rule| rule.starts_with("local"));
        let others = "hostssl all locked 127.0.0.1/32 scram-sha-256";
        let rules = ["local all locked scram-sha-256"].into_iter().chain(local).chain([others]);
        fs::write(data.join("pg_hba.conf"), rules.collect::<Vec<_>>().join("\n") + "\n").unwrap();
        certificates(&folder);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let script = r#""$0" -D "$1/data" -k "$1" -p "$2" -c listen_addresses=127.0.0.1 -c ssl=on -c password_encryption=scram-sha-256 \
            -c ssl_cert_file="$1/server.pem" -c ssl_key_file="$1/server.key" -c fsync="$3" -c max_connections=200 \
            >"$1/log" 2>&1 & cat >/dev/null; kill -QUIT "$(head -n 1 "$1/data/postmaster.pid")"; wait
            while [ -e "$1/data/postmaster.pid" ]; do sleep 0.1; done; rm -rf "$1""#;
        let shell = unprivileged(Path::new("/bin/sh"))
            .current_dir("/")
            .args(["-c", script])
            .arg(bin.join("postgres"))
            .arg(&folder)
            .arg(port.to_string())
            .arg(if durability == Durability::Disk { "on" } else { "off" })
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let cluster = Self { bin, folder, port, _shell: shell };
        cluster.wait();
        cluster.sql("postgres", "CREATE ROLE nybrott_user NOLOGIN");
        cluster.sql("postgres", &format!("CREATE ROLE {LOCKED} LOGIN PASSWORD '{PASSWORD}'"));
        Some(cluster)
    }

    /// Has the server break down and start again, as after a loss of power.
    #[allow(dead_code, reason = "a benchmark has it; the tests share their server")]
    pub fn break_down(&self) {
        let mut command = unprivileged(&self.bin.join("pg_ctl"));
        command.current_dir("/").arg("-D").arg(self.folder.join("data"));
        command.args(["restart", "-m", "immediate", "-w", "-l"]).arg(self.folder.join("log"));
        let done = command.stdout(Stdio::null()).status().unwrap();
        assert!(done.success(), "{:?}", self.log());
        self.wait();
    }

    fn wait(&self) {
        let begins = Instant::now();
        while !self.answers() {
            assert!(begins.elapsed() < Duration::from_secs(60), "{:?}", self.log());
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What the server has written down.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    fn answers(&self) -> bool {
        let asked = self.psql(BOSS, "postgres", "SELECT 1").output().unwrap();
        asked.status.success()
    }

    /// A statement of a login.
    pub fn psql(&self, login: &str, database: &str, statement: &str) -> Command {
        let mut command = self.client("psql", login, database);
        command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement]);
        command
    }

    /// A program of PostgreSQL.
    #[allow(dead_code, reason = "the tests of a pooler have it; a benchmark has none")]
    pub fn program(&self, name: &str) -> PathBuf {
        self.bin.join(name)
    }

    /// A program that connects to a database.
    pub fn client(&self, program: &str, login: &str, database: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        command.env_clear().arg("-h").arg(&self.folder).args(["-p", &self.port.to_string()]);
        command.args(["-U", login, "-d", database]);
        command
    }

    /// What the one who owns the server is answered.
    pub fn sql(&self, database: &str, statement: &str) -> String {
        let done = self.psql(BOSS, database, statement).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(done.status.success(), "{statement}: {said}");
        String::from_utf8(done.stdout).unwrap().trim_end().to_owned()
    }

    /// The address for a login.
    pub fn address(&self, login: &str, database: &str) -> String {
        let socket = self.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://{login}@{socket}:{}/{database}", self.port)
    }

    /// The folder of the socket, and of the files of certificates.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The port, on the socket and on this machine's own address.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The socket.
    pub fn socket(&self) -> PathBuf {
        self.folder.join(format!(".s.PGSQL.{}", self.port))
    }
}
