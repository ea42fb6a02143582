//! Small counts that must not be published, since they show what single people or municipalities did.
//!
//! Hiding them is not enough where a total is published beside them. Other cells are hidden until none can be
//! computed (Hundepool et al. 2012, chapter 4, for tables of two ways).

use std::collections::HashMap;

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
        /// For each row the rows of the given table that it puts together: one, or two as "others".
        rows: Vec<Vec<usize>>,
        /// The counts of these rows.
        counts: Vec<Vec<u64>>,
        /// The hidden cells.
        hidden: Mask,
    },
    /// Nothing but the totals: however cells are hidden, some follow from them.
    TotalsAlone,
}

/// Returns a table as it may be published. Where a hidden cell would follow from the totals, its row is put together
/// with the smallest other one; where one still does, only the totals are left.
#[must_use]
pub fn publish(counts: &[Vec<u64>], threshold: u64) -> Published {
    let rows: Vec<Vec<usize>> = (0..counts.len()).map(|row| vec![row]).collect();
    let hidden = suppress(counts, threshold);
    let Some((row, _)) = exposed(&hidden).first().copied() else {
        return Published::Rows { rows, counts: counts.to_vec(), hidden };
    };
    let (rows, counts) = with_others(rows, counts, row);
    let hidden = suppress(&counts, threshold);
    match exposed(&hidden).first() {
        Some(_) => Published::TotalsAlone,
        None => Published::Rows { rows, counts, hidden },
    }
}

/// Puts a row together with the smallest other one, at the end.
fn with_others(
    mut rows: Vec<Vec<usize>>,
    counts: &[Vec<u64>],
    row: usize,
) -> (Vec<Vec<usize>>, Vec<Vec<u64>>) {
    let mut counts = counts.to_vec();
    let total = |row: &usize| counts[*row].iter().sum::<u64>();
    let others = (0..counts.len()).filter(|other| *other != row);
    let Some(other) = others.min_by_key(total) else { return (rows, counts) };
    let (first, second) = (row.min(other), row.max(other));
    let sum = |(a, b): (&u64, &u64)| a + b;
    let together = counts[first].iter().zip(&counts[second]).map(sum).collect();
    let places = [rows[first].clone(), rows[second].clone()].concat();
    for gone in [second, first] {
        rows.remove(gone);
        counts.remove(gone);
    }
    rows.push(places);
    counts.push(together);
    (rows, counts)
}

/// Returns which cells are hidden. First those from 1 to below the threshold. Then, until nothing changes, rows before
/// columns: where a line has a single hidden cell, or hidden ones that sum to less than the threshold, another cell
/// of it that is not zero is hidden, rather one whose crossing line has a hidden cell already, then the
/// smallest, then the first. Zeros and totals stay.
#[must_use]
pub fn suppress(counts: &[Vec<u64>], threshold: u64) -> Mask {
    let mut table = Suppression::new(counts, threshold);
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
    table.hidden
}

#[derive(Debug, Clone, Copy)]
enum TableLine {
    Row(usize),
    Column(usize),
}

/// A table while cells are being hidden, with what is hidden of each line.
struct Suppression<'a> {
    counts: &'a [Vec<u64>],
    threshold: u64,
    rows: usize,
    columns: usize,
    hidden: Mask,
    /// How many cells, and their sum.
    of_row: Vec<(usize, u64)>,
    of_column: Vec<(usize, u64)>,
}

impl<'a> Suppression<'a> {
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

    /// Whether what is hidden of a line follows from its total, or nearly.
    fn is_open(&self, line: TableLine) -> bool {
        let (cells, sum) = match line {
            TableLine::Row(row) => self.of_row[row],
            TableLine::Column(column) => self.of_column[column],
        };
        cells > 0 && (cells == 1 || sum < self.threshold)
    }

    /// The cell of a line that is hidden next.
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

/// Returns the hidden cells whose count follows from the totals of rows and columns, in order.
///
/// A cell follows when every solution of the equations has the same count there, which is what a comparison of
/// ranks finds. Here each unknown is in one row's and one column's equation, so that rows and columns are the nodes
/// of a graph and hidden cells its edges: two solutions differ around a cycle, and a cell follows when it is on none,
/// a bridge. That takes time in proportion to the cells, and no rounding.
#[must_use]
pub fn exposed(hidden: &[Vec<bool>]) -> Vec<(usize, usize)> {
    let rows = hidden.len();
    let mut graph: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
    let mut cells = Vec::new();
    for (row, line) in hidden.iter().enumerate() {
        for (column, _) in line.iter().enumerate().filter(|(_, is_hidden)| **is_hidden) {
            graph.entry(row).or_default().push((rows + column, cells.len()));
            graph.entry(rows + column).or_default().push((row, cells.len()));
            cells.push((row, column));
        }
    }
    let nodes = rows + hidden.iter().map(Vec::len).max().unwrap_or_default();
    let mut bridges = Bridges {
        graph: &graph,
        seen: vec![None; nodes],
        lowest: vec![0; nodes],
        found: Vec::new(),
    };
    (0..rows).for_each(|row| bridges.visit(row));
    bridges.found.sort_unstable();
    bridges.found.into_iter().map(|edge| cells[edge]).collect()
}

/// Tarjan's search for bridges (1974), with a stack of its own instead of recursion.
struct Bridges<'a> {
    graph: &'a HashMap<usize, Vec<(usize, usize)>>,
    /// When a node was first seen.
    seen: Vec<Option<usize>>,
    /// The earliest node that is reached from below it.
    lowest: Vec<usize>,
    found: Vec<usize>,
}

impl Bridges<'_> {
    fn neighbours(&self, node: usize) -> &[(usize, usize)] {
        self.graph.get(&node).map_or(&[], Vec::as_slice)
    }

    fn visit(&mut self, root: usize) {
        if self.seen[root].is_some() {
            return;
        }
        let mut clock = 0;
        let mut enter = |bridges: &mut Self, node: usize| {
            bridges.seen[node] = Some(clock);
            bridges.lowest[node] = clock;
            clock += 1;
        };
        enter(self, root);
        // The node, the edge it was reached by, how many neighbours were looked at.
        let mut path: Vec<(usize, Option<usize>, usize)> = vec![(root, None, 0)];
        while let Some((node, by, at)) = path.last_mut() {
            let (node, by) = (*node, *by);
            let next = self.neighbours(node).get(*at).copied();
            *at += 1;
            match next {
                Some((_, edge)) if Some(edge) == by => {}
                Some((neighbour, edge)) => {
                    if let Some(when) = self.seen[neighbour] {
                        self.lowest[node] = self.lowest[node].min(when);
                    } else {
                        enter(self, neighbour);
                        path.push((neighbour, Some(edge), 0));
                    }
                }
                None => {
                    path.pop();
                    self.leave(node, by, path.last().map(|(parent, ..)| *parent));
                }
            }
        }
    }

    fn leave(&mut self, node: usize, by: Option<usize>, parent: Option<usize>) {
        let (Some(edge), Some(parent)) = (by, parent) else { return };
        self.lowest[parent] = self.lowest[parent].min(self.lowest[node]);
        if Some(self.lowest[node]) > self.seen[parent] {
            self.found.push(edge);
        }
    }
}
