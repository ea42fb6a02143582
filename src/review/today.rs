//! How many cases the reviewer has classified today, by the log: in this run and before it.

use super::effect::{Effect, StoreEffect};
use crate::domain::{Moment, Standing};

/// The count of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TodaysCases {
    /// How many cases were classified.
    pub count: i64,
    /// When the day began.
    pub begins: Moment,
    /// When the next one does.
    pub next: Moment,
}

impl TodaysCases {
    fn counts(&self, standing: &Standing) -> bool {
        let is_today = |at: Moment| (self.begins..self.next).contains(&at);
        standing.is_classified() && standing.decided.is_some_and(|decided| is_today(decided.at))
    }
}

/// What is known of today's cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Today {
    known: Option<TodaysCases>,
    /// Something has changed that only the log can count.
    is_due: bool,
}

impl Today {
    /// Returns how many cases were classified today; `None` before they are counted.
    #[must_use]
    pub fn count(&self) -> Option<i64> {
        self.known.map(|known| known.count)
    }

    /// Has the cases counted again when nothing is underway any more.
    pub(super) const fn is_due(&mut self) {
        self.is_due = true;
    }

    /// Counts an act on one case; the first act of a new day has the day counted.
    pub(super) fn moved(&mut self, before: &Standing, after: &Standing, now: Moment) {
        match &mut self.known {
            Some(known) if now < known.next => {
                known.count += i64::from(known.counts(after)) - i64::from(known.counts(before));
            }
            Some(_) => self.is_due = true,
            None => {}
        }
    }

    /// Asks for the count where it is due.
    pub(super) fn ask(&mut self) -> Option<Effect> {
        std::mem::take(&mut self.is_due).then_some(Effect::Store(StoreEffect::ReadToday))
    }

    /// Takes the count, unless acts have come that it may lack: then it is due again.
    pub(super) fn counted(&mut self, counted: TodaysCases, is_current: bool) {
        if is_current {
            self.known = Some(counted);
        } else {
            self.is_due = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TodaysCases;
    use crate::domain::Moment;
    use crate::review::tests::sitting::{BEGIN, Sitting, desk};
    use crate::review::{Effect, Reply, StoreEffect};

    fn counted(count: i64, hours: i64) -> TodaysCases {
        let next = Moment::from_millis(BEGIN.as_millis() + hours * 3_600_000);
        TodaysCases { count, begins: BEGIN, next }
    }

    fn at_desk(count: i64) -> Sitting {
        desk("").arrives(Reply::CountedToday {
            today: counted(count, 24),
            saves: Vec::new(),
            ticket: 0,
        })
    }

    #[test]
    fn a_case_counts_once_a_day_however_often_it_is_saved() {
        assert_eq!(desk("").state.today(), None);
        let saved = at_desk(41).keys("1 2 Enter");
        assert_eq!(saved.state.today(), Some(42));
        assert_eq!(saved.clone().keys("k 2 Enter").state.today(), Some(42));
        assert_eq!(saved.keys("s").state.today(), Some(42));
    }

    #[test]
    fn an_undo_and_a_new_day_have_the_log_counted_again() {
        let asks = Effect::Store(StoreEffect::ReadToday);
        assert!(at_desk(41).keys("1 2 Enter u").asked.contains(&asks));
        let today = counted(41, 0);
        let night = desk("").arrives(Reply::CountedToday { today, saves: Vec::new(), ticket: 0 });
        assert!(night.keys("1 2 Enter").asked.contains(&asks));
    }

    #[test]
    fn a_count_that_lacks_an_act_is_asked_for_again() {
        let asks = Effect::Store(StoreEffect::ReadToday);
        let late = desk("1 2 Enter").arrives(Reply::CountedToday {
            today: counted(41, 24),
            saves: Vec::new(),
            ticket: 0,
        });
        assert_eq!(late.state.today(), None);
        assert!(late.asked.contains(&asks));
    }

    #[test]
    fn the_pace_counts_what_was_saved_today_before_this_run() {
        let saves: Vec<Moment> = (0..12).map(|at| Moment::from_millis(at * 10_000)).collect();
        let today = counted(12, 24);
        let later = desk("").arrives(Reply::CountedToday { today, saves, ticket: 0 });
        assert_eq!(later.state.pace().per_minute().map(f64::round), Some(6.0));
        assert_eq!(desk("").state.pace().per_minute(), None);
        // What this run has saved already is not counted twice.
        let saves = vec![Moment::from_millis(0); 12];
        let saved = desk("1 2 Enter").arrives(Reply::CountedToday { today, saves, ticket: 1 });
        assert_eq!(saved.state.pace().per_minute(), None);
    }
}
