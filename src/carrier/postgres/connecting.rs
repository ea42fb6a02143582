//! Opening a connection: encrypted and with a server that is who it says, but for one on this machine.

use std::net::IpAddr;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use postgres::config::SslMode;
use postgres::{Client, Config, NoTls};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::parameters::{self, Parameters};
use super::trouble::failed;
use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;

/// So long is waited for a server to answer.
const CONNECT: Duration = Duration::from_secs(5);

/// So long is waited for a network that was cut.
const CUT: Duration = Duration::from_secs(15);

/// How often it is looked whether the network still is there.
const ALIVE: Duration = Duration::from_secs(10);

/// Opens a connection.
///
/// # Errors
/// A setting cannot be used, the server cannot be reached, is not who it says, or does not let one in.
pub(super) fn open(address: &ServerAddress) -> Result<Client, CarrierError> {
    let mut parameters = parameters::of(address)?;
    let roots = parameters.remove("sslrootcert");
    let is_encrypted = is_encrypted(address, &mut parameters)?;
    let mut config = Config::from_str(&words(&parameters)).map_err(|error| {
        let reason = std::error::Error::source(&error)
            .map_or_else(|| error.to_string(), ToString::to_string);
        CarrierError::Setting { place: address.as_str().to_owned(), reason }
    })?;
    config.application_name("nybrott").keepalives_idle(ALIVE).tcp_user_timeout(CUT);
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    let opened = if is_encrypted {
        config.ssl_mode(SslMode::Require);
        config.connect(MakeRustlsConnect::new(tls(roots)?))
    } else {
        config.ssl_mode(SslMode::Disable).connect(NoTls)
    };
    opened.map_err(|error| failed(address, &error))
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
    fn only_on_this_machine_a_connection_need_not_be_encrypted() {
        for (given, expected) in [
            ("postgres://kari@localhost/db", Some(false)),
            ("postgres://kari@127.0.0.1/db", Some(false)),
            ("postgres://kari@%2Frun%2Fpg/db", Some(false)),
            ("postgres://kari@localhost/db?sslmode=require", Some(true)),
            ("postgres://kari@db.example/db", Some(true)),
            ("postgres://kari@localhost,db.example/db", Some(true)),
            ("postgres://kari@db.example/db?sslmode=prefer", Some(true)),
            ("postgres://kari@localhost/db?hostaddr=10.0.0.1", Some(true)),
            ("postgres://kari@db.example/db?sslmode=disable", None),
        ] {
            let address = address(given);
            let mut parameters = parameters::of(&address).unwrap();
            assert_eq!(is_encrypted(&address, &mut parameters).ok(), expected, "{given}");
        }
    }
}
