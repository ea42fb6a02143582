# Kva skrivemåtane av kommunar i eit prosjekt betyr i dag.
municipalities-today = Saker frå kvar kommune, slik kommunane er i dag:
municipalities-ask = Desse må du avgjere; det kan vere ein av desse:
municipalities-unknown = Ikkje i registeret:
municipalities-how = Slik avgjer du ein: { -command } municipalities --set SKRIVEMÅTE NUMMER
municipalities-by-hand = avgjort for hand
municipalities-without = { $count ->
    [one] Éi sak er utan kommune.
   *[other] { $count } saker er utan kommune.
}
municipalities-register = Register per { $date }. { $source }.
municipalities-register-built-in = Inneheld data frå Statistisk sentralbyrå (SSB) og Kartverket, CC BY 4.0
municipalities-settled = { $count ->
    [one] «{ $spelling }» er no { $place }, i éi sak.
   *[other] «{ $spelling }» er no { $place }, i { $count } saker.
}
municipalities-unsettled = { $count ->
    [one] «{ $spelling }» er open igjen, i éi sak.
   *[other] «{ $spelling }» er open igjen, i { $count } saker.
}
municipalities-no-such-spelling = Inga sak har kommunen «{ $spelling }». «{ -command } municipalities» viser skrivemåtane.
municipalities-needs-none = «{ $spelling }» er allereie { $place }; det er ingenting å avgjere.
municipalities-not-settled = Ingenting er avgjort om «{ $spelling }».
municipalities-which = «{ $given }» kan vere fleire stader: { $places }. Oppgi nummeret.
municipalities-no-place = «{ $given }» er ikkje i registeret. Oppgi nummeret til ein kommune i dag.
municipalities-log-settled = avgjorde at «{ $spelling }» er { $place }
municipalities-log-unsettled = opna igjen kva «{ $spelling }» er
municipalities-undo = Ingenting å angre. Slik tek du tilbake det du avgjorde om «{ $spelling }»: { -command } municipalities --unset SKRIVEMÅTE
municipalities-unclear = { $count ->
    [one] Fleire kommunar heiter { $names }: `{ -command } municipalities` avgjer kva for ein det er.
   *[other] { $count } namn er felles for fleire kommunar ({ $names }): `{ -command } municipalities` avgjer kva for nokre det er.
}
municipalities-unclear-on-screen = { $count ->
    [one] Fleire kommunar heiter { $names }. Avslutt, og skriv `{ -command } municipalities` for å avgjere kva for ein det er.
   *[other] { $count } namn er felles for fleire kommunar ({ $names }). Avslutt, og skriv `{ -command } municipalities` for å avgjere kva for nokre det er.
}
municipalities-behind-import = { $done } { $unclear }
