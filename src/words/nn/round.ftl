# Rundar.

round-kind-double = dobbel lesing
round-kind-sample = utval
round-kind-calibration = kalibrering
round-log-opened = runden «{ $name }» opna ({ $kind }, { $count ->
    [one] 1 sak
   *[other] { $count } saker
})
round-log-reassigned = saker i ein runde gitt til ein annan saksbehandlar
round-log-closed = ein runde lukka
round-log-void = ein runde lukka; han skal ikkje brukast
round-log-seen-who = såg på kven som svara kva medan ein runde var open
round-log-seen-unblind = tok ut det andre svara medan ein runde var open
round-log-seen-adjudication = såg på det andre svara for å avgjere medan ein runde var open
round-reader = { $round } · { $reviewer }: { $done } av { $given } ferdige
round-hidden-filtered = { $count ->
    [one] 1 sak er utelaten: ein open runde gir ho til deg, og det andre seier om ho, er skjult til runden blir lukka.
   *[other] { $count } saker er utelatne: ein open runde gir dei til deg, og det andre seier om dei, er skjult til runden blir lukka.
}
round-hidden-acts = { $count ->
    [one] 1 handling frå andre er skjult til runden blir lukka.
   *[other] { $count } handlingar frå andre er skjulte til runden blir lukka.
}
round-status-hidden = { $reviewer }: { $classified } av { $cases } klassifiserte; svara er skjulte medan ein runde er open
round-agreement-hidden = Ein open runde gir deg nokre av desse sakene. Til han blir lukka, viser semja berre kor langt alle er komne.
