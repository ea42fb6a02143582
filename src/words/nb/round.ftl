# Runder.

round-kind-double = dobbel lesing
round-kind-sample = utvalg
round-kind-calibration = kalibrering
round-kind-drift = glidning
round-kind-training = øving
round-log-opened = runden «{ $name }» åpnet ({ $kind }, { $count ->
    [one] 1 sak
   *[other] { $count } saker
})
round-log-reassigned = saker i runden «{ $name }» gitt til en annen saksbehandler
round-log-closed = runden «{ $name }» lukket
round-log-void = runden «{ $name }» lukket; den skal ikke brukes
round-log-seen-who = så hvem som hadde svart hva
round-log-seen-unblind = tok ut det andre svarte mens en runde var åpen
round-log-seen-adjudication = så hva andre svarte, for å avgjøre saken
round-log-seen-training = så en lesning av en gjennomgått sak, etter å ha svart
round-reader = { $round } · { $reviewer }: { $done } av { $given } ferdige
round-hidden-filtered = { $count ->
    [one] Filteret utelater 1 sak: en åpen runde gir den til deg, og det andre sier om den, er skjult til runden lukkes.
   *[other] Filteret utelater { $count } saker: en åpen runde gir dem til deg, og det andre sier om dem, er skjult til runden lukkes.
}
round-hidden-exported = { $count ->
    [one] En åpen runde gir deg 1 sak; det andre har svart på den, er ikke med i fila.
   *[other] En åpen runde gir deg { $count } saker; det andre har svart på dem, er ikke med i fila.
}
round-hidden-acts = { $count ->
    [one] 1 registrering fra andre er skjult til runden lukkes.
   *[other] { $count } registreringer fra andre er skjult til runden lukkes.
}
round-status-hidden = { $reviewer }: { $classified } av { $cases } klassifisert; svarene er skjult mens en runde er åpen
round-agreement-hidden = En åpen runde gir deg noen av disse sakene. Fram til den lukkes, viser enigheten bare hvor langt alle er kommet.
round-adjudicators = Uenigheter avgjøres av: { $names }
round-settled-mixed = Når de avgjøres, er saker der alle er enige, blandet inn, så ingen vet hva som er hva.
round-settled-open = Når de avgjøres, vises svarene med en gang. Det kommer i loggen.
round-adjudicator-reads = { $name } kan ikke både lese sakene i en runde og avgjøre dem. Skriv andre navn etter --adjudicators.
round-nothing-to-settle = Bare runder der flere leser de samme sakene, har uenigheter å avgjøre. Ta bort --adjudicators, --mix og --open.

## Å åpne

round-no-name = Runden trenger et navn: --name.
round-name-taken = Det finnes alt en runde som heter «{ $name }». Runder blir i loggen; velg et annet navn.
round-filter-of-answers = Filteret handler om hva noen har svart. En runde trekkes av saker slik de kom; bruk bare vilkår om rapportene.
round-strata = «{ $typed }» er ingen kolonne å trekke etter. Skriv fylke, eller felt. og navnet på en kolonne: felt.Sektor.
round-no-seed = Frøet må ha minst ett synlig tegn.
round-no-reviewers = Si hvem som leser: --reviewers kari,ola.
round-reviewer-twice = «{ $name }» er nevnt to ganger. Nevn hver saksbehandler én gang.
round-reviewer-like = «{ $name }» skrives som «{ $known }», som prosjektet kjenner. Skriv det slik, eller velg et navn som skiller seg ved mer enn store bokstaver.
round-too-few-cases = Rammen har { $frame ->
    [one] 1 sak
   *[other] { $frame } saker
}, og { $n } skal trekkes. Trekk færre, eller skriv --n all.
round-no-cases = Det er ingen saker å trekke av. Endre filteret, eller hent inn saker.
round-no-strata = Ingen sak har noe der, så det er ingen strata å trekke fra. Utelat --strata, eller oppgi en annen kolonne.
round-too-many-strata = Et utvalg på { $n } er for lite for { $strata } strata: Det trengs { $needed }, to av hvert. Trekk flere saker, eller etter en annen kolonne.
round-too-few-reviewers = Hver sak i overlappen skal leses av { $times }, men det er { $reviewers ->
    [one] 1 saksbehandler
   *[other] { $reviewers } saksbehandlere
}. Nevn flere, eller endre --times eller --overlap.
round-overlap = Overlappen på { $overlap } er større enn utvalget på { $n }. Velg en mindre overlapp.
round-number = «{ $typed }» passer ikke for { $option }. Skriv et tall over 0, eller all.
round-number-of-overlap = «{ $typed }» passer ikke for { $option }. Skriv et tall, en andel som 20%, eller all.
round-number-of-goal = «{ $typed }» passer ikke for { $option }. Et mål er over 0 og høyst 1, for eksempel 0.80.
round-number-of-days = «{ $typed }» passer ikke for { $option }. Skriv hvor mange dager, for eksempel 14.
round-drift-none = Ingen sak ble avgjort for { $days } dager siden, eller for 200 avgjørelser siden. Vent, eller velg færre dager (--older-than).
round-training-count = En øvingsrunde har høyst 20 egne saker; denne fila har { $count }.
round-training-reading = Sak «{ $id }» i fila mangler en tekst eller en lesning: Én saksbehandler må ha svart på alle spørsmålene.
round-training-file = «{ $file }» kan ikke leses: { $cause }. Oppgi en fil med saker som én saksbehandler har svart på; håndboka viser hvordan.
round-drift-check = Her kan ingenting trekkes på nytt: Egne gamle saker ble trukket av det hver saksbehandler hadde avgjort da, og gjennomgåtte saker trekkes ikke. Frøet og sakene er i loggen.
round-preview = { $name } ({ $kind }): { $n } av { $frame } saker
round-preview-seed = Trekning nr. { $draw } av disse sakene. Frø: { $seed }
round-preview-overlap = { $overlap ->
    [0] Ingen sak leses flere ganger
   [one] 1 sak skal leses av { $times } saksbehandlere
   *[other] { $overlap } saker skal leses av { $times } saksbehandlere hver
}
round-preview-overlap-left = Leses av flere: { $several } av de { $overlap } som ble trukket til det, siden noen har svart på resten før
round-preview-near = { $count ->
    [one] Nesten lik en annen som leses flere ganger: 1 sak. Det får enigheten til å se bedre ut; nybrott round open --one-per-group lar én av hver gruppe leses flere ganger.
   *[other] Nesten lik en annen som leses flere ganger: { $count } saker, i { $groups } { $groups ->
        [one] gruppe
       *[other] grupper
    }. Det får enigheten til å se bedre ut; nybrott round open --one-per-group lar én av hver gruppe leses flere ganger.
}
round-preview-near-unknown = Sakene som leses flere ganger, er for mange til å sammenlignes med hverandre. Rapporter som er nesten like, får enigheten til å se bedre ut.
round-preview-one-per-group = Av rapporter som er nesten like, leses bare én flere ganger.
round-preview-precision = Alfa blir kjent på omtrent ±{ $half }
round-preview-goal = Mål: alfa { $goal }
round-preview-strata = Trukket etter kolonne: { $strata }
round-preview-stratum = { $stratum } { $n } av { $of }
round-preview-readers = Skal lese: { $readers }
round-preview-readers-left = Har igjen å lese: { $readers }
round-preview-newcomers = { $count ->
    [one] Ingen som heter { $names }, har arbeidet i prosjektet ennå.
   *[other] Ingen med disse navnene har arbeidet i prosjektet ennå: { $names }.
}
round-exchange-first = Denne kopien kjenner ikke { $names } ennå, og utvekslingen med laget, som kan hente navnet, gikk ikke. { $why } Når det er i orden, kjør «{ -command } team sync», og så dette igjen.
round-preview-answered = { $count ->
    [one] 1 lesing er utelatt: Saksbehandleren har svart på saken før. --reuse tar det gamle svaret, merket «ikke blindt».
   *[other] { $count } lesinger er utelatt: Saksbehandleren har svart på saken før. --reuse tar de gamle svarene, merket «ikke blindt».
}
round-preview-answered-on-screen = { $count ->
    [one] 1 lesing er utelatt: Saksbehandleren har svart på saken før.
   *[other] { $count } lesinger er utelatt: Saksbehandlerne har svart på de sakene før.
}
round-preview-reused = { $count ->
    [one] 1 lesing er av en sak som saksbehandleren har svart på før: Det svaret merkes «ikke blindt».
   *[other] { $count } lesinger er av saker som saksbehandleren har svart på før: De svarene merkes «ikke blindt».
}
round-preview-others = { $count ->
    [one] 1 sak har alt et svar, som den som skal lese saken, kan ha sett. Den lesingen merkes «ikke blindt».
   *[other] { $count } lesinger er av saker som noen alt har svart på, og de som skal lese dem, kan ha sett svarene. Slike lesinger merkes «ikke blindt».
}
round-preview-unread = { $count ->
    [one] 1 sak i utvalget gis ikke til noen: De som skulle lese den, har svart på den før.
   *[other] { $count } saker i utvalget gis ikke til noen: De som skulle lese dem, har svart på dem før.
}
round-preview-calibration = { $count ->
    [one] 1 sak fra en kalibreringsrunde er ikke med blant dem som kan trekkes.
   *[other] { $count } saker fra kalibreringsrunder er ikke med blant dem som kan trekkes.
}
round-not-opened = Ingenting ble skrevet: Dette var bare en prøvekjøring.
round-opened = Runden «{ $name }» er åpen. Fram til den lukkes, ser saksbehandlerne ikke hverandres svar på disse sakene.
round-unsent = De andre på laget vet det etter en utveksling: { -command } team sync.

## Å liste opp

round-none = Det finnes ingen runde ennå.
round-state-open = åpen siden { $day }
round-state-closed = lukket { $day }
round-state-void = lukket { $day }, skal ikke brukes
round-line = { $name } · { $kind } · { $n } av { $frame } saker · { $state } · { $done } av { $given } lesinger ferdige
round-filter-all = alle saker
round-show-frame = Ramme: { $filter }; { $frame ->
    [one] 1 sak
   *[other] { $frame } saker
}; SHA-256 { $hash }
round-show-draw = Trekning { $draw } av { $draws } av denne rammen, frø { $seed }, regel { $rule }
round-show-overlap = { $overlap } saker leses av { $times } saksbehandlere hver
round-show-goal = Mål, satt { $day }: alfa { $goal }
round-unknown = { $count ->
    [0] Det finnes ingen runde som heter «{ $name }»; det finnes ingen runder. `{ -command } round open` åpner en.
   *[other] Det finnes ingen runde som heter «{ $name }». Disse finnes: { $known }
}
round-ambiguous = Flere runder heter «{ $name }». Bruk id-en til en av dem: { $ids }

## Å kontrollere

round-frame-same = Rammen er den samme som ved trekningen: { $hash }. «{ -command } round check "{ $name }" --frame | sha256sum» gir det samme.
round-frame-changed = Rammen er endret siden trekningen: Den var { $hash } og er { $now }. Det er kommet saker eller ordlyder siden.
round-frame-part = Denne fila har { $count } av de { $frame } sakene i rammen, slik en utdeling har. Sjekk trekningen i hele prosjektet.
round-draw-part = Trekningen kan ikke gjøres om igjen fra en del av rammen.
round-draw-same = Trekningen gir samme utvalg igjen: { $count ->
    [one] 1 sak.
   *[other] { $count } saker.
}
round-draw-differs = Utvalget er ikke det trekningen gir.
round-draw-unknown = Rammen er endret, så trekningen kan ikke gjøres om igjen. Kontroller den i en kopi av prosjektet fra den dagen.

## Å lukke, dele ut og gi videre

round-already-closed = Runden «{ $name }» er lukket. En runde åpnes aldri igjen; åpne en ny.
round-ask-close = { $count ->
    [one] 1 svar mangler i «{ $name }». Bare svar som er inne når du lukker, teller når enigheten regnes ut. Vil du lukke likevel? Skriv ja:
   *[other] { $count } svar mangler i «{ $name }». Bare svar som er inne når du lukker, teller når enigheten regnes ut. Vil du lukke likevel? Skriv ja:
}
round-close-needs-yes = { $count ->
    [one] 1 svar mangler i «{ $name }». Legg til --yes for å lukke den likevel.
   *[other] { $count } svar mangler i «{ $name }». Legg til --yes for å lukke den likevel.
}
round-still-open = Runden «{ $name }» er fortsatt åpen.
round-closed = Runden «{ $name }» er lukket{ $count ->
    [0] . Nå kan svarene ses.
    [one] , og 1 svar mangler. Nå kan svarene ses.
   *[other] , og { $count } svar mangler. Nå kan svarene ses.
}
round-closed-void = Runden «{ $name }» er lukket og skal ikke brukes. Den teller fortsatt som en trekning.
round-no-reader = «{ $reviewer }» har ingen saker i runden «{ $name }». Den gir saker til: { $readers }.
round-handed-out = { $file } er skrevet for { $reviewer }: { $count ->
    [one] 1 sak
   *[other] { $count } saker
}, { $acts ->
    [one] 1 egen registrering
   *[other] { $acts } egne registreringer
}, ingenting av det andre har svart.
round-hand-out-opens = { $reviewer } åpner den slik: { -program } { $open }
round-hand-out-back = Den kommer tilbake med: { -program } merge { $file }
round-hand-out-exists = { $file } finnes fra før, og er urørt. Flytt fila, eller velg et annet navn med `{ -command } round hand-out`.
round-from-to = «{ $pair }» er ikke to navn. Skriv gammel=ny: ola=siri
round-nothing-to-move = Det er ingenting å gi fra { $from } til { $to }: Det { $from } ikke har svart på, leser { $to } alt eller har svart på før.
round-reassigned = { $count ->
    [one] 1 sak går
   *[other] { $count } saker går
} fra { $from } til { $to }.{ $kept ->
    [0] {""}
    [one] {" "}1 blir, siden { $to } leser den alt eller har svart på den før.
   *[other] {" "}{ $kept } blir, siden { $to } leser dem alt eller har svart på dem før.
}
round-unblind-needs-yes = { $count ->
    [one] Dette viser hva andre sier om 1 sak som en åpen runde gir til deg, og uavhengigheten din slutter der. Legg til --yes om du mener det.
   *[other] Dette viser hva andre sier om { $count } saker som en åpen runde gir til deg, og uavhengigheten din slutter der. Legg til --yes om du mener det.
}
round-ask-unblind = { $count ->
    [one] Du får se hva andre sier om 1 sak som en åpen runde gir til deg. Svaret ditt regnes som uavhengig bare om det er gitt alt. Vil du fortsette? Skriv ja:
   *[other] Du får se hva andre sier om { $count } saker som en åpen runde gir til deg. Svarene dine regnes som uavhengige bare om de er gitt alt. Vil du fortsette? Skriv ja:
}
round-not-unblinded = Ingenting ble tatt ut.
round-unblinded = { $count ->
    [one] Det står i loggen at du har sett hva andre sier om 1 sak.
   *[other] Det står i loggen at du har sett hva andre sier om { $count } saker.
}
