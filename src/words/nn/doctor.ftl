# Legen: om eit prosjekt er i orden, og kva som er redda av eit som ikkje er det.

doctor-grade-sound = ok
doctor-grade-remark = merk
doctor-grade-fault = FEIL
doctor-is-sound = Prosjektet er i orden.
doctor-nothing-there = Det finst inga prosjektfil «{ $path }» å undersøkje. Oppgi den rette etter --project.
doctor-obstacle = Prosjektet kan ikkje opnast for arbeid slik det er no. Ingenting tyder på at det er skadd: følg rådet over, og undersøk det på nytt.
doctor-unsound = Prosjektet er ikkje i orden. Ikkje arbeid vidare i det. Hent den nyaste tryggingskopien, eller redd det som kan lesast, med { -command } doctor --repair.
doctor-terminal = Terminal: { $term }{ $columns ->
    [0] {""}
   *[other] , { $columns } teikn brei
}, { $colour }
doctor-language = Språk: { $language } (locale { $locale })
doctor-config = Innstillingar: { $file }
doctor-log-file-none = Ingen skrivelogg ligg igjen ved sida av prosjektet.
doctor-log-file-in-use = Nokon arbeider i prosjektet; dei nyaste svara ligg i { $file } så lenge.
doctor-log-file-left = Ei økt slutta utan å rydde bort { $file }. Ho høyrer til prosjektet og blir lesen ved neste start: lat ho liggje ved sida av.
doctor-drafts = Filer som aldri vart ferdige, ligg ved sida av prosjektet. Dei kan innehalde tekstar som er sletta sidan: { $files }. Dei som er etter avbrotne økter, blir fjerna ved neste start som skriv, eller av { -command } erase.
doctor-access = Berre du kan lese prosjektet.
doctor-access-others = Andre kan også lese eller skrive i prosjektfila (rettar { $mode }). Skal dei ikkje det: chmod 600.
doctor-folder-others = Andre kan skrive i mappa { $folder }, og slik leggje ei anna fil på plassen til prosjektet.
doctor-site-shared = Andre kan nå denne mappa ({ $kind }), og to samstundes kan miste svar. Legg prosjektet på ein disk i denne maskina (--project FIL), og del det som kopi eller uttak.
doctor-site-synced = { $program } held denne mappa lik på fleire maskiner, og to samstundes kan miste svar. Legg prosjektet i ei mappe utanfor (--project FIL), og del det som kopi eller uttak.
doctor-disk = Prosjektet ligg på ein disk på denne maskina ({ $kind }).
doctor-room = { $free } MB er ledig; prosjektet er på { $size } MB.
doctor-room-little = Berre { $free } MB er ledig, og prosjektet er på { $size } MB: det er kanskje ikkje plass til ein tryggingskopi.
doctor-unreadable = Noko kunne ikkje undersøkjast. { $what }
doctor-integrity = Alle sidene i fila er heile.
doctor-integrity-fault = Fila er skadd: { $detail }.
doctor-references = Alt som det blir vist til, er der.
doctor-references-fault = { $count ->
    [one] 1 rad viser
   *[other] { $count } rader viser
} til noko som ikkje er der.
doctor-schema = Filformatet er versjon { $version } av { $newest }, med alle tabellar og sperrer.
doctor-schema-fault = Desse tabellane, indeksane eller sperrene manglar eller er endra: { $names }.
doctor-numbers = { $count ->
    [0] Det er ingen saker enno.
    [one] 1 sak, med nummer 1.
   *[other] Sakene er nummererte frå 1 til { $count } utan hol.
}
doctor-numbers-fault = Det er hol i nummereringa av sakene: Det høgaste nummeret er { $highest }, men det er { $count } { $count ->
    [one] sak
   *[other] saker
}.
doctor-texts = { $count ->
    [one] 1 tekst er som han var
   *[other] { $count } tekstar er som dei var
} då dei vart henta.
doctor-texts-fault = Ikkje slik dei vart skrivne: { $count ->
    [one] 1 tekst
   *[other] { $count } tekstar
} (saker { $names }), { $notes ->
    [one] 1 merknad
   *[other] { $notes } merknader
}.
doctor-erasures = Inga sletting er uferdig.
doctor-erasures-unswept = Ei sletting vart avbroten: restar av sletta tekstar kan liggje på ledige sider i fila.
doctor-set-aside = { $count ->
    [one] 1 ting som kom med ei fletting, seier imot det som er her, og er lagd til side.
   *[other] { $count } ting som kom med flettingar, seier imot det som er her, og er lagde til side.
} Det tel ikkje med. Be avsendaren av den andre fila om ein ny kopi, og flett inn den.
doctor-unfinished = Prosjektet er i orden, bortsett frå ei sletting som må fullførast: lukk andre program som les det, skaff plass til ein kopi av det, og opne det med nybrott.
doctor-log = Det som står om kvar sak, følgjer av loggen med { $count ->
    [one] 1 registrering
   *[other] { $count } registreringar
}.
doctor-log-fault = Det som er lagra om kvar sak, følgjer ikkje av loggen ({ $tables }). Saker som avvik: { $count } ({ $names }).
doctor-log-later = Om det som er lagra om kvar sak, følgjer av loggen, kan sjekkast når prosjektet er oppdatert.
doctor-words = Ordregisteret stemmer med rapportane.
doctor-words-underway = Orda i nokre rapportar er ikkje registrerte enno; det går vidare ved neste start.
doctor-words-fault = Ordregisteret stemmer ikkje med rapportane: { $count } ord avvik; saker som manglar: { $missing } ({ $names }).
doctor-repaired = Eit nytt prosjekt er laga: { $file }, med { $cases ->
    [one] 1 sak
   *[other] { $cases } saker
} og { $acts ->
    [one] 1 registrering
   *[other] { $acts } registreringar
}. Det skadde er urørt.
doctor-lost-nothing = Ingenting gjekk tapt.
doctor-lost-log = { $file } høyrer til ei anna fil og er ikkje teken med.
doctor-lost-impostors = Noko anna låg i staden for desse tabellane og vart ikkje lese: { $names }.
doctor-lost-texts = { $count ->
    [one] Teksten i 1 sak er tapt eller endra: { $names }. Hent leveransen på nytt for å få han tilbake.
   *[other] Tekstane i { $count } saker er tapte eller endra: { $names }. Hent leveransen på nytt for å få dei tilbake.
}
doctor-lost-older-texts = { $count ->
    [one] Ein eldre tekst i 1 sak er tapt eller endra; den nyaste er heil
   *[other] Eldre tekstar i { $count } saker er tapte eller endra; dei nyaste er heile
}: { $names }.
doctor-lost-acts = Nokre registreringar kunne ikkje lesast: svar kan mangle, eller eldre svar gjeld igjen.
doctor-lost-reviewers = Namna til nokre saksbehandlarar kunne ikkje lesast; nybrott-lost-… står i staden.
doctor-lost-cases = Nokre saker kunne ikkje lesast. Hent leveransen på nytt: Dei som manglar, kjem tilbake som nye.
doctor-lost-ids = { $count ->
    [one] 1 sak manglar no id og heiter { $names }. Svara er tekne vare på; leveransen gir saka som ny.
   *[other] { $count } saker manglar no id og heiter { $names }. Svara er tekne vare på; leveransen gir sakene som nye.
}
doctor-lost-journal = Ikkje heile journalen kunne lesast: leveransar, flettingar eller slettingar kan mangle i «{ -command } imports». Saker og svar er ikkje råka.
doctor-lost-deliveries = Kva saker kvar import hadde, kunne ikkje lesast. Importar kan berre angrast bakfrå: den siste først.
doctor-lost-notes = { $count ->
    [one] Ein merknad til 1 sak er tapt: { $names }. Skriv han på nytt om du hugsar han.
   *[other] Merknader til { $count } saker er tapte: { $names }. Skriv dei på nytt om du hugsar dei.
}
doctor-go-on = Sjå gjennom det. Vil du gå vidare med det, så flytt den skadde fila (med -wal) til ein trygg stad, og gi den nye fila namnet til den skadde.
