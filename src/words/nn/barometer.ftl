# Kva sakene seier: barometeret, på skjermen, i delkommandoar og i rapportar.

## Tabellar

barometer-table-verdict = Konklusjon
barometer-table-category = Kategori
barometer-table-innovation-category = Kategori for innovasjonane
barometer-table-kinds = Kva som er nytt eller endra
barometer-table-kinds-in-four = Slag, med prosess og organisering som eitt
barometer-table-category-by-kind = Kva som er nytt eller endra, etter kategori
barometer-table-sector-verdict = Konklusjon etter sektor
barometer-table-sector-category = Kategori etter sektor
barometer-table-county = Fylke
barometer-table-municipality = Kommunar
barometer-table-month = Månaden i rapporten
barometer-table-proposed = { $facet } føreslått i fila, der ingen har svara

## Rader og kolonner

barometer-all = Alle
barometer-missing = Ikkje kjent
barometer-others = Andre ({ $count })
barometer-value-process-organisation = Prosess eller organisering
barometer-value-two-or-more = To slag eller fleire
barometer-value-other = Ikkje innovasjon, eller uavklart
barometer-value-not-classified = Ikkje klassifisert
barometer-sector-health-care = Helse og omsorg
barometer-sector-education = Oppvekst og utdanning
barometer-sector-social = Sosiale tenester
barometer-sector-technical = Tekniske tenester
barometer-sector-culture = Kultur
barometer-sector-other = Anna
barometer-column-group = Gruppe
barometer-column-month = Månad
barometer-column-sector = Sektor
barometer-column-county = Fylke
barometer-column-municipality = Kommune
barometer-column-answer = Svar
barometer-column-cases = Saker
barometer-column-base = Klassifisert
barometer-column-innovations = Innovasjonar
barometer-column-count = Tal
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

## Kor langt det rekk

barometer-of-cases = { $count ->
    [one] Av 1 sak
   *[other] Av { $count } saker
}
barometer-innovations-of-row = Innovasjonar, òg i prosent av dei klassifiserte sakene i rada
barometer-of-classified = { $count ->
    [one] Av 1 klassifisert sak
   *[other] Av { $count } klassifiserte saker
}
barometer-of-innovations = { $count ->
    [one] Av 1 innovasjon
   *[other] Av { $count } innovasjonar
}
barometer-of-answered = { $count ->
    [one] Av 1 klassifisert sak der dette er kjent
   *[other] Av { $count } klassifiserte saker der dette er kjent
}
barometer-of-rows = Andelane er av dei klassifiserte sakene på kvar rad
barometer-of-categories = Andelane er av innovasjonane i kvar kategori
barometer-counts-cases = Tal på saker
barometer-counts-innovations = Tal på innovasjonar
barometer-is-classified = { $count ->
    [one] er klassifisert
   *[other] er klassifiserte
}
barometer-is-not-classified = { $count ->
    [one] er ikkje klassifisert
   *[other] er ikkje klassifiserte
}
barometer-has-answer = { $count ->
    [one] har eit svar som tel
   *[other] har eit svar som tel
}
barometer-has-no-answer = { $count ->
    [one] har ikkje noko svar som tel
   *[other] har ikkje noko svar som tel
}
barometer-no-answer-counts = { $cases ->
    [one] 1 sak, som ikkje har noko svar som tel.
   *[other] { $cases } saker; ingen av dei har eit svar som tel.
}
barometer-none = Inga sak passar.
barometer-not-begun = { $cases ->
    [one] 1 sak, som ikkje er klassifisert enno.
   *[other] { $cases } saker; ingen av dei er klassifiserte enno.
}
barometer-design-all-cases = { $cases ->
    [one] Den einaste saka er klassifisert.
   *[other] Alle dei { $cases } sakene er klassifiserte: Andelane er talde opp, og ingenting er anslått.
}
barometer-design-not-drawn = { $done ->
    [one] 1 av { $cases } saker { $state }. Ho er ikkje eit tilfeldig utval. Andelane gjeld berre denne saka, så det er ikkje rekna ut noko intervall. Dei andre sakene kan vere annleis.
   *[other] { $done } av { $cases } saker { $state }. Dei er ikkje eit tilfeldig utval. Andelane gjeld berre desse sakene, så det er ikkje rekna ut noko intervall. Dei andre sakene kan vere annleis.
}
barometer-design-simple-sample = { $drawn ->
    [one] 1 av { $cases } saker er trekt tilfeldig, og ho { $state }. Intervalla viser kor langt andelen av alle sakene kan vere frå ho (95 %).
   *[other] { $drawn } av { $cases } saker er trekte tilfeldig, og { $done ->
        [one] 1 av dei
       *[other] { $done } av dei
    } { $state }. Intervalla viser kor langt andelen av alle sakene kan vere frå andelen i utvalet (95 %).
}
barometer-design-stratified-sample = { $drawn } av { $cases } saker er trekte tilfeldig innanfor strata, og { $done ->
    [one] 1 av dei
   *[other] { $done } av dei
    } { $state }. Andelane er vekta etter kor store strataa er.
barometer-design-adjusted-sample = { $drawn ->
    [one] 1 av { $cases } saker er trekt tilfeldig, og ho { $state }.
   *[other] { $drawn } av { $cases } saker er trekte tilfeldig, og { $done ->
        [one] 1 av dei
       *[other] { $done } av dei
    } { $state }.
}
barometer-design-strata-intervals = Intervalla viser kor langt alle sakene kan vere frå desse andelane (95 %).
barometer-design-open-strata = Det blir framleis svara; intervalla kjem når runden er lukka.
barometer-hidden = Ein open runde skjuler for deg kva andre har svara på { $count ->
    [one] 1 av desse sakene. Der tel berre dine eigne svar
   *[other] { $count } av desse sakene. Der tel berre dine eigne svar
 }, så desse tala er ikkje til å gi vidare.
barometer-design-open = Det blir framleis svara, så intervalla er slike som held kvar gong du ser. Dei blir smalare når runden blir lukka.
barometer-drawn-by = Runde «{ $round }», frø { $seed }.
barometer-drawn-again = Runde «{ $round }», frø { $seed }; det er trekking { $draw } av { $draws } av desse sakene.
barometer-frame-changed = { $count ->
    [one] 1 sak passar no; { $cases } gjorde det då det vart trekt, og andelane gjeld dei.
   *[other] { $count } saker passar no; { $cases } gjorde det då det vart trekt, og andelane gjeld dei.
}
barometer-missing-drawn = { $count ->
    [one] 1 trekt sak
   *[other] { $count } trekte saker
    } { $state }: Andelane kan vere lenger unna enn intervalla viser.
barometer-disputed = { $count ->
    [one] 1 sak er halden utanfor, fordi saksbehandlarane har svara ulikt på ho. Ei sak er med berre når alle spørsmåla er avgjorde.
   *[other] { $count } saker er haldne utanfor, fordi saksbehandlarane har svara ulikt på dei. Ei sak er med berre når alle spørsmåla er avgjorde.
}
barometer-overlaps = Ei sak kan ha fleire av desse, så andelane blir til saman meir enn 100 %.
barometer-several = Ei sak kan ha fleire av desse, og blir tald med kvar av dei.
barometer-few = Der færre enn ti saker er klassifiserte, blir berre talet vist, ingen andel.
barometer-few-innovations = Der det er færre enn ti innovasjonar, blir berre talet vist, ingen andel.
barometer-open-no-interval = Medan runden er open, har desse andelane ikkje intervall: Det er ikkje kjent kor mange av alle sakene dei er andelar av. Dei får det når runden er lukka.
barometer-sectors-answered = Sektoren er den saksbehandlarane har svara.
barometer-sectors-column = Sektoren er henta frå ei kolonne i fila; ingen har svara på han.
barometer-sectors-both = Sektoren er den saksbehandlarane har svara, og der ingen har svara, den som står i ei kolonne i fila.
barometer-unknown-sectors = { $count ->
    [one] 1 sak har ein sektor som ikkje vart kjend igjen.
   *[other] { $count } saker har ein sektor som ikkje vart kjend igjen.
}
barometer-read-otherwise = { $count ->
    [one] 1 sak har svaret «{ $given }» etter ei eldre kodebok og blir lesen som «{ $today }».
   *[other] { $count } saker har svaret «{ $given }» etter ei eldre kodebok og blir lesne som «{ $today }».
}
barometer-bars-innovations = Søylene viser innovasjonane, og kor stor andel dei er av dei klassifiserte sakene i rada.
barometer-suppressed-cells = «:» står for eit tal som ikkje blir offentleggjort, fordi det er under { $threshold }, eller fordi eit slikt tal elles kunne reknast ut.
barometer-totals-shown = Kor mange saker det er, blir vist.
barometer-suppressed-groups = Små grupper er slåtte saman i denne tabellen, så ingen tal under { $threshold } kan reknast ut av han.
barometer-suppressed-all-but-totals = «:» står for eit tal som ikkje blir offentleggjort, fordi tal under { $threshold } elles kunne reknast ut.
barometer-totals-shown-alone = Her blir det berre vist kor mange saker det er.
barometer-suppressed-whole = Denne tabellen er utelaten, fordi tal under { $threshold } kunne reknast ut frå han.
barometer-single-municipality = Alle sakene er frå éin kommune. Små tal er skjulte, og difor blir berre to tabellar viste; --suppress off viser alt.
barometer-single-county = Alle sakene er frå eitt av fleire fylke. Små tal i fylket er skjulte, og tabellar som ville vise dei, er utelatne; --suppress off viser alt.
barometer-subtracted = Blir dei same sakene offentleggjorde to gonger, kan ein lesar rekne ut skjulte tal ved å samanlikne. Samanlikn sjølv før du offentleggjer på nytt.
barometer-single-municipality-here = Alle sakene er frå éin kommune, så små tal er skjulte.
barometer-single-county-here = Alle sakene er frå eitt av fleire fylke, så små tal og tabellar med dei er skjulte.
barometer-footer-report = rapport
barometer-all-cases = { $listed ->
    [one] Her blir alle sakene talde, ikkje berre den eine i lista.
   *[other] Her blir alle sakene talde, ikkje berre dei { $listed } i lista.
}
barometer-counting = Tel …
barometer-recent = { $today ->
    [one] Du har klassifisert 1 sak i dag
   *[other] Du har klassifisert { $today } saker i dag
    } og { $week } dei siste sju dagane.
barometer-recent-pace = No: { $pace } i minuttet.
barometer-adjusted-county = Andelane er justerte etter kor mange saker kvart fylke har.
barometer-adjusted-sector = Andelane er justerte etter kor mange saker kvar sektor har.
barometer-adjusted-first = { $reviewer } har svara på alle sakene først; dei svara er retta etter kva det vart til i dei trekte sakene.
barometer-adjusted-without = { $count ->
    [one] Av éi gruppe er inga sak trekt; ho blir rekna som dei andre.
   *[other] Av { $count } grupper er inga sak trekt; dei blir rekna som dei andre.
}
