//! What filters about differences and rulings ask for, which is worked out when it is read.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::domain::rulings::{DisputedCase, Settlement};
use crate::domain::{CaseNo, Filter, Term, Viewer};
use crate::store::reader::disputes;
use crate::store::rulings::inputs;
use crate::store::visibility::Visibility;

/// The cases on which reviewers differ, and those on which anyone has ruled, as far as the viewer may see it.
#[derive(Default)]
pub(super) struct CasesInSettling {
    unsettled: Vec<DisputedCase>,
    settlements: BTreeMap<CaseNo, Settlement>,
}

impl CasesInSettling {
    /// Reads what a filter asks for.
    pub(super) fn read(
        conn: &Connection,
        filter: &Filter,
        viewer: &Viewer,
    ) -> rusqlite::Result<Self> {
        let asks_for = |is_it: fn(&Term) -> bool| filter.has_term(&is_it);
        let (differs, ruled) = (
            asks_for(|term| matches!(term, Term::Differs(_))),
            asks_for(|term| matches!(term, Term::Ruled | Term::Lapsed)),
        );
        let mut found = Self::default();
        if differs || ruled {
            let visibility = Visibility::of(conn, viewer)?;
            if differs {
                found.unsettled = disputes::unsettled(conn, &visibility)?;
            }
            if ruled {
                found.settlements = inputs::settlements(conn, &visibility)?;
            }
        }
        Ok(found)
    }

    /// Returns the cases that a term means, as a list in JSON.
    pub(super) fn cases(&self, term: &Term) -> String {
        let ruled = |is_it: fn(&Settlement) -> bool| {
            let found = self.settlements.iter().filter(move |(_, settlement)| is_it(settlement));
            found.map(|(no, _)| no.to_string()).collect()
        };
        let cases: Vec<String> = match term {
            Term::Differs(about) => {
                let found = self.unsettled.iter().filter(|case| case.differences.is_about(about));
                found.map(|case| case.no.to_string()).collect()
            }
            Term::Ruled => ruled(|settlement| settlement.ruling().is_some()),
            Term::Lapsed => ruled(Settlement::has_lapsed),
            _ => Vec::new(),
        };
        format!("[{}]", cases.join(","))
    }
}
