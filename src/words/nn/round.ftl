# Rundar.

round-kind-double = dobbel lesing
round-kind-sample = utval
round-kind-calibration = kalibrering
round-kind-drift = gliding
round-kind-training = øving
round-log-opened = runden «{ $name }» opna ({ $kind }, { $count ->
    [one] 1 sak
   *[other] { $count } saker
})
round-log-reassigned = saker i runden «{ $name }» gitt til ein annan saksbehandlar
round-log-closed = runden «{ $name }» lukka
round-log-void = runden «{ $name }» lukka; han skal ikkje brukast
round-log-seen-who = såg kven som hadde svara kva
round-log-seen-unblind = tok ut det andre svara medan ein runde var open
round-log-seen-adjudication = såg kva andre svara, for å avgjere saka
round-log-seen-training = såg ei lesing av ei gjennomgått sak, etter å ha svara
round-reader = { $round } · { $reviewer }: { $done } av { $given } ferdige
round-hidden-filtered = { $count ->
    [one] Filteret utelèt 1 sak: ein open runde gir ho til deg, og det andre seier om ho, er skjult til runden blir lukka.
   *[other] Filteret utelèt { $count } saker: ein open runde gir dei til deg, og det andre seier om dei, er skjult til runden blir lukka.
}
round-hidden-exported = { $count ->
    [one] Ein open runde gir deg 1 sak; det andre har svara på ho, er ikkje med i fila.
   *[other] Ein open runde gir deg { $count } saker; det andre har svara på dei, er ikkje med i fila.
}
round-hidden-acts = { $count ->
    [one] 1 registrering frå andre er skjult til runden blir lukka.
   *[other] { $count } registreringar frå andre er skjulte til runden blir lukka.
}
round-status-hidden = { $reviewer }: { $classified } av { $cases } klassifiserte; svara er skjulte medan ein runde er open
round-agreement-hidden = Ein open runde gir deg nokre av desse sakene. Fram til han blir lukka, viser semja berre kor langt alle er komne.
round-adjudicators = Usemjer blir avgjorde av: { $names }
round-settled-mixed = Når dei blir avgjorde, er saker der alle er samde, blanda inn, så ingen veit kva som er kva.
round-settled-open = Når dei blir avgjorde, blir svara viste med ein gong. Det kjem i loggen.
round-adjudicator-reads = { $name } kan ikkje både lese sakene i ein runde og avgjere dei. Skriv andre namn etter --adjudicators.
round-nothing-to-settle = Berre rundar der fleire les dei same sakene, har usemjer å avgjere. Ta bort --adjudicators, --mix og --open.

## Å opne

round-no-name = Runden treng eit namn: --name.
round-name-taken = Det finst allereie ein runde som heiter «{ $name }». Rundar blir i loggen; vel eit anna namn.
round-filter-of-answers = Filteret handlar om kva nokon har svara. Ein runde blir trekt av saker slik dei kom; bruk berre vilkår om rapportane.
round-strata = «{ $typed }» er inga kolonne å trekkje etter. Skriv fylke, eller felt. og namnet på ei kolonne: felt.Sektor.
round-no-seed = Frøet må ha minst eitt synleg teikn.
round-no-reviewers = Sei kven som les: --reviewers kari,ola.
round-reviewer-twice = «{ $name }» er nemnd to gonger. Nemn kvar saksbehandlar éin gong.
round-reviewer-like = «{ $name }» blir skrive som «{ $known }», som prosjektet kjenner. Skriv det slik, eller vel eit namn som skil seg med meir enn store bokstavar.
round-too-few-cases = Ramma har { $frame ->
    [one] 1 sak
   *[other] { $frame } saker
}, og { $n } skal trekkjast. Trekk færre, eller skriv --n all.
round-no-cases = Det er ingen saker å trekkje av. Endre filteret, eller hent inn saker.
round-no-strata = Inga sak har noko der, så det er ingen strata å trekkje frå. Utelat --strata, eller oppgi ei anna kolonne.
round-too-many-strata = Eit utval på { $n } er for lite for { $strata } strata: Det trengst { $needed }, to av kvart. Trekk fleire saker, eller etter ei anna kolonne.
round-too-few-reviewers = Kvar sak i overlappen skal lesast av { $times }, men det er { $reviewers ->
    [one] 1 saksbehandlar
   *[other] { $reviewers } saksbehandlarar
}. Nemn fleire, eller endre --times eller --overlap.
round-overlap = Overlappen på { $overlap } er større enn utvalet på { $n }. Vel ein mindre overlapp.
round-number = «{ $typed }» passar ikkje for { $option }. Skriv eit tal over 0, eller all.
round-number-of-overlap = «{ $typed }» passar ikkje for { $option }. Skriv eit tal, ein andel som 20%, eller all.
round-number-of-goal = «{ $typed }» passar ikkje for { $option }. Eit mål er over 0 og høgst 1, til dømes 0.80.
round-number-of-days = «{ $typed }» passar ikkje for { $option }. Skriv kor mange dagar, til dømes 14.
round-drift-none = Inga sak vart avgjord for { $days } dagar sidan, eller for 200 avgjerder sidan. Vent, eller vel færre dagar (--older-than).
round-training-count = Ein øvingsrunde har høgst 20 eigne saker; denne fila har { $count }.
round-training-reading = Sak «{ $id }» i fila manglar ein tekst eller ei lesing: Éin saksbehandlar må ha svara på alle spørsmåla.
round-training-file = «{ $file }» kan ikkje lesast: { $cause }. Oppgi ei fil med saker som éin saksbehandlar har svara på; handboka viser korleis.
round-drift-check = Her kan ingenting trekkjast på nytt: Eigne gamle saker vart trekte av det kvar saksbehandlar hadde avgjort då, og gjennomgåtte saker blir ikkje trekte. Frøet og sakene er i loggen.
round-preview = { $name } ({ $kind }): { $n } av { $frame } saker
round-preview-seed = Trekking nr. { $draw } av desse sakene. Frø: { $seed }
round-preview-overlap = { $overlap ->
    [0] Inga sak blir lesen fleire gonger
   [one] 1 sak skal lesast av { $times } saksbehandlarar
   *[other] { $overlap } saker skal lesast av { $times } saksbehandlarar kvar
}
round-preview-overlap-left = Blir lesne av fleire: { $several } av dei { $overlap } som vart trekte til det, sidan nokon har svara på resten før
round-preview-near = { $count ->
    [one] Nesten lik ei anna som blir lesen fleire gonger: 1 sak. Det får semja til å sjå betre ut; nybrott round open --one-per-group lèt éi av kvar gruppe bli lesen fleire gonger.
   *[other] Nesten lik ei anna som blir lesen fleire gonger: { $count } saker, i { $groups } { $groups ->
        [one] gruppe
       *[other] grupper
    }. Det får semja til å sjå betre ut; nybrott round open --one-per-group lèt éi av kvar gruppe bli lesen fleire gonger.
}
round-preview-near-unknown = Sakene som blir lesne fleire gonger, er for mange til å bli samanlikna med kvarandre. Rapportar som er nesten like, får semja til å sjå betre ut.
round-preview-one-per-group = Av rapportar som er nesten like, blir berre éin lesen fleire gonger.
round-preview-precision = Alfa blir kjend på omtrent ±{ $half }
round-preview-goal = Mål: alfa { $goal }
round-preview-strata = Trekt etter kolonne: { $strata }
round-preview-stratum = { $stratum } { $n } av { $of }
round-preview-readers = Skal lese: { $readers }
round-preview-readers-left = Har att å lese: { $readers }
round-preview-newcomers = { $count ->
    [one] Ingen som heiter { $names }, har arbeidd i prosjektet enno.
   *[other] Ingen med desse namna har arbeidd i prosjektet enno: { $names }.
}
round-exchange-first = Denne kopien kjenner ikkje { $names } enno, og utvekslinga med laget, som kan hente namnet, gjekk ikkje. { $why } Når det er i orden, køyr «{ -command } team sync», og så dette igjen.
round-preview-answered = { $count ->
    [one] 1 lesing er utelaten: Saksbehandlaren har svara på saka før. --reuse tek det gamle svaret, merkt «ikkje blindt».
   *[other] { $count } lesingar er utelatne: Saksbehandlaren har svara på saka før. --reuse tek dei gamle svara, merkte «ikkje blindt».
}
round-preview-answered-on-screen = { $count ->
    [one] 1 lesing er utelaten: Saksbehandlaren har svara på saka før.
   *[other] { $count } lesingar er utelatne: Saksbehandlarane har svara på dei sakene før.
}
round-preview-reused = { $count ->
    [one] 1 lesing er av ei sak som saksbehandlaren har svara på før: Det svaret blir merkt «ikkje blindt».
   *[other] { $count } lesingar er av saker som saksbehandlaren har svara på før: Dei svara blir merkte «ikkje blindt».
}
round-preview-others = { $count ->
    [one] 1 sak har alt eit svar, som den som skal lese saka, kan ha sett. Den lesinga blir merkt «ikkje blindt».
   *[other] { $count } lesingar er av saker som nokon alt har svara på, og dei som skal lese dei, kan ha sett svara. Slike lesingar blir merkte «ikkje blindt».
}
round-preview-unread = { $count ->
    [one] 1 sak i utvalet blir ikkje gitt til nokon: Dei som skulle lese ho, har svara på ho før.
   *[other] { $count } saker i utvalet blir ikkje gitt til nokon: Dei som skulle lese dei, har svara på dei før.
}
round-preview-calibration = { $count ->
    [one] 1 sak frå ein kalibreringsrunde er ikkje med blant dei som kan trekkjast.
   *[other] { $count } saker frå kalibreringsrundar er ikkje med blant dei som kan trekkjast.
}
round-not-opened = Ingenting vart skrive: Dette var ei prøve.
round-opened = Runden «{ $name }» er open. Fram til han blir lukka, ser saksbehandlarane ikkje svara til kvarandre på desse sakene.
round-unsent = Dei andre på laget veit det etter ei utveksling: { -command } team sync.

## Å liste opp

round-none = Det finst ingen runde enno.
round-state-open = open sidan { $day }
round-state-closed = lukka { $day }
round-state-void = lukka { $day }, skal ikkje brukast
round-line = { $name } · { $kind } · { $n } av { $frame } saker · { $state } · { $done } av { $given } lesingar ferdige
round-filter-all = alle saker
round-show-frame = Ramme: { $filter }; { $frame ->
    [one] 1 sak
   *[other] { $frame } saker
}; SHA-256 { $hash }
round-show-draw = Trekking { $draw } av { $draws } av denne ramma, frø { $seed }, regel { $rule }
round-show-overlap = { $overlap } saker blir lesne av { $times } saksbehandlarar kvar
round-show-goal = Mål, sett { $day }: alfa { $goal }
round-unknown = { $count ->
    [0] Det finst ingen runde som heiter «{ $name }»; det finst ingen rundar. `{ -command } round open` opnar ein.
   *[other] Det finst ingen runde som heiter «{ $name }». Desse finst: { $known }
}
round-ambiguous = Fleire rundar heiter «{ $name }». Bruk id-en til ein av dei: { $ids }

## Å kontrollere

round-frame-same = Ramma er den same som ved trekkinga: { $hash }. «{ -command } round check "{ $name }" --frame | sha256sum» gir det same.
round-frame-changed = Ramma er endra sidan trekkinga: Ho var { $hash } og er { $now }. Det er komne saker eller ordlydar sidan.
round-frame-part = Denne fila har { $count } av dei { $frame } sakene i ramma, slik ei utdeling har. Sjekk trekkinga i heile prosjektet.
round-draw-part = Trekkinga kan ikkje gjerast om igjen frå ein del av ramma.
round-draw-same = Trekkinga gir same utval igjen: { $count ->
    [one] 1 sak.
   *[other] { $count } saker.
}
round-draw-differs = Utvalet er ikkje det trekkinga gir.
round-draw-unknown = Ramma er endra, så trekkinga kan ikkje gjerast om igjen. Kontroller ho i ein kopi av prosjektet frå den dagen.

## Å lukke, dele ut og gi vidare

round-already-closed = Runden «{ $name }» er lukka. Ein runde blir aldri opna igjen; opne ein ny.
round-ask-close = { $count ->
    [one] 1 svar manglar i «{ $name }». Berre svar som er inne når du lukkar, tel når semja blir rekna ut. Vil du lukke likevel? Skriv ja:
   *[other] { $count } svar manglar i «{ $name }». Berre svar som er inne når du lukkar, tel når semja blir rekna ut. Vil du lukke likevel? Skriv ja:
}
round-close-needs-yes = { $count ->
    [one] 1 svar manglar i «{ $name }». Legg til --yes for å lukke han likevel.
   *[other] { $count } svar manglar i «{ $name }». Legg til --yes for å lukke han likevel.
}
round-still-open = Runden «{ $name }» er framleis open.
round-closed = Runden «{ $name }» er lukka{ $count ->
    [0] . No kan svara bli sett.
    [one] , og 1 svar manglar. No kan svara bli sett.
   *[other] , og { $count } svar manglar. No kan svara bli sett.
}
round-closed-void = Runden «{ $name }» er lukka og skal ikkje brukast. Han tel framleis som ei trekking.
round-no-reader = «{ $reviewer }» har ingen saker i runden «{ $name }». Han gir saker til: { $readers }.
round-handed-out = { $file } er skriven for { $reviewer }: { $count ->
    [one] 1 sak
   *[other] { $count } saker
}, { $acts ->
    [one] 1 eiga registrering
   *[other] { $acts } eigne registreringar
}, ingenting av det andre har svara.
round-hand-out-opens = { $reviewer } opnar ho slik: { -program } { $open }
round-hand-out-back = Ho kjem tilbake med: { -program } merge { $file }
round-hand-out-exists = { $file } finst frå før, og er urørt. Flytt fila, eller vel eit anna namn med `{ -command } round hand-out`.
round-from-to = «{ $pair }» er ikkje to namn. Skriv gammal=ny: ola=siri
round-nothing-to-move = Det er ingenting å gi frå { $from } til { $to }: Det { $from } ikkje har svara på, les { $to } allereie eller har svara på før.
round-reassigned = { $count ->
    [one] 1 sak går
   *[other] { $count } saker går
} frå { $from } til { $to }.{ $kept ->
    [0] {""}
    [one] {" "}1 blir, sidan { $to } les ho allereie eller har svara på ho før.
   *[other] {" "}{ $kept } blir, sidan { $to } les dei allereie eller har svara på dei før.
}
round-unblind-needs-yes = { $count ->
    [one] Dette viser kva andre seier om 1 sak som ein open runde gir til deg, og sjølvstendet ditt sluttar der. Legg til --yes om du meiner det.
   *[other] Dette viser kva andre seier om { $count } saker som ein open runde gir til deg, og sjølvstendet ditt sluttar der. Legg til --yes om du meiner det.
}
round-ask-unblind = { $count ->
    [one] Du får sjå kva andre seier om 1 sak som ein open runde gir til deg. Svaret ditt tel som uavhengig berre om det allereie er gitt. Vil du halde fram? Skriv ja:
   *[other] Du får sjå kva andre seier om { $count } saker som ein open runde gir til deg. Svara dine tel som uavhengige berre om dei allereie er gitte. Vil du halde fram? Skriv ja:
}
round-not-unblinded = Ingenting vart teke ut.
round-unblinded = { $count ->
    [one] Det står i loggen at du har sett kva andre seier om 1 sak.
   *[other] Det står i loggen at du har sett kva andre seier om { $count } saker.
}
