//! Notices, which are shown until the next key.

use ratatui::style::Style;

use super::super::saving::{self, LastState};
use super::context::Context;
use super::paint;
use crate::codebook;
use crate::domain::message::Value;
use crate::domain::{Message, Question, visible_line};
use crate::review::{Notice, Sentence, Tone, Topic};
use crate::wording::text::{cut, cut_middle, width, wrap};
use crate::wording::title_or_id;

/// In fewer rows a message that is too long shows how it begins: what is wrong is there.
const LEAST_WITH_AN_END: usize = 6;

/// Returns the notice to show: a failed save stays until the program ends, one that is held up
/// until it goes on.
pub(super) fn current(context: &Context<'_>) -> Option<Notice> {
    let state = context.state;
    if state.failure().is_some() && state.notice().is_none() {
        return Some(Notice::of(state.failure_messages(), Tone::Warning));
    }
    if state.is_blocked() && state.notice().is_none() {
        return Some(Notice::warning(state.blocked_message()));
    }
    state.notice().cloned()
}

/// Returns the sentences of a notice. Titles are cut, so that what follows them stays in sight, in rows of few cells the more.
pub(super) fn text(context: &Context<'_>, notice: &Notice, room: usize) -> String {
    with_short_paths(context, notice, (room, usize::MAX))
}

/// Returns the same with paths of at most so many cells.
pub(super) fn with_short_paths(
    context: &Context<'_>,
    notice: &Notice,
    (room, path): (usize, usize),
) -> String {
    let title = if room < NARROW { room / 2 } else { LONGEST_TITLE };
    let longest = LongestNames { title, path };
    notice.sentences.iter().fold(String::new(), |before, said| {
        // A line that has no full stop where it stands alone gets one before the next.
        let is_whole = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
        let stop = if is_whole { "" } else { "." };
        let text = if said.topic == Some(Topic::AnswersReplaced) {
            changed(context, usize::MAX)
        } else {
            let said = saving::with_answers(context.words, context.state, said);
            context.format(&with_names(context, said, longest))
        };
        format!("{before}{stop} {text}").trim_start().to_owned()
    })
}

/// A title in a message has at most so many cells.
const LONGEST_TITLE: usize = 44;

/// In fewer cells a title does not tell which case it is.
const LEAST_TITLE: usize = 6;

/// How many cells the names in a message have at most.
#[derive(Clone, Copy)]
struct LongestNames {
    title: usize,
    path: usize,
}

/// In fewer cells a message of two rows covers what is to be answered.
const NARROW: usize = 60;

/// Returns a notice in few words; `None` where it has no shorter form. Of a finished case that is opened the text is what
/// matters, and the smallest screens have two lines of it; of a difference, what digits answer.
pub(super) fn short(context: &Context<'_>, notice: &Notice, room: usize) -> Option<String> {
    let (first, others) = notice.sentences.split_first()?;
    if first.topic == Some(Topic::AnswersReplaced) && others.is_empty() {
        return Some(changed(context, room));
    }
    let short = match first.message.key {
        "review-hit-list-esc" if others.is_empty() => {
            return Some(context.format(&first.message.clone().under("review-hit-list")));
        }
        "review-hit"
        | "review-hit-esc"
        | "review-hit-list"
        | "review-hit-list-esc"
        | "review-list-at" => {
            return place_in_short(context, first, others, room);
        }
        "review-answer-undone" if room < NARROW => "review-answer-undone-short",
        "review-answers-undone" if room < NARROW => "review-answers-undone-short",
        "review-answers-cleared" if room < NARROW => "review-cleared-short",
        "review-change-cleared" | "review-change-cleared-draft" if room < NARROW => {
            "review-change-cleared-short"
        }
        "review-finished-case" => "review-finished-case-short",
        "review-finished-draft" => "review-finished-draft-short",
        "review-finished-draft-searched" => "review-finished-draft-searched-short",
        "settle-needs-reason" => "settle-needs-reason-short",
        "settle-needs-rule" => "settle-needs-rule-short",
        // Elsewhere it covers no options.
        "settle-reason-replaced" if room < NARROW => "settle-reason-replaced-short",
        "settle-one-of-them" if room < NARROW => "settle-one-of-them-short",
        // What is shown is no longer what counts.
        "review-undone-older" if room < NARROW => "review-undone-older-short",
        "review-undone"
        | "review-undone-beside-draft"
        | "review-undone-older-in-queue"
        | "review-undone-older-beside-draft"
        | "review-undone-same"
            if room < NARROW =>
        {
            "review-undone-short"
        }
        // What new answers do here can wait where answers are hidden otherwise.
        "review-redone" | "review-redone-finished" if room < NARROW => "review-redone-short",
        _ => return None,
    };
    let is_alone = others.iter().all(|other| other.message.key == first.message.key);
    is_alone.then(|| titled(context, first, short, room).unwrap_or_else(|| context.get(short)))
}

/// Returns what is undone or redone in few words with as much of the title as there is room for; `None` where that is too little
/// to know the case by, or the message is about something else.
fn titled(context: &Context<'_>, said: &Sentence, short: &str, room: usize) -> Option<String> {
    let key = match short {
        "review-undone-short" => "review-undone-title-short",
        "review-undone-older-short" => "review-undone-older-title-short",
        "review-redone-short" => "review-redone-title-short",
        _ => return None,
    };
    let around = width(&context.format(&Message::new(key).with("title", "")));
    let title = room.checked_sub(around).filter(|left| *left >= LEAST_TITLE)?;
    let longest = LongestNames { title, path: usize::MAX };
    Some(context.format(&with_names(context, said.message.clone().under(key), longest)))
}

/// Returns which of the hits or of the cases of a list a finished one with a draft is, or where that does not fit, that the draft
/// is shown; `None` where it is about something else. The line with what was sought is to be seen, and not a message over it.
fn place_in_short(
    context: &Context<'_>,
    place: &Sentence,
    others: &[Sentence],
    room: usize,
) -> Option<String> {
    let [about] = others else { return None };
    let draft = match about.message.key {
        "review-finished-draft" => "review-finished-draft-short",
        "review-finished-draft-searched" => "review-finished-draft-searched-short",
        _ => return None,
    };
    let draft = context.get(draft);
    let both = format!("{} {draft}", context.format(&place.message));
    Some(if width(&both) <= room { both } else { draft })
}

/// Returns what the decision saved last has changed, in at most `room` cells where that is possible.
fn changed(context: &Context<'_>, room: usize) -> String {
    let state = context.state;
    let decision = state.last_saved().zip(state.answers_replaced());
    decision.map_or_else(String::new, |(decision, before)| {
        let how = match state.current() {
            None => return saving::changed_before(context.words, decision, before, room),
            Some(no) if no == decision.no => LastState::Saved,
            Some(_) => LastState::OfCaseBefore,
        };
        saving::changed(context.words, decision, how, before, room)
    })
}

/// Returns what a message says, with short titles and the names of rules.
pub(super) fn sentence(context: &Context<'_>, message: &Message) -> String {
    let longest = LongestNames { title: LONGEST_TITLE, path: usize::MAX };
    context.format(&with_names(context, message.clone(), longest))
}

/// Returns a path in at most so many cells: the folders before the name of the file are cut first.
fn cut_folders(path: &str, most: usize) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let Some(separator) = path[..path.len() - name.len()].chars().next_back() else {
        return cut_middle(path, most).into_owned();
    };
    let alone = format!("…{separator}{name}");
    match (width(path) <= most, width(&alone) <= most) {
        (true, _) => path.to_owned(),
        (false, true) => alone,
        (false, false) => cut_middle(name, most).into_owned(),
    }
}

/// Puts names for the id of a rule and the number of a question, and cuts a title, and the folders of a path; also in a message
/// within the message.
fn with_names(context: &Context<'_>, mut message: Message, longest: LongestNames) -> Message {
    for (name, value) in &mut message.args {
        match (*name, &mut *value) {
            ("title", Value::Text(title)) => {
                let whole = title_or_id(context.words, title, "");
                *title = cut(&whole, longest.title).into_owned();
            }
            ("file" | "path" | "folder", Value::Text(path)) => {
                *path = cut_folders(&visible_line(path), longest.path);
            }
            (_, Value::Message(inner)) => {
                **inner = with_names(context, (**inner).clone(), longest);
            }
            // The screen shows questions by their names, and no numbers.
            ("question", Value::Count(number)) => {
                let question =
                    Question::ALL.into_iter().find(|it| i64::from(it.number()) == *number);
                if let Some(question) = question {
                    *value = Value::Text(codebook::question(context.words, question).name);
                }
            }
            ("rule", Value::Text(rule)) => {
                if let Ok(id) = rule.parse() {
                    *rule = codebook::rule_name(context.words, &id);
                }
            }
            _ => {}
        }
    }
    message
}

/// Returns the sentences of a text that fit into so many rows, where not all do; the text where not even the first does.
pub(super) fn in_rows(text: &str, (width, height): (u16, u16)) -> &str {
    let ends = text.match_indices(['.', '!', '?']).map(|(at, end)| at + end.len());
    let is_end = |end: &usize| text[*end..].starts_with(' ') || *end == text.len();
    let mut heads = ends.filter(is_end).map(|end| &text[..end]);
    heads.rfind(|head| paint::height(head, width) <= height).unwrap_or(text)
}

/// Returns the style of a notice.
pub(super) fn style(context: &Context<'_>, notice: &Notice) -> Style {
    match notice.tone {
        Tone::Plain => context.theme.strong,
        Tone::Warning => context.theme.warning,
    }
}

/// Returns the text in lines so that it fits into so many rows: what is too long loses lines in its middle, since the remedy is
/// at its end.
pub(super) fn with_its_end(text: &str, width: usize, height: usize) -> Vec<String> {
    let lines = wrap(text, width);
    if lines.len() <= height || height < LEAST_WITH_AN_END {
        return lines;
    }
    let end = height / 2;
    let begin = height - end - 1;
    let shown = lines[..begin].iter().map(String::as_str);
    let shown = shown.chain(["…"]).chain(lines[lines.len() - end..].iter().map(String::as_str));
    shown.map(str::to_owned).collect()
}
