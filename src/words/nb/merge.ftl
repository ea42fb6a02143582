# Fletting av to kopier av et prosjekt.

merge-itself = Det er prosjektet selv.
merge-other-project = Det er ikke en kopi av dette prosjektet. Skal sakene og svarene inn likevel, legger du til --foreign.
merge-same-names = { $count ->
    [one] Navnet betyr
   *[other] Navnene betyr
    } ulike saksbehandlere i de to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er det samme person? Legg til --same "{ $first }". Er det to? Legg til --rename "{ $first }=NYTT NAVN" for den i den andre fila.
merge-renames-known = «{ $name }» er samme saksbehandler, med samme id, i begge filene. --rename er for en annen person med samme navn. Vil du endre ditt eget navn, setter du reviewer i config.ron eller bruker «Bytt navn som saksbehandler» i programmet.
merge-own-ids = Den andre fila gir { $count ->
    [one] denne saksbehandleren din et annet navn, eller sier at det er
   *[other] disse saksbehandlerne dine andre navn, eller sier at det er
    } noen andre: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er det du på en annen maskin? Legg til --same "{ $first }". Er det avtalt? Legg til --yes.
merge-two-reports = { $count ->
    [one] 1 id betyr
   *[other] { $count } id-er betyr
    } ulike rapporter i de to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er de kopier av samme prosjekt? Er rapportene likevel de samme sakene, legger du til --foreign.
merge-erases = { $count ->
    [one] 1 sak som har tekst her, er slettet
   *[other] { $count } saker som har tekst her, er slettet
    } i den andre fila. Sletting kan ikke angres. Legg til --yes hvis { $count ->
    [one] denne teksten
   *[other] disse tekstene
    } skal slettes her også, eller prøv først med --dry-run.
merge-why-other-content = id-en betyr noe annet her
merge-why-other-event = en annen handling har samme nummer i samme økt
merge-why-clock = plassen i rekkefølgen (Lamport-klokka) er umulig
merge-why-unknown-case = den gjelder en sak som ingen av filene har
