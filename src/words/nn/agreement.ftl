# Kor einige saksbehandlarane er: i delkommandoen og på sida.

agreement-title = { $count ->
    [one] Semje om 1 sak som to eller fleire saksbehandlarar har svara på, { $blindness }. Saksbehandlarar: { $reviewers }
   *[other] Semje om { $count } saker som to eller fleire saksbehandlarar har svara på, { $blindness }. Saksbehandlarar: { $reviewers }
}
agreement-question = Spørsmål
agreement-value = Svar
agreement-cases = saker
agreement-given = gitt
agreement-percent = % like
agreement-specific = % der ein annan svara det same
agreement-kappa = kappa
agreement-alpha = alfa (Krippendorff)
agreement-ac1 = AC1 (Gwet)
agreement-verdict = Konklusjon
agreement-kinds-in-four = Nytt, i fire slag
agreement-kinds-without-unclear = Nytt, utan «uklart»
agreement-process-organisation = Prosess eller organisering
agreement-none = Ingen av dei
agreement-unclear = Uklart
agreement-not-measured = ikkje målt
agreement-not-defined = ikkje definert
agreement-nothing = Inga sak har svar frå to saksbehandlarar enno, så semja er ikkje målt. Svar som andre har gitt i eigne kopiar, kjem med { -command } merge FIL.
agreement-nothing-filtered = Inga sak som passar med filteret, har svar frå to saksbehandlarar enno, så semja er ikkje målt. Svar som andre har gitt i eigne kopiar, kjem med { -command } merge FIL.
agreement-nothing-late = Utan svara som kom etter at runden var lukka, har inga sak svar frå to saksbehandlarar, så semja er ikkje målt.
agreement-silent = Haldne utanfor, utan svar på desse sakene: { $reviewers }.
agreement-alike = «{ $question }»: { $percent } % av para av svar på same sak er like ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
}).
agreement-alike-set = «{ $question }»: Det to saksbehandlarar valde for same sak, er i snitt { $percent } % likt.
agreement-in-four-means = Prosess og organisering er rekna som eitt slag her.
agreement-without-unclear-means = Svaret «uklart» er halde utanfor her.
agreement-meaning = «{ $question }»: Usemja er { $percent } % av det ho ville ha vore om svara var gitte på måfå (mellom { $low } og { $high } %).
agreement-worse = «{ $question }»: Usemja er større enn om svara var gitte på måfå.
agreement-paradox = «{ $question }»: Nesten alle svara er like, så dei fleste ville ha vore like òg om dei var heilt tilfeldige. Låg alfa tyder då ikkje at saksbehandlarane ofte er usamde; sjå på sakene der nokon svara noko anna.
agreement-batches-left-out = { $count } svar vart gitt på fleire saker samla, og er haldne utanfor.
agreement-batches = { $count ->
    [one] 1 av svara vart gitt på fleire saker samla.
   *[other] { $count } av svara vart gitte på fleire saker samla.
}
agreement-texts = { $count ->
    [one] 1 svar er halde utanfor, fordi saksbehandlarane las ulike versjonar av rapporten.
   *[other] { $count } svar er haldne utanfor, fordi saksbehandlarane las ulike versjonar av rapporten.
}
agreement-codebook-others = { $count ->
    [one] 1 svar er halde utanfor, fordi det er gitt etter ein annan versjon av kodeboka enn «{ $codebook }». nybrott agreement og nybrott export --final tek med alle med --all-versions.
   *[other] { $count } svar er haldne utanfor, fordi dei er gitte etter ein annan versjon av kodeboka enn «{ $codebook }». nybrott agreement og nybrott export --final tek med alle med --all-versions.
}
agreement-codebooks = Svar etter kvar versjon av kodeboka: { $codebooks }.
agreement-late = { $count ->
    [one] 1 svar er halde utanfor, fordi det kom etter at runden var lukka. nybrott agreement --late tek det med.
   *[other] { $count } svar er haldne utanfor, fordi dei kom etter at runden var lukka. nybrott agreement --late tek dei med.
}
agreement-late-used = { $count } av svara kom etter at runden var lukka.
agreement-by-question = Kvart spørsmål
agreement-by-value = Kvart svar
agreement-legend-numbers = % like: kor mange prosent av para av svar på same sak som er like. kappa, alfa og AC1 trekkjer frå det rein tilfeldigheit ville gitt, og reknar ho på kvar sin måte: 1 tyder at alle er like, 0 at dei er like som ved tilfeldigheit. Kor mykje som er nok, avgjer saksbehandlarane sjølve: Ein runde kan ha eit mål. Krippendorff sjølv rår til ein alfa på minst 0,800, eller 0,667 for førebelse slutningar.
agreement-legend = [ ] er 95 %-intervallet, ~ tyder at det er grovt. Med færre enn 20 saker, eller når alle svara likt, blir det ikkje vist. For «{ $kinds }» er % like eit gjennomsnitt av kor like svara er, og det finst ikkje noko tal der det står «–». «I fire slag» reknar prosess og organisering som eitt. «Ikkje definert»: Alle har gitt same svaret overalt, så det er ingenting å måle tilfeldigheit mot.
agreement-blind = utan å sjå svara til kvarandre
agreement-partly-blind = nokre av dei utan å sjå svara til kvarandre
agreement-not-blind = men dei kan ha sett svara til kvarandre
agreement-after-look = { $count ->
    [one] 1 svar er halde utanfor, fordi det vart gitt etter at svara til dei andre var viste.
   *[other] { $count } svar er haldne utanfor, fordi dei vart gitt etter at svara til dei andre var viste.
}
agreement-may-have-seen = { $count ->
    [one] 1 svar er ikkje gitt blindt: Saksbehandlaren kan ha sett svara til dei andre.
   *[other] { $count } svar er ikkje gitt blindt: Saksbehandlarane kan ha sett svara til kvarandre.
}

## The page

agreement-computing = Reknar ut …
agreement-plain-how = Kor ofte to svarar likt på same sak: { $questions }. Der fleire svar kan veljast, er talet eit gjennomsnitt.
agreement-plain-question = { $question } { $percent } %
agreement-plain-alike = Ingen har svara ulikt, så det er ingenting å avgjere.
agreement-plain-most = Minst like er svara på «{ $question }». { $next }
agreement-plain-most-pair = Minst like er svara på «{ $question }», oftast { $pair }. { $next }
agreement-plain-most-several = Minst like er svara på { $questions }. { $next }
agreement-plain-next = Snakk om sakene; { -key-settle } opnar dei éi etter éi.
agreement-plain-next-on-screen = Snakk om sakene; { -key-differences } opnar dei éi etter éi.
agreement-plain-settled = Alle usemjene er avgjorde.
agreement-legend-heading = Kva tala på sida tyder
agreement-legend-at = { -key-keys } forklarer tala.
agreement-of-round = Runde «{ $round }», lukka { $date }
agreement-of-all = Alle saker; ingen runde er lukka
agreement-of-all-cases = Alle saker, i rundar eller ikkje
agreement-footer-next-round = runde eller alle
agreement-nothing-same-text = Inga sak har svar frå to saksbehandlarar som las same tekst, så semja er ikkje målt. Stadfest svara der teksten er endra: { -command } list --where endra viser sakene.
agreement-nothing-same-text-here = Inga sak har svar frå to saksbehandlarar som las same tekst, så semja er ikkje målt. Trykk { -key-worklists } og vel «ny tittel eller tekst sidan du svara»; der stadfestar Enter svara dine.
agreement-nothing-here = Inga sak har svar frå to saksbehandlarar enno, så semja er ikkje målt. Ho blir målt når ein saksbehandlar til har svara på dei same sakene: i denne fila, eller i ein kopi som { -key-palette } og «flett» hentar inn.
agreement-nothing-in-round = Runden «{ $name }» er lukka, og inga sak der har svar frå to saksbehandlarar, så semja i han er ikkje målt. { -key-next-hit } viser alle sakene, og andre rundar om det finst nokon.
agreement-nothing-team = Inga sak har svar frå to saksbehandlarar, så semja er ikkje målt. Utveksle med laget først, med { -key-palette } og «lag».
agreement-round-open = Runde «{ $name }» er open: { $readers }. Semja blir vist når alle har svara og runden er lukka.
agreement-few = { $count ->
    [one] «{ $question }»: 1 sak er for lite til eit intervall.
   *[other] «{ $question }»: { $count } saker er for få til eit intervall.
}
agreement-only = «{ $question }»: Ikkje definert, for alle svara «{ $value }».
agreement-all-alike = «{ $question }»: Alle svara er like. Etter så mange saker er mellom { $low } og { $high } % like (95 %).
agreement-against = Oftast mot kvarandre: { $pairs }.
agreement-against-pair = { $one } mot { $other } ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
})
agreement-matrix = Saker der éin svara det i rada og ein annan det i kolonna:
agreement-matrix-of-sets = Saker der berre den eine svara det i rada, og berre den andre det i kolonna; der rad og kolonne er den same, svara begge det:
agreement-pairs = To og to
agreement-coefficients-of = Mål for «{ $question }», med 95 %-intervall
agreement-coefficients-alone = Mål for «{ $question }»
agreement-pairs-of = To og to: «{ $question }»
agreement-coefficient = mål
agreement-estimate = verdi
agreement-error = standardfeil
agreement-jackknife = (jackknife)
agreement-footer-pairs = par
agreement-footer-coefficients = mål
agreement-footer-export = ta ut
agreement-nothing-to-export = Her er det ingen tal å skrive.
agreement-exported = Semja er skriven til { $file }.
agreement-file-word = semje
agreement-of-percent = del like par
agreement-of-cohen = kappa (Cohen)
agreement-of-conger = kappa (Conger)
agreement-of-scott = pi (Scott)
agreement-of-fleiss = kappa (Fleiss)
agreement-of-alpha = alfa (Krippendorff)
agreement-of-ac1 = AC1 (Gwet)
agreement-of-bp = BP (Brennan-Prediger)
agreement-of-percent-masi = gjennomsnittleg likskap, MASI
agreement-of-alpha-masi = alfa, MASI
agreement-of-percent-jaccard = gjennomsnittleg likskap, Jaccard
agreement-of-alpha-jaccard = alfa, Jaccard
agreement-of-percent-exact = gjennomsnittleg likskap, eksakt
agreement-of-alpha-exact = alfa, eksakt
agreement-goal = Mål frå { $date }: alfa { $goal } på kvart spørsmål. { $count ->
    [0] Nådd.
   *[other] Ikkje nådd: { $missed }.
}
agreement-in-alpha = alfa
agreement-in-ac1 = AC1
agreement-in-four = i fire slag
agreement-without-unclear = utan uklart

## Etter ei kalibrering

agreement-calibration-reached = Kalibrering { $number }: Kvart spørsmål har nådd målet, så kalibreringa sluttar her. Neste steg: Del ut arbeidet i ein runde.
agreement-calibration-three = Kalibrering { $number }: Etter tre rundar sluttar kalibreringa, sjølv om målet ikkje er nådd. Sei det der resultata blir offentleggjorde.
agreement-calibration-again = Kalibrering { $number }: Neste steg er å avgjere usemja, notere kva reglane manglar, lage ei ny utgåve av kodeboka og kalibrere igjen med andre saker.
agreement-calibration-settled = Kalibrering { $number }: Alle usemjene er avgjorde. Neste steg er å notere kva reglane manglar, lage ei ny utgåve av kodeboka og kalibrere igjen med andre saker.
agreement-all-settled = Alle usemjene i runde «{ $name }» er avgjorde.
agreement-no-difference = Ingen svar er ulike i runde «{ $name }».

## Eigne gamle saker på nytt, og over tid

agreement-again-round = Runde «{ $round }», lukka { $date }: Alle svara på nytt på eigne gamle saker, utan å sjå det første svaret
agreement-again-reviewer = { $reviewer }: { $cases } av { $given } saker har fått nytt svar
agreement-again-question = { $question }: { $percent } % like av { $units } · kappa { $kappa } · AC1 { $ac1 }
agreement-again-set = { $question }: { $percent } % like av { $units } (gjennomsnittleg likskap)
agreement-again-value = { $value }: { $then } då, { $now } no · { $gained } fekk det, { $lost } mista det · p { $p }
agreement-again-value-same = { $value }: { $now } då og no
agreement-again-legend = [ ] er 95 %-intervallet. p er kor sannsynleg ei så ujamn fordeling er når det er like sannsynleg å få som å miste svaret (McNemars test, eksakt).
agreement-again-open = Runden er open. Når han er lukka, blir det vist her kva kvar svara då og no.
agreement-windows = Over tid: like mange saker på kvar linje, i rekkjefølgje etter det andre svaret:
agreement-window = { $from } til { $to }, { $cases } saker: { $questions }
agreement-window-of-day = { $from }, { $cases } saker: { $questions }
agreement-window-codebooks = kodebok { $codebooks }
agreement-window-question = { $question } { $percent } %, alfa { $alpha }
