//! The service file of PostgreSQL, in which a name has the parameters of a connection
//! (<https://www.postgresql.org/docs/current/libpq-pgservice.html>).

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::carrier::error::CarrierError;

/// Returns the parameters of a service, from the reader's own file or the system's.
///
/// # Errors
/// There is no such service, or a file cannot be read.
pub(super) fn read(service: &str) -> Result<Vec<(String, String)>, CarrierError> {
    let files = files();
    for file in &files {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(fault(file, error.to_string())),
        };
        if let Some(found) = section(&text, service) {
            return found.map_err(|line| fault(file, line));
        }
    }
    let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    Err(CarrierError::Setting { place: names.join(", "), reason: format!("[{service}]") })
}

fn fault(file: &Path, reason: String) -> CarrierError {
    CarrierError::Setting { place: file.display().to_string(), reason }
}

fn files() -> Vec<PathBuf> {
    let own = env::var_os("PGSERVICEFILE").map(PathBuf::from);
    let own = own.or_else(|| Some(env::home_dir()?.join(".pg_service.conf")));
    let system = env::var_os("PGSYSCONFDIR")
        .map_or_else(|| PathBuf::from("/etc/postgresql-common"), PathBuf::from);
    own.into_iter().chain([system.join("pg_service.conf")]).collect()
}

/// Returns what a file says of a service; the line that is no parameter, where there is one.
fn section(text: &str, service: &str) -> Option<Result<Vec<(String, String)>, String>> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    lines.find(|line| *line == format!("[{service}]"))?;
    let own = lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty());
    let pair = |line: &str| {
        let (name, value) = line.split_once('=').ok_or_else(|| line.to_owned())?;
        Ok((name.trim().to_owned(), value.trim().to_owned()))
    };
    Some(own.map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_what_stands_below_its_name() {
        let text = "# felles\n[annen]\nhost=x\n\n[nybrott]\nhost = db.example\n# port\nuser=kvam\n[z]\nuser=y\n";
        let found = section(text, "nybrott").unwrap().unwrap();
        let expected = [("host", "db.example"), ("user", "kvam")];
        assert_eq!(found, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(section(text, "ukjent"), None);
        assert_eq!(section("[a]\nhost", "a"), Some(Err("host".to_owned())));
    }
}
