//! What a round says of time: its goal and what comes after it, windows of equal count, own old cases answered again.

use serde_json::{Map, Value, json};

use super::shape::SaidAs;
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::domain::agreement::{AgreementWindow, Alpha, ComparedRound, Measured, ReviewerAgain};
use crate::domain::rounds::RoundStatus;
use crate::domain::{CodebookVersion, CountedVersions, Message};
use crate::measure::numbers::six;
use crate::store::Reader;
use crate::wording::agreement::{self, AfterCalibration};
use crate::wording::answered_again;
use crate::workflow::agreement::{answers_again, compared_round};

/// Returns the goal of a round and which questions miss it; after a calibration, whether that ends. `None` where there is
/// no goal.
pub(super) fn goal_in_json(round: &ComparedRound, alphas: &[Alpha]) -> Option<Value> {
    let ends = agreement::after_calibration(round, alphas).map(|next| match next {
        AfterCalibration::Reached => "goal_reached",
        AfterCalibration::Over => "three_rounds",
        AfterCalibration::Again => "not_yet",
    });
    Some(json!({
        "alpha": round.goal?,
        "set_at": round.opened_at,
        "missed": round.missed(alphas),
        "calibration": round.calibration,
        "calibration_ends": ends,
    }))
}

pub(super) fn windows_in_json(windows: &[AgreementWindow]) -> Value {
    let of = |window: &AgreementWindow| {
        let questions = window.questions.iter().map(|(question, percent, alpha)| {
            let numbers = numbers([("percent", Some(*percent)), ("alpha", Some(*alpha))]);
            (question.to_string(), Value::Object(numbers))
        });
        let mut object = json!({
            "from": window.from,
            "to": window.to,
            "cases": window.cases,
            "questions": questions.collect::<Map<_, _>>(),
        });
        if !window.codebooks.is_empty() {
            object["codebooks"] = json!(window.codebooks);
        }
        object
    };
    windows.iter().map(of).collect()
}

/// Returns of which versions of the codebook the answers are; nothing where all are of one.
pub(super) fn versions_in_json(found: &CountedVersions) -> Map<String, Value> {
    let mut object = Map::new();
    if found.are_several() || found.are_all_wanted {
        let version = |(of, answers): &(CodebookVersion, usize)| {
            let is_used = found.only.as_ref().is_none_or(|only| only == of);
            json!({
                "name": of.name,
                "edition": of.edition,
                "codebook": of.sha256,
                "answers": answers,
                "is_compared": is_used,
            })
        };
        object.insert("codebook_versions".into(), found.versions.iter().map(version).collect());
        object.insert("answers_under_other_codebooks".into(), found.left_out.into());
    }
    object
}

/// Returns coefficients that have a value; a key without one is absent.
fn numbers<const N: usize>(of: [(&str, Option<Measured>); N]) -> Map<String, Value> {
    let mut object = Map::new();
    for (name, measured) in of {
        let Some(measured) = measured else { continue };
        if let Some(value) = measured.value() {
            let mut number = Map::new();
            number.insert("est".into(), json!(six(value)));
            if let Some((low, high)) = measured.interval() {
                number.insert("low".into(), json!(six(low)));
                number.insert("high".into(), json!(six(high)));
            }
            object.insert(name.to_owned(), Value::Object(number));
        }
    }
    object
}

/// Writes how reviewers answered their own old cases again. While the round is open, that would say what they answered
/// before.
pub(super) fn of_drift(
    context: &CommandContext<'_>,
    reader: &Reader,
    round: &RoundStatus,
    shape: SaidAs,
) -> Result<(), Failure> {
    let Some(compared) = compared_round(round, &[]) else {
        context.status.print(&Message::new("agreement-again-open"));
        return shape.write(context.words, Vec::new(), &json!({ "hidden": true }));
    };
    let reviewers = answers_again(reader, round)?;
    let json = json!({
        "round": compared.name,
        "closed_at": compared.closed_at,
        "reviewers": reviewers.iter().map(reviewer_in_json).collect::<Vec<_>>(),
    });
    shape.write(context.words, answered_again(context.words, &compared, &reviewers), &json)
}

fn reviewer_in_json(of: &ReviewerAgain) -> Value {
    let questions = of.questions.iter().map(|question| {
        let mut object = numbers([
            ("percent", Some(question.percent)),
            ("cohen", question.kappa),
            ("ac1", question.ac1),
        ]);
        object.insert("question".into(), json!(question.question));
        object.insert("n_units".into(), json!(question.units));
        let values = question.values.iter().map(|value| {
            let mut of_value = json!({
                "value": value.value.as_str(),
                "then": value.then,
                "now": value.now,
                "gained": value.gained,
                "lost": value.lost,
            });
            if let (Some(p), Value::Object(object)) = (value.probability, &mut of_value) {
                object.insert("p".into(), json!(six(p)));
            }
            of_value
        });
        object.insert("values".into(), values.collect());
        Value::Object(object)
    });
    json!({
        "reviewer": of.reviewer,
        "cases": of.cases,
        "given": of.given,
        "questions": questions.collect::<Vec<_>>(),
    })
}
