# Et lag på flere maskiner, gjennom en delt mappe eller en tjener.
team-shared = Prosjektet er delt i «{ $path }». De andre blir med slik: «{ -program } team join { $join }», hver med sin egen prosjektfil; «{ -command } team sync» utveksler det som er nytt.
team-joined = Denne kopien hører til laget i «{ $path }». «{ -command } team sync» utveksler det som er nytt.
team-not-blind = Alle som kan åpne mappa, kan lese det som ligger der: tekster, og hva hver enkelt har svart. Runder skjuler det i programmet, ikke i mappa.
team-left = Denne kopien har forlatt laget i «{ $path }». Det den har sendt, er fortsatt hos de andre.
team-left-unknown = Denne kopien hører ikke lenger til noe lag. Hvilket det var, lot seg ikke lese. Det den har sendt, er fortsatt hos de andre.
team-given = { $acts ->
    [0] { $versions ->
        [0] Ingenting å sende
       *[other] Sendt: { $versions ->
            [one] 1 sak
           *[other] { $versions } saker
        }
    }
   *[other] Sendt: { $acts ->
        [one] 1 registrering
       *[other] { $acts } registreringer
    }{ $versions ->
        [0] { "" }
        [one] { " " }og 1 sak
       *[other] { " " }og { $versions } saker
    }
 }
team-taken = { $acts ->
    [0] { $cases ->
        [0] Ingenting nytt fra de andre
        [one] Nytt fra de andre: 1 sak
       *[other] Nytt fra de andre: { $cases } saker
    }
    [one] Nytt fra de andre: 1 registrering{ $cases ->
        [0] { "" }
        [one] ; 1 sak
       *[other] ; { $cases } saker
    }
   *[other] Nytt fra de andre: { $acts } registreringer{ $cases ->
        [0] { "" }
        [one] ; 1 sak
       *[other] ; { $cases } saker
    }
 }
team-news-from = Nytt fra { $reviewer }: { $acts ->
    [one] 1 registrering
   *[other] { $acts } registreringer
 }
team-news-cases = Nytt her: { $count ->
    [one] 1 sak
   *[other] { $count } saker
 }
team-nothing-new = Ingenting nytt å sende eller hente
team-waiting = { $count ->
    [one] 1 del venter på noe som ikke har kommet ennå. Neste synkronisering ser etter igjen.
   *[other] { $count } deler venter på noe som ikke har kommet ennå. Neste synkronisering ser etter igjen.
 }
team-segment-not-whole = { $file } har ikke kommet helt fram. Neste synkronisering ser etter igjen; varer det ved, sjekk om synkroniseringstjenesten melder om feil.
team-segment-misplaced = { $file } hører ikke hjemme der: Den er flyttet eller kopiert for hånd. Legg den tilbake.
team-segment-newer = { $file } er skrevet av en nyere utgave av nybrott. Oppdater programmet her.
team-segment-unreadable = { $file } kan ikke leses: { $reason }. Be den som skrev den, synkronisere på nytt med nyeste nybrott, eller gi deg lesetilgang til mappa.
team-status = Laget deler gjennom «{ $path }»: { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikke sendt
   *[other] { $unsent } registreringer er ikke sendt
 }, { $untaken ->
    [0] ingenting nytt fra de andre
    [one] 1 ny del fra de andre
   *[other] { $untaken } nye deler fra de andre
 }
team-status-offline = Laget deler gjennom «{ $path }»: Mappa er ikke tilgjengelig; { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikke sendt
   *[other] { $unsent } registreringer er ikke sendt
 }. Du kan arbeide videre.
team-status-size = I mappa ligger { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }, { $size ->
    [0] under 1 MB
   *[other] { $size } MB
 } til sammen.
team-unknown-address = «{ $address }» er ikke adressen til et lag. Skriv folder:STI, for eksempel folder:/mnt/felles/saker, eller for en tjener postgres://BRUKER@VERT/BASE.
team-erasures-unconfirmed = { $count ->
    [one] Én slettet sak er ikke bekreftet av kopien { $copy }: Den har ikke utvekslet noe siden, eller versjonen av nybrott der bekrefter ikke.
   *[other] { $count } slettede saker er ikke bekreftet av kopien { $copy }: Den har ikke utvekslet noe siden, eller versjonen av nybrott der bekrefter ikke.
}
team-erasures-unconfirmed-by = { $count ->
    [one] Én slettet sak er ikke bekreftet av kopien til { $reviewers }. Den har ikke utvekslet noe siden.
   *[other] { $count } slettede saker er ikke bekreftet av kopien til { $reviewers }. Den har ikke utvekslet noe siden.
}
team-not-joined = Prosjektet hører ikke til noe lag. «{ -command } team init ADRESSE» deler det, «{ -command } team join ADRESSE» blir med i et. ADRESSE er folder:STI eller postgres://BRUKER@VERT/BASE.
team-joined-already = Prosjektet hører allerede til laget i «{ $path }». «{ -command } team leave» forlater det.
team-other-project = I «{ $path }» er et annet prosjekt delt enn dette, som når dere har hentet inn saksfila hver for dere. Bruk en ny fil for å bli med der: --project NY.nybrott. Det som er besvart her, kommer med når denne fila flettes inn i den nye med --foreign.
team-folder-empty = Ingen har delt et prosjekt i «{ $path }» ennå, eller det har ikke kommet fram. «{ -command } team init folder:STI» deler et.
team-folder-several = Flere prosjekter er delt i «{ $path }». Gi hvert sin egen mappe.
team-unreadable = «{ $path }» kan ikke leses: { $reason }. Er nettverksstasjonen koblet til?
team-unwritten = «{ $path }» kan ikke skrives: { $reason }. Alt ligger fortsatt i prosjektet; prøv igjen senere.
team-membership = «{ $path }», som sier hvordan kopien hører til laget, kan ikke brukes: { $reason }. «{ -command } team leave» fjerner den; bli så med på nytt.
team-to-decide = { $why } Avslutt, og avgjør det med: { -command } team sync
team-decide-same-names = Ingenting er hentet. De andre har også { $count ->
    [one] en saksbehandler som heter { $names }, og programmet vet ikke om det er samme person
   *[other] saksbehandlere som heter { $names }, og programmet vet ikke om det er de samme personene
 }. Det skjer når en runde nevner en som har arbeidet i sin egen kopi uten å utveksle. Er det samme person, { $quits ->
    [0] kjør
   *[other] avslutt og kjør
 } «{ -command } team sync{ $same }». Er det en annen: «{ -command } team sync --rename "{ $first }=NYTT NAVN"».
team-decide-own-ids = Ingenting er hentet. Noen på laget har sagt om deg, { $names }, at du også er en annen saksbehandler i prosjektet, eller heter noe annet. Stemmer det, { $quits ->
    [0] kjør
   *[other] avslutt og kjør
 } «{ -command } team sync{ $same }». Stemmer det ikke, spør dem først.
team-ended = Utvekslingen med laget ble avbrutt. Den neste tar det igjen.
team-erases = { $count ->
    [one] Tekstene til 1 sak er slettet i en annen kopi og ville forsvinne også her
   *[other] Tekstene til { $count } saker er slettet i en annen kopi og ville forsvinne også her
 }. Det kan ikke angres. Er det riktig, kjør: { -command } team sync --yes
team-shared-server = Prosjektet er delt på «{ $path }». «{ -command } team add BRUKERNAVN» legger til et medlem, som så blir med slik: «{ -program } team join ADRESSE», med sin egen prosjektfil; «{ -command } team sync» utveksler det som er nytt.
team-added = { $login } kan bli med i laget på «{ $path }» med «{ -program } team join».
team-added-login = { $login } kan bli med i laget på «{ $path }» med «{ -program } team join». Brukeren er ny og har ikke noe passord ennå: sett et i psql, med \password { $login }
team-unknown-reviewer = Ingen i prosjektet heter «{ $name }». «{ -command } status» viser navnene.
team-folder-has-no-members = Laget utveksler gjennom en mappe, og den har ingen medlemmer: Alle som kan åpne mappa, kan bli med.
team-foreign = { $count ->
    [one] 1 registrering fra en annen ble ikke sendt
   *[other] { $count } registreringer fra andre ble ikke sendt
 }: Tjeneren tar bare imot dine egne fra deg. De sender selv, eller en eier av laget gjør det.
team-set-aside = { $count ->
    [one] 1 registrering strider
   *[other] { $count } registreringer strider
 } mot det som ligger på tjeneren, og er lagt til side der. Alt er fortsatt i dette prosjektet; be en eier av laget se på tabellen quarantine.
team-incomplete = Utvekslingen er ikke fullstendig.
team-feed-newer = Noen i laget bruker en nyere utgave av nybrott. Oppdater programmet her; til da kommer det ikke mer fra de andre.
team-exchange-newer = Utvekslingen på «{ $server }» er oppgradert av en nyere versjon av nybrott, og denne versjonen kan ikke bruke den lenger. Oppdater nybrott her. Alt ligger fortsatt i prosjektet; neste synkronisering etter det sender det.
team-exchange-behind = Utvekslingen på tjeneren er satt opp av en eldre versjon av nybrott. Den virker som før; eieren av laget oppgraderer den med «{ -program } team upgrade».
team-upgraded = Utvekslingen på «{ $path }» er oppgradert. Alt som er sendt, ligger der fortsatt.
team-upgraded-already = Utvekslingen på «{ $path }» var oppgradert fra før.
team-folder-has-no-version = Laget utveksler gjennom en mappe, og den trenger ingen oppgradering: Det er nok å oppdatere nybrott på hver maskin.
team-status-server-troubled = Laget deler gjennom «{ $path }»: { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikke sendt
   *[other] { $unsent } registreringer er ikke sendt
 }.
team-status-server-offline = Laget deler gjennom «{ $path }»: Tjeneren er ikke tilgjengelig; { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikke sendt
   *[other] { $unsent } registreringer er ikke sendt
 }. Du kan arbeide videre.
team-password-in-address = Det står et passord i adressen, der alle på maskinen kan lese det. Velg et nytt, skriv det i ~/.pgpass (en linje VERT:PORT:BASE:BRUKER:PASSORD som bare du kan lese), og utelat det fra adressen.
team-without-postgres = Denne utgaven av nybrott er bygd uten PostgreSQL, så «{ $server }» kan ikke brukes. Bygg den med: cargo build --release --features team
team-server-setting = Tilkoblingen til tjeneren er satt opp feil: { $place }: { $reason }. Rett det, og kjør kommandoen igjen.
team-open-password-file = Andre kan lese «{ $path }», som har passord i seg. Kjør: chmod 600 { $path }
team-unencrypted = «{ $server }» er en annen maskin, og med sslmode=disable ville alt gå ukryptert. Utelat sslmode.
team-server-unreachable = «{ $server }» er ikke tilgjengelig: { $reason }. Alt ligger fortsatt i prosjektet; neste synkronisering sender det.
team-server-silent = «{ $server }» tar imot forbindelsen, men svarer ikke: Det er ventet i { $seconds } sekunder. Alt ligger fortsatt i prosjektet; neste synkronisering sender det. Varer det ved, så spør dem som drifter tjeneren eller nettet.
team-server-answer = «{ $server }» svarer på en måte denne versjonen ikke kjenner ({ $reason }). Oppdater nybrott her. Hjelper ikke det, så spør dem som drifter tjeneren. Alt ligger fortsatt i prosjektet.
team-server-refused = «{ $server }» avviser dette: { $reason }. Spør en eier av laget eller den som drifter tjeneren.
team-server-empty = Ingen prosjekter på «{ $server }» er delt med brukeren din. Be en eier av laget kjøre «{ -program } team add BRUKERNAVN», eller del et med «{ -command } team init ADRESSE».
team-server-several = Brukeren din hører til flere lag på «{ $server }». Begynn med en kopi av prosjektfila til det du vil bli med i.
team-not-owner = Prosjektet er allerede delt på «{ $server }», og du eier det ikke. Bli med slik: «{ -command } team join ADRESSE».
team-administrator = Det krever rettigheter på tjeneren som du ikke har. Be en administrator kjøre det som er skrevet ut over, og kjør så kommandoen igjen.
team-folder-divides-nothing = En mappe kan ikke fordele arbeidet: utelat --need, og fordel sakene med runder. En tjener kan.
team-divides = { $need ->
    [one] Én saksbehandler
   *[other] { $need } saksbehandlere
 } klassifiserer hver sak. Tjeneren reserverer saker for medlemmene mens de arbeider; saker i runder fordeles som før.
team-divides-nothing = Tjeneren reserverer ikke saker lenger.
team-status-claimed = { $count ->
    [0] Ingen saker er reservert for deg.
    [one] Én sak er reservert for deg.
   *[other] { $count } saker er reservert for deg.
}
