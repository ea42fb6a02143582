//! The areas of the screen, and what is left out when there is little room.
//!
//! Never left out: save state, verdict, all digits, the decision saved last, how to quit. The block
//! of the questions has the same height for all three, so that nothing jumps.

use ratatui::layout::Rect;

use super::paint::rows;
use crate::review::Pane;

/// The smallest screen on which a case can be classified.
pub const SMALLEST: (u16, u16) = (40, 10);

/// From this width on the queue is beside the report.
const QUEUE_FROM_WIDTH: u16 = 100;

/// The narrowest and the widest queue beside a report, and the widest where the questions are beside it too: titles
/// have room there.
const QUEUE_WIDTHS: (u16, u16, u16) = (36, 50, 80);

/// From this size on the questions are beside the report too.
const THREE_PANES_FROM: (u16, u16) = (160, 24);

/// The pane of the questions beside the report.
const QUESTIONS_WIDTHS: (u16, u16) = (52, 64);

/// The widest text and its margins, in cells: longer lines are hard to read.
pub(super) const WIDEST_REPORT: u16 = 88 + 3;

/// A queue narrower than this shows no titles.
const NARROWEST_QUEUE: u16 = 22;

/// From this height on every option has a row of its own, with its test beside it.
const ROW_AN_OPTION_FROM: u16 = 30;

/// From this height on messages have a row above that of the keys.
const ROW_FOR_MESSAGES_FROM: u16 = 12;

/// From this height on blank rows set the parts of a case apart.
const SPACIOUS_FROM: u16 = 36;

/// The most options that a question of the built-in codebook has.
const MOST_OPTIONS: u16 = 7;

/// The areas of the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    pub header: Rect,
    /// Everything between header and the last rows.
    pub body: Rect,
    pub queue: Option<Rect>,
    /// The lines between panes, one cell wide.
    pub uprights: [Option<Rect>; 2],
    pub title: Rect,
    pub report: Rect,
    pub report_rule: Rect,
    /// Title, report and the rule under it: where lists and dialogues lie.
    pub stage: Rect,
    pub stepper: Rect,
    pub question: Rect,
    pub options: Rect,
    /// `None` where there is no room for rules.
    pub rules: Option<Rect>,
    /// One row; two where the questions have a pane of their own.
    pub verdict: Rect,
    /// The cases most like this one, on a very wide screen.
    pub alike: Option<Rect>,
    /// A list leaves the questions in sight.
    pub is_roomy: bool,
    /// A short message, else the decision saved last.
    pub message: Rect,
    /// The keys; on the smallest screens in the row of the message.
    pub footer: Rect,
}

/// What the areas depend on beside the size of the screen.
pub(super) struct Wishes<F> {
    /// Whether a case is open; without one nothing is beside it.
    pub has_case: bool,
    /// Whether the queue belongs beside it: what is settled or practised has none.
    pub has_queue: bool,
    pub extra_queue_columns: i16,
    /// The rules leave their rows to the report.
    pub folds_rules: bool,
    /// The rows that title, place and note need in that width.
    pub title_rows: F,
}

/// The panes side by side.
struct Panes {
    queue: Option<Rect>,
    main: Rect,
    /// Where the questions are, if not under the report.
    questions: Option<Rect>,
}

/// How many rows the parts of the questions have.
struct Heights {
    gap: u16,
    options: u16,
    rules: u16,
}

impl Layout {
    pub(super) fn new<F: Fn(u16) -> u16>(area: Rect, wishes: &Wishes<F>) -> Self {
        let below = if area.height < ROW_FOR_MESSAGES_FROM { 1 } else { 2 };
        let body = rows(area, 1, area.height.saturating_sub(1 + below));
        let message = rows(area, area.height.saturating_sub(below), 1);
        let footer = rows(area, area.height.saturating_sub(1), 1);
        let panes = Panes::new(area, body, wishes);
        let mut heights = Heights::new(area.height, panes.questions.unwrap_or(panes.main).width);
        if wishes.folds_rules {
            heights.rules = 0;
        }

        let main = panes.main;
        let block = 2 + heights.options + heights.rules + 2 * heights.gap + 1;
        let below_report = if panes.questions.is_some() { 0 } else { block };
        let rule_rows = u16::from(area.height >= 14);
        // Two rows of the report stay in sight, however long the title.
        let most = main.height.saturating_sub(below_report + rule_rows + 2).max(1);
        let title_rows = (wishes.title_rows)(main.width).min(most);
        let report_rows = main.height.saturating_sub(title_rows + rule_rows + below_report);
        let stage_rows = title_rows + report_rows + rule_rows;
        let block = panes.questions.unwrap_or_else(|| rows(main, stage_rows, below_report));
        let alike = panes.questions.map(|pane| {
            let above = 2 + heights.options + heights.rules + 2 * heights.gap + 2;
            rows(pane, above + 1, pane.height.saturating_sub(above + 1))
        });

        let options_at = 2 + heights.gap;
        let rules_at = options_at + heights.options + heights.gap;
        let verdict_at = match panes.questions {
            Some(_) => rules_at + heights.rules,
            None => block.height.saturating_sub(1),
        };
        Self {
            header: rows(area, 0, 1),
            body,
            queue: panes.queue,
            uprights: [panes.queue, panes.questions.map(|_| main)]
                .map(|pane| pane.map(|pane| Rect { x: pane.right(), width: 1, ..body })),
            title: rows(main, 0, title_rows),
            report: rows(main, title_rows, report_rows),
            report_rule: rows(main, title_rows + report_rows, rule_rows),
            stage: rows(main, 0, stage_rows),
            stepper: rows(block, 0, 1),
            question: rows(block, 1 + heights.gap, 1),
            options: rows(block, options_at, heights.options),
            rules: (heights.rules > 0).then(|| rows(block, rules_at, heights.rules)),
            verdict: rows(block, verdict_at, if panes.questions.is_some() { 2 } else { 1 }),
            alike,
            is_roomy: Heights::new(area.height, area.width).rules > 0,
            message,
            footer,
        }
    }
}

impl Layout {
    /// Returns the pane of the questions, where they are beside the report.
    pub(super) fn beside_report(&self) -> Option<Rect> {
        let upright = self.uprights[1]?;
        let x = upright.x + 1;
        Some(Rect { x, width: self.body.right().saturating_sub(x), ..self.body })
    }

    /// Returns whether the queue lies over the report, where the keys go there.
    pub(super) fn is_queue_over(&self, pane: Pane) -> bool {
        pane == Pane::Queue && self.queue.is_none()
    }

    /// Returns where the queue lies over the report.
    pub(super) fn queue_over_report(&self) -> Rect {
        rows(self.stage, 0, self.stage.height.saturating_sub(self.report_rule.height))
    }

    /// Returns where lists and dialogues lie: on the smallest screens they need the room of the questions
    /// too.
    pub(super) const fn stage_of_dialogues(&self) -> Rect {
        if self.is_roomy { self.stage } else { self.body }
    }
}

impl Panes {
    fn new<F>(area: Rect, body: Rect, wishes: &Wishes<F>) -> Self {
        if !wishes.has_case || area.width < QUEUE_FROM_WIDTH {
            return Self { queue: None, main: body, questions: None };
        }
        let three = area.width >= THREE_PANES_FROM.0 && area.height >= THREE_PANES_FROM.1;
        if !wishes.has_queue && three {
            return Self::beside_questions(body, QUESTIONS_WIDTHS.1);
        }
        if !wishes.has_queue {
            return Self { queue: None, main: body, questions: None };
        }
        let (narrowest, widest_of_two, widest_of_three) = QUEUE_WIDTHS;
        let (least_questions, most_questions) = QUESTIONS_WIDTHS;
        // Of what is wider, the report gets more, up to its widest text.
        let (wider, widest) = if three {
            (4 + (area.width - THREE_PANES_FROM.0) * 3 / 8, widest_of_three)
        } else {
            ((area.width - QUEUE_FROM_WIDTH) * 2 / 5, widest_of_two)
        };
        // The report keeps at least half of the screen, beside the questions a third.
        let most = if three { (area.width - least_questions) / 2 } else { area.width / 2 };
        let queue_width = (narrowest + wider)
            .min(widest)
            .saturating_add_signed(wishes.extra_queue_columns)
            .clamp(NARROWEST_QUEUE, most);
        let queue = Rect { width: queue_width, ..body };
        let main = Rect { x: queue.right() + 1, width: body.width - queue_width - 1, ..body };
        if !three {
            return Self { queue: Some(queue), main, questions: None };
        }
        // From 200 columns on, the tests beside the options and a remark below them are read whole.
        let wanted = (main.width * 4 / 9).clamp(least_questions, most_questions);
        Self { queue: Some(queue), ..Self::beside_questions(main, wanted) }
    }

    /// Divides an area into a report of at most its widest text, and the questions beside it, which have `wanted` cells.
    fn beside_questions(area: Rect, wanted: u16) -> Self {
        let report = area.width.saturating_sub(wanted + 1).min(WIDEST_REPORT);
        let questions = Rect { x: area.x + report + 1, width: area.width - report - 1, ..area };
        Self { queue: None, main: Rect { width: report, ..area }, questions: Some(questions) }
    }
}

impl Heights {
    fn new(height: u16, width: u16) -> Self {
        let has_rows = height >= ROW_AN_OPTION_FROM && width >= 50;
        let rules = match height {
            0..=17 => 0,
            18..ROW_AN_OPTION_FROM => 2,
            ROW_AN_OPTION_FROM..SPACIOUS_FROM => 4,
            _ => 6,
        };
        Self {
            gap: u16::from(height >= SPACIOUS_FROM),
            options: if has_rows { MOST_OPTIONS } else { 2 },
            rules,
        }
    }
}
