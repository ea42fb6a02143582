# Hva skrivemåtene av kommuner i et prosjekt betyr i dag.
municipalities-today = Saker fra hver kommune, slik kommunene er i dag:
municipalities-ask = Disse må du avgjøre; det kan være en av disse:
municipalities-unknown = Ikke i registeret:
municipalities-how = Slik avgjør du en: { -command } municipalities --set SKRIVEMÅTE NUMMER
municipalities-by-hand = avgjort for hånd
municipalities-without = { $count ->
    [one] Én sak er uten kommune.
   *[other] { $count } saker er uten kommune.
}
municipalities-register = Register per { $date }. { $source }.
municipalities-register-built-in = Inneholder data fra Statistisk sentralbyrå (SSB) og Kartverket, CC BY 4.0
municipalities-settled = { $count ->
    [one] «{ $spelling }» er nå { $place }, i én sak.
   *[other] «{ $spelling }» er nå { $place }, i { $count } saker.
}
municipalities-unsettled = { $count ->
    [one] «{ $spelling }» er åpen igjen, i én sak.
   *[other] «{ $spelling }» er åpen igjen, i { $count } saker.
}
municipalities-no-such-spelling = Ingen sak har kommunen «{ $spelling }». «{ -command } municipalities» viser skrivemåtene.
municipalities-needs-none = «{ $spelling }» er allerede { $place }; det er ingenting å avgjøre.
municipalities-not-settled = Ingenting er avgjort om «{ $spelling }».
municipalities-which = «{ $given }» kan være flere steder: { $places }. Oppgi nummeret.
municipalities-no-place = «{ $given }» er ikke i registeret. Oppgi nummeret til en kommune i dag.
municipalities-log-settled = avgjorde at «{ $spelling }» er { $place }
municipalities-log-unsettled = åpnet igjen hva «{ $spelling }» er
municipalities-undo = Ingenting å angre. Slik tar du tilbake det du avgjorde om «{ $spelling }»: { -command } municipalities --unset SKRIVEMÅTE
municipalities-unclear = { $count ->
    [one] Flere kommuner heter { $names }: `{ -command } municipalities` avgjør hvilken det er.
   *[other] { $count } navn er felles for flere kommuner ({ $names }): `{ -command } municipalities` avgjør hvilke det er.
}
municipalities-unclear-on-screen = { $count ->
    [one] Flere kommuner heter { $names }. Avslutt, og skriv `{ -command } municipalities` for å avgjøre hvilken det er.
   *[other] { $count } navn er felles for flere kommuner ({ $names }). Avslutt, og skriv `{ -command } municipalities` for å avgjøre hvilke det er.
}
municipalities-behind-import = { $done } { $unclear }
