# Kodeboka: hva som avgjøres, og etter hvilken regel.

## De to radene under spørsmålene, høyst 78 tegn hver

codebook-row-when = Passer når: { $rule }.
codebook-row-not = Ikke når: { $rule }.
codebook-row-ask = Spør: { $question }
codebook-row-example = Eksempel: { $example }
codebook-order-tests = 1 haster, midlertidig   2 kjent kompetanse, ny bruk   3 varer / var planlagt
codebook-order = Passer flere? Velg 3 om det varer, ellers 2 ved kjent kompetanse, ellers 1.
codebook-rule-of-question = generelt

## De tre spørsmålene

codebook-question-category = Kategori
codebook-question-category-short = Kategori
codebook-question-category-ask = Kategori: hvilken passer best?
codebook-question-category-hint = Velg det som ligner mest, også når du tror det ikke er en innovasjon.

codebook-question-new = Ny for kommunen?
codebook-question-new-short = Ny?
codebook-question-new-ask = Ny for kommunen?
codebook-question-new-hint = Kopiert fra en nabo er fortsatt nytt. Gjelder hele kommunen, ikke én skole.

codebook-question-kinds = Nytt eller endret?
codebook-question-kinds-short = Nytt
codebook-question-kinds-ask = Hva er nytt eller vesentlig endret? Flere kan velges.
codebook-question-kinds-hint = En mindre endring, et rutinebytte eller en ny pris er ingen av dem.

## Spørsmål 1: kategorien

codebook-category-emergency = Nødinnovasjon
codebook-category-emergency-short = Nød
codebook-category-emergency-test = haster og er midlertidig
codebook-category-emergency-cues = midlertidig*, mellombels, hast*, akutt*, provisorisk*, nødløsning*, naudløysing*, improviser*, umiddelbart, straks
codebook-category-emergency-letter = N
codebook-category-emergency-definition = En midlertidig løsning på et akutt problem.
codebook-category-emergency-question = Er det en nødløsning på noe som ikke kunne vente?
codebook-category-emergency-when = det er en midlertidig løsning på noe som ikke kunne vente
codebook-category-emergency-not = det skal vare, eller var planlagt fra før. Da er det 3
codebook-category-emergency-example = idrettshallen er teststasjon i seks uker, til legevakta har egne rom.

codebook-category-preparedness = Beredskapsinnovasjon
codebook-category-preparedness-short = Beredskap
codebook-category-preparedness-test = eksisterende kompetanse i ny bruk
codebook-category-preparedness-cues = beredskap*, dugnad*, bedrift*, systu*, systov*, frivillig*, kompetanse*, omstil*, leverandør*
codebook-category-preparedness-letter = B
codebook-category-preparedness-definition = Noen har en kompetanse som kan brukes til å løse en samfunnsutfordring i krisen.
codebook-category-preparedness-question = Bruker en navngitt aktør kompetanse eller kapasitet den har fra før, til noe nytt på grunn av krisen?
codebook-category-preparedness-when = en navngitt aktør bruker kompetansen sin til noe nytt i krisen
codebook-category-preparedness-not = det er et vanlig innkjøp, eller det skal vare (da er det 3)
codebook-category-preparedness-example = systua på vekstbedriften syr smittefrakker i stedet for arbeidstøy.

codebook-category-long-term = Langsiktig innovasjon
codebook-category-long-term-short = Langsiktig
codebook-category-long-term-test = fortsetter eller var planlagt
codebook-category-long-term-cues = fortset*, permanent*, varig*, videreføre*, vidareføre*, før* … videre, før* … vidare, hold* fram, held* fram, beholde, beholdes, behalde*, fremover, framover, høsten, hausten, planlagt*, planlagde, planen, strategi*
codebook-category-long-term-letter = L
codebook-category-long-term-definition = Utvikler nye løsninger og tilbud som kan endre framtiden.
codebook-category-long-term-question = Sier rapporten at det fortsetter, eller var det planlagt fra før?
codebook-category-long-term-when = rapporten sier at det fortsetter, eller det var planlagt fra før
codebook-category-long-term-not = det bare «kan bli nyttig senere». Da er det 1 eller 2
codebook-category-long-term-example = videotreningen skal gå til høsten også, og sto i handlingsplanen fra før.

codebook-category-unclear = Uklart
codebook-category-unclear-short = Uklart
codebook-category-unclear-test = rapporten sier for lite til å velge
codebook-category-unclear-letter = ?
codebook-category-unclear-definition = Rapporten gir ikke grunnlag for å velge en av de tre.
codebook-category-unclear-question = Mangler rapporten det som skal til for å velge?
codebook-category-unclear-when = ingen av de tre passer, eller rapporten sier for lite
codebook-category-unclear-not = to passer. Da gjelder rekkefølgen: varer 3, aktør 2, ellers 1
codebook-category-unclear-example = «nye rutiner er på plass», og ikke mer. Skriv i merknaden hva som mangler.

## Spørsmål 2: ny for kommunen?

codebook-new-yes = Ja
codebook-new-yes-short = Ja
codebook-new-yes-test = ingen i kommunen hadde det fra før
codebook-new-yes-definition = Ny for hele kommunen eller fylkeskommunen, selv om andre kan ha hatt det før.
codebook-new-yes-question = Er det første gang kommunen gjør dette?
codebook-new-yes-when = ingen i kommunen hadde det fra før, selv om naboen kan ha det
codebook-new-yes-not = en annen skole eller avdeling i kommunen hadde det fra før
codebook-new-yes-example = nabokommunen har hatt løsningen i to år, og nå tar vi den i bruk.

codebook-new-no = Nei
codebook-new-no-short = Nei
codebook-new-no-test = noen i kommunen hadde det fra før
codebook-new-no-definition = Kommunen hadde det fra før.
codebook-new-no-question = Har noen i kommunen gjort dette før?
codebook-new-no-when = noen i samme kommune har gjort det samme før
codebook-new-no-not = bare andre kommuner har hatt det. Da er det 1
codebook-new-no-example = barneskolen begynner med leksehjelp på nett, som ungdomsskolen hadde fra før.

codebook-new-unclear = Uklart
codebook-new-unclear-short = Uklart
codebook-new-unclear-test = rapporten sier ikke hvordan det var
codebook-new-unclear-definition = Rapporten sier ikke om kommunen hadde det fra før.
codebook-new-unclear-question = Mangler det opplysninger om hvordan det var før?
codebook-new-unclear-when = rapporten sier for lite om hvordan det var før
codebook-new-unclear-not = rapporten kaller det nytt, eller sier når det begynte. Da er det 1
codebook-new-unclear-example = «vi holder møtene på video», uten et ord om hvordan det var før.

## Spørsmål 3: hva er nytt eller vesentlig endret?

codebook-kind-service = Tjeneste
codebook-kind-service-short = Tjeneste
codebook-kind-service-test = det innbyggere eller brukere får
codebook-kind-service-definition = En ny eller vesentlig endret tjeneste.
codebook-kind-service-question = Får innbyggere eller brukere noe annet enn før?
codebook-kind-service-when = det innbyggere eller brukere får, endres
codebook-kind-service-not = bare de ansatte merker det. Da er det 3 eller 4
codebook-kind-service-example = treningen til pasientene kommer på skjerm i stedet for i salen.

codebook-kind-product = Produkt
codebook-kind-product-short = Produkt
codebook-kind-product-test = en fysisk eller digital ting
codebook-kind-product-definition = Et nytt eller vesentlig endret produkt.
codebook-kind-product-question = Finnes det en ting som ikke fantes før?
codebook-kind-product-when = en fysisk eller digital ting lages eller tas i bruk
codebook-kind-product-not = det er kjøpt ferdig, og tilbudet er som før
codebook-kind-product-example = en lokal bedrift lager stativ til håndsprit med kommunens logo.

codebook-kind-process = Prosess
codebook-kind-process-short = Prosess
codebook-kind-process-test = måten tjenesten lages eller leveres på
codebook-kind-process-definition = En ny eller vesentlig endret prosess.
codebook-kind-process-question = Lages eller leveres tjenesten på en annen måte?
codebook-kind-process-when = måten tjenesten lages eller leveres på, endres
codebook-kind-process-not = det gjelder hvem som gjør hva. Da er det 4
codebook-kind-process-example = søknader om permisjon sendes på nettskjema og går rett til riktig kontor.

codebook-kind-organisation = Organisering
codebook-kind-organisation-short = Organis.
codebook-kind-organisation-shortest = Org.
codebook-kind-organisation-test = roller, vakter, ansvar eller samarbeid
codebook-kind-organisation-definition = En ny eller vesentlig endret måte å organisere arbeidet på.
codebook-kind-organisation-question = Er det andre som gjør det, eller samarbeides det på en annen måte?
codebook-kind-organisation-when = roller, lag, vakter, ansvar eller samarbeidsform endres
codebook-kind-organisation-not = det bare er en omorganisering på papiret
codebook-kind-organisation-example = to kommuner deler på legen som har vakt.

codebook-kind-communication = Kommunikasjon
codebook-kind-communication-short = Kommunik.
codebook-kind-communication-shortest = Komm.
codebook-kind-communication-test = ny kanal eller dialog med folk utenfor
codebook-kind-communication-definition = En ny eller vesentlig endret måte å kommunisere med omverdenen på.
codebook-kind-communication-question = Snakker kommunen med folk utenfor på en ny måte?
codebook-kind-communication-when = innbyggere eller næringsliv får en ny kanal eller dialog
codebook-kind-communication-not = det er interne beskjeder. Da er det 3 eller 4
codebook-kind-communication-example = innbyggerne kan ringe kommunen og få svar på polsk.

codebook-kind-none = Ingen av dem
codebook-kind-none-short = Ingen
codebook-kind-none-test = en mindre endring eller et rutinebytte
codebook-kind-none-definition = Ingenting er nytt eller vesentlig endret, så det er ikke en innovasjon.
codebook-kind-none-question = Er alt i hovedsak som før?
codebook-kind-none-when = saken gjelder en mindre endring, et rutinebytte eller en ny pris
codebook-kind-none-not = ett av svarene 1 til 5 passer på en vesentlig del av saken
codebook-kind-none-example = barnehagen holder åpent en halv time lenger.

codebook-kind-unclear = Uklart
codebook-kind-unclear-short = Uklart
codebook-kind-unclear-test = rapporten sier for lite
codebook-kind-unclear-definition = Rapporten sier ikke hva som er nytt eller vesentlig endret.
codebook-kind-unclear-question = Mangler det opplysninger om hva som ble gjort?
codebook-kind-unclear-when = rapporten sier for lite om hva som er nytt eller endret
codebook-kind-unclear-not = ingenting vesentlig er endret. Da er det 6
codebook-kind-unclear-example = «vi snudde oss raskt», uten å si hva som ble gjort.

## Konklusjonen

codebook-verdict-innovation = Innovasjon
codebook-verdict-innovation-sign = +
codebook-verdict-innovation-definition = Ny for kommunen, og minst ett slags endring.
codebook-verdict-not-innovation = Ikke innovasjon
codebook-verdict-not-innovation-sign = -
codebook-verdict-not-innovation-definition = Ikke ny for kommunen, eller ingen av de fem slagene passer.
codebook-verdict-undetermined = Uavklart
codebook-verdict-undetermined-sign = ?
codebook-verdict-undetermined-definition = Svarene avgjør det ikke.

## Hele kodeboka, slik den leses

codebook-title = Kodebok
codebook-heading-innovation = Hva er en innovasjon?
codebook-innovation = Nye eller vesentlig endrede tjenester, produkter, prosesser eller måter å organisere arbeidet på, og måter å kommunisere med omverdenen på. Det må være nytt for kommunen eller fylkeskommunen, men kan være utviklet eller brukt av andre før.
codebook-innovation-unit = Det er hele kommunen eller fylkeskommunen som teller, ikke én skole eller én avdeling. Det som er kopiert fra en nabo, er fortsatt nytt.
codebook-heading-questions = De tre spørsmålene
codebook-questions = Hver sak får svar på tre spørsmål. «Uklart» er også et svar: det betyr at rapporten ikke sier nok. Skriv i merknaden hvorfor. En sak som viser seg ikke å være en innovasjon, beholder kategorien sin.
codebook-heading-order = Når to kategorier passer
codebook-order-first = Viser rapporten at det varer, er det 3: det er gjort permanent, var planlagt fra før eller skal nå flere senere.
codebook-order-second = Ellers, hvis en navngitt aktør bruker det den kan fra før, til noe nytt, er det 2.
codebook-order-third = Ellers, hvis det haster og er midlertidig, er det 1.
codebook-order-last = Ellers er det uklart: skriv hvorfor i merknaden. At noe kan bli nyttig senere, er ikke nok til 3, og et vanlig innkjøp er ikke 2.
codebook-order-why = De tre måler ulike ting: hvor lenge det varer, hvem som har kompetansen, og hvor langt fram det peker. Derfor vil saksbehandlere være uenige av og til, og det er verdt å merke seg.
codebook-heading-question = Spørsmål { $number }. { $ask }
codebook-heading-option = { $digit }  { $name }
codebook-several-kinds = Mer enn hver fjerde innovasjon i kommunene er av to slag eller flere. Det er mest uenighet om prosess og organisering.
codebook-heading-verdict = Konklusjonen
codebook-verdict = Konklusjonen følger av svarene og skrives aldri inn.
codebook-heading-facets = Fasetter
codebook-facets = Det saken også kan merkes med. Tab går dit etter spørsmål 3.
codebook-heading-worked = To saker fra nyhetsbrevet, slik vi leser dem
codebook-worked = Ingen har offentliggjort svar på disse sakene. Leser du dem annerledes, så skriv hvorfor i merknaden.
codebook-worked-roros = Røros: sammen med en lokal bedrift utviklet kommunen beholdere til håndsprit med kommunens logo. Da barnehager og skoler åpnet igjen, var det ingen å få kjøpt; senere ble det kjøpt flere til de andre enhetene. Vår lesning: beredskap (nød kan også forsvares), ny, produkt. Innovasjon.
codebook-worked-steinkjer = Steinkjer: rehabiliteringsenheten prøver ut treningsøkter på video, først for pasienter under behandling, senere kanskje for flere og for å forebygge. Det var planlagt fra før og ble satt i gang av pandemien. Vår lesning: langsiktig, ny, tjeneste og prosess. Innovasjon.
codebook-heading-sources = Kilder
codebook-source-newsletter = Definisjonen av innovasjon og de tre kategoriene: nyhetsbrev fra Trøndelag fylkeskommune, mai 2020; kategoriene er laget av Bram Timmermans (NHH).
codebook-source-barometer = KS: Innovasjonsbarometeret 2018, 2020 og 2024, og det politiske barometeret 2020.
codebook-source-white-paper = Meld. St. 30 (2019–2020), kapittel 3: En innovativ offentlig sektor.
codebook-source-denmark = Det danske barometeret for offentlig sektor (CO-PI).
codebook-source-oecd = OECD og Eurostat: Oslo-manualen 2018; OECD OPSI om hva en innovasjon er og ikke er.
codebook-source-ours = Reglene «passer når» og «ikke når» er programmets egne.

## A codebook of one’s own

codebook-in-force = Kodeboka for dette prosjektet: «{ $name }», utgave { $edition }.
codebook-file-unreadable = «{ $file }» kan ikke leses: { $reason }. Oppgi en fil, eller barometer.
codebook-file-bad = «{ $file }», { $what }
codebook-built-in-alone = Den innebygde kodeboka har ikke noe eget å kontrollere eller sammenligne. Oppgi en fil, eller barometer.
codebook-file-other-encoding = «{ $file }» er ikke tekst i UTF-8. Lagre den som UTF-8 i redigeringsprogrammet.
codebook-file-too-long = den er lengre enn { $most } KiB. Forkort tekster eller eksempler.
codebook-file-at = linje { $row }, tegn { $column }: { $fault }
codebook-file-unknown-key = «{ $name }» har ingen betydning her. Dette har: { $known }.
codebook-file-unknown-word = «{ $name }» har ingen betydning her. Dette har: { $known }.
codebook-file-missing-key = { $name } mangler. Legg det til.
codebook-file-twice = «{ $name }» står to ganger. Fjern den ene, eller gi den et annet navn.
codebook-file-unknown-id = «{ $name }» er verken et spørsmål (category, new, kinds), en fasett eller en verdi i denne fila. Rett det, eller legg til det som mangler.
codebook-file-facet-by-id = «{ $name }» heter fasetten i filtre og tabeller. Skriv «{ $id }» her.
codebook-file-answer-by-question = «{ $name }» er et svar. En regel gjelder hele spørsmålet: Skriv «{ $id }» her.
codebook-file-still-used = «{ $name }» heter noe annet nå (changes), men står fortsatt blant verdiene. Ta den bort der, eller fra changes.
codebook-used-again = «{ $id }» var en annen verdi i en tidligere utgave, som ga den nytt navn eller slo den sammen med en annen. Svar fra den gang ville bli lest som den nye. Gi verdien en annen id.
codebook-file-no-codebook = her begynner ingen kodebok. `{ -command } codebook draft FIL` skriver en å begynne med.
codebook-file-syntax = dette kan ikke leses. Se etter et komma, et anførselstegn eller en parentes som mangler her eller rett før, eller som er til overs. (RON: { $reason })
codebook-file-wants-text = her skal det stå tekst i anførselstegn.
codebook-file-wants-number = her skal det stå et tall uten anførselstegn.
codebook-file-wants-switch = her skal det stå true eller false.
codebook-file-wants-list = her skal det stå en liste i hakeparenteser, [ og ].
codebook-file-wants-pairs = her skal det stå noe i krøllparenteser.
codebook-file-wants-group = her skal det stå noe i parenteser, ( og ).
codebook-file-bad-id = «{ $name }» kan ikke være en id. En id begynner med en liten bokstav a–z og har ellers små bokstaver, sifre og _, høyst 32 i alt.
codebook-file-reserved-id = «{ $name }» betyr allerede noe annet. Velg en annen id.
codebook-file-bad-rule-id = «{ $name }» kan ikke være id-en til en regel. Den har høyst 32 bokstaver, sifre, punktum, bindestreker og _.
codebook-file-too-many = det er flere enn { $most } her. Fjern noen.
codebook-file-text-too-long = denne teksten er lengre enn { $most } tegn. Kort den ned.
codebook-file-blank = denne teksten er tom. Skriv den, eller ta bort linja.
codebook-file-no-language = dette har ikke tekst på noe språk. Legg til nb, nn eller en.
codebook-file-other-format = «{ $name }» er ikke formatet til en kodebok. Skriv format: "nybrott/codebook".
codebook-file-newer = fila har versjon { $version }, som en nyere utgave av programmet skriver. Oppdater programmet.
codebook-file-no-option = ingen svar heter «{ $name }». De heter category.emergency, new.yes, kinds.service og så videre.
codebook-file-no-percentage = «{ $name }» er ikke mellom 0 og 100. Skriv bare prosenten: 74.
codebook-file-no-address = «{ $name }» er ikke en nettadresse. Skriv den med https:// foran.
codebook-file-when = filteret til «{ $facet }» er ikke forståelig: { $why }
codebook-file-exists = «{ $file }» finnes allerede. Velg et annet navn, eller flytt den.
codebook-not-written = «{ $file }» kan ikke skrives: { $reason }. Velg et annet navn eller en annen mappe.
codebook-none-to-export = Prosjektet følger den innebygde kodeboka. «{ -command } codebook draft FIL» skriver en fil å begynne med.
codebook-sound = «{ $name }», utgave { $edition }: egne ord for { $words } svar, { $rules ->
    [one] 1 regel
   *[other] { $rules } regler
 }, { $facets ->
    [one] 1 fasett
   *[other] { $facets } fasetter
 }. Den kan tas i bruk.
codebook-same = Ingen forskjell.
codebook-diff-named = { $name } ({ $id })
codebook-diff-new = { $id }: ny
codebook-diff-gone = { $id }: borte
codebook-diff-own-words = { $id }: har fått egne ord
codebook-diff-built-in-words = { $id }: har de vanlige ordene igjen
codebook-diff-unexplained = { $id }: er endret; fila sier ikke om det betyr det samme (changes: words_only, meaning)
codebook-diff-words-only = { $id }: andre ord, samme betydning
codebook-diff-meaning = { $id }: betyr noe annet
codebook-diff-renamed = { $id }: heter nå { $to }
codebook-diff-merged = { $id }: slått sammen med { $to }
codebook-diff-retired = { $id }: brukes ikke lenger
codebook-taken = Prosjektet følger «{ $name }», utgave { $edition }, fra nå av. Svar fra før beholder kodeboka de ble gitt etter.
codebook-taken-already = Prosjektet følger allerede «{ $name }», utgave { $edition }.
codebook-taken-line =   { $line }
codebook-facets-kept = { $count ->
    [one] Fasetten
   *[other] De { $count } fasettene
 } kommer etter spørsmål 3. På skjermen går Tab dit, linje for linje (--plain) ordet «fasett». Sifrene svarer.
codebook-draft-written = «{ $file }» er skrevet. Endre den, prøv den med «{ -command } codebook check "{ $file }"», og ta den i bruk med «{ -command } codebook take "{ $file }"».
codebook-draft-head = En kodebok for nybrott. De tre spørsmålene, svarene og konklusjonen er alltid de samme; her gir du dem egne ord, regler og fasetter. «nybrott codebook check FIL» sier hva som er galt, med linje og tegn.
codebook-draft-name = Hva den heter, og hvilken utgave det er: begge deler står i rapporter og uttak.
codebook-draft-called = min-kodebok
codebook-draft-words = Egne ord for et svar, på språkene saksbehandlerne leser: nb, nn og en. Det du utelater, er som i den innebygde.
codebook-draft-rules = Egne regler, om category, new, kinds eller en fasett. De vises sammen med spørsmålet.
codebook-draft-switches = Om det som bare prøves ut, teller (står i rapporter), og hvem det må være nytt for: municipality, county eller both.
codebook-draft-facets = Det som spørres om ved siden av, høyst 8 med 9 verdier hver. kind: single eller multi; ask: off, optional eller required; when: et filter; from: en kolonne som foreslår verdier.
codebook-draft-changes = For en senere utgave: hva som er endret, så gamle svar leses riktig.
codebook-rules-heading = Egne regler

## Where a codebook of one’s own asks what is new to a county, or to both

codebook-innovation-unit-county = Det er hele fylkeskommunen som teller, ikke én skole eller én avdeling. Det som er kopiert fra en nabo, er fortsatt nytt.
codebook-new-no-definition-county = Fylkeskommunen hadde det fra før.
codebook-new-no-not-county = bare andre fylkeskommuner har hatt det. Da er det 1
codebook-new-no-question-county = Har noen i fylkeskommunen gjort dette før?
codebook-new-no-test-county = noen i fylkeskommunen hadde det
codebook-new-no-when-county = noen i samme fylkeskommune har gjort det samme før
codebook-new-unclear-definition-county = Rapporten sier ikke om fylkeskommunen hadde det fra før.
codebook-new-unclear-when-county = rapporten sier for lite om hvordan det var før
codebook-new-yes-definition-county = Ny for hele fylkeskommunen, selv om andre kan ha hatt det før.
codebook-new-yes-not-county = en annen skole eller enhet i fylkeskommunen hadde det
codebook-new-yes-question-county = Er det første gang fylkeskommunen gjør dette?
codebook-new-yes-test-county = ingen i fylkeskommunen hadde det
codebook-new-yes-when-county = ingen i fylkeskommunen hadde det fra før
codebook-question-new-county = Ny for fylkeskommunen?
codebook-question-new-ask-county = Ny for fylkeskommunen?
codebook-question-new-hint-county = Kopiert fra en nabo er fortsatt nytt. Gjelder hele fylkeskommunen, ikke én skole.
codebook-verdict-innovation-definition-county = Ny for fylkeskommunen, og minst ett slags endring.
codebook-verdict-not-innovation-definition-county = Ikke ny for fylkeskommunen, eller ingen av de fem slagene passer.
codebook-new-no-definition-both = Kommunen eller fylkeskommunen hadde det fra før.
codebook-new-no-not-both = bare andre har hatt det. Da er det 1
codebook-new-no-question-both = Har noen i kommunen eller fylkeskommunen gjort dette før?
codebook-new-no-test-both = noen hos dem hadde det fra før
codebook-new-no-when-both = noen i samme kommune eller fylkeskommune har gjort det før
codebook-new-unclear-definition-both = Rapporten sier ikke om kommunen eller fylkeskommunen hadde det fra før.
codebook-new-unclear-when-both = rapporten sier for lite om hvordan det var før
codebook-new-yes-not-both = en annen skole eller avdeling hos dem hadde det fra før
codebook-new-yes-question-both = Er det første gang de som melder dette, gjør det?
codebook-new-yes-test-both = ingen hos dem hadde det fra før
codebook-new-yes-when-both = ingen i kommunen eller fylkeskommunen hadde det fra før
codebook-question-new-both = Ny for kommunen eller fylkeskommunen?
codebook-question-new-ask-both = Ny for kommunen eller fylkeskommunen?
codebook-question-new-hint-both = Kopiert fra en nabo er fortsatt nytt. Gjelder hele kommunen eller fylkeskommunen.
codebook-verdict-innovation-definition-both = Ny for kommunen eller fylkeskommunen, og minst ett slags endring.
codebook-verdict-not-innovation-definition-both = Ikke ny for kommunen eller fylkeskommunen, eller ingen av de fem slagene passer.
