# Det som vart forstått av ei fil.
import-understood = { $count ->
    [one] 1 sak
   *[other] { $count } saker
 } frå { $file } ({ $how }): { $columns }{ $others ->
    [0] {""}
    [one] ; 1 anna kolonne følgjer med
   *[other] ; { $others } andre kolonner følgjer med
 }
import-understood-set = { $count ->
    [one] 1 sak
   *[other] { $count } saker
 } med svar frå { $file } ({ $how })
import-understood-single-cases = { $count ->
    [one] 1 sak
   *[other] { $count } saker
 } frå { $file } ({ $how }): tittel=under «Tittel», overskrift eller første linja, id=filnamn
import-personal = Blir ikkje viste med saka, fordi dei inneheld personopplysningar: { $columns }
import-left-out = Ikkje lese: { $files }
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
import-title-from-text = tittel=dei første orda i teksten
import-id-from-content = id=laga av tittel og tekst

# Delar av setningar.
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
import-at-same = Same fil
import-at-sheet = «{ $file }», arket «{ $sheet }»
import-file-and-sheet = { $file }», arket «{ $sheet }

# Det som er utelate frå ei fil, eller bestemt om ho.
import-remark-sheets-joined = «{ $file }»: { $count } ark har same overskrifter og er henta samla: { $sheets }. Namnet på arket følgjer med som feltet «{ $field }». Eitt av dei åleine hentar du med --sheet
import-remark-sheets-joined-on-screen = «{ $file }»: { $count } ark har same overskrifter og er henta samla: { $sheets }. Namnet på arket følgjer med som feltet «{ $field }». Skulle berre eitt av dei vere med, angrar du importen, lagrar arket som ei eiga fil og hentar ho
import-remark-like-sheets = «{ $file }»: { $count ->
    [one] 1 ark til har same overskrifter og er
   *[other] { $count } ark til har same overskrifter og er
 } ikkje henta: { $sheets }. Utelat --sheet for å hente alle
import-remark-like-sheets-on-screen = «{ $file }»: { $count ->
    [one] 1 ark til har same overskrifter og er
   *[other] { $count } ark til har same overskrifter og er
 } ikkje henta: { $sheets }. Hent fila ein gong til om alle skal vere med
import-remark-other-sheets = «{ $file }»: { $count ->
    [one] 1 anna ark er
   *[other] { $count } andre ark er
 } ikkje henta: { $sheets }. Ligg det saker der, hentar du arket med --sheet
import-remark-other-sheets-on-screen = «{ $file }»: { $count ->
    [one] 1 anna ark er
   *[other] { $count } andre ark er
 } ikkje henta: { $sheets }. Ligg det saker der, lagrar du arket som ei eiga fil og hentar ho
import-remark-other-lists = «{ $file }»: { $count ->
    [one] 1 anna liste er
   *[other] { $count } andre lister er
 } ikkje henta: { $lists }. Ligg det saker der, lagrar du lista som ei eiga fil og hentar ho
import-remark-sheet-sources = «{ $file }»: arka «{ $first }» og «{ $second }» har begge id-en «{ $id }». Difor blir id-ane i kvart ark haldne for seg: namnet på arket er kjelda til sakene i det
import-remark-heading = { $at }, { $rows } står over overskriftene og er ikkje henta («{ $example }»)
import-remark-no-header = { $at }, { $rows }: den første saka («{ $example }»). Tabellen har ingen overskrifter, så kolonnene har bokstavane sine som namn
import-remark-no-value = { $at }, { $rows }: ein formel der manglar lagra verdi, så cella er henta som tom (først i { $example }). Opne fila i Excel, lagre ho, og hent ho på nytt
import-remark-unread-date = { $at }, { $rows }: { $count ->
    [one] 1 dato vart ikkje forstått
   *[other] { $count } datoar vart ikkje forstådde
 } («{ $example }»), så filter og sortering på dato hoppar over { $count ->
    [one] han
   *[other] dei
 }. Skriv datoar som 2020-04-13 eller 13.04.2020
import-remark-month-first = { $at }, { $rows }: { $count ->
    [one] 1 dato er lesen
   *[other] { $count } datoar er lesne
 } med månaden først («{ $example }»), for minst éin dato i kolonna kan berre lesast slik
import-remark-day-number = { $at }, { $rows }: { $count ->
    [one] 1 dagnummer frå Excel er lese som dato
   *[other] { $count } dagnummer frå Excel er lesne som datoar
 } («{ $example }»)
import-remark-garbled = { $at }, { $rows }: teksten ser ut til å vere lesen med feil teiknkoding («{ $example }»). Har fila ei anna koding, oppgi ho med --encoding. Ser teksten slik ut i programmet han kjem frå òg, så eksporter fila derifrå på nytt som UTF-8
import-remark-garbled-on-screen = { $at }, { $rows }: teksten ser ut til å vere lesen med feil teiknkoding («{ $example }»). Lagre fila på nytt som UTF-8 i programmet ho kjem frå, og hent ho ein gong til
import-remark-skipped = «{ $file }»: { $count ->
    [one] rad { $rows } er utelaten
   *[other] radene { $rows } er utelatne
 }
import-remark-no-sheets = «{ $file }» har ingen ark: --sheet «{ $sheet }» vart ikkje brukt
import-remark-unreadable = { $what } { $count ->
    [one] 1 fil som ikkje kan lesast, er utelaten
   *[other] { $count } filer som ikkje kan lesast, er utelatne
 }: { $files }
import-remark-joined-header = { $at }, { $rows }: overskriftene går over to rader, som er slåtte saman («{ $example }»)
import-remark-repeated-header = { $at }, { $rows }: overskriftene ein gong til, difor ikkje henta
import-remark-second-header = { $at }, { $rows }: fleire overskrifter, slik skjemaverktøy skriv dei, difor ikkje henta («{ $example }»)
import-remark-hints = { $at }, { $rows }: ser ut som rettleiing til utfylling («{ $example }»), men er henta som { $count ->
    [one] ei sak
   *[other] saker
 }. Bruk { $skip } for å utelate { $count ->
    [one] rada
   *[other] radene
 }
import-remark-hints-on-screen = { $at }, { $rows }: ser ut som rettleiing til utfylling («{ $example }»), men er henta som { $count ->
    [one] ei sak
   *[other] saker
 }
import-remark-hints-left = { $at }, { $rows }: rettleiing til utfylling («{ $example }») utan id, difor ikkje henta
import-remark-hints-alike = { $at }, { $rows }: rettleiing til utfylling («{ $example }»), den same i fleire ark, difor ikkje henta
import-remark-closing = { $at }, { $rows }: sum eller kjelde etter tabellen, difor ikkje henta («{ $example }»)
import-remark-padded = { $at }, { $rows }: { $count ->
    [one] rada har
   *[other] { $count } rader har
 } færre celler enn det er overskrifter. Kolonnene som er i bruk, er alle med; dei andre er henta som tomme
import-remark-missing = { $at }, { $rows }: NA utan hermeteikn er slik R skriv ein verdi som manglar, så { $count ->
    [one] 1 rad har
   *[other] { $count } rader har
 } tomme celler der

# Sjølve fila.
import-not-found = Finn ikkje fila «{ $file }». Sjekk namnet og mappa.
import-not-found-near = Finn ikkje fila «{ $file }». Meinte du «{ $near }»?
import-not-found-remote = Finn ikkje fila «{ $file }» på denne maskina. Du køyrer over ssh: ei fil på di eiga maskin må kopierast hit først (scp fil brukar@maskin:).
import-folder = «{ $file }» er ei mappe. Vel éi fil i mappa.
import-no-single-cases = I mappa «{ $file }» er det ingen .txt-, .md- eller .docx-filer, som kvar ville vore éi sak. Ho inneheld: { $files }. Skal du hente ein tabell, skriv du namnet på fila.
import-empty-folder = Mappa «{ $file }» er tom. Skal du hente ein tabell, skriv du namnet på fila.
import-table-among-single-cases = «{ $file }» er ein tabell, og ligg blant filer der kvar er éi sak. Flytt fila ut av mappa, og hent ho med namnet på fila.
import-one-of-several = { $what } Legg til --skip-unreadable for å utelate slike filer og hente dei andre.
import-packing = «{ $file }» lét seg ikkje pakke ut ({ $cause }). Pakk ho ut med eit anna program, og hent det som er i ho.
import-not-a-file = «{ $file }» er ikkje ei vanleg fil. Vel ei Excel-fil, eller ei fil i CSV, JSON eller RON.
import-no-access = Du har ikkje lov til å lese «{ $file }». Be eigaren om tilgang, eller kopier fila til ei av dine eigne mapper.
import-unreadable = «{ $file }» lét seg ikkje lese ({ $cause }). Prøv igjen, eller kopier fila til denne maskina først.
import-too-large = «{ $file }» er større enn { $limit } GB. Er det rett fil? I så fall må ho delast opp og hentast i fleire delar.
import-packed-too-tightly = «{ $file }» inneheld langt meir enn ei pakka fil av den storleiken skal gjere. Pakk ho ut, sjå på ho, og hent det som er i ho.
import-too-many-columns = «{ $file }» har meir enn { $limit } kolonner. Ta bort dei som ikkje trengst, og hent fila igjen.
import-too-many-parts = «{ $file }» har så mange små verdiar at dei ikkje får plass i minnet. Del opp fila og hent delane.
import-exported-table = «{ $file }» er teken ut for å lesast eller brukast i eit anna program, så svara kan ikkje hentast inn igjen. Hent Excel-, JSON-, JSONL- eller RON-fila i staden.
import-not-rows = «{ $file }» er ein tekst. Her trengst ein tabell eller ei liste med id-ar og svar. Lagre svara som ein tabell, og oppgi den fila.
import-classified-set = «{ $file }» er eit klassifisert sett, og svara der høyrer til dei som gav dei. Hent det inn med { -command } import FIL.
import-no-workbook = «{ $file }» er ikkje ei fil frå Excel, Word eller LibreOffice som kan lesast, same kva namnet seier. Opne ho i programmet ho er laga i, lagre ho som .xlsx (tabell) eller .docx (tekst), og hent den fila.
import-workbook-damaged = «{ $file }» er skadd, eller skriven på ein uvanleg måte ({ $cause }). Opne ho i programmet ho er laga i, lagre ho under eit anna namn, og hent den fila.
import-workbook-locked = «{ $file }» er låst med passord. Opne fila i programmet ho er laga i (Excel, Word eller LibreOffice), lagre ho utan passord, og hent den fila.
import-no-sheet = «{ $file }» har ikkje noko ark «{ $wanted }». Rett --sheet. Arka er: { $sheets }.
import-piece-missing = I «{ $file }» manglar ein del av tekst { $text } på arket med dei lange tekstane. Hent fila slik ho vart teken ut, eller ta ho ut på nytt.
import-workbook-beyond = «{ $file }» vart ikkje lesen til ende: Fila { $bound }. Eit ark med saker kjem ikkje i nærleiken av det. Er det rett fil? Lagre i så fall arket som CSV UTF-8, og hent den fila.
import-workbook-not-started = «{ $file }» blir lesen i ein eigen prosess, og han lét seg ikkje starte ({ $cause }). Lukk andre program og prøv igjen, eller lagre arket som CSV UTF-8 og hent den fila.
import-bound-file = er større enn 256 MB
import-bound-memory = tek meir enn 1 GB minne
import-bound-time = tek meir enn eitt minutt
import-bound-content = rommar meir enn 500 MB tekst
import-unknown-format = «{ $file }» er ikkje i eit format som kan lesast. Desse kan lesast: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, rein tekst og Markdown. Pakk ut fila om ho er komprimert, eller oppgi formatet med --format.
import-unknown-format-on-screen = «{ $file }» er ikkje i eit format som kan lesast. Desse kan lesast: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, rein tekst og Markdown. Pakk ut fila om ho er komprimert, eller lagre ho i eit av formata.
import-unknown-encoding = Inga teiknkoding heiter «{ $label }». Vanlege er utf-8, windows-1252 og utf-16.
import-not-text = «{ $file }» er ikkje ei tekstfil, kva ho enn heiter. Opne ho i programmet ho kjem frå, lagre ho som Excel-fil eller som CSV UTF-8, og hent den fila.
import-not-in-encoding = «{ $file }», linje { $line }: eit teikn der er ikkje gyldig { $encoding }. Lagre fila på nytt som UTF-8, eller oppgi teiknkodinga med --encoding, til dømes --encoding { $other }.
import-not-in-encoding-on-screen = «{ $file }», linje { $line }: eit teikn der er ikkje gyldig { $encoding }. Lagre fila på nytt som UTF-8, og hent ho.
import-empty = Det er ingenting i «{ $file }». Sjekk at fila vart lagra, og hent ho på nytt.
import-no-cases = «{ $file }» har ingen saker, berre ramma eller overskriftene. Sjekk at ho vart lagra med radene.
import-no-header-row = «{ $file }» har ingen overskrifter i rad { $row }. Dei blir søkte etter i dei første { $most } radene som ikkje er tomme. Vel ei av dei med --header.
import-no-header-row-on-screen = «{ $file }» har ingen overskrifter i rad { $row }. Dei blir søkte etter i dei første { $most } radene som ikkje er tomme.
import-transposed = I «{ $file }» er overskriftene i første kolonne, slik at kvar kolonne er ei sak. Snu tabellen: kopier han i Excel, vel Lim inn utval > Transponer i eit tomt ark, og lagre det arket som ei eiga fil. Er kvar rad ei sak, oppgir du kolonnene i staden, til dømes med --text.
import-transposed-on-screen = I «{ $file }» er overskriftene i første kolonne, slik at kvar kolonne er ei sak. Snu tabellen: kopier han i Excel, vel Lim inn utval > Transponer i eit tomt ark, og lagre det arket som ei eiga fil.
import-zeros = «{ $file }» byrjar med berre nullbyte: Ho vart ikkje lagra eller kopiert ferdig. Lagre eller kopier ho på nytt, og hent den fila.

# Filtypar som ikkje blir lesne, og kva som kan gjerast.
import-foreign = «{ $file }» er { $kind } og kan ikkje lesast her. { $way }
import-kind-pdf = ein PDF
import-kind-rtf = ei RTF-fil
import-kind-doc = ei gammal Word-fil (.doc)
import-kind-old-office = ei gammal (som .doc) eller skadd Office-fil
import-kind-odt = ein tekst i OpenDocument eller XML
import-kind-apple = ei fil frå Pages, Numbers eller Keynote
import-kind-slides = ein presentasjon
import-kind-epub = ei e-bok (EPUB)
import-kind-flat-sheet = eit rekneark i éi XML-fil
import-kind-html = ei nettside (HTML)
import-kind-xml = ei XML-fil
import-kind-archive = eit filarkiv (som ZIP eller 7z)
import-kind-spss = ei SPSS-fil
import-kind-stata = ei Stata-fil
import-kind-r = ei fil med R-data
import-kind-sas = ei SAS-fil
import-kind-columnar = ei Parquet- eller Arrow-fil
import-kind-database = ei databasefil
import-kind-references = ei referanseliste (RIS eller BibTeX)
import-kind-mail = ein e-post
import-kind-picture = eit bilete
import-kind-recording = ei lyd- eller videofil
import-way-pdf = Opne fila i Word og lagre ho som .docx, eller kopier teksten til ei .txt-fil, og hent den nye fila.
import-way-text = Opne fila i Word eller LibreOffice, lagre ho som .docx, og hent den nye fila.
import-way-office = Opne fila i programmet ho er laga i, lagre ho som .docx eller .xlsx, og hent den nye fila.
import-way-table = Opne fila i Excel eller LibreOffice, lagre ho som .xlsx, og hent den nye fila.
import-way-html = Er det ein tabell, opnar du fila i Excel eller LibreOffice, lagrar ho som .xlsx og hentar den nye fila. Er det ein tekst, kopierer du han til ei .docx- eller .txt-fil.
import-way-apple = Eksporter ho som Excel (.xlsx), Word (.docx) eller CSV, og hent den fila.
import-way-copy = Kopier teksten til ei .docx- eller .txt-fil, og hent den nye fila.
import-way-data = Eksporter ho som CSV (UTF-8) eller Excel frå programmet ho kjem frå, og hent den fila.
import-way-unpack = Pakk det ut, og hent det som ligg i det.
import-way-database = Er det eit nybrott-prosjekt? Bruk då { -command } merge FIL. Elles eksporterer du tabellen som CSV (UTF-8) og hentar den fila.
import-way-database-on-screen = Er det eit nybrott-prosjekt, går du ut med Esc, trykkjer { -key-palette } og skriv «flett». Elles eksporterer du tabellen som CSV (UTF-8) og hentar den fila.
import-way-picture = Skriv av teksten i ei .docx- eller .txt-fil, eller lat eit program lese han (OCR), og hent den nye fila.
import-way-recording = Skriv ned det som blir sagt, i ei .docx- eller .txt-fil, og hent den nye fila.

# Tabellar.
import-unusable-delimiter = «{ $delimiter }» kan ikkje vere skiljeteikn. Vel komma, semikolon, tabulator, loddrett strek eller eit anna enkelt teikn med --delimiter.
import-open-quote = «{ $file }», rad { $row }, kolonne { $column } (linje { $line }): eit hermeteikn opnar cella, og ingenting lukkar ho. Lukk ho der, eller skriv teiknet to gonger om det høyrer til teksten.
import-backslash-quotes = «{ $file }», rad { $row }: fila har \" for eit hermeteikn inne i ei celle, og det les rekneark som slutten på cella. Eksporter ho på nytt med doble hermeteikn, eller byt ut \" med "" i eit tekstprogram.
import-comment-line = «{ $file }», rad { $row }: rada byrjar med # og høyrer ikkje til tabellen. Utelat ho med --skip { $row }.
import-comment-line-on-screen = «{ $file }», rad { $row }: rada byrjar med # og høyrer ikkje til tabellen. Slett ho i fila, og hent fila på nytt.
import-prose = «{ $file }» ser ut som vanleg tekst, ikkje som ein tabell. Er fila éi sak, gir du ho eit namn som sluttar på .txt. Er det ein tabell: { $flags }, eller vel andre. Kolonnene er: { $columns }.
import-prose-no-text = «{ $file }» ser ut som vanleg tekst, ikkje som ein tabell. Er fila éi sak, gir du ho eit namn som sluttar på .txt. Er det ein tabell, oppgir du kolonna med teksten med --text. Kolonnene er: { $columns }.
import-rare-delimiter = «{ $file }» ser ut som ein tabell med «{ $delimiter }» mellom cellene. Er det ein tabell, legg du til --delimiter "{ $delimiter }". Elles oppgir du kolonna med teksten med --text. Kolonnene er: { $columns }.
import-rare-delimiter-on-screen = «{ $file }» ser ut som ein tabell med «{ $delimiter }» mellom cellene. Opne fila i Excel eller LibreOffice, lagre ho som .xlsx, og hent den fila. Kolonnene er: { $columns }.
import-rows-of-several-sheets = «{ $file }»: fleire ark blir henta samla ({ $sheets }), og --skip seier ikkje i kva for eit av dei radene er. Hent eitt ark om gongen, til dømes --sheet { $example } med sin eigen --skip.
import-no-rows-to-skip = «{ $file }» har ingen rader som --skip kan utelate: Fila er klassifiserte saker eller éi einskild sak. Hent ho for seg, utan --skip.
import-ragged = «{ $file }», { $place }: rada har { $found ->
    [one] 1 celle
   *[other] { $found } celler
 }, men overskrifta har { $expected }. Rett rada. Er alle rader slik, oppgir du skiljeteiknet med --delimiter.
import-ragged-on-screen = «{ $file }», { $place }: rada har { $found ->
    [one] 1 celle
   *[other] { $found } celler
 }, men overskrifta har { $expected }. Rett rada. Er alle rader slik, lagrar du fila som .xlsx i Excel og hentar ho.
import-no-text-column = Inga kolonne i «{ $file }» har eit vanleg namn for teksten. Oppgi kva for ei det er, med --text. Kolonnene er: { $columns }.
import-unsure = Inga kolonne i «{ $file }» har eit vanleg namn for teksten. Innhaldet tyder på: { $flags }. Prøv det, eller vel andre. Kolonnene er: { $columns }.
import-unknown-column = «{ $file }» har inga kolonne «{ $wanted }». Rett { $flag }. Kolonnene er: { $columns }.
import-blank-id = «{ $file }», { $place }: «{ $column }» er id, og er tom der, men andre rader har ein. Fyll han ut, oppgi ei anna kolonne med --id, eller lat programmet lage id-ane med --no-id.
import-blank-id-on-screen = «{ $file }», { $place }: «{ $column }» er id, og er tom der, men andre rader har ein.
import-duplicate-id = «{ $file }»: { $first } og { $second } har same id, «{ $id }». Gi den eine ein annan id, eller fjern ho.
import-same-content = «{ $file }»: Fjern gjentakingane, legg til ei kolonne «id», eller hent alle som eigne saker med --number-equal. { $count ->
    [one] 1 rad har same tittel og tekst som ei lenger oppe
   *[other] { $count } rader har same tittel og tekst som ei lenger oppe
 }, og ingen id skil dei: { $rows }.
import-same-content-on-screen = «{ $file }»: Fjern gjentakingane, eller legg til ei kolonne «id». { $count ->
    [one] 1 rad har same tittel og tekst som ei lenger oppe
   *[other] { $count } rader har same tittel og tekst som ei lenger oppe
 }, og ingen id skil dei: { $rows }.
import-repeated-ids = «{ $file }»: «{ $column }» kan ikkje vere id, for same id står meir enn éin gong ({ $count } av { $all } rader gjentek ein). Oppgi ei anna kolonne med --id, gi kvar rad sin eigen id, eller lat programmet lage id-ane med --no-id: { $rows }.
import-repeated-ids-on-screen = «{ $file }»: Same id står meir enn éin gong i «{ $column }»: { $rows }.
import-repeats = { $second } (som { $first })
import-repeats-id = «{ $id }» i { $first } og { $second }

# Dokument.
import-syntax = «{ $file }», linje { $line }, teikn { $column }: dette er ikkje gyldig { $format }. Sjå etter eit komma, eit hermeteikn eller ein parentes som manglar der eller rett før.
import-ends-early = «{ $file }» sluttar for tidleg, på linje { $line }: eit hermeteikn eller ein parentes i { $format } er ikkje lukka. Sjekk at heile fila vart kopiert.
import-too-deep = «{ $file }», linje { $line }, teikn { $column }: lister eller objekt ligg for djupt inne i kvarandre. Ei sak er eitt objekt med enkle verdiar.
import-duplicate-key = «{ $file }», linje { $line }, teikn { $column }: nøkkelen «{ $key }» står to gonger i same objekt. Fjern den eine.
import-not-cases = «{ $file }» er verken ei liste med saker eller eit klassifisert sett. Set sakene i ei liste: [ … ].
import-several-lists = «{ $file }» har fleire lister: { $lists }. Ta bort alle utanom den med sakene, og hent fila på nytt.
import-not-a-case = «{ $file }», linje { $line }, teikn { $column }: her skulle det stått ei sak, med nøklar som title og text.

# Klassifiserte sett.
import-mixed-lines = «{ $file }», linje { $line }: nokre linjer høyrer til eit klassifisert sett og nokre ikkje. Hent dei som to filer.
import-no-head = «{ $file }», linje { $line }: Dette er ei sak frå eit klassifisert sett, men linja med saksbehandlarar og overskrifter manglar. Set inn den første linja frå den eksporterte fila framfor.
import-newer-set = «{ $file }» er eit klassifisert sett av versjon { $found }; dette programmet kjenner versjonar opp til { $known }. Installer ein nyare versjon av nybrott.
import-other-set = «{ $file }» oppgir formatet «{ $found }», som er ukjent her. Ei liste med saker byrjar med [, og eit klassifisert sett oppgir formatet nybrott/classified-set.
import-missing-key = «{ $file }», linje { $line }, teikn { $column }: «{ $key }» manglar i objektet som byrjar her. Legg det til.
import-misfit = «{ $file }», linje { $line }, teikn { $column }: «{ $key }» er «{ $found }», men skulle vore { $expected }. Rett det.
import-two-decisions = «{ $file }», linje { $line }, teikn { $column }: «{ $reviewer }» har svara to gonger på same sak. Fjern det eine svaret.
import-expected-text = ein tekst
import-expected-number = eit heilt tal frå 1 og oppover
import-expected-truth = true eller false
import-expected-list = ei liste
import-expected-object = eit objekt med nøklar og verdiar
import-expected-hash = ein SHA-256 med 64 heksadesimale siffer
import-expected-time = eit tidspunkt som 2020-05-12T08:42:00.000Z
import-expected-reviewer-id = ein UUID
import-expected-other-id = ein id som ingen annan saksbehandlar i settet har
import-expected-row = { $count ->
    [one] høgst éin verdi, til den eine overskrifta i rada
   *[other] høgst { $count } verdiar, éin til kvar overskrift i rada
}
import-expected-listed = ein av dei som er førte opp i byrjinga av settet
import-expected-words = eitt av orda { $words }
