//! States worth looking at, and drawing them.

use std::sync::OnceLock;

use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use crate::domain::difference::{Changed, PartChange, VersionChange, difference};
use crate::domain::{
    Answer, Answers, Case, CaseHistory, CaseNo, Category, CategoryAnswer, HistoryEntry,
    KindsAnswer, Message, Moment, Patch, Role, Stamp, VersionEntry,
};
use crate::review::search::{Findings, Hit, Index};
use crate::review::tests::project::{WorkedProject, small_case};
use crate::review::tests::sitting::{BEGIN, Sitting};
use crate::review::{ExportChoice, FormatId, Layer, Reply, Setup, State};
use crate::tui::{Ground, Keymap, Screen, Theme, ThemeName};
use crate::words::{Language, Words};

/// Returns the words of a language, with the times of Norway.
pub(super) fn words(language: Language) -> Words {
    Words::with_zone(language, TimeZone::get("Europe/Oslo").unwrap())
}

/// Returns a session with this language's palette.
pub(super) fn sitting(project: WorkedProject, language: Language) -> Sitting {
    let words = words(language);
    let palette = Keymap::default().palette(&words);
    let setup = Setup { palette, ..Setup::new(project.reviewer.clone(), language) };
    let choice = |(name, ending)| ExportChoice {
        format: FormatId(name),
        title: words.get(&format!("review-export-{name}")),
        file: format!("/home/kvam/Skjemasvar-klassifisert-2026-12-04.{ending}"),
        file_of_all: format!("/home/kvam/Skjemasvar-alle-2026-12-04.{ending}"),
    };
    let offered = [("xlsx", "xlsx"), ("excel-no", "csv"), ("ron", "ron"), ("json", "json")];
    Sitting::with(project, setup, offered.map(choice).into())
}

/// Draws what is at the desk in Norwegian, in a window of the usual size.
pub(super) fn screen(sitting: &Sitting) -> Buffer {
    drawn(&sitting.state, Language::Bokmal, 80, 24)
}

/// Returns the screen with the state drawn on it, in colours.
pub(super) fn drawn(state: &State, language: Language, width: u16, height: u16) -> Buffer {
    let mut screen = Screen::new(
        words(language),
        Theme::new(ThemeName::Terminal, Ground::Dark),
        Keymap::default(),
    );
    draw_on(&mut screen, state, width, height)
}

pub(super) fn draw_on(screen: &mut Screen, state: &State, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| screen.draw(state, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// Returns the rows of a screen as text, without spaces at their ends.
pub(super) fn rows(buffer: &Buffer) -> Vec<String> {
    (0..buffer.area.height)
        .map(|y| {
            let mut row = String::new();
            let mut x = 0;
            while x < buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += u16::try_from(crate::wording::text::width(symbol).max(1)).unwrap();
            }
            row.trim_end().to_owned()
        })
        .collect()
}

const TITLES: [&str; 22] = [
    "Skranke med pleksiglass",
    "Drive-in for prøvetaking",
    "Digital foreldresamtale",
    "Flere vaskerunder i skolebygg",
    "Gratis parkering i sentrum",
    "Hotellet tar imot vakter",
    "Koronatelefon på polsk",
    "Formannskapet på nett",
    "Smittefrakker fra systua",
    "Videotrening for pasienter i rehabilitering",
    "Matkasser på døra",
    "Hjemmekontor for alle",
    "Heimekontor på tre dagar",
    "Bibliotek i bokbuss",
    "Kulturskole på skjerm",
    "Frivilligsentral på telefon",
    "Nettskjema for permisjon",
    "Håndsprit fra bryggeriet",
    "Teams for saksbehandlere",
    "Besøk gjennom vindu",
    "Felles innkjøp i regionen",
    "Ekstra renhold på buss",
];

const REPORT: &str = "\
Da koronatiltakene stengte fysioterapien 12. mars, mistet 64 pasienter i rehabilitering \
treningen sin. Enheten filmet øvelsene med egne ansatte og sendte dem direkte på video to ganger \
i uka. Pasientene fikk låne nettbrett fra skolene, og en fysioterapeut ringte opp etter hver økt \
for å høre hvordan det gikk.

Videotrening sto i handlingsplanen for 2021, men ble satt i gang på ni dager. Nabokommunen hadde \
brukt samme løsning i to år, og delte opplegget sitt gratis. Etter fire uker deltok 51 av 64. \
Flere som før ikke kom seg til treningssenteret, er nå med.

Enheten skriver at tilbudet fortsetter til høsten, og at det kan utvides til eldre som bor \
hjemme, for å forebygge fall. Det er ikke tatt stilling til hva det vil koste når nettbrettene \
skal tilbake til skolene, eller hvem som skal ha ansvaret for utstyret.";

/// Returns case 214, which the screens show.
fn video_training() -> Case {
    let mut case = Case {
        id: "214".to_owned(),
        title: TITLES[9].to_owned(),
        text: Some(REPORT.to_owned()),
        municipality: Some("Fjordvik".to_owned()),
        county: Some("Vestre fylke".to_owned()),
        date: Some("2020-05-12".to_owned()),
        ..Case::default()
    };
    case.fields.insert("Enhet".to_owned(), "Rehabilitering".to_owned());
    case.fields.insert("Antall brukere".to_owned(), "64".to_owned());
    case
}

pub(super) fn answers(category: Category, new: Answer, kinds: &[&str]) -> Answers {
    Answers {
        category: Some(CategoryAnswer::Is(category)),
        new: Some(new),
        kinds: KindsAnswer::from_words(kinds.iter().copied()).ok(),
        ..Answers::default()
    }
}

/// Returns a session in the middle of the work: 800 cases, 211 of them done, two postponed, 214
/// open.
pub(super) fn at_work(language: Language) -> Sitting {
    static SITTINGS: OnceLock<Vec<(Language, Sitting)>> = OnceLock::new();
    let sittings = SITTINGS
        .get_or_init(|| Language::ALL.map(|language| (language, begin_work(language))).into());
    sittings.iter().find(|(known, _)| *known == language).unwrap().1.clone()
}

fn begin_work(language: Language) -> Sitting {
    let cases = (1..=800).map(|no| match no {
        214 => video_training(),
        205..=226 => Case { title: TITLES[no - 205].to_owned(), ..small_case(no) },
        87 => Case { title: "Barnehage ute hele dagen".to_owned(), ..small_case(no) },
        151 => Case { title: "Delt vaktlag med naboen".to_owned(), ..small_case(no) },
        _ => small_case(no),
    });
    let mut project = WorkedProject::new(cases.collect());
    let mut decide = |answers: &Answers, numbers: &[i64]| {
        let numbers: Vec<CaseNo> = numbers.iter().copied().map(CaseNo).collect();
        project.record_batch(&Patch::answers(answers), &numbers, BEGIN);
    };
    let earlier: Vec<i64> = (1..=204).filter(|no| ![87, 151].contains(no)).collect();
    let long = answers(Category::LongTerm, Answer::Yes, &["service"]);
    decide(&answers(Category::Emergency, Answer::Yes, &["service"]), &earlier);
    decide(&answers(Category::Emergency, Answer::Yes, &["service"]), &[205, 206, 211]);
    decide(&long, &[207, 212]);
    decide(&answers(Category::Emergency, Answer::No, &[]), &[208]);
    let unclear = Some(CategoryAnswer::Unclear);
    decide(&Answers { category: unclear, new: Some(Answer::Unclear), ..long }, &[209]);
    decide(&answers(Category::Preparedness, Answer::Yes, &["product"]), &[210, 213]);
    let last = project.open(CaseNo(213));
    let mut sitting = sitting(project, language)
        .keys("g")
        .arrives(Reply::Opened(Box::new(last.clone()), crate::review::Via::Step));
    for no in [87, 151] {
        sitting.act(go(&sitting, no));
        sitting.press("s");
    }
    sitting.act(go(&sitting, 210));
    sitting.press("f");
    let mut sitting = sitting.at_work(42, &last);
    let next = Box::new(sitting.project.open(CaseNo(214)));
    sitting.act(Reply::Opened(next, crate::review::Via::Refresh));
    sitting
}

fn go(sitting: &Sitting, no: i64) -> Reply {
    Reply::Opened(Box::new(sitting.project.open(CaseNo(no))), crate::review::Via::Step)
}

/// Adds the hits that a search in the background would find.
pub(super) fn found(sitting: Sitting, query: &str) -> Sitting {
    let mut index = Index::default();
    let mut headings = Vec::new();
    for (case, no) in sitting.project.cases.iter().zip(1..) {
        headings.push(crate::domain::Heading {
            no: CaseNo(no),
            id: case.id.clone(),
            title: case.title.clone(),
            municipality: case.municipality.clone(),
        });
    }
    for heading in &headings {
        index.push(heading);
    }
    let sitting = sitting.types(query);
    let (hits, total) = index.find(query, 100, &|| false).unwrap();
    let heading = |no: CaseNo| headings.iter().find(|heading| heading.no == no).unwrap().clone();
    let hits = Hit::marked(hits.into_iter().map(heading).collect(), query);
    let Some(Layer::Search(field)) = sitting.state.top() else { panic!("nothing is searched") };
    let generation = field.generation;
    sitting.arrives(Reply::Found {
        generation,
        found: Findings { hits, total, ..Findings::default() },
    })
}

/// Returns a history with one act of each sort.
pub(super) fn history(sitting: &Sitting) -> Reply {
    let hash = sitting.project.hash(CaseNo(214));
    let entry = |place: i64, change, live, batch_size| HistoryEntry {
        stamp: Stamp { lamport: 1, id: uuid::Uuid::nil() },
        reviewer: sitting.project.reviewer.clone(),
        at: Moment::from_millis(BEGIN.as_millis() + place * 60_000),
        change,
        text: hash,
        batch_size,
        imported: place == 0,
        live,
        is_apart: false,
    };
    let answered = |answers: &Answers| crate::domain::CaseChange::Answered(Patch::answers(answers));
    let patch = |note: &str| Patch {
        note: crate::domain::Change::Set(note.to_owned()),
        flag: crate::domain::Change::Set(true),
        ..Patch::default()
    };
    let entries = vec![
        entry(0, answered(&answers(Category::Emergency, Answer::No, &[])), true, 1),
        entry(1, crate::domain::CaseChange::Postponed, false, 1),
        entry(
            2,
            answered(&answers(Category::LongTerm, Answer::Yes, &["service", "process"])),
            true,
            12,
        ),
        entry(3, crate::domain::CaseChange::Answered(patch("spør Fjordvik om tallene")), true, 1),
    ];
    let version = |version| VersionEntry { version, hash, imported_at: BEGIN, source: None };
    let old =
        format!("Videotrening sto i planen for 2021. {} Nabokommunen delte.", "Ord. ".repeat(40));
    let new =
        old.replace("2021", "2022, men ble satt i gang på ni dager").replace("delte", "hjalp");
    let part = |what, old: &str, new: &str| PartChange { what, pieces: difference(old, new) };
    let parts = vec![
        part(Changed::Role(Role::Title), "Trening på video", "Videotrening"),
        part(Changed::Role(Role::Text), &old, &new),
        part(Changed::Field("Enhet".to_owned()), "", "Rehabilitering"),
    ];
    let changes = vec![VersionChange { version: 2, parts, is_same: false }];
    let versions = vec![version(1), version(2)];
    Reply::History(
        CaseNo(214),
        CaseHistory { versions, erased_at: None, entries, changes, ..CaseHistory::default() },
    )
}

/// Returns a session with texts written to do harm, and with blank ones.
pub(super) fn hostile(language: Language) -> Sitting {
    let nasty = "\u{1b}[2J\u{9b}31m\u{202e}snu\u{2066}\u{200b}\t\r\n\u{7}漢字👩\u{200D}🔬\u{e0041}";
    let marks = format!("a{}", "\u{301}".repeat(600));
    let long = "Æ".repeat(1_200);
    let case = |title: &str, text: &str| {
        let mut case = Case {
            id: format!("{title}-id"),
            title: title.to_owned(),
            text: Some(text.to_owned()),
            municipality: Some(title.to_owned()),
            county: Some(title.to_owned()),
            date: Some(title.to_owned()),
            ..Case::default()
        };
        case.fields.insert(title.to_owned(), text.repeat(3));
        case.fields.insert("Enhet".to_owned(), title.to_owned());
        case
    };
    let cases = vec![
        case(nasty, nasty),
        case(&marks, &marks),
        case(&long, &long),
        case("", ""),
        Case { id: "uten".to_owned(), ..Case::default() },
        case(&"ord ".repeat(400), &"langt avsnitt med ord ".repeat(400)),
        case(
            "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
            "<p>漢字<br>&#27;[2J",
        ),
    ];
    sitting(WorkedProject::new(cases), language)
}

/// Returns a session whose disk is full.
pub(super) fn failed(language: Language) -> Sitting {
    out_of_room(at_work(language).slowly().keys("2 1 2 Enter 3 1"))
}

/// Returns a session whose project another program has locked.
pub(super) fn held_up(language: Language) -> Sitting {
    let sitting = at_work(language).slowly().keys("2 1 2 Enter");
    sitting.arrives(Reply::SavingBlocked(true))
}

/// Fills the disk, so that acts on their way there are not saved.
pub(super) fn out_of_room(sitting: Sitting) -> Sitting {
    let cause = Message::new("store-disk-full").with("path", "/home/kvam/nybrott/saker.db");
    sitting.fails_because(cause)
}

/// Returns a session in which every case is classified.
pub(super) fn finished(language: Language) -> Sitting {
    sitting(WorkedProject::of(3), language).keys("1 1 6 Enter f 0 0 0 Enter 3 2 Enter")
}
