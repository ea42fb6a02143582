//! Setting the exchange up in a database, and making logins.

use postgres::Client;
use postgres::types::Type;

use super::trouble::lacks_rights;

/// What sets up the exchange.
const TABLES: &str = include_str!("tables.sql");

/// What members may execute.
const FUNCTIONS: &str = include_str!("functions.sql");

/// What divides the work.
const CLAIMS: &str = include_str!("claims.sql");

/// What an administrator has to run instead.
pub(super) struct LacksRights(pub(super) String);

/// Sets the exchange up where the database has none.
///
/// # Errors
/// What the server says; the inner one: it needs rights that this login has not.
pub(super) fn install(client: &mut Client) -> Result<Result<(), LacksRights>, postgres::Error> {
    let has_schema = "SELECT 1 FROM pg_namespace WHERE nspname = 'nybrott'";
    if !client.query_typed(has_schema, &[])?.is_empty() {
        return Ok(Ok(()));
    }
    let login: String = client.query_typed_one("SELECT session_user::text", &[])?.try_get(0)?;
    run(client, &format!("{TABLES}\n{FUNCTIONS}\n{CLAIMS}\n{}", grant(&login)))
}

/// Adds claims to an exchange that was set up by a version without them.
///
/// # Errors
/// As [`install`].
pub(super) fn install_claims(
    client: &mut Client,
) -> Result<Result<(), LacksRights>, postgres::Error> {
    let has_claims = "SELECT 1 FROM pg_proc WHERE proname = 'claim_1'
        AND pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'nybrott')";
    if !client.query_typed(has_claims, &[])?.is_empty() {
        return Ok(Ok(()));
    }
    run(client, CLAIMS)
}

/// Runs statements, all of them or none.
fn run(client: &mut Client, statements: &str) -> Result<Result<(), LacksRights>, postgres::Error> {
    let mut transaction = client.transaction()?;
    match transaction.batch_execute(statements) {
        Ok(()) => transaction.commit().map(Ok),
        Err(error) if lacks_rights(&error) => {
            Ok(Err(LacksRights(format!("BEGIN;\n{statements}\nCOMMIT;"))))
        }
        Err(error) => Err(error),
    }
}

/// Makes a login where there is none, and lets it use the exchange. Returns whether it was made.
///
/// # Errors
/// As [`install`].
pub(super) fn admit(
    client: &mut Client,
    login: &str,
) -> Result<Result<bool, LacksRights>, postgres::Error> {
    let is_there = "SELECT 1 FROM pg_roles WHERE rolname = $1";
    let is_new = client.query_typed(is_there, &[(&login, Type::TEXT)])?.is_empty();
    let has_right = "SELECT pg_has_role($1::name, 'nybrott_user', 'USAGE')";
    if !is_new && client.query_typed_one(has_right, &[(&login, Type::TEXT)])?.try_get(0)? {
        return Ok(Ok(false));
    }
    let create = format!("CREATE ROLE {} LOGIN;", quoted(login));
    let statements = if is_new { format!("{create}\n{}", grant(login)) } else { grant(login) };
    let mut transaction = client.transaction()?;
    match transaction.batch_execute(&statements) {
        Ok(()) => transaction.commit().map(|()| Ok(is_new)),
        Err(error) if lacks_rights(&error) => Ok(Err(LacksRights(statements))),
        Err(error) => Err(error),
    }
}

fn grant(login: &str) -> String {
    format!("GRANT nybrott_user TO {};", quoted(login))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
