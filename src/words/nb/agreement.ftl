# Hvor enige saksbehandlerne er: i delkommandoen og på siden.

agreement-title = { $count ->
    [one] Enighet om 1 sak som to eller flere saksbehandlere har svart på, { $blindness }. Saksbehandlere: { $reviewers }
   *[other] Enighet om { $count } saker som to eller flere saksbehandlere har svart på, { $blindness }. Saksbehandlere: { $reviewers }
}
agreement-question = Spørsmål
agreement-value = Svar
agreement-cases = saker
agreement-given = gitt
agreement-percent = % like
agreement-specific = % der en annen svarte det samme
agreement-kappa = kappa
agreement-alpha = alfa (Krippendorff)
agreement-ac1 = AC1 (Gwet)
agreement-verdict = Konklusjon
agreement-kinds-in-four = Nytt, i fire slag
agreement-kinds-without-unclear = Nytt, uten «uklart»
agreement-process-organisation = Prosess eller organisering
agreement-none = Ingen av dem
agreement-unclear = Uklart
agreement-not-measured = ikke målt
agreement-not-defined = ikke definert
agreement-nothing = Ingen sak har svar fra to saksbehandlere ennå, så enigheten er ikke målt. Svar som andre har gitt i egne kopier, kommer med { -command } merge FIL.
agreement-nothing-filtered = Ingen sak som passer med filteret, har svar fra to saksbehandlere ennå, så enigheten er ikke målt. Svar som andre har gitt i egne kopier, kommer med { -command } merge FIL.
agreement-nothing-late = Uten svarene som kom etter at runden var lukket, har ingen sak svar fra to saksbehandlere, så enigheten er ikke målt.
agreement-silent = Holdt utenfor, uten svar på disse sakene: { $reviewers }.
agreement-alike = «{ $question }»: { $percent } % av parene av svar på samme sak er like ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
}).
agreement-alike-set = «{ $question }»: Det to saksbehandlere valgte for samme sak, er i snitt { $percent } % likt.
agreement-in-four-means = Prosess og organisering regnes som ett slag her.
agreement-without-unclear-means = Svaret «uklart» er holdt utenfor her.
agreement-meaning = «{ $question }»: Uenigheten er { $percent } % av det den ville vært om svarene var gitt på måfå (mellom { $low } og { $high } %).
agreement-worse = «{ $question }»: Uenigheten er større enn om svarene var gitt på måfå.
agreement-paradox = «{ $question }»: Nesten alle svarene er like, så de fleste ville vært like også ved ren tilfeldighet. Lav alfa betyr da ikke at saksbehandlerne ofte er uenige; se på sakene der noen svarte noe annet.
agreement-batches-left-out = { $count } svar ble gitt på flere saker samlet, og er holdt utenfor.
agreement-batches = { $count } av svarene ble gitt på flere saker samlet.
agreement-texts = { $count } svar er holdt utenfor, fordi saksbehandlerne leste ulike versjoner av rapporten.
agreement-codebook-others = { $count ->
    [one] 1 svar er holdt utenfor, fordi det er gitt etter en annen versjon av kodeboka enn «{ $codebook }». nybrott agreement og nybrott export --final tar med alle med --all-versions.
   *[other] { $count } svar er holdt utenfor, fordi de er gitt etter en annen versjon av kodeboka enn «{ $codebook }». nybrott agreement og nybrott export --final tar med alle med --all-versions.
}
agreement-codebooks = Svar etter hver versjon av kodeboka: { $codebooks }.
agreement-late = { $count ->
    [one] 1 svar er holdt utenfor, fordi det kom etter at runden var lukket. nybrott agreement --late tar det med.
   *[other] { $count } svar er holdt utenfor, fordi de kom etter at runden var lukket. nybrott agreement --late tar dem med.
}
agreement-late-used = { $count } av svarene kom etter at runden var lukket.
agreement-by-question = Hvert spørsmål
agreement-by-value = Hvert svar
agreement-legend-numbers = % like: hvor mange prosent av parene av svar på samme sak som er like. kappa, alfa og AC1 trekker fra det ren tilfeldighet ville gitt, og regner den på hver sin måte: 1 betyr at alle er like, 0 at de er like som ved tilfeldighet. Hvor mye som er nok, avgjør saksbehandlerne selv: En runde kan ha et mål. Krippendorff selv råder til en alfa på minst 0,800, eller 0,667 for foreløpige slutninger.
agreement-legend = [ ] er 95 %-intervallet, ~ betyr at det er grovt. Med færre enn 20 saker, eller når alle svarte likt, vises det ikke. For «{ $kinds }» er % like et gjennomsnitt av hvor like svarene er, og det finnes ikke noe tall der det står «–». «I fire slag» regner prosess og organisering som ett. «Ikke definert»: Alle har gitt samme svar overalt, så det er ingenting å måle tilfeldighet mot.
agreement-blind = uten å se hverandres svar
agreement-partly-blind = noen av dem uten å se hverandres svar
agreement-not-blind = men de kan ha sett hverandres svar
agreement-after-look = { $count ->
    [one] 1 svar er holdt utenfor, fordi det ble gitt etter at de andres svar var vist.
   *[other] { $count } svar er holdt utenfor, fordi de ble gitt etter at de andres svar var vist.
}
agreement-may-have-seen = { $count ->
    [one] 1 svar er ikke gitt blindt: Saksbehandleren kan ha sett de andres svar.
   *[other] { $count } svar er ikke gitt blindt: Saksbehandlerne kan ha sett hverandres svar.
}

## The page

agreement-computing = Regner ut …
agreement-plain-how = Hvor ofte to svarer likt på samme sak: { $questions }. Der flere svar kan velges, er tallet et gjennomsnitt.
agreement-plain-question = { $question } { $percent } %
agreement-plain-alike = Ingen har svart ulikt, så det er ingenting å avgjøre.
agreement-plain-most = Minst like er svarene på «{ $question }». { $next }
agreement-plain-most-pair = Minst like er svarene på «{ $question }», oftest { $pair }. { $next }
agreement-plain-most-several = Minst like er svarene på { $questions }. { $next }
agreement-plain-next = Snakk om sakene; { -key-settle } åpner dem én etter én.
agreement-plain-next-on-screen = Snakk om sakene; { -key-differences } åpner dem én etter én.
agreement-plain-settled = Alle uenighetene er avgjort.
agreement-legend-heading = Hva tallene på siden betyr
agreement-legend-at = { -key-keys } forklarer tallene.
agreement-of-round = Runde «{ $round }», lukket { $date }
agreement-of-all = Alle saker; ingen runde er lukket
agreement-of-all-cases = Alle saker, i runder eller ikke
agreement-footer-next-round = runde eller alle
agreement-nothing-same-text = Ingen sak har svar fra to saksbehandlere som leste samme tekst, så enigheten er ikke målt. Bekreft svarene der teksten er endret: { -command } list --where endret viser sakene.
agreement-nothing-same-text-here = Ingen sak har svar fra to saksbehandlere som leste samme tekst, så enigheten er ikke målt. Trykk { -key-worklists } og velg «ny tittel eller tekst siden du svarte»; der bekrefter Enter svarene dine.
agreement-nothing-here = Ingen sak har svar fra to saksbehandlere ennå, så enigheten er ikke målt. Den måles når en saksbehandler til har svart på de samme sakene: i denne fila, eller i en kopi som { -key-palette } og «flett» henter inn.
agreement-nothing-in-round = Runden «{ $name }» er lukket, og ingen sak der har svar fra to saksbehandlere, så enigheten i den er ikke målt. { -key-next-hit } viser alle sakene, og andre runder om det finnes noen.
agreement-nothing-team = Ingen sak har svar fra to saksbehandlere, så enigheten er ikke målt. Utveksle med laget først, med { -key-palette } og «lag».
agreement-round-open = Runde «{ $name }» er åpen: { $readers }. Enigheten vises når alle har svart og runden er lukket.
agreement-few = { $count ->
    [one] «{ $question }»: 1 sak er for lite til et intervall.
   *[other] «{ $question }»: { $count } saker er for få til et intervall.
}
agreement-only = «{ $question }»: Ikke definert, for alle svarte «{ $value }».
agreement-all-alike = «{ $question }»: Alle svarene er like. Etter så mange saker er mellom { $low } og { $high } % like (95 %).
agreement-against = Oftest mot hverandre: { $pairs }.
agreement-against-pair = { $one } mot { $other } ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
})
agreement-matrix = Saker der én svarte det i raden og en annen det i kolonnen:
agreement-matrix-of-sets = Saker der bare den ene svarte det i raden, og bare den andre det i kolonnen; der rad og kolonne er den samme, svarte begge det:
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
agreement-nothing-to-export = Her er det ingen tall å skrive.
agreement-exported = Enigheten er skrevet til { $file }.
agreement-file-word = enighet
agreement-of-percent = andel like par
agreement-of-cohen = kappa (Cohen)
agreement-of-conger = kappa (Conger)
agreement-of-scott = pi (Scott)
agreement-of-fleiss = kappa (Fleiss)
agreement-of-alpha = alfa (Krippendorff)
agreement-of-ac1 = AC1 (Gwet)
agreement-of-bp = BP (Brennan-Prediger)
agreement-of-percent-masi = gjennomsnittlig likhet, MASI
agreement-of-alpha-masi = alfa, MASI
agreement-of-percent-jaccard = gjennomsnittlig likhet, Jaccard
agreement-of-alpha-jaccard = alfa, Jaccard
agreement-of-percent-exact = gjennomsnittlig likhet, eksakt
agreement-of-alpha-exact = alfa, eksakt
agreement-goal = Mål fra { $date }: alfa { $goal } på hvert spørsmål. { $count ->
    [0] Nådd.
   *[other] Ikke nådd: { $missed }.
}
agreement-in-alpha = alfa
agreement-in-ac1 = AC1
agreement-in-four = i fire slag
agreement-without-unclear = uten uklart

## Etter en kalibrering

agreement-calibration-reached = Kalibrering { $number }: Hvert spørsmål har nådd målet, så kalibreringen slutter her. Neste steg: Del ut arbeidet i en runde.
agreement-calibration-three = Kalibrering { $number }: Etter tre runder slutter kalibreringen, selv om målet ikke er nådd. Si det der resultatene offentliggjøres.
agreement-calibration-again = Kalibrering { $number }: Neste steg er å avgjøre uenighetene, notere hva reglene mangler, lage en ny utgave av kodeboka og kalibrere igjen med andre saker.
agreement-calibration-settled = Kalibrering { $number }: Alle uenighetene er avgjort. Neste steg er å notere hva reglene mangler, lage en ny utgave av kodeboka og kalibrere igjen med andre saker.
agreement-all-settled = Alle uenighetene i runde «{ $name }» er avgjort.
agreement-no-difference = Ingen svar er ulike i runde «{ $name }».

## Egne gamle saker på nytt, og over tid

agreement-again-round = Runde «{ $round }», lukket { $date }: Alle svarte på nytt på egne gamle saker, uten å se det første svaret
agreement-again-reviewer = { $reviewer }: { $cases } av { $given } saker besvart på nytt
agreement-again-question = { $question }: { $percent } % like av { $units } · kappa { $kappa } · AC1 { $ac1 }
agreement-again-set = { $question }: { $percent } % like av { $units } (gjennomsnittlig likhet)
agreement-again-value = { $value }: { $then } da, { $now } nå · { $gained } fikk det, { $lost } mistet det · p { $p }
agreement-again-value-same = { $value }: { $now } da og nå
agreement-again-legend = [ ] er 95 %-intervallet. p er hvor sannsynlig en så ujevn fordeling er når det er like sannsynlig å få som å miste svaret (McNemars test, eksakt).
agreement-again-open = Runden er åpen. Når den er lukket, vises her hva hver svarte da og nå.
agreement-windows = Over tid: like mange saker på hver linje, i rekkefølge etter det andre svaret:
agreement-window = { $from } til { $to }, { $cases } saker: { $questions }
agreement-window-of-day = { $from }, { $cases } saker: { $questions }
agreement-window-codebooks = kodebok { $codebooks }
agreement-window-question = { $question } { $percent } %, alfa { $alpha }
