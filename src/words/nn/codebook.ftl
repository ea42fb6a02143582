# Kodeboka: kva som blir avgjort, og etter kva for ein regel.

## Dei to radene under spørsmåla, høgst 78 teikn kvar

codebook-row-when = Passar når: { $rule }.
codebook-row-not = Ikkje når: { $rule }.
codebook-row-ask = Spør: { $question }
codebook-row-example = Døme: { $example }
codebook-order-tests = 1 hastar, mellombels   2 kjend kompetanse, ny bruk   3 varer / var planlagt
codebook-order = Passar fleire? Vel 3 om det varer, elles 2 ved kjend kompetanse, elles 1.
codebook-rule-of-question = generelt

## Dei tre spørsmåla

codebook-question-category = Kategori
codebook-question-category-short = Kategori
codebook-question-category-ask = Kategori: kva for ein passar best?
codebook-question-category-hint = Vel det som liknar mest, også når du trur det ikkje er ein innovasjon.

codebook-question-new = Ny for kommunen?
codebook-question-new-short = Ny?
codebook-question-new-ask = Ny for kommunen?
codebook-question-new-hint = Kopiert frå ein nabo er framleis nytt. Gjeld heile kommunen, ikkje éin skule.

codebook-question-kinds = Nytt eller endra?
codebook-question-kinds-short = Nytt
codebook-question-kinds-ask = Kva er nytt eller vesentleg endra? Fleire kan veljast.
codebook-question-kinds-hint = Ei mindre endring, eit rutinebyte eller ein ny pris er ingen av dei.

## Spørsmål 1: kategorien

codebook-category-emergency = Naudinnovasjon
codebook-category-emergency-short = Naud
codebook-category-emergency-test = hastar og er mellombels
codebook-category-emergency-cues = mellombels, midlertidig*, hast*, akutt*, provisorisk*, naudløysing*, nødløsning*, improviser*, straks, umiddelbart
codebook-category-emergency-letter = N
codebook-category-emergency-definition = Ei mellombels løysing på eit akutt problem.
codebook-category-emergency-question = Er det ei naudløysing på noko som ikkje kunne vente?
codebook-category-emergency-when = det er ei mellombels løysing på noko som ikkje kunne vente
codebook-category-emergency-not = det skal vare, eller var planlagt frå før. Då er det 3
codebook-category-emergency-example = idrettshallen er teststasjon i seks veker, til legevakta har eigne rom.

codebook-category-preparedness = Beredskapsinnovasjon
codebook-category-preparedness-short = Beredskap
codebook-category-preparedness-test = eksisterande kompetanse i ny bruk
codebook-category-preparedness-cues = beredskap*, dugnad*, bedrift*, systov*, systu*, frivillig*, kompetanse*, omstil*, leverandør*
codebook-category-preparedness-letter = B
codebook-category-preparedness-definition = Nokon har ein kompetanse som kan brukast til å løyse ei samfunnsutfordring i krisa.
codebook-category-preparedness-question = Brukar ein namngitt aktør kompetanse eller kapasitet han har frå før, til noko nytt på grunn av krisa?
codebook-category-preparedness-when = ein namngitt aktør brukar kompetansen sin til noko nytt i krisa
codebook-category-preparedness-not = det er eit vanleg innkjøp, eller det skal vare (då er det 3)
codebook-category-preparedness-example = systova på vekstbedrifta syr smittefrakkar i staden for arbeidsklede.

codebook-category-long-term = Langsiktig innovasjon
codebook-category-long-term-short = Langsiktig
codebook-category-long-term-test = held fram eller var planlagt
codebook-category-long-term-cues = fortset*, permanent*, varig*, vidareføre*, videreføre*, før* … vidare, før* … videre, held* fram, hald* fram, hold* fram, behalde*, beholde, beholdes, framover, fremover, hausten, høsten, planlagt*, planlagde, planen, strategi*
codebook-category-long-term-letter = L
codebook-category-long-term-definition = Utviklar nye løysingar og tilbod som kan endre framtida.
codebook-category-long-term-question = Seier rapporten at det held fram, eller var det planlagt frå før?
codebook-category-long-term-when = rapporten seier at det held fram, eller det var planlagt frå før
codebook-category-long-term-not = det berre «kan bli nyttig seinare». Då er det 1 eller 2
codebook-category-long-term-example = videotreninga skal gå til hausten òg, og stod i handlingsplanen frå før.

codebook-category-unclear = Uklart
codebook-category-unclear-short = Uklart
codebook-category-unclear-test = rapporten seier for lite til å velje
codebook-category-unclear-letter = ?
codebook-category-unclear-definition = Rapporten gir ikkje grunnlag for å velje ein av dei tre.
codebook-category-unclear-question = Manglar rapporten det som skal til for å velje?
codebook-category-unclear-when = ingen av dei tre passar, eller rapporten seier for lite
codebook-category-unclear-not = to passar. Då gjeld rekkjefølgja: varer 3, aktør 2, elles 1
codebook-category-unclear-example = «nye rutinar er på plass», og ikkje meir. Skriv i merknaden kva som manglar.

## Spørsmål 2: ny for kommunen?

codebook-new-yes = Ja
codebook-new-yes-short = Ja
codebook-new-yes-test = ingen i kommunen hadde det frå før
codebook-new-yes-definition = Ny for heile kommunen eller fylkeskommunen, sjølv om andre kan ha hatt det før.
codebook-new-yes-question = Er det første gongen kommunen gjer dette?
codebook-new-yes-when = ingen i kommunen hadde det frå før, sjølv om naboen kan ha det
codebook-new-yes-not = andre skular eller avdelingar i kommunen hadde det frå før
codebook-new-yes-example = nabokommunen har hatt løysinga i to år, og no tek vi ho i bruk.

codebook-new-no = Nei
codebook-new-no-short = Nei
codebook-new-no-test = nokon i kommunen hadde det frå før
codebook-new-no-definition = Kommunen hadde det frå før.
codebook-new-no-question = Har nokon i kommunen gjort dette før?
codebook-new-no-when = nokon i same kommune har gjort det same før
codebook-new-no-not = berre andre kommunar har hatt det. Då er det 1
codebook-new-no-example = barneskulen startar med leksehjelp på nett, som ungdomsskulen hadde frå før.

codebook-new-unclear = Uklart
codebook-new-unclear-short = Uklart
codebook-new-unclear-test = rapporten seier ikkje korleis det var
codebook-new-unclear-definition = Rapporten seier ikkje om kommunen hadde det frå før.
codebook-new-unclear-question = Manglar det opplysningar om korleis det var før?
codebook-new-unclear-when = rapporten seier for lite om korleis det var før
codebook-new-unclear-not = rapporten kallar det nytt, eller seier når det kom. Då er det 1
codebook-new-unclear-example = «vi held møta på video», utan eit ord om korleis det var før.

## Spørsmål 3: kva er nytt eller vesentleg endra?

codebook-kind-service = Teneste
codebook-kind-service-short = Teneste
codebook-kind-service-test = det innbyggjarar eller brukarar får
codebook-kind-service-definition = Ei ny eller vesentleg endra teneste.
codebook-kind-service-question = Får innbyggjarar eller brukarar noko anna enn før?
codebook-kind-service-when = det innbyggjarar eller brukarar får, blir endra
codebook-kind-service-not = berre dei tilsette merkar det. Då er det 3 eller 4
codebook-kind-service-example = treninga til pasientane kjem på skjerm i staden for i salen.

codebook-kind-product = Produkt
codebook-kind-product-short = Produkt
codebook-kind-product-test = ein fysisk eller digital ting
codebook-kind-product-definition = Eit nytt eller vesentleg endra produkt.
codebook-kind-product-question = Finst det ein ting som ikkje fanst før?
codebook-kind-product-when = ein fysisk eller digital ting blir laga eller teken i bruk
codebook-kind-product-not = det er kjøpt ferdig, og tilbodet er som før
codebook-kind-product-example = ei lokal bedrift lagar stativ til handsprit med logoen til kommunen.

codebook-kind-process = Prosess
codebook-kind-process-short = Prosess
codebook-kind-process-test = korleis tenesta blir laga eller levert
codebook-kind-process-definition = Ein ny eller vesentleg endra prosess.
codebook-kind-process-question = Blir tenesta laga eller levert på ein annan måte?
codebook-kind-process-when = måten tenesta blir laga eller levert på, blir endra
codebook-kind-process-not = det gjeld kven som gjer kva. Då er det 4
codebook-kind-process-example = søknader om permisjon blir sende på nettskjema og går rett til riktig kontor.

codebook-kind-organisation = Organisering
codebook-kind-organisation-short = Organis.
codebook-kind-organisation-shortest = Org.
codebook-kind-organisation-test = roller, vakter, ansvar eller samarbeid
codebook-kind-organisation-definition = Ein ny eller vesentleg endra måte å organisere arbeidet på.
codebook-kind-organisation-question = Er det andre som gjer det, eller er samarbeidet lagt opp på ein annan måte?
codebook-kind-organisation-when = roller, lag, vakter, ansvar eller samarbeidsform blir endra
codebook-kind-organisation-not = det berre er ei omorganisering på papiret
codebook-kind-organisation-example = to kommunar deler på legen som har vakt.

codebook-kind-communication = Kommunikasjon
codebook-kind-communication-short = Kommunik.
codebook-kind-communication-shortest = Komm.
codebook-kind-communication-test = ny kanal eller dialog med folk utanfor
codebook-kind-communication-definition = Ein ny eller vesentleg endra måte å kommunisere med omverda på.
codebook-kind-communication-question = Snakkar kommunen med folk utanfor på ein ny måte?
codebook-kind-communication-when = innbyggjarar eller næringsliv får ein ny kanal eller dialog
codebook-kind-communication-not = det er interne meldingar. Då er det 3 eller 4
codebook-kind-communication-example = innbyggjarane kan ringje kommunen og få svar på polsk.

codebook-kind-none = Ingen av dei
codebook-kind-none-short = Ingen
codebook-kind-none-test = ei mindre endring eller eit rutinebyte
codebook-kind-none-definition = Ingenting er nytt eller vesentleg endra, så det er ikkje ein innovasjon.
codebook-kind-none-question = Er alt i hovudsak som før?
codebook-kind-none-when = saka gjeld ei mindre endring, eit rutinebyte eller ein ny pris
codebook-kind-none-not = eitt av svara 1 til 5 passar på ein vesentleg del av saka
codebook-kind-none-example = barnehagen held ope ein halv time lenger.

codebook-kind-unclear = Uklart
codebook-kind-unclear-short = Uklart
codebook-kind-unclear-test = rapporten seier for lite
codebook-kind-unclear-definition = Rapporten seier ikkje kva som er nytt eller vesentleg endra.
codebook-kind-unclear-question = Manglar det opplysningar om kva som vart gjort?
codebook-kind-unclear-when = rapporten seier for lite om kva som er nytt eller endra
codebook-kind-unclear-not = ingenting vesentleg er endra. Då er det 6
codebook-kind-unclear-example = «vi snudde oss raskt», utan å seie kva som vart gjort.

## Konklusjonen

codebook-verdict-innovation = Innovasjon
codebook-verdict-innovation-sign = +
codebook-verdict-innovation-definition = Ny for kommunen, og minst eitt slags endring.
codebook-verdict-not-innovation = Ikkje innovasjon
codebook-verdict-not-innovation-sign = -
codebook-verdict-not-innovation-definition = Ikkje ny for kommunen, eller ingen av dei fem slaga passar.
codebook-verdict-undetermined = Uavklart
codebook-verdict-undetermined-sign = ?
codebook-verdict-undetermined-definition = Svara avgjer det ikkje.

## Heile kodeboka, slik ho blir lesen

codebook-title = Kodebok
codebook-heading-innovation = Kva er ein innovasjon?
codebook-innovation = Nye eller vesentleg endra tenester, produkt, prosessar eller måtar å organisere arbeidet på, og måtar å kommunisere med omverda på. Det må vere nytt for kommunen eller fylkeskommunen, men kan vere utvikla eller brukt av andre før.
codebook-innovation-unit = Det er heile kommunen eller fylkeskommunen som tel, ikkje éin skule eller éi avdeling. Det som er kopiert frå ein nabo, er framleis nytt.
codebook-heading-questions = Dei tre spørsmåla
codebook-questions = Kvar sak får svar på tre spørsmål. «Uklart» er også eit svar: det tyder at rapporten ikkje seier nok. Skriv i merknaden kvifor. Ei sak som viser seg ikkje å vere ein innovasjon, held på kategorien sin.
codebook-heading-order = Når to kategoriar passar
codebook-order-first = Viser rapporten at det varer, er det 3: det er gjort permanent, var planlagt frå før eller skal nå fleire seinare.
codebook-order-second = Elles, om ein namngitt aktør brukar det han kan frå før, til noko nytt, er det 2.
codebook-order-third = Elles, om det hastar og er mellombels, er det 1.
codebook-order-last = Elles er det uklart: skriv kvifor i merknaden. At noko kan bli nyttig seinare, er ikkje nok til 3, og eit vanleg innkjøp er ikkje 2.
codebook-order-why = Dei tre måler ulike ting: kor lenge det varer, kven som har kompetansen, og kor langt fram det peikar. Difor vil saksbehandlarar vere usamde av og til, og det er verdt å merke seg.
codebook-heading-question = Spørsmål { $number }. { $ask }
codebook-heading-option = { $digit }  { $name }
codebook-several-kinds = Meir enn kvar fjerde innovasjon i kommunane er av to slag eller fleire. Det er mest usemje om prosess og organisering.
codebook-heading-verdict = Konklusjonen
codebook-verdict = Konklusjonen følgjer av svara og blir aldri skriven inn.
codebook-heading-facets = Fasettar
codebook-facets = Det saka òg kan merkjast med. Tab går dit etter spørsmål 3.
codebook-heading-worked = To saker frå nyheitsbrevet, slik vi les dei
codebook-worked = Ingen har offentleggjort svar på desse sakene. Les du dei annleis, så skriv kvifor i merknaden.
codebook-worked-roros = Røros: saman med ei lokal bedrift utvikla kommunen behaldarar til handsprit med logoen til kommunen. Då barnehagar og skular opna igjen, var det ingen å få kjøpt; seinare vart det kjøpt fleire til dei andre einingane. Vår lesing: beredskap (naud kan også forsvarast), ny, produkt. Innovasjon.
codebook-worked-steinkjer = Steinkjer: rehabiliteringseininga prøver ut treningsøkter på video, først for pasientar under behandling, seinare kanskje for fleire og for å førebyggje. Det var planlagt frå før og vart sett i gang av pandemien. Vår lesing: langsiktig, ny, teneste og prosess. Innovasjon.
codebook-heading-sources = Kjelder
codebook-source-newsletter = Definisjonen av innovasjon og dei tre kategoriane: nyheitsbrev frå Trøndelag fylkeskommune, mai 2020; kategoriane er laga av Bram Timmermans (NHH).
codebook-source-barometer = KS: Innovasjonsbarometeret 2018, 2020 og 2024, og det politiske barometeret 2020.
codebook-source-white-paper = Meld. St. 30 (2019–2020), kapittel 3: Ein innovativ offentleg sektor.
codebook-source-denmark = Det danske barometeret for offentleg sektor (CO-PI).
codebook-source-oecd = OECD og Eurostat: Oslo-manualen 2018; OECD OPSI om kva ein innovasjon er og ikkje er.
codebook-source-ours = Reglane «passar når» og «ikkje når» er laga for dette programmet.

## A codebook of one’s own

codebook-in-force = Kodeboka for dette prosjektet: «{ $name }», utgåve { $edition }.
codebook-file-unreadable = «{ $file }» kan ikkje lesast: { $reason }. Oppgi ei fil, eller barometer.
codebook-file-bad = «{ $file }», { $what }
codebook-built-in-alone = Den innebygde kodeboka har ikkje noko eige å kontrollere eller samanlikne. Oppgi ei fil, eller barometer.
codebook-file-other-encoding = «{ $file }» er ikkje tekst i UTF-8. Lagre ho som UTF-8 i redigeringsprogrammet.
codebook-file-too-long = ho er lengre enn { $most } KiB. Forkort tekstar eller døme.
codebook-file-at = linje { $row }, teikn { $column }: { $fault }
codebook-file-unknown-key = «{ $name }» tyder ingenting her. Dette gjer det: { $known }.
codebook-file-unknown-word = «{ $name }» tyder ingenting her. Dette gjer det: { $known }.
codebook-file-missing-key = { $name } manglar. Legg det til.
codebook-file-twice = «{ $name }» står to gonger. Fjern den eine, eller gi ho eit anna namn.
codebook-file-unknown-id = «{ $name }» er korkje eit spørsmål (category, new, kinds), ein fasett eller ein verdi i denne fila. Rett det, eller legg til det som manglar.
codebook-file-facet-by-id = «{ $name }» heiter fasetten i filter og tabellar. Skriv «{ $id }» her.
codebook-file-answer-by-question = «{ $name }» er eit svar. Ein regel gjeld heile spørsmålet: Skriv «{ $id }» her.
codebook-file-still-used = «{ $name }» heiter noko anna no (changes), men står framleis blant verdiane. Ta han bort der, eller frå changes.
codebook-used-again = «{ $id }» var ein annan verdi i ei tidlegare utgåve, som gav han nytt namn eller slo han saman med ein annan. Svar frå den gongen ville bli lesne som den nye. Gi verdien ein annan id.
codebook-file-no-codebook = her byrjar inga kodebok. `{ -command } codebook draft FIL` skriv ei å byrje med.
codebook-file-syntax = dette kan ikkje lesast. Sjå etter eit komma, eit hermeteikn eller ein parentes som manglar her eller rett før, eller som er til overs. (RON: { $reason })
codebook-file-wants-text = her skal det stå tekst i hermeteikn.
codebook-file-wants-number = her skal det stå eit tal utan hermeteikn.
codebook-file-wants-switch = her skal det stå true eller false.
codebook-file-wants-list = her skal det stå ei liste i hakeparentesar, [ og ].
codebook-file-wants-pairs = her skal det stå noko i krøllparentesar.
codebook-file-wants-group = her skal det stå noko i parentesar, ( og ).
codebook-file-bad-id = «{ $name }» kan ikkje vere ein id. Ein id tek til med ein liten bokstav a–z og har elles små bokstavar, siffer og _, høgst 32 i alt.
codebook-file-reserved-id = «{ $name }» tyder allereie noko anna. Vel ein annan id.
codebook-file-bad-rule-id = «{ $name }» kan ikkje vere id-en til ein regel. Han har høgst 32 bokstavar, siffer, punktum, bindestrekar og _.
codebook-file-too-many = det er fleire enn { $most } her. Fjern nokre.
codebook-file-text-too-long = denne teksten er lengre enn { $most } teikn. Kort han ned.
codebook-file-blank = denne teksten er tom. Skriv han, eller ta bort linja.
codebook-file-no-language = dette har ikkje tekst på noko språk. Legg til nb, nn eller en.
codebook-file-other-format = «{ $name }» er ikkje formatet til ei kodebok. Skriv format: "nybrott/codebook".
codebook-file-newer = fila har versjon { $version }, som ei nyare utgåve av programmet skriv. Oppdater programmet.
codebook-file-no-option = ingen svar heiter «{ $name }». Dei heiter category.emergency, new.yes, kinds.service og så vidare.
codebook-file-no-percentage = «{ $name }» er ikkje mellom 0 og 100. Skriv berre prosenten: 74.
codebook-file-no-address = «{ $name }» er inga nettadresse. Skriv ho med https:// framfor.
codebook-file-when = filteret til «{ $facet }» er ikkje forståeleg: { $why }
codebook-file-exists = «{ $file }» finst frå før. Vel eit anna namn, eller flytt ho.
codebook-not-written = «{ $file }» kan ikkje skrivast: { $reason }. Vel eit anna namn eller ei anna mappe.
codebook-none-to-export = Prosjektet følgjer den innebygde kodeboka. «{ -command } codebook draft FIL» skriv ei fil å ta til med.
codebook-sound = «{ $name }», utgåve { $edition }: eigne ord for { $words } svar, { $rules ->
    [one] 1 regel
   *[other] { $rules } reglar
 }, { $facets ->
    [one] 1 fasett
   *[other] { $facets } fasettar
 }. Ho kan takast i bruk.
codebook-same = Ingen skilnad.
codebook-diff-named = { $name } ({ $id })
codebook-diff-new = { $id }: ny
codebook-diff-gone = { $id }: borte
codebook-diff-own-words = { $id }: har fått eigne ord
codebook-diff-built-in-words = { $id }: har dei vanlege orda att
codebook-diff-unexplained = { $id }: er endra; fila seier ikkje om det tyder det same (changes: words_only, meaning)
codebook-diff-words-only = { $id }: andre ord, same tyding
codebook-diff-meaning = { $id }: tyder noko anna
codebook-diff-renamed = { $id }: heiter no { $to }
codebook-diff-merged = { $id }: slått saman med { $to }
codebook-diff-retired = { $id }: blir ikkje brukt lenger
codebook-taken = Prosjektet følgjer «{ $name }», utgåve { $edition }, frå no av. Svar frå før har framleis kodeboka dei vart gitte etter.
codebook-taken-already = Prosjektet følgjer allereie «{ $name }», utgåve { $edition }.
codebook-taken-line =   { $line }
codebook-facets-kept = { $count ->
    [one] Fasetten
   *[other] Dei { $count } fasettane
 } kjem etter spørsmål 3. På skjermen går Tab dit, linje for linje (--plain) ordet «fasett». Sifra svarar.
codebook-draft-written = «{ $file }» er skriven. Endre ho, prøv ho med «{ -command } codebook check "{ $file }"», og ta ho i bruk med «{ -command } codebook take "{ $file }"».
codebook-draft-head = Ei kodebok for nybrott. Dei tre spørsmåla, svara og konklusjonen er alltid dei same; her gir du dei eigne ord, reglar og fasettar. «nybrott codebook check FIL» seier kva som er gale, med linje og teikn.
codebook-draft-name = Kva ho heiter, og kva utgåve det er: begge delar står i rapportar og uttak.
codebook-draft-called = mi-kodebok
codebook-draft-words = Eigne ord for eit svar, på språka saksbehandlarane les: nb, nn og en. Det du utelèt, er som i den innebygde.
codebook-draft-rules = Eigne reglar, om category, new, kinds eller ein fasett. Dei blir viste saman med spørsmålet.
codebook-draft-switches = Om det som berre blir prøvd ut, tel (står i rapportar), og kven det må vere nytt for: municipality, county eller both.
codebook-draft-facets = Det som blir spurt om attåt, høgst 8 med 9 verdiar kvar. kind: single eller multi; ask: off, optional eller required; when: eit filter; from: ei kolonne som føreslår verdiar.
codebook-draft-changes = For ei seinare utgåve: kva som er endra, så gamle svar blir lesne rett.
codebook-rules-heading = Eigne reglar

## Where a codebook of one’s own asks what is new to a county, or to both

codebook-innovation-unit-county = Det er heile fylkeskommunen som tel, ikkje éin skule eller éi avdeling. Det som er kopiert frå ein nabo, er framleis nytt.
codebook-new-no-definition-county = Fylkeskommunen hadde det frå før.
codebook-new-no-not-county = berre andre fylkeskommunar har hatt det. Då er det 1
codebook-new-no-question-county = Har nokon i fylkeskommunen gjort dette før?
codebook-new-no-test-county = nokon i fylkeskommunen hadde det
codebook-new-no-when-county = nokon i same fylkeskommune har gjort det same før
codebook-new-unclear-definition-county = Rapporten seier ikkje om fylkeskommunen hadde det frå før.
codebook-new-unclear-when-county = rapporten seier for lite om korleis det var før
codebook-new-yes-definition-county = Ny for heile fylkeskommunen, sjølv om andre kan ha hatt det før.
codebook-new-yes-not-county = ein annan skule eller ei eining i fylkeskommunen hadde det
codebook-new-yes-question-county = Er det første gongen fylkeskommunen gjer dette?
codebook-new-yes-test-county = ingen i fylkeskommunen hadde det
codebook-new-yes-when-county = ingen i fylkeskommunen hadde det frå før
codebook-question-new-county = Ny for fylkeskommunen?
codebook-question-new-ask-county = Ny for fylkeskommunen?
codebook-question-new-hint-county = Kopiert frå ein nabo er framleis nytt. Gjeld heile fylkeskommunen, ikkje éin skule.
codebook-verdict-innovation-definition-county = Ny for fylkeskommunen, og minst eitt slags endring.
codebook-verdict-not-innovation-definition-county = Ikkje ny for fylkeskommunen, eller ingen av dei fem slaga passar.
codebook-new-no-definition-both = Kommunen eller fylkeskommunen hadde det frå før.
codebook-new-no-not-both = berre andre har hatt det. Då er det 1
codebook-new-no-question-both = Har nokon i kommunen eller fylkeskommunen gjort dette før?
codebook-new-no-test-both = nokon hos dei hadde det frå før
codebook-new-no-when-both = nokon i same kommune eller fylkeskommune har gjort det før
codebook-new-unclear-definition-both = Rapporten seier ikkje om kommunen eller fylkeskommunen hadde det frå før.
codebook-new-unclear-when-both = rapporten seier for lite om korleis det var før
codebook-new-yes-not-both = ein annan skule eller ei avdeling hos dei hadde det frå før
codebook-new-yes-question-both = Er det første gongen dei som melder dette, gjer det?
codebook-new-yes-test-both = ingen hos dei hadde det frå før
codebook-new-yes-when-both = ingen i kommunen eller fylkeskommunen hadde det frå før
codebook-question-new-both = Ny for kommunen eller fylkeskommunen?
codebook-question-new-ask-both = Ny for kommunen eller fylkeskommunen?
codebook-question-new-hint-both = Kopiert frå ein nabo er framleis nytt. Gjeld heile kommunen eller fylkeskommunen.
codebook-verdict-innovation-definition-both = Ny for kommunen eller fylkeskommunen, og minst eitt slags endring.
codebook-verdict-not-innovation-definition-both = Ikkje ny for kommunen eller fylkeskommunen, eller ingen av dei fem slaga passar.
