//! Case reports that no one wrote: Norwegian words in an order that depends on the number alone.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// What a report of the collections at hand takes, in bytes.
const BYTES_A_REPORT: usize = 2_000;

const WORDS: &str = "kommunen enheten skolen barnehagen sykehjemmet legevakten biblioteket ansatte \
    innbyggere brukere pasienter elever foreldre frivillige bedrifter naboer ledere tjenesten \
    løsningen ordningen opplegget tilbudet utstyret skjemaet møtet rommet bilen telefonen nettbrettet \
    videoen kanalen listen planen avtalen vakten timen uka måneden våren høsten pandemien smitten \
    behovet arbeidet hjemmekontor heimekontor matlevering prøvetaking smittesporing rehabilitering \
    håndsprit munnbind karantene fjernundervisning videokonsultasjon digitalt raskt trygt gratis \
    midlertidig lokalt felles daglig enkelt direkte sammen hjemme ute inne først etterpå allerede \
    startet laget sendte ringte filmet leide lånte delte kjøpte bygde flyttet endret prøvde hjalp \
    fikk hadde kunne måtte ville skulle fortsetter utvides stoppet og i på til for med av om fra ved \
    som at ikke en et den det de mange flere noen alle to tre fire fem ti tolv tjue femti";

const MUNICIPALITIES: [&str; 12] = [
    "Røros",
    "Steinkjer",
    "Bodø",
    "Bærum",
    "Ål",
    "Tromsø",
    "Sør-Varanger",
    "Voss",
    "Hå",
    "Ørland",
    "Ås",
    "Nærøysund",
];

const SECTORS: [&str; 5] = ["helse og omsorg", "oppvekst", "sosial", "teknisk", "kultur"];

/// A report by its number, from 1.
pub struct Report {
    pub title: String,
    pub municipality: &'static str,
    pub date: String,
    pub sector: &'static str,
    pub text: String,
}

impl Report {
    pub fn of(no: u64) -> Self {
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        let mut dice = Dice(no);
        let mut sentence = |length: usize| {
            let words = (0..length).map(|_| dice.pick(&words)).collect::<Vec<_>>().join(" ");
            let mut scalars = words.chars();
            let first: Vec<char> =
                scalars.next().into_iter().flat_map(char::to_uppercase).collect();
            first.into_iter().chain(scalars).collect::<String>()
        };
        let title = sentence(5);
        let mut text = String::with_capacity(BYTES_A_REPORT + 100);
        while text.len() < BYTES_A_REPORT {
            text.push_str(&sentence(12));
            text.push_str(if text.len().is_multiple_of(5) { ".\n\n" } else { ". " });
        }
        let date = format!("2020-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28));
        let municipality = dice.pick(&MUNICIPALITIES);
        Self { title, municipality, date, sector: dice.pick(&SECTORS), text }
    }
}

/// The numbers of splitmix64: the same for the same seed everywhere.
pub struct Dice(pub u64);

impl Dice {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// The next number that is smaller than this.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let place = self.below(from.len() as u64);
        from[usize::try_from(place).unwrap_or(0)]
    }
}

/// Writes `count` reports as a table.
pub fn write_table(path: &Path, count: u64) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
    out.write_record(["id", "title", "municipality", "date", "sector", "text"])?;
    for no in 1..=count {
        let report = Report::of(no);
        out.write_record([
            &format!("s-{no}"),
            &report.title,
            report.municipality,
            &report.date,
            report.sector,
            &report.text,
        ])?;
    }
    out.flush()
}

/// Writes what a reviewer decided on the first `count` reports: a classified set without texts.
pub fn write_decisions(path: &Path, count: u64) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    for no in 1..=count {
        let report = Report::of(no);
        let text_sha256 = nybrott::domain::TextHash::new(&report.title, &report.text);
        let category = ["emergency", "preparedness", "long_term"][(no % 3) as usize];
        let seconds = no % 60;
        let (minutes, hours) = (no / 60 % 60, no / 3600 % 24);
        let day = 1 + no / 86_400;
        let record = serde_json::json!({
            "format": "nybrott/classified-set",
            "version": 1,
            "id": format!("s-{no}"),
            "title": report.title,
            "text": null,
            "municipality": report.municipality,
            "county": null,
            "date": report.date,
            "source": null,
            "fields": { "sector": report.sector },
            "text_sha256": text_sha256,
            "classifications": [{
                "reviewer": "kvam",
                "category": category,
                "new_to_municipality": "yes",
                "change_kinds": ["service"],
                "verdict": "innovation",
                "note": null,
                "flagged": no % 50 == 0,
                "decided_at": format!("2020-06-{day:02}T{hours:02}:{minutes:02}:{seconds:02}Z"),
                "text_sha256": text_sha256,
                "text_changed_since": false,
                "batch_size": 1,
            }],
        });
        writeln!(out, "{record}")?;
    }
    out.flush()
}
