# Hva sakene sier: barometeret, på skjermen, i delkommandoer og i rapporter.

## Tabeller

barometer-table-verdict = Konklusjon
barometer-table-category = Kategori
barometer-table-innovation-category = Kategori for innovasjonene
barometer-table-kinds = Hva som er nytt eller endret
barometer-table-kinds-in-four = Slag, med prosess og organisering som ett
barometer-table-category-by-kind = Hva som er nytt eller endret, etter kategori
barometer-table-sector-verdict = Konklusjon etter sektor
barometer-table-sector-category = Kategori etter sektor
barometer-table-county = Fylker
barometer-table-municipality = Kommuner
barometer-table-month = Rapportens måned
barometer-table-proposed = { $facet } foreslått i fila, der ingen har svart

## Rader og kolonner

barometer-all = Alle
barometer-missing = Ikke kjent
barometer-others = Andre ({ $count })
barometer-value-process-organisation = Prosess eller organisering
barometer-value-two-or-more = To slag eller flere
barometer-value-other = Ikke innovasjon, eller uavklart
barometer-value-not-classified = Ikke klassifisert
barometer-sector-health-care = Helse og omsorg
barometer-sector-education = Oppvekst og utdanning
barometer-sector-social = Sosiale tjenester
barometer-sector-technical = Tekniske tjenester
barometer-sector-culture = Kultur
barometer-sector-other = Annet
barometer-column-group = Gruppe
barometer-column-month = Måned
barometer-column-sector = Sektor
barometer-column-county = Fylke
barometer-column-municipality = Kommune
barometer-column-answer = Svar
barometer-column-cases = Saker
barometer-column-base = Klassifisert
barometer-column-innovations = Innovasjoner
barometer-column-count = Antall
barometer-column-share = Andel
barometer-column-interval = 95 %-intervall
barometer-month-1 = januar { $year }
barometer-month-2 = februar { $year }
barometer-month-3 = mars { $year }
barometer-month-4 = april { $year }
barometer-month-5 = mai { $year }
barometer-month-6 = juni { $year }
barometer-month-7 = juli { $year }
barometer-month-8 = august { $year }
barometer-month-9 = september { $year }
barometer-month-10 = oktober { $year }
barometer-month-11 = november { $year }
barometer-month-12 = desember { $year }
barometer-percent = { $share } %
barometer-range = { $low }–{ $high } %

## Hvor langt det rekker

barometer-of-cases = { $count ->
    [one] Av 1 sak
   *[other] Av { $count } saker
}
barometer-innovations-of-row = Innovasjoner, også i prosent av de klassifiserte sakene i raden
barometer-of-classified = { $count ->
    [one] Av 1 klassifisert sak
   *[other] Av { $count } klassifiserte saker
}
barometer-of-innovations = { $count ->
    [one] Av 1 innovasjon
   *[other] Av { $count } innovasjoner
}
barometer-of-answered = { $count ->
    [one] Av 1 klassifisert sak der dette er kjent
   *[other] Av { $count } klassifiserte saker der dette er kjent
}
barometer-of-rows = Andelene er av de klassifiserte sakene på hver rad
barometer-of-categories = Andelene er av innovasjonene i hver kategori
barometer-counts-cases = Antall saker
barometer-counts-innovations = Antall innovasjoner
barometer-is-classified = { $count ->
    [one] er klassifisert
   *[other] er klassifisert
}
barometer-is-not-classified = { $count ->
    [one] er ikke klassifisert
   *[other] er ikke klassifisert
}
barometer-has-answer = { $count ->
    [one] har et svar som teller
   *[other] har et svar som teller
}
barometer-has-no-answer = { $count ->
    [one] har ikke noe svar som teller
   *[other] har ikke noe svar som teller
}
barometer-no-answer-counts = { $cases ->
    [one] 1 sak, som ikke har noe svar som teller.
   *[other] { $cases } saker; ingen av dem har et svar som teller.
}
barometer-none = Ingen sak passer.
barometer-not-begun = { $cases ->
    [one] 1 sak, som ikke er klassifisert ennå.
   *[other] { $cases } saker; ingen av dem er klassifisert ennå.
}
barometer-design-all-cases = { $cases ->
    [one] Den eneste saken er klassifisert.
   *[other] Alle { $cases } sakene er klassifisert: Andelene er talt opp, og ingenting er anslått.
}
barometer-design-not-drawn = { $done ->
    [one] 1 av { $cases } saker { $state }. Den er ikke et tilfeldig utvalg. Andelene gjelder bare denne saken, så det er ikke regnet ut noe intervall. De andre sakene kan være annerledes.
   *[other] { $done } av { $cases } saker { $state }. De er ikke et tilfeldig utvalg. Andelene gjelder bare disse sakene, så det er ikke regnet ut noe intervall. De andre sakene kan være annerledes.
}
barometer-design-simple-sample = { $drawn ->
    [one] 1 av { $cases } saker er trukket tilfeldig, og den { $state }. Intervallene viser hvor langt andelen av alle sakene kan være fra den (95 %).
   *[other] { $drawn } av { $cases } saker er trukket tilfeldig, og { $done } av dem { $state }. Intervallene viser hvor langt andelen av alle sakene kan være fra andelen i utvalget (95 %).
}
barometer-design-stratified-sample = { $drawn } av { $cases } saker er trukket tilfeldig innenfor strata, og { $done } av dem { $state }. Andelene er vektet etter hvor store strataene er.
barometer-design-adjusted-sample = { $drawn ->
    [one] 1 av { $cases } saker er trukket tilfeldig, og den { $state }.
   *[other] { $drawn } av { $cases } saker er trukket tilfeldig, og { $done } av dem { $state }.
}
barometer-design-strata-intervals = Intervallene viser hvor langt alle sakene kan være fra disse andelene (95 %).
barometer-design-open-strata = Det svares fortsatt; intervallene kommer når runden er lukket.
barometer-hidden = En åpen runde skjuler for deg hva andre har svart på { $count ->
    [one] 1 av disse sakene. Der teller bare dine egne svar
   *[other] { $count } av disse sakene. Der teller bare dine egne svar
 }, så disse tallene er ikke til å gi videre.
barometer-design-open = Det svares fortsatt, så intervallene er slike som holder hver gang du ser. De blir smalere når runden lukkes.
barometer-drawn-by = Runde «{ $round }», frø { $seed }.
barometer-drawn-again = Runde «{ $round }», frø { $seed }; det er trekning { $draw } av { $draws } av disse sakene.
barometer-frame-changed = { $count ->
    [one] 1 sak passer nå; { $cases } gjorde det da det ble trukket, og andelene gjelder dem.
   *[other] { $count } saker passer nå; { $cases } gjorde det da det ble trukket, og andelene gjelder dem.
}
barometer-missing-drawn = { $count ->
    [one] 1 trukket sak
   *[other] { $count } trukne saker
    } { $state }: En andel kan være mer feil enn intervallet sier.
barometer-disputed = { $count ->
    [one] 1 sak er holdt utenfor, fordi saksbehandlerne har svart ulikt på den. En sak er med bare når alle spørsmålene er avgjort.
   *[other] { $count } saker er holdt utenfor, fordi saksbehandlerne har svart ulikt på dem. En sak er med bare når alle spørsmålene er avgjort.
}
barometer-overlaps = En sak kan ha flere av disse, så andelene blir til sammen mer enn 100 %.
barometer-several = En sak kan ha flere av disse, og telles med hver av dem.
barometer-few = Der færre enn ti saker er klassifisert, vises bare antallet, ingen andel.
barometer-few-innovations = Der det er færre enn ti innovasjoner, vises bare antallet, ingen andel.
barometer-open-no-interval = Mens runden er åpen, har disse andelene ikke intervall: Det er ikke kjent hvor mange av alle sakene de er deler av. De får det når runden er lukket.
barometer-sectors-answered = Sektoren er den saksbehandlerne har svart.
barometer-sectors-column = Sektoren er hentet fra en kolonne i fila; ingen har svart på den.
barometer-sectors-both = Sektoren er den saksbehandlerne har svart, og der ingen har svart, den som står i en kolonne i fila.
barometer-unknown-sectors = { $count ->
    [one] 1 sak har en sektor som ikke ble gjenkjent.
   *[other] { $count } saker har en sektor som ikke ble gjenkjent.
}
barometer-read-otherwise = { $count ->
    [one] 1 sak er besvart med «{ $given }» etter en eldre kodebok og leses som «{ $today }».
   *[other] { $count } saker er besvart med «{ $given }» etter en eldre kodebok og leses som «{ $today }».
}
barometer-bars-innovations = Søylene viser innovasjonene, og hvor stor andel de er av de klassifiserte sakene i raden.
barometer-suppressed-cells = «:» står for et antall som ikke offentliggjøres, fordi det er under { $threshold }, eller fordi et slikt antall ellers kunne regnes ut.
barometer-totals-shown = Hvor mange saker det er, vises.
barometer-suppressed-groups = Små grupper er slått sammen i denne tabellen, så ingen antall under { $threshold } kan regnes ut av den.
barometer-suppressed-all-but-totals = «:» står for et antall som ikke offentliggjøres, fordi antall under { $threshold } ellers kunne regnes ut.
barometer-totals-shown-alone = Her vises bare hvor mange saker det er.
barometer-suppressed-whole = Denne tabellen er utelatt, fordi antall under { $threshold } kunne regnes ut fra den.
barometer-single-municipality = Alle sakene er fra én kommune. Små antall er skjult, og derfor vises bare to tabeller; --suppress off viser alt.
barometer-single-county = Alle sakene er fra ett av flere fylker. Små antall i fylket er skjult, og tabeller som ville vise dem, er utelatt; --suppress off viser alt.
barometer-subtracted = Blir de samme sakene offentliggjort to ganger, kan en leser regne ut skjulte tall ved å sammenligne. Sammenlign selv før du offentliggjør på nytt.
barometer-single-municipality-here = Alle sakene er fra én kommune, så små antall er skjult.
barometer-single-county-here = Alle sakene er fra ett av flere fylker, så små antall og tabeller med dem er skjult.
barometer-footer-report = rapport
barometer-all-cases = { $listed ->
    [one] Her telles alle sakene, ikke bare den ene i lista.
   *[other] Her telles alle sakene, ikke bare de { $listed } i lista.
}
barometer-counting = Teller …
barometer-recent = { $today ->
    [one] Du har klassifisert 1 sak i dag
   *[other] Du har klassifisert { $today } saker i dag
    } og { $week } de siste sju dagene.
barometer-recent-pace = Nå: { $pace } i minuttet.
barometer-adjusted-county = Andelene er justert etter hvor mange saker hvert fylke har.
barometer-adjusted-sector = Andelene er justert etter hvor mange saker hver sektor har.
barometer-adjusted-first = { $reviewer } har svart på alle sakene først; de svarene er rettet etter hva det ble til i de trukne sakene.
barometer-adjusted-without = { $count ->
    [one] Av én gruppe er ingen sak trukket; den regnes som de andre.
   *[other] Av { $count } grupper er ingen sak trukket; de regnes som de andre.
}
