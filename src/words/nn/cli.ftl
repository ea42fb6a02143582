# Kommandolinja.

cli-error = nybrott: { $what }

## Hjelp

cli-about = Klassifiser saker om kommunal innovasjon med tastaturet, i terminalen
cli-about-review = Opne skjermen og klassifiser (det same som berre nybrott); filer du nemner, blir henta først
cli-about-import = Hent saker frå filer inn i prosjektet: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, rein tekst og Markdown
cli-about-export = Ta ut dei klassifiserte sakene til ei fil
cli-about-municipalities = Vis kva kvar skrivemåte av ein kommune betyr i dag, og kva for nokre du må avgjere; eller avgjer ein
cli-arg-municipalities-set = Avgjer kva ein skrivemåte betyr når registeret ikkje veit det: slik han står i sakene, og nummeret i dag
cli-arg-municipalities-unset = Angre det som er avgjort om ein skrivemåte
cli-about-status = Vis kor mange saker det er, kva kvar saksbehandlar har svara, og arbeidslistene dine
cli-about-list = Vis sakene som passar med eit filter
cli-about-classify = Gi same svar til alle saker som passar med eit filter, i éin omgang
cli-about-apply = Hent svar som er laga i Excel, R eller eit anna program, i éin omgang
cli-about-undo = Angre det siste du gjorde
cli-about-redo = Gjer om det du angra sist
cli-about-log = Vis kva som er gjort, i den rekkjefølgja det gjeld
cli-about-merge = Flett inn kopiar av prosjektet som andre har arbeidd i
cli-about-rules = Vis kva reglar som skaper usemje, eller skriv ein merknad til ein regel
cli-arg-rules-note = Skriv ein merknad om denne regelen, til dømes category.long_term
cli-arg-rules-text = Merknaden
cli-about-round = Trekk saker og gi dei til saksbehandlarar, som ikkje ser svara til kvarandre før runden er lukka
cli-about-round-open = Trekk saker og opne ein runde: double, sample, calibration, drift eller training
cli-about-round-list = List opp rundane, og kor langt dei er komne
cli-about-round-show = Vis korleis ein runde vart trekt, og kor langt alle er komne
cli-about-round-check = Gjer trekkinga om igjen, og skriv kommandoane som lèt kven som helst gjere det
cli-about-round-close = Lukk ein runde, slik at svara kan bli sett
cli-about-round-hand-out = Skriv eit prosjekt for éin saksbehandlar, utan noko av det andre har svara
cli-about-round-reassign = Gi det ein saksbehandlar ikkje har svara på, til ein annan
cli-arg-round-open-kind = double: kvar sak blir lesen fleire gonger; sample: ein del av dei; calibration: alle les dei same få; drift: alle svarar på eigne gamle saker igjen; training: alle øver på gjennomgåtte saker
cli-arg-round-name = Kva runden heiter
cli-arg-n = Kor mange saker som blir trekte, eller all
cli-arg-strata = Trekk kvart fylke, eller kvar verdi i ei kolonne, etter storleik: county, field.Sektor
cli-arg-overlap = Kor mange saker fleire les: eit tal, 20% eller all
cli-arg-times = Kor mange saksbehandlarar som les kvar av dei
cli-arg-round-open-reviewers = Kven som les, med komma mellom
cli-arg-seed = Teksten som avgjer trekkinga; seks tilfeldige siffer om han blir utelaten
cli-arg-goal = Semja som skal nåast, til dømes 0,80
cli-arg-adjudicators = Kven som åleine kan avgjere det saksbehandlarane er usamde om; dei les ikkje sjølve i runden
cli-arg-one-per-group = Av rapportar som er nesten like, blir berre éin lesen fleire gonger
cli-arg-mix = Når usemjer blir avgjorde: bland inn saker der alle er samde
cli-arg-round-open-open = Når usemjer blir avgjorde: vis svara med ein gong; det kjem i loggen
cli-arg-reuse = Gi saker også til saksbehandlarar som har svara på dei før
cli-arg-keep-calibration = Behald saker frå kalibreringsrundar i ramma
cli-arg-each = I ein runde av slaget drift: kor mange eigne gamle saker kvar saksbehandlar svarar på igjen (elles 20)
cli-arg-older-than = I ein runde av slaget drift: kor mange dagar sidan dei gamle sakene minst vart svara på (elles 14, eller 200 svar sidan)
cli-arg-cases = Ei fil med eigne gjennomgåtte saker, høgst 20, kvar svara på av éin saksbehandlar: Svara er lesinga, merknaden er grunnane
cli-arg-round = Namnet på runden
cli-arg-agreement-round = Samanlikn sakene som denne runden trekte
cli-arg-agreement-interval = Korleis intervalla blir laga: linearised (som irrCAC), jackknife eller bootstrap (2 000 trekkingar)
cli-arg-agreement-seed = Kvar bootstrap byrjar
cli-arg-agreement-no-batches = Hald svar som vart gitt på fleire saker samla, utanfor
cli-arg-agreement-all-versions = Ta med svar etter alle versjonar av kodeboka, ikkje berre etter den som har flest svar
cli-arg-agreement-late = Òg svar som kom etter at runden var lukka
cli-arg-export-all-versions = Med --final: etter svara under alle versjonar av kodeboka, ikkje berre under den som har flest svar
cli-arg-export-is-final = Også det som gjeld for kvar sak, og korleis det vart til: eitt svar, alle like, avgjort eller framleis ope
cli-arg-export-strict = Med --final: berre saker der alle spørsmåla er avklarte
cli-arg-unblind = Også det ein open runde skjuler for deg; det kjem i loggen, og sjølvstendet ditt sluttar der
cli-arg-void = Runden skal ikkje brukast; han tel framleis som ei trekking
cli-arg-reader = Saksbehandlaren
cli-arg-round-hand-out-file = Prosjektfila som skal skrivast
cli-arg-all-cases = Alle saker i prosjektet, ikkje berre dei til saksbehandlaren
cli-arg-from-to = Kven som har sakene, og kven som får dei: ola=siri
cli-arg-frame = Skriv ut bytane som SHA-256 for ramma blir rekna ut av
cli-value-kind = SLAG
cli-value-round = RUNDE
cli-value-reviewer = SAKSBEHANDLAR
cli-about-backup = Lag ein tryggingskopi av prosjektet, også medan nokon arbeider i det
cli-about-doctor = Sjekk om prosjektet er i orden
cli-about-erase = Slett tekstane i saker for godt; svara blir ståande
cli-about-codebook = Vis kva som blir avgjort, og etter kva for ein regel
cli-about-codebook-show = Vis kodeboka
cli-about-codebook-check = Kontroller ei kodebokfil, og vis kva som er gale i ho og kvar
cli-about-codebook-take = Lat prosjektet følgje ei kodebok frå no av: ei fil, barometer eller built-in
cli-about-codebook-diff = Vis kva som skil to kodebøker, eller skil ei frå den som gjeld
cli-about-codebook-draft = Skriv ei fil å ta til på ei kodebok med
cli-about-codebook-export = Skriv kodeboka til prosjektet til ei fil
cli-arg-codebook = Ei fil, eller barometer
cli-arg-codebook-take-codebook = Ei fil, barometer eller built-in
cli-arg-newer = Den nyaste kodeboka
cli-arg-built-in = Vis den innebygde
cli-value-codebook = KODEBOK
cli-value-newer = NYASTE
cli-about-team = Arbeid på fleire maskiner, gjennom ei mappe som alle når, eller ein PostgreSQL-tenar
cli-about-team-init = Del dette prosjektet i ei mappe eller på ein tenar
cli-about-team-join = Bli med i prosjektet som er delt der
cli-about-team-add = Legg til ein medlem i laget på ein tenar
cli-about-team-sync = Lever det som er nytt her, og ta imot det som er nytt hos dei andre
cli-about-team-status = Vis kva som ikkje er utveksla enno
cli-about-team-upgrade = Oppgrader utvekslinga på tenaren når nybrott er oppdatert
cli-about-team-leave = Forlat laget; det som er sendt, blir verande hos dei andre
cli-arg-address = folder:STI; eller ein tenar utan passord, postgres://BRUKAR@VERT/BASE eller service=NAMN
cli-arg-need = Kor mange som skal klassifisere kvar sak: då reserverer tenaren saker for kvar av dei (0: ikkje lenger)
cli-arg-known-as = Den i prosjektet som loggar inn slik, når namna er ulike
cli-arg-role = owner legg til medlemer; reviewer svarar; adjudicator ser òg det rundar skjuler; reader endrar ingenting
cli-arg-login = Brukarnamnet på tenaren
cli-about-config = Vis kvar innstillingane ligg; --init skriv ei fil til å endre for hand
cli-about-demo = Lag eit prosjekt med 200 saker som tre saksbehandlarar har klassifisert, til å prøve alt med
cli-arg-init = Skriv fila, når ho ikkje finst
cli-arg-ids = Vis namna innstillingane brukar på kommandoane
cli-about-keys = Vis tastane
cli-about-completions = Skriv ut det skalet (bash, zsh, fish) treng for å fullføre kommandoar
cli-about-man = Skriv manualsidene til ei mappe

cli-arg-project = Prosjektfila (elles NYBROTT_PROJECT, elles ei i datamappa di)
cli-arg-reviewer = Namnet ditt som saksbehandlar (elles NYBROTT_REVIEWER, elles brukarnamnet ditt)
cli-arg-lang = Språket: nn, nb eller en
cli-arg-quiet = Vis berre resultat og feil
cli-arg-verbose = Vis også kva som vart lagt til grunn, og kvifor
cli-arg-help = Vis denne hjelpa
cli-arg-version = Vis versjonen
cli-arg-files = Filene med saker
cli-arg-plain = Spør linje for linje, for skjermlesar, treg linje eller eit skript
cli-arg-title = Kolonna med tittelen
cli-arg-text = Kolonna med teksten; fleire blir sette saman under overskriftene sine
cli-arg-id = Kolonna med id
cli-arg-municipality = Kolonna med kommunen
cli-arg-county = Kolonna med fylket
cli-arg-date = Kolonna med datoen
cli-arg-format = Formatet, uansett kva fila heiter
cli-arg-export-format = Formatet, når endinga på filnamnet ikkje viser det
cli-arg-encoding = Teiknkodinga, til dømes windows-1252
cli-arg-sheet = Arket i reknearket, med namn eller nummer
cli-arg-delimiter = Skiljeteiknet mellom celler: eit teikn, eller ordet tab
cli-arg-skip = Rader som skal utelatast, slik Excel tel: 2,5-7
cli-arg-header = Rada med overskriftene, slik Excel tel; 0 når det ikkje er nokon
cli-arg-no-id = Bruk inga kolonne som id, same kva ho heiter; lag id-ar av tittel og tekst
cli-arg-number-equal = Nummerer saker med same tittel og tekst, når dei ikkje har id
cli-arg-skip-unreadable = Når kvar fil er éi sak: utelat dei som ikkje kan lesast
cli-arg-source = Kva kjelda til fila heiter: Same id frå ei anna kjelde er ei anna sak
cli-arg-update = Godta at dei fleste kjende id-ane har fått ein annan tittel
cli-arg-replace = Lat svar i fila erstatte svar i prosjektet som er annleis
cli-arg-dry-run = Vis kva som ville skjedd, utan å gjere noko
cli-arg-file = Fila som skal skrivast; - er standard ut
cli-arg-all = Alle saker, også dei som er delvis lagra eller ikkje har svar
cli-arg-no-text = Utan tekstane
cli-arg-dialect = Korleis ein tabell blir skriven: plain, eller excel-no for norsk Excel
cli-arg-reviewers = Fleire saksbehandlarar i ein tabell: side om side (wide), eller ei rad kvar (long)
cli-arg-repair = Lag eit nytt prosjekt av det som kan lesast av eit skadd
cli-arg-overwrite = Overskriv ei fil som finst
cli-arg-all-facets = Òg svara på fasettar som kodeboka som gjeld, ikkje spør om lenger
cli-arg-no-guard = Lat tekstar i ein CSV som byrjar med = + - @, stå som dei er, utan apostrof framfor
cli-arg-pseudonymise = Bruk pseudonym i staden for namna til saksbehandlarane
cli-arg-erase-ids = Id-ane til sakene
cli-arg-erase-source = Kjelda til id-ane, når sakene er henta med --source
cli-arg-yes = Ikkje spør
cli-arg-backup-file = Fila som skal skrivast
cli-arg-force = Overskriv ei fil som finst
cli-arg-json = Som JSON
cli-arg-log-digest = Skriv éin sjekksum for alt som er gjort: Han er lik i to kopiar som veit det same
cli-arg-merge-files = Kopiar av prosjektet, slik andre har arbeidd i dei; dei blir berre lesne
cli-arg-same = Dette namnet er same person her og hos dei andre (kan gjentakast)
cli-arg-rename = Vis saksbehandlaren NAMN hos dei andre som NYTT (kan gjentakast)
cli-arg-agrees = Slett òg her dei tekstane som dei andre har sletta, og godta eit anna namn eller ein annan id som dei gir ein av saksbehandlarane dine
cli-value-address = ADRESSE
cli-arg-merge-same = Begge filene meiner same person med dette namnet; utan FIL: du er den personen i dette prosjektet (kan gjentakast)
cli-arg-merge-rename = Vis saksbehandlaren NAMN i den andre fila som NYTT (kan gjentakast)
cli-arg-merge-foreign = Ta òg inn ei fil som ikkje er ein kopi av dette prosjektet
cli-arg-merge-agrees = Slett òg her dei tekstane som er sletta i den andre fila, og godta eit anna namn eller ein annan id som ho gir ein av saksbehandlarane dine
cli-arg-filter = Filteret, til dømes 'kommune:Røros -klassifisert'; språket står i handboka
cli-arg-sort = Rekkjefølgja
cli-arg-near-duplicates = Berre saker som er nesten like, i grupper
cli-arg-category = Kategorien
cli-arg-new = Om det er nytt for kommunen
cli-arg-kinds = Kva som er nytt eller endra: eitt eller fleire slag med komma, ingen av dei, eller uklart
cli-arg-facets = Eit svar på ein fasett i kodeboka, som sector=technical eller partners=county,state; kan gjentakast
cli-arg-note = Merknaden; ein tom fjernar merknaden
cli-arg-flag = Flagg sakene
cli-arg-apply-file = Fila med id-ar og svar: CSV, JSON, JSONL, RON eller rekneark; òg ei som er teken ut herifrå
cli-arg-apply-id = Kolonna med id-ar, i ei fil frå eit anna program
cli-arg-list = Berre vis det som kan angrast, det nyaste først
cli-arg-demo-folder = Mappa for prosjektet; ho blir laga om ho ikkje finst
cli-arg-shell = Skalet
cli-arg-folder = Mappa for sidene; ho blir laga om ho ikkje finst

## The demonstration

cli-demo-made = { $count } saker med svara til tre saksbehandlarar ligg i { $project }. Dei er oppdikta, bortsett frå to frå eit nyheitsbrev, og ingen av svara er fasit.
    Prøv: { -program } --project "{ $project }"
    og: { -program } agreement --project "{ $project }"
cli-demo-reviewer = Saksbehandlar { $letter }
cli-demo-exists = { $project } finst frå før og er ikkje rørt. Opne det med { -program } --project "{ $project }", eller vel ei anna mappe.
cli-demo-no-folder = Mappa { $folder } kan ikkje lagast ({ $reason }). Vel ei anna mappe.

## Hente inn

cli-import-of-file = Om «{ $file }»:
cli-imported-new = { $understood }; alle nye
cli-imported = { $understood }; { $new ->
    [one] 1 ny
   *[other] { $new } nye
}, { $changed } endra, { $same } som før
cli-blank-texts = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} utan tekst ({ $places })
cli-imported-decisions = { $count } svar henta{ $alone ->
    [0] {""}
    [one] , 1 merknad eller flagg utan svar
   *[other] , { $alone } merknader eller flagg utan svar
}, { $same } som før
cli-decision-differs = { $case }: { $reviewer } har svara noko anna i dette prosjektet
cli-decision-replaced = { $case }: svaret frå { $reviewer } er erstatta
cli-differing-kept-out = { $count } svar er annleis og er ikkje henta; --replace lèt fila gjelde
cli-no-temporary = Mappa for mellombelse filer kan ikkje brukast ({ $reason }). Frigjer plass der, eller set TMPDIR til ei anna mappe.
cli-dry-run = Ingenting er gjort: dette var berre ei prøvekøyring med { $file }
cli-near-duplicates-later = Så mange saker blir ikkje samanlikna her. «{ -command } list --near-duplicates» viser dei som er nesten like; i programmet trykkjer du : og skriv «nesten».
cli-listed-near-duplicates = { $count } av { $of } saker er nesten like, i { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
}
cli-near-duplicates = { $count } saker i { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 } liknar mykje på kvarandre:
cli-near-duplicates-group = - { $cases }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
cli-near-duplicates-others = { $count ->
    [one] 1 gruppe til.
   *[other] { $count } grupper til.
} `{ -command } list --near-duplicates` viser alle.
cli-alike = { $first } = { $second }
cli-import-first = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} henta frå «{ $file }»
cli-import-first-sheet = { $fetched }, ark «{ $sheet }»
cli-import-excel-untouched = Excel-fila er ikkje endra.
cli-import-untouched = Fila er ikkje endra.
cli-import-files-untouched = Filene er ikkje endra.
cli-import-again-new = { $count ->
    [one] 1 ny sak
   *[other] { $count } nye saker
}
cli-import-again-changed = { $count ->
    [one] 1 endra sak
   *[other] { $count } endra saker
}
cli-import-again-same = { $count ->
    [one] 1 sak som før
   *[other] { $count } saker som før
}
cli-import-answers-not-read = Svarkolonnane på det første arket er ikkje lesne: `{ -command } apply FIL` hentar svar som er endra der
cli-import-answers-untouched = Svara dine er ikkje rørte.
cli-sentences = { $first }. { $second }
cli-paragraphs = { $first } { $second }
cli-import-none-of-files = { $what } Ingen av dei { $count } filene er henta, på grunn av «{ $file }».
cli-which-new = Nye: { $cases }
cli-which-changed = Endra: { $cases }
cli-erased-kept-out = { $count ->
    [one] 1 sak i fila er sletta her, og ingenting av ho er henta inn
   *[other] { $count } saker i fila er sletta her, og ingenting av dei er henta inn
}
cli-invalid-argument = «{ $value }» passar ikkje her. Vel { $known }.
cli-invalid-value = «{ $value }» er ikkje ein verdi for { $option }. Vel { $known }.
cli-bad-delimiter = «{ $delimiter }» kan ikkje vere skiljeteikn. Gi eitt teikn, eller ordet tab.
cli-bad-rows = «{ $rows }» er ikkje radnummer. Oppgi dei slik Excel tel, til dømes 2,5-7.

## Ta ut

cli-export-word = klassifisert
cli-export-word-all = alle
cli-rescue-word = ulagra
cli-written = { $count ->
    [one] 1 sak skriven
   *[other] { $count } saker skrivne
} til «{ $file }».
cli-written-mixed = { $count ->
    [one] 1 sak skriven
   *[other] { $count } saker skrivne
} til «{ $file }»: { $classified ->
    [one] 1 klassifisert
   *[other] { $classified } klassifiserte
}, { $partly } delvis lagra, { $unanswered } utan svar.
cli-written-config = Oppsettet for Label Studio er skrive til «{ $file }»; det har ingen saker.
cli-codebook-written = Kodeboka er skriven til «{ $file }».
cli-export-exists = «{ $file }» finst frå før og er urørt. Vel eit anna namn, eller legg til --overwrite.
cli-pseudonymised = Kvar saksbehandlar har same pseudonym i alle slike filer frå dette prosjektet. Namn i merknader, rapportar og andre kolonner blir ikkje funne: sjå gjennom dei.
cli-left-out = { $count ->
    [one] 1 sak er
   *[other] { $count } saker er
} ikkje med: { $parts }.
cli-left-out-and = { $first }, { $second }
cli-left-out-some-partly = { $count } delvis lagra
cli-left-out-some-unanswered = { $count } utan svar
cli-left-out-some-drafts = { $count } utkast
cli-left-out-partly = { $count ->
    [one] 1 delvis lagra sak er ikkje med.
   *[other] { $count } delvis lagra saker er ikkje med.
}
cli-left-out-unanswered = { $count ->
    [one] 1 sak utan svar er ikkje med.
   *[other] { $count } saker utan svar er ikkje med.
}
cli-left-out-marked = { $count } av dei har merknad eller flagg.
cli-left-out-all = Legg til --all for å ta med alle sakene.
cli-export-other-version = { $count ->
    [one] 1 sak er utelaten, fordi svara er gitte etter ein annan versjon av kodeboka. --all-versions tek ho med.
   *[other] { $count } saker er utelatne, fordi svara er gitte etter ein annan versjon av kodeboka. --all-versions tek dei med.
}
cli-export-unsettled = { $count ->
    [one] 1 sak er ikkje med, fordi ho ikkje er avgjord.
   *[other] { $count } saker er ikkje med, fordi dei ikkje er avgjorde.
}
cli-dialect-not-csv = --dialect er for CSV-filer. Utelat det, eller skriv ei fil som sluttar på .csv.
cli-reviewers-not-here = --reviewers er for Excel-filer og --dialect excel-no. Utelat det for { $format }.
cli-no-guard-not-here = --no-guard er for vanleg CSV. Utelat det for { $format }.
cli-export-guarded = { $count ->
    [one] 1 celle byrjar med = + - eller @. Apostrofen framfor gjer
   *[other] { $count } celler byrjar med = + - eller @. Apostrofen framfor kvar av dei gjer
} at rekneark ikkje tek ho for ein formel. Legg til --no-guard for R, pandas og liknande.
cli-export-guarded-for-excel = { $count ->
    [one] 1 celle byrjar med = + - eller @. Apostrofen framfor gjer
   *[other] { $count } celler byrjar med = + - eller @. Apostrofen framfor kvar av dei gjer
} at Excel ikkje tek ho for ein formel.
cli-export-in-pieces = { $count ->
    [one] 1 tekst er lengre enn ei celle i Excel kan vere (32 767 teikn); resten av han er på arket «Lange tekstar».
   *[other] { $count } tekstar er lengre enn ei celle i Excel kan vere (32 767 teikn); resten av dei er på arket «Lange tekstar».
} Lat arket vere med når arbeidsboka skal hentast inn igjen.
cli-export-too-long = { $count ->
    [one] 1 tekst er lengre enn ei celle i Excel kan vere (32 767 teikn), og Excel kuttar han.
   *[other] { $count } tekstar er lengre enn ei celle i Excel kan vere (32 767 teikn), og Excel kuttar dei.
} I .xlsx er alt med.
cli-export-drafts = { $count ->
    [one] 1 utkast er ikkje med: fila har
   *[other] { $count } utkast er ikkje med: fila har
} berre det du har lagra med Enter.
cli-export-marked = Svara for { $count ->
    [one] den merkte saka
   *[other] dei { $count } merkte sakene
} er ikkje lagra, og ikkje med i fila.
cli-export-drafts-on-screen = { $count ->
    [one] 1 utkast er ikkje med: fila har
   *[other] { $count } utkast er ikkje med: fila har
} berre det du har lagra med Enter. { -key-worklists } viser utkasta.
cli-export-rulings-begun = { $count ->
    [one] 1 avgjerd som du har byrja på, er ikkje med i fila. { -key-settle } viser ho på skjermen.
   *[other] { $count } avgjerder som du har byrja på, er ikkje med i fila. { -key-settle } viser dei på skjermen.
}
cli-export-rulings-begun-on-screen = { $count ->
    [one] 1 avgjerd som du har byrja på, er ikkje med i fila; { -key-settle } viser ho.
   *[other] { $count } avgjerder som du har byrja på, er ikkje med i fila; { -key-settle } viser dei.
}
cli-stdout-needs-format = Standard ut har ikkje noko filnamn som viser formatet. Legg til --format ron, json, jsonl eller csv.
cli-rescued = { $count ->
    [one] 1 sak med svar skriven
   *[other] { $count } saker med svar skrivne
} til «{ $file }». Når prosjektet kan lagrast igjen, blir dei henta inn med: { -command } import --replace "{ $file }"
cli-rescued-in-part = { $count ->
    [one] { $written } Svaret for 1 merkt sak er ikkje med, fordi ho ikkje kan lesast: { $cause }
   *[other] { $written } Svaret for { $count } merkte saker er ikkje med, fordi dei ikkje kan lesast: { $cause }
}

## Status og logg

cli-rules-none = Inga usemje er avgjord etter ein regel enno. Når saksbehandlarar har svara ulikt på dei same sakene, avgjer du det med `{ -command } review` og tasten { -key-settle }. Lista viser så kor ofte det vart avgjort etter kvar regel.
cli-status-project = Prosjekt: { $file }
cli-status-cases = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}
cli-status-municipalities = { $municipalities ->
    [0] { $counties ->
        [0] Ingen kommune er kjend igjen
        [one] Eitt fylke rapporterer
       *[other] { $counties } fylke rapporterer
    }
    [one] Éin kommune { $counties ->
        [0] rapporterer
        [one] og eitt fylke rapporterer
       *[other] og { $counties } fylke rapporterer
    }
   *[other] { $municipalities } kommunar { $counties ->
        [0] rapporterer
        [one] og eitt fylke rapporterer
       *[other] og { $counties } fylke rapporterer
    }
} (register per { $date }).
cli-status-municipalities-open = { $count ->
    [one] Éin skrivemåte av ein kommune er ikkje avgjord: { -command } municipalities
   *[other] { $count } skrivemåtar av kommunar er ikkje avgjorde: { -command } municipalities
}
cli-status-reviewer = { $reviewer }: { $classified } av { $cases } klassifiserte, { $postponed ->
    [one] 1 utsett
   *[other] { $postponed } utsette
}, { $flagged } flagga
cli-status-none = 0 av { $cases } klassifiserte
cli-status-counties = { $count ->
    [one] Fylket er sett av kommuneregisteret i 1 sak.
   *[other] Fylket er sett av kommuneregisteret i { $count } saker.
}
cli-status-proposed = Føreslått i fila og ikkje avgjort, talet på saker
cli-status-verdicts = Konklusjon
cli-status-worklists = { $reviewer }: arbeidslister
cli-log-postponed = utsett
cli-log-retracted = angra
cli-log-restored = gjort om
cli-log-codebook-taken = tok i bruk ei kodebok
cli-log-introduced = namn registrert
cli-log-other = ei registrering av slaget «{ $kind }», som ein nyare versjon av nybrott har skrive og denne ikkje kjenner
cli-log-cases = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}

## Skjermen kan ikkje visast, eller er lukka

cli-no-terminal = Skjermen kan berre opnast i ein terminal, ikkje når inn- eller utdata går til ei fil eller eit anna program. Då spør { -command } review --plain linje for linje; import, export, list, classify, apply, status, log, codebook og keys verkar også.
cli-dumb-terminal = Denne terminalen (TERM={ $term }) kan ikkje vise skjermen. Her spør { -command } review --plain linje for linje; import, export, list, classify, apply, status, log, codebook og keys verkar også.
cli-terminal-trouble = Terminalen svarar ikkje ({ $reason }). Alt som vart vist som lagra, er lagra. Start nybrott i eit anna vindauge.
cli-no-thread = Systemet tillèt ikkje fleire trådar eller prosessar ({ $cause }). Lukk andre program, eller hev grensa (ulimit -u), og prøv igjen.
cli-panicked = Det oppstod ein feil i nybrott, og programmet måtte stoppe. Alt som vart vist som lagra, er lagra. Ein rapport utan saker, merknader og namn ligg i { $file }; send han til dei som held nybrott ved like. Start nybrott på nytt for å halde fram.
cli-panicked-unreported = Det oppstod ein feil i nybrott, og programmet måtte stoppe. Alt som vart vist som lagra, er lagra. Ingen rapport kunne skrivast. Start nybrott på nytt for å halde fram.
cli-output-trouble = Resultatet kunne ikkje skrivast ({ $reason }).
cli-take-over-ask = Vil du ta over prosjektet? Det som er ulagra der, kan då berre lagrast ein annan stad. (ja eller nei)
cli-take-over-declined = Prosjektet er overlate til den andre økta. Ingenting er rørt.
cli-take-over-waiting = Ventar { $seconds } sekund, så den andre økta merkar det.
cli-arg-take-over = Opne prosjektet sjølv om det kanskje er ope i ei økt ein annan stad
cli-ended-saved = Alt er lagra.
cli-ended-saved-and-drafts = { $count ->
    [0] {""}
    [one] Utkastet i 1 sak er teke vare på til neste gong.{" "}
   *[other] Utkasta i { $count } saker er tekne vare på til neste gong.{" "}
}{ $rulings ->
    [0] {""}
    [one] 1 avgjerd som du har byrja på med { -key-settle }, er teken vare på.{" "}
   *[other] { $rulings } avgjerder som du har byrja på med { -key-settle }, er tekne vare på.{" "}
}Alt anna er lagra.
cli-ended-saved-and-marked = { $count ->
    [one] Svara til den merkte saka
   *[other] Svara til dei { $count } merkte sakene
} er tekne vare på som utkast. Alt anna er lagra.
cli-ended-saved-but-drafts = { $count ->
    [one] Utkastet til 1 sak
   *[other] Utkasta til { $count } saker
} kunne ikkje takast vare på. Alt anna er lagra.
cli-ended-saved-but-marked = { $count ->
    [one] Svara til den merkte saka
   *[other] Svara til dei { $count } merkte sakene
} kunne ikkje takast vare på. Alt anna er lagra.
cli-ended-unsent = { $count ->
    [one] 1 registrering er ikkje send til dei andre enno. Ho blir send
   *[other] { $count } registreringar er ikkje sende til dei andre enno. Dei blir sende
} neste gong prosjektet er ope og mappa eller tenaren er tilgjengeleg.
cli-ended = { $saved } { $today ->
    [one] 1 sak klassifisert
   *[other] { $today } saker klassifiserte
} i dag, { $left } { $left ->
    [one] sak
   *[other] saker
} igjen. Hald fram med: { $again }
cli-ended-empty = Her er ingen saker enno. Opne igjen med: { $again }
cli-ended-finished = { $saved } { $finished } I dag: { $today } { $today ->
    [one] sak
   *[other] saker
}. Opne igjen med: { $again }
cli-ended-drafts = { $count ->
    [one] Utkastet til 1 sak
   *[other] Utkasta til { $count } saker
} kunne ikkje takast vare på.
cli-ended-unsaved = Svara på { $count ->
    [one] 1 sak
   *[other] { $count } saker
} vart ikkje lagra, fordi prosjektfila ikkje kunne skrivast.

## Manualsider og versjon

cli-man-name = NAMN
cli-man-synopsis = SKRIVEMÅTE
cli-man-description = OMTALE
cli-man-options = VAL
cli-man-subcommands = KOMMANDOAR
cli-man-version = VERSJON
cli-man-written = { $count ->
    [one] 1 side skriven
   *[other] { $count } sider skrivne
} til { $folder }. Les med: man { $page }
cli-man-trouble = Sidene kunne ikkje skrivast til { $folder } ({ $reason }). Vel ei anna mappe.
cli-version-built = bygd for { $processor } { $system }, { $build }
cli-version-project = prosjektfiler versjon { $version }, SQLite { $sqlite }

## Undervegs, og det som vart lagt til grunn

cli-progress-reading = Les { $file }
cli-progress-storing = Hentar saker
cli-progress-left = { $time } igjen
cli-progress-exporting = Skriv saker
cli-progress-comparing = Samanliknar saker
cli-detail-language = Språk: { $language } ({ $from })
cli-detail-project = Prosjekt: { $file } ({ $from })
cli-detail-reviewer = Saksbehandlar: { $reviewer } ({ $from })
cli-imported-codes = Svara er lesne frå kodearket. Endringar i svarkolonnene på det første arket blir ikkje lesne; bruk { -command } apply FIL til det.
cli-columns-kept = Kolonnene du valde, blir hugsa for filer med dei same overskriftene.
cli-columns-known = Kolonnane er dei som vart valde før for desse overskriftene. Vel andre med --title, --text, --id og så vidare.
cli-detail-columns = Andre kolonner: { $columns }
cli-from-option = frå { $name }
cli-from-settings = frå innstillingane i { $file }
cli-from-system = frå systemet
cli-from-unset = ikkje noko språk er valt
cli-from-data-folder = i datamappa di
cli-from-login = brukarnamnet ditt

## Omgivnader

cli-no-home = Fann inga heimemappe å leggje prosjektet i. Oppgi prosjektfila: --project FIL.
cli-blank-reviewer = Namnet på saksbehandlaren er tomt. Gi eit namn: --reviewer NAMN.
cli-no-reviewer = Fann ikkje brukarnamnet ditt. Gi eit namn: --reviewer NAMN.

## Mange saker på éin gong

cli-listed = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} av { $of }.
cli-list-title = «{ $title }»
cli-blank-filter = Filteret er tomt. Bruk --where alle for å svare for alle saker.
cli-no-answer = Oppgi eit svar: --category, --new, --kinds, --facet, --note eller --flag.
cli-batch-lacks-facet = { $count ->
    [one] 1 klassifisert sak manglar svar på { $facet }, som kodeboka krev. Gi det med --facet { $facet }=…
   *[other] { $count } klassifiserte saker manglar svar på { $facet }, som kodeboka krev. Gi det med --facet { $facet }=…
}
cli-no-facets = Kodeboka som gjeld, har ingen fasettar. «{ -command } codebook take barometer» tek i bruk ei som har.
cli-unknown-facet = Kodeboka har ingen fasett «{ $facet }». Ho har: { $known }.
cli-facet-one = «{ $values }» er ikkje eit svar på { $facet }. Vel eitt av desse: { $known }.
cli-facet-several = «{ $values }» er ikkje eit svar på { $facet }. Vel eitt eller fleire av desse: { $known }.
cli-facet-too-many = «{ $values }» er fleire svar på { $facet }, som tek eitt. Vel eitt av desse: { $known }.
cli-facet-not-alone = «{ $values }» kan ikkje kombinerast med andre svar på { $facet }. Skriv det åleine, eller utelat det. Svara er: { $known }.
cli-facet-retired = «{ $values }» er teken ut av bruk: Saker som har verdien, held på han, men ingen andre kan få han. Skriv ein av { $known } for { $facet }, eller utelat han.
cli-unknown-language = Programmet kan ikkje språket «{ $asked }». Vel eitt av desse: { $known }.
cli-unknown-answer = «{ $question }» kan ikkje vere «{ $word }». Dette går an: { $known }.
cli-kinds-contradict = «{ $word }» kan ikkje kombinerast med andre. Fjern det, eller fjern dei andre.
cli-batch = { $what }: { $classified ->
    [one] 1 ny klassifisert
   *[other] { $classified } nye klassifiserte
}, { $changed ->
    [one] 1 klassifisert sak endra
   *[other] { $changed } klassifiserte saker endra
}, { $open } manglar framleis svar.
cli-batch-done = { $count ->
    [one] 1 sak lagra ({ $command } angrar)
   *[other] { $count } saker lagra samla ({ $command } angrar alle)
}
cli-batch-would = { $count ->
    [one] 1 sak ville vorte lagra, men dette var berre ei prøvekøyring
   *[other] { $count } saker ville vorte lagra, men dette var berre ei prøvekøyring
}
cli-batch-nothing = Ingen saker passar med filteret. Ingenting er lagra.
cli-undone = { $count ->
    [one] «{ $title }» angra: { $what }
   *[other] { $count } saker angra
}{ $unchanged ->
    [0] {""}
   *[other] ; { $unchanged } held på seinare svar
}. { $command } gjer om.
cli-redone = { $count ->
    [one] «{ $title }» gjord om: { $what }
   *[other] { $count } saker gjorde om
}{ $unchanged ->
    [0] {""}
   *[other] ; { $unchanged } held på seinare svar
}. { $command } angrar.
cli-case-note = merknaden
cli-case-flag = flagget
cli-case-postponement = utsetjinga
cli-case-answers = svara
cli-undone-ruling = { $count ->
    [one] Avgjerda om «{ $title }» er angra; { $instead ->
        [0] saka er blant usemjene igjen.
       *[other] no gjeld det { $who } har avgjort.
    } { $command } gjer om.
   *[other] { $count } avgjerder som vart tekne samla, er angra; { $instead ->
        [0] sakene er blant usemjene igjen.
       *[other] i { $instead } av sakene gjeld no det { $who } har avgjort.
    } { $command } gjer om.
}
cli-undone-rule-note = Merknaden til «{ $rule }» er angra. { $command } gjer om.
cli-redone-ruling = { $count ->
    [one] Avgjerda om «{ $title }» gjeld igjen. { $command } angrar.
   *[other] { $count } avgjerder som vart tekne samla, gjeld igjen. { $command } angrar.
}
cli-redone-ruling-lapsed = { $count ->
    [one] Avgjerda om «{ $title }» er gjord om, men gjeld ikkje; saka er framleis blant usemjene. { $command } angrar.
   *[other] { $count } avgjerder som vart tekne samla, er gjorde om, men gjeld ikkje; sakene er framleis blant usemjene. { $command } angrar.
}
cli-redone-rule-note = Merknaden til «{ $rule }» gjeld igjen. { $command } angrar.
cli-nothing-to-undo = Ingenting å angre.
cli-nothing-to-redo = Ingenting å gjere om.
cli-log-various = { $count } ulike sett med svar

cli-apply-columns = Kolonner med svar: { $columns }{ $others ->
    [0] {""}
    [one] ; 1 anna kolonne er ikkje brukt
   *[other] ; { $others } andre kolonner er ikkje brukte
}
cli-apply-no-id = «{ $file }» har inga kolonne med id-ar. Kall ho id, eller oppgi ho med --id.
cli-apply-no-such-id = «{ $file }» har inga kolonne «{ $column }». Rett --id. Kolonnene er: { $columns }.
cli-apply-unexplained = «{ $file }» er eit uttak som ikkje lenger seier kva kolonnene er. Ta det ut på nytt, eller oppgi id-kolonna med --id.
cli-apply-none-of-yours = «{ $file }» har inga kolonne med svar frå { $own }. Bruk --reviewer, eller ta ut på nytt med --reviewers long.
cli-apply-of-others = { $count ->
    [one] 1 rad har svar frå ein annan saksbehandlar og blir ikkje rørt: { $rows }.
   *[other] { $count } rader har svar frå andre saksbehandlarar og blir ikkje rørte: { $rows }.
}
cli-apply-verdicts = { $count ->
    [one] I 1 rad følgjer ikkje konklusjonen av svara: { $rows }. Konklusjonen blir ikkje lesen. Er det han som er rett, rettar du svara.
   *[other] I { $count } rader følgjer ikkje konklusjonen av svara: { $rows }. Konklusjonen blir ikkje lesen. Er det han som er rett, rettar du svara.
}
cli-apply-kind-blank = «{ $column }» er tom, medan andre slag har svar. Skriv 1 eller 0, eller tøm alle, så blir svaret som det er.
cli-apply-without-zeros = «{ $id }» kan vere «{ $other }»: Eit rekneark kan ha fjerna nullar framfor. Skriv heile id-en.
cli-apply-no-answers = «{ $file }» har inga kolonne med svar. Kall dei Kategori, Ny for kommunen, Nytt eller endra, Merknad og Flagg; alle trengst ikkje.
cli-apply-two-columns = «{ $file }»: kolonnene «{ $first }» og «{ $second }» tyder det same. Fjern den eine.
cli-apply-kinds-twice = «{ $file }» har slaga både i éi kolonne og i kvar si. Fjern det eine.
cli-apply-row = { $place }: { $what }
cli-apply-blank-id = Rada har ingen id. Fyll han ut, eller fjern rada.
cli-apply-unknown-id = Inga sak har id-en «{ $id }». Sjå etter om han er rett; rekneark kan fjerne nullar framfor.
cli-apply-several-sources = Fleire sett med id-ar har ei sak «{ $id }». Oppgi kva for eit i ei kolonne som heiter kjelde.
cli-apply-twice = Saka «{ $id }» står også i { $first }. Fjern den eine.
cli-apply-other-reviewer = Dette er svara til { $name }, og du er { $own }. Fjern rada, eller bruk --reviewer.
cli-apply-not-yes-or-no = «{ $column }» er «{ $word }», som korkje er ja eller nei. Skriv 1 eller 0.
cli-apply-kinds-contradict = «{ $first }» er «{ $answer }», og «{ $second }» er «{ $other }». Skriv 1 eller 0 for kvart slag, eller «{ $unclear }» for alle.
cli-apply-blank-left = { $count ->
    [one] 1 rad har tomme celler der du har svar, merknad eller flagg, og dei blir som dei er: { $rows }. Skal noko fjernast, gjer du det på skjermen.
   *[other] { $count } rader har tomme celler der du har svar, merknader eller flagg, og dei blir som dei er: { $rows }. Skal noko fjernast, gjer du det på skjermen.
}
cli-apply-refused = Ingenting er lagra: { $count ->
    [one] 1 rad må rettast først
   *[other] { $count } rader må rettast først
}.
cli-apply-nothing = Fila har ikkje noko nytt. Ingenting er lagra.
cli-apply-no-answer = { $count ->
    [one] 1 rad er utan svar.
   *[other] { $count } rader er utan svar.
}
cli-apply-same = { $count ->
    [one] 1 rad er som før.
   *[other] { $count } rader er som før.
}
cli-apply-changes = { $what } (endrar ei klassifisert sak)
cli-apply-changes-verdict = { $what } (endrar ei klassifisert sak; konklusjonen blir «{ $verdict }»)
cli-apply-line = { $place }, { $case }: { $what }

## Tryggingskopiar

cli-backed-up = Tryggingskopi med { $count ->
    [one] 1 sak
   *[other] { $count } saker
} og alle svar er skriven til «{ $file }».
cli-no-backup = Det finst ingen tryggingskopi frå i dag. { $what } Arbeidet ditt er lagra likevel.
cli-backups = Tryggingskopiar: { $count } i { $folder }, den nyaste frå { $newest }
cli-backups-none = Tryggingskopiar: ingen enno. Éin om dagen blir laga i { $folder }, frå den første starten etter at noko er klassifisert.

## Sletting

cli-erase-ask = Tittel, rapport, andre kolonner og merknader i { $count ->
    [one] 1 sak
   *[other] { $count } saker
} blir borte for godt; svara blir ståande. Skriv ja for å gå vidare:
cli-erase-needs-yes = Sletting kan ikkje angrast. Legg til --yes, eller prøv først med --dry-run.
cli-erase-not-agreed = Ingenting er sletta.
cli-erase-unknown-id = Det finst inga sak «{ $id }». Ingenting er sletta. `{ -command } list` viser id-ane.
cli-erase-several-sources = Det finst fleire saker «{ $id }», i ulike id-rom. Vel eitt med --source NAMN. Ingenting er sletta.
cli-erased = { $count ->
    [one] 1 sak sletta
   *[other] { $count } saker sletta
}: tittel, rapport og andre kolonner i { $versions ->
    [one] 1 versjon
   *[other] { $versions } versjonar
}, og { $notes ->
    [one] 1 merknad
   *[other] { $notes } merknader
}. Teke vare på: id, kommune, fylke, dato, svar og eit fingeravtrykk av teksten, som teksten ikkje kan lesast ut av. Den same saka blir ikkje henta inn igjen.
cli-erase-would = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} ville mista tittel, rapport og andre kolonner i { $versions ->
    [one] 1 versjon
   *[other] { $versions } versjonar
}, og { $notes ->
    [one] 1 merknad
   *[other] { $notes } merknader
}. Dette var berre ei prøvekøyring.
cli-erase-shared = Merknader som også står på andre saker, vart ståande. Slett dei sakene også om merknadene må bort:
cli-erase-case = - { $case }
cli-erase-beyond = Ein når ikkje tryggingskopiar, uttak og kopiar av prosjektet herifrå. Sjå i { $folder } og der filer er sende, og slett det som ikkje kan takast vare på.
cli-erase-backup = Tryggingskopi: { $file }
cli-erase-draft-removed = Fjerna, etter ei avbroten økt: { $file }
cli-erase-draft = Uferdig fil som kanskje framleis blir skriven, og som kan innehalde teksten: { $file }
cli-erase-unswept = Restar kan framleis liggje på ledige sider i fila: nokon les prosjektet, eller det er ikkje plass til å skrive det på nytt. Lukk andre program og frigjer plass; neste gong nybrott startar i prosjektet, blir slettinga fullført.
cli-remnants = Restar av sletta tekstar kan framleis liggje på ledige sider i prosjektfila: nokon les ho, eller det er ikkje plass til å skrive ho på nytt. Arbeidet ditt er ikkje råka. Lukk andre program og frigjer plass; neste start prøver igjen.
cli-reviewer-not-remembered = Id-en din som saksbehandlar blir ikkje hugsa: { $file } kunne ikkje skrivast ({ $reason }). Til det går, er «{ $reviewer }» berre kjend ved namn.
cli-merge-no-file = Det finst inga fil «{ $path }» å flette inn. Sjekk namnet og mappa.{ $suggestion } Ingenting er endra.
cli-merge-no-project = «{ $path }» er ikkje ein kopi av eit prosjekt. Oppgi fila den andre saksbehandlaren arbeider i, til dømes saker.nybrott; saker blir henta med `{ -command } import FIL`, og svar i ein tabell med `{ -command } apply FIL`. Ingenting er endra.
cli-merge-tried = Ingenting er fletta: dette var berre ei prøvekøyring
cli-merge-rename-needs-file = --rename gjeld namna i ei anna fil. Oppgi fila, eller utelat --rename.
cli-merge-rename = «{ $pair }» er ikkje eit namnebyte. Skriv --rename "GAMALT NAMN=NYTT NAMN".
cli-merge-join-ask = Du, «{ $own }», og «{ $name }» frå ei anna maskin eller fil blir éin saksbehandlar i dette prosjektet for godt. Skriv ja for å gå vidare:
cli-merge-join-needs-yes = Du, «{ $own }», og «{ $name }» frå ei anna maskin eller fil ville bli éin saksbehandlar i dette prosjektet for godt. Legg til --yes om det er same personen.
cli-merge-not-agreed = Ingenting er endra.
cli-merge-joined = «{ $name }» og du er no same saksbehandlar i dette prosjektet.
cli-merge-not-joined = I dette prosjektet er det ingen annan saksbehandlar som heiter «{ $name }». «{ -command } status» viser namna.
cli-import-lapsed = { $count ->
    [one] 1 avgjerd gjeld ikkje lenger, for eit svar eller rapporten er endra. Saka ligg i { -key-settle } igjen
   *[other] { $count } avgjerder gjeld ikkje lenger, for svar eller rapportar er endra. Sakene ligg i { -key-settle } igjen
}
cli-import-lapsed-agreed = { $count ->
    [one] 1 avgjerd gjeld ikkje lenger og trengst ikkje, for svara på saka er ikkje lenger ulike
   *[other] { $count } avgjerder gjeld ikkje lenger og trengst ikkje, for svara på sakene er ikkje lenger ulike
}
cli-import-would-lapse = { $count ->
    [one] 1 avgjerd ville ikkje gjelde lenger, for eit svar eller rapporten ville vere endra. Saka ville liggje i { -key-settle } igjen
   *[other] { $count } avgjerder ville ikkje gjelde lenger, for svar eller rapportar ville vere endra. Sakene ville liggje i { -key-settle } igjen
}
cli-import-would-lapse-agreed = { $count ->
    [one] 1 avgjerd ville ikkje gjelde lenger og ikkje trengast, for svara på saka ville ikkje lenger vere ulike
   *[other] { $count } avgjerder ville ikkje gjelde lenger og ikkje trengast, for svara på sakene ville ikkje lenger vere ulike
}
cli-import-missing = { $count ->
    [one] 1 sak frå tidlegare leveransar av fila eller kjelda er ikkje lenger med; ho blir verande i prosjektet
   *[other] { $count } saker frå tidlegare leveransar av fila eller kjelda er ikkje lenger med; dei blir verande i prosjektet
}
cli-which-missing = Ikkje lenger med i fila: { $cases }
cli-arg-import-list-missing = Nemn sakene frå tidlegare leveransar som ikkje lenger er med i fila
cli-about-imports = Vis leveransar, flettingar og slettingar, det eldste først, eller angre ein import
cli-arg-imports-take-back = Angre importen av leveransen med dette nummeret: Sakene og endringane han førte med seg, blir fjerna, om ingen har arbeidd med nokon av dei
cli-arg-imports-yes = Angre utan å spørje

## Semje

cli-about-agreement = Vis kor samde saksbehandlarane er om sakene som passar med eit filter
cli-arg-csv = Som CSV, ei linje for kvart mål
cli-arg-md = Som Markdown
cli-arg-html = Som ei side for ein nettlesar, éi fil utan noko utanfrå
cli-arg-ratings = Skriv svara som semja er rekna ut frå, som CSV, til standard ut eller til denne fila
cli-ratings-written = { $count ->
    [one] Svara på 1 sak er skrivne til «{ $file }».
   *[other] Svara på { $count } saker er skrivne til «{ $file }».
}
cli-arg-script = Skriv eit skript som reknar ut måla på nytt av svara

## Overskrifter i hjelpa, og namn på verdiar

cli-usage = Bruk: { $usage }
cli-usage-help = Meir med --help.
cli-help-arguments = Argument:
cli-help-commands = Kommandoar:
cli-help-default = [standard: { $value }]
cli-help-options = Val:
cli-value-options = VAL
cli-value-command = KOMMANDO
cli-value-character = TEIKN
cli-value-column = KOLONNE
cli-value-dir = MAPPE
cli-value-encoding = TEIKNKODING
cli-value-file = FIL
cli-value-filter = FILTER
cli-value-id = ID
cli-value-limit = TAL
cli-value-name = NAMN
cli-value-name-new = NAMN=NYTT
cli-value-note = TEKST
cli-value-number = NUMMER
cli-value-row = RAD
cli-value-days = DAGAR
cli-value-facet-value = FASETT=VERDI
cli-value-rule = REGEL
cli-value-login = BRUKAR
cli-value-n = N
cli-value-rows = RADER
cli-value-spelling = SKRIVEMÅTE
cli-value-sheet = ARK
cli-value-shell = SKAL
cli-value-text = TEKST

## Det kommandolinja ikkje forstår

cli-unknown-argument = Valet «{ $argument }» finst ikkje her.{ $suggestion }
cli-unknown-command = Kommandoen «{ $argument }» finst ikkje.{ $suggestion }
cli-file-as-command = «{ $file }» er ei fil. Hent sakene frå fila, og byrj med: { -command } review "{ $file }"
cli-suggestion = {" "}Meinte du { $near }?
cli-or = { $first } eller { $second }
cli-argument-too-many = «{ $argument }» er eitt ord for mykje her.
cli-argument-too-many-of-list = «{ $argument }» er eitt ord for mykje her. Skal det velje saker, skriv du --where "{ $argument }".
cli-no-suggestion = {""}
cli-missing-argument = Det manglar noko: { $argument }
cli-missing-command = Det manglar ein kommando. Vel { $known }.
cli-missing-value = { $option } manglar ein verdi.
cli-wrong-number-of-values = Det er for få verdiar til { $option }.
cli-unusable-value = «{ $value }» passar ikkje for { $option }.
cli-conflict = { $option } og { $other } kan ikkje brukast saman.
cli-given-twice = { $option } kan brukast berre éin gong.
cli-argument-no-text = Eit argument er ikkje gyldig tekst (UTF-8).
cli-misused = Kommandolinja er ikkje til å forstå.

## Andelar

cli-about-shares = Vis kva dei klassifiserte sakene seier, i tal og andelar
cli-about-remaining = Vis kor mange saker som må lesast for at andelane blir sikre nok
cli-arg-by = Kva sakene blir talde etter; ein fasett blir skriven som facet.sector
cli-arg-suppress = Skjul tal under N i tabellar etter kommune eller fylke; «off» skjuler ingen
cli-arg-shares-csv = Som CSV, ei linje for kvart tal
cli-arg-within = Ønskt halv breidd på intervallet, i prosentpoeng
cli-value-points = PROSENTPOENG
cli-arg-shares-round = Tel sakene som denne runden trekte, som eit utval av ramma
cli-arg-remaining-round = Tel sakene som denne runden trekte, som eit utval av ramma
cli-arg-report-round = Tel sakene som denne runden trekte, som eit utval av ramma
cli-arg-remaining-value = Det eine svaret det gjeld, med koden, til dømes emergency
cli-value-value = SVAR
cli-remaining-no-value = Det finst ikkje noko svar «{ $value }». Svar er kodar som innovation, emergency eller service.
cli-remaining-more = «{ $value }» er no kjent innanfor ±{ $now } prosentpoeng; { $count ->
    [0] det trengst ingen fleire saker
    [one] det trengst 1 sak til
   *[other] det trengst { $count } saker til
    } for ±{ $points } (95 %).
cli-remaining-at-most = Av det som ikkje er lese, er { $count ->
    [0] inga sak
    [one] høgst 1 sak
   *[other] høgst { $count } saker
    } «{ $value }» (95 %, einsidig).
cli-shares-no-table = Det er ingenting å telje etter her: Inga sak har det, eller alle har det same.
cli-shares-no-facet = Inga klassifisert sak har svar på { $facet }, og inga kolonne i fila føreslår noko.
cli-arg-adjust = Juster andelane i eit enkelt utval etter kor store desse gruppene er
cli-arg-first = Saksbehandlaren som har svara på alle sakene: desse svara blir retta etter det andre har svara på dei trekte
cli-no-such-reviewer = Ingen her heiter «{ $reviewer }». `{ -command } status` viser kven som har svara.
cli-adjust-not-drawn = Andelar kan berre justerast der ein runde har trekt eit utval av desse sakene. `{ -command } round open --help` viser korleis.
cli-adjust-strata = Dette utvalet er trekt innanfor strata, og andelane er allereie vekta etter dei. Utelat --adjust og --first.
cli-adjust-frame = Etter trekkinga er saker komne til eller har bytt gruppe, så storleikane er ikkje dei i ramma. Trekk ein ny runde.
cli-adjust-codebook = Runden vart trekt med ei anna kodebok, så første og seinare svar tyder ikkje det same.
cli-adjust-first-missing = { $count ->
    [one] 1 av desse sakene manglar eit heilt svar som «{ $reviewer }» har gitt på eiga hand.
   *[other] { $count } av desse sakene manglar eit heilt svar som «{ $reviewer }» har gitt på eiga hand.
} Alle må ha det.
cli-adjust-first-not-blind = { $count ->
    [one] Det første svaret på 1 trekt sak vart gitt etter trekkinga og ikkje blindt, så det kan følgje det andre har svara.
   *[other] Dei første svara på { $count } trekte saker vart gitte etter trekkinga og ikkje blindt, så dei kan følgje det andre har svara.
}
cli-adjust-disputed = { $count ->
    [one] Saksbehandlarane er usamde om 1 trekt sak. Avgjer ho først: Utan ho ville andelen berre gjelde det dei er samde om.
   *[other] Saksbehandlarane er usamde om { $count } trekte saker. Avgjer dei først: Utan dei ville andelane berre gjelde det dei er samde om.
}
cli-remaining-left = { $cases ->
    [one] Den einaste saka har ikkje noko svar som tel.
   *[other] { $count ->
        [one] 1 av { $cases } saker har ikkje noko svar som tel.
       *[other] { $count } av { $cases } saker har ikkje noko svar som tel.
    }
}
cli-remaining-read-all = Ingenting er trekt enno. Med så få saker sparer eit utval ingenting: Les alle { $cases }.
cli-remaining-sample = { $cases ->
    [one] Ingenting er trekt enno: Les saka, så er andelen kjend.
   *[other] Ingenting er trekt enno. Eit tilfeldig utval på { $sample } av dei { $cases } sakene viser kvar andel innanfor { $points } prosentpoeng (95 %). Saker som folk har valt sjølve, gir ikkje den tryggleiken.
}

## Rapport

cli-about-report = Skriv det dei klassifiserte sakene seier, som ei side til å offentleggjere
cli-arg-report-file = Sida som skal skrivast
cli-arg-report-title = Tittelen på sida
cli-arg-at = Tidspunktet eller dagen på sida, til dømes 2020-05-12; oppgi det same igjen for å få nøyaktig same side
cli-arg-no-names = Utelat namna på saksbehandlarane
cli-arg-references = Vis tal frå andre ved sida av: ei RON-fil som listar dei opp
cli-arg-svg = Skriv bileta som SVG-filer i denne mappa
cli-arg-tables = Skriv tabellane som CSV-filer i denne mappa, eller som éi arbeidsbok om namnet endar på .xlsx
cli-arg-report-json = Skriv alle tala ut som JSON
cli-arg-report-md = Skriv tabellane ut som Markdown
cli-value-time = TID
cli-arg-place = Vis òg innovasjonane frå alle andre stader enn denne kommunen eller dette fylket, etter sektor og slag
cli-arg-boxes = Vis òg eit døme på kvar kategori, blant sakene med flagg: tittel og kommune, aldri teksten
cli-value-place = STAD
cli-report-references-unreadable = «{ $file }» kan ikkje lesast: { $reason }. Oppgi ei fil som listar opp tal frå andre; handboka viser ei.
cli-report-no-place = Inga sak er frå «{ $place }». `{ -command } municipalities` viser kvar sakene er frå.
cli-report-names-cases = Sida nemner enkeltsaker med kommune, så små tal som tabellane skjuler, kan teljast der.
cli-report-file-and-folder = «{ $file }» er oppgitt både som fil og som mappe. Gi mappa eit anna namn.
cli-report-ending = «{ $file }» passar ikkje som namn på rapporten, som er ei side for nettlesaren. Gi ho eit namn som sluttar på .html; --tables FIL.xlsx skriv tabellane til Excel.
cli-report-written = Sida ligg i { $file }. Opne ho i ein nettlesar, og skriv ho ut derfrå som PDF.
cli-report-pictures = { $count ->
    [one] 1 bilete er skrive
   *[other] { $count } bilete er skrivne
    } i { $file }.
cli-report-old-pictures = { $count ->
    [one] 1 bilete i { $file } er frå ein tidlegare rapport og er ikkje rørt: { $names }. Slett det om du ikkje treng det.
   *[other] { $count } bilete i { $file } er frå ein tidlegare rapport og er ikkje rørte: { $names }. Slett dei om du ikkje treng dei.
}
cli-report-tables = { $count ->
    [one] 1 tabell er skriven
   *[other] { $count } tabellar er skrivne
    } i { $file }.
cli-report-workbook = Arbeidsboka { $file } har { $count ->
    [one] 1 tabell
   *[other] { $count } tabellar
    } og eit ark med alle tala.
cli-report-no-time = «{ $time }» er ikkje eit tidspunkt. Skriv det som 2020-05-12 eller 2020-05-12T08:42:00Z.
