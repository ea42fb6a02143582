//! The parameters of a connection, from an address, the service file and the password file: those of libpq, as far as they
//! make sense here.

use std::collections::BTreeMap;

use super::{password_file, service_file};
use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;

/// Parameters by name.
pub(super) type Parameters = BTreeMap<String, String>;

/// Returns the parameters of a connection to this address.
///
/// # Errors
/// The address, the service file or the password file cannot be read.
pub(super) fn of(address: &ServerAddress) -> Result<Parameters, CarrierError> {
    let wrong =
        |reason: String| CarrierError::Setting { place: address.as_str().to_owned(), reason };
    let mut parameters = match address.as_str().split_once("://") {
        Some((_, rest)) => of_url(rest).map_err(wrong)?,
        None => of_words(address.as_str()).map_err(wrong)?,
    };
    if let Some(service) = parameters.remove("service") {
        for (name, value) in service_file::read(&service)? {
            parameters.entry(name).or_insert(value);
        }
    }
    parameters.entry("host".to_owned()).or_insert_with(|| "localhost".to_owned());
    let user = match parameters.get("user") {
        Some(user) => user.clone(),
        None => whoami::username().map_err(|error| wrong(error.to_string()))?,
    };
    parameters.entry("user".to_owned()).or_insert_with(|| user.clone());
    parameters.entry("dbname".to_owned()).or_insert(user);
    let password_file = parameters.remove("passfile");
    if !parameters.contains_key("password")
        && let Some(password) = password_file::find(password_file, &parameters)?
    {
        parameters.insert("password".to_owned(), password);
    }
    Ok(parameters)
}

/// Reads `USER@HOST:PORT,HOST:PORT/DATABASE?NAME=VALUE&…`.
fn of_url(url: &str) -> Result<Parameters, String> {
    let (place, query) = url.split_once('?').unwrap_or((url, ""));
    let (authority, database) = place.split_once('/').unwrap_or((place, ""));
    let (user, hosts) = authority.rsplit_once('@').unwrap_or(("", authority));
    let mut parameters = Parameters::new();
    let mut add = |name: &str, value: String| {
        if !value.is_empty() {
            parameters.insert(name.to_owned(), value);
        }
    };
    add("user", decoded(user)?);
    add("dbname", decoded(database)?);
    let hosts: Vec<(&str, &str)> = hosts.split(',').map(host_and_port).collect();
    let names: Vec<String> =
        hosts.iter().map(|(host, _)| decoded(host)).collect::<Result<_, _>>()?;
    add("host", names.join(","));
    if hosts.iter().any(|(_, port)| !port.is_empty()) {
        let ports = hosts.iter().map(|(_, port)| if port.is_empty() { "5432" } else { port });
        add("port", ports.collect::<Vec<_>>().join(","));
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').ok_or_else(|| pair.to_owned())?;
        add(&decoded(name)?, decoded(value)?);
    }
    Ok(parameters)
}

fn host_and_port(host: &str) -> (&str, &str) {
    if let Some((address, rest)) = host.strip_prefix('[').and_then(|host| host.split_once(']')) {
        return (address, rest.strip_prefix(':').unwrap_or_default());
    }
    host.rsplit_once(':').unwrap_or((host, ""))
}

/// Reads `NAME=VALUE NAME=VALUE`.
fn of_words(words: &str) -> Result<Parameters, String> {
    let pair = |word: &str| {
        let (name, value) = word.split_once('=').ok_or_else(|| word.to_owned())?;
        Ok((name.to_owned(), value.to_owned()))
    };
    words.split_whitespace().map(pair).collect()
}

/// Returns a part of a URL with its `%XX` as characters.
fn decoded(part: &str) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |digit: Option<u8>| char::from(digit?).to_digit(16);
        let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) else {
            return Err(part.to_owned());
        };
        bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
    }
    String::from_utf8(bytes).map_err(|_| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_says_who_connects_where() {
        let read =
            of_url("kvam%40by@db1,[::1]:5433,%2Frun%2Fpg/saker?sslmode=verify-full").unwrap();
        let expected = [
            ("dbname", "saker"),
            ("host", "db1,::1,/run/pg"),
            ("port", "5432,5433,5432"),
            ("sslmode", "verify-full"),
            ("user", "kvam@by"),
        ];
        let expected: Parameters =
            expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        assert_eq!(read, expected);
        assert!(of_url("host/%zz").is_err());
        assert!(of_url("host/db?x").is_err());
    }
}
