//! Where a team exchanges.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::error::CarrierError;

/// What the address of a folder begins with.
const FOLDER: &str = "folder:";

/// What the address of a server may begin with.
const SERVER: [&str; 3] = ["postgres://", "postgresql://", "service="];

/// Where a team exchanges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamAddress {
    /// In a shared folder.
    Folder(PathBuf),
    /// Through a PostgreSQL server.
    Server(ServerAddress),
}

/// The address of a PostgreSQL server: `postgres://USER@HOST/DATABASE`, or `service=NAME` of the service file. It has no
/// password, since it is written down, and every process of a machine can read what another was started with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServerAddress(String);

impl ServerAddress {
    /// Returns the address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TeamAddress {
    /// Returns the address as it is typed, wherever one stands: the way to a folder begins at the root.
    #[must_use]
    pub fn to_type(&self) -> String {
        match self {
            Self::Folder(path) => {
                let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                format!("{FOLDER}{}", path.display())
            }
            Self::Server(address) => address.0.clone(),
        }
    }
}

impl FromStr for TeamAddress {
    type Err = CarrierError;

    /// Reads an address.
    ///
    /// # Errors
    /// It is none; or there is a password in it.
    fn from_str(address: &str) -> Result<Self, CarrierError> {
        if let Some(path) = address.strip_prefix(FOLDER).filter(|path| !path.is_empty()) {
            return Ok(Self::Folder(PathBuf::from(path)));
        }
        if !SERVER.iter().any(|begin| address.starts_with(begin)) {
            return Err(CarrierError::NoAddress { address: shown(address) });
        }
        if has_password(address) {
            return Err(CarrierError::PasswordInAddress);
        }
        Ok(Self::Server(ServerAddress(address.to_owned())))
    }
}

impl fmt::Display for TeamAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => path.display().fmt(formatter),
            Self::Server(address) => address.0.fmt(formatter),
        }
    }
}

/// Returns what of a mistyped address may be repeated: what comes before an `@` may have a password in it.
fn shown(address: &str) -> String {
    address.rsplit_once('@').map_or_else(|| address.to_owned(), |(_, rest)| format!("…@{rest}"))
}

fn has_password(address: &str) -> bool {
    let user = address.split_once("://").and_then(|(_, rest)| {
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        authority.rsplit_once('@').map(|(user, _)| user)
    });
    // A password may have a slash in it, which ends the authority too early.
    let is_cut = address.contains("://") && user.is_none() && address.contains('@');
    user.is_some_and(|user| user.contains(':')) || is_cut || names_password(address)
}

/// Returns whether a parameter is a password.
fn names_password(address: &str) -> bool {
    let mut parameters = address.split(['?', '&', ' ', '\t']).skip(1);
    parameters.any(|parameter| {
        let name = parameter.split('=').next().unwrap_or_default();
        ["password", "sslpassword"].contains(&name.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_in_an_address_is_found_wherever_it_is() {
        for address in [
            "postgres://kvam:hemmelig@host/db",
            "postgresql://kvam:@host",
            "postgres://kvam:a/b@host/db",
            "postgres://host/db?password=hemmelig",
            "postgres://host/db?sslmode=require&password=x",
            "service=nybrott password=hemmelig",
        ] {
            let refused = address.parse::<TeamAddress>();
            assert!(matches!(refused, Err(CarrierError::PasswordInAddress)), "{address}");
        }
    }

    #[test]
    fn what_is_to_be_typed_is_read_as_the_same_place_from_anywhere() {
        let typed = "folder:felles".parse::<TeamAddress>().unwrap().to_type();
        let here = std::path::absolute("felles").unwrap();
        assert_eq!(typed.parse::<TeamAddress>().unwrap(), TeamAddress::Folder(here));
        let server = "service=nybrott".parse::<TeamAddress>().unwrap();
        assert_eq!(server.to_type(), "service=nybrott");
    }

    #[test]
    fn addresses_are_read_and_written_as_they_were_given() {
        for address in ["postgres://kvam@host:5433/db?sslmode=verify-full", "service=nybrott"] {
            let read: TeamAddress = address.parse().unwrap();
            assert_eq!(read.to_string(), address);
            let json = serde_json::to_string(&read).unwrap();
            assert_eq!(json, format!("{{\"server\":\"{address}\"}}"));
        }
        let folder: TeamAddress = "folder:/mnt/felles".parse().unwrap();
        assert_eq!(serde_json::to_string(&folder).unwrap(), r#"{"folder":"/mnt/felles"}"#);
        let refused = "ftp://kvam:hemmelig@host".parse::<TeamAddress>().unwrap_err();
        assert!(!refused.to_string().contains("hemmelig"));
    }
}
