//! The names and values of the filter language: data, for reading, completion and documentation.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::super::worklist::half_answered;
use crate::domain::filter::{Filter, KindIs, Term};
use crate::domain::folding::spaced;
use crate::domain::rulings::Disputed;
use crate::domain::{Answer, Category, CategoryAnswer, ChangeKind, FacetScheme, Language, Verdict};

/// The languages in which names and values can be written, all understood at once; in the order in
/// which names are offered and documented.
pub const LANGUAGES: [Language; 3] = [Language::English, Language::Bokmal, Language::Nynorsk];

/// What something is called in each language. The first name is the one that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<T> {
    /// What is called so.
    pub what: T,
    /// In English.
    pub english: &'static [&'static str],
    /// In bokmål.
    pub bokmal: &'static [&'static str],
    /// In nynorsk.
    pub nynorsk: &'static [&'static str],
}

/// A name, which a colon follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilterKey {
    /// The municipality's name.
    Municipality,
    /// The county's name.
    County,
    /// The title.
    Title,
    /// The case's own id.
    Id,
    /// The id space.
    Source,
    /// The round that has it in its sample.
    Round,
    /// The date.
    Date,
    /// A column of the file; its header follows after a full stop.
    Field,
    /// A facet of the project's own codebook; its id follows after a full stop.
    Facet,
    /// Question 1.
    Category,
    /// Question 2.
    New,
    /// Question 3.
    Kind,
    /// The codebook under which it was decided.
    Codebook,
    /// The verdict.
    Verdict,
    /// What reviewers differ about.
    Differs,
    /// Whose decisions.
    Reviewer,
}

const fn named<T>(
    what: T,
    english: &'static [&'static str],
    bokmal: &'static [&'static str],
    nynorsk: &'static [&'static str],
) -> Named<T> {
    Named { what, english, bokmal, nynorsk }
}

/// What can be before a colon. Names and values are compared without case, accents, hyphens and
/// underscores.
///
/// This and the tables below are set by hand, because they are read as tables.
#[rustfmt::skip]
pub const KEYS: [Named<FilterKey>; 16] = [
    named(FilterKey::Municipality, &["municipality"],         &["kommune"],       &["kommune"]),
    named(FilterKey::County,       &["county"],               &["fylke"],         &["fylke"]),
    named(FilterKey::Title,        &["title"],                &["tittel"],        &["tittel"]),
    named(FilterKey::Id,           &["id"],                   &["id"],            &["id"]),
    named(FilterKey::Source,       &["source"],               &["kilde"],         &["kjelde"]),
    named(FilterKey::Round,        &["round"],                &["runde"],         &["runde"]),
    named(FilterKey::Date,         &["date"],                 &["dato"],          &["dato"]),
    named(FilterKey::Field,        &["field"],                &["felt"],          &["felt"]),
    named(FilterKey::Facet,        &["facet"],                &["fasett"],        &["fasett"]),
    named(FilterKey::Category,     &["category"],             &["kategori"],      &["kategori"]),
    named(FilterKey::New,          &["new"],                  &["ny"],            &["ny"]),
    named(FilterKey::Kind,         &["kind"],                 &["slag"],          &["slag"]),
    named(FilterKey::Codebook,     &["codebook"],             &["kodebok"],       &["kodebok"]),
    named(FilterKey::Verdict,      &["verdict"],              &["konklusjon"],    &["konklusjon"]),
    named(FilterKey::Differs,      &["differs"],              &["ulikt"],         &["ulikt"]),
    named(FilterKey::Reviewer,     &["reviewer"],             &["saksbehandler"], &["saksbehandlar"]),
];

/// Words without a value: what the screen calls cases in its first row, its worklists and its legend.
#[rustfmt::skip]
pub static FLAGS: LazyLock<[Named<Filter>; 14]> = LazyLock::new(|| [
    named(Filter::Is(Term::Unclassified), &["unclassified"],       &["uklassifisert", "uklassifiserte"], &["uklassifisert", "uklassifiserte"]),
    named(Filter::Is(Term::Classified),   &["classified", "done", "finished", "answered"], &["klassifisert", "klassifiserte", "ferdig", "ferdige", "besvart", "besvarte"], &["klassifisert", "klassifiserte", "ferdig", "ferdige"]),
    named(Filter::Is(Term::Verdict([Verdict::Undetermined].into())), &["undetermined"], &["uavklart", "uavklarte", "ubestemt"], &["uavklart", "uavklarte", "ubestemt"]),
    named(Filter::Is(Term::Flagged),      &["flagged", "flag"],    &["flagget", "flaggede", "flagg"],    &["flagga", "flagg"]),
    named(Filter::Is(Term::Noted),        &["noted", "note", "notes"], &["notert", "noterte", "merknad", "merknader", "notat"], &["notert", "noterte", "merknad", "merknader", "notat"]),
    named(Filter::Is(Term::Postponed),    &["postponed", "skipped"], &["utsatt", "utsatte"],             &["utsett", "utsette"]),
    named(Filter::Is(Term::Draft(BTreeSet::new())), &["draft", "drafts"], &["utkast"],                   &["utkast"]),
    named(half_answered(&FacetScheme::default()), &["partly_saved"], &["delvis_lagret", "delvis_lagrede"],  &["delvis_lagra"]),
    named(Filter::Is(Term::Changed),      &["changed"],            &["endret", "endrede"],               &["endra"]),
    named(Filter::Is(Term::Differs(BTreeSet::new())), &["differs"], &["ulikt"],                          &["ulikt"]),
    named(Filter::Is(Term::Ruled),        &["ruled", "settled"],   &["avgjort", "avgjorte"],             &["avgjort", "avgjorde"]),
    named(Filter::Is(Term::Lapsed),       &["lapsed"],             &["bortfalt", "bortfalte"],           &["bortfallen", "bortfalle", "bortfalne"]),
    named(Filter::Is(Term::Reserved(BTreeSet::new())), &["reserved"], &["reservert", "reserverte"],      &["reservert", "reserverte"]),
    named(Filter::All,                    &["all"],                &["alle"],                            &["alle"]),
]);

/// Instead of a value: the case says nothing of it. Between quotation marks it is a word to look for.
pub const MISSING: Named<()> =
    named((), &["missing", "none"], &["mangler", "ingen"], &["manglar", "ingen"]);

/// Answers that every facet takes, beside its own values.
#[rustfmt::skip]
pub const OF_FACETS: [Named<Option<()>>; 2] = [
    named(Some(()), &["unclear"],         &["uklart", "uklar"],  &["uklart", "uklar"]),
    named(None,     &["none", "missing"], &["ingen", "mangler"], &["ingen", "manglar"]),
];

/// What reviewers can differ about.
#[rustfmt::skip]
pub const DIFFERING: [Named<Disputed>; 4] = [
    named(Disputed::Category, &["category"], &["kategori"],   &["kategori"]),
    named(Disputed::New,      &["new"],      &["ny"],         &["ny"]),
    named(Disputed::Kinds,    &["kinds"],    &["slag"],       &["slag"]),
    named(Disputed::Verdict,  &["verdict"],  &["konklusjon"], &["konklusjon"]),
];

/// Instead of the hash of a codebook, or of what has another meaning since.
pub const CODEBOOKS: [Named<()>; 1] = [named((), &["old"], &["gammel"], &["gammal"])];

/// Answers to question 1; nothing is not answered.
#[rustfmt::skip]
pub const CATEGORIES: [Named<Option<CategoryAnswer>>; 5] = [
    named(Some(CategoryAnswer::Is(Category::Emergency)),    &["emergency", "emergency_innovation"],       &["nød", "nødinnovasjon"],                 &["naud", "naudinnovasjon"]),
    named(Some(CategoryAnswer::Is(Category::Preparedness)), &["preparedness", "preparedness_innovation"], &["beredskap", "beredskapsinnovasjon"],    &["beredskap", "beredskapsinnovasjon"]),
    named(Some(CategoryAnswer::Is(Category::LongTerm)),     &["long_term", "long_term_innovation"],       &["langsiktig", "langsiktig_innovasjon"],  &["langsiktig", "langsiktig_innovasjon"]),
    named(Some(CategoryAnswer::Unclear),                    &["unclear"],                                 &["uklart", "uklar"],                      &["uklart", "uklar"]),
    named(None,                                             &["none", "missing"],                         &["ingen", "mangler"],                     &["ingen", "manglar"]),
];

/// Answers to question 2; nothing is not answered.
#[rustfmt::skip]
pub const NEWNESS: [Named<Option<Answer>>; 4] = [
    named(Some(Answer::Yes),     &["yes"],             &["ja"],               &["ja"]),
    named(Some(Answer::No),      &["no"],              &["nei"],              &["nei"]),
    named(Some(Answer::Unclear), &["unclear"],         &["uklart", "uklar"],  &["uklart", "uklar"]),
    named(None,                  &["none", "missing"], &["ingen", "mangler"], &["ingen", "manglar"]),
];

/// Answers to question 3: here none is an answer, and missing is not answered.
#[rustfmt::skip]
pub const KINDS: [Named<KindIs>; 8] = [
    named(KindIs::Kind(ChangeKind::Service),       &["service"],                              &["tjeneste"],       &["teneste"]),
    named(KindIs::Kind(ChangeKind::Product),       &["product"],                              &["produkt"],        &["produkt"]),
    named(KindIs::Kind(ChangeKind::Process),       &["process"],                              &["prosess"],        &["prosess"]),
    named(KindIs::Kind(ChangeKind::Organisation),  &["organisation", "organization"],         &["organisering"],   &["organisering"]),
    named(KindIs::Kind(ChangeKind::Communication), &["communication"],                        &["kommunikasjon"],  &["kommunikasjon"]),
    named(KindIs::NoneOfThem,                      &["none", "none_of_them"],                 &["ingen", "ingen_av_dem"], &["ingen", "ingen_av_dei"]),
    named(KindIs::Unclear,                         &["unclear"],                              &["uklart", "uklar"], &["uklart", "uklar"]),
    named(KindIs::Missing,                         &["missing"],                              &["mangler"],        &["manglar"]),
];

/// Verdicts, of classified cases.
#[rustfmt::skip]
pub const VERDICTS: [Named<Verdict>; 3] = [
    named(Verdict::Innovation,    &["innovation"],     &["innovasjon"],       &["innovasjon"]),
    named(Verdict::NotInnovation, &["not_innovation", "not_an_innovation"], &["ikke_innovasjon"],  &["ikkje_innovasjon"]),
    named(Verdict::Undetermined,  &["undetermined"],   &["uavklart", "uavklarte"], &["uavklart", "uavklarte"]),
];

/// Between terms of which one must hold; `|` is the same.
pub const OR: Named<()> = named((), &["or"], &["eller"], &["eller"]);

/// Between terms that must all hold; `&` is the same, and it may be left out.
pub const AND: Named<()> = named((), &["and"], &["og"], &["og"]);

/// Before a term or a parenthesis that must not hold; `-` and `!` are the same.
pub const NOT: Named<()> = named((), &["not"], &["ikke"], &["ikkje"]);

impl<T> Named<T> {
    /// Returns the names in a language.
    #[must_use]
    pub const fn names(&self, language: Language) -> &'static [&'static str] {
        match language {
            Language::English => self.english,
            Language::Bokmal => self.bokmal,
            Language::Nynorsk => self.nynorsk,
        }
    }

    /// Returns the name that is offered in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &'static str {
        self.names(language).first().copied().unwrap_or_default()
    }

    /// Returns the name that is offered where so much is typed: the first one, or another that begins so where that does not.
    #[must_use]
    pub(super) fn offered(&self, typed: &str, language: Language) -> &'static str {
        let names = self.names(language).iter();
        let begins = names.copied().find(|name| plain(name).starts_with(typed));
        begins.unwrap_or_else(|| self.name(language))
    }

    /// Returns the names alone.
    #[must_use]
    pub const fn without_meaning(&self) -> Named<()> {
        named((), self.english, self.bokmal, self.nynorsk)
    }

    /// Returns every name in every language, each once.
    #[must_use]
    pub fn all_names(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = Vec::new();
        for name in LANGUAGES.into_iter().flat_map(|language| self.names(language)) {
            if !names.contains(name) {
                names.push(name);
            }
        }
        names
    }

    /// Returns whether this is one of its names.
    #[must_use]
    pub fn is_called(&self, word: &str) -> bool {
        let word = plain(word);
        LANGUAGES
            .into_iter()
            .flat_map(|language| self.names(language))
            .any(|name| plain(name) == word)
    }
}

/// Returns what a table says this word means.
#[must_use]
pub fn meaning<'t, T>(table: &'t [Named<T>], word: &str) -> Option<&'t T> {
    table.iter().find(|named| named.is_called(word)).map(|named| &named.what)
}

/// Returns the header in `field.HEADER`; `None` where the name is no such one.
pub(super) fn header(name: &str) -> Option<&str> {
    let (before, header) = name.split_once('.')?;
    (meaning(&KEYS, before) == Some(&FilterKey::Field)).then_some(header)
}

/// Returns the id in `facet.ID`; `None` where the name is no such one.
pub(super) fn facet(name: &str) -> Option<&str> {
    let (before, id) = name.split_once('.')?;
    (meaning(&KEYS, before) == Some(&FilterKey::Facet)).then_some(id)
}

/// Returns the language in which this name is one; `first` where it is one there too.
pub(super) fn language_of(name: &str, first: Language) -> Language {
    let name = plain(name);
    let has = |language: &Language| {
        KEYS.iter().flat_map(|key| key.names(*language)).any(|known| plain(known) == name)
    };
    std::iter::once(first).chain(LANGUAGES).find(has).unwrap_or(first)
}

/// Returns a name as it is compared: its letters and digits, folded.
pub(super) fn plain(name: &str) -> String {
    let mut plain = spaced(name);
    plain.retain(|letter| letter != ' ');
    plain
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn are_distinct<T>(table: &[Named<T>]) {
        let mut seen = HashSet::new();
        for named in table {
            for language in LANGUAGES {
                assert!(!named.name(language).is_empty());
            }
            let own: HashSet<String> = named.all_names().into_iter().map(plain).collect();
            for name in own {
                assert!(!name.is_empty() && seen.insert(name.clone()), "{name} stands twice");
            }
        }
    }

    #[test]
    fn no_name_means_two_things() {
        are_distinct(&KEYS);
        are_distinct(&CATEGORIES);
        are_distinct(&NEWNESS);
        are_distinct(&KINDS);
        are_distinct(&VERDICTS);
        are_distinct(&[MISSING]);
        are_distinct(&CODEBOOKS);
        are_distinct(&DIFFERING);
        let alone: Vec<Named<()>> = FLAGS
            .iter()
            .map(|flag| named((), flag.english, flag.bokmal, flag.nynorsk))
            .chain([OR, AND, NOT])
            .collect();
        are_distinct(&alone);
    }

    #[test]
    fn the_words_of_the_files_are_among_the_names() {
        for (answer, word) in
            CATEGORIES.iter().filter_map(|named| Some((named.what?, named.english[0])))
        {
            assert_eq!(answer.as_str(), word);
        }
        for (answer, word) in
            NEWNESS.iter().filter_map(|named| Some((named.what?, named.english[0])))
        {
            assert_eq!(answer.as_str(), word);
        }
        for named in &VERDICTS {
            assert_eq!(named.what.as_str(), named.english[0]);
        }
        for kind in ChangeKind::ALL {
            assert_eq!(meaning(&KINDS, kind.as_str()), Some(&KindIs::Kind(kind)));
        }
    }

    fn code(names: &[&str], after: &str) -> String {
        names.iter().map(|name| format!("`{name}{after}`")).collect::<Vec<_>>().join(" ")
    }

    /// Returns the rows of a table, with each name once, the one that is offered in English first.
    fn values<T>(table: &[Named<T>]) -> String {
        table.iter().map(|named| code(&named.all_names(), "")).collect::<Vec<_>>().join(", ")
    }

    /// What the table of a document says in its own language.
    struct TableWords {
        heading: &'static str,
        municipality: &'static str,
        words_in_a_row: &'static str,
        field: &'static str,
        facet: &'static str,
        codebook: &'static str,
        whole: &'static str,
        reviewer: &'static str,
        alone: &'static str,
    }

    const ENGLISH: TableWords = TableWords {
        heading: "| write | one of |",
        municipality: "name or number, also an earlier one, for all that is this municipality today; else as `title`",
        words_in_a_row: "whole words in a row; `*` after the last lets it go on",
        field: "the same, in the column of that name: `field.sector:health`, `field.\"Name of unit\":school`",
        facet: "the id of a value, of a facet of your own codebook: `facet.sector:health_care`",
        codebook: "decided before a meaning changed: any, or that of a rule, option or value (`K1.2`, `category.emergency`, `sector.social`); or under the codebook whose hash begins so, from six digits",
        whole: "the whole of it; `*` at the end lets it go on",
        reviewer: "a reviewer's name",
        alone: "alone",
    };

    const BOKMAL: TableWords = TableWords {
        heading: "| skriv | en av |",
        municipality: "navn eller nummer, også et tidligere, for alt som er denne kommunen i dag; ellers som `tittel`",
        words_in_a_row: "hele ord etter hverandre; `*` etter det siste lar det fortsette",
        field: "det samme, i kolonnen med det navnet: `felt.sektor:helse`, `felt.\"Navn på enhet\":skole`",
        facet: "id-en til en verdi, for en fasett i din egen kodebok: `fasett.sector:health_care`",
        codebook: "avgjort før en betydning ble endret: en hvilken som helst, eller den til en regel, et svar eller en verdi (`K1.2`, `category.emergency`, `sector.social`); eller under kodeboka med en hash som begynner slik, fra seks tegn",
        whole: "hele verdien; `*` til slutt lar den fortsette",
        reviewer: "navnet på en saksbehandler",
        alone: "alene",
    };

    const NYNORSK: TableWords = TableWords {
        heading: "| skriv | ein av |",
        municipality: "namn eller nummer, også eit tidlegare, for alt som er denne kommunen i dag; elles som `tittel`",
        words_in_a_row: "heile ord etter kvarandre; `*` etter det siste lèt det halde fram",
        field: "det same, i kolonna med det namnet: `felt.sektor:helse`, `felt.\"Namn på eining\":skule`",
        facet: "id-en til ein verdi, for ein fasett i di eiga kodebok: `fasett.sector:health_care`",
        codebook: "avgjort før ei tyding vart endra: kva som helst, eller den til ein regel, eit svar eller ein verdi (`K1.2`, `category.emergency`, `sector.social`); eller under kodeboka med ein hash som tek til slik, frå seks teikn",
        whole: "heile verdien; `*` til slutt lèt han halde fram",
        reviewer: "namnet på ein saksbehandlar",
        alone: "åleine",
    };

    fn document_table(words: &TableWords) -> String {
        let mut rows = vec![words.heading.to_owned(), "|---|---|".to_owned()];
        for key in &KEYS {
            let has_parts = matches!(key.what, FilterKey::Field | FilterKey::Facet);
            let after = if has_parts { ".…:" } else { ":" };
            let takes = match key.what {
                FilterKey::Municipality => format!("{}; {}", words.municipality, values(&[MISSING])),
                FilterKey::County => format!("{}; {}", words.words_in_a_row, values(&[MISSING])),
                FilterKey::Title => words.words_in_a_row.to_owned(),
                FilterKey::Field => words.field.to_owned(),
                FilterKey::Id | FilterKey::Source | FilterKey::Round => words.whole.to_owned(),
                FilterKey::Date => "`2020`, `2020-03`, `2020-03-15`, `15.03.2020`, `2020-03..2020-05`, `2020-03..`, `..2020-05`; ".to_owned() + &values(&[MISSING]),
                FilterKey::Facet => format!("{}; {}", words.facet, values(&OF_FACETS)),
                FilterKey::Codebook => format!("{}; {}", values(&CODEBOOKS), words.codebook),
                FilterKey::Category => values(&CATEGORIES),
                FilterKey::New => values(&NEWNESS),
                FilterKey::Kind => values(&KINDS),
                FilterKey::Verdict => values(&VERDICTS),
                FilterKey::Differs => values(&DIFFERING),
                FilterKey::Reviewer => words.reviewer.to_owned(),
            };
            rows.push(format!("| {} | {takes} |", code(&key.all_names(), after)));
        }
        rows.push(format!("| {} | {} |", words.alone, values(FLAGS.as_slice())));
        rows.join("\n")
    }

    #[test]
    fn the_handbook_shows_these_names() {
        for (words, document) in [
            (ENGLISH, include_str!("../../../docs/handbook/en/filters.md")),
            (BOKMAL, include_str!("../../../docs/handbook/nb/filters.md")),
            (NYNORSK, include_str!("../../../docs/handbook/nn/filters.md")),
        ] {
            let document = document.replace("\r\n", "\n");
            let (_, rest) = document.split_once("<!-- filter: begin -->\n").unwrap();
            let (shown, _) = rest.split_once("<!-- filter: end -->").unwrap();
            assert_eq!(shown.trim(), document_table(&words));
        }
    }
}
