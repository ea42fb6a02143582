//! The password file of PostgreSQL (<https://www.postgresql.org/docs/current/libpq-pgpass.html>).

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::carrier::error::CarrierError;

/// Returns the password for a connection; `None` where the file has none, or is not there.
///
/// # Errors
/// The file cannot be read, or others can read it too.
pub(super) fn find(
    named: Option<String>,
    parameters: &BTreeMap<String, String>,
) -> Result<Option<String>, CarrierError> {
    let named = named.map(PathBuf::from).or_else(|| env::var_os("PGPASSFILE").map(PathBuf::from));
    let Some(file) = named.or_else(usual) else { return Ok(None) };
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            let (place, reason) = (file.display().to_string(), error.to_string());
            return Err(CarrierError::Setting { place, reason });
        }
    };
    if is_open(&file) {
        return Err(CarrierError::OpenPasswordFile { path: file });
    }
    Ok(text.lines().find_map(|line| password(line, parameters)))
}

fn usual() -> Option<PathBuf> {
    if cfg!(windows) {
        return Some(PathBuf::from(env::var_os("APPDATA")?).join("postgresql").join("pgpass.conf"));
    }
    Some(env::home_dir()?.join(".pgpass"))
}

#[cfg(unix)]
fn is_open(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(file).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open(_: &Path) -> bool {
    false
}

/// Returns the password of a line `HOST:PORT:DATABASE:USER:PASSWORD` that is for this connection.
fn password(line: &str, parameters: &BTreeMap<String, String>) -> Option<String> {
    if line.starts_with('#') {
        return None;
    }
    let fields = fields(line);
    let [host, port, database, user, password] = fields.as_slice() else { return None };
    let of = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let ports = if of("port").is_empty() { "5432" } else { of("port") };
    let fits = |field: &String, value: &str| field == "*" || field == value;
    // A socket on this machine is called as the machine is.
    let is_host = |name: &str| fits(host, name) || name.starts_with('/') && host == "localhost";
    let is_for = of("host").split(',').any(is_host)
        && ports.split(',').any(|number| fits(port, number))
        && fits(database, of("dbname"))
        && fits(user, of("user"));
    is_for.then(|| password.clone())
}

/// Returns the fields of a line; a backslash comes before a colon or backslash in one.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut scalars = line.chars();
    while let Some(scalar) = scalars.next() {
        match scalar {
            ':' if fields.len() < 5 => fields.push(String::new()),
            '\\' => fields.last_mut().into_iter().for_each(|field| field.extend(scalars.next())),
            _ => fields.last_mut().into_iter().for_each(|field| field.push(scalar)),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_for_the_connection_has_its_password() {
        let parameters = [("host", "db.example"), ("dbname", "saker"), ("user", "kvam")];
        let parameters: BTreeMap<String, String> =
            parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        for (line, found) in [
            ("db.example:5432:saker:kvam:a:b", Some("a:b")),
            (r"*:*:*:kvam:a\:b\\c", Some(r"a:b\c")),
            ("db.example:5433:saker:kvam:x", None),
            ("db.example:*:saker:lom:x", None),
            ("#*:*:*:*:x", None),
            ("*:*:*", None),
        ] {
            assert_eq!(password(line, &parameters).as_deref(), found, "{line}");
        }
    }
}
