//! Setting the exchange up in a database, bringing it up to date, and making logins.

use tokio_postgres::types::Type;

use super::connection::ServerConnection;
use super::trouble::Trouble;

/// The version of the exchange that this program sets up: one more with each change to its statements.
pub(super) const VERSION: i32 = 3;

/// Its tables, a step from each version to the next.
const STEPS: [&str; VERSION as usize] =
    [include_str!("steps/1.sql"), include_str!("steps/2.sql"), include_str!("steps/3.sql")];

/// What members may execute, which is replaced whenever a step is taken.
const FUNCTIONS: [&str; 4] = [
    include_str!("functions.sql"),
    include_str!("claims.sql"),
    include_str!("copies.sql"),
    include_str!("rights.sql"),
];

/// Who hands something over is waited for, and who comes then waits. What is made belongs to the one who owns what is there, with whose
/// rights the functions are executed.
const BEFORE_STEPS: &str = "SELECT set_config('role', pg_get_userbyid(nspowner), true) FROM pg_namespace WHERE nspname = 'nybrott';
SET LOCAL search_path = nybrott;
LOCK TABLE exchange_version IN EXCLUSIVE MODE;
SELECT pg_advisory_xact_lock(hashtextextended(id::text, 0)) FROM project ORDER BY id;";

/// What an administrator has to run instead.
pub(super) struct LacksRights(pub(super) String);

/// What a database has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InstalledExchange {
    /// No exchange.
    None,
    /// The exchange of this version.
    Version(i32),
}

/// Returns what the database has, without a right to any of it.
fn installed(connection: &mut ServerConnection) -> Result<InstalledExchange, Trouble> {
    // Before version 3 an exchange did not say which it is.
    let rows = connection.query(
        "SELECT count(*) FILTER (WHERE f.proname = 'exchange_1') > 0, count(*) FILTER (WHERE f.proname = 'claim_1') > 0
         FROM pg_namespace n LEFT JOIN pg_proc f ON f.pronamespace = n.oid WHERE n.nspname = 'nybrott' GROUP BY n.oid",
        &[],
    )?;
    let Some(row) = rows.first() else { return Ok(InstalledExchange::None) };
    Ok(InstalledExchange::Version(match (row.try_get(0)?, row.try_get(1)?) {
        (true, _) => {
            let rows = connection.query("SELECT version FROM nybrott.exchange_1()", &[])?;
            rows.first().map_or(Ok(VERSION), |row| row.try_get(0))?
        }
        (false, true) => 2,
        (false, false) => 1,
    }))
}

/// Sets the exchange up where the database has none.
///
/// # Errors
/// What the server says; the inner one: it needs rights that this login has not.
pub(super) fn install(
    connection: &mut ServerConnection,
) -> Result<Result<(), LacksRights>, Trouble> {
    if installed(connection)? != InstalledExchange::None {
        return Ok(Ok(()));
    }
    let login = text(connection, "SELECT session_user::text")?;
    run(connection, &format!("{}\n{}", steps(0), grant(&login)))
}

/// Brings an exchange up to date that was set up by an earlier version. Returns whether it was one.
///
/// # Errors
/// As [`install`].
pub(super) fn upgrade(
    connection: &mut ServerConnection,
) -> Result<Result<bool, LacksRights>, Trouble> {
    match installed(connection)? {
        InstalledExchange::Version(version) if version < VERSION => {
            let done = run(connection, &format!("{BEFORE_STEPS}\n{}", steps(version)))?;
            Ok(done.map(|()| true))
        }
        _ => Ok(Ok(false)),
    }
}

/// Returns the statements that lead from a version to the newest; 0 is nothing at all. Where someone else has taken these steps in the
/// meantime, they fail and change nothing.
fn steps(from: i32) -> String {
    let taken = usize::try_from(from).unwrap_or_default();
    let steps = STEPS.iter().zip(1..).skip(taken);
    let steps =
        steps.map(|(step, no)| format!("{step}\nINSERT INTO exchange_version VALUES ({no});"));
    steps.chain(FUNCTIONS.map(str::to_owned)).collect::<Vec<_>>().join("\n")
}

fn text(connection: &mut ServerConnection, statement: &str) -> Result<String, Trouble> {
    let rows = connection.query(statement, &[])?;
    Ok(rows.first().map_or_else(|| Ok(String::new()), |row| row.try_get(0))?)
}

/// Runs statements, all of them or none.
fn run(
    connection: &mut ServerConnection,
    statements: &str,
) -> Result<Result<(), LacksRights>, Trouble> {
    let all = format!("BEGIN;\n{statements}\nCOMMIT;");
    let done = connection.run(&all);
    if matches!(&done, Err(Trouble::Failed(error)) if error.as_db_error().is_some()) {
        connection.run("ROLLBACK")?;
    }
    match done {
        Ok(()) => Ok(Ok(())),
        Err(trouble) if trouble.lacks_rights() => Ok(Err(LacksRights(all))),
        Err(trouble) => Err(trouble),
    }
}

/// Makes a login where there is none, and lets it use the exchange. Returns whether it was made.
///
/// # Errors
/// As [`install`].
pub(super) fn admit(
    connection: &mut ServerConnection,
    login: &str,
) -> Result<Result<bool, LacksRights>, Trouble> {
    let is_there = "SELECT 1 FROM pg_roles WHERE rolname = $1";
    let is_new = connection.query(is_there, &[(&login, Type::TEXT)])?.is_empty();
    let has_right = "SELECT 1 WHERE pg_has_role($1::name, 'nybrott_user', 'USAGE')";
    if !is_new && !connection.query(has_right, &[(&login, Type::TEXT)])?.is_empty() {
        return Ok(Ok(false));
    }
    let create = format!("CREATE ROLE {} LOGIN;", quoted(login));
    let statements = if is_new { format!("{create}\n{}", grant(login)) } else { grant(login) };
    Ok(run(connection, &statements)?.map(|()| is_new))
}

fn grant(login: &str) -> String {
    format!("GRANT nybrott_user TO {};", quoted(login))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// Exchanges that are there are brought up to date by their version: what changes without one reaches none of them.
    #[test]
    fn other_statements_are_another_version_of_the_exchange() {
        let hash = Sha256::digest(steps(0).replace('\r', ""));
        let hash = hash.iter().take(8).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
        let expected = (3, 0xcd84_b04e_2904_ed53);
        assert_eq!((VERSION, hash), expected, "one more in VERSION and STEPS, then {hash:#x}");
    }

    #[test]
    fn an_upgrade_takes_the_steps_that_are_missing() {
        assert!(
            steps(0).contains("CREATE SCHEMA nybrott") && steps(0).contains("CREATE TABLE copy")
        );
        assert!(!steps(2).contains("CREATE SCHEMA") && steps(2).contains("CREATE TABLE copy"));
        assert!(!steps(VERSION).contains("CREATE TABLE"));
        assert!(steps(VERSION).contains("FUNCTION push_1"));
    }
}
