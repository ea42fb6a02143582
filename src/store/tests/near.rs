//! Reports that are nearly the same.

use super::*;

fn report(id: &str, text: &str) -> CaseRecord {
    with(record(id), |case| case.text = Some(text.into()))
}

fn groups(records: &[CaseRecord]) -> Vec<Vec<i64>> {
    let mut desk = TestProject::empty();
    desk.import(records);
    let groups = desk.reader().near_duplicates(&|| true).unwrap();
    groups.into_iter().map(|group| group.into_iter().map(|no| no.0).collect()).collect()
}

const VIDEO: &str = "Da koronatiltakene stengte fysioterapien, mistet pasienter i rehabilitering \
    treningen sin. Enheten filmet øvelsene med egne ansatte og sendte dem direkte på video to \
    ganger i uka. Pasientene fikk låne nettbrett fra skolene.";

#[test]
fn reports_sent_twice_or_by_two_offices_are_found() {
    let by_another = VIDEO.replace("Enheten", "AVDELINGEN").replace("to ganger", "tre ganger");
    let longer =
        format!("{VIDEO} Etter fire uker deltok femtien av sekstifire, og flere er nå med.");
    let food = "Frivillige kjørte ut mat til eldre som ikke kunne gå på butikken selv, og snakket \
                med dem på trappa.";
    assert_eq!(
        groups(&[
            report("1", VIDEO),
            report("2", food),
            report("3", &by_another),
            report("4", &food.replace("eldre", "gamle")),
            report("5", &longer),
            report("6", "Innbyggerne kunne ringe på polsk og fem andre språk hele døgnet."),
        ]),
        [vec![1, 3, 5], vec![2, 4]]
    );
}

#[test]
fn what_only_has_the_subject_in_common_is_not_the_same() {
    let other = "Fysioterapien sendte øvelser på video til pasienter hjemme. Pasientene fikk låne \
                 utstyr, og enheten ringte dem hver uke for å høre hvordan treningen gikk.";
    assert_eq!(groups(&[report("1", VIDEO), report("2", other)]), Vec::<Vec<i64>>::new());
    // Too little is in them to compare.
    let short = [report("1", "Se vedlegg."), report("2", "Se vedlegg."), report("3", "")];
    assert_eq!(groups(&short), Vec::<Vec<i64>>::new());
}

#[test]
fn the_newest_version_counts_and_no_one_has_to_wait() {
    let mut desk = TestProject::empty();
    desk.import(&[
        report("1", VIDEO),
        report("2", "Noe helt annet med så mange ord at det teller."),
    ]);
    desk.import(&[report("2", VIDEO)]);
    let reader = desk.reader();
    assert_eq!(reader.near_duplicates(&|| true).unwrap(), [[CaseNo(1), CaseNo(2)]]);
    assert!(reader.near_duplicates(&|| false).unwrap().is_empty());
}

/// A hundred pairs of reports that share some six of ten runs: of so many words each, the second report of a pair has others at
/// its end.
fn pairs(words: usize, others: usize) -> Vec<CaseRecord> {
    let text = |pair: usize, changed: usize| -> String {
        let word = |at: usize| if at < words - changed { at } else { at + words };
        let words: Vec<String> = (0..words).map(|at| format!("ord{pair}x{}", word(at))).collect();
        words.join(" ")
    };
    (0..100)
        .flat_map(|pair| {
            let id = |copy| format!("{pair}-{copy}");
            [report(&id(1), &text(pair, 0)), report(&id(2), &text(pair, others))]
        })
        .collect()
}

#[test]
fn nearly_all_pairs_are_found_among_long_reports_and_short_ones() {
    for (words, others) in [(10, 2), (100, 24), (400, 98)] {
        let found = groups(&pairs(words, others));
        assert!(found.iter().all(|group| group.len() == 2 && group[0] + 1 == group[1]), "{words}");
        assert!(found.len() >= 96, "{} of 100 pairs of {words} words", found.len());
    }
}
