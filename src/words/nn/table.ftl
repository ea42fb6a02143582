# Tables for people: sheets, columns that the file did not have, columns of decisions.

table-sheet-cases = Saker
table-sheet-definitions = Definisjonar
table-sheet-long-texts = Lange tekstar
table-column-title = Tittel
table-column-text = Tekst
table-column-id = ID
table-column-municipality = Kommune
table-column-county = Fylke
table-column-date = Dato
table-column-source = Kjelde
table-column-new = Ny for kommunen
table-column-service = Teneste
table-column-product = Produkt
table-column-process = Prosess
table-column-organisation = Organisering
table-column-communication = Kommunikasjon
table-column-verdict = Konklusjon
table-column-note = Merknad
table-column-flag = Flagg
table-column-by = Saksbehandlar
table-column-at = Tidspunkt
table-column-changed = Tekst endra etterpå
table-partly-saved = Delvis lagra
table-final-category = Endeleg kategori
table-final-category-source = Endeleg kategori, kjelde
table-final-new-to-municipality = Endeleg: ny
table-final-new-to-municipality-source = Endeleg: ny, kjelde
table-final-change-kinds = Endeleg: nytt eller endra
table-final-change-kinds-source = Endeleg: nytt eller endra, kjelde
table-final-verdict = Endeleg konklusjon
table-final-verdict-source = Endeleg konklusjon, kjelde
table-final-facet = Endeleg: { $facet }
table-final-facet-source = Endeleg: { $facet }, kjelde
table-final-answers = Tal på svar
table-adjudicator = Avgjord av
table-ruling-rules = Reglar
table-ruling-reason = Grunn
table-ruling-blind-equal = Avgjord som svara blindt
table-ruling-text-changed-since = Tekst endra etter avgjerda
table-ruling-note = Merknad til avgjerda

# The sheet of definitions.

table-definitions-question = Spørsmål
table-definitions-answer = Svar
table-definitions-code = Kode
table-definitions-definition = Definisjon
table-definitions-when = Passar når
table-definitions-not = Ikkje når
table-definitions-example = Døme
table-definitions-one-or-zero = 1 = dette slaget, 0 = ikkje; «{ $unclear }» der det er svaret; tomt der spørsmålet ikkje er svara på.
table-definitions-partly-saved = Eit spørsmål manglar svar, så det er ingen konklusjon enno.

## Where a codebook of one’s own asks what is new to a county, or to both

table-column-new-county = Ny for fylkeskommunen
table-column-new-both = Ny for kommunen eller fylkeskommunen
