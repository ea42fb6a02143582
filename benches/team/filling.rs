//! A server that is full in minutes: lines as the program writes them, put where its functions would have put them.

use std::io::Write as _;
use std::process::Stdio;

use nybrott::domain::exchange::{CaseKey, PortableVersion};
use nybrott::domain::{Moment, ParcelItem, TextHash};

use crate::Result;
use crate::cluster::{BOSS, Cluster};
use crate::team::Team;

/// Puts the lines that were copied into `fill` into the tables, in their order, and gives them their places. The last
/// reviewer of `pen` is whoever handed them over.
const FILL: &str = "
SET search_path = nybrott;
CREATE TEMPORARY TABLE parsed AS SELECT no, line, what, v,
    CASE WHEN what = 'version' THEN key_of(v) END AS key, CASE WHEN what = 'event' THEN (v->>'id')::uuid END AS event
  FROM fill CROSS JOIN LATERAL (SELECT j.key AS what, j.value AS v FROM json_each(line::json) j) j;
INSERT INTO item (project, kind, identity, body, key, event)
  SELECT p.id, CASE what WHEN 'version' THEN 'v' WHEN 'event' THEN 'e' ELSE 'r' END::\"char\",
    CASE what WHEN 'version' THEN identity_of('version', encode(key, 'hex'), v->>'imported_at', v->>'sha256')
      WHEN 'event' THEN identity_of('event', event::text, line) ELSE identity_of('reviewer', v->>'id', v->>'name') END,
    line, key, event FROM parsed, project p ORDER BY no;
INSERT INTO event (project, id, reviewer, session, seq, kind)
  SELECT p.id, event, (v->>'reviewer')::uuid, (v->>'session')::uuid, (v->>'seq')::bigint, v->>'kind'
  FROM parsed, project p WHERE what = 'event' ORDER BY no;
INSERT INTO touch (project, event, key, answers)
  SELECT p.id, event, key_of(c), (part->'patch')::jsonb
  FROM parsed, project p, json_array_elements(v->'changes') part, json_array_elements(part->'cases') c WHERE what = 'event';
INSERT INTO feed (project, pos, item, replica)
  SELECT project, row_number() OVER (ORDER BY no), no, '00000000-0000-0000-0000-000000000001' FROM item;
UPDATE head SET pos = (SELECT count(*) FROM feed);
DROP TABLE fill;
";

/// The text of a case, of so many bytes at least.
pub fn text_of(case: &str, bytes: usize) -> String {
    let sentence = format!("Kommunen prøvde {case} og gikk videre med det. ");
    sentence.repeat(bytes.div_ceil(sentence.len()))
}

/// The line of a case that was just imported, with a text of so many bytes.
pub fn version(case: &CaseKey, bytes: usize) -> Result<String> {
    let text = text_of(&case.id, bytes);
    let version = PortableVersion {
        county: None,
        date: None,
        fields: Vec::new(),
        headers: Vec::new(),
        id: case.id.clone(),
        imported_at: Moment::now(),
        municipality: None,
        sha256: TextHash::new(&case.id, &text),
        source: case.source.clone(),
        text: Some(text),
        title: case.id.clone(),
    };
    Ok(serde_json::to_string(&ParcelItem::Version(version))?)
}

/// A case by number, from 1.
pub fn case(no: usize) -> CaseKey {
    CaseKey { id: format!("Sak {no}"), source: String::new() }
}

/// Puts lines into the feed of a team.
pub fn fill(
    cluster: &Cluster,
    team: &Team<'_>,
    lines: impl Iterator<Item = Result<String>>,
) -> Result<()> {
    team.sql(
        "CREATE UNLOGGED TABLE nybrott.fill (no bigint GENERATED ALWAYS AS IDENTITY, line text)",
    );
    let mut copy = cluster.psql(BOSS, &team.database, "COPY nybrott.fill (line) FROM STDIN");
    let mut running = copy.stdin(Stdio::piped()).spawn()?;
    if let Some(stdin) = running.stdin.take() {
        let mut out = std::io::BufWriter::new(stdin);
        for line in lines {
            // The one character of JSON that the format of a copy reads otherwise.
            writeln!(out, "{}", line?.replace('\\', "\\\\"))?;
        }
        out.flush()?;
    }
    if !running.wait()?.success() {
        return Err("the lines were not copied".into());
    }
    team.sql(FILL);
    // As the server does by itself in time.
    team.sql("VACUUM ANALYZE");
    Ok(())
}
