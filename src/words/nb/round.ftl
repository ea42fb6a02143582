# Runder.

round-kind-double = dobbel lesing
round-kind-sample = utvalg
round-kind-calibration = kalibrering
round-log-opened = runden «{ $name }» åpnet ({ $kind }, { $count ->
    [one] 1 sak
   *[other] { $count } saker
})
round-log-reassigned = saker i en runde gitt til en annen saksbehandler
round-log-closed = en runde lukket
round-log-void = en runde lukket; den skal ikke brukes
round-log-seen-who = så på hvem som svarte hva mens en runde var åpen
round-log-seen-unblind = tok ut det andre svarte mens en runde var åpen
round-log-seen-adjudication = så på det andre svarte for å avgjøre mens en runde var åpen
round-reader = { $round } · { $reviewer }: { $done } av { $given } ferdige
round-hidden-filtered = { $count ->
    [one] 1 sak er utelatt: en åpen runde gir den til deg, og det andre sier om den, er skjult til runden lukkes.
   *[other] { $count } saker er utelatt: en åpen runde gir dem til deg, og det andre sier om dem, er skjult til runden lukkes.
}
round-hidden-acts = { $count ->
    [one] 1 handling fra andre er skjult til runden lukkes.
   *[other] { $count } handlinger fra andre er skjult til runden lukkes.
}
round-status-hidden = { $reviewer }: { $classified } av { $cases } klassifisert; svarene er skjult mens en runde er åpen
round-agreement-hidden = En åpen runde gir deg noen av disse sakene. Til den lukkes, viser enigheten bare hvor langt alle er kommet.
