//! Opening a connection: encrypted and with a server that is who it says, but for one on this machine.

use std::net::IpAddr;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::config::SslMode;
use tokio_postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::connection::ServerConnection;
use super::parameters::{self, Parameters};
use super::trouble::failed;
use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;

/// So long is waited until a host has let one in.
const CONNECT: Duration = Duration::from_secs(10);

/// So long is waited for each part of an answer.
const ANSWER: Duration = Duration::from_secs(60);

/// So long is waited for a network that was cut.
const CUT: Duration = Duration::from_secs(15);

/// How often it is looked whether the network still is there.
const ALIVE: Duration = Duration::from_secs(10);

/// How often it is looked again before it is given up.
const LOOKS: u32 = 3;

/// Opens a connection: to the first host that lets one in.
///
/// # Errors
/// A setting cannot be used, the server cannot be reached, is not who it says, or does not let one in.
pub(super) fn open(address: &ServerAddress) -> Result<ServerConnection, CarrierError> {
    let mut parameters = parameters::of(address)?;
    let roots = parameters.remove("sslrootcert");
    let is_encrypted = is_encrypted(address, &mut parameters)?;
    let tls = if is_encrypted { Some(MakeRustlsConnect::new(tls(roots)?)) } else { None };
    let answer = answer(address, &mut parameters)?;
    let mut refusal = None;
    for host in hosts(&parameters) {
        let mode = if is_encrypted { SslMode::Require } else { SslMode::Disable };
        let mut config = config(address, &host, mode)?;
        let limit = config.get_connect_timeout().copied().unwrap_or(CONNECT);
        // Who does not take the connection at all is another matter than who takes it and says nothing.
        config.connect_timeout(limit / 2);
        let limits = (limit, answer);
        let opened = match &tls {
            Some(tls) => ServerConnection::open(&config, tls.clone(), limits),
            None => ServerConnection::open(&config, NoTls, limits),
        };
        match opened {
            Ok(opened) => return Ok(opened),
            Err(trouble) => refusal = Some(failed(address, &trouble)),
        }
    }
    Err(refusal.unwrap_or_else(|| setting(address, "host".to_owned())))
}

fn setting(address: &ServerAddress, reason: String) -> CarrierError {
    CarrierError::Setting { place: address.as_str().to_owned(), reason }
}

/// Returns how long is waited for an answer.
fn answer(address: &ServerAddress, parameters: &mut Parameters) -> Result<Duration, CarrierError> {
    let Some(seconds) = parameters.remove("answer_timeout") else { return Ok(ANSWER) };
    let read = seconds.parse().ok().filter(|seconds| (1..=3600).contains(seconds));
    let seconds = read.ok_or_else(|| setting(address, format!("answer_timeout={seconds}")))?;
    Ok(Duration::from_secs(seconds))
}

/// Returns the parameters for each of several hosts: one that takes a connection and says nothing keeps no one from the next.
fn hosts(parameters: &Parameters) -> Vec<Parameters> {
    let lists = ["host", "hostaddr", "port"]
        .map(|name| (name, parameters.get(name).map(|list| list.split(',').collect::<Vec<_>>())));
    let count = lists.iter().filter_map(|(_, list)| list.as_ref()).map(Vec::len).max();
    let count = count.unwrap_or(1);
    let fits = |list: &Vec<&str>| list.len() == count || list.len() == 1;
    if !lists.iter().filter_map(|(_, list)| list.as_ref()).all(fits) {
        // The library says what does not fit.
        return vec![parameters.clone()];
    }
    let of = |at: usize| {
        let mut own = parameters.clone();
        for (name, list) in &lists {
            let value = list.as_ref().and_then(|list| list.get(at).or_else(|| list.first()));
            own.extend(value.map(|value| ((*name).to_owned(), (*value).to_owned())));
        }
        own
    };
    (0..count).map(of).collect()
}

fn config(
    address: &ServerAddress,
    parameters: &Parameters,
    mode: SslMode,
) -> Result<Config, CarrierError> {
    let mut config = Config::from_str(&words(parameters)).map_err(|error| {
        let reason = std::error::Error::source(&error)
            .map_or_else(|| error.to_string(), ToString::to_string);
        setting(address, reason)
    })?;
    config.application_name("nybrott").ssl_mode(mode).tcp_user_timeout(CUT);
    config.keepalives_idle(ALIVE).keepalives_interval(ALIVE).keepalives_retries(LOOKS);
    Ok(config)
}

/// Takes the mode of encryption from the parameters. Off this machine there is one only: the name is compared with the
/// certificate.
fn is_encrypted(
    address: &ServerAddress,
    parameters: &mut Parameters,
) -> Result<bool, CarrierError> {
    let mode = parameters.remove("sslmode");
    let names = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let is_here = names("host").split(',').all(is_this_machine)
        && names("hostaddr").split(',').all(|host| host.is_empty() || is_this_machine(host));
    match mode.as_deref() {
        None | Some("disable" | "allow" | "prefer") if is_here => Ok(false),
        Some("disable") => Err(CarrierError::Unencrypted { server: address.as_str().to_owned() }),
        _ => Ok(true),
    }
}

fn is_this_machine(host: &str) -> bool {
    let is_loopback = || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    host.starts_with('/') || host == "localhost" || is_loopback()
}

/// Returns the parameters as the library reads them.
fn words(parameters: &Parameters) -> String {
    let quoted = |value: &str| value.replace('\\', "\\\\").replace('\'', "\\'");
    let words = parameters.iter().map(|(name, value)| format!("{name}='{}'", quoted(value)));
    words.collect::<Vec<_>>().join(" ")
}

/// Returns whom is believed about who a server is: those of a file of certificates, or those of the system.
fn tls(file: Option<String>) -> Result<ClientConfig, CarrierError> {
    let mut roots = RootCertStore::empty();
    if let Some(file) = file.filter(|file| file != "system") {
        let fault = |reason: String| CarrierError::Setting { place: file.clone(), reason };
        let found =
            CertificateDer::pem_file_iter(&file).map_err(|error| fault(error.to_string()))?;
        for certificate in found {
            let certificate = certificate.map_err(|error| fault(error.to_string()))?;
            roots.add(certificate).map_err(|error| fault(error.to_string()))?;
        }
    } else {
        let certificates = rustls_native_certs::load_native_certs().certs;
        let _ = roots.add_parsable_certificates(certificates);
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| CarrierError::Setting {
            place: "TLS".into(),
            reason: error.to_string(),
        })?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::address::TeamAddress;

    fn address(address: &str) -> ServerAddress {
        match address.parse() {
            Ok(TeamAddress::Server(address)) => address,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_of_several_hosts_is_tried_by_itself() {
        let of = |given: &str| {
            let parameters = parameters::of(&address(given)).unwrap();
            let shown = |host: &Parameters| {
                let part = |name: &str| host.get(name).cloned().unwrap_or_default();
                format!("{} {} {}", part("host"), part("hostaddr"), part("port"))
            };
            hosts(&parameters).iter().map(shown).collect::<Vec<_>>()
        };
        assert_eq!(of("postgres://kvam@db1,db2:5433/db"), ["db1  5432", "db2  5433"]);
        assert_eq!(of("postgres://kvam@db1,db2/db?port=6432"), ["db1  6432", "db2  6432"]);
        assert_eq!(of("postgres://kvam@db/db?hostaddr=10.0.0.1"), ["db 10.0.0.1 "]);
        assert_eq!(of("postgres://kvam@a,b,c/db?port=1,2"), ["a,b,c  1,2"]);
    }

    #[test]
    fn only_on_this_machine_a_connection_need_not_be_encrypted() {
        for (given, expected) in [
            ("postgres://kvam@localhost/db", Some(false)),
            ("postgres://kvam@127.0.0.1/db", Some(false)),
            ("postgres://kvam@%2Frun%2Fpg/db", Some(false)),
            ("postgres://kvam@localhost/db?sslmode=require", Some(true)),
            ("postgres://kvam@db.example/db", Some(true)),
            ("postgres://kvam@localhost,db.example/db", Some(true)),
            ("postgres://kvam@db.example/db?sslmode=prefer", Some(true)),
            ("postgres://kvam@localhost/db?hostaddr=10.0.0.1", Some(true)),
            ("postgres://kvam@db.example/db?sslmode=disable", None),
        ] {
            let address = address(given);
            let mut parameters = parameters::of(&address).unwrap();
            assert_eq!(is_encrypted(&address, &mut parameters).ok(), expected, "{given}");
        }
    }
}
