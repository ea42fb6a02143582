//! The usual names of columns: data, for the reading of files and for the documentation.

use crate::domain::Role;

/// The usual names of columns in bokmål, nynorsk and English. For each role the first name that a
/// header has is taken, and of equal headers the first; a column has one role.
///
/// Names and headers are compared in lower case, in Unicode's composed form, without surrounding
/// white space and closing punctuation; `_`, `-` and white space are the same. The whole header
/// must match: `kommunenummer` is not the municipality's name.
///
/// Full reports come before summaries, and names that often mean a person come last. Where a file
/// has numbers under `kommune` it has the names under `kommunenavn`, so that is asked first.
///
/// Set by hand, because it is read as a table.
#[rustfmt::skip]
pub const USUAL_NAMES: [(Role, &[&str]); 6] = [
    (Role::Title, &[
        "title", "tittel", "overskrift", "heading", "headline", "project title",
        "prosjekttittel", "case title", "sakstittel", "tittel på tiltaket", "tittel på innovasjonen",
        "navn på tiltaket", "namn på tiltaket", "navn på innovasjonen", "namn på innovasjonen",
        "hva heter tiltaket", "kva heiter tiltaket", "tiltakets navn",
        "tiltak", "tiltaket", "project name", "prosjektnavn", "prosjektnamn", "name", "navn",
        "namn",
    ]),
    (Role::Text, &[
        "text", "tekst", "full text", "fulltekst", "body", "brødtekst", "report", "rapport",
        "description", "beskrivelse", "beskriving", "skildring", "omtale", "beskriv tiltaket",
        "skildre tiltaket", "beskrivelse av tiltaket", "beskriving av tiltaket",
        "beskriv innovasjonen", "skildre innovasjonen", "beskrivelse av innovasjonen",
        "beskriving av innovasjonen", "describe the innovation", "description of the innovation",
        "project description", "prosjektbeskrivelse", "prosjektbeskriving", "content",
        "innhold", "innhald", "summary", "abstract", "sammendrag", "samandrag", "oppsummering",
        "kort beskrivelse", "kort beskriving",
    ]),
    (Role::Id, &[
        "id", "saksnummer", "saksnr", "sak nr", "saks id", "sak id", "case id", "caseid",
        "case number", "case no", "record id", "submission id", "$submission id", "svar id", "løpenummer",
        "løpenr", "nr",
    ]),
    (Role::Municipality, &[
        "municipality name", "kommunenavn", "kommunenamn", "kommunens navn",
        "namnet på kommunen", "navn på kommune", "namn på kommune", "municipality", "kommune",
        "hvilken kommune", "kva kommune", "kommune.navn", "kommune.namn", "municipality.name",
    ]),
    (Role::County, &[
        "county name", "fylkesnavn", "fylkesnamn", "county", "fylke", "fylkeskommune",
        "fylke.navn", "fylke.namn", "county.name",
    ]),
    (Role::Date, &[
        "date", "dato", "report date", "rapportdato", "innsendt dato", "submitted", "innsendt",
        "published", "publisert", "start date", "startdato", "completion time",
        "fullføringstidspunkt", "$created", "tidspunkt", "mottatt dato", "mottatt", "motteken", "received",
        "year", "år",
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handbook_shows_these_names() {
        let english = "| for | first of these headers |";
        let bokmal = "| for | den første av disse overskriftene |";
        for (heading, document) in [
            (english, include_str!("../../docs/handbook/en/files.md")),
            (bokmal, include_str!("../../docs/handbook/nb/files.md")),
        ] {
            let rows = USUAL_NAMES
                .iter()
                .map(|(role, names)| format!("| `{}` | {} |", role.flag(), names.join(", ")));
            let table = std::iter::once(format!("{heading}\n|---|---|")).chain(rows);
            let table = table.collect::<Vec<_>>().join("\n");
            let document = document.replace("\r\n", "\n");
            let (_, rest) = document.split_once("<!-- columns: begin -->\n").unwrap();
            let (shown, _) = rest.split_once("<!-- columns: end -->").unwrap();
            assert_eq!(shown.trim(), table.trim());
        }
    }
}
