//! The areas of the screen, and what is left out when there is little room.
//!
//! Never left out: save state, verdict, all digits, the decision saved last, how to quit.

use ratatui::layout::Rect;

use super::paint::rows;
use crate::review::State;

/// From this width on the queue is beside the report.
const QUEUE_FROM_WIDTH: u16 = 100;

/// From this width on the codebook is beside the report too.
const CODEBOOK_BESIDE_FROM_WIDTH: u16 = 170;

/// A queue narrower than this shows no titles.
const NARROWEST_QUEUE: u16 = 22;

/// The questions need this width; where less is left beside the queue, they go under it.
const PANEL_WIDTH: u16 = 80;

/// The widest text, in cells: longer lines are hard to read.
const WIDEST_TEXT: u16 = 88;

/// The areas of the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    pub header: Rect,
    /// Everything between header and the last two rows.
    pub body: Rect,
    pub queue: Option<Rect>,
    pub title: Rect,
    pub report: Rect,
    pub report_rule: Rect,
    /// Title, report and the rule under it: where lists and dialogues lie.
    pub stage: Rect,
    pub questions: Rect,
    pub heading: Rect,
    /// `None` where there is no room for rules; notices are then on the row of the last decision.
    pub rules: Option<Rect>,
    pub verdict: Rect,
    pub saved: Rect,
    pub footer: Rect,
}

/// What the screen is divided into before panes are stacked in it.
struct Areas {
    header: Rect,
    /// Everything between header and the last two rows.
    body: Rect,
    /// The column of the report, beside the queue.
    main: Rect,
    /// Where the questions are: the main column, or the whole width where that is narrow.
    panel: Rect,
    /// The column of the codebook, on a very wide screen.
    beside: Option<Rect>,
    saved: Rect,
    footer: Rect,
}

impl Layout {
    pub(super) fn new(area: Rect, state: &State, extra_queue_columns: i16) -> Self {
        let header_rows = u16::from(area.height >= 12);
        let header = rows(area, 0, header_rows);
        let footer = rows(area, area.height.saturating_sub(1), 1);
        let saved = rows(area, area.height.saturating_sub(2), 1);
        let body = rows(area, header_rows, area.height.saturating_sub(header_rows + 2));

        let queue_width: u16 = match area.width {
            width if width >= CODEBOOK_BESIDE_FROM_WIDTH => 46,
            width if width >= QUEUE_FROM_WIDTH => 34,
            _ => 0,
        };
        let queue_width = match queue_width {
            0 => 0,
            // The report keeps at least half of the screen.
            width => width
                .saturating_add_signed(extra_queue_columns)
                .clamp(NARROWEST_QUEUE, area.width / 2),
        };
        let has_queue = queue_width > 0 && state.open_case().is_some();
        let taken = if has_queue { queue_width } else { 0 };
        let mut main = Rect { x: body.x + taken, width: body.width - taken, ..body };
        let mut beside = None;
        if area.width >= CODEBOOK_BESIDE_FROM_WIDTH {
            let width = main.width.min(WIDEST_TEXT + 2);
            beside = Some(Rect { x: main.x + width + 1, width: main.width - width - 1, ..main });
            main.width = width;
        }
        let panel = if main.width < PANEL_WIDTH { body } else { main };
        let stacked = Self::stacked(&Areas { header, body, main, panel, beside, saved, footer });
        let queue_height = if panel == body { stacked.stage.height } else { body.height };
        let queue = has_queue.then_some(Rect { width: queue_width, height: queue_height, ..body });
        Self { queue, ..stacked }
    }

    /// Stacks, from the bottom of the panel, verdict, rules and questions; the report in the main
    /// column gets the rest.
    fn stacked(areas: &Areas) -> Self {
        let &Areas { header, body, main, panel, beside, saved, footer } = areas;
        let height = main.height;
        let title_rows = match height {
            0..=26 => 1,
            27..=34 => 3,
            _ => 4,
        };
        let rule_rows = match height {
            _ if beside.is_some() => 0,
            0..=12 => 0,
            13..=26 => 2,
            27..=32 => 4,
            _ => 11,
        };
        let heading_rows = u16::from(rule_rows > 0);
        // Verdict and questions always; the rule under the report when three rows of it are left.
        let below = 1 + rule_rows + heading_rows + 3;
        let report_rule_rows = u16::from(height >= title_rows + 3 + 1 + below);
        let report_rows = height.saturating_sub(title_rows + report_rule_rows + below);

        let title = rows(main, 0, title_rows);
        let report = rows(main, title_rows, report_rows);
        let report_rule = rows(main, title_rows + report_rows, report_rule_rows);
        let stage = rows(main, 0, title_rows + report_rows + report_rule_rows);
        let questions = rows(panel, stage.height, 3);
        let heading_below = rows(panel, stage.height + 3, heading_rows);
        let rules_below = rows(panel, stage.height + 3 + heading_rows, rule_rows);
        let verdict = rows(panel, height.saturating_sub(1), 1);
        let (heading, rules) = match beside {
            Some(beside) => (rows(beside, 0, 1), Some(rows(beside, 1, beside.height))),
            None => (heading_below, (rule_rows > 0).then_some(rules_below)),
        };
        Self {
            header,
            body,
            queue: None,
            title,
            report,
            report_rule,
            stage,
            questions,
            heading,
            rules,
            verdict,
            saved,
            footer,
        }
    }
}
