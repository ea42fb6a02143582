//! Small counts that must not be published, since they show what single people or municipalities did.
//!
//! Hiding them is not enough where a total is published beside them. Other cells are hidden until none can be
//! computed (Hundepool et al. 2012, chapter 4, for tables of two ways).

/// Counts from 1 to 4 are hidden unless something else is asked for. Statistics Norway names "fewer than 3" as an
/// example; 5 is the usual caution for what is sensitive.
pub const THRESHOLD: u64 = 5;

/// Which cells of a table are hidden.
pub type Mask = Vec<Vec<bool>>;

/// A table as it may be published. Totals of rows and columns stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// These rows, with these cells hidden.
    Rows {
        /// For each row the rows of the given table that it puts together: one, or several as "others".
        rows: Vec<Vec<usize>>,
        /// The counts of these rows.
        counts: Vec<Vec<u64>>,
        /// The hidden cells.
        hidden: Mask,
    },
    /// Nothing but the totals: however cells are hidden, some follow from them.
    TotalsAlone,
    /// Not even the totals of rows, from which small counts follow, such as where all cases are in one column.
    Nothing,
}

/// Returns a table as it may be published. Where a hidden cell would follow, or a line has nothing more to hide and is
/// still open, its row is put together with the smallest other one, and the next such row with those; where that is not
/// enough, only the totals are left, unless a small count follows from those too.
///
/// Totals of rows stay however small they are: they count what is known of a row, such as the reports of a municipality.
/// Where they would count something that is not, its complement belongs into the table as a column.
#[must_use]
pub fn publish(counts: &[Vec<u64>], threshold: u64) -> Published {
    let mut rows: Vec<Vec<usize>> = (0..counts.len()).map(|row| vec![row]).collect();
    let mut together = counts.to_vec();
    loop {
        let table = suppressed(&together, threshold);
        let Some(row) = table.row_at_risk() else {
            let hidden = table.hidden;
            return Published::Rows { rows, counts: together, hidden };
        };
        if together.len() <= 1 {
            break;
        }
        join_with_others(&mut rows, &mut together, row);
    }
    let totals: Vec<u64> = counts.iter().map(|row| row.iter().sum()).collect();
    if follow_from_totals(&totals, &column_totals(counts), threshold) {
        return Published::Nothing;
    }
    Published::TotalsAlone
}

/// Returns the totals of the columns.
#[must_use]
pub fn column_totals(counts: &[Vec<u64>]) -> Vec<u64> {
    let columns = counts.iter().map(Vec::len).min().unwrap_or_default();
    (0..columns).map(|column| counts.iter().map(|row| row[column]).sum()).collect()
}

/// Returns whether a count from 1 to below the threshold follows from totals alone. With *r* in its row, *c* in
/// its column and *n* in all, a cell is at least *r* + *c* − *n* and at most the smaller of *r* and *c* (Fréchet's bounds).
#[must_use]
pub fn follow_from_totals(rows: &[u64], columns: &[u64], threshold: u64) -> bool {
    let all: u64 = columns.iter().sum();
    let follows = |row: u64, column: u64| {
        let most = row.min(column);
        (1..threshold).contains(&most) && (row + column).saturating_sub(all) == most
    };
    rows.iter().any(|row| columns.iter().any(|column| follows(*row, *column)))
}

/// Returns which cells of a single line are hidden when its total is known: those that are small and, while the hidden ones
/// are only one or sum to less than the threshold, the smallest other one that is not zero. `None` where that
/// does not help, so that nothing of the line can be published.
#[must_use]
pub fn suppress_line(counts: &[u64], threshold: u64) -> Option<Vec<bool>> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| (1..threshold).contains(count)).collect();
    loop {
        let of_hidden = || counts.iter().zip(&hidden).filter(|(_, is_hidden)| **is_hidden);
        let (cells, sum) =
            of_hidden().fold((0, 0), |(cells, sum), (count, _)| (cells + 1, sum + count));
        if cells == 0 || (cells > 1 && sum >= threshold.max(cells + 1)) {
            return Some(hidden);
        }
        let can = |place: &usize| !hidden[*place] && counts[*place] > 0;
        let next = (0..counts.len()).filter(can).min_by_key(|place| (counts[*place], *place))?;
        hidden[next] = true;
    }
}

/// Puts a row together with those that are together already, else with the smallest other one, at the end.
fn join_with_others(rows: &mut Vec<Vec<usize>>, counts: &mut Vec<Vec<u64>>, row: usize) {
    let total = |row: &usize| counts[*row].iter().sum::<u64>();
    let others = (0..counts.len()).filter(|other| *other != row);
    let Some(other) = others.min_by_key(|other| (rows[*other].len() == 1, total(other))) else {
        return;
    };
    let (first, second) = (row.min(other), row.max(other));
    let sum = |(a, b): (&u64, &u64)| a + b;
    let together = counts[first].iter().zip(&counts[second]).map(sum).collect();
    let mut places = [rows[first].as_slice(), rows[second].as_slice()].concat();
    places.sort_unstable();
    for gone in [second, first] {
        rows.remove(gone);
        counts.remove(gone);
    }
    rows.push(places);
    counts.push(together);
}

/// Returns which cells are hidden. First those from 1 to below the threshold. Then, until nothing changes, rows before
/// columns: where a line has a single hidden cell, or hidden ones that sum to less than the threshold or are all 1,
/// another cell of it that is not zero is hidden, rather one whose crossing line has a hidden cell already, then the
/// smallest, then the first. Zeros and totals stay.
#[must_use]
pub fn suppress(counts: &[Vec<u64>], threshold: u64) -> Mask {
    suppressed(counts, threshold).hidden
}

fn suppressed(counts: &[Vec<u64>], threshold: u64) -> SuppressedTable<'_> {
    let mut table = SuppressedTable::new(counts, threshold);
    let lines: Vec<TableLine> = (0..table.rows)
        .map(TableLine::Row)
        .chain((0..table.columns).map(TableLine::Column))
        .collect();
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        for line in &lines {
            if table.is_open(*line)
                && let Some((row, column)) = table.choice(*line)
            {
                table.hide(row, column);
                has_changed = true;
            }
        }
    }
    table
}

#[derive(Debug, Clone, Copy)]
enum TableLine {
    Row(usize),
    Column(usize),
}

/// A table while cells are being hidden, with what is hidden of each line.
struct SuppressedTable<'a> {
    counts: &'a [Vec<u64>],
    threshold: u64,
    rows: usize,
    columns: usize,
    hidden: Mask,
    /// How many cells, and their sum.
    of_row: Vec<(usize, u64)>,
    of_column: Vec<(usize, u64)>,
}

impl<'a> SuppressedTable<'a> {
    fn new(counts: &'a [Vec<u64>], threshold: u64) -> Self {
        let rows = counts.len();
        let columns = counts.iter().map(Vec::len).min().unwrap_or_default();
        let mut table = Self {
            counts,
            threshold,
            rows,
            columns,
            hidden: vec![vec![false; columns]; rows],
            of_row: vec![(0, 0); rows],
            of_column: vec![(0, 0); columns],
        };
        for (row, line) in counts.iter().enumerate() {
            for (column, count) in line.iter().take(columns).enumerate() {
                if (1..threshold).contains(count) {
                    table.hide(row, column);
                }
            }
        }
        table
    }

    fn hide(&mut self, row: usize, column: usize) {
        self.hidden[row][column] = true;
        for (cells, sum) in [&mut self.of_row[row], &mut self.of_column[column]] {
            *cells += 1;
            *sum += self.counts[row][column];
        }
    }

    /// Returns whether what is hidden of a line follows from its total, or nearly. Zeros are shown, so each hidden cell
    /// is at least 1: those that sum to their number are all 1.
    fn is_open(&self, line: TableLine) -> bool {
        let (cells, sum) = match line {
            TableLine::Row(row) => self.of_row[row],
            TableLine::Column(column) => self.of_column[column],
        };
        cells > 0 && (cells == 1 || sum < self.threshold.max(cells as u64 + 1))
    }

    /// Returns the row whose hidden cells show too much: the first open row, else the first one that is hidden in an open
    /// column, else that of the first cell that follows, which takes longest to find.
    fn row_at_risk(&self) -> Option<usize> {
        let open_row = || (0..self.rows).find(|row| self.is_open(TableLine::Row(*row)));
        let in_open_column = || {
            let column = (0..self.columns).find(|at| self.is_open(TableLine::Column(*at)))?;
            (0..self.rows).find(|row| self.hidden[*row][column])
        };
        let exposed = || exposed(self.counts, &self.hidden).first().map(|(row, _)| *row);
        open_row().or_else(in_open_column).or_else(exposed)
    }

    /// Returns the cell of a line that is hidden next.
    fn choice(&self, line: TableLine) -> Option<(usize, usize)> {
        let cells: Vec<(usize, usize)> = match line {
            TableLine::Row(row) => (0..self.columns).map(|column| (row, column)).collect(),
            TableLine::Column(column) => (0..self.rows).map(|row| (row, column)).collect(),
        };
        let can = |(row, column): &(usize, usize)| {
            !self.hidden[*row][*column] && self.counts[*row][*column] > 0
        };
        cells.into_iter().filter(can).min_by_key(|(row, column)| {
            let crossed = match line {
                TableLine::Row(_) => self.of_column[*column].0 > 0,
                TableLine::Column(_) => self.of_row[*row].0 > 0,
            };
            (!crossed, self.counts[*row][*column], *row, *column)
        })
    }
}

/// Returns the hidden cells whose count follows from the totals of rows and columns and from what is shown, in order.
///
/// A cell follows when every table with these totals, and at least 1 in each hidden cell, has the same count there.
/// Rows and columns are the nodes of a graph, hidden cells its edges. Another such table differs around a cycle, in
/// turn by one more and one less, and only a count above 1 can be one less (Ahuja, Magnanti and Orlin 1993, chapter 3:
/// circulations of the residual network). So a cell follows when no such cycle leads through it.
#[must_use]
pub fn exposed(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Vec<(usize, usize)> {
    let moves = Moves::new(counts, hidden);
    let cells = moves.cells.iter().enumerate();
    let follows = |(cell, _): &(usize, &(usize, usize))| !moves.has_cycle(*cell);
    cells.filter(follows).map(|(_, cell)| *cell).collect()
}

/// By which hidden cells one can go from a row to a column, with one more in the cell, and back, with one less.
struct Moves {
    cells: Vec<(usize, usize)>,
    /// For each node, rows first: by which cell to which node.
    from: Vec<Vec<(usize, usize)>>,
    rows: usize,
}

impl Moves {
    fn new(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Self {
        let rows = hidden.len();
        let columns = hidden.iter().map(Vec::len).max().unwrap_or_default();
        let mut moves = Self { cells: Vec::new(), from: vec![Vec::new(); rows + columns], rows };
        for (row, line) in hidden.iter().enumerate() {
            for (column, _) in line.iter().enumerate().filter(|(_, is_hidden)| **is_hidden) {
                let cell = moves.cells.len();
                moves.from[row].push((cell, rows + column));
                if counts[row][column] > 1 {
                    moves.from[rows + column].push((cell, row));
                }
                moves.cells.push((row, column));
            }
        }
        moves
    }

    /// Returns whether a cycle leads through the cell, in either direction.
    fn has_cycle(&self, cell: usize) -> bool {
        let (row, column) = self.cells[cell];
        let column = self.rows + column;
        let can_be_less = self.from[column].contains(&(cell, row));
        self.leads(column, row, cell) || (can_be_less && self.leads(row, column, cell))
    }

    /// Returns whether one node can be reached from another without going by this cell.
    fn leads(&self, from: usize, to: usize, without: usize) -> bool {
        let mut seen = vec![false; self.from.len()];
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if node == to {
                return true;
            }
            if !std::mem::replace(&mut seen[node], true) {
                let others = self.from[node].iter().filter(|(cell, _)| *cell != without);
                open.extend(others.map(|(_, next)| *next));
            }
        }
        false
    }
}
