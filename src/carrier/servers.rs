//! The servers that this build can connect to.

use super::address::ServerAddress;
use super::error::CarrierError;
use super::feed::FeedServer;

/// Connects to a server.
///
/// # Errors
/// It cannot be reached, or does not let one in; or the program was built without PostgreSQL.
pub fn connect(address: &ServerAddress) -> Result<Box<dyn FeedServer>, CarrierError> {
    #[cfg(feature = "team")]
    return Ok(Box::new(super::postgres::connect(address)?));
    #[cfg(not(feature = "team"))]
    Err(CarrierError::WithoutPostgres { server: address.as_str().to_owned() })
}
