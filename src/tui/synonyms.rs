//! Words under which the palette finds a command beside its title, in every language at once: who thinks of another
//! word, or has the screen in another language, finds it too.

/// A word, and the commands that it means, by their ids: the likeliest first.
type Synonym = (&'static str, &'static [&'static str]);

/// Every language.
const LANGUAGES: &[&str] = &["language-nb", "language-nn", "language-en"];

/// Every theme, and where it is shown beside the other settings.
const THEMES: &[&str] = &[
    "theme-terminal",
    "theme-dark",
    "theme-light",
    "theme-high-contrast",
    "theme-blue-orange",
    "theme-none",
    "settings",
];

/// The words, in small letters and without regard to the language of the screen.
const SYNONYMS: &[Synonym] = &[
    // Out and in.
    ("eksport", &["export"]),
    ("eksporter", &["export"]),
    ("uttak", &["export"]),
    ("skriv ut", &["export"]),
    ("print", &["export"]),
    ("excel", &["export", "import"]),
    ("csv", &["export", "import"]),
    ("last ned", &["export"]),
    ("importer", &["import"]),
    ("last inn", &["import"]),
    ("åpne fil", &["import"]),
    ("opne fil", &["import"]),
    ("kolonne", &["columns"]),
    ("kolonner", &["columns"]),
    ("kolonnar", &["columns"]),
    ("columns", &["columns"]),
    ("overskrift", &["columns"]),
    ("headers", &["columns"]),
    ("flett", &["merge"]),
    ("slå sammen", &["merge"]),
    ("slå saman", &["merge"]),
    ("kolleg", &["synchronise", "merge"]),
    ("colleague", &["synchronise", "merge"]),
    ("lag", &["synchronise"]),
    ("team", &["synchronise"]),
    ("synk", &["synchronise"]),
    ("sync", &["synchronise"]),
    ("utveksl", &["synchronise"]),
    ("delt mappe", &["synchronise"]),
    ("shared folder", &["synchronise"]),
    ("runde", &["round", "round-open"]),
    ("rundar", &["round", "round-open"]),
    ("round", &["round", "round-open"]),
    ("sikkerhetskopi", &["backup"]),
    ("tryggingskopi", &["backup"]),
    ("tryggleikskopi", &["backup"]),
    ("reservekopi", &["backup"]),
    ("kopier", &["copy-title", "copy-text", "copy-id"]),
    ("copy", &["copy-title", "copy-text", "copy-id"]),
    ("utklipp", &["copy-title", "copy-text", "copy-id"]),
    ("clipboard", &["copy-title", "copy-text", "copy-id"]),
    // Help and rules.
    ("hjelp", &["keys", "codebook"]),
    ("help", &["keys", "codebook"]),
    ("taster", &["keys"]),
    ("tastar", &["keys"]),
    ("hurtigtaster", &["keys"]),
    ("shortcuts", &["keys"]),
    ("regler", &["fold-rules", "codebook", "rules"]),
    ("reglar", &["fold-rules", "codebook", "rules"]),
    ("rules", &["fold-rules", "codebook", "rules"]),
    ("omvisning", &["tour"]),
    ("omvising", &["tour"]),
    ("øv", &["training", "tour"]),
    ("opplæring", &["training", "tour"]),
    ("practise", &["training"]),
    ("omstridt", &["rules"]),
    ("omstridd", &["rules"]),
    ("disputes", &["rules", "settle"]),
    ("kodebok", &["codebook", "codebook-take"]),
    ("veiledning", &["codebook", "keys", "tour"]),
    ("rettleiing", &["codebook", "keys", "tour"]),
    ("definisjon", &["codebook"]),
    ("stikkord", &["cue-words", "cue-file"]),
    ("nøkkelord", &["cue-words", "cue-file"]),
    ("keywords", &["cue-words", "cue-file"]),
    ("cue words", &["cue-words", "cue-file"]),
    ("own lists", &["cue-file"]),
    ("egne lister", &["cue-file"]),
    ("eigne lister", &["cue-file"]),
    // What the cases say.
    ("statistikk", &["barometer"]),
    ("statistics", &["barometer"]),
    ("tall", &["barometer"]),
    ("andel", &["barometer"]),
    ("andeler", &["barometer"]),
    ("andelar", &["barometer"]),
    ("share", &["barometer"]),
    ("shares", &["barometer"]),
    ("rapport", &["report", "barometer"]),
    ("report", &["report", "barometer"]),
    ("les", &["fields", "page-down"]),
    ("read", &["fields", "page-down"]),
    ("html", &["report"]),
    ("nettside", &["report"]),
    ("publis", &["report"]),
    ("barometer", &["barometer", "codebook-take"]),
    ("egen kodebok", &["codebook-take"]),
    ("eigen kodebok", &["codebook-take"]),
    ("diagram", &["barometer"]),
    ("kommune", &["municipalities"]),
    ("municipality", &["municipalities"]),
    ("fylke", &["municipalities"]),
    ("county", &["municipalities"]),
    ("enighet", &["agreement"]),
    ("einigheit", &["agreement"]),
    ("kappa", &["agreement"]),
    ("alfa", &["agreement"]),
    ("krippendorff", &["agreement"]),
    // Language and looks.
    ("språk", LANGUAGES),
    ("language", LANGUAGES),
    ("bokmål", &["language-nb"]),
    ("nynorsk", &["language-nn"]),
    ("norsk", &["language-nb", "language-nn"]),
    ("engelsk", &["language-en"]),
    ("english", &["language-en"]),
    ("innstillinger", &["settings"]),
    ("innstillingar", &["settings"]),
    ("settings", &["settings"]),
    ("farger", THEMES),
    ("fargar", THEMES),
    ("colours", THEMES),
    ("colors", THEMES),
    ("tema", THEMES),
    ("mørk", &["theme-dark"]),
    ("dark", &["theme-dark"]),
    ("lys", &["theme-light"]),
    ("theme", THEMES),
    ("fargetema", THEMES),
    ("mus", &["mouse"]),
    ("mouse", &["mouse"]),
    ("bredde", &["wider-queue", "narrower-queue"]),
    ("breidd", &["wider-queue", "narrower-queue"]),
    ("størrelse", &["wider-queue", "narrower-queue"]),
    ("storleik", &["wider-queue", "narrower-queue"]),
    ("size", &["wider-queue", "narrower-queue"]),
    // The work.
    ("flagg", &["flag", "list-flagged"]),
    ("flag", &["flag", "list-flagged"]),
    ("merknad", &["note", "list-noted"]),
    ("notat", &["note", "list-noted"]),
    ("kommentar", &["note", "list-noted"]),
    ("comment", &["note", "list-noted"]),
    ("angre", &["undo", "take-back"]),
    ("angra", &["undo", "take-back"]),
    ("undo", &["undo", "take-back"]),
    ("feil", &["undo", "redo"]),
    ("mistake", &["undo", "redo"]),
    ("slett", &["undo", "take-back", "forget-kept"]),
    ("fjern", &["undo", "take-back", "forget-kept"]),
    ("delete", &["undo", "take-back", "forget-kept"]),
    ("remove", &["undo", "take-back", "forget-kept"]),
    ("angre import", &["take-back"]),
    ("angra import", &["take-back"]),
    ("undo import", &["take-back"]),
    ("ta tilbake", &["take-back", "undo"]),
    ("ta attende", &["take-back", "undo"]),
    ("take back", &["take-back", "undo"]),
    ("slett import", &["take-back"]),
    ("glem", &["forget-kept"]),
    ("gløym", &["forget-kept"]),
    ("forget", &["forget-kept"]),
    ("hugs", &["keep", "kept"]),
    ("husk", &["keep", "kept"]),
    ("eksempel", &["samples", "own-project"]),
    ("eksempl", &["samples", "own-project"]),
    ("døme", &["samples", "own-project"]),
    ("samples", &["samples", "own-project"]),
    ("examples", &["samples", "own-project"]),
    ("mine saker", &["own-project"]),
    ("egne saker", &["own-project"]),
    ("eigne saker", &["own-project"]),
    ("my cases", &["own-project"]),
    ("utsett", &["later", "list-postponed"]),
    ("hopp over", &["later", "list-postponed"]),
    ("skip", &["later", "list-postponed"]),
    ("utkast", &["list-drafts"]),
    ("drafts", &["list-drafts"]),
    ("halvferdig", &["list-drafts"]),
    ("halvferdige", &["list-drafts"]),
    ("half-answered", &["list-drafts"]),
    ("uavklart", &["list-undetermined"]),
    ("uklart", &["list-undetermined"]),
    ("mål", &["daily-goal"]),
    ("goal", &["daily-goal"]),
    ("lagre", &["save"]),
    ("save", &["save"]),
    ("søk", &["search"]),
    ("finn", &["search", "filter"]),
    ("find", &["search", "filter"]),
    ("duplikat", &["near-duplicates", "lookalikes"]),
    ("duplicates", &["near-duplicates", "lookalikes"]),
    ("navn", &["reviewer"]),
    ("namn", &["reviewer"]),
    ("e-post", &["show-persons"]),
    ("e-mail", &["show-persons"]),
    ("personvern", &["show-persons"]),
    ("avslutt", &["quit"]),
    ("lukk", &["quit"]),
    ("exit", &["quit"]),
];

/// Returns the words under which a command is found, each with the command's place among those that it means.
#[must_use]
pub fn synonyms(id: &str) -> Vec<(&'static str, usize)> {
    let place = |ids: &[&str]| ids.iter().position(|known| *known == id);
    SYNONYMS.iter().filter_map(|(word, ids)| Some((*word, place(ids)?))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::commands::TABLE;
    use super::*;

    #[test]
    fn every_synonym_is_there_once_and_means_commands_of_the_palette() {
        let mut words = HashSet::new();
        for (word, ids) in SYNONYMS {
            assert!(words.insert(word), "{word}");
            for id in *ids {
                let known = TABLE.iter().any(|row| row.id == *id && row.in_palette);
                assert!(known, "{word}: {id}");
            }
        }
    }
}
