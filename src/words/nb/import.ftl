# Det som ble forstått av en fil.
import-understood = { $count ->
    [one] 1 sak
   *[other] { $count } saker
 } fra { $file } ({ $how }): { $columns }{ $others ->
    [0] {""}
    [one] ; 1 annen kolonne følger med
   *[other] ; { $others } andre kolonner følger med
 }
import-understood-set = { $count ->
    [one] 1 sak
   *[other] { $count } saker
 } med svar fra { $file } ({ $how })
import-understood-single-cases = { $count ->
    [one] 1 sak
   *[other] { $count } saker
 } fra { $file } ({ $how }): tittel=under «Tittel», overskrift eller første linje, id=filnavn
import-personal = Vises ikke med saken, fordi de inneholder personopplysninger: { $columns }
import-left-out = Ikke lest: { $files }
import-sheet = ark «{ $sheet }»
import-delimiter-comma = komma
import-delimiter-semicolon = semikolon
import-delimiter-tab = tabulator
import-delimiter-pipe = loddrett strek
import-column = { $role }={ $headers }
import-role-title = tittel
import-role-text = tekst
import-role-id = id
import-role-municipality = kommune
import-role-county = fylke
import-role-date = dato
import-title-from-text = tittel=de første ordene i teksten
import-id-from-content = id=lages av tittel og tekst

# Deler av setninger.
import-plain = { $name }
import-quoted = «{ $name }»
import-list = { $first }, { $second }
import-and = { $first }+{ $second }
import-list-cut = { $list } og { $more } til
import-none = ingen
import-place-file = fil { $number }
import-rows = { $count ->
    [one] rad { $rows }
   *[other] radene { $rows }
 }
import-cases = { $count ->
    [one] sak { $rows }
   *[other] sakene { $rows }
 }
import-in-sheet = ark «{ $sheet }»: { $what }
import-place-in-sheet = ark «{ $sheet }», { $place }
import-place-row = rad { $row }
import-place-row-and-line = rad { $row } (linje { $line })
import-place-case = sak { $number } (linje { $line })
import-sheets = { $count } ark
import-sheet-counted = «{ $sheet }» ({ $count })
import-at-file = «{ $file }»
import-at-same = Samme fil
import-at-sheet = «{ $file }», arket «{ $sheet }»
import-file-and-sheet = { $file }», arket «{ $sheet }

# Det som er utelatt fra en fil, eller bestemt om den.
import-remark-sheets-joined = «{ $file }»: { $count } ark har samme overskrifter og er hentet samlet: { $sheets }. Navnet på arket følger med som feltet «{ $field }». Ett av dem alene henter du med --sheet
import-remark-sheets-joined-on-screen = «{ $file }»: { $count } ark har samme overskrifter og er hentet samlet: { $sheets }. Navnet på arket følger med som feltet «{ $field }». Skulle bare ett av dem med, angrer du importen, lagrer arket som en egen fil og henter den
import-remark-like-sheets = «{ $file }»: { $count ->
    [one] 1 ark til har samme overskrifter og er
   *[other] { $count } ark til har samme overskrifter og er
 } ikke hentet: { $sheets }. Utelat --sheet for å hente alle
import-remark-like-sheets-on-screen = «{ $file }»: { $count ->
    [one] 1 ark til har samme overskrifter og er
   *[other] { $count } ark til har samme overskrifter og er
 } ikke hentet: { $sheets }. Hent fila en gang til hvis alle skal med
import-remark-other-sheets = «{ $file }»: { $count ->
    [one] 1 annet ark er
   *[other] { $count } andre ark er
 } ikke hentet: { $sheets }. Ligger det saker der, henter du arket med --sheet
import-remark-other-sheets-on-screen = «{ $file }»: { $count ->
    [one] 1 annet ark er
   *[other] { $count } andre ark er
 } ikke hentet: { $sheets }. Ligger det saker der, lagrer du arket som en egen fil og henter den
import-remark-other-lists = «{ $file }»: { $count ->
    [one] 1 annen liste er
   *[other] { $count } andre lister er
 } ikke hentet: { $lists }. Ligger det saker der, lagrer du lista som en egen fil og henter den
import-remark-sheet-sources = «{ $file }»: arkene «{ $first }» og «{ $second }» har begge id-en «{ $id }». Derfor holdes id-ene i hvert ark for seg: navnet på arket er kilden til sakene i det
import-remark-heading = { $at }, { $rows } står over overskriftene og er ikke hentet («{ $example }»)
import-remark-no-header = { $at }, { $rows }: den første saken («{ $example }»). Tabellen har ingen overskrifter, så kolonnene har bokstavene sine som navn
import-remark-no-value = { $at }, { $rows }: en formel der mangler lagret verdi, så cellen er hentet som tom (først i { $example }). Åpne fila i Excel, lagre den, og hent den på nytt
import-remark-unread-date = { $at }, { $rows }: { $count ->
    [one] 1 dato ble
   *[other] { $count } datoer ble
 } ikke forstått («{ $example }»), så filtre og sortering på dato hopper over { $count ->
    [one] den
   *[other] dem
 }. Skriv datoer som 2020-04-13 eller 13.04.2020
import-remark-month-first = { $at }, { $rows }: { $count ->
    [one] 1 dato er
   *[other] { $count } datoer er
 } lest med måneden først («{ $example }»), for minst én dato i kolonnen kan bare leses slik
import-remark-day-number = { $at }, { $rows }: { $count ->
    [one] 1 dagnummer fra Excel er lest som dato
   *[other] { $count } dagnumre fra Excel er lest som datoer
 } («{ $example }»)
import-remark-garbled = { $at }, { $rows }: teksten ser ut til å være lest med feil tegnkoding («{ $example }»). Har fila en annen koding, oppgi den med --encoding. Ser teksten slik ut i programmet den kommer fra også, så eksporter den derfra på nytt som UTF-8
import-remark-garbled-on-screen = { $at }, { $rows }: teksten ser ut til å være lest med feil tegnkoding («{ $example }»). Lagre fila på nytt som UTF-8 i programmet den kommer fra, og hent den en gang til
import-remark-skipped = «{ $file }»: { $count ->
    [one] rad { $rows } er utelatt
   *[other] radene { $rows } er utelatt
 }
import-remark-no-sheets = «{ $file }» har ingen ark: --sheet «{ $sheet }» ble ikke brukt
import-remark-unreadable = { $what } { $count ->
    [one] 1 fil som ikke lar seg lese, er utelatt
   *[other] { $count } filer som ikke lar seg lese, er utelatt
 }: { $files }
import-remark-joined-header = { $at }, { $rows }: overskriftene går over to rader, som er slått sammen («{ $example }»)
import-remark-repeated-header = { $at }, { $rows }: overskriftene en gang til, derfor ikke hentet
import-remark-second-header = { $at }, { $rows }: flere overskrifter, slik skjemaverktøy skriver dem, derfor ikke hentet («{ $example }»)
import-remark-hints = { $at }, { $rows }: ser ut som veiledning til utfylling («{ $example }»), men er hentet som { $count ->
    [one] en sak
   *[other] saker
 }. Bruk { $skip } for å utelate { $count ->
    [one] raden
   *[other] radene
 }
import-remark-hints-on-screen = { $at }, { $rows }: ser ut som veiledning til utfylling («{ $example }»), men er hentet som { $count ->
    [one] en sak
   *[other] saker
 }
import-remark-hints-left = { $at }, { $rows }: veiledning til utfylling («{ $example }») uten id, derfor ikke hentet
import-remark-hints-alike = { $at }, { $rows }: veiledning til utfylling («{ $example }»), den samme i flere ark, derfor ikke hentet
import-remark-closing = { $at }, { $rows }: sum eller kilde etter tabellen, derfor ikke hentet («{ $example }»)
import-remark-padded = { $at }, { $rows }: { $count ->
    [one] raden har
   *[other] { $count } rader har
 } færre celler enn det er overskrifter. Kolonnene som er i bruk, er alle med; de andre er hentet som tomme
import-remark-missing = { $at }, { $rows }: NA uten anførselstegn er slik R skriver en verdi som mangler, så { $count ->
    [one] 1 rad har
   *[other] { $count } rader har
 } tomme celler der

# Selve fila.
import-not-found = Finner ikke fila «{ $file }». Sjekk navnet og mappa.
import-not-found-near = Finner ikke fila «{ $file }». Mente du «{ $near }»?
import-not-found-remote = Finner ikke fila «{ $file }» på denne maskinen. Du kjører over ssh: en fil på din egen maskin må kopieres hit først (scp fil bruker@maskin:).
import-folder = «{ $file }» er en mappe. Velg én fil i den.
import-no-single-cases = I mappa «{ $file }» er det ingen .txt-, .md- eller .docx-filer, som hver ville vært én sak. Den inneholder: { $files }. Skal du hente en tabell, skriver du navnet på fila.
import-empty-folder = Mappa «{ $file }» er tom. Skal du hente en tabell, skriver du navnet på fila.
import-table-among-single-cases = «{ $file }» er en tabell, og ligger blant filer der hver er én sak. Flytt den ut av mappa, og hent den med dens eget navn.
import-one-of-several = { $what } Legg til --skip-unreadable for å utelate slike filer og hente de andre.
import-packing = «{ $file }» lot seg ikke pakke ut ({ $cause }). Pakk den ut med et annet program, og hent det som er i den.
import-not-a-file = «{ $file }» er ikke en vanlig fil. Velg en Excel-fil, eller en i CSV, JSON eller RON.
import-no-access = Du har ikke lov til å lese «{ $file }». Be eieren om tilgang, eller kopier fila til en av dine egne mapper.
import-unreadable = «{ $file }» lot seg ikke lese ({ $cause }). Prøv igjen, eller kopier fila til denne maskinen først.
import-too-large = «{ $file }» er større enn { $limit } GB. Er det riktig fil? I så fall må den deles opp og hentes i flere deler.
import-packed-too-tightly = «{ $file }» inneholder langt mer enn en pakket fil av den størrelsen skal gjøre. Pakk den ut, se på den, og hent det som er i den.
import-too-many-columns = «{ $file }» har mer enn { $limit } kolonner. Ta bort dem som ikke trengs, og hent fila igjen.
import-too-many-parts = «{ $file }» har så mange små verdier at de ikke får plass i minnet. Del opp fila og hent delene.
import-exported-table = «{ $file }» er tatt ut for å leses eller brukes i et annet program, så svarene kan ikke hentes inn igjen. Hent Excel-, JSON-, JSONL- eller RON-fila i stedet.
import-not-rows = «{ $file }» er en tekst. Her trengs en tabell eller liste med id-er og svar. Lagre svarene som en tabell, og oppgi den fila.
import-classified-set = «{ $file }» er et klassifisert sett, og svarene der tilhører dem som ga dem. Hent det inn med { -command } import FIL.
import-no-workbook = «{ $file }» er ikke en fil fra Excel, Word eller LibreOffice som kan leses, uansett hva navnet sier. Åpne den i programmet den er laget i, lagre den som .xlsx (tabell) eller .docx (tekst), og hent den fila.
import-workbook-damaged = «{ $file }» er skadd, eller skrevet på en uvanlig måte ({ $cause }). Åpne den i programmet den er laget i, lagre den under et annet navn, og hent den fila.
import-workbook-locked = «{ $file }» er låst med passord. Åpne fila i programmet den er laget i (Excel, Word eller LibreOffice), lagre den uten passord, og hent den fila.
import-no-sheet = «{ $file }» har ikke noe ark «{ $wanted }». Rett --sheet. Arkene er: { $sheets }.
import-piece-missing = I «{ $file }» mangler en del av tekst { $text } på arket med de lange tekstene. Hent fila slik den ble tatt ut, eller ta den ut på nytt.
import-workbook-beyond = «{ $file }» ble ikke lest til ende: Fila { $bound }. Et ark med saker kommer ikke i nærheten av det. Er det riktig fil? Lagre i så fall arket som CSV UTF-8, og hent den fila.
import-workbook-not-started = «{ $file }» leses i en egen prosess, og den lot seg ikke starte ({ $cause }). Lukk andre programmer og prøv igjen, eller lagre arket som CSV UTF-8 og hent den fila.
import-bound-file = er større enn 256 MB
import-bound-memory = tar mer enn 1 GB minne
import-bound-time = tar mer enn ett minutt
import-bound-content = rommer mer enn 500 MB tekst
import-unknown-format = «{ $file }» er ikke i et format som kan leses. Disse kan leses: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, ren tekst og Markdown. Pakk ut fila hvis den er komprimert, eller oppgi formatet med --format.
import-unknown-format-on-screen = «{ $file }» er ikke i et format som kan leses. Disse kan leses: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, ren tekst og Markdown. Pakk ut fila hvis den er komprimert, eller lagre den i et av formatene.
import-unknown-encoding = Ingen tegnkoding heter «{ $label }». Vanlige er utf-8, windows-1252 og utf-16.
import-not-text = «{ $file }» er ikke en tekstfil, hva den enn heter. Åpne den i programmet den kommer fra, lagre den som Excel-fil eller som CSV UTF-8, og hent den fila.
import-not-in-encoding = «{ $file }», linje { $line }: et tegn der er ikke gyldig { $encoding }. Lagre fila på nytt som UTF-8, eller oppgi tegnkodingen med --encoding, for eksempel --encoding { $other }.
import-not-in-encoding-on-screen = «{ $file }», linje { $line }: et tegn der er ikke gyldig { $encoding }. Lagre fila på nytt som UTF-8, og hent den.
import-empty = Det er ingenting i «{ $file }». Sjekk at fila ble lagret, og hent den på nytt.
import-no-cases = «{ $file }» har ingen saker, bare rammen eller overskriftene. Sjekk at den ble lagret med radene.
import-no-header-row = «{ $file }» har ingen overskrifter i rad { $row }. De blir søkt etter i de første { $most } radene som ikke er tomme. Velg en av dem med --header.
import-no-header-row-on-screen = «{ $file }» har ingen overskrifter i rad { $row }. De blir søkt etter i de første { $most } radene som ikke er tomme.
import-transposed = I «{ $file }» er overskriftene i første kolonne, slik at hver kolonne er en sak. Snu tabellen: kopier den i Excel, velg Lim inn utvalg > Transponer i et tomt ark, og lagre det arket som en egen fil. Er hver rad en sak, oppgir du kolonnene i stedet, for eksempel med --text.
import-transposed-on-screen = I «{ $file }» er overskriftene i første kolonne, slik at hver kolonne er en sak. Snu tabellen: kopier den i Excel, velg Lim inn utvalg > Transponer i et tomt ark, og lagre det arket som en egen fil.
import-zeros = «{ $file }» begynner med bare nullbyte: Den ble ikke lagret eller kopiert ferdig. Lagre eller kopier den på nytt, og hent den fila.

# Filtyper som ikke leses, og hva som kan gjøres.
import-foreign = «{ $file }» er { $kind } og kan ikke leses her. { $way }
import-kind-pdf = en PDF
import-kind-rtf = en RTF-fil
import-kind-doc = en gammel Word-fil (.doc)
import-kind-old-office = en gammel (som .doc) eller skadd Office-fil
import-kind-odt = en tekst i OpenDocument eller XML
import-kind-apple = en fil fra Pages, Numbers eller Keynote
import-kind-slides = en presentasjon
import-kind-epub = en e-bok (EPUB)
import-kind-flat-sheet = et regneark i én XML-fil
import-kind-html = en nettside (HTML)
import-kind-xml = en XML-fil
import-kind-archive = et filarkiv (som ZIP eller 7z)
import-kind-spss = en SPSS-fil
import-kind-stata = en Stata-fil
import-kind-r = en fil med R-data
import-kind-sas = en SAS-fil
import-kind-columnar = en Parquet- eller Arrow-fil
import-kind-database = en databasefil
import-kind-references = en referanseliste (RIS eller BibTeX)
import-kind-mail = en e-post
import-kind-picture = et bilde
import-kind-recording = en lyd- eller videofil
import-way-pdf = Åpne fila i Word og lagre den som .docx, eller kopier teksten til en .txt-fil, og hent den nye fila.
import-way-text = Åpne fila i Word eller LibreOffice, lagre den som .docx, og hent den nye fila.
import-way-office = Åpne fila i programmet den er laget i, lagre den som .docx eller .xlsx, og hent den nye fila.
import-way-table = Åpne fila i Excel eller LibreOffice, lagre den som .xlsx, og hent den nye fila.
import-way-html = Er det en tabell, åpner du fila i Excel eller LibreOffice, lagrer den som .xlsx og henter den nye fila. Er det en tekst, kopierer du den til en .docx- eller .txt-fil.
import-way-apple = Eksporter den som Excel (.xlsx), Word (.docx) eller CSV, og hent den fila.
import-way-copy = Kopier teksten til en .docx- eller .txt-fil, og hent den nye fila.
import-way-data = Eksporter den som CSV (UTF-8) eller Excel fra programmet den kommer fra, og hent den fila.
import-way-unpack = Pakk det ut, og hent det som ligger i det.
import-way-database = Er det et nybrott-prosjekt? Bruk da { -command } merge FIL. Ellers eksporterer du tabellen som CSV (UTF-8) og henter den fila.
import-way-database-on-screen = Er det et nybrott-prosjekt, går du ut med Esc, trykker { -key-palette } og skriver «flett». Ellers eksporterer du tabellen som CSV (UTF-8) og henter den fila.
import-way-picture = Skriv av teksten i en .docx- eller .txt-fil, eller la et program lese den (OCR), og hent den nye fila.
import-way-recording = Skriv ned det som blir sagt, i en .docx- eller .txt-fil, og hent den nye fila.

# Tabeller.
import-unusable-delimiter = «{ $delimiter }» kan ikke være skilletegn. Velg komma, semikolon, tabulator, loddrett strek eller et annet enkelt tegn med --delimiter.
import-open-quote = «{ $file }», rad { $row }, kolonne { $column } (linje { $line }): et anførselstegn åpner cellen, og ingenting lukker den. Lukk den der, eller skriv tegnet to ganger hvis det hører til teksten.
import-backslash-quotes = «{ $file }», rad { $row }: fila har \" for et anførselstegn inne i en celle, og det leser regneark som slutten på cellen. Eksporter den på nytt med doble anførselstegn, eller erstatt \" med "" i et tekstprogram.
import-comment-line = «{ $file }», rad { $row }: raden begynner med # og hører ikke til tabellen. Utelat den med --skip { $row }.
import-comment-line-on-screen = «{ $file }», rad { $row }: raden begynner med # og hører ikke til tabellen. Slett den i fila, og hent fila på nytt.
import-prose = «{ $file }» ser ut som vanlig tekst, ikke som en tabell. Er fila én sak, gir du den et navn som slutter på .txt. Er det en tabell: { $flags }, eller velg andre. Kolonnene er: { $columns }.
import-prose-no-text = «{ $file }» ser ut som vanlig tekst, ikke som en tabell. Er fila én sak, gir du den et navn som slutter på .txt. Er det en tabell, oppgir du kolonnen med teksten med --text. Kolonnene er: { $columns }.
import-rare-delimiter = «{ $file }» ser ut som en tabell med «{ $delimiter }» mellom cellene. Er det en tabell, legger du til --delimiter "{ $delimiter }". Ellers oppgir du kolonnen med teksten med --text. Kolonnene er: { $columns }.
import-rare-delimiter-on-screen = «{ $file }» ser ut som en tabell med «{ $delimiter }» mellom cellene. Åpne den i Excel eller LibreOffice, lagre den som .xlsx, og hent den fila. Kolonnene er: { $columns }.
import-rows-of-several-sheets = «{ $file }»: flere ark hentes samlet ({ $sheets }), og --skip sier ikke i hvilket av dem radene er. Hent ett ark om gangen, for eksempel --sheet { $example } med sin egen --skip.
import-no-rows-to-skip = «{ $file }» har ingen rader som --skip kan utelate: Fila er klassifiserte saker eller én enkelt sak. Hent den for seg, uten --skip.
import-ragged = «{ $file }», { $place }: raden har { $found ->
    [one] 1 celle
   *[other] { $found } celler
 }, men overskriften har { $expected }. Rett raden. Er alle rader slik, oppgir du skilletegnet med --delimiter.
import-ragged-on-screen = «{ $file }», { $place }: raden har { $found ->
    [one] 1 celle
   *[other] { $found } celler
 }, men overskriften har { $expected }. Rett raden. Er alle rader slik, lagrer du fila som .xlsx i Excel og henter den.
import-no-text-column = Ingen kolonne i «{ $file }» har et vanlig navn for teksten. Oppgi hvilken det er, med --text. Kolonnene er: { $columns }.
import-unsure = Ingen kolonne i «{ $file }» har et vanlig navn for teksten. Innholdet tyder på: { $flags }. Prøv det, eller velg andre. Kolonnene er: { $columns }.
import-unknown-column = «{ $file }» har ingen kolonne «{ $wanted }». Rett { $flag }. Kolonnene er: { $columns }.
import-blank-id = «{ $file }», { $place }: «{ $column }» er id, og er tom der, men andre rader har en. Fyll den ut, oppgi en annen kolonne med --id, eller la programmet lage id-ene med --no-id.
import-blank-id-on-screen = «{ $file }», { $place }: «{ $column }» er id, og er tom der, men andre rader har en.
import-duplicate-id = «{ $file }»: { $first } og { $second } har samme id, «{ $id }». Gi den ene en annen id, eller fjern den.
import-same-content = «{ $file }»: Fjern gjentakelsene, legg til en kolonne «id», eller hent alle som egne saker med --number-equal. { $count ->
    [one] 1 rad har samme tittel og tekst som en lenger oppe
   *[other] { $count } rader har samme tittel og tekst som en lenger oppe
 }, og ingen id skiller dem: { $rows }.
import-same-content-on-screen = «{ $file }»: Fjern gjentakelsene, eller legg til en kolonne «id». { $count ->
    [one] 1 rad har samme tittel og tekst som en lenger oppe
   *[other] { $count } rader har samme tittel og tekst som en lenger oppe
 }, og ingen id skiller dem: { $rows }.
import-repeated-ids = «{ $file }»: «{ $column }» kan ikke være id, for samme id står mer enn én gang ({ $count } av { $all } rader gjentar en). Oppgi en annen kolonne med --id, gi hver rad sin egen id, eller la programmet lage id-ene med --no-id: { $rows }.
import-repeated-ids-on-screen = «{ $file }»: Samme id står mer enn én gang i «{ $column }»: { $rows }.
import-repeats = { $second } (som { $first })
import-repeats-id = «{ $id }» i { $first } og { $second }

# Dokumenter.
import-syntax = «{ $file }», linje { $line }, tegn { $column }: dette er ikke gyldig { $format }. Se etter et komma, et anførselstegn eller en parentes som mangler der eller rett før.
import-ends-early = «{ $file }» slutter for tidlig, på linje { $line }: et anførselstegn eller en parentes i { $format } er ikke lukket. Sjekk at hele fila ble kopiert.
import-too-deep = «{ $file }», linje { $line }, tegn { $column }: lister eller objekter ligger for dypt inne i hverandre. En sak er ett objekt med enkle verdier.
import-duplicate-key = «{ $file }», linje { $line }, tegn { $column }: nøkkelen «{ $key }» står to ganger i samme objekt. Fjern den ene.
import-not-cases = «{ $file }» er verken en liste med saker eller et klassifisert sett. Sett sakene i en liste: [ … ].
import-several-lists = «{ $file }» har flere lister: { $lists }. La bare den med sakene stå igjen, og hent fila på nytt.
import-not-a-case = «{ $file }», linje { $line }, tegn { $column }: her skulle det stått en sak, med nøkler som title og text.

# Klassifiserte sett.
import-mixed-lines = «{ $file }», linje { $line }: noen linjer hører til et klassifisert sett og noen ikke. Hent dem som to filer.
import-no-head = «{ $file }», linje { $line }: Dette er en sak fra et klassifisert sett, men linja med saksbehandlere og overskrifter mangler. Sett inn den første linja fra den eksporterte fila foran.
import-newer-set = «{ $file }» er et klassifisert sett av versjon { $found }; dette programmet kjenner versjoner opp til { $known }. Installer en nyere versjon av nybrott.
import-other-set = «{ $file }» oppgir formatet «{ $found }», som er ukjent her. En liste med saker begynner med [, og et klassifisert sett oppgir formatet nybrott/classified-set.
import-missing-key = «{ $file }», linje { $line }, tegn { $column }: «{ $key }» mangler i objektet som begynner her. Legg det til.
import-misfit = «{ $file }», linje { $line }, tegn { $column }: «{ $key }» er «{ $found }», men skulle vært { $expected }. Rett det.
import-two-decisions = «{ $file }», linje { $line }, tegn { $column }: «{ $reviewer }» har svart to ganger på samme sak. Fjern det ene svaret.
import-expected-text = en tekst
import-expected-number = et helt tall fra 1 og oppover
import-expected-truth = true eller false
import-expected-list = en liste
import-expected-object = et objekt med nøkler og verdier
import-expected-hash = en SHA-256 med 64 heksadesimale sifre
import-expected-time = et tidspunkt som 2020-05-12T08:42:00.000Z
import-expected-reviewer-id = en UUID
import-expected-other-id = en id som ingen annen saksbehandler i settet har
import-expected-row = { $count ->
    [one] høyst én verdi, til den ene overskriften i raden
   *[other] høyst { $count } verdier, én til hver overskrift i raden
}
import-expected-listed = en av dem som er ført opp i begynnelsen av settet
import-expected-words = ett av ordene { $words }
