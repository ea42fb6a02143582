//! A project to try the program with that has been worked in: 200 cases with the answers of three reviewers.
//!
//! The same project comes of it each time, but for what the reviewers are called in a language: what is drawn follows from hashes, and neither from the clock nor from
//! the machine. The answers are what three readers with habits of their own may have answered. None of them is
//! right, since no one has published right ones.

mod answers;
mod dice;
mod parts;
mod reports;

use self::answers::decisions;
use self::parts::ReportParts;
use self::reports::{DraftedReport, drafted};
use super::error::WorkflowError;
use super::samples;
use crate::domain::{CaseRecord, ImportRules, Moment, Origin};
use crate::store::{Claim, Project};
use crate::words::Words;

/// The name of the demonstration project.
pub const DEMO_NAME: &str = "demo";

/// How many cases the demonstration project has.
const CASES: usize = 200;

/// When its cases were delivered, whenever it is made: a merge compares deliveries by their times, so that the digest
/// of a project depends on them. The reviewers began later on that day, 17 August 2020.
const DELIVERED_AT: Moment = Moment::from_millis(1_597_640_400_000);

/// Makes the demonstration project where there is none.
///
/// # Errors
/// The project could not be written.
pub fn make_demo(claim: Claim, words: &Words) -> Result<Project, WorkflowError> {
    let records = records(words)?.into_iter().map(Ok::<_, WorkflowError>);
    let delivery = (Origin::new(DEMO_NAME, DELIVERED_AT), records);
    let (project, _) = Project::open_with(claim, [delivery], ImportRules::default())?;
    Ok(project)
}

/// Returns the cases with their decisions: first those of the newsletter, which the samples have too.
fn records(words: &Words) -> Result<Vec<CaseRecord>, WorkflowError> {
    let parts = ReportParts::built_in();
    let newsletter = samples::of_the_newsletter()?.into_iter().map(DraftedReport::from_newsletter);
    let reports = newsletter.chain(drafted(&parts)).take(CASES);
    Ok(reports
        .enumerate()
        .filter_map(|(place, report)| record((&parts, words), place, report))
        .collect())
}

/// Returns a case with what each reviewer decided, which is the `place`-th that each of them read.
fn record(
    made_of: (&ReportParts, &Words),
    place: usize,
    report: DraftedReport,
) -> Option<CaseRecord> {
    let text = report.case.text_hash()?;
    let classifications = decisions(made_of, place, &report, text);
    Some(CaseRecord::new(report.case, text, classifications))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::domain::{Answers, Decision, Verdict};
    use crate::words::Language;

    fn in_english() -> Vec<CaseRecord> {
        records(&Words::new(Language::English)).unwrap()
    }

    #[test]
    fn two_hundred_reports_are_put_together_without_gaps_and_none_twice() {
        let records = in_english();
        assert_eq!(records.len(), CASES);
        let unlike = |of: fn(&CaseRecord) -> Option<&str>| {
            records.iter().filter_map(of).collect::<HashSet<_>>().len()
        };
        assert_eq!(unlike(|record| Some(&record.case.id)), CASES);
        assert_eq!(unlike(|record| record.case.text.as_deref()), CASES);
        assert!(unlike(|record| record.case.municipality.as_deref()) > 90);
        for CaseRecord { case, .. } in &records {
            let text = case.text.as_deref().unwrap();
            assert!(!text.contains(['{', '}', '[']), "{text}");
            assert!((120..900).contains(&text.chars().count()), "{text}");
        }
    }

    #[test]
    fn three_reviewers_have_decided_all_of_it_and_neither_agree_nor_disagree_throughout() {
        let records = in_english();
        let answers = |record: &CaseRecord| -> Vec<Answers> {
            assert_eq!(record.classifications.len(), 3, "{}", record.case.id);
            assert!(record.classifications.iter().all(|one| one.answers().are_complete()));
            record.classifications.iter().map(Decision::answers).collect()
        };
        let all: Vec<Vec<Answers>> = records.iter().map(answers).collect();
        let agreed = all.iter().filter(|one| one.iter().all(|answers| *answers == one[0])).count();
        assert!((CASES / 5..CASES * 3 / 4).contains(&agreed), "{agreed} of {CASES}");
        for verdict in [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined] {
            let given = all.iter().flatten().filter(|one| one.verdict() == verdict).count();
            assert!(given > CASES / 10, "{verdict:?}: {given}");
        }
    }

    #[test]
    fn the_cases_of_the_newsletter_have_no_right_answer() {
        let records = in_english();
        let named = ["Røros", "Steinkjer"];
        for (record, municipality) in records.iter().zip(named) {
            assert_eq!(record.case.municipality.as_deref(), Some(municipality));
            assert!(record.case.fields["opphav"].starts_with("nyhetsbrevet"));
            let answers = record.classifications.iter().map(Decision::answers);
            assert!(answers.collect::<HashSet<_>>().len() > 1, "{municipality}");
        }
        let marked = records.iter().filter(|record| record.case.fields["opphav"] != "oppdiktet");
        assert_eq!(marked.count(), named.len());
    }
}
