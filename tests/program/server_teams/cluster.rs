//! A PostgreSQL server of the tests' own: a cluster in a temporary folder that listens on a socket there, and with TLS and
//! passwords on this machine's own address.

use std::env;
use std::fs::{self, Permissions};
use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Who owns the cluster.
const BOSS: &str = "boss";

/// A running server. It ends when the tests do: it is the child of a shell that waits for the end of its input.
pub struct Cluster {
    bin: PathBuf,
    folder: PathBuf,
    port: u16,
    _shell: Child,
}

/// A database of a test's own.
pub struct Database {
    cluster: &'static Cluster,
    pub name: String,
}

/// Returns a new database; `None`, and says so, where there is no PostgreSQL.
pub fn database() -> Option<Database> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let cluster = CLUSTER.get_or_init(Cluster::start).as_ref();
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
fn unprivileged(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", owner(), "--"]).arg(program);
    command
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
    fn start() -> Option<Self> {
        let bin = programs()?;
        let folder = tempfile::Builder::new().prefix("pg").tempdir().unwrap().keep();
        fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
        if is_root() {
            chown(&folder, id(&["-u", owner()]), id(&["-g", owner()])).unwrap();
        }
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
            -c ssl_cert_file="$1/server.pem" -c ssl_key_file="$1/server.key" -c fsync=off -c max_connections=100 \
            >"$1/log" 2>&1 & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$1""#;
        let shell = unprivileged(Path::new("/bin/sh"))
            .current_dir("/")
            .args(["-c", script])
            .arg(bin.join("postgres"))
            .arg(&folder)
            .arg(port.to_string())
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let cluster = Self { bin, folder, port, _shell: shell };
        let begins = Instant::now();
        while !cluster.answers() {
            assert!(begins.elapsed() < Duration::from_secs(60), "{:?}", cluster.log());
            thread::sleep(Duration::from_millis(50));
        }
        cluster.sql("postgres", "CREATE ROLE nybrott_user NOLOGIN");
        cluster.sql("postgres", "CREATE ROLE locked LOGIN PASSWORD 'hemmelig-ord'");
        Some(cluster)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    fn answers(&self) -> bool {
        let asked = self.psql(BOSS, "postgres", "SELECT 1").output().unwrap();
        asked.status.success()
    }

    fn psql(&self, login: &str, database: &str, statement: &str) -> Command {
        let mut command = self.client("psql", login, database);
        command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement]);
        command
    }

    /// A program that connects to a database.
    fn client(&self, program: &str, login: &str, database: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        command.env_clear().arg("-h").arg(&self.folder).args(["-p", &self.port.to_string()]);
        command.args(["-U", login, "-d", database]);
        command
    }

    fn sql(&self, database: &str, statement: &str) -> String {
        let done = self.psql(BOSS, database, statement).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(done.status.success(), "{statement}: {said}");
        String::from_utf8(done.stdout).unwrap().trim_end().to_owned()
    }

    fn socket(&self) -> PathBuf {
        self.folder.join(format!(".s.PGSQL.{}", self.port))
    }
}

impl Database {
    /// The name of a login of this test's own; all databases of a cluster share them.
    pub fn login(&self, name: &str) -> String {
        format!("{name}_{}", self.name)
    }

    /// The address for a login.
    pub fn address(&self, login: &str) -> String {
        let socket = self.cluster.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://{login}@{socket}:{}/{}", self.port(), self.name)
    }

    /// The port of the server, on the socket and on this machine's own address.
    pub fn port(&self) -> u16 {
        self.cluster.port
    }

    /// A file of certificates: `ca.pem` of who has signed that of the server, which is `db.example`, or `other.pem`.
    pub fn certificates(&self, name: &str) -> String {
        self.cluster.folder.join(name).to_string_lossy().into_owned()
    }

    /// The folder of the socket.
    pub fn host(&self) -> String {
        self.cluster.folder.to_string_lossy().into_owned()
    }

    /// What the one who owns the server is answered.
    pub fn sql(&self, statement: &str) -> String {
        self.cluster.sql(&self.name, statement)
    }

    /// What a login is answered, or why not.
    pub fn sql_as(&self, login: &str, statement: &str) -> Result<String, String> {
        let done = self.cluster.psql(login, &self.name, statement).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        if done.status.success() { Ok(text(done.stdout)) } else { Err(text(done.stderr)) }
    }

    /// Has the database be there no more.
    pub fn hide(&self) {
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
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let socket = self.cluster.socket();
        thread::spawn(move || {
            for (number, client) in listener.incoming().enumerate() {
                let server = UnixStream::connect(&socket).unwrap();
                let is_losing = number % 2 == 0;
                thread::spawn(move || pass_on(&client.unwrap(), &server, is_losing));
            }
        });
        port
    }
}

/// Passes on what both say; after a commit, the server's answer is lost with the connection.
fn pass_on(client: &TcpStream, server: &UnixStream, is_losing: bool) {
    let commits = AtomicBool::new(false);
    let (mut asking, mut asked) = (client, server);
    let (mut answering, mut answered) = (server, client);
    thread::scope(|scope| {
        let commits = &commits;
        scope.spawn(move || {
            let mut bytes = [0; 1 << 14];
            while let Ok(count @ 1..) = asking.read(&mut bytes) {
                let said = &bytes[..count];
                if is_losing && said.windows(6).any(|word| word == b"COMMIT") {
                    commits.store(true, Ordering::SeqCst);
                }
                if asked.write_all(said).is_err() {
                    break;
                }
            }
            let _ = server.shutdown(Shutdown::Both);
        });
        let mut bytes = [0; 1 << 14];
        while let Ok(count @ 1..) = answering.read(&mut bytes) {
            if commits.load(Ordering::SeqCst) || answered.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        let _ = client.shutdown(Shutdown::Both);
        let _ = server.shutdown(Shutdown::Both);
    });
}
