# Rapporten som offentliggjøres: én side med funn, bilder, tabeller og metode.

report-title = Hva sakene sier
report-lead = Rapporter om kommunal innovasjon, klassifisert med nybrott
report-file-word = rapport
report-skip = Gå til funnene
report-contents = Innhold
report-in-short = Kort sagt
report-made = Laget { $date } med nybrott { $version }.
report-short-cases = Saker
report-short-classified = Klassifisert
report-short-innovations = Innovasjoner
report-short-period = Måneder
report-short-reviewers = Saksbehandlere
report-short-disputed = Ikke avgjort
report-period = { $first } til { $last }
report-figure = Figur { $number }
report-table = Tabell { $number }
report-the-numbers = Tallene
report-not-published = ikke offentliggjort
report-nothing = ingen
report-note = { $base }. Kilde: nybrott { $version }, kodebok { $codebook }, saker { $digest }.
report-unclear-places = { $count ->
    [one] 1 kommunenavn passer til flere kommuner, og står slik det er skrevet i fila.
   *[other] { $count } kommunenavn passer til flere kommuner, og står slik de er skrevet i fila.
}
report-unclear-places-how = { $count ->
    [one] 1 kommunenavn passer til flere kommuner, og står slik det er skrevet i fila. Velg kommune med `{ -command } municipalities`.
   *[other] { $count } kommunenavn passer til flere kommuner, og står slik de er skrevet i fila. Velg kommune med `{ -command } municipalities`.
}

## Funn

report-finding-verdict = { $base ->
    [one] Bare 1 sak er klassifisert
   *[other] Innovasjoner er { $part } av de { $base } klassifiserte sakene
}
report-finding-category = { $base ->
    [one] Den ene klassifiserte saken er «{ $value }»
   *[other] Den vanligste kategorien er «{ $value }»: { $part } av de { $base } klassifiserte sakene
}
report-finding-innovation-category = { $base ->
    [one] Den ene innovasjonen er «{ $value }»
   *[other] Blant innovasjonene er den vanligste kategorien «{ $value }»: { $part } av { $base }
}
report-finding-kinds = { $base ->
    [one] I den ene innovasjonen er «{ $value }» nytt eller endret
   *[other] Oftest er «{ $value }» nytt eller endret: { $part } av de { $base } innovasjonene
}
report-finding-kinds-in-four = { $base ->
    [one] Bare 1 sak er en innovasjon
   *[other] Når prosess og organisering er ett slag, har { $part } av de { $base } innovasjonene to slag eller flere
}
report-finding-facet = { $base ->
    [one] { $table }: kjent for 1 sak, «{ $value }»
   *[other] { $table }: oftest «{ $value }», { $part } av de { $base } sakene der det er kjent
}
report-finding-category-by-kind = { $base ->
    [one] Den ene innovasjonen er { $combinations }
   *[other] { $tied ->
        [one] Den vanligste kombinasjonen er { $combinations }: { $count } av de { $base } innovasjonene
       *[other] { $named ->
            [0] { $tied } kombinasjoner er like vanlige: { $count } av de { $base } innovasjonene hver
           *[other] Vanligst er { $combinations }, like mange: { $count } av de { $base } innovasjonene hver
        }
    }
}
report-combination = «{ $category }» med «{ $kind }»
report-quoted = «{ $value }»
report-listed = { $others } og { $last }
report-finding-sector-verdict = { $cases ->
    [one] Den ene saken med kjent sektor hører til «{ $value }»
   *[other] Den vanligste sektoren er «{ $value }»: { $count } av { $cases } saker med kjent sektor
}
report-finding-sector-category = Kategoriene i hver sektor
report-finding-county = { $count ->
    [0] Ingen sak har et kjent fylke
    [one] Sakene kom fra 1 fylke
   *[other] Sakene kom fra { $count } fylker
}
report-finding-municipality = { $count ->
    [0] Ingen sak har en kjent kommune
    [one] Sakene kom fra 1 kommune
   *[other] Sakene kom fra { $count } kommuner
}
report-finding-month = { $cases ->
    [one] Den ene saken med kjent måned er fra { $value }
   *[other] Måneden med flest saker er { $value }: { $count } av { $cases }
}
report-finding-tied = { $table }: vanligst er { $values }, like mange ({ $part } av de { $base } hver)
report-finding-all-tied = { $table }: like mange av hvert, { $values } ({ $part } av { $base } hver)
report-finding-groups-tied = Flest saker, og like mange, i { $values }: { $part } av { $base } i hver
report-finding-groups-equal = Like mange saker i { $values }: { $part } av { $base } i hver
report-finding-none = { $table }: ingen sak er klassifisert ennå
report-finding-hidden = { $table }: Små antall offentliggjøres ikke
report-part-interval = { $share } ({ $range })
report-part-tenth = om lag en tidel
report-part-fifth = om lag en femdel
report-part-quarter = om lag en firedel
report-part-third = om lag en tredel
report-part-half = om lag halvparten
report-part-two-thirds = om lag to tredeler
report-part-three-quarters = om lag tre firedeler
report-part-four-fifths = om lag fire femdeler
report-part-nine-tenths = om lag ni tideler

report-examples = Eksempler på kategoriene
report-others = Hva andre enn { $place } har gjort
report-others-count = { $count ->
    [one] 1 innovasjon fra andre enn { $place }, med nummeret rapporten kan bes om på.
   *[other] { $count } innovasjoner fra andre enn { $place }, hver med nummeret rapporten kan bes om på.
}
report-others-no-sector = Ukjent sektor
report-case-origin = { $municipality }, nr. { $id }
report-case-number = Nr. { $id }

## Enighet

report-agreement = Hvor enige saksbehandlerne er
report-agreement-finding = { $count ->
    [one] 1 sak er besvart av to saksbehandlere eller flere
   *[other] { $count } saker er besvart av to saksbehandlere eller flere
}
report-blind = Svarene er blinde: De ble gitt før noen kunne se de andres.
report-not-blind = Saksbehandlerne kan ha sett hverandres svar.
report-partly-blind = Noen av svarene er blinde; for andre kan saksbehandlerne ha sett hverandres svar.
report-agreement-none = Ingen sak er besvart av to saksbehandlere, så det er ikke kjent hvor enige de er.
report-agreement-hidden = En åpen runde skjuler for deg hva andre har svart, så det vises ikke hvor enige saksbehandlerne er.
report-agreement-one-place = Alle sakene er fra én kommune, og noen av tallene er skjult, så det vises ikke hvor enige saksbehandlerne er.
report-agreement-one-county = Alle sakene er fra ett av flere fylker, og små antall er skjult, så det vises ikke hvor enige saksbehandlerne er.
report-agreement-note = «{ $new }» er spørsmål 2. «{ $kinds }» er spørsmål 3, i sakene der minst to har svart på det; «i fire slag» regner prosess og organisering som ett. «% like» er andelen av parene av svar på samme sak som er like; for «{ $kinds }» er det et gjennomsnitt av hvor like de er. Kappa er Congers (Cohens når det er to saksbehandlere), alfa Krippendorffs, AC1 Gwets. [ ] er 95 %-intervallet, ~ betyr at det er grovt.

## Ved siden av andre tall

report-references = Ved siden av andre tall
report-references-caption = Tall fra andre undersøkelser
report-references-note = Dette er andre ting, målt på andre måter. Står det «{ report-comparable-no }», kan tallene ikke sammenlignes. Står det «{ report-comparable-shape }», kan du sammenligne rekkefølgen, men ikke hvor store andelene er. Under «{ report-reference-column-here }» er andeler med slag regnet av innovasjonene, andelen innovasjoner av de klassifiserte sakene, og tall ved sektorer er antall saker.
report-reference-column-figure = Tall
report-reference-column-source = Kilde
report-reference-column-comparable = Kan sammenlignes
report-reference-column-here = Her
report-comparable-yes = ja
report-comparable-shape = bare rekkefølgen
report-comparable-no = nei
report-references-not-used = Bare de innebygde tallene fra andre vises, ikke de i { $file }. Der er dette galt: { $why }
report-reference-question = Spørsmål: «{ $question }»
report-reference-own = { $source } (lagt til av dem som laget denne rapporten)
report-reference-difference = forskjellen er { $difference } prosentpoeng ({ $low } til { $high })

## Metode

report-method = Slik er dette laget
report-method-all = { $cases ->
    [one] Den eneste saken i prosjektet er talt.
   *[other] Alle de { $cases } sakene i prosjektet er talt.
}
report-method-filter = { $cases ->
    [one] 1 sak er talt: den som passer med filteret «{ $filter }».
   *[other] { $cases } saker er talt: de som passer med filteret «{ $filter }».
}
report-method-reviewers = { $count ->
    [one] Én saksbehandler har klassifisert saker.
   *[other] { $count } saksbehandlere har klassifisert saker.
}
report-method-names = Saksbehandlere: { $names }.
report-method-training = { $count ->
    [one] På forhånd øvde én saksbehandler på { $cases } gjennomgåtte saker; de er ikke med i noe tall.
   *[other] På forhånd øvde { $count } saksbehandlere på { $cases } gjennomgåtte saker; de er ikke med i noe tall.
}
report-method-calibration = Kalibrering { $number }: { $count } saksbehandlere leste de samme { $cases } sakene uten å se hverandres svar.
report-method-calibration-closed = Den ble lukket { $date }.
report-method-calibration-open = Den er ikke lukket.
report-method-calibration-goal = Målet, alfa { $goal } på hvert spørsmål, ble satt { $date }.
report-method-calibration-reached = { $count ->
    [0] Det ble nådd.
   *[other] Det ble ikke nådd for: { $missed }.
}
report-method-calibration-ends-reached = Kalibreringen sluttet fordi målet ble nådd.
report-method-calibration-ends-three = Kalibreringen sluttet etter tre runder uten at målet ble nådd.
report-method-calibration-goes-on = Kalibreringen er ikke slutt: Målet er ikke nådd, og det har vært færre enn tre runder.
report-method-calibration-cases = Saker fra en kalibrering er holdt utenfor senere trekninger, om ikke trekningen sier noe annet.
report-method-final = Er en uenighet om et spørsmål avgjort, gjelder avgjørelsen. Ellers gjelder svaret når alle som svarte på spørsmålet, ga det samme. Saken er med bare når alle spørsmålene er avgjort: Er saksbehandlerne uenige om ett av dem uten at noe er avgjort, holdes hele saken utenfor; flertallet avgjør ikke.
report-method-several = { $count ->
    [one] 1 sak er besvart av to saksbehandlere eller flere.
   *[other] { $count } saker er besvart av to saksbehandlere eller flere.
}
report-method-intervals = Intervallene er Wilsons for et endelig antall saker, eller eksakte der det er få.
report-method-few = For alle sakene samlet regnes andeler alltid ut, for en gruppe bare når det er minst ti saker å regne av.
report-method-suppressed = I tabeller etter kommune eller fylke offentliggjøres ikke { $below ->
    [one] antallet 1
   *[other] antall fra 1 til { $below }
    } av det som er svart, og heller ikke andre som de kunne regnes ut fra. Hvor mange saker det er, vises. { $subtracted }
report-method-open = Små antall vises også.
report-method-codebook = Kodeboka
report-method-codebook-note = Sakene er klassifisert etter disse definisjonene. Kodeboka har sjekksummen { $sha256 }.
report-method-codebook-name = Den heter «{ $name }», utgave { $edition }.
report-method-facet-values = Fasett: { $values }.
report-method-set = Alt som er avgjort, har sjekksummen { $digest }. Blir en avgjørelse eller en rapport endret, blir sjekksummen en annen.
report-datasheet = Dataark
report-datasheet-note = De sju spørsmålene er fra «Datasheets for Datasets» (Gebru med flere 2021). Det programmet ikke kan vite, er overlatt til dem som offentliggjør.
report-datasheet-motivation = Hvorfor er det laget?
report-datasheet-motivation-text = For å se hva kommuner rapporterer som nytt, etter en felles definisjon av innovasjon.
report-datasheet-composition = Hva er med?
report-datasheet-composition-text = { $cases ->
    [one] 1 rapport
   *[other] { $cases } rapporter
    } med tittel og tekst, og de svarene som er gitt av { $reviewers ->
    [one] 1 saksbehandler
   *[other] { $reviewers } saksbehandlere
    } på tre spørsmål{ $facets ->
    [0] {""}
    [one] {" "}og en fasett
   *[other] {" "}og { $facets } fasetter
    }. Det finnes ingen fasit å sammenligne med.
report-datasheet-collection = Hvordan er det samlet inn?
report-datasheet-collection-text = Rapportene er fra filene som ble hentet inn. Hvem som samlet dem, og hvordan, vet ikke programmet. Kommuner uten rapport er ikke med, så andelene gjelder ikke alle kommuner.
report-datasheet-labelling = Hvordan er det behandlet?
report-datasheet-labelling-text = Tekstene er som i filene, bortsett fra dem som er slettet. Saksbehandlere har lest dem og svart etter kodeboka; konklusjonen følger av svarene.
report-datasheet-uses = Hva kan det brukes til?
report-datasheet-uses-text = Til å få oversikt over det som er rapportert, og til å finne saker å lære av. Ikke til å rangere kommuner, fylker eller mennesker.
report-datasheet-distribution = Hvordan deles det?
report-datasheet-distribution-text = Denne siden har bare antall{ $names ->
    [0] {""}
   *[other] {" "}og navn på saksbehandlere
    }: ingen rapport, merknad eller navn på noen som har sendt en.
report-datasheet-distribution-text-cases = Denne siden har antall{ $names ->
    [0] {""}
   *[other] {" "}og navn på saksbehandlere
    }, og nevner enkeltsaker med tittel, kommune og nummer: ingen rapporttekst, merknad eller navn på noen som har sendt en.
report-datasheet-maintenance = Hvem holder det ved like?
report-datasheet-maintenance-text = Prosjektfila, med en logg over alt som er avgjort, er hos dem som offentliggjør siden. Er noe avgjort annerledes i en senere utgave, har den en annen sjekksum.
