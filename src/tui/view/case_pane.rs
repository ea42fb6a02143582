//! The open case: the queue beside it or over it, title and report, and what is asked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::context::Context;
use super::facets::FacetAreas;
use super::layout::Layout;
use super::message_row::MessagePlace;
use super::title::TitleBlock;
use super::{
    alike, batch, facets, paint, question, queue, read_on, report, rules, stepper, verdict,
};
use crate::review::{OpenCaseView, Panel};

/// Draws the open case and the queue; returns the position of the cursor, which is on the option in
/// focus.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (screen_height, layout): (u16, &Layout),
    report: &mut report::ReportPane,
    view: &OpenCaseView,
) -> Option<Position> {
    let state = context.state;
    for upright in layout.uprights.iter().flatten() {
        paint::upright(buffer, *upright, context.theme.muted);
    }
    if let Some(area) = layout.queue {
        queue::draw(context, buffer, area);
    }
    let title = TitleBlock::new(context, view, layout.title.width, screen_height);
    title.draw(context, buffer, layout.title);
    report.draw(context, buffer, layout.report, view);
    let panel = state.panel().unwrap_or_else(|| view.shown());
    let for_all = state.answers_for_all();
    let is_covered = layout.is_queue_over(state.pane());
    if is_covered {
        queue::draw_over(context, buffer, layout.queue_over_report());
    }
    let heading = heading_of_rule(context, &panel);
    if is_covered {
        // What is left of a report that is not in sight says nothing.
        let muted = context.theme.muted;
        paint::rule(buffer, layout.report_rule, (&heading, context.theme.chip), ("", muted), muted);
    } else {
        report.draw_rule(context, buffer, layout.report_rule, (&heading, view));
    }
    let of_question = context.of_question();
    stepper::draw(&of_question, buffer, layout.stepper, &panel);
    let cursor = draw_asked(&of_question, buffer, layout, &panel);
    if for_all {
        let has_row = layout.report_rule.height > 0;
        let heading = if has_row { "" } else { heading.as_str() };
        verdict::draw_for_all(context, buffer, layout.verdict, (&panel, heading));
    } else if let Some(rule) = short_rule(context, layout, &panel) {
        let row = Rect { x: layout.verdict.x + 1, ..layout.verdict };
        let row = Rect { width: row.width.saturating_sub(2), ..row };
        read_on::text_or_key(context, buffer, row, (&rule, context.theme.muted));
    } else {
        verdict::draw(context, buffer, layout.verdict, &panel);
    }
    if let Some(area) = layout.alike {
        alike::draw(context, buffer, area);
    }
    cursor
}

/// Returns what the rule under the report says of the case, or of those that are answered.
fn heading_of_rule(context: &Context<'_>, panel: &Panel) -> String {
    match context.state.tour() {
        _ if context.state.answers_for_all() => batch::heading(context),
        Some(tour) => rules::tour_heading(context, tour),
        // Who has not answered reads it in place of the verdict.
        None if panel.answers.is_blank() => String::new(),
        None => verdict::settled_heading(context).unwrap_or_default(),
    }
}

/// Counts lines of the report that lie under a message among those still to be read, in the rule below it, where that is in sight.
pub(super) fn count_under_message(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (layout, message): (&Layout, MessagePlace),
    report: &mut report::ReportPane,
) {
    let state = context.state;
    let is_in_sight = state.top().is_none() && !layout.is_queue_over(state.pane());
    let view = state.open_case().filter(|_| is_in_sight);
    let (MessagePlace::Over(message), Some(view)) = (message, view) else { return };
    let rule = layout.report_rule;
    if report.cover(layout.report, message) && !message.intersects(rule) {
        let panel = state.panel().unwrap_or_else(|| view.shown());
        let heading = heading_of_rule(context, &panel);
        paint::clear(buffer, rule, context.theme.text);
        report.draw_rule(context, buffer, rule, (&heading, view));
    }
}

/// Draws the question or the facet in focus with its options, and what there is to know of them.
fn draw_asked(
    context: &Context<'_>,
    buffer: &mut Buffer,
    layout: &Layout,
    panel: &Panel,
) -> Option<Position> {
    if let Some(facet) = context.state.facet_in_focus() {
        let areas = FacetAreas::new(context, layout, facet);
        // On a small screen it may lie over what is above it.
        paint::clear(buffer, areas.question, context.theme.text);
        paint::clear(buffer, areas.options, context.theme.text);
        let question = batch::beside_question(context, buffer, areas.question, layout);
        facets::draw(context, buffer, question, facet);
        if let Some(area) = areas.rules {
            facets::draw_rules(context, buffer, rules::below_options(area), panel);
        }
        return Some(facets::draw_options(context, buffer, areas.options, (facet, panel)));
    }
    let row = batch::beside_question(context, buffer, layout.question, layout);
    question::draw(context, buffer, row, panel);
    let mut free = question::free_rows(layout.options, panel);
    if let Some(area) = layout.rules {
        free = rules::draw(context, buffer, (area, free), layout.options, panel);
    }
    question::draw_options(context, buffer, (layout.options, free), panel)
}

/// Returns the rule that the row of the verdict has, where no other row has one: as long as there is no verdict, and for who
/// looks at an option.
fn short_rule(context: &Context<'_>, layout: &Layout, panel: &Panel) -> Option<String> {
    let state = context.state;
    let has_none = layout.rules.is_none() && !state.folds_rules() && panel.facet.is_none();
    let is_settled = panel.answers.is_blank() && verdict::settled_heading(context).is_some();
    let is_shown = has_none && (panel.is_looking() || !panel.answers.are_complete()) && !is_settled;
    is_shown.then(|| question::short_rule(context, layout.options, panel)).flatten()
}
