//! Marked cases, and one answer for all of them.

use std::collections::BTreeMap;

use super::desk::Panel;
use crate::domain::{Answers, CaseNo, CaseRow, Change, Classification, Patch, Question, Standing};

/// A batch of more cases than this, or one that changes a decision, wants Enter twice.
pub const WITHOUT_ASKING: usize = 20;

/// The cases that are marked, with what is known of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// The marked cases in import order; a row that is still to be read is `None`.
    cases: BTreeMap<CaseNo, Option<CaseRow>>,
    /// Where a range begins that every move extends.
    pub range_from: Option<CaseNo>,
}

impl Marks {
    /// How many cases are marked.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Whether no case is marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Whether this case is marked.
    #[must_use]
    pub fn has(&self, no: CaseNo) -> bool {
        self.cases.contains_key(&no)
    }

    /// The marked cases in import order.
    pub fn cases(&self) -> impl Iterator<Item = CaseNo> {
        self.cases.keys().copied()
    }

    /// What is known of the marked cases.
    pub fn rows(&self) -> impl Iterator<Item = &CaseRow> {
        self.cases.values().flatten()
    }

    /// Marks cases; answers those that were not marked, whose rows are to be read.
    pub fn add(&mut self, cases: impl IntoIterator<Item = CaseNo>) -> Vec<CaseNo> {
        let new: Vec<CaseNo> = cases.into_iter().filter(|no| !self.has(*no)).collect();
        self.cases.extend(new.iter().map(|no| (*no, None)));
        new
    }

    /// Takes the mark off a case.
    pub fn remove(&mut self, no: CaseNo) {
        self.cases.remove(&no);
    }

    /// Takes all marks off.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Where a marked case stands now.
    pub fn update(&mut self, no: CaseNo, standing: &Standing) {
        if let Some(Some(row)) = self.cases.get_mut(&no) {
            row.update(standing);
        }
    }

    /// What is known of marked cases now.
    pub fn learn(&mut self, rows: Vec<CaseRow>) {
        for row in rows {
            if let Some(known) = self.cases.get_mut(&row.no) {
                *known = Some(row);
            }
        }
    }
}

/// One answer for all marked cases, while it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The answers given; what is not answered stays as it is in each case.
    pub answers: Answers,
    /// The question that digits answer.
    pub focus: Question,
    /// The option whose rule is looked at.
    pub look: Option<usize>,
    /// The answers and the question before each digit, oldest first.
    typed: Vec<(Answers, Question)>,
    /// Enter was pressed once, and wants to be pressed again.
    pub asked_again: bool,
    /// Finished cases are left out.
    pub leaves_out_finished: bool,
}

impl Default for Batch {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            focus: Question::Category,
            look: None,
            typed: Vec::new(),
            asked_again: false,
            leaves_out_finished: false,
        }
    }
}

impl Batch {
    /// The answers of an act that was taken back, to be corrected.
    #[must_use]
    pub fn holding(patch: &Patch) -> Self {
        let mut classification = Classification::default();
        patch.apply(&mut classification);
        Self { answers: classification.answers, ..Self::default() }
    }

    /// Gives an answer, which moves the focus.
    pub fn type_in(&mut self, answers: Answers, focus: Question) {
        self.typed.push((self.answers, self.focus));
        self.answers = answers;
        self.focus = focus;
        self.asked_again = false;
    }

    /// Takes back the last digit; `false` when there is none.
    pub fn untype(&mut self) -> bool {
        let Some((answers, focus)) = self.typed.pop() else { return false };
        self.answers = answers;
        self.focus = focus;
        self.look = None;
        self.asked_again = false;
        true
    }

    /// What is written to each case: only what was answered.
    #[must_use]
    pub fn patch(&self) -> Patch {
        fn set<T>(answer: Option<T>) -> Change<T> {
            answer.map_or(Change::Keep, Change::Set)
        }
        Patch {
            category: set(self.answers.category),
            new: set(self.answers.new),
            kinds: set(self.answers.kinds),
            ..Patch::default()
        }
    }

    /// What Enter would do to these cases.
    #[must_use]
    pub fn outlook(&self, marks: &Marks) -> Outlook {
        let mut outlook = Outlook::default();
        for row in marks.rows() {
            let finished = row.answers.are_complete();
            if finished && self.leaves_out_finished {
                outlook.left_out += 1;
            } else if finished && self.merged(row.answers) != row.answers {
                outlook.changed.push(row.no);
            } else {
                outlook.answered.push(row.no);
            }
        }
        outlook
    }

    /// What the panel shows: the answers given, and where none is given the one all cases have.
    #[must_use]
    pub fn panel(&self, marks: &Marks) -> Panel {
        let common = Common::of(marks);
        let mixed = Question::ALL.into_iter().filter(|question| {
            !self.answers.has(*question) && common.differs[usize::from(question.number()) - 1]
        });
        Panel {
            answers: self.merged(common.answers),
            focus: self.focus,
            look: self.look,
            mixed: mixed.collect(),
        }
    }

    fn merged(&self, answers: Answers) -> Answers {
        Answers {
            category: self.answers.category.or(answers.category),
            new: self.answers.new.or(answers.new),
            kinds: self.answers.kinds.or(answers.kinds),
        }
    }
}

/// What Enter would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Cases that get answers without a finished decision being changed.
    pub answered: Vec<CaseNo>,
    /// Finished cases whose decision would be another one.
    pub changed: Vec<CaseNo>,
    /// Finished cases that are left out.
    pub left_out: usize,
}

impl Outlook {
    /// The cases that are written, in import order.
    #[must_use]
    pub fn cases(&self) -> Vec<CaseNo> {
        let mut cases = [self.answered.as_slice(), self.changed.as_slice()].concat();
        cases.sort_unstable();
        cases
    }
}

/// What the marked cases have in common.
struct Common {
    answers: Answers,
    differs: [bool; 3],
}

impl Common {
    fn of(marks: &Marks) -> Self {
        let mut rows = marks.rows();
        let Some(first) = rows.next() else {
            return Self { answers: Answers::default(), differs: [false; 3] };
        };
        let mut answers = first.answers;
        let mut differs = [false; 3];
        for row in rows {
            differs[0] |= row.answers.category != first.answers.category;
            differs[1] |= row.answers.new != first.answers.new;
            differs[2] |= row.answers.kinds != first.answers.kinds;
        }
        if differs[0] {
            answers.category = None;
        }
        if differs[1] {
            answers.new = None;
        }
        if differs[2] {
            answers.kinds = None;
        }
        Self { answers, differs }
    }
}
