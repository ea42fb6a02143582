//! An exchange through a server, which keeps the order of what all hand over, and passes on to each what they may see.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::carriers::{ChosenParcels, ReachedPlace, TeamCarrier};
use super::erasing::{blanked, case_of};
use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::{
    self, ClaimedCases, FeedCursor, FeedLine, FeedSender, FeedServer, FeedState, PushVerdict,
    ServerAddress, UnconfirmedCopy,
};
use crate::domain::exchange::CaseKey;
use crate::domain::{HandedOver, Parcel, ParcelItem};
use crate::store::Reader;

/// How many lines are asked for at once.
const PAGE: i32 = 2000;

/// At most so many lines are taken at once, and so many bytes but for the last page: what is taken lies in memory.
const PORTION: (usize, usize) = (200_000, 256 << 20);

/// At most so many lines are handed over at once, and so many bytes but for a line that is longer.
const BATCH: (usize, usize) = (500, 4 << 20);

/// The feed of a project on a server.
#[derive(Debug)]
pub(super) struct ServerCarrier {
    server: Box<dyn FeedServer>,
    project: Uuid,
    portion: (usize, usize),
}

impl ServerCarrier {
    /// Connects to the server.
    pub(super) fn connect(address: &ServerAddress, project: Uuid) -> Result<Self, TeamError> {
        Ok(Self { server: carrier::connect(address)?, project, portion: PORTION })
    }

    /// Returns how many lines of others have not been taken.
    pub(super) fn untaken(&mut self, membership: &Membership) -> Result<i64, TeamError> {
        let after = membership.feed.map_or(0, |feed| feed.taken);
        Ok(self.server.waiting(self.project, membership.replica, after)?)
    }

    /// Returns the copies that have not confirmed to have erased what is to be erased.
    pub(super) fn unconfirmed(&mut self) -> Result<Vec<UnconfirmedCopy>, TeamError> {
        Ok(self.server.unconfirmed(self.project)?)
    }

    /// Returns how far the feed is, and whether it has still what this copy has seen of it.
    fn state(&mut self, membership: &Membership) -> Result<(FeedState, bool), TeamError> {
        let feed = membership.feed;
        let seen = feed.and_then(|feed| feed.seen);
        let state = self.server.state(self.project, seen.map_or(0, |(place, _)| place))?;
        let is_same = feed.is_none_or(|feed| feed.epoch == state.epoch)
            && seen.is_none_or(|(_, mark)| state.mark == Some(mark));
        Ok((state, is_same))
    }

    /// Returns what was handed over after the cursor, which moves: a portion of it. Stops before a line that a later version
    /// of the program has written.
    fn items(
        &mut self,
        membership: &Membership,
        cursor: &mut FeedCursor,
        report: &mut SyncReport,
    ) -> Result<Vec<ParcelItem>, TeamError> {
        let (mut items, mut bytes) = (Vec::new(), 0);
        loop {
            if items.len() >= self.portion.0 || bytes >= self.portion.1 {
                report.has_more = true;
                return Ok(items);
            }
            let (project, replica) = (self.project, membership.replica);
            let page = self.server.lines(project, replica, cursor.taken, PAGE)?;
            if page.is_empty() {
                return Ok(items);
            }
            for FeedLine { place, mark, line } in page {
                if place <= cursor.taken {
                    // No server of this version passes on a place twice.
                    report.is_outdated = true;
                    return Ok(items);
                }
                if let Some(line) = line {
                    let Ok(item) = serde_json::from_str(&line) else {
                        report.is_outdated = true;
                        return Ok(items);
                    };
                    items.push(item);
                    bytes += line.len();
                }
                cursor.taken = place;
                if cursor.seen.is_none_or(|(seen, _)| seen < place) {
                    cursor.seen = Some((place, mark));
                }
            }
        }
    }

    /// Returns the reports of cases of which these items speak and no one here knows: others speak of them while this copy
    /// has taken them back.
    fn lacking_versions(
        &mut self,
        reader: &Reader,
        parcel: &Parcel,
        report: &mut SyncReport,
    ) -> Result<Vec<ParcelItem>, TeamError> {
        let own: BTreeSet<CaseKey> = parcel.versions().map(case_of).collect();
        let needed = parcel.cases_of_events().filter(|case| !own.contains(case)).collect();
        let unknown: Vec<CaseKey> = reader.unknown_cases(needed)?.into_iter().collect();
        if unknown.is_empty() {
            return Ok(Vec::new());
        }
        let lines = self.server.versions(self.project, &unknown)?;
        let read: Vec<ParcelItem> =
            lines.iter().filter_map(|line| serde_json::from_str(line).ok()).collect();
        report.is_outdated |= read.len() < lines.len();
        Ok(read)
    }

    fn push(
        &mut self,
        membership: &Membership,
        batch: &[(&ParcelItem, String)],
        report: &mut SyncReport,
    ) -> Result<(), TeamError> {
        let sender = FeedSender { replica: membership.replica, own: membership.own.clone() };
        let lines: Vec<String> = batch.iter().map(|(_, line)| line.clone()).collect();
        let verdicts = self.server.push(self.project, &sender, &lines)?;
        report.refuses_own |= verdicts.len() < batch.len();
        for ((item, _), verdict) in batch.iter().zip(verdicts) {
            if let (PushVerdict::Foreign, ParcelItem::Event(event)) = (verdict, item) {
                report.refuses_own |= membership.own.contains(&event.reviewer);
            }
            match (verdict, item) {
                (PushVerdict::New, ParcelItem::Event(event)) => {
                    report.given += usize::from(event.is_act());
                }
                (PushVerdict::New, ParcelItem::Version(_)) => report.versions += 1,
                (PushVerdict::Conflict, _) => report.set_aside += 1,
                (PushVerdict::Foreign, _) => report.foreign += 1,
                _ => {}
            }
        }
        Ok(())
    }
}

impl TeamCarrier for ServerCarrier {
    fn is_behind(&self) -> bool {
        self.server.is_behind()
    }

    fn has_lost(&mut self, membership: &Membership) -> Result<bool, TeamError> {
        Ok(!self.state(membership)?.1)
    }

    fn choose(
        &mut self,
        reader: &Reader,
        membership: &Membership,
        report: &mut SyncReport,
    ) -> Result<ChosenParcels, TeamError> {
        let (state, _) = self.state(membership)?;
        let taken = membership.feed.map_or(0, |feed| feed.taken);
        let mut cursor = FeedCursor { epoch: state.epoch, taken, seen: state.newest };
        let items = self.items(membership, &mut cursor, report)?;
        let mut parcel = Parcel { items };
        let lacking = self.lacking_versions(reader, &parcel, report)?;
        parcel.items.splice(0..0, lacking);
        let erased: BTreeSet<CaseKey> = parcel.erasures().cloned().collect();
        if !erased.is_empty() {
            parcel = blanked(&parcel, &erased);
        }
        let parcels = if parcel.items.is_empty() { Vec::new() } else { vec![parcel] };
        Ok(ChosenParcels { parcels, reached: ReachedPlace::Feed(cursor) })
    }

    /// Adds nothing: the server knows what it has, and is asked about each line.
    fn add_known(&mut self, _: &mut HandedOver) -> Result<(), TeamError> {
        Ok(())
    }

    fn deliver(
        &mut self,
        parcel: &Parcel,
        membership: &mut Membership,
        report: &mut SyncReport,
    ) -> Result<(), TeamError> {
        let mut batch: Vec<(&ParcelItem, String)> = Vec::new();
        let mut bytes = 0;
        for item in &parcel.items {
            // What parcels have is always JSON.
            let line = serde_json::to_string(item).unwrap_or_default();
            bytes += line.len();
            batch.push((item, line));
            if batch.len() >= BATCH.0 || bytes >= BATCH.1 {
                self.push(membership, &batch, report)?;
                batch.clear();
                bytes = 0;
            }
        }
        if !batch.is_empty() {
            self.push(membership, &batch, report)?;
        }
        // What is there now must be there the next time. Where something is missing already, that is left to be found.
        let (state, is_same) = self.state(membership)?;
        if let Some(feed) = membership.feed.as_mut().filter(|_| is_same) {
            feed.seen = state.newest;
        }
        Ok(())
    }

    /// Does nothing: the server takes out what is erased when it is handed the erasure.
    fn take_out_erased(&mut self, _: &Reader, _: &Membership) -> Result<(), TeamError> {
        Ok(())
    }

    /// Says under which ids this copy exchanges, and confirms what the server has no confirmation of.
    fn confirm_erased(
        &mut self,
        reader: &Reader,
        membership: &Membership,
    ) -> Result<(), TeamError> {
        let replicas: Vec<Uuid> = membership.replicas().into_iter().collect();
        let asked = self.server.confirm(self.project, &replicas, &[])?;
        if asked.is_empty() {
            return Ok(());
        }
        let erased = reader.erased_cases()?;
        let done: Vec<CaseKey> = asked.into_iter().filter(|case| erased.contains(case)).collect();
        if !done.is_empty() {
            self.server.confirm(self.project, &replicas, &done)?;
        }
        Ok(())
    }

    fn claim(&mut self, membership: &Membership, wanted: i32) -> Result<ClaimedCases, TeamError> {
        Ok(self.server.claim(self.project, membership.replica, wanted)?)
    }

    fn give_back(&mut self, membership: &Membership) -> Result<(), TeamError> {
        Ok(self.server.give_back(self.project, membership.replica)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::{CarrierError, NewMember};
    use crate::domain::ReviewerId;

    /// A server with so many lines.
    #[derive(Debug)]
    struct FullServer(i64);

    impl FeedServer for FullServer {
        fn state(&mut self, epoch: Uuid, _: i64) -> Result<FeedState, CarrierError> {
            Ok(FeedState { epoch, newest: Some((self.0, epoch)), mark: None })
        }

        fn lines(
            &mut self,
            mark: Uuid,
            _: Uuid,
            after: i64,
            wanted: i32,
        ) -> Result<Vec<FeedLine>, CarrierError> {
            let line = |place| {
                let id = ReviewerId::from_name(&format!("{place}"));
                let item = ParcelItem::Reviewer { id, name: "kvam".to_owned() };
                FeedLine { place, mark, line: serde_json::to_string(&item).ok() }
            };
            Ok((after + 1..=self.0.min(after + i64::from(wanted))).map(line).collect())
        }

        fn push(
            &mut self,
            _: Uuid,
            _: &FeedSender,
            lines: &[String],
        ) -> Result<Vec<PushVerdict>, CarrierError> {
            Ok(lines.iter().map(|_| PushVerdict::Known).collect())
        }

        fn versions(&mut self, _: Uuid, _: &[CaseKey]) -> Result<Vec<String>, CarrierError> {
            Ok(Vec::new())
        }

        fn waiting(&mut self, _: Uuid, _: Uuid, after: i64) -> Result<i64, CarrierError> {
            Ok(self.0 - after)
        }

        fn projects(&mut self) -> Result<Vec<Uuid>, CarrierError> {
            Ok(Vec::new())
        }

        fn create(&mut self, _: Uuid, _: &str) -> Result<(), CarrierError> {
            Ok(())
        }

        fn set_need(&mut self, _: Uuid, _: u8) -> Result<(), CarrierError> {
            Ok(())
        }

        fn claim(&mut self, _: Uuid, _: Uuid, _: i32) -> Result<ClaimedCases, CarrierError> {
            Ok(ClaimedCases::default())
        }

        fn give_back(&mut self, _: Uuid, _: Uuid) -> Result<(), CarrierError> {
            Ok(())
        }

        fn add(&mut self, _: Uuid, _: &NewMember) -> Result<bool, CarrierError> {
            Ok(false)
        }

        fn is_behind(&self) -> bool {
            false
        }

        fn upgrade(&mut self) -> Result<bool, CarrierError> {
            Ok(false)
        }

        fn confirm(
            &mut self,
            _: Uuid,
            _: &[Uuid],
            _: &[CaseKey],
        ) -> Result<Vec<CaseKey>, CarrierError> {
            Ok(Vec::new())
        }

        fn unconfirmed(&mut self, _: Uuid) -> Result<Vec<UnconfirmedCopy>, CarrierError> {
            Ok(Vec::new())
        }
    }

    #[test]
    fn a_long_feed_is_taken_in_portions_each_from_where_the_last_ended() {
        let (page, project) = (usize::try_from(PAGE).unwrap(), Uuid::nil());
        let count = i64::from(PAGE) * 5 + 1;
        let address = "postgres://kvam@localhost/db".parse().unwrap();
        for portion in [(2 * page, usize::MAX), (usize::MAX, 1)] {
            let server = Box::new(FullServer(count));
            let mut carrier = ServerCarrier { server, project, portion };
            let file = std::path::Path::new("none.nybrott");
            let membership = Membership::new(&address, project, file);
            let mut cursor = FeedCursor { epoch: project, taken: 0, seen: None };
            let (mut taken, mut portions) = (0, 0);
            loop {
                let mut report = SyncReport::default();
                let items = carrier.items(&membership, &mut cursor, &mut report).unwrap();
                taken += items.len();
                portions += 1;
                assert_eq!(usize::try_from(cursor.taken).unwrap(), taken);
                if !report.has_more {
                    break;
                }
            }
            assert_eq!((i64::try_from(taken).unwrap(), cursor.taken), (count, count));
            assert_eq!(portions, if portion.0 == usize::MAX { 7 } else { 3 });
        }
    }
}
