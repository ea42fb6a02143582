# Legen: om et prosjekt er i orden, og hva som er reddet av et som ikke er det.

doctor-grade-sound = ok
doctor-grade-remark = merk
doctor-grade-fault = FEIL
doctor-is-sound = Prosjektet er i orden.
doctor-nothing-there = Det finnes ingen prosjektfil «{ $path }» å undersøke. Oppgi den rette etter --project.
doctor-obstacle = Prosjektet kan ikke åpnes for arbeid slik det er nå. Ingenting tyder på at det er skadd: følg rådet over, og undersøk det på nytt.
doctor-unsound = Prosjektet er ikke i orden. Ikke arbeid videre i det. Hent den nyeste sikkerhetskopien, eller redd det som kan leses, med { -command } doctor --repair.
doctor-terminal = Terminal: { $term }{ $columns ->
    [0] {""}
   *[other] , { $columns } tegn bred
}, { $colour }
doctor-language = Språk: { $language } (locale { $locale })
doctor-config = Innstillinger: { $file }
doctor-log-file-none = Ingen skrivelogg ligger igjen ved siden av prosjektet.
doctor-log-file-in-use = Noen arbeider i prosjektet; de nyeste svarene ligger i { $file } så lenge.
doctor-log-file-left = En økt sluttet uten å rydde bort { $file }. Den hører til prosjektet og leses ved neste start: la den ligge ved siden av.
doctor-drafts = Filer som aldri ble ferdige, ligger ved siden av prosjektet. De kan inneholde tekster som er slettet siden: { $files }. De som er etter avbrutte økter, fjernes ved neste start som skriver, eller av { -command } erase.
doctor-access = Bare du kan lese prosjektet.
doctor-access-others = Andre kan også lese eller skrive i prosjektfila (rettigheter { $mode }). Skal de ikke det: chmod 600.
doctor-folder-others = Andre kan skrive i mappa { $folder }, og dermed legge en annen fil på plassen til prosjektet.
doctor-site-shared = Andre kan nå denne mappa ({ $kind }), og to samtidig kan miste svar. Legg prosjektet på en disk i denne maskinen (--project FIL), og del det som kopi eller uttak.
doctor-site-synced = { $program } holder denne mappa lik på flere maskiner, og to samtidig kan miste svar. Legg prosjektet i en mappe utenfor (--project FIL), og del det som kopi eller uttak.
doctor-disk = Prosjektet ligger på en disk på denne maskinen ({ $kind }).
doctor-room = { $free } MB er ledig; prosjektet er på { $size } MB.
doctor-room-little = Bare { $free } MB er ledig, og prosjektet er på { $size } MB: det er kanskje ikke plass til en sikkerhetskopi.
doctor-unreadable = Noe kunne ikke undersøkes. { $what }
doctor-integrity = Alle sidene i fila er hele.
doctor-integrity-fault = Fila er skadd: { $detail }.
doctor-references = Alt som det vises til, er der.
doctor-references-fault = { $count ->
    [one] 1 rad viser
   *[other] { $count } rader viser
} til noe som ikke er der.
doctor-schema = Filformatet er versjon { $version } av { $newest }, med alle tabeller og sperrer.
doctor-schema-fault = Disse tabellene, indeksene eller sperrene mangler eller er endret: { $names }.
doctor-numbers = { $count ->
    [0] Det er ingen saker ennå.
    [one] 1 sak, med nummer 1.
   *[other] Sakene er nummerert fra 1 til { $count } uten hull.
}
doctor-numbers-fault = Det er hull i nummereringen av sakene: Det høyeste nummeret er { $highest }, men det er { $count } { $count ->
    [one] sak
   *[other] saker
}.
doctor-texts = { $count ->
    [one] 1 tekst er som den var
   *[other] { $count } tekster er som de var
} da de ble hentet.
doctor-texts-fault = Ikke slik de ble skrevet: { $count ->
    [one] 1 tekst
   *[other] { $count } tekster
} (saker { $names }), { $notes ->
    [one] 1 merknad
   *[other] { $notes } merknader
}.
doctor-erasures = Ingen sletting gjenstår å fullføre.
doctor-erasures-unswept = En sletting ble avbrutt: rester av slettede tekster kan ligge på ledige sider i fila.
doctor-set-aside = { $count ->
    [one] 1 ting som kom med en fletting, motsier det som er her, og er lagt til side.
   *[other] { $count } ting som kom med flettinger, motsier det som er her, og er lagt til side.
} Det teller ikke med. Be avsenderen av den andre fila om en ny kopi, og flett inn den.
doctor-unfinished = Prosjektet er i orden, bortsett fra en sletting som må fullføres: lukk andre programmer som leser det, skaff plass til en kopi av det, og åpne det med nybrott.
doctor-log = Det som står om hver sak, følger av loggen med { $count ->
    [one] 1 registrering
   *[other] { $count } registreringer
}.
doctor-log-fault = Det som er lagret om hver sak, følger ikke av loggen ({ $tables }). Saker som avviker: { $count } ({ $names }).
doctor-log-later = Om det som er lagret om hver sak, følger av loggen, kan sjekkes når prosjektet er oppdatert.
doctor-words = Ordregisteret stemmer med rapportene.
doctor-words-underway = Ordene i noen rapporter er ikke registrert ennå; det går videre ved neste start.
doctor-words-fault = Ordregisteret stemmer ikke med rapportene: { $count } ord avviker; saker som mangler: { $missing } ({ $names }).
doctor-repaired = Et nytt prosjekt er laget: { $file }, med { $cases ->
    [one] 1 sak
   *[other] { $cases } saker
} og { $acts ->
    [one] 1 registrering
   *[other] { $acts } registreringer
}. Det skadde er urørt.
doctor-lost-nothing = Ingenting gikk tapt.
doctor-lost-log = { $file } hører til en annen fil og er ikke tatt med.
doctor-lost-impostors = Noe annet lå i stedet for disse tabellene og ble ikke lest: { $names }.
doctor-lost-texts = { $count ->
    [one] Teksten i 1 sak er tapt eller endret: { $names }. Hent leveransen på nytt for å få den tilbake.
   *[other] Tekstene i { $count } saker er tapt eller endret: { $names }. Hent leveransen på nytt for å få dem tilbake.
}
doctor-lost-older-texts = { $count ->
    [one] En eldre tekst i 1 sak er tapt eller endret; den nyeste er hel
   *[other] Eldre tekster i { $count } saker er tapt eller endret; de nyeste er hele
}: { $names }.
doctor-lost-acts = Noen registreringer kunne ikke leses: svar kan mangle, eller eldre svar gjelder igjen.
doctor-lost-reviewers = Navnene til noen saksbehandlere kunne ikke leses; nybrott-lost-… står i stedet.
doctor-lost-cases = Noen saker kunne ikke leses. Hent leveransen på nytt: De som mangler, kommer tilbake som nye.
doctor-lost-ids = { $count ->
    [one] 1 sak har mistet id-en og heter { $names }. Svarene er beholdt; leveransen gir saken som ny.
   *[other] { $count } saker har mistet id-en og heter { $names }. Svarene er beholdt; leveransen gir sakene som nye.
}
doctor-lost-journal = Ikke hele journalen kunne leses: leveranser, flettinger eller slettinger kan mangle i «{ -command } imports». Saker og svar er ikke berørt.
doctor-lost-deliveries = Hvilke saker hver import hadde, kunne ikke leses. Importer kan bare angres bakfra: den siste først.
doctor-lost-notes = { $count ->
    [one] En merknad til 1 sak er tapt: { $names }. Skriv den på nytt om du husker den.
   *[other] Merknader til { $count } saker er tapt: { $names }. Skriv dem på nytt om du husker dem.
}
doctor-go-on = Se gjennom det. Vil du gå videre med det, så flytt den skadde fila (med -wal) til et trygt sted, og gi den nye fila navnet til den skadde.
