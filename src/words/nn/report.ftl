# Rapporten som blir offentleggjord: éi side med funn, bilete, tabellar og metode.

report-title = Kva sakene seier
report-lead = Rapportar om kommunal innovasjon, klassifiserte med nybrott
report-file-word = rapport
report-skip = Gå til funna
report-contents = Innhald
report-in-short = Kort sagt
report-made = Laga { $date } med nybrott { $version }.
report-short-cases = Saker
report-short-classified = Klassifiserte
report-short-innovations = Innovasjonar
report-short-period = Månader
report-short-reviewers = Saksbehandlarar
report-short-disputed = Ikkje avgjort
report-period = { $first } til { $last }
report-figure = Figur { $number }
report-table = Tabell { $number }
report-the-numbers = Tala
report-not-published = ikkje offentleggjort
report-nothing = ingen
report-note = { $base }. Kjelde: nybrott { $version }, kodebok { $codebook }, saker { $digest }.
report-unclear-places = { $count ->
    [one] 1 kommunenamn passar til fleire kommunar, og står slik det er skrive i fila.
   *[other] { $count } kommunenamn passar til fleire kommunar, og står slik dei er skrivne i fila.
}
report-unclear-places-how = { $count ->
    [one] 1 kommunenamn passar til fleire kommunar, og står slik det er skrive i fila. Vel kommune med `{ -command } municipalities`.
   *[other] { $count } kommunenamn passar til fleire kommunar, og står slik dei er skrivne i fila. Vel kommune med `{ -command } municipalities`.
}

## Funn

report-finding-verdict = { $base ->
    [one] Berre 1 sak er klassifisert
   *[other] Innovasjonar er { $part } av dei { $base } klassifiserte sakene
}
report-finding-category = { $base ->
    [one] Den eine klassifiserte saka er «{ $value }»
   *[other] Den vanlegaste kategorien er «{ $value }»: { $part } av dei { $base } klassifiserte sakene
}
report-finding-innovation-category = { $base ->
    [one] Den eine innovasjonen er «{ $value }»
   *[other] Blant innovasjonane er den vanlegaste kategorien «{ $value }»: { $part } av { $base }
}
report-finding-kinds = { $base ->
    [one] I den eine innovasjonen er «{ $value }» nytt eller endra
   *[other] Oftast er «{ $value }» nytt eller endra: { $part } av dei { $base } innovasjonane
}
report-finding-kinds-in-four = { $base ->
    [one] Berre 1 sak er ein innovasjon
   *[other] Når prosess og organisering er eitt slag, har { $part } av dei { $base } innovasjonane to slag eller fleire
}
report-finding-facet = { $base ->
    [one] { $table }: kjent for 1 sak, «{ $value }»
   *[other] { $table }: oftast «{ $value }», { $part } av dei { $base } sakene der det er kjent
}
report-finding-category-by-kind = { $base ->
    [one] Den eine innovasjonen er { $combinations }
   *[other] { $tied ->
        [one] Den vanlegaste kombinasjonen er { $combinations }: { $count } av dei { $base } innovasjonane
       *[other] { $named ->
            [0] { $tied } kombinasjonar er like vanlege: { $count } av dei { $base } innovasjonane kvar
           *[other] Vanlegast er { $combinations }, like mange: { $count } av dei { $base } innovasjonane kvar
        }
    }
}
report-combination = «{ $category }» med «{ $kind }»
report-quoted = «{ $value }»
report-listed = { $others } og { $last }
report-finding-sector-verdict = { $cases ->
    [one] Den eine saka med kjend sektor høyrer til «{ $value }»
   *[other] Den vanlegaste sektoren er «{ $value }»: { $count } av { $cases } saker med kjend sektor
}
report-finding-sector-category = Kategoriane i kvar sektor
report-finding-county = { $count ->
    [0] Inga sak har eit kjent fylke
    [one] Sakene kom frå 1 fylke
   *[other] Sakene kom frå { $count } fylke
}
report-finding-municipality = { $count ->
    [0] Inga sak har ein kjend kommune
    [one] Sakene kom frå 1 kommune
   *[other] Sakene kom frå { $count } kommunar
}
report-finding-month = { $cases ->
    [one] Den eine saka med kjend månad er frå { $value }
   *[other] Månaden med flest saker er { $value }: { $count } av { $cases }
}
report-finding-tied = { $table }: vanlegast er { $values }, like mange ({ $part } av dei { $base } kvar)
report-finding-all-tied = { $table }: like mange av kvart, { $values } ({ $part } av { $base } kvar)
report-finding-groups-tied = Flest saker, og like mange, i { $values }: { $part } av { $base } i kvar
report-finding-groups-equal = Like mange saker i { $values }: { $part } av { $base } i kvar
report-finding-none = { $table }: inga sak er klassifisert enno
report-finding-hidden = { $table }: Små tal blir ikkje offentleggjorde
report-part-interval = { $share } ({ $range })
report-part-tenth = om lag ein tidel
report-part-fifth = om lag ein femdel
report-part-quarter = om lag ein firedel
report-part-third = om lag ein tredel
report-part-half = om lag halvparten
report-part-two-thirds = om lag to tredelar
report-part-three-quarters = om lag tre firedelar
report-part-four-fifths = om lag fire femdelar
report-part-nine-tenths = om lag ni tidelar

report-examples = Døme på kategoriane
report-others = Kva andre enn { $place } har gjort
report-others-count = { $count ->
    [one] 1 innovasjon frå andre enn { $place }, med nummeret ein kan be om rapporten på.
   *[other] { $count } innovasjonar frå andre enn { $place }, kvar med nummeret ein kan be om rapporten på.
}
report-others-no-sector = Ukjend sektor
report-case-origin = { $municipality }, nr. { $id }
report-case-number = Nr. { $id }

## Semje

report-agreement = Kor samde saksbehandlarane er
report-agreement-finding = { $count ->
    [one] 1 sak har svar frå to saksbehandlarar eller fleire
   *[other] { $count } saker har svar frå to saksbehandlarar eller fleire
}
report-blind = Svara er blinde: Dei vart gitte før nokon kunne sjå svara til dei andre.
report-not-blind = Saksbehandlarane kan ha sett svara til kvarandre.
report-partly-blind = Nokre av svara er blinde; for andre kan saksbehandlarane ha sett svara til kvarandre.
report-agreement-none = Inga sak har svar frå to saksbehandlarar, så det er ikkje kjent kor samde dei er.
report-agreement-hidden = Ein open runde skjuler for deg kva andre har svara, så det blir ikkje vist kor samde saksbehandlarane er.
report-agreement-one-place = Alle sakene er frå éin kommune, og nokre av tala er skjulte, så det blir ikkje vist kor samde saksbehandlarane er.
report-agreement-one-county = Alle sakene er frå eitt av fleire fylke, og små tal er skjulte, så det blir ikkje vist kor samde saksbehandlarane er.
report-agreement-note = «{ $new }» er spørsmål 2. «{ $kinds }» er spørsmål 3, i sakene der minst to har svara på det; «i fire slag» reknar prosess og organisering som eitt. «% like» er andelen av para av svar på same sak som er like; for «{ $kinds }» er det eit gjennomsnitt av kor like dei er. Kappa er Conger sin (Cohen sin når det er to saksbehandlarar), alfa Krippendorff sin, AC1 Gwet sin. [ ] er 95 %-intervallet, ~ tyder at det er grovt.

## Ved sida av andre tal

report-references = Ved sida av andre tal
report-references-caption = Tal frå andre undersøkingar
report-references-note = Dette er andre ting, målte på andre måtar. Står det «{ report-comparable-no }», kan tala ikkje samanliknast. Står det «{ report-comparable-shape }», kan du samanlikne rekkjefølgja, men ikkje kor store andelane er. Under «{ report-reference-column-here }» er andelar med slag rekna av innovasjonane, andelen innovasjonar av dei klassifiserte sakene, og tal ved sektorar er talet på saker.
report-reference-column-figure = Tal
report-reference-column-source = Kjelde
report-reference-column-comparable = Kan samanliknast
report-reference-column-here = Her
report-comparable-yes = ja
report-comparable-shape = berre rekkjefølgja
report-comparable-no = nei
report-references-not-used = Berre dei innebygde tala frå andre blir viste, ikkje dei i { $file }. Der er dette gale: { $why }
report-reference-question = Spørsmål: «{ $question }»
report-reference-own = { $source } (lagt til av dei som laga denne rapporten)
report-reference-difference = skilnaden er { $difference } prosentpoeng ({ $low } til { $high })

## Metode

report-method = Slik er dette laga
report-method-all = { $cases ->
    [one] Den einaste saka i prosjektet er talt.
   *[other] Alle dei { $cases } sakene i prosjektet er talde.
}
report-method-filter = { $cases ->
    [one] 1 sak er talt: den som passar med filteret «{ $filter }».
   *[other] { $cases } saker er talde: dei som passar med filteret «{ $filter }».
}
report-method-reviewers = { $count ->
    [one] Éin saksbehandlar har klassifisert saker.
   *[other] { $count } saksbehandlarar har klassifisert saker.
}
report-method-names = Saksbehandlarar: { $names }.
report-method-training = { $count ->
    [one] På førehand øvde éin saksbehandlar på { $cases } gjennomgådde saker; dei er ikkje med i noko tal.
   *[other] På førehand øvde { $count } saksbehandlarar på { $cases } gjennomgådde saker; dei er ikkje med i noko tal.
}
report-method-calibration = Kalibrering { $number }: { $count } saksbehandlarar las dei same { $cases } sakene utan å sjå svara til kvarandre.
report-method-calibration-closed = Ho vart lukka { $date }.
report-method-calibration-open = Ho er ikkje lukka.
report-method-calibration-goal = Målet, alfa { $goal } på kvart spørsmål, vart sett { $date }.
report-method-calibration-reached = { $count ->
    [0] Det vart nådd.
   *[other] Det vart ikkje nådd for: { $missed }.
}
report-method-calibration-ends-reached = Kalibreringa slutta fordi målet vart nådd.
report-method-calibration-ends-three = Kalibreringa slutta etter tre rundar utan at målet vart nådd.
report-method-calibration-goes-on = Kalibreringa er ikkje slutt: Målet er ikkje nådd, og det har vore færre enn tre rundar.
report-method-calibration-cases = Saker frå ei kalibrering er haldne utanfor seinare trekkingar, om ikkje trekkinga seier noko anna.
report-method-final = Er ei usemje om eit spørsmål avgjord, gjeld avgjerda. Elles gjeld svaret når alle som svara på spørsmålet, gav det same. Saka er med berre når alle spørsmåla er avgjorde: Er saksbehandlarane usamde om eitt av dei utan at noko er avgjort, blir heile saka halden utanfor; fleirtalet avgjer ikkje.
report-method-several = { $count ->
    [one] 1 sak har svar frå to saksbehandlarar eller fleire.
   *[other] { $count } saker har svar frå to saksbehandlarar eller fleire.
}
report-method-intervals = Intervalla er Wilsons for eit endeleg tal saker, eller eksakte der det er få.
report-method-few = For alle sakene samla blir andelar alltid rekna ut, for ei gruppe berre når det er minst ti saker å rekne av.
report-method-suppressed = I tabellar etter kommune eller fylke blir { $below ->
    [one] talet 1
   *[other] tal frå 1 til { $below }
    } av det som er svara, ikkje offentleggjorde, og heller ikkje andre som dei kunne reknast ut frå. Kor mange saker det er, blir vist. { $subtracted }
report-method-open = Små tal blir òg viste.
report-method-codebook = Kodeboka
report-method-codebook-note = Sakene er klassifiserte etter desse definisjonane. Kodeboka har sjekksummen { $sha256 }.
report-method-codebook-name = Ho heiter «{ $name }», utgåve { $edition }.
report-method-facet-values = Fasett: { $values }.
report-method-set = Alt som er avgjort, har sjekksummen { $digest }. Blir ei avgjerd eller ein rapport endra, blir sjekksummen ein annan.
report-datasheet = Dataark
report-datasheet-note = Dei sju spørsmåla er frå «Datasheets for Datasets» (Gebru med fleire 2021). Det programmet ikkje kan vite, er overlate til dei som offentleggjer.
report-datasheet-motivation = Kvifor er det laga?
report-datasheet-motivation-text = For å sjå kva kommunar rapporterer som nytt, etter ein felles definisjon av innovasjon.
report-datasheet-composition = Kva er med?
report-datasheet-composition-text = { $cases ->
    [one] 1 rapport
   *[other] { $cases } rapportar
    } med tittel og tekst, og dei svara som er gitt av { $reviewers ->
    [one] 1 saksbehandlar
   *[other] { $reviewers } saksbehandlarar
    } på tre spørsmål{ $facets ->
    [0] {""}
    [one] {" "}og ein fasett
   *[other] {" "}og { $facets } fasettar
    }. Det finst ingen fasit å samanlikne med.
report-datasheet-collection = Korleis er det samla inn?
report-datasheet-collection-text = Rapportane er frå filene som vart henta inn. Kven som samla dei, og korleis, veit ikkje programmet. Kommunar utan rapport er ikkje med, så andelane gjeld ikkje alle kommunar.
report-datasheet-labelling = Korleis er det handsama?
report-datasheet-labelling-text = Tekstane er som i filene, bortsett frå dei som er sletta. Saksbehandlarar har lese dei og svara etter kodeboka; konklusjonen følgjer av svara.
report-datasheet-uses = Kva kan det brukast til?
report-datasheet-uses-text = Til å få oversyn over det som er rapportert, og til å finne saker å lære av. Ikkje til å rangere kommunar, fylke eller menneske.
report-datasheet-distribution = Korleis blir det delt?
report-datasheet-distribution-text = Denne sida har berre tal{ $names ->
    [0] {""}
   *[other] {" "}og namn på saksbehandlarar
    }: ingen rapport, merknad eller namn på nokon som har sendt ein.
report-datasheet-distribution-text-cases = Denne sida har tal{ $names ->
    [0] {""}
   *[other] {" "}og namn på saksbehandlarar
    }, og nemner enkeltsaker med tittel, kommune og nummer: ingen rapporttekst, merknad eller namn på nokon som har sendt ein.
report-datasheet-maintenance = Kven held det ved like?
report-datasheet-maintenance-text = Prosjektfila, med ein logg over alt som er avgjort, er hos dei som offentleggjer sida. Er noko avgjort annleis i ei seinare utgåve, har ho ein annan sjekksum.
