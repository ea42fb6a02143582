//! The frame of a draw: the cases that a filter finds, with what a draw needs of them.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Reader, Result};
use crate::domain::exchange::CaseKey;
use crate::domain::filter::is_header;
use crate::domain::rounds::{FramedCase, RoundKind, Strata};
use crate::domain::{CaseNo, Filter, Sort, Viewer};
use crate::store::columns;
use crate::store::newest::newest_version;
use crate::store::places::ProjectPlaces;

impl Reader {
    /// Returns the cases that a filter finds, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn frame(
        &self,
        filter: &Filter,
        strata: Option<&Strata>,
        viewer: &Viewer,
    ) -> Result<Vec<FramedCase>> {
        let found = match filter {
            Filter::All => None,
            _ => Some(self.filtered(filter, Sort::Import, viewer)?),
        };
        let found: Option<HashSet<CaseNo>> = found.map(|cases| cases.into_iter().collect());
        self.ask(|conn| {
            let column = match strata {
                None => "NULL".to_owned(),
                Some(Strata::County) => ProjectPlaces::read(conn)?.county_of_case(),
                Some(Strata::Field(_)) => "v.fields".to_owned(),
            };
            let mut query = conn.prepare_cached(&format!(
                concat!(
                    "SELECT r.no, r.source, r.id, v.sha256, {} FROM case_report r",
                    newest_version!(),
                    "ORDER BY r.no"
                ),
                column
            ))?;
            let mut rows = query.query([])?;
            let mut frame = Vec::new();
            while let Some(row) = rows.next()? {
                let no = row.get(0)?;
                if found.as_ref().is_some_and(|found| !found.contains(&no)) {
                    continue;
                }
                let stratum: Option<String> = match strata {
                    None => None,
                    Some(Strata::County) => row.get(4)?,
                    Some(Strata::Field(name)) => {
                        let fields: IndexMap<String, String> = columns::json(row, 4)?;
                        let of = fields.into_iter().find(|(header, _)| is_header(header, name));
                        of.map(|(_, value)| value)
                    }
                };
                let key = CaseKey { source: row.get(1)?, id: row.get(2)? };
                frame.push(FramedCase { no, key, text: row.get(3)?, stratum });
            }
            Ok(frame)
        })
    }

    /// Returns the cases of rounds of this kind, in import order; what a round that is not to be used drew counts too.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn cases_of_rounds(&self, kind: RoundKind) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            conn.prepare_cached(
                "SELECT DISTINCT c.case_no FROM event e JOIN event_case c ON c.event = e.no
                 WHERE e.kind = 'round_opened' AND e.payload IS NOT NULL
                   AND json_valid(e.payload) AND e.payload ->> '$.kind' = ?1 ORDER BY 1",
            )?
            .query_map([kind.as_str()], |row| row.get(0))?
            .collect()
        })
    }
}
