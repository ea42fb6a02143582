//! Cells merged over several rows: each of the rows gets the text of the first.

use calamine::Dimensions;

use crate::import::office::RawRow;

/// The regions of a sheet that are merged over several rows, from the top.
#[derive(Default)]
pub(super) struct Merged {
    /// Those that begin further down, the next one last.
    ahead: Vec<Dimensions>,
    /// Those that the present row lies in, each with its text.
    within: Vec<(Dimensions, String)>,
}

impl Merged {
    pub(super) fn new(mut regions: Vec<Dimensions>) -> Self {
        regions.retain(|region| region.end.0 > region.start.0);
        regions.sort_by_key(|region| std::cmp::Reverse(region.start));
        Self { ahead: regions, within: Vec::new() }
    }

    /// Gives the row the texts of the regions it lies in. Rows must come from the top.
    pub(super) fn fill(&mut self, row: &mut RawRow) {
        let number = u32::try_from(row.number - 1).unwrap_or(u32::MAX);
        self.within.retain(|(region, _)| region.end.0 >= number);
        for (region, text) in &self.within {
            row.cells.push((region.start.1 as usize, text.clone()));
        }
        while let Some(region) = self.ahead.pop_if(|region| region.start.0 <= number) {
            let column = region.start.1 as usize;
            let of_region = row.cells.iter().find(|(at, _)| *at == column);
            // A region whose first row is not there says nothing.
            if let (true, Some((_, text))) = (region.start.0 == number, of_region) {
                self.within.push((region, text.clone()));
            }
        }
    }
}
