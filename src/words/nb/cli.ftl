# Kommandolinja.

cli-error = nybrott: { $what }

## Hjelp

cli-about = Klassifiser saker om kommunal innovasjon med tastaturet, i terminalen
cli-about-review = Åpne skjermen og klassifiser (det samme som bare nybrott); filer du nevner, hentes først
cli-about-import = Hent saker fra filer inn i prosjektet: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, ren tekst og Markdown
cli-about-export = Ta ut de klassifiserte sakene til en fil
cli-about-municipalities = Vis hva hver skrivemåte av en kommune betyr i dag, og hvilke du må avgjøre; eller avgjør en
cli-arg-municipalities-set = Avgjør hva en skrivemåte betyr når registeret ikke vet det: slik den står i sakene, og nummeret i dag
cli-arg-municipalities-unset = Angre det som er avgjort om en skrivemåte
cli-about-status = Vis hvor mange saker det er, hva hver saksbehandler har svart, og arbeidslistene dine
cli-about-list = Vis sakene som passer med et filter
cli-about-classify = Gi samme svar til alle saker som passer med et filter, i én omgang
cli-about-apply = Hent svar som er laget i Excel, R eller et annet program, i én omgang
cli-about-undo = Angre det siste du gjorde
cli-about-redo = Gjør om det du angret sist
cli-about-log = Vis hva som er gjort, i den rekkefølgen det gjelder
cli-about-merge = Flett inn kopier av prosjektet som andre har arbeidet i
cli-about-rules = Vis hvilke regler som skaper uenighet, eller skriv en merknad til en regel
cli-arg-rules-note = Skriv en merknad om denne regelen, for eksempel category.long_term
cli-arg-rules-text = Merknaden
cli-about-round = Trekk saker og gi dem til saksbehandlere, som ikke ser hverandres svar før runden er lukket
cli-about-round-open = Trekk saker og åpne en runde: double, sample, calibration, drift eller training
cli-about-round-list = List opp rundene, og hvor langt de er kommet
cli-about-round-show = Vis hvordan en runde ble trukket, og hvor langt alle er kommet
cli-about-round-check = Gjør trekningen om igjen, og skriv kommandoene som lar hvem som helst gjøre det
cli-about-round-close = Lukk en runde, slik at svarene kan ses
cli-about-round-hand-out = Skriv et prosjekt for én saksbehandler, uten noe av det andre har svart
cli-about-round-reassign = Gi det en saksbehandler ikke har svart på, til en annen
cli-arg-round-open-kind = double: hver sak leses flere ganger; sample: en del av dem; calibration: alle leser de samme få; drift: alle svarer på egne gamle saker igjen; training: alle øver på gjennomgåtte saker
cli-arg-round-name = Hva runden heter
cli-arg-n = Hvor mange saker som trekkes, eller all
cli-arg-strata = Trekk hvert fylke, eller hver verdi i en kolonne, etter størrelse: county, field.Sektor
cli-arg-overlap = Hvor mange saker flere leser: et tall, 20% eller all
cli-arg-times = Hvor mange saksbehandlere som leser hver av dem
cli-arg-round-open-reviewers = Hvem som leser, med komma mellom
cli-arg-seed = Teksten som avgjør trekningen; seks tilfeldige sifre om den utelates
cli-arg-goal = Enigheten som skal nås, for eksempel 0,80
cli-arg-adjudicators = Hvem som alene kan avgjøre det saksbehandlerne er uenige om; de leser ikke selv i runden
cli-arg-one-per-group = Av rapporter som er nesten like, leses bare én flere ganger
cli-arg-mix = Når uenigheter avgjøres: bland inn saker der alle er enige
cli-arg-round-open-open = Når uenigheter avgjøres: vis svarene med en gang; det kommer i loggen
cli-arg-reuse = Gi saker også til saksbehandlere som har svart på dem før
cli-arg-keep-calibration = Behold saker fra kalibreringsrunder i rammen
cli-arg-each = I en runde av slaget drift: hvor mange egne gamle saker hver saksbehandler svarer på igjen (ellers 20)
cli-arg-older-than = I en runde av slaget drift: hvor mange dager siden de gamle sakene minst ble besvart (ellers 14, eller 200 svar siden)
cli-arg-cases = En fil med egne gjennomgåtte saker, høyst 20, hver besvart av én saksbehandler: Svarene er lesningen, merknaden er grunnene
cli-arg-round = Navnet på runden
cli-arg-agreement-round = Sammenlign sakene som denne runden trakk
cli-arg-agreement-interval = Hvordan intervallene lages: linearised (som irrCAC), jackknife eller bootstrap (2 000 trekninger)
cli-arg-agreement-seed = Hvor bootstrap begynner
cli-arg-agreement-no-batches = Hold svar som ble gitt på flere saker samlet, utenfor
cli-arg-agreement-all-versions = Ta med svar etter alle versjoner av kodeboka, ikke bare etter den som har flest svar
cli-arg-agreement-late = Også svar som kom etter at runden var lukket
cli-arg-export-all-versions = Med --final: etter svarene under alle versjoner av kodeboka, ikke bare under den som har flest svar
cli-arg-export-is-final = Også det som gjelder for hver sak, og hvordan det ble til: ett svar, alle like, avgjort eller fortsatt åpent
cli-arg-export-strict = Med --final: bare saker der alle spørsmålene er avklart
cli-arg-unblind = Også det en åpen runde skjuler for deg; det kommer i loggen, og uavhengigheten din slutter der
cli-arg-void = Runden skal ikke brukes; den teller fortsatt som en trekning
cli-arg-reader = Saksbehandleren
cli-arg-round-hand-out-file = Prosjektfila som skal skrives
cli-arg-all-cases = Alle saker i prosjektet, ikke bare saksbehandlerens
cli-arg-from-to = Hvem som har sakene, og hvem som får dem: ola=siri
cli-arg-frame = Skriv ut bytene som SHA-256 for rammen regnes ut av
cli-value-kind = SLAG
cli-value-round = RUNDE
cli-value-reviewer = SAKSBEHANDLER
cli-about-backup = Lag en sikkerhetskopi av prosjektet, også mens noen arbeider i det
cli-about-doctor = Sjekk om prosjektet er i orden
cli-about-erase = Slett tekstene i saker for godt; svarene blir stående
cli-about-codebook = Vis hva som avgjøres, og etter hvilken regel
cli-about-codebook-show = Vis kodeboka
cli-about-codebook-check = Kontroller en kodebokfil, og vis hva som er galt i den og hvor
cli-about-codebook-take = La prosjektet følge en kodebok fra nå av: en fil, barometer eller built-in
cli-about-codebook-diff = Vis hva som skiller to kodebøker, eller skiller en fra den som gjelder
cli-about-codebook-draft = Skriv en fil å begynne en kodebok med
cli-about-codebook-export = Skriv prosjektets kodebok til en fil
cli-arg-codebook = En fil, eller barometer
cli-arg-codebook-take-codebook = En fil, barometer eller built-in
cli-arg-newer = Den nyeste kodeboka
cli-arg-built-in = Vis den innebygde
cli-value-codebook = KODEBOK
cli-value-newer = NYESTE
cli-about-team = Arbeid på flere maskiner, gjennom en mappe som alle når, eller en PostgreSQL-tjener
cli-about-team-init = Del dette prosjektet i en mappe eller på en tjener
cli-about-team-join = Bli med i prosjektet som er delt der
cli-about-team-add = Legg til et medlem i laget på en tjener
cli-about-team-sync = Lever det som er nytt her, og ta imot det som er nytt hos de andre
cli-about-team-status = Vis hva som ikke er utvekslet ennå
cli-about-team-upgrade = Oppgrader utvekslingen på tjeneren når nybrott er oppdatert
cli-about-team-leave = Forlat laget; det som er sendt, blir hos de andre
cli-arg-address = folder:STI; eller en tjener uten passord, postgres://BRUKER@VERT/BASE eller service=NAVN
cli-arg-need = Hvor mange som skal klassifisere hver sak: da reserverer tjeneren saker for hver av dem (0: ikke lenger)
cli-arg-known-as = Den i prosjektet som logger inn slik, når navnene er ulike
cli-arg-role = owner legger til medlemmer; reviewer svarer; adjudicator ser også det runder skjuler; reader endrer ingenting
cli-arg-login = Brukernavnet på tjeneren
cli-about-config = Vis hvor innstillingene ligger; --init skriver en fil til å endre for hånd
cli-about-demo = Lag et prosjekt med 200 saker som tre saksbehandlere har klassifisert, til å prøve alt med
cli-arg-init = Skriv fila, når den ikke finnes
cli-arg-ids = Vis navnene innstillingene bruker på kommandoene
cli-about-keys = Vis tastene
cli-about-completions = Skriv ut det skallet (bash, zsh, fish) trenger for å fullføre kommandoer
cli-about-man = Skriv manualsidene til en mappe

cli-arg-project = Prosjektfila (ellers NYBROTT_PROJECT, ellers en i datamappa di)
cli-arg-reviewer = Navnet ditt som saksbehandler (ellers NYBROTT_REVIEWER, ellers brukernavnet ditt)
cli-arg-lang = Språket: nb, nn eller en
cli-arg-quiet = Vis bare resultater og feil
cli-arg-verbose = Vis også hva som ble lagt til grunn, og hvorfor
cli-arg-help = Vis denne hjelpen
cli-arg-version = Vis versjonen
cli-arg-files = Filene med saker
cli-arg-plain = Spør linje for linje, for skjermleser, treg linje eller et skript
cli-arg-title = Kolonnen med tittelen
cli-arg-text = Kolonnen med teksten; flere settes sammen under overskriftene sine
cli-arg-id = Kolonnen med id
cli-arg-municipality = Kolonnen med kommunen
cli-arg-county = Kolonnen med fylket
cli-arg-date = Kolonnen med datoen
cli-arg-format = Formatet, uansett hva fila heter
cli-arg-export-format = Formatet, når endelsen på filnavnet ikke viser det
cli-arg-encoding = Tegnkodingen, for eksempel windows-1252
cli-arg-sheet = Arket i regnearket, med navn eller nummer
cli-arg-delimiter = Skilletegnet mellom celler: et tegn, eller ordet tab
cli-arg-skip = Rader som skal utelates, slik Excel teller: 2,5-7
cli-arg-header = Raden med overskriftene, slik Excel teller; 0 når det ikke er noen
cli-arg-no-id = Bruk ingen kolonne som id, uansett hva den heter; lag id-er av tittel og tekst
cli-arg-number-equal = Nummerer saker med samme tittel og tekst, når de ikke har id
cli-arg-skip-unreadable = Når hver fil er én sak: utelat dem som ikke lar seg lese
cli-arg-source = Hva kilden til fila heter: Samme id fra en annen kilde er en annen sak
cli-arg-update = Godta at de fleste kjente id-ene har fått en annen tittel
cli-arg-replace = La svar i fila erstatte svar i prosjektet som er annerledes
cli-arg-dry-run = Vis hva som ville skjedd, uten å gjøre noe
cli-arg-file = Fila som skal skrives; - er standard ut
cli-arg-all = Alle saker, også de som er delvis lagret eller ikke har svar
cli-arg-no-text = Uten tekstene
cli-arg-dialect = Hvordan en tabell skrives: plain, eller excel-no for norsk Excel
cli-arg-reviewers = Flere saksbehandlere i en tabell: side om side (wide), eller en rad hver (long)
cli-arg-repair = Lag et nytt prosjekt av det som kan leses av et skadd
cli-arg-overwrite = Overskriv en fil som finnes
cli-arg-all-facets = Også svarene på fasetter som kodeboka som gjelder, ikke spør om lenger
cli-arg-no-guard = La tekster i en CSV som begynner med = + - @, stå som de er, uten apostrof foran
cli-arg-pseudonymise = Bruk pseudonymer i stedet for saksbehandlernes navn
cli-arg-erase-ids = Id-ene til sakene
cli-arg-erase-source = Kilden til id-ene, når sakene er hentet med --source
cli-arg-yes = Ikke spør
cli-arg-backup-file = Fila som skal skrives
cli-arg-force = Overskriv en fil som finnes
cli-arg-json = Som JSON
cli-arg-log-digest = Skriv én sjekksum for alt som er gjort: Den er lik i to kopier som vet det samme
cli-arg-merge-files = Kopier av prosjektet, slik andre har arbeidet i dem; de blir bare lest
cli-arg-same = Dette navnet er samme person her og hos de andre (kan gjentas)
cli-arg-rename = Vis saksbehandleren NAVN hos de andre som NYTT (kan gjentas)
cli-arg-agrees = Slett også her de tekstene som de andre har slettet, og godta et annet navn eller en annen id som de gir en av dine saksbehandlere
cli-value-address = ADRESSE
cli-arg-merge-same = Begge filene mener samme person med dette navnet; uten FIL: du er den personen i dette prosjektet (kan gjentas)
cli-arg-merge-rename = Vis saksbehandleren NAVN i den andre fila som NYTT (kan gjentas)
cli-arg-merge-foreign = Ta også inn en fil som ikke er en kopi av dette prosjektet
cli-arg-merge-agrees = Slett også her de tekstene som er slettet i den andre fila, og godta et annet navn eller en annen id som den gir en av dine saksbehandlere
cli-arg-filter = Filteret, for eksempel 'kommune:Røros -klassifisert'; språket står i håndboka
cli-arg-sort = Rekkefølgen
cli-arg-near-duplicates = Bare saker som er nesten like, i grupper
cli-arg-category = Kategorien
cli-arg-new = Om det er nytt for kommunen
cli-arg-kinds = Hva som er nytt eller endret: ett eller flere slag med komma, ingen av dem, eller uklart
cli-arg-facets = Et svar på en fasett i kodeboka, som sector=technical eller partners=county,state; kan gjentas
cli-arg-note = Merknaden; en tom fjerner merknaden
cli-arg-flag = Flagg sakene
cli-arg-apply-file = Fila med id-er og svar: CSV, JSON, JSONL, RON eller regneark; også en som er tatt ut herfra
cli-arg-apply-id = Kolonnen med id-er, i en fil fra et annet program
cli-arg-list = Bare vis det som kan angres, det nyeste først
cli-arg-demo-folder = Mappa for prosjektet; den lages hvis den ikke finnes
cli-arg-shell = Skallet
cli-arg-folder = Mappa for sidene; den lages hvis den ikke finnes

## The demonstration

cli-demo-made = { $count } saker med svarene til tre saksbehandlere ligger i { $project }. De er oppdiktet, bortsett fra to fra et nyhetsbrev, og ingen av svarene er fasit.
    Prøv: { -program } --project "{ $project }"
    og: { -program } agreement --project "{ $project }"
cli-demo-reviewer = Saksbehandler { $letter }
cli-demo-exists = { $project } finnes fra før og er ikke rørt. Åpne det med { -program } --project "{ $project }", eller velg en annen mappe.
cli-demo-no-folder = Mappa { $folder } kan ikke lages ({ $reason }). Velg en annen mappe.

## Hente inn

cli-import-of-file = Om «{ $file }»:
cli-imported-new = { $understood }; alle nye
cli-imported = { $understood }; { $new ->
    [one] 1 ny
   *[other] { $new } nye
}, { $changed ->
    [one] 1 endret
   *[other] { $changed } endrede
}, { $same } som før
cli-blank-texts = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} uten tekst ({ $places })
cli-imported-decisions = { $count } svar hentet{ $alone ->
    [0] {""}
    [one] , 1 merknad eller flagg uten svar
   *[other] , { $alone } merknader eller flagg uten svar
}, { $same } som før
cli-decision-differs = { $case }: { $reviewer } har svart noe annet i dette prosjektet
cli-decision-replaced = { $case }: svaret fra { $reviewer } er erstattet
cli-differing-kept-out = { $count } svar er annerledes og er ikke hentet; --replace lar fila gjelde
cli-no-temporary = Mappa for midlertidige filer kan ikke brukes ({ $reason }). Frigjør plass der, eller sett TMPDIR til en annen mappe.
cli-dry-run = Ingenting er gjort: dette var bare en prøvekjøring med { $file }
cli-near-duplicates-later = Så mange saker blir ikke sammenlignet her. «{ -command } list --near-duplicates» viser dem som er nesten like; i programmet trykker du : og skriver «nesten».
cli-listed-near-duplicates = { $count } av { $of } saker er nesten like, i { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
}
cli-near-duplicates = { $count } saker i { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 } ligner mye på hverandre:
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
} hentet fra «{ $file }»
cli-import-first-sheet = { $fetched }, ark «{ $sheet }»
cli-import-excel-untouched = Excel-fila er ikke endret.
cli-import-untouched = Fila er ikke endret.
cli-import-files-untouched = Filene er ikke endret.
cli-import-again-new = { $count ->
    [one] 1 ny sak
   *[other] { $count } nye saker
}
cli-import-again-changed = { $count ->
    [one] 1 endret sak
   *[other] { $count } endrede saker
}
cli-import-again-same = { $count ->
    [one] 1 sak som før
   *[other] { $count } saker som før
}
cli-import-answers-not-read = Svarkolonnene på det første arket er ikke lest: `{ -command } apply FIL` henter svar som er endret der
cli-import-answers-untouched = Svarene dine er ikke rørt.
cli-sentences = { $first }. { $second }
cli-paragraphs = { $first } { $second }
cli-import-none-of-files = { $what } Ingen av de { $count } filene er hentet, på grunn av «{ $file }».
cli-which-new = Nye: { $cases }
cli-which-changed = Endrede: { $cases }
cli-erased-kept-out = { $count ->
    [one] 1 sak i fila er slettet her, og ingenting av den er hentet inn
   *[other] { $count } saker i fila er slettet her, og ingenting av dem er hentet inn
}
cli-invalid-argument = «{ $value }» passer ikke her. Velg { $known }.
cli-invalid-value = «{ $value }» er ikke en verdi for { $option }. Velg { $known }.
cli-bad-delimiter = «{ $delimiter }» kan ikke være skilletegn. Gi ett tegn, eller ordet tab.
cli-bad-rows = «{ $rows }» er ikke radnumre. Oppgi dem slik Excel teller, for eksempel 2,5-7.

## Ta ut

cli-export-word = klassifisert
cli-export-word-all = alle
cli-rescue-word = ulagret
cli-written = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} skrevet til «{ $file }».
cli-written-mixed = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} skrevet til «{ $file }»: { $classified ->
    [one] 1 klassifisert
   *[other] { $classified } klassifiserte
}, { $partly } delvis lagret, { $unanswered } uten svar.
cli-written-config = Oppsettet for Label Studio er skrevet til «{ $file }»; det har ingen saker.
cli-codebook-written = Kodeboka er skrevet til «{ $file }».
cli-export-exists = «{ $file }» finnes fra før og er urørt. Velg et annet navn, eller legg til --overwrite.
cli-pseudonymised = Hver saksbehandler har samme pseudonym i alle slike filer fra dette prosjektet. Navn i merknader, rapporter og andre kolonner blir ikke funnet: se gjennom dem.
cli-left-out = { $count ->
    [one] 1 sak er
   *[other] { $count } saker er
} ikke med: { $parts }.
cli-left-out-and = { $first }, { $second }
cli-left-out-some-partly = { $count } delvis lagret
cli-left-out-some-unanswered = { $count } uten svar
cli-left-out-some-drafts = { $count } utkast
cli-left-out-partly = { $count ->
    [one] 1 delvis lagret sak er ikke med.
   *[other] { $count } delvis lagrede saker er ikke med.
}
cli-left-out-unanswered = { $count ->
    [one] 1 sak uten svar er ikke med.
   *[other] { $count } saker uten svar er ikke med.
}
cli-left-out-marked = { $count } av dem har merknad eller flagg.
cli-left-out-all = Legg til --all for å ta med alle saker.
cli-export-other-version = { $count ->
    [one] 1 sak er utelatt, fordi svarene er gitt etter en annen versjon av kodeboka. --all-versions tar den med.
   *[other] { $count } saker er utelatt, fordi svarene er gitt etter en annen versjon av kodeboka. --all-versions tar dem med.
}
cli-export-unsettled = { $count ->
    [one] 1 sak er ikke med, fordi den ikke er avgjort.
   *[other] { $count } saker er ikke med, fordi de ikke er avgjort.
}
cli-dialect-not-csv = --dialect er for CSV-filer. Utelat det, eller skriv en fil som slutter på .csv.
cli-reviewers-not-here = --reviewers er for Excel-filer og --dialect excel-no. Utelat det for { $format }.
cli-no-guard-not-here = --no-guard er for vanlig CSV. Utelat det for { $format }.
cli-export-guarded = { $count ->
    [one] 1 celle begynner med = + - eller @. Apostrofen foran gjør
   *[other] { $count } celler begynner med = + - eller @. Apostrofen foran hver av dem gjør
} at regneark ikke tar den for en formel. Legg til --no-guard for R, pandas og lignende.
cli-export-guarded-for-excel = { $count ->
    [one] 1 celle begynner med = + - eller @. Apostrofen foran gjør
   *[other] { $count } celler begynner med = + - eller @. Apostrofen foran hver av dem gjør
} at Excel ikke tar den for en formel.
cli-export-in-pieces = { $count ->
    [one] 1 tekst er lengre enn en celle i Excel kan være (32 767 tegn); resten av den er på arket «Lange tekster».
   *[other] { $count } tekster er lengre enn en celle i Excel kan være (32 767 tegn); resten av dem er på arket «Lange tekster».
} La arket bli med når arbeidsboka skal hentes inn igjen.
cli-export-too-long = { $count ->
    [one] 1 tekst er lengre enn en celle i Excel kan være (32 767 tegn), og Excel kutter den.
   *[other] { $count } tekster er lengre enn en celle i Excel kan være (32 767 tegn), og Excel kutter dem.
} I .xlsx er alt med.
cli-export-drafts = { $count ->
    [one] 1 utkast er ikke med: fila har
   *[other] { $count } utkast er ikke med: fila har
} bare det du har lagret med Enter.
cli-export-marked = Svarene for { $count ->
    [one] den merkede saken
   *[other] de { $count } merkede sakene
} er ikke lagret, og ikke med i fila.
cli-export-drafts-on-screen = { $count ->
    [one] 1 utkast er ikke med: fila har
   *[other] { $count } utkast er ikke med: fila har
} bare det du har lagret med Enter. { -key-worklists } viser utkastene.
cli-export-rulings-begun = { $count ->
    [one] 1 avgjørelse som du har begynt på, er ikke med i fila. { -key-settle } viser den på skjermen.
   *[other] { $count } avgjørelser som du har begynt på, er ikke med i fila. { -key-settle } viser dem på skjermen.
}
cli-export-rulings-begun-on-screen = { $count ->
    [one] 1 avgjørelse som du har begynt på, er ikke med i fila; { -key-settle } viser den.
   *[other] { $count } avgjørelser som du har begynt på, er ikke med i fila; { -key-settle } viser dem.
}
cli-stdout-needs-format = Standard ut har ikke noe filnavn som viser formatet. Legg til --format ron, json, jsonl eller csv.
cli-rescued = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} med svar skrevet til «{ $file }». Når prosjektet kan lagres igjen, hentes de inn med: { -command } import --replace "{ $file }"
cli-rescued-in-part = { $count ->
    [one] { $written } Svaret for 1 merket sak er ikke med, fordi den ikke kan leses: { $cause }
   *[other] { $written } Svaret for { $count } merkede saker er ikke med, fordi de ikke kan leses: { $cause }
}

## Status og logg

cli-rules-none = Ingen uenighet er avgjort etter en regel ennå. Når saksbehandlere har svart ulikt på de samme sakene, avgjør du det med `{ -command } review` og tasten { -key-settle }. Lista viser så hvor ofte det ble avgjort etter hver regel.
cli-status-project = Prosjekt: { $file }
cli-status-cases = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}
cli-status-municipalities = { $municipalities ->
    [0] { $counties ->
        [0] Ingen kommune er gjenkjent
        [one] Ett fylke rapporterer
       *[other] { $counties } fylker rapporterer
    }
    [one] Én kommune { $counties ->
        [0] rapporterer
        [one] og ett fylke rapporterer
       *[other] og { $counties } fylker rapporterer
    }
   *[other] { $municipalities } kommuner { $counties ->
        [0] rapporterer
        [one] og ett fylke rapporterer
       *[other] og { $counties } fylker rapporterer
    }
} (register per { $date }).
cli-status-municipalities-open = { $count ->
    [one] Én skrivemåte av en kommune er ikke avgjort: { -command } municipalities
   *[other] { $count } skrivemåter av kommuner er ikke avgjort: { -command } municipalities
}
cli-status-reviewer = { $reviewer }: { $classified } av { $cases } klassifisert, { $postponed } utsatt, { $flagged } flagget
cli-status-none = 0 av { $cases } klassifisert
cli-status-counties = { $count ->
    [one] Fylket er satt av kommuneregisteret i 1 sak.
   *[other] Fylket er satt av kommuneregisteret i { $count } saker.
}
cli-status-proposed = Foreslått i fila og ikke avgjort, antall saker
cli-status-verdicts = Konklusjon
cli-status-worklists = { $reviewer }: arbeidslister
cli-log-postponed = utsatt
cli-log-retracted = angret
cli-log-restored = gjort om
cli-log-codebook-taken = tok i bruk en kodebok
cli-log-introduced = navn registrert
cli-log-other = en registrering av slaget «{ $kind }», som en nyere versjon av nybrott har skrevet og denne ikke kjenner
cli-log-cases = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}

## Skjermen kan ikke vises, eller er lukket

cli-no-terminal = Skjermen kan bare åpnes i en terminal, ikke når inn- eller utdata går til en fil eller et annet program. Da spør { -command } review --plain linje for linje; import, export, list, classify, apply, status, log, codebook og keys virker også.
cli-dumb-terminal = Denne terminalen (TERM={ $term }) kan ikke vise skjermen. Her spør { -command } review --plain linje for linje; import, export, list, classify, apply, status, log, codebook og keys virker også.
cli-terminal-trouble = Terminalen svarer ikke ({ $reason }). Alt som ble vist som lagret, er lagret. Start nybrott i et annet vindu.
cli-no-thread = Systemet tillater ikke flere tråder eller prosesser ({ $cause }). Lukk andre programmer, eller hev grensen (ulimit -u), og prøv igjen.
cli-panicked = Det oppsto en feil i nybrott, og programmet måtte stoppe. Alt som ble vist som lagret, er lagret. En rapport uten saker, merknader og navn ligger i { $file }; send den til dem som vedlikeholder nybrott. Start nybrott på nytt for å fortsette.
cli-panicked-unreported = Det oppsto en feil i nybrott, og programmet måtte stoppe. Alt som ble vist som lagret, er lagret. Ingen rapport kunne skrives. Start nybrott på nytt for å fortsette.
cli-output-trouble = Resultatet kunne ikke skrives ({ $reason }).
cli-take-over-ask = Vil du overta prosjektet? Det som er ulagret der, kan da bare lagres et annet sted. (ja eller nei)
cli-take-over-declined = Prosjektet er overlatt til den andre økta. Ingenting er rørt.
cli-take-over-waiting = Venter { $seconds } sekunder, så den andre økta merker det.
cli-arg-take-over = Åpne prosjektet selv om det kanskje er åpent i en økt et annet sted
cli-ended-saved = Alt er lagret.
cli-ended-saved-and-drafts = { $count ->
    [0] {""}
    [one] Utkastet i 1 sak er tatt vare på til neste gang.{" "}
   *[other] Utkastene i { $count } saker er tatt vare på til neste gang.{" "}
}{ $rulings ->
    [0] {""}
    [one] 1 avgjørelse som du har begynt på med { -key-settle }, er tatt vare på.{" "}
   *[other] { $rulings } avgjørelser som du har begynt på med { -key-settle }, er tatt vare på.{" "}
}Alt annet er lagret.
cli-ended-saved-and-marked = { $count ->
    [one] Svarene til den merkede saken
   *[other] Svarene til de { $count } merkede sakene
} er tatt vare på som utkast. Alt annet er lagret.
cli-ended-saved-but-drafts = { $count ->
    [one] Utkastet til 1 sak
   *[other] Utkastene til { $count } saker
} kunne ikke tas vare på. Alt annet er lagret.
cli-ended-saved-but-marked = { $count ->
    [one] Svarene til den merkede saken
   *[other] Svarene til de { $count } merkede sakene
} kunne ikke tas vare på. Alt annet er lagret.
cli-ended-unsent = { $count ->
    [one] 1 registrering er ikke sendt til de andre ennå. Den sendes
   *[other] { $count } registreringer er ikke sendt til de andre ennå. De sendes
} neste gang prosjektet er åpent og mappa eller tjeneren er tilgjengelig.
cli-ended = { $saved } { $today ->
    [one] 1 sak klassifisert
   *[other] { $today } saker klassifisert
} i dag, { $left } { $left ->
    [one] sak
   *[other] saker
} igjen. Fortsett med: { $again }
cli-ended-empty = Her er ingen saker ennå. Åpne igjen med: { $again }
cli-ended-finished = { $saved } { $finished } I dag: { $today } { $today ->
    [one] sak
   *[other] saker
}. Åpne igjen med: { $again }
cli-ended-drafts = { $count ->
    [one] Utkastet til 1 sak
   *[other] Utkastene til { $count } saker
} kunne ikke tas vare på.
cli-ended-unsaved = Svarene på { $count ->
    [one] 1 sak
   *[other] { $count } saker
} ble ikke lagret, fordi prosjektfila ikke kunne skrives.

## Manualsider og versjon

cli-man-name = NAVN
cli-man-synopsis = SKRIVEMÅTE
cli-man-description = BESKRIVELSE
cli-man-options = VALG
cli-man-subcommands = KOMMANDOER
cli-man-version = VERSJON
cli-man-written = { $count ->
    [one] 1 side
   *[other] { $count } sider
} skrevet til { $folder }. Les med: man { $page }
cli-man-trouble = Sidene kunne ikke skrives til { $folder } ({ $reason }). Velg en annen mappe.
cli-version-built = bygd for { $processor } { $system }, { $build }
cli-version-project = prosjektfiler versjon { $version }, SQLite { $sqlite }

## Underveis, og det som ble lagt til grunn

cli-progress-reading = Leser { $file }
cli-progress-storing = Henter saker
cli-progress-left = { $time } igjen
cli-progress-exporting = Skriver saker
cli-progress-comparing = Sammenligner saker
cli-detail-language = Språk: { $language } ({ $from })
cli-detail-project = Prosjekt: { $file } ({ $from })
cli-detail-reviewer = Saksbehandler: { $reviewer } ({ $from })
cli-imported-codes = Svarene er lest fra kodearket. Endringer i svarkolonnene på det første arket leses ikke; bruk { -command } apply FIL til det.
cli-columns-kept = Kolonnene du valgte, huskes for filer med de samme overskriftene.
cli-columns-known = Kolonnene er de som ble valgt før for disse overskriftene. Velg andre med --title, --text, --id og så videre.
cli-detail-columns = Andre kolonner: { $columns }
cli-from-option = fra { $name }
cli-from-settings = fra innstillingene i { $file }
cli-from-system = fra systemet
cli-from-unset = ikke noe språk er valgt
cli-from-data-folder = i datamappa di
cli-from-login = brukernavnet ditt

## Omgivelser

cli-no-home = Fant ingen hjemmemappe å legge prosjektet i. Oppgi prosjektfila: --project FIL.
cli-blank-reviewer = Navnet på saksbehandleren er tomt. Gi et navn: --reviewer NAVN.
cli-no-reviewer = Fant ikke brukernavnet ditt. Gi et navn: --reviewer NAVN.

## Mange saker på én gang

cli-listed = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} av { $of }.
cli-list-title = «{ $title }»
cli-blank-filter = Filteret er tomt. Bruk --where alle for å svare for alle saker.
cli-no-answer = Oppgi et svar: --category, --new, --kinds, --facet, --note eller --flag.
cli-batch-lacks-facet = { $count ->
    [one] 1 klassifisert sak mangler svar på { $facet }, som kodeboka krever. Gi det med --facet { $facet }=…
   *[other] { $count } klassifiserte saker mangler svar på { $facet }, som kodeboka krever. Gi det med --facet { $facet }=…
}
cli-no-facets = Kodeboka som gjelder, har ingen fasetter. «{ -command } codebook take barometer» tar i bruk en som har.
cli-unknown-facet = Kodeboka har ingen fasett «{ $facet }». Den har: { $known }.
cli-facet-one = «{ $values }» er ikke et svar på { $facet }. Velg ett av disse: { $known }.
cli-facet-several = «{ $values }» er ikke et svar på { $facet }. Velg ett eller flere av disse: { $known }.
cli-facet-too-many = «{ $values }» er flere svar på { $facet }, som tar ett. Velg ett av disse: { $known }.
cli-facet-not-alone = «{ $values }» kan ikke kombineres med andre svar på { $facet }. Skriv det alene, eller utelat det. Svarene er: { $known }.
cli-facet-retired = «{ $values }» er tatt ut av bruk: Saker som har verdien, beholder den, men ingen andre kan få den. Skriv en av { $known } for { $facet }, eller utelat den.
cli-unknown-language = Programmet kan ikke språket «{ $asked }». Velg ett av disse: { $known }.
cli-unknown-answer = «{ $question }» kan ikke være «{ $word }». Dette går an: { $known }.
cli-kinds-contradict = «{ $word }» kan ikke kombineres med andre. Fjern det, eller fjern de andre.
cli-batch = { $what }: { $classified ->
    [one] 1 ny klassifisert
   *[other] { $classified } nye klassifisert
}, { $changed ->
    [one] 1 klassifisert sak endret
   *[other] { $changed } klassifiserte saker endret
}, { $open } mangler fortsatt svar.
cli-batch-done = { $count ->
    [one] 1 sak lagret ({ $command } angrer)
   *[other] { $count } saker lagret samlet ({ $command } angrer alle)
}
cli-batch-would = { $count ->
    [one] 1 sak ville blitt lagret, men dette var bare en prøvekjøring
   *[other] { $count } saker ville blitt lagret, men dette var bare en prøvekjøring
}
cli-batch-nothing = Ingen saker passer med filteret. Ingenting er lagret.
cli-undone = { $count ->
    [one] «{ $title }» angret: { $what }
   *[other] { $count } saker angret
}{ $unchanged ->
    [0] {""}
   *[other] ; { $unchanged } beholder senere svar
}. { $command } gjør om.
cli-redone = { $count ->
    [one] «{ $title }» gjort om: { $what }
   *[other] { $count } saker gjort om
}{ $unchanged ->
    [0] {""}
   *[other] ; { $unchanged } beholder senere svar
}. { $command } angrer.
cli-case-note = merknaden
cli-case-flag = flagget
cli-case-postponement = utsettelsen
cli-case-answers = svarene
cli-undone-ruling = { $count ->
    [one] Avgjørelsen om «{ $title }» er angret; { $instead ->
        [0] saken er blant uenighetene igjen.
       *[other] nå gjelder det { $who } har avgjort.
    } { $command } gjør om.
   *[other] { $count } avgjørelser som ble tatt samlet, er angret; { $instead ->
        [0] sakene er blant uenighetene igjen.
       *[other] i { $instead } av sakene gjelder nå det { $who } har avgjort.
    } { $command } gjør om.
}
cli-undone-rule-note = Merknaden til «{ $rule }» er angret. { $command } gjør om.
cli-redone-ruling = { $count ->
    [one] Avgjørelsen om «{ $title }» gjelder igjen. { $command } angrer.
   *[other] { $count } avgjørelser som ble tatt samlet, gjelder igjen. { $command } angrer.
}
cli-redone-ruling-lapsed = { $count ->
    [one] Avgjørelsen om «{ $title }» er gjort om, men gjelder ikke; saken er fortsatt blant uenighetene. { $command } angrer.
   *[other] { $count } avgjørelser som ble tatt samlet, er gjort om, men gjelder ikke; sakene er fortsatt blant uenighetene. { $command } angrer.
}
cli-redone-rule-note = Merknaden til «{ $rule }» gjelder igjen. { $command } angrer.
cli-nothing-to-undo = Ingenting å angre.
cli-nothing-to-redo = Ingenting å gjøre om.
cli-log-various = { $count } ulike sett med svar

cli-apply-columns = Kolonner med svar: { $columns }{ $others ->
    [0] {""}
    [one] ; 1 annen kolonne er ikke brukt
   *[other] ; { $others } andre kolonner er ikke brukt
}
cli-apply-no-id = «{ $file }» har ingen kolonne med id-er. Kall den id, eller oppgi den med --id.
cli-apply-no-such-id = «{ $file }» har ingen kolonne «{ $column }». Rett --id. Kolonnene er: { $columns }.
cli-apply-unexplained = «{ $file }» er et uttak som ikke lenger sier hva kolonnene er. Ta det ut på nytt, eller oppgi id-kolonnen med --id.
cli-apply-none-of-yours = «{ $file }» har ingen kolonne med svar fra { $own }. Bruk --reviewer, eller ta ut på nytt med --reviewers long.
cli-apply-of-others = { $count ->
    [one] 1 rad har svar fra en annen saksbehandler og blir ikke rørt: { $rows }.
   *[other] { $count } rader har svar fra andre saksbehandlere og blir ikke rørt: { $rows }.
}
cli-apply-verdicts = { $count ->
    [one] I 1 rad følger ikke konklusjonen av svarene: { $rows }. Konklusjonen blir ikke lest. Er det den som er riktig, retter du svarene.
   *[other] I { $count } rader følger ikke konklusjonen av svarene: { $rows }. Konklusjonen blir ikke lest. Er det den som er riktig, retter du svarene.
}
cli-apply-kind-blank = «{ $column }» er tom, mens andre slag har svar. Skriv 1 eller 0, eller tøm alle, så blir svaret som det er.
cli-apply-without-zeros = «{ $id }» kan være «{ $other }»: Et regneark kan ha fjernet nuller foran. Skriv hele id-en.
cli-apply-no-answers = «{ $file }» har ingen kolonne med svar. Kall dem Kategori, Ny for kommunen, Nytt eller endret, Merknad og Flagg; alle trengs ikke.
cli-apply-two-columns = «{ $file }»: kolonnene «{ $first }» og «{ $second }» betyr det samme. Fjern den ene.
cli-apply-kinds-twice = «{ $file }» har slagene både i én kolonne og i hver sin. Fjern det ene.
cli-apply-row = { $place }: { $what }
cli-apply-blank-id = Id-en er tom. Fyll den ut, eller fjern raden.
cli-apply-unknown-id = Ingen sak har id-en «{ $id }». Se etter om den er riktig; regneark kan fjerne nuller foran.
cli-apply-several-sources = Flere sett med id-er har en sak «{ $id }». Oppgi hvilket i en kolonne som heter kilde.
cli-apply-twice = Saken «{ $id }» står også i { $first }. Fjern den ene.
cli-apply-other-reviewer = Dette er svarene til { $name }, og du er { $own }. Fjern raden, eller bruk --reviewer.
cli-apply-not-yes-or-no = «{ $column }» er «{ $word }», som verken er ja eller nei. Skriv 1 eller 0.
cli-apply-kinds-contradict = «{ $first }» er «{ $answer }», og «{ $second }» er «{ $other }». Skriv 1 eller 0 for hvert slag, eller «{ $unclear }» for alle.
cli-apply-blank-left = { $count ->
    [one] 1 rad har tomme celler der du har svar, merknad eller flagg, og de blir som de er: { $rows }. Skal noe fjernes, gjør du det på skjermen.
   *[other] { $count } rader har tomme celler der du har svar, merknader eller flagg, og de blir som de er: { $rows }. Skal noe fjernes, gjør du det på skjermen.
}
cli-apply-refused = Ingenting er lagret: { $count ->
    [one] 1 rad må rettes først
   *[other] { $count } rader må rettes først
}.
cli-apply-nothing = Fila har ikke noe nytt. Ingenting er lagret.
cli-apply-no-answer = { $count ->
    [one] 1 rad er uten svar.
   *[other] { $count } rader er uten svar.
}
cli-apply-same = { $count ->
    [one] 1 rad er som før.
   *[other] { $count } rader er som før.
}
cli-apply-changes = { $what } (endrer en klassifisert sak)
cli-apply-changes-verdict = { $what } (endrer en klassifisert sak; konklusjonen blir «{ $verdict }»)
cli-apply-line = { $place }, { $case }: { $what }

## Sikkerhetskopier

cli-backed-up = Sikkerhetskopi med { $count ->
    [one] 1 sak
   *[other] { $count } saker
} og alle svar er skrevet til «{ $file }».
cli-no-backup = Det finnes ingen sikkerhetskopi fra i dag. { $what } Arbeidet ditt er lagret likevel.
cli-backups = Sikkerhetskopier: { $count } i { $folder }, den nyeste fra { $newest }
cli-backups-none = Sikkerhetskopier: ingen ennå. Én om dagen lages i { $folder }, fra den første starten etter at noe er klassifisert.

## Sletting

cli-erase-ask = Tittel, rapport, andre kolonner og merknader i { $count ->
    [one] 1 sak
   *[other] { $count } saker
} blir borte for godt; svarene blir stående. Skriv ja for å gå videre:
cli-erase-needs-yes = Sletting kan ikke angres. Legg til --yes, eller prøv først med --dry-run.
cli-erase-not-agreed = Ingenting er slettet.
cli-erase-unknown-id = Det finnes ingen sak «{ $id }». Ingenting er slettet. `{ -command } list` viser id-ene.
cli-erase-several-sources = Det finnes flere saker «{ $id }», i ulike id-rom. Velg et med --source NAVN. Ingenting er slettet.
cli-erased = { $count ->
    [one] 1 sak slettet
   *[other] { $count } saker slettet
}: tittel, rapport og andre kolonner i { $versions ->
    [one] 1 versjon
   *[other] { $versions } versjoner
}, og { $notes ->
    [one] 1 merknad
   *[other] { $notes } merknader
}. Beholdt: id, kommune, fylke, dato, svar og et fingeravtrykk av teksten, som teksten ikke kan leses ut av. Den samme saken blir ikke hentet inn igjen.
cli-erase-would = { $count ->
    [one] 1 sak
   *[other] { $count } saker
} ville mistet tittel, rapport og andre kolonner i { $versions ->
    [one] 1 versjon
   *[other] { $versions } versjoner
}, og { $notes ->
    [one] 1 merknad
   *[other] { $notes } merknader
}. Dette var bare en prøvekjøring.
cli-erase-shared = Merknader som også står på andre saker, ble stående. Slett de sakene også hvis merknadene må bort:
cli-erase-case = - { $case }
cli-erase-beyond = Sikkerhetskopier, uttak og kopier av prosjektet kan ikke nås herfra. Se i { $folder } og der filer er sendt, og slett det som ikke kan beholdes.
cli-erase-backup = Sikkerhetskopi: { $file }
cli-erase-draft-removed = Fjernet, etter en avbrutt økt: { $file }
cli-erase-draft = Uferdig fil som kanskje fortsatt skrives, og som kan inneholde teksten: { $file }
cli-erase-unswept = Rester kan fortsatt ligge på ledige sider i fila: noen leser prosjektet, eller det er ikke plass til å skrive det på nytt. Lukk andre programmer og frigjør plass; neste gang nybrott starter i prosjektet, fullføres slettingen.
cli-remnants = Rester av slettede tekster kan fortsatt ligge på ledige sider i prosjektfila: noen leser den, eller det er ikke plass til å skrive den på nytt. Arbeidet ditt er ikke berørt. Lukk andre programmer og frigjør plass; neste start prøver igjen.

cli-reviewer-not-remembered = Id-en din som saksbehandler blir ikke husket: { $file } kunne ikke skrives ({ $reason }). Til det går, er «{ $reviewer }» bare kjent ved navn.
cli-merge-no-file = Det finnes ingen fil «{ $path }» å flette inn. Sjekk navnet og mappa.{ $suggestion } Ingenting er endret.
cli-merge-no-project = «{ $path }» er ikke en kopi av et prosjekt. Oppgi fila den andre saksbehandleren arbeider i, for eksempel saker.nybrott; saker hentes med `{ -command } import FIL`, og svar i en tabell med `{ -command } apply FIL`. Ingenting er endret.
cli-merge-tried = Ingenting er flettet: dette var bare en prøvekjøring
cli-merge-rename-needs-file = --rename gjelder navnene i en annen fil. Oppgi fila, eller utelat --rename.
cli-merge-rename = «{ $pair }» er ikke et navnebytte. Skriv --rename "GAMMELT NAVN=NYTT NAVN".
cli-merge-join-ask = Du, «{ $own }», og «{ $name }» fra en annen maskin eller fil blir én saksbehandler i dette prosjektet for godt. Skriv ja for å gå videre:
cli-merge-join-needs-yes = Du, «{ $own }», og «{ $name }» fra en annen maskin eller fil ville bli én saksbehandler i dette prosjektet for godt. Legg til --yes hvis det er samme person.
cli-merge-not-agreed = Ingenting er endret.
cli-merge-joined = «{ $name }» og du er nå samme saksbehandler i dette prosjektet.
cli-merge-not-joined = I dette prosjektet er det ingen annen saksbehandler som heter «{ $name }». «{ -command } status» viser navnene.
cli-import-lapsed = { $count ->
    [one] 1 avgjørelse gjelder ikke lenger, for et svar eller rapporten er endret. Saken ligger i { -key-settle } igjen
   *[other] { $count } avgjørelser gjelder ikke lenger, for svar eller rapporter er endret. Sakene ligger i { -key-settle } igjen
}
cli-import-lapsed-agreed = { $count ->
    [one] 1 avgjørelse gjelder ikke lenger og trengs ikke, for svarene på saken er ikke lenger ulike
   *[other] { $count } avgjørelser gjelder ikke lenger og trengs ikke, for svarene på sakene er ikke lenger ulike
}
cli-import-would-lapse = { $count ->
    [one] 1 avgjørelse ville ikke gjelde lenger, for et svar eller rapporten ville være endret. Saken ville ligge i { -key-settle } igjen
   *[other] { $count } avgjørelser ville ikke gjelde lenger, for svar eller rapporter ville være endret. Sakene ville ligge i { -key-settle } igjen
}
cli-import-would-lapse-agreed = { $count ->
    [one] 1 avgjørelse ville ikke gjelde lenger og ikke trengs, for svarene på saken ville ikke lenger være ulike
   *[other] { $count } avgjørelser ville ikke gjelde lenger og ikke trengs, for svarene på sakene ville ikke lenger være ulike
}
cli-import-missing = { $count ->
    [one] 1 sak fra tidligere leveranser av fila eller kilden er ikke lenger med; den blir værende i prosjektet
   *[other] { $count } saker fra tidligere leveranser av fila eller kilden er ikke lenger med; de blir værende i prosjektet
}
cli-which-missing = Ikke lenger med i fila: { $cases }
cli-arg-import-list-missing = Nevn sakene fra tidligere leveranser som ikke lenger er med i fila
cli-about-imports = Vis leveranser, flettinger og slettinger, det eldste først, eller angre en import
cli-arg-imports-take-back = Angre importen av leveransen med dette nummeret: Sakene og endringene den førte med seg, fjernes, hvis ingen har arbeidet med noen av dem
cli-arg-imports-yes = Angre uten å spørre

## Enighet

cli-about-agreement = Vis hvor enige saksbehandlerne er om sakene som passer med et filter
cli-arg-csv = Som CSV, en linje for hvert mål
cli-arg-md = Som Markdown
cli-arg-html = Som en side for en nettleser, én fil uten noe utenfra
cli-arg-ratings = Skriv svarene som enigheten er regnet ut fra, som CSV, til standard ut eller til denne fila
cli-ratings-written = { $count ->
    [one] Svarene på 1 sak er skrevet til «{ $file }».
   *[other] Svarene på { $count } saker er skrevet til «{ $file }».
}
cli-arg-script = Skriv et skript som regner ut målene på nytt av svarene

## Overskrifter i hjelpen, og navn på verdier

cli-usage = Bruk: { $usage }
cli-usage-help = Mer med --help.
cli-help-arguments = Argumenter:
cli-help-commands = Kommandoer:
cli-help-default = [standard: { $value }]
cli-help-options = Valg:
cli-value-options = VALG
cli-value-command = KOMMANDO
cli-value-character = TEGN
cli-value-column = KOLONNE
cli-value-dir = MAPPE
cli-value-encoding = TEGNKODING
cli-value-file = FIL
cli-value-filter = FILTER
cli-value-id = ID
cli-value-limit = ANTALL
cli-value-name = NAVN
cli-value-name-new = NAVN=NYTT
cli-value-note = TEKST
cli-value-number = NUMMER
cli-value-row = RAD
cli-value-days = DAGER
cli-value-facet-value = FASETT=VERDI
cli-value-rule = REGEL
cli-value-login = BRUKER
cli-value-n = N
cli-value-rows = RADER
cli-value-spelling = SKRIVEMÅTE
cli-value-sheet = ARK
cli-value-shell = SKALL
cli-value-text = TEKST

## Det kommandolinja ikke forstår

cli-unknown-argument = Valget «{ $argument }» finnes ikke her.{ $suggestion }
cli-unknown-command = Kommandoen «{ $argument }» finnes ikke.{ $suggestion }
cli-file-as-command = «{ $file }» er en fil. Hent sakene fra fila, og begynn med: { -command } review "{ $file }"
cli-suggestion = {" "}Mente du { $near }?
cli-or = { $first } eller { $second }
cli-argument-too-many = «{ $argument }» er ett ord for mye her.
cli-argument-too-many-of-list = «{ $argument }» er ett ord for mye her. Skal det velge saker, skriver du --where "{ $argument }".
cli-no-suggestion = {""}
cli-missing-argument = Det mangler noe: { $argument }
cli-missing-command = Det mangler en kommando. Velg { $known }.
cli-missing-value = { $option } mangler en verdi.
cli-wrong-number-of-values = Det er for få verdier til { $option }.
cli-unusable-value = «{ $value }» passer ikke for { $option }.
cli-conflict = { $option } og { $other } kan ikke brukes sammen.
cli-given-twice = { $option } kan bare brukes én gang.
cli-argument-no-text = Et argument er ikke gyldig tekst (UTF-8).
cli-misused = Kommandolinja kan ikke forstås.

## Andeler

cli-about-shares = Vis hva de klassifiserte sakene sier, i antall og andeler
cli-about-remaining = Vis hvor mange saker som må leses for at andelene blir sikre nok
cli-arg-by = Hva sakene telles etter; en fasett skrives som facet.sector
cli-arg-suppress = Skjul antall under N i tabeller etter kommune eller fylke; «off» skjuler ingen
cli-arg-shares-csv = Som CSV, en linje for hvert antall
cli-arg-within = Ønsket halv bredde på intervallet, i prosentpoeng
cli-value-points = PROSENTPOENG
cli-arg-shares-round = Tell sakene som denne runden trakk, som et utvalg av rammen
cli-arg-remaining-round = Tell sakene som denne runden trakk, som et utvalg av rammen
cli-arg-report-round = Tell sakene som denne runden trakk, som et utvalg av rammen
cli-arg-remaining-value = Det ene svaret det gjelder, med koden, for eksempel emergency
cli-value-value = SVAR
cli-remaining-no-value = Det finnes ikke noe svar «{ $value }». Svar er koder som innovation, emergency eller service.
cli-remaining-more = «{ $value }» er nå kjent innenfor ±{ $now } prosentpoeng; { $count ->
    [0] det trengs ingen flere saker
    [one] det trengs 1 sak til
   *[other] det trengs { $count } saker til
    } for ±{ $points } (95 %).
cli-remaining-at-most = Av det som ikke er lest, er { $count ->
    [0] ingen saker
    [one] høyst 1 sak
   *[other] høyst { $count } saker
    } «{ $value }» (95 %, ensidig).
cli-shares-no-table = Det er ingenting å telle etter her: Ingen sak har det, eller alle har det samme.
cli-shares-no-facet = Ingen klassifisert sak har svar på { $facet }, og ingen kolonne i fila foreslår noe.
cli-arg-adjust = Juster andelene i et enkelt utvalg etter hvor store disse gruppene er
cli-arg-first = Saksbehandleren som har svart på alle sakene: disse svarene rettes etter det andre har svart på de trukne
cli-no-such-reviewer = Ingen her heter «{ $reviewer }». `{ -command } status` viser hvem som har svart.
cli-adjust-not-drawn = Andeler kan bare justeres der en runde har trukket et utvalg av disse sakene. `{ -command } round open --help` viser hvordan.
cli-adjust-strata = Dette utvalget er trukket innenfor strata, og andelene er allerede vektet etter dem. Utelat --adjust og --first.
cli-adjust-frame = Etter trekningen er saker kommet til eller har byttet gruppe, så størrelsene er ikke rammens. Trekk en ny runde.
cli-adjust-codebook = Runden ble trukket med en annen kodebok, så første og senere svar betyr ikke det samme.
cli-adjust-first-missing = { $count ->
    [one] 1 av disse sakene mangler et helt svar som «{ $reviewer }» har gitt på egen hånd.
   *[other] { $count } av disse sakene mangler et helt svar som «{ $reviewer }» har gitt på egen hånd.
} Alle må ha det.
cli-adjust-first-not-blind = { $count ->
    [one] Det første svaret på 1 trukket sak ble gitt etter trekningen og ikke blindt, så det kan følge det andre har svart.
   *[other] De første svarene på { $count } trukne saker ble gitt etter trekningen og ikke blindt, så de kan følge det andre har svart.
}
cli-adjust-disputed = { $count ->
    [one] Saksbehandlerne er uenige om 1 trukket sak. Avgjør den først: Uten den ville andelen bare gjelde det de er enige om.
   *[other] Saksbehandlerne er uenige om { $count } trukne saker. Avgjør dem først: Uten dem ville andelene bare gjelde det de er enige om.
}
cli-remaining-left = { $cases ->
    [one] Den eneste saken har ikke noe svar som teller.
   *[other] { $count ->
        [one] 1 av { $cases } saker har ikke noe svar som teller.
       *[other] { $count } av { $cases } saker har ikke noe svar som teller.
    }
}
cli-remaining-read-all = Ingenting er trukket ennå. Med så få saker sparer et utvalg ingenting: Les alle { $cases }.
cli-remaining-sample = { $cases ->
    [one] Ingenting er trukket ennå: Les saken, så er andelen kjent.
   *[other] Ingenting er trukket ennå. Et tilfeldig utvalg på { $sample } av de { $cases } sakene viser hver andel innenfor { $points } prosentpoeng (95 %). Saker som folk har valgt selv, gir ikke den sikkerheten.
}

## Rapport

cli-about-report = Skriv det de klassifiserte sakene sier, som en side til å offentliggjøre
cli-arg-report-file = Siden som skal skrives
cli-arg-report-title = Tittelen på siden
cli-arg-at = Tidspunktet eller dagen på siden, for eksempel 2020-05-12; oppgi det samme igjen for å få nøyaktig samme side
cli-arg-no-names = Utelat navnene på saksbehandlerne
cli-arg-references = Vis tall fra andre ved siden av: en RON-fil som lister dem opp
cli-arg-svg = Skriv bildene som SVG-filer i denne mappa
cli-arg-tables = Skriv tabellene som CSV-filer i denne mappa, eller som én arbeidsbok om navnet ender på .xlsx
cli-arg-report-json = Skriv alle tallene ut som JSON
cli-arg-report-md = Skriv tabellene ut som Markdown
cli-value-time = TID
cli-arg-place = Vis også innovasjonene fra alle andre steder enn denne kommunen eller dette fylket, etter sektor og slag
cli-arg-boxes = Vis også et eksempel på hver kategori, blant sakene med flagg: tittel og kommune, aldri teksten
cli-value-place = STED
cli-report-references-unreadable = «{ $file }» kan ikke leses: { $reason }. Oppgi en fil som lister opp tall fra andre; håndboka viser en.
cli-report-no-place = Ingen sak er fra «{ $place }». `{ -command } municipalities` viser hvor sakene er fra.
cli-report-names-cases = Siden nevner enkeltsaker med kommune, så små antall som tabellene skjuler, kan telles der.
cli-report-file-and-folder = «{ $file }» er oppgitt både som fil og som mappe. Gi mappa et annet navn.
cli-report-ending = «{ $file }» passer ikke som navn på rapporten, som er en side for nettleseren. Gi den et navn som slutter på .html; --tables FIL.xlsx skriver tabellene til Excel.
cli-report-written = Siden er i { $file }. Åpne den i en nettleser, og skriv den ut derfra som PDF.
cli-report-pictures = { $count ->
    [one] 1 bilde
   *[other] { $count } bilder
    } er skrevet i { $file }.
cli-report-old-pictures = { $count ->
    [one] 1 bilde i { $file } er fra en tidligere rapport og er ikke rørt: { $names }. Slett det hvis du ikke trenger det.
   *[other] { $count } bilder i { $file } er fra en tidligere rapport og er ikke rørt: { $names }. Slett dem hvis du ikke trenger dem.
}
cli-report-tables = { $count ->
    [one] 1 tabell
   *[other] { $count } tabeller
    } er skrevet i { $file }.
cli-report-workbook = Arbeidsboka { $file } har { $count ->
    [one] 1 tabell
   *[other] { $count } tabeller
    } og et ark med alle antallene.
cli-report-no-time = «{ $time }» er ikke et tidspunkt. Skriv det som 2020-05-12 eller 2020-05-12T08:42:00Z.
