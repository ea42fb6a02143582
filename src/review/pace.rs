//! How fast it goes: cases a minute today, and the time that is left at that pace.

use std::collections::VecDeque;

use crate::domain::Moment;

/// A pace is shown from this many saved cases on; before, it would jump about.
pub const CASES_BEFORE_A_PACE: usize = 10;

/// The pace is taken from the newest saves only, so that it follows the reviewer.
pub const SAVES_COUNTED: usize = 50;

/// A gap longer than this is a pause, not slow reading; it counts as this much.
const LONGEST_GAP_MS: i64 = 120_000;

/// No one reads a report in less; pasted keys do not make a pace of thousands a minute.
const SHORTEST_GAP_MS: i64 = 500;

/// The times of the newest saves of today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pace {
    saves: VecDeque<Moment>,
}

impl Pace {
    /// Takes up the saves of earlier runs today, oldest first, unless there are newer ones.
    pub fn begin_with(&mut self, saves: &[Moment]) {
        if self.saves.is_empty() {
            let newest = saves.iter().skip(saves.len().saturating_sub(SAVES_COUNTED));
            self.saves.extend(newest);
        }
    }

    /// Counts a case that was saved.
    pub fn saved(&mut self, now: Moment) {
        self.saves.push_back(now);
        if self.saves.len() > SAVES_COUNTED {
            self.saves.pop_front();
        }
    }

    /// Takes the last saved case out of the count, because it was retracted.
    pub fn taken_back(&mut self) {
        self.saves.pop_back();
    }

    /// Returns cases a minute; `None` before there are [`CASES_BEFORE_A_PACE`].
    #[must_use]
    pub fn per_minute(&self) -> Option<f64> {
        if self.saves.len() < CASES_BEFORE_A_PACE {
            return None;
        }
        let gaps = self.saves.iter().zip(self.saves.iter().skip(1));
        let spent: i64 = gaps
            .map(|(one, next)| {
                (next.as_millis() - one.as_millis()).clamp(SHORTEST_GAP_MS, LONGEST_GAP_MS)
            })
            .sum();
        let cases = u32::try_from(self.saves.len() - 1).unwrap_or(u32::MAX);
        // Milliseconds of at most 50 gaps of two minutes fit into 32 bits.
        let minutes = f64::from(i32::try_from(spent.max(1)).unwrap_or(i32::MAX)) / 60_000.0;
        Some(f64::from(cases) / minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_does_not_spoil_it_either() {
        let mut pace = Pace::default();
        for case in 0..10 {
            pace.saved(Moment::from_millis(case * 10_000));
        }
        pace.saved(Moment::from_millis(-86_400_000));
        pace.saved(Moment::from_millis(-86_390_000));
        let paced = pace.per_minute().unwrap();
        assert!((6.0..8.0).contains(&paced), "{paced}");
    }

    #[test]
    fn a_pause_does_not_spoil_the_pace() {
        let mut pace = Pace::default();
        for case in 0..9 {
            pace.saved(Moment::from_millis(case * 10_000));
        }
        assert_eq!(pace.per_minute(), None);
        pace.saved(Moment::from_millis(90_000));
        assert_eq!(pace.per_minute().map(f64::round), Some(6.0));
        pace.saved(Moment::from_millis(10_000_000));
        assert!(pace.per_minute().unwrap() > 2.0);
    }
}
