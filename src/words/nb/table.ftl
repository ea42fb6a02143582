# Tables for people: sheets, columns that the file did not have, columns of decisions.

table-sheet-cases = Saker
table-sheet-definitions = Definisjoner
table-sheet-long-texts = Lange tekster
table-column-title = Tittel
table-column-text = Tekst
table-column-id = ID
table-column-municipality = Kommune
table-column-county = Fylke
table-column-date = Dato
table-column-source = Kilde
table-column-new = Ny for kommunen
table-column-service = Tjeneste
table-column-product = Produkt
table-column-process = Prosess
table-column-organisation = Organisering
table-column-communication = Kommunikasjon
table-column-verdict = Konklusjon
table-column-note = Merknad
table-column-flag = Flagg
table-column-by = Saksbehandler
table-column-at = Tidspunkt
table-column-changed = Tekst endret etterpå
table-partly-saved = Delvis lagret
table-final-category = Endelig kategori
table-final-category-source = Endelig kategori, kilde
table-final-new-to-municipality = Endelig: ny
table-final-new-to-municipality-source = Endelig: ny, kilde
table-final-change-kinds = Endelig: nytt eller endret
table-final-change-kinds-source = Endelig: nytt eller endret, kilde
table-final-verdict = Endelig konklusjon
table-final-verdict-source = Endelig konklusjon, kilde
table-final-facet = Endelig: { $facet }
table-final-facet-source = Endelig: { $facet }, kilde
table-final-answers = Antall svar
table-adjudicator = Avgjort av
table-ruling-rules = Regler
table-ruling-reason = Grunn
table-ruling-blind-equal = Avgjort som svart blindt
table-ruling-text-changed-since = Tekst endret etter avgjørelsen
table-ruling-note = Merknad til avgjørelsen

# The sheet of definitions.

table-definitions-question = Spørsmål
table-definitions-answer = Svar
table-definitions-code = Kode
table-definitions-definition = Definisjon
table-definitions-when = Passer når
table-definitions-not = Ikke når
table-definitions-example = Eksempel
table-definitions-one-or-zero = 1 = dette slaget, 0 = ikke; «{ $unclear }» der det er svaret; tomt der spørsmålet ikke er besvart.
table-definitions-partly-saved = Et spørsmål mangler svar, så det er ingen konklusjon ennå.

## Where a codebook of one’s own asks what is new to a county, or to both

table-column-new-county = Ny for fylkeskommunen
table-column-new-both = Ny for kommunen eller fylkeskommunen
