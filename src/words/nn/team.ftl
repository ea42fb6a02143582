# Eit lag på fleire maskiner, gjennom ei delt mappe eller ein tenar.
team-shared = Prosjektet er delt i «{ $path }». Dei andre blir med slik: «{ -program } team join { $join }», kvar med si eiga prosjektfil; «{ -command } team sync» utvekslar det som er nytt.
team-joined = Denne kopien høyrer til laget i «{ $path }». «{ -command } team sync» utvekslar det som er nytt.
team-not-blind = Alle som kan opne mappa, kan lese det som ligg der: tekstar, og kva kvar einskild har svara. Rundar skjuler det i programmet, ikkje i mappa.
team-left = Denne kopien har forlate laget i «{ $path }». Det han har sendt, er framleis hos dei andre.
team-left-unknown = Denne kopien høyrer ikkje lenger til noko lag. Kva for eit det var, let seg ikkje lese. Det han har sendt, er framleis hos dei andre.
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
       *[other] { $acts } registreringar
    }{ $versions ->
        [0] { "" }
        [one] { " " }og 1 sak
       *[other] { " " }og { $versions } saker
    }
 }
team-taken = { $acts ->
    [0] { $cases ->
        [0] Ingenting nytt frå dei andre
        [one] Nytt frå dei andre: 1 sak
       *[other] Nytt frå dei andre: { $cases } saker
    }
    [one] Nytt frå dei andre: 1 registrering{ $cases ->
        [0] { "" }
        [one] ; 1 sak
       *[other] ; { $cases } saker
    }
   *[other] Nytt frå dei andre: { $acts } registreringar{ $cases ->
        [0] { "" }
        [one] ; 1 sak
       *[other] ; { $cases } saker
    }
 }
team-news-from = Nytt frå { $reviewer }: { $acts ->
    [one] 1 registrering
   *[other] { $acts } registreringar
 }
team-news-cases = Nytt her: { $count ->
    [one] 1 sak
   *[other] { $count } saker
 }
team-nothing-new = Ingenting nytt å sende eller hente
team-waiting = { $count ->
    [one] 1 del ventar på noko som ikkje har kome enno. Neste synkronisering ser etter igjen.
   *[other] { $count } delar ventar på noko som ikkje har kome enno. Neste synkronisering ser etter igjen.
 }
team-segment-not-whole = { $file } har ikkje kome heilt fram. Neste synkronisering ser etter igjen; varer det ved, sjekk om synkroniseringstenesta melder om feil.
team-segment-misplaced = { $file } høyrer ikkje heime der: Ho er flytta eller kopiert for hand. Legg ho tilbake.
team-segment-newer = { $file } er skriven av ei nyare utgåve av nybrott. Oppdater programmet her.
team-segment-unreadable = { $file } kan ikkje lesast: { $reason }. Be den som skreiv ho, synkronisere på nytt med nyaste nybrott, eller gi deg lesetilgang til mappa.
team-status = Laget deler gjennom «{ $path }»: { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikkje send
   *[other] { $unsent } registreringar er ikkje sende
 }, { $untaken ->
    [0] ingenting nytt frå dei andre
    [one] 1 ny del frå dei andre
   *[other] { $untaken } nye delar frå dei andre
 }
team-status-offline = Laget deler gjennom «{ $path }»: Mappa er ikkje tilgjengeleg; { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikkje send
   *[other] { $unsent } registreringar er ikkje sende
 }. Du kan arbeide vidare.
team-status-size = I mappa ligg { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }, { $size ->
    [0] under 1 MB
   *[other] { $size } MB
 } til saman.
team-unknown-address = «{ $address }» er ikkje adressa til eit lag. Skriv folder:STIG, til dømes folder:/mnt/felles/saker, eller for ein tenar postgres://BRUKAR@VERT/BASE.
team-erasures-unconfirmed = { $count ->
    [one] Éi sletta sak er ikkje stadfesta av kopien { $copy }: Han har ikkje utveksla noko sidan, eller versjonen av nybrott der stadfestar ikkje.
   *[other] { $count } sletta saker er ikkje stadfesta av kopien { $copy }: Han har ikkje utveksla noko sidan, eller versjonen av nybrott der stadfestar ikkje.
}
team-erasures-unconfirmed-by = { $count ->
    [one] Éi sletta sak er ikkje stadfesta av kopien til { $reviewers }. Han har ikkje utveksla noko sidan.
   *[other] { $count } sletta saker er ikkje stadfesta av kopien til { $reviewers }. Han har ikkje utveksla noko sidan.
}
team-not-joined = Prosjektet høyrer ikkje til noko lag. «{ -command } team init ADRESSE» deler det, «{ -command } team join ADRESSE» blir med i eit. ADRESSE er folder:STIG eller postgres://BRUKAR@VERT/BASE.
team-joined-already = Prosjektet høyrer allereie til laget i «{ $path }». «{ -command } team leave» forlèt det.
team-other-project = I «{ $path }» er eit anna prosjekt delt enn dette, som når kvar av dykk har henta inn saksfila sjølv. Bruk ei ny fil for å bli med der: --project NY.nybrott. Det som er svara her, kjem med når denne fila blir fletta inn i den nye med --foreign.
team-folder-empty = Ingen har delt eit prosjekt i «{ $path }» enno, eller det har ikkje kome fram. «{ -command } team init folder:STIG» deler eit.
team-folder-several = Fleire prosjekt er delte i «{ $path }». Gi kvart si eiga mappe.
team-unreadable = «{ $path }» kan ikkje lesast: { $reason }. Er nettverksstasjonen kopla til?
team-unwritten = «{ $path }» kan ikkje skrivast: { $reason }. Alt ligg framleis i prosjektet; prøv igjen seinare.
team-membership = «{ $path }», som seier korleis kopien høyrer til laget, kan ikkje brukast: { $reason }. «{ -command } team leave» fjernar ho; bli så med på nytt.
team-to-decide = { $why } Avslutt, og avgjer det med: { -command } team sync
team-decide-same-names = Ingenting er henta. Dei andre har òg { $count ->
    [one] ein saksbehandlar som heiter { $names }, og programmet veit ikkje om det er same person
   *[other] saksbehandlarar som heiter { $names }, og programmet veit ikkje om det er dei same personane
 }. Det hender når ein runde nemner ein som har arbeidd i sin eigen kopi utan å utveksle. Er det same person, { $quits ->
    [0] køyr
   *[other] avslutt og køyr
 } «{ -command } team sync{ $same }». Er det ein annan: «{ -command } team sync --rename "{ $first }=NYTT NAMN"».
team-decide-own-ids = Ingenting er henta. Nokon på laget har sagt om deg, { $names }, at du òg er ein annan saksbehandlar i prosjektet, eller heiter noko anna. Stemmer det, { $quits ->
    [0] køyr
   *[other] avslutt og køyr
 } «{ -command } team sync{ $same }». Stemmer det ikkje, spør dei først.
team-ended = Utvekslinga med laget vart avbroten. Den neste tek det igjen.
team-erases = { $count ->
    [one] Tekstane til 1 sak er sletta i ein annan kopi og ville forsvinne her òg
   *[other] Tekstane til { $count } saker er sletta i ein annan kopi og ville forsvinne her òg
 }. Det kan ikkje angrast. Er det rett, køyr: { -command } team sync --yes
team-shared-server = Prosjektet er delt på «{ $path }». «{ -command } team add BRUKARNAMN» legg til ein medlem, som så blir med slik: «{ -program } team join ADRESSE», med si eiga prosjektfil; «{ -command } team sync» utvekslar det som er nytt.
team-added = { $login } kan bli med i laget på «{ $path }» med «{ -program } team join».
team-added-login = { $login } kan bli med i laget på «{ $path }» med «{ -program } team join». Brukaren er ny og har ikkje noko passord enno: set eit i psql, med \password { $login }
team-unknown-reviewer = Ingen i prosjektet heiter «{ $name }». «{ -command } status» viser namna.
team-folder-has-no-members = Laget utvekslar gjennom ei mappe, og ho har ingen medlemer: Alle som kan opne mappa, kan bli med.
team-foreign = { $count ->
    [one] 1 registrering frå ein annan vart ikkje send
   *[other] { $count } registreringar frå andre vart ikkje sende
 }: Tenaren tek berre imot dine eigne frå deg. Dei sender sjølve, eller ein eigar av laget gjer det.
team-set-aside = { $count ->
    [one] 1 registrering strir
   *[other] { $count } registreringar strir
 } mot det som ligg på tenaren, og er lagt til side der. Alt er framleis i dette prosjektet; be ein eigar av laget sjå på tabellen quarantine.
team-incomplete = Utvekslinga er ikkje fullstendig.
team-feed-newer = Nokon i laget brukar ei nyare utgåve av nybrott. Oppdater programmet her; til då kjem det ikkje meir frå dei andre.
team-exchange-newer = Utvekslinga på «{ $server }» er oppgradert av ein nyare versjon av nybrott, og denne versjonen kan ikkje bruke ho lenger. Oppdater nybrott her. Alt ligg framleis i prosjektet; neste synkronisering etter det sender det.
team-exchange-behind = Utvekslinga på tenaren er sett opp av ein eldre versjon av nybrott. Ho verkar som før; eigaren av laget oppgraderer ho med «{ -program } team upgrade».
team-upgraded = Utvekslinga på «{ $path }» er oppgradert. Alt som er sendt, ligg der framleis.
team-upgraded-already = Utvekslinga på «{ $path }» var oppgradert frå før.
team-folder-has-no-version = Laget utvekslar gjennom ei mappe, og ho treng inga oppgradering: Det er nok å oppdatere nybrott på kvar maskin.
team-status-server-troubled = Laget deler gjennom «{ $path }»: { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikkje send
   *[other] { $unsent } registreringar er ikkje sende
 }.
team-status-server-offline = Laget deler gjennom «{ $path }»: Tenaren er ikkje tilgjengeleg; { $unsent ->
    [0] alt er sendt
    [one] 1 registrering er ikkje send
   *[other] { $unsent } registreringar er ikkje sende
 }. Du kan arbeide vidare.
team-password-in-address = Det står eit passord i adressa, der alle på maskina kan lese det. Vel eit nytt, skriv det i ~/.pgpass (ei linje VERT:PORT:BASE:BRUKAR:PASSORD som berre du kan lese), og utelat det frå adressa.
team-without-postgres = Denne utgåva av nybrott er bygd utan PostgreSQL, så «{ $server }» kan ikkje brukast. Bygg ho med: cargo build --release --features team
team-server-setting = Tilkoplinga til tenaren er sett opp feil: { $place }: { $reason }. Rett det, og køyr kommandoen på nytt.
team-open-password-file = Andre kan lese «{ $path }», som har passord i seg. Køyr: chmod 600 { $path }
team-unencrypted = «{ $server }» er ei anna maskin, og med sslmode=disable ville alt gå ukryptert. Utelat sslmode.
team-server-unreachable = «{ $server }» er ikkje tilgjengeleg: { $reason }. Alt ligg framleis i prosjektet; neste synkronisering sender det.
team-server-silent = «{ $server }» tek imot sambandet, men svarar ikkje: Det er venta i { $seconds } sekund. Alt ligg framleis i prosjektet; neste synkronisering sender det. Varer det ved, så spør dei som driftar tenaren eller nettet.
team-server-answer = «{ $server }» svarar på ein måte denne versjonen ikkje kjenner ({ $reason }). Oppdater nybrott her. Hjelper ikkje det, så spør dei som driftar tenaren. Alt ligg framleis i prosjektet.
team-server-refused = «{ $server }» avviser dette: { $reason }. Spør ein eigar av laget eller den som driftar tenaren.
team-server-empty = Ingen prosjekt på «{ $server }» er delte med brukaren din. Be ein eigar av laget køyre «{ -program } team add BRUKARNAMN», eller del eit med «{ -command } team init ADRESSE».
team-server-several = Brukaren din høyrer til fleire lag på «{ $server }». Byrj med ein kopi av prosjektfila til det du vil bli med i.
team-not-owner = Prosjektet er allereie delt på «{ $server }», og du eig det ikkje. Bli med slik: «{ -command } team join ADRESSE».
team-administrator = Det krev rettar på tenaren som du ikkje har. Be ein administrator køyre det som er skrive ut over, og køyr så kommandoen att.
team-folder-divides-nothing = Ei mappe kan ikkje fordele arbeidet: utelat --need, og fordel sakene med rundar. Ein tenar kan.
team-divides = { $need ->
    [one] Éin saksbehandlar
   *[other] { $need } saksbehandlarar
 } klassifiserer kvar sak. Tenaren reserverer saker for medlemene medan dei arbeider; saker i rundar blir fordelte som før.
team-divides-nothing = Tenaren reserverer ikkje saker lenger.
team-status-claimed = { $count ->
    [0] Ingen saker er reserverte for deg.
    [one] Éi sak er reservert for deg.
   *[other] { $count } saker er reserverte for deg.
}
