//! Cases that are marked and settled together.

use super::super::scenes::{answers, at_work};
use super::{
    dispute, emergency, long_term, other_dispute, read, reversed, reviewer, ruling, settling_all,
    shown, written,
};
use crate::domain::rulings::{Differences, Dispute, RuledByOthers, RulingReason, WrittenRulings};
use crate::domain::{Answer, Category};
use crate::review::Reply;
use crate::review::tests::sitting::Sitting;
use crate::words::Language;

#[test]
fn a_case_that_differs_in_another_way_is_settled_alone_and_says_why() {
    let sitting = at_work(Language::Bokmal);
    let marked = dispute(&sitting, "Saksbehandler B", true);
    let other = other_dispute(&sitting, 215);
    let settling = settling_all(sitting, &[&marked, &other]).keys("x").arrives(read(&other));
    let said = shown(&settling, 120, 30).join("\n");
    let why = "Her står andre svar mot hverandre enn i den merkede saken: Enter avgjør bare";
    assert!(said.contains(why), "{said}");
    // A ruling that does not count is not called settled in the next sentence.
    let mut contested = RuledByOthers::default();
    contested.add("Matkasser på døra".to_owned(), [reviewer("sola")]);
    let contested = WrittenRulings { contested, ..reversed(&[]) };
    let contested = settling.clone().keys("Enter").arrives(Reply::Settled(Box::new(contested)));
    let said = shown(&contested.arrives(read(&marked)), 120, 30).join(" ");
    assert!(said.contains("fortsatt omstridt") && said.contains("Nå er den merkede"), "{said}");
    assert!(!said.contains("Bare «"), "{said}");
    let settling = settling.keys("Enter").arrives(written(&[])).arrives(read(&marked));
    let said = shown(&settling, 120, 30).join(" ");
    assert!(
        said.contains("Bare «Matkasser på døra» er avgjort. Nå er den merkede saken her igjen."),
        "{said}"
    );
    assert!(said.contains("denne er merket"), "{said}");
    // The one that is marked is settled by itself then, and that is the end.
    let settling = settling.keys("Enter").arrives(written(&[])).arrives(Reply::Dispute(None));
    let said = shown(&settling, 200, 50).join("\n");
    assert!(said.contains("Du har gjort 2 avgjørelser siden programmet startet"), "{said}");
}

#[test]
fn cases_ruled_together_get_the_same_and_each_has_its_own_again_when_that_is_taken_back() {
    let sitting = at_work(Language::Bokmal);
    let [first, second, third] = [215, 216, 217].map(|no| other_dispute(&sitting, no));
    let all = [&first, &second, &third];
    let settling = settling_all(sitting, &all).keys("4 x").arrives(read(&second));
    let same = "Enter avgjør også den merkede saken på samme måte, med samme grunn";
    let said = shown(&settling, 200, 50).join("\n");
    assert!(said.contains(same), "{said}");
    // A mark outlasts a look at something else.
    let settling = settling_all(settling.keys("Esc"), &all).arrives(read(&second));
    let said = shown(&settling, 200, 50).join("\n");
    assert!(said.contains("2 saker sammen") && said.contains(same), "{said}");
    let settling = settling.keys("1 Enter").arrives(written(&[])).arrives(read(&third));
    let ruled = |dispute: &Dispute| {
        let mut given = ruling("sola", long_term()).ruled;
        given.seen.case = dispute.open.no;
        given.reason = Some(RulingReason::TextUnclear);
        given
    };
    let back = settling.keys("u").arrives(written(&[ruled(&first), ruled(&second)]));
    let back = back.arrives(read(&first));
    let said = shown(&back, 120, 30).join("\n");
    assert!(said.contains("▸4 glipp") && !said.contains("▸1"), "{said}");
    let said = shown(&back.keys("s").arrives(read(&second)), 120, 30).join("\n");
    assert!(said.contains("▸1 tekst uklar"), "{said}");
}

#[test]
fn a_mark_on_the_last_case_shows_there_and_one_that_was_passed_comes_again_beside_it() {
    let sitting = at_work(Language::Bokmal);
    let [first, second] = [215, 216].map(|no| other_dispute(&sitting, no));
    let begun = settling_all(sitting, &[&first, &second]);
    let alone = begun.clone().keys("4 Enter").arrives(written(&[])).arrives(read(&second));
    let alone = alone.keys("x").arrives(read(&second));
    let said = shown(&alone, 120, 30).join(" ");
    assert!(said.contains("men ingen flere saker kommer etter den"), "{said}");
    assert!(shown(&alone.keys("Down"), 80, 24)[0].contains("denne er merket"));
    let passed = begun.keys("s").arrives(read(&second)).keys("x").arrives(read(&first));
    let rows = shown(&passed, 120, 30);
    let said = rows.join(" ");
    assert!(rows[0].contains("2 saker sammen"), "{said}");
    assert!(said.contains("Her er en sak du hoppet over, igjen. Enter avgjør også"), "{said}");
    assert!(!said.contains("er merket til du avslutter"), "{said}");
}

#[test]
fn of_rulings_made_together_in_an_earlier_run_only_the_one_on_top_leaves_what_was_chosen() {
    let sitting = at_work(Language::Bokmal);
    let [joined, on_top, third] = [215, 216, 217].map(|no| other_dispute(&sitting, no));
    let both = [&joined, &on_top].map(|dispute| {
        let mut given = ruling("sola", emergency()).ruled;
        given.seen.case = dispute.open.no;
        given.reason = Some(RulingReason::TextUnclear);
        given
    });
    let back = settling_all(sitting, &[&joined, &on_top, &third]).keys("u").arrives(written(&both));
    let back = back.arrives(read(&joined));
    let said = shown(&back, 120, 30).join("\n");
    assert!(!said.contains("▸1") && said.contains("Langsiktig"), "{said}");
    let other = shown(&back.clone().keys("s").arrives(read(&on_top)), 120, 30).join("\n");
    assert!(other.contains("▸1 tekst uklar"), "{other}");
    // What is chosen on it since lies there again after a redo and another undo.
    let again = back.keys("4 s").arrives(read(&on_top)).keys("U").arrives(written(&both));
    let again = again.arrives(Reply::Dispute(None)).arrives(read(&third));
    let again = again.keys("u").arrives(written(&both)).arrives(read(&joined));
    let said = shown(&again, 120, 30).join("\n");
    assert!(said.contains("▸4 glipp"), "{said}");
}

#[test]
fn a_message_of_several_rows_leaves_the_reasons_in_sight_and_the_last_row_names_undo() {
    let sitting = at_work(Language::Bokmal);
    let marked = dispute(&sitting, "Saksbehandler B", true);
    let other = other_dispute(&sitting, 215);
    let settling = settling_all(sitting, &[&marked, &other]).keys("x").arrives(read(&other));
    let refused = settling.keys("2 x");
    for (width, height) in [(80, 24), (100, 30), (120, 30)] {
        let rows = shown(&refused, width, height);
        let said = rows.join("\n");
        for part in ["Bare saker med samme uenighet", "4 glipp", "5 flere svar", "x fjerner merket"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(rows.last().unwrap().contains("u angre"), "{said}");
    }
}

#[test]
fn rulings_against_what_all_had_answered_are_counted() {
    let sitting = at_work(Language::Bokmal);
    let [first, second] = [215, 216].map(|no| {
        let mut case = other_dispute(&sitting, no);
        case.answers[1].1 = answers(Category::Emergency, Answer::Yes, &["process"]);
        case.differences = Differences::of(case.answers.iter().map(|(_, answers)| answers));
        case
    });
    let settling = settling_all(sitting, &[&first, &second]).keys("x").arrives(read(&second));
    let said = shown(&settling.keys("5 Enter").arrives(written(&[])), 80, 24).join("\n");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = "2 saker er avgjort. Alle hadde svart noe annet på 2 av dem, blant annet Nød på \
                  «Hjemmekontor for alle». u angrer dem samlet.";
    assert!(said.contains(wanted), "{said}");
}

#[test]
fn how_many_cases_are_settled_together_is_in_sight_and_what_was_answered_there_where_there_is_room()
{
    let sitting = at_work(Language::Bokmal);
    let [first, mut second] = [215, 216].map(|no| other_dispute(&sitting, no));
    let joined = |second: &Dispute| {
        let marked = settling_all(sitting.clone(), &[&first, second]).keys("4 x");
        marked.arrives(read(second)).keys("5")
    };
    let open = joined(&second);
    for (width, height) in [(40, 10), (80, 24), (100, 30), (120, 30), (160, 40), (200, 50)] {
        let rows = shown(&open, width, height);
        assert!(rows[0].contains("2 saker sammen"), "{width}: {rows:#?}");
    }
    // Which they are is named before it is cut.
    let named = "Avgjøres sammen med denne: Matkasser på d";
    for (width, height) in [(80, 24), (100, 30)] {
        let rows = shown(&open, width, height).join("\n");
        assert!(rows.contains(named), "{width}: {rows}");
    }
    let said = |sitting: &Sitting| shown(sitting, 160, 40).join("\n");
    let whole = said(&open);
    assert!(whole.contains("«Matkasser på døra» som Langsiktig, ny, tjeneste"), "{whole}");
    // To what all answered alike, one's own answers to each of them stand, whatever is ruled on the one on top.
    let [mut own, on_top] = [&first, &second].map(|case| {
        let mut case = case.clone();
        case.answers[0].1 =
            answers(Category::Emergency, Answer::Yes, &["service", "process", "organisation"]);
        case.differences = Differences::of(case.answers.iter().map(|(_, answers)| answers));
        case
    });
    own.before.answers = Some(answers(Category::Emergency, Answer::Yes, &["process"]));
    let marked = settling_all(sitting.clone(), &[&own, &on_top]).keys("4 x");
    let apart = said(&marked.arrives(read(&on_top)).keys("5"));
    assert!(apart.contains("«Matkasser på døra» som Langsiktig, ny, prosess ·"), "{apart}");
    // The same answers are in dispute, and the others are other.
    second.answers[0].1 = answers(Category::Emergency, Answer::Yes, &["process"]);
    second.answers[1].1 = answers(Category::LongTerm, Answer::Yes, &["process"]);
    let whole = said(&joined(&second)).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(whole.contains(" · Nr. 1 "), "{whole}");
    // Before the own answer nothing says how it is.
    second.blind = None;
    second.before.answers = None;
    let blind = shown(&joined(&second), 160, 40);
    assert!(blind[0].contains("1 merket") && !blind.join("").contains("sammen"), "{blind:#?}");
}

#[test]
fn what_no_one_answered_names_the_case_that_is_meant() {
    let sitting = at_work(Language::Bokmal);
    let [first, second] = [215, 216].map(|no| other_dispute(&sitting, no));
    let joined = settling_all(sitting, &[&first, &second]).keys("x").arrives(read(&second));
    let said = shown(&joined.keys("Tab 2 Enter"), 120, 30).join(" ");
    assert!(said.contains("Ingen svarte dette på «Hjemmekontor for alle»"), "{said}");
}
