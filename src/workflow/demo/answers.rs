//! What the three reviewers of the demonstration project answered.

use super::dice::dice;
use super::parts::ReportParts;
use super::reports::DraftedReport;
use crate::domain::{
    Answer, Category, CategoryAnswer, ChangeKind, Classification, Decision, KindSet, KindsAnswer,
    Message, Moment, Reviewer, TextHash,
};
use crate::words::Words;

/// How a reviewer reads.
struct Habits {
    /// What tells the reviewer from the other two.
    letter: char,
    /// When the first case was decided: 8.05 on a day of August 2020 in Norway, in milliseconds since 1970.
    begins: i64,
    /// How often of a hundred times each answer is the one that the report leans towards.
    follows: (usize, usize, usize),
    /// The category of which this reviewer thinks first.
    thinks_first_of: Category,
}

/// What becomes of three people's work on the same codebook: one is steady, one doubts that things are new, and one
/// sees what will last.
const REVIEWERS: [Habits; 3] = [
    Habits {
        letter: 'A',
        begins: 1_597_644_300_000,
        follows: (93, 94, 92),
        thinks_first_of: Category::Preparedness,
    },
    Habits {
        letter: 'B',
        begins: 1_597_730_700_000,
        follows: (88, 80, 86),
        thinks_first_of: Category::Emergency,
    },
    Habits {
        letter: 'C',
        begins: 1_597_817_100_000,
        follows: (79, 92, 78),
        thinks_first_of: Category::LongTerm,
    },
];

/// How long a case takes, in milliseconds.
const PER_CASE: i64 = 55_000;

/// Of so many cases, one is flagged, and one has a note.
const OF_WHICH_ONE_IS_MARKED: usize = 25;

/// Returns what each reviewer decided about a report, which is the `place`-th that each of them read.
pub(super) fn decisions(
    (parts, words): (&ReportParts, &Words),
    place: usize,
    report: &DraftedReport,
    text: TextHash,
) -> Vec<Decision> {
    let decided = |habits: &Habits| {
        let letter = habits.letter.to_string();
        let name = Message::new("cli-demo-reviewer").with("letter", letter.as_str());
        let reviewer = Reviewer::new(&words.format(&name))?;
        let place = i64::try_from(place).unwrap_or_default();
        Some(Decision {
            reviewer,
            classification: classification(parts, habits, report),
            facets_as_given: crate::domain::FacetAnswers::default(),
            decided_at: Moment::from_millis(habits.begins + place * PER_CASE),
            text_sha256: text,
            text_changed_since: false,
            batch_size: 1,
        })
    };
    REVIEWERS.iter().filter_map(decided).collect()
}

fn classification(parts: &ReportParts, habits: &Habits, report: &DraftedReport) -> Classification {
    // The same answers come of it in each language.
    let reader = format!("Saksbehandler {}", habits.letter);
    let draw = |sides, what| dice(sides, &[&report.case.id, &reader, what]);
    let of_newsletter = report.case.fields.get("opphav").is_some_and(|from| from != "oppdiktet");
    let (category, new, kinds) = habits.follows;
    let follows = |often: usize, what| draw(100, what) < often;
    let lean = report.lean.clone();
    let mut answers = lean.clone();
    // About the newsletter's cases, readers differ with good reason: so do these.
    if of_newsletter || !follows(category, "category") {
        answers.category = Some(other_category(habits.thinks_first_of, lean.category));
    }
    if !follows(new, "new") {
        answers.new = Some(other_new(lean.new));
    }
    if !follows(kinds, "kinds") {
        answers.kinds = Some(other_kinds(lean.kinds, draw(3, "which kind")));
    }
    // What is not new is saved without kinds.
    if answers.new == Some(Answer::No) {
        answers.kinds = None;
    }
    let noted = draw(OF_WHICH_ONE_IS_MARKED, "note") == 0;
    let note = noted.then(|| parts.notes.get(draw(parts.notes.len(), "which note"))).flatten();
    let flagged = draw(OF_WHICH_ONE_IS_MARKED, "flag") == 0;
    Classification { answers, note: note.cloned(), flagged }
}

/// Returns the category of which the reviewer thinks first, and "unclear" where the report leans there anyway.
fn other_category(first: Category, lean: Option<CategoryAnswer>) -> CategoryAnswer {
    let first = CategoryAnswer::Is(first);
    if lean == Some(first) { CategoryAnswer::Unclear } else { first }
}

const fn other_new(lean: Option<Answer>) -> Answer {
    match lean {
        Some(Answer::Yes) => Answer::Unclear,
        Some(Answer::No | Answer::Unclear) | None => Answer::Yes,
    }
}

/// Returns another kind or one more. Process and organisation are those that readers confuse most often.
fn other_kinds(lean: Option<KindsAnswer>, which: usize) -> KindsAnswer {
    let Some(KindsAnswer::Are(kinds)) = lean else { return KindsAnswer::Unclear };
    let (process, organisation) = (ChangeKind::Process, ChangeKind::Organisation);
    let swapped = kinds.iter().map(|kind| match kind {
        ChangeKind::Process => organisation,
        ChangeKind::Organisation => process,
        other => other,
    });
    let swapped: KindSet = swapped.collect();
    let one_more = kinds.toggled(if kinds.contains(process) { organisation } else { process });
    let served = kinds.toggled(ChangeKind::Service);
    KindsAnswer::Are(match which {
        0 if swapped != kinds => swapped,
        1 if !served.is_empty() => served,
        _ => one_more,
    })
}
