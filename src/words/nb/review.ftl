# Skjermen: det en saksbehandler ser mens hun klassifiserer.

## Øverste rad

review-header-of = av { $total } ferdige
review-header-percent = { $percent } %
review-header-pace = { $pace }/min
review-header-left = ca. { $minutes } min igjen
review-header-left-hours = ca. { $hours } t { $minutes } min igjen
review-header-today = { $count } i dag
review-header-today-of = { $count } av { $goal } i dag
review-header-today-reached = { $count } i dag (målet { $goal } er nådd)
review-header-pace-later = tempo vises etter 10 saker
review-header-postponed = { $count ->
    [one] 1 utsatt
   *[other] { $count } utsatte
}
review-header-samples = eksempler
review-rest-saved = alt er tatt vare på
review-marked-unsaved = ulagret
review-header-drafts = { $count } utkast
review-header-rulings-begun = { $count } påbegynt i { -key-settle }
review-header-drafts-not-saved = { $count } utkast IKKE LAGRET
review-header-claimed = { $count } reservert
review-header-team-sent = sendt
review-header-team-unsent = { $count } ikke sendt
review-header-team-offline = uten nett
review-header-team-refused = utveksling stanset

## Nederste rader

review-saved = lagret { $count }
review-saved-since-start = lagret { $count } i denne økta
review-saved-short = lagret
review-all-saved = alt lagret
review-saving = lagrer …
review-writing = skriver fil …
review-not-saved = IKKE LAGRET
review-not-saved-yet = IKKE LAGRET ENNÅ
review-saving-blocked = IKKE LAGRET ENNÅ: et annet program har låst prosjektfila (sikkerhetskopi, antivirus, synkronisering). { $count ->
    [0] Det siste du gjorde, venter.
    [one] Svarene på én sak venter.
   *[other] Svarene på { $count } saker venter.
} Arbeid videre; alt lagres når fila er fri. { -key-quit } venter 10 sekunder og lar deg så redde resten.
review-last-saved = Lagret: { $answers } = { $verdict } · { $title }
review-last-saved-for-all = Lagret: { $answers } · { $title }
review-last-saved-differing = Lagret: { $title }, hver med sine egne svar
review-last-before = Forrige: { $answers } = { $verdict } · { $title }
review-last-before-for-all = Forrige: { $answers } · { $title }
review-last-before-differing = Forrige: { $title }, hver med sine egne svar
review-last-unsaved = IKKE lagret: { $answers } = { $verdict } · { $title }
review-last-changed = Endret: { $was } → { $now } = { $verdict } · { $title }
review-last-before-changed = Forrige, endret: { $was } → { $now } = { $verdict } · { $title }
review-last-changed-to = Endret til { $now } = { $verdict } · { $title }
review-last-before-changed-to = Forrige, endret til { $now } = { $verdict } · { $title }
review-no-answer = uten svar
review-undo-hint = angrer
review-keys-saved = «lagret N» i første rad teller sakene som er lagret siden programmet ble startet. Det som ble lagret før det, er også lagret.
review-short-new = ny
review-short-not-new = ikke ny
review-short-new-unclear = uklart om det er nytt
review-short-no-kind = ingen av dem
review-short-kinds-unclear = uklart hva som er nytt

review-footer-save = lagre
review-footer-next-case = åpne neste
review-footer-next-unclassified = neste uklassifiserte
review-footer-next-unclassified-short = gå videre
review-footer-to-worklists = vis arbeidslister
review-footer-to-worklists-short = vis lister
review-footer-what-is-left = vis oversikten
review-footer-what-is-left-short = vis oversikt
review-footer-confirm = bekreft
review-footer-postpone = utsett
review-footer-back = tilbake
review-footer-read = les
review-footer-read-back = bla opp
review-footer-flag = flagg
review-footer-note = merknad
review-footer-search = søk
review-footer-queue = kø
review-footer-undo = angre
review-footer-quit = avslutt
review-footer-more = mer
review-footer-rescue = lagre et annet sted
review-footer-open = åpne
review-footer-down = neste
review-footer-up = forrige
review-footer-report = til saken
review-footer-export = ta ut
review-footer-next-table = neste tabell
review-footer-next-question = neste spørsmål
review-footer-differences = uenigheter
review-footer-next-part = neste del
review-footer-next-hit = neste treff
review-footer-previous-hit = forrige
review-footer-bars-or-figures = søyler/tall
review-footer-open-bar = saker
review-footer-close = lukk
review-footer-discard = forkast
review-footer-open-hit = gå til
review-footer-find = finn
review-footer-run = utfør
review-footer-show = vis
review-footer-change = endre
review-footer-work-in = arbeid der
review-footer-end-round = lukk runden
review-footer-hand-out = del ut
review-footer-open-round = åpne den
review-footer-fetch = hent
review-footer-write = skriv fila
review-footer-replace = bytt ut
review-footer-forget-one = glem ett
review-footer-forget = glem
review-footer-fill-in = fyll ut
review-footer-look-at-file = se hva som kommer
review-footer-next = videre
review-footer-choose = velg
review-footer-merge = flett inn
review-footer-same-person = samme person
review-footer-two-people = to personer
review-footer-take-back = angre importen
review-footer-remove-marks = fjern merkene
review-footer-complete = fullfør
review-footer-texts = tekster
review-footer-titles = titler
review-footer-all-keys = alle taster
review-footer-end-search = avslutt søket
review-footer-all-cases = alle/klassifiserte
review-footer-finals = med/uten endelige svar
review-footer-overwrite = overskriv
review-footer-same-cases = samme saker
review-footer-other-cases = andre saker
review-footer-other-name = annet navn
review-footer-cancel = tilbake

## Saken

review-case-number = Sak { $no }
review-case-id = id { $id }
review-title-blank = (ingen tittel)
review-case-by-id = { $id }
review-case-named = «{ $title }»
review-case-named-with-id = «{ $title }» ({ $id })
review-case-named-in = «{ $title }», { $place }
review-case-named-in-with-id = «{ $title }», { $place } ({ $id })
review-text-blank = (ingen tekst)
review-text-missing = (Teksten er ikke med i dette prosjektet.)
review-lines-below = { $count ->
    [one] 1 linje til: mellomrom
   *[other] { $count } linjer til: mellomrom
}
review-lines-left = { $count ->
    [one] 1 linje til: { -key-queue } åpner saken
   *[other] { $count } linjer til: { -key-queue } åpner saken
}
review-lines-left-beside-heading = { $count ->
    [one] 1 linje til: { -key-queue }
   *[other] { $count } linjer til: { -key-queue }
}
review-columns-left = { $count ->
    [one] 1 felt til: { -key-fields }
   *[other] { $count } felt til: { -key-fields }
}
review-text-end = slutt på teksten
review-mark-marked = merket
review-mark-flag = flagget
review-mark-note = merknad
review-mark-postponed = utsatt

## Konklusjonen

review-verdict-blank = Ingen svar ennå
review-verdict-open = ikke ferdig
review-verdict-innovation = ny for kommunen · { $kinds }
review-verdict-innovation-kinds = { $kinds }
review-verdict-all-kinds = alle fem slag
review-verdict-not-new = ikke ny for kommunen
review-verdict-minor = ingen av dem, bare en mindre endring
review-verdict-missing = svar mangler på «{ $question }»
review-verdict-unclear = «{ $question }» er uklart
review-ready = lagrer og åpner neste
review-ready-facets = { $count ->
    [one] lagrer uten 1 fasett
   *[other] lagrer uten { $count } fasetter
}
review-ready-required = spør om «{ $facet }», som må besvares
review-ready-required-short = spør om en fasett som mangler svar
review-ready-short = lagrer
review-ready-confirm = bekrefter
review-ready-changed = Saken er endret:
review-ready-open = åpner saken
review-ready-next = åpner neste
review-ready-next-unclassified = åpner neste uklassifiserte
review-ready-on = går videre
review-ready-worklists = åpner arbeidslistene
review-ready-what-is-left = viser oversikten
review-rule-when = Passer når
review-rule-not = Ikke når
review-rule-example = Eksempel
review-stepper-mixed = ulike svar
review-stepper-mixed-short = ulike
review-stepper-mixed-lacking-short = ulike
review-stepper-mixed-lacking = ulike eller ingen
review-alike-heading = Ligner mest

## Køen

review-queue-heading = { $total ->
    [one] Kø: 1 sak
   *[other] Kø: { $total } saker
}
review-queue-postponed = Utsatte ({ $count })
review-legend-yes = innovasjon
review-legend-no = ikke
review-legend-open = uavklart
review-legend-open-in-full = uklart svar eller uavklart konklusjon
review-legend-draft = utkast
review-legend-half = delvis lagret
review-legend-flag = flagg
review-legend-ruled = avgjort
review-legend-contested = omstridt
review-legend-mark = merket

## Når det svares

review-no-such-option = Bruk et av sifrene foran svarene.
review-digit-left-out = Det siste sifferet er ikke et av svarene her, så ingenting er lagret. Trykk Enter en gang til for å lagre eller gå videre uten det.
review-no-answer-yet = Svar med 0–3 først, eller { -key-later } for å utsette saken.
review-no-answer-yet-postponed = Svar med 0–3 først, eller trykk { -key-later }, så venter saken til slutt.
review-answer-missing = «{ $question }» mangler svar (0 = uklart).
review-went-on = Sifferet gikk videre til «{ $question }» av seg selv.
review-went-on-to-facet = Sifferet gikk videre til neste spørsmål av seg selv.
review-below-digits = Trykk Enter, og svar så på «{ $title }». Sifferet er ikke brukt: Du er i køen.
review-below-digits-marked = Trykk Enter først: Her gjelder sifrene de merkede sakene.
review-below-digits-finished = Trykk Enter først: Her velger sifrene en liste.
review-below-answers = Sifrene før er ikke brukt. Nå kan du svare på «{ $title }».
review-below-saves = Ingenting er lagret ennå. Trykk Enter en gang til for å lagre det du hadde svart her før.
review-below-later = Du er tilbake i køen, i «{ $title }». Trykk { -key-later } en gang til for å utsette den.
review-postponed = Utsatt. Saken kommer igjen til slutt ({ $count ->
    [one] 1 utsatt
   *[other] { $count } utsatte
}). { -key-undo } angrer.
review-postpone-finished = «{ $title }» er klassifisert og blir stående som den er.
review-list-done = Alle sakene i denne lista er klassifisert.
review-list-postponed = Utsatt. Ingenting annet gjenstår i denne lista; { $count ->
    [one] 1 sak
   *[other] { $count } saker
} er utsatt. { -key-undo } angrer.
review-list-done-postponed = I denne lista gjenstår bare { $count ->
    [one] 1 utsatt sak.
   *[other] { $count } utsatte saker.
}
review-worklist-done = Det var den siste saken i arbeidslista ({ $list }).
review-worklist-done-left = Det var den siste saken i arbeidslista ({ $list }), men { $count ->
    [one] 1 sak
   *[other] { $count } saker
} lenger oppe gjenstår.
review-list-done-all = Ingenting annet gjenstår: { -key-quit } avslutter, Esc viser alle saker.
review-list-done-left = Esc viser alle saker; { $left } er ikke klassifisert.
review-list-done-postponed-leads = { -key-worklists } viser arbeidslistene; de utsatte er blant dem.
review-list-done-lists = { $left ->
    [0] Alle saker er klassifisert.
    [one] 1 sak er ikke klassifisert (Esc viser alle saker).
   *[other] { $left } saker er ikke klassifisert (Esc viser alle saker).
} { -key-worklists } viser arbeidslistene.
review-list-done-lists-on-screen = { $left ->
    [0] Alle saker er klassifisert.
    [one] 1 sak er ikke klassifisert (Esc viser alle saker).
   *[other] { $left } saker er ikke klassifisert (Esc viser alle saker).
} Enter en gang til eller { -key-worklists } viser arbeidslistene.
review-list-done-lists-in-queue = { $left ->
    [0] Alle saker er klassifisert.
    [one] 1 sak er ikke klassifisert (Esc viser alle saker).
   *[other] { $left } saker er ikke klassifisert (Esc viser alle saker).
} { -key-worklists } viser arbeidslistene.
review-only-postponed-left = { $count ->
    [one] Bare den utsatte saken er igjen.
   *[other] Bare de { $count } utsatte sakene er igjen.
}
review-only-this-left = Bare denne saken er igjen. Svar på den, med 0 der det er uklart.
review-from-the-top = Denne saken, lenger oppe, er ikke klassifisert ennå.
review-flagged = Flagget. { -key-flag } fjerner flagget.
review-flagged-beside-marks = Bare denne saken er flagget, ikke de merkede: «{ $title }».
review-unflagged-beside-marks = Flagget er fjernet fra denne saken alene: «{ $title }».
review-unflagged = Flagget er fjernet.
review-repeated = Fylt ut som «{ $title }». Enter lagrer, { -key-undo } angrer.
review-repeated-many = Fylt ut som de siste { $count } sakene. Enter lagrer, { -key-undo } angrer.
review-repeated-same = Saken har disse svarene fra før, så det er ingenting å lagre.
review-batch-repeated = Fylt ut for { $count ->
    [one] den merkede saken
    [2] begge de merkede sakene
   *[other] alle de { $count } merkede sakene
} som i «{ $title }». Enter lagrer, { -key-undo } angrer.
review-batch-repeated-many = Fylt ut for { $count ->
    [one] den merkede saken
    [2] begge de merkede sakene
   *[other] alle de { $count } merkede sakene
} som i de siste { $last } sakene. Enter lagrer, { -key-undo } angrer.
review-batch-filled = Fylt ut for { $count ->
    [one] den merkede saken
    [2] begge de merkede sakene
   *[other] alle de { $count } merkede sakene
} som «{ $name }». Enter lagrer, { -key-undo } angrer.
review-nothing-to-repeat = Ingenting å gjenta ennå. Når du har lagret en sak, fyller denne tasten inn de samme svarene.
review-nothing-before-to-repeat = Det er denne saken du lagret sist. Åpne en annen sak for å gi den de samme svarene.
review-answers-cleared = Svarene er fjernet. { -key-redo } henter dem tilbake.
review-change-cleared = Endringen er fjernet, og de lagrede svarene gjelder fortsatt. { -key-redo } henter den tilbake.
review-change-cleared-draft = Endringen er fjernet, og svarene fra før, som ikke er lagret, er her igjen. { -key-redo } henter den tilbake.
review-cleared-short = Fjernet. { -key-redo } gir svarene tilbake.
review-change-cleared-short = Endring fjernet. { -key-redo } henter den.
review-answers-back = Svarene er tilbake.
review-answers-stay = Svarene er ikke lagret. Esc fjerner dem.
review-change-stays = Endringen er ikke lagret. Esc fjerner den.
review-draft-stays = Utkastet er ikke lagret. Esc en gang til fjerner det.
review-nothing-to-clear = Spørsmålet har ikke noe svar å fjerne.
review-facet-one = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, én verdi:
review-facet-several = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, én eller flere verdier:
review-facet-required-one = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må besvares, én verdi:
review-facet-required-several = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må besvares, én eller flere verdier:
review-facet-several-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, flere:
review-facet-required-one-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må besvares:
review-facet-required-several-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må besvares, flere:
review-facet-required = Kodeboka krever et svar her før saken lagres (0 = uklart).
review-facet-no-such-option = Bruk et av sifrene foran verdiene.
review-facet-last = Dette er det siste spørsmålet. Enter lagrer; Tab en gang til går tilbake til det første.
review-first-question-again = Tilbake på det første spørsmålet: Et tall erstatter svaret.
review-facets-count = fasetter { $answered }/{ $count }
review-facets-short = { $answered }/{ $count }
review-facets-more = +{ $count } til
review-answer-cleared = Svaret er fjernet. { -key-undo } henter det tilbake.
review-nothing-to-close = Ingenting å lukke her. { -key-quit } avslutter.
review-draft-left = «{ $title }» har { $answered } av 3 svar. Utkastet ligger der til du er tilbake.
review-draft-left-of-saved = Endringen av «{ $title }» er ikke lagret. De gamle svarene gjelder til du trykker Enter der.
review-drafts-wait = { $count ->
    [one] 1 sak har et utkast fra før: { -key-worklists } viser den.
   *[other] { $count } saker har utkast fra før: { -key-worklists } viser dem.
}
review-draft-text-changed = Tittelen eller teksten er endret etter at du ga disse svarene. Les saken på nytt.
review-finished-case-short = Klassifisert. Nye svar erstatter disse.
review-finished-case = Klassifisert { $at }. Svar du gir nå, erstatter disse.
review-finished-draft-short = Utkast. Esc forkaster det.
review-finished-draft = Denne saken er klassifisert, med utkast: Enter lagrer utkastet, Esc forkaster det.
review-finished-draft-searched-short = Utkast, ikke lagret.
review-finished-draft-searched = Denne saken er klassifisert, med utkast: Enter lagrer utkastet.
review-text-changed = Tittelen eller teksten er endret etter at du klassifiserte denne saken { $at }. Enter bekrefter svarene, { -key-history } viser historikken.
review-confirmed = Bekreftet: «{ $title }» beholder svarene.
review-changed = Endret. { -key-undo } angrer.
review-changed-short = { $what } · { -key-undo } angrer
review-changed-before = Forrige: { $what } · { -key-undo } angrer
review-changed-kinds-stay = spørsmål 3 som før
review-changed-of = «{ $title }» er endret. { -key-undo } angrer.
review-changed-title = Endret: { $what } · «{ $title }». { -key-undo } angrer.
review-changed-title-short = { $what } · «{ $title }» · { -key-undo } angrer
review-unchanged = Ingenting er endret: «{ $title }» beholder svarene sine.
review-first-case = Dette er den første saken.
review-last-case = Dette er den siste saken.
review-nowhere-back = Du har ikke vært i noen sak før denne. { -key-previous-case } går til forrige sak.
review-nowhere-back-in-list = Du har ikke vært i noen annen sak i denne lista. Esc viser alle saker.
review-no-case-open = Ingen sak er åpen. { -key-previous-case } går tilbake til den siste.
review-back-to = Tilbake i «{ $title }».
review-hit = Treff { $at } av { $count }.
review-hit-esc = Treff { $at } av { $count }. Esc avslutter søket.
review-hit-list = Treff { $at } av { $count }. { -key-queue } går til lista.
review-hit-list-esc = Treff { $at } av { $count }. Esc avslutter søket, { -key-queue } går til lista.
review-list-at = Sak { $at } av { $count } i lista.
review-no-search-yet = { -key-next-hit } og { -key-previous-hit } blar i treffene etter et søk ({ -key-search }) eller i en arbeidsliste ({ -key-worklists }). Søk eller velg en liste først.
review-search-empty = Skriv noen bokstaver fra tittelen først. Esc går tilbake.
review-no-more-decisions = Prosjektfila kan ikke lagres, så nye svar blir ikke tatt imot. { -key-later } lagrer de siste et annet sted, { -key-quit } avslutter.

## Angre

review-answer-undone = Det siste svaret er angret. { -key-redo } gjør om.
review-answer-undone-short = Svaret er angret. { -key-redo } gjør om.
review-answers-undone = Svarene som sist ble fylt inn her, er angret. { -key-redo } gjør om.
review-answers-undone-short = Svarene er angret. { -key-redo } gjør om.
review-draft-undone = Utkastet som lå her, er tatt bort. { -key-redo } henter det tilbake.
review-kinds-replaced = Neste siffer erstatter valget.
review-answer-again = Svaret er tilbake.
review-undone = Angret: «{ $title }» er ikke lenger klassifisert. Svarene står her som utkast. { -key-redo } gjør om.
review-undone-beside-draft = Angret: «{ $title }» er ikke lenger klassifisert. Det nyere utkastet ditt blir stående her. { -key-redo } gjør om.
review-undone-beside-marks = Angret: «{ $title }» er ikke lenger klassifisert. Svarene står i saken som utkast; sifrene du taster her, gjelder de merkede sakene. { -key-redo } gjør om.
review-undone-same = Angret: lagringen av svarene på «{ $title }» hadde ikke endret noe. { -key-redo } gjør om.
review-undone-confirmation = Angret: svarene på «{ $title }» er ikke lenger bekreftet. { -key-redo } gjør om.
review-undone-marks-gone = { $count ->
    [one] 1 sak fra forrige angring er ikke lenger merket, og svarene er angret.
   *[other] { $count } saker fra forrige angring er ikke lenger merket, og svarene er angret.
} { -key-redo } flere ganger lagrer dem igjen.
review-marks-gone = { $count ->
    [one] Merket på 1 annen sak er fjernet.
   *[other] Merkene på { $count } andre saker er fjernet.
}
review-undone-older = Angret: de forrige svarene på «{ $title }» gjelder igjen. De nye står her som utkast: Enter lagrer dem igjen, Esc fjerner dem. { -key-redo } gjør om.
review-undone-older-in-queue = Angret: de forrige svarene på «{ $title }» gjelder igjen. Enter lagrer de nye igjen. { -key-redo } gjør om.
review-undone-older-beside-draft = Angret: de forrige svarene på «{ $title }» gjelder igjen. Det nyere utkastet ditt blir stående her. { -key-redo } gjør om.
review-undone-older-beside-marks = Angret: de forrige svarene på «{ $title }» gjelder igjen. De nye står i saken som utkast; sifrene du taster her, gjelder de merkede sakene. { -key-redo } gjør om.
review-undone-marked = Angret for «{ $title }». Saken er merket igjen, og svarene står klare til å rettes. { -key-redo } gjør om.
review-undone-postponement = Angret: «{ $title }» er ikke lenger utsatt. { -key-redo } gjør om.
review-undone-note = Angret: merknaden til «{ $title }». { -key-redo } gjør om.
review-undone-note-wording = Angret: merknaden til «{ $title }» lyder igjen som før. { -key-redo } gjør om.
review-undone-note-removed = Angret: merknaden til «{ $title }» er tilbake. { -key-redo } gjør om.
review-undone-flag = Angret: «{ $title }» er ikke lenger flagget. { -key-redo } gjør om.
review-undone-flag-removed = Angret: «{ $title }» er flagget igjen. { -key-redo } gjør om.
review-undone-many = Angret: { $count ->
    [one] 1 sak, merket igjen
   *[other] { $count } saker, merket igjen
}{ $unchanged ->
    [0] {""}
    [one] ; 1 beholder senere svar
   *[other] ; { $unchanged } beholder senere svar
}. { -key-redo } gjør om.
review-undone-many-own = Angret: { $count ->
    [one] 1 sak, med sine egne svar
   *[other] { $count } saker, hver med sine egne svar
}{ $unchanged ->
    [0] {""}
    [one] ; 1 beholder senere svar
   *[other] ; { $unchanged } beholder senere svar
}. { -key-redo } gjør om.
review-undone-exported = Svarene er fortsatt med i fila du tok ut.
review-second-undo = Skal du bare rette én eldre sak, går du til den med { -key-previous-case } og svarer på nytt.
review-nothing-to-undo = Ingenting å angre.
review-undone-short = Angret. { -key-redo } gjør om.
review-undone-older-short = Angret. Her som utkast; Esc fjerner.
review-redone-short = Gjort om. { -key-undo } angrer.
review-undone-title-short = Angret: «{ $title }». { -key-redo } gjør om.
review-undone-older-title-short = Angret: «{ $title }». Her som utkast; Esc fjerner.
review-redone-title-short = Gjort om: «{ $title }». { -key-undo } angrer.
review-redone = Gjort om: svarene på «{ $title }» gjelder igjen. { -key-undo } angrer.
review-redone-confirmation = Gjort om: svarene på «{ $title }» er bekreftet igjen. { -key-undo } angrer.
review-redone-finished = Gjort om: svarene på «{ $title }» gjelder igjen. Nye svar her erstatter dem. { -key-undo } angrer.
review-redone-draft = Gjort om: svarene på «{ $title }» gjelder igjen. Utkastet ditt blir stående her, og Esc forkaster det. { -key-undo } angrer.
review-redone-draft-stays = Gjort om: svarene på «{ $title }» gjelder igjen. Utkastet ditt blir stående her. { -key-undo } angrer.
review-redone-postponement = Gjort om: «{ $title }» er utsatt igjen. { -key-undo } angrer.
review-redone-note = Gjort om: merknaden til «{ $title }» gjelder igjen. { -key-undo } angrer.
review-redone-note-wording = Gjort om: merknaden til «{ $title }» har igjen den nye ordlyden. { -key-undo } angrer.
review-redone-note-removed = Gjort om: merknaden til «{ $title }» er fjernet igjen. { -key-undo } angrer.
review-redone-flag = Gjort om: «{ $title }» er flagget igjen. { -key-undo } angrer.
review-redone-flag-removed = Gjort om: «{ $title }» er ikke lenger flagget. { -key-undo } angrer.
review-redone-many = { $count ->
    [one] Gjort om: svarene på 1 sak gjelder igjen.
   *[other] Gjort om: svarene på { $count } saker gjelder igjen.
} { -key-undo } angrer.
review-redo-ask = { -key-redo } en gang til gjør om det som ble angret tidligere ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
}){ $drafts ->
    [0] {""}
    [one] {" "}og endrer 1 utkast
   *[other] {" "}og endrer { $drafts } utkast
}. Ville du angre, er det { -key-undo }.
review-nothing-to-redo = Ingenting å gjøre om. { -key-undo } angrer.

## Taster

review-key-of-queue = «{ $key }» virker i køen, som { -key-queue } åpner.
review-key-of-settling = «{ $key }» virker mens uenigheter avgjøres: { -key-settle } åpner dem. { -key-palette } og «runde» viser rundene.
review-unknown-key = «{ $key }» gjør ingenting her. { -key-keys } viser tastene.
review-unknown-capital = «{ $key }» gjør ingenting her. Er Caps Lock på? Trykk { -key-keys } for tastene.
review-key-not-here = Den tasten gjør ingenting her. Esc går tilbake.
review-key-not-here-enter = Den tasten gjør ingenting her. Enter betyr ja, Esc går tilbake.
review-key-not-here-one = Den tasten gjør ingenting her. 1 betyr ja, Esc går tilbake.
review-key-not-here-two = Den tasten gjør ingenting her. Trykk 1 eller 2; Esc går tilbake.
review-key-not-here-quit = Den tasten gjør ingenting her. { -key-quit } avslutter, Esc går tilbake.
review-key-not-here-rescue = Den tasten gjør ingenting her. { -key-later } lagrer et annet sted, { -key-quit } avslutter, Esc går tilbake.
review-key-not-here-language = Den tasten gjør ingenting her. Trykk 1, 2 eller 3; { -key-quit } avslutter.
review-note-enter-saves = Enter lagrer merknaden. Ctrl-S trengs ikke.
review-enter-saves = Hver sak lagres når du trykker Enter. Ctrl-S trengs ikke.
review-interrupt = Alt er lagret.
review-interrupt-drafts = { $count ->
    [one] 1 sak har svar som ikke er lagret ennå; de ligger som utkast.
   *[other] { $count } saker har svar som ikke er lagret ennå; de ligger som utkast.
}
review-interrupt-marked = { $count ->
    [one] Svarene til den merkede saken er ikke lagret ennå; de ligger som utkast.
   *[other] Svarene til de { $count } merkede sakene er ikke lagret ennå; de ligger som utkast.
}
review-interrupt-rulings = { $count ->
    [one] 1 avgjørelse som du har begynt på, er ikke lagret ennå; den ligger som utkast.
   *[other] { $count } avgjørelser som du har begynt på, er ikke lagret ennå; de ligger som utkast.
}
review-interrupt-how = Avslutt med { -key-quit }, eller med Ctrl-C en gang til.
review-interrupt-unsaved = Ikke alt er lagret. { -key-later } lagrer det et annet sted. Ctrl-C en gang til avslutter.
review-pasted-nowhere = Innlimt tekst går bare inn i et tekstfelt: { -key-note } for merknad, { -key-search } for søk.

## Merknad, søk, kommandoer

review-note-ask = Merknad
review-note-ask-beside-marks = Merknad til denne saken alene, ikke de merkede: «{ $title }»
review-note-saved-beside-marks = Merknaden er lagret på denne saken alene: «{ $title }».
review-note-saved = Merknaden er lagret. { -key-undo } angrer.
review-note-removed = Merknaden er fjernet. { -key-undo } angrer.
review-note-unsaved = Merknaden er ikke lagret. Enter lagrer den, Esc forkaster den.
review-note-digit = Sifferet ble ikke brukt: merknaden er åpen. Enter lagrer den, Esc forkaster den.
review-note-digit-lost = Siffer tastet over merknaden ble ikke brukt. Tast dem nå, eller trykk Enter igjen for å gå videre uten.
review-note-half = En påbegynt merknad til denne saken ligger som utkast. { -key-note } skriver videre på den.
review-search-heading = Søk (Tab: i hele teksten)
review-search-what = tittel, kommune, id
review-searching = søker …
review-search-count = { $count } treff
review-search-unread = { $unread ->
    [one] { $found }, 1 sak er ikke gjennomsøkt ennå
   *[other] { $found }, { $unread } saker er ikke gjennomsøkt ennå
}
review-no-hits = Ingen treff på «{ $query }». Prøv færre bokstaver, eller Tab for å søke i hele teksten.
review-no-hits-in-texts = Ingen ord i titler eller tekster begynner med «{ $query }». Prøv færre bokstaver, eller Tab for å søke inne i ordene i titlene.
review-palette-heading = Kommandoer
review-palette-count = { $count } av { $all }
review-no-command = Ingen kommando heter «{ $query }». Prøv færre bokstaver.

## Velkommen og ferdig

review-welcome = Velkommen. Her er ingen saker ennå.
review-welcome-import = 1 Hent saker fra Excel eller CSV
review-welcome-samples = 2 Prøv med eksempler
review-welcome-samples-again = 2 Fortsett med eksemplene
review-welcome-quit = q Avslutt
review-welcome-private = Alt blir liggende på denne maskinen.
review-welcome-project = Prosjekt: { $path }
review-welcome-new-project = Nytt prosjekt: { $path }. Mente du et prosjekt du har fra før? Avslutt da, og sjekk navnet etter --project.
review-welcome-reviewer = Du er registrert som { $reviewer }. Trykk { -key-palette } og skriv «navn» for et annet.
review-welcome-choose = Velg 1 for å hente saker, 2 for eksempler eller { -key-quit } for å avslutte.
review-finished = { $count ->
    [one] Saken er klassifisert.
   *[other] Alle { $total } saker er klassifisert.
}
review-finished-marked = { $count ->
    [one] Svarene på 1 merket sak er ikke lagret: Enter viser dem.
   *[other] Svarene på { $count } merkede saker er ikke lagret: Enter viser dem.
}
review-finished-left = Gjenstår å se på:
review-finished-differences = uenigheter å avgjøre{ $contested ->
    [0] {""}
    [one] , 1 omstridt
   *[other] , { $contested } omstridt
}
review-finished-export = { -key-export } tar ut svarene til en fil
review-finished-look = { -key-previous-case } går tilbake til siste sak, { -key-search } søker, { -key-quit } avslutter

## Hente inn

review-import-heading = Hent saker
review-import-ask = Dra fila hit med musa, eller skriv hvor den ligger. Tab fullfører.
review-import-empty = Skriv hvor fila ligger, eller dra den hit med musa. Esc går tilbake.
review-import-same-name = { $first } og { $more } til begynner slik.
review-import-changed = { $count ->
    [one] 1 sak du har svart på, har fått ny tittel eller tekst: { -key-worklists } viser den.
   *[other] { $count } saker du har svart på, har fått ny tittel eller tekst: { -key-worklists } viser dem.
}
review-import-marked-changed = { $count ->
    [one] 1 merket sak har fått ny tittel eller tekst: les den før du trykker Enter for
   *[other] { $count } merkede saker har fått ny tittel eller tekst: les dem før du trykker Enter for
} svarene som venter.

## Ta ut

review-export-heading = Ta ut svarene
review-export-choose = Ta ut svarene: 1–{ $last }
review-export-xlsx = Excel: arket ditt, med svarene i nye kolonner til høyre
review-export-excel-no = CSV for norsk Excel
review-export-ron = RON
review-export-json = JSON
review-export-classified = Bare klassifiserte. Tab: alle { $total }
review-export-all = Alle saker ({ $total }). Tab: bare klassifiserte
review-export-all-classified = Alle { $total } saker (alle er klassifisert)
review-export-with-finals = Med kolonner for endelige svar. Mellomrom utelater dem
review-export-without-finals = Uten kolonner for endelige svar. Mellomrom tar dem med
review-export-file = Navn på fila:
review-import-own = { $done } Sakene ligger i ditt eget prosjekt, ikke blant eksemplene.
review-import-columns-kept = { $done } Kolonnene er de du valgte sist; { -key-palette } og «kolonner» velger andre.
review-export-exists = «{ $file }» finnes fra før. 1 overskriver, 2 velger annet navn.
review-export-nameless = Skriv et navn på fila.
review-export-folder = Det er en mappe. Fila blir lagt i mappa med dette navnet: Enter skriver den.
review-export-writing = Fila skrives. Det tar et øyeblikk.

## Slutt

review-quit-heading = Avslutte?
review-nothing-to-rescue = Alle svar du har lagret, er trygge, så det er ikke noe å lagre et annet sted. { -key-quit } avslutter.
review-quit-unsaved = { $count ->
    [0] Svar som var lagret, er trygge. { -key-quit } avslutter · Esc går tilbake
    [one] Svarene på én sak er ikke lagret og blir borte. { -key-later } lagrer dem et annet sted · { -key-quit } avslutter likevel · Esc går tilbake
   *[other] Svarene på { $count } saker er ikke lagret og blir borte. { -key-later } lagrer dem et annet sted · { -key-quit } avslutter likevel · Esc går tilbake
}
review-save-failed = IKKE LAGRET: { $count ->
    [0] svar som var lagret, er trygge, men nye blir ikke tatt imot. { -key-quit } avslutter.
    [one] { -key-later } lagrer det siste svaret et annet sted. Det finnes bare i dette vinduet.
   *[other] { -key-later } lagrer svarene på de siste { $count } sakene et annet sted. De finnes bare i dette vinduet.
}
review-unsaved-postponed = { $count ->
    [one] «{ $title }» er ikke utsatt.
   *[other] { $count } saker er ikke utsatt.
}
review-unsaved-undo = Den siste angringen er ikke lagret.
review-unsaved-redo = Det du sist gjorde om, er ikke lagret.
review-unsaved-import = Ingenting av fila er hentet inn.
review-unsaved-drafts = { $count ->
    [one] Utkastet til 1 sak er ikke lagret og blir borte når du avslutter. Skriv ned svarene.
   *[other] Utkastene til { $count } saker er ikke lagret og blir borte når du avslutter. Skriv ned svarene.
}
review-unsaved-marked = { $count ->
    [one] Svarene til den merkede saken er ikke lagret og blir borte når du avslutter.
   *[other] Svarene til de { $count } merkede sakene er ikke lagret og blir borte når du avslutter.
}
review-unsaved-more = … og { $count } til
review-save-failed-rescued = Prosjektfila kunne ikke lagres: { $cause } Svarene er skrevet til en annen fil. Avslutt med { -key-quit }, og hent inn den fila når problemet er løst.
review-rescue-heading = Lagre svarene et annet sted
review-too-small = Vinduet er for lite (minst 40×10). Gjør det større, eller bruk { -program } review --plain.

## Sider

review-page-keys = Taster
review-page-keys-sought = Taster med «{ $sought }» (Esc: alle)
review-page-barometer = Hva sakene sier (barometer)
review-page-agreement = Enighet mellom saksbehandlere
review-page-rules = Hvilke regler som skaper uenighet
review-page-codebook = Kodebok
review-page-search = Søk i kodeboka
review-page-search-keys = Søk blant tastene
review-page-hit = treff { $at } av { $count }
review-page-no-hit = ingen treff på «{ $sought }»
review-page-history = Hva som er gjort med saken
review-page-fields = Alle felt
review-keys-here = På denne siden
review-keys-case = I saken
review-keys-queue = I køen
review-keys-page = På en side
review-keys-settle = Når uenighet avgjøres
review-history-version = Versjon { $version } ble hentet { $at }
review-history-delivery = { $came }, med leveranse { $no } ({ $file })
review-history-merge = { $came }, med fletting { $no } ({ $file })
review-history-erased = Tekstene ble slettet { $at }
review-history-none = Ingenting er lagret på saken ennå.
review-history-draft = Du har et utkast her: svar som ikke er lagret.
review-history-same = Rapporten er helt lik versjonen før.
review-history-same-words = Ingen ord er endret, bare mellomrom eller tegn for oppsett.
review-history-gone = fjernet
review-history-new = nytt
review-history-folded = { $count ->
    [one] … 1 ord …
   *[other] … { $count } ord …
 }
review-history-postponed = utsatt
review-history-note = merknad «{ $note }»
review-history-note-removed = merknad fjernet
review-history-facet-removed = { $facet }: svaret fjernet
review-history-flagged = flagget
review-history-unflagged = flagg fjernet
review-history-undone = angret
review-history-imported = fra fil
review-history-batch = { $count } saker samlet
review-history-other-text = på versjon { $version }
review-history-unknown-text = på en versjon som ikke er her
review-field-title = Tittel
review-field-text = Tekst
review-field-id = Id
review-field-source = Kilde
review-field-municipality = Kommune
review-field-county = Fylke
review-county-by-register = { $county } (kommuneregisteret)
review-county-unclear = { $counties }?
review-proposed = { $value } (foreslått)
review-field-date = Dato
review-field-note = Merknad

## Navn på taster

review-key-space = mellomrom
review-key-up = pil opp
review-key-down = pil ned
review-key-left = pil venstre
review-key-right = pil høyre
review-key-page-up = PgUp
review-key-page-down = PgDn

## Kommandoer

review-command-answer = Svar på spørsmålet du står på
review-command-clear-answer = Fjern svaret på spørsmålet du står på
review-command-save = Lagre og åpne neste uklassifiserte
review-command-later = Utsett: saken kommer igjen til slutt
review-command-next-question = Neste spørsmål
review-command-previous-question = Forrige spørsmål
review-command-back = Forrige spørsmål; på spørsmål 1: tilbake til saken du kom fra
review-command-look-left = Se regelen for svaret til venstre
review-command-look-right = Se regelen for svaret til høyre
review-command-page-down = Bla en side ned i teksten
review-command-page-up = Bla en side opp i teksten
review-command-line-down = En linje ned
review-command-line-up = En linje opp
review-command-read-down = En linje ned på sider og i lister
review-command-read-up = En linje opp på sider og i lister
review-command-list-page-down = En side ned i en liste under det som skrives
review-command-list-page-up = En side opp i en liste under det som skrives
review-command-top = Til begynnelsen
review-command-end = Til slutten
review-command-next-case = Neste sak
review-command-previous-case = Forrige sak
review-command-queue-open = Åpne saken, eller lagre svarene du nettopp gav
review-command-queue-down = Neste sak
review-command-queue-up = Forrige sak
review-command-queue-page-down = En side ned i køen
review-command-queue-page-up = En side opp i køen
review-command-first-case = Første sak
review-command-last-case = Siste sak
review-command-queue = Til køen og tilbake
review-command-search = Søk i titler, kommuner og id-er
review-command-next-hit = Neste treff
review-command-previous-hit = Forrige treff
review-command-undo = Angre
review-command-redo = Gjør om
review-command-repeat = Fyll ut de siste lagrede svarene
review-command-flag = Flagg, eller fjern flagget
review-command-note = Merknad
review-command-history = Vis hva som er gjort med saken
review-command-fields = Vis alle felt i saken
review-command-barometer = Hva sakene sier (barometer)
review-command-report = Rapport: skriv en side til å offentliggjøre (HTML)
review-command-codebook-take = Slik tar du i bruk en annen kodebok, for eksempel barometerets
review-command-municipalities = Slik avgjøres kommunenavn som er felles for flere
review-command-backup = Slik tar du en sikkerhetskopi av prosjektet
review-command-agreement = Enighet mellom saksbehandlere
review-command-rules = Hvilke regler som skaper uenighet
review-command-rule-note-undo = Angre merknaden din, på siden om regler
review-command-rule-note-redo = Gjør om merknaden din, på siden om regler
review-command-rule-note = Skriv en merknad til en regel
review-command-differences = Vis uenighetene mellom saksbehandlere
review-command-next-table = Neste tabell, del av kodeboka eller spørsmål
review-command-previous-table = Forrige tabell, del av kodeboka eller spørsmål
review-command-bars-or-figures = Hva sakene sier, som søyler eller i tall
review-command-pairs = Enighet to og to, på siden om enighet
review-command-coefficients = Alle mål for et spørsmål, på siden om enighet
review-command-export-page = Skriv enigheten eller rapporten til en fil
review-command-open-bar = Vis sakene i en søyle eller til en regel, eller uenighetene
review-command-codebook = Kodebok
review-command-fold-rules = Skjul reglene under svarene, eller vis dem igjen
review-command-cue-words = Stikkord som lyser i teksten, av eller på
review-command-cue-file = Stikkord: egne lister i en fil
review-command-daily-goal = Mål: så mange saker om dagen
review-command-copy-title = Kopier tittelen
review-command-copy-text = Kopier teksten
review-command-copy-id = Kopier id-en
review-command-mouse = Bruk musa, eller la være
review-command-keys = Taster
review-command-palette = Finn en kommando
review-command-export = Ta ut svarene til en fil (eksporter)
review-command-import = Hent saker fra en fil (importer)
review-command-columns = Velg kolonner på nytt …
review-command-merge = Flett inn en kopi av prosjektet …
review-command-synchronise = Utveksle med laget nå
review-command-take-back = Angre den siste importen
review-command-round = Runder: arbeid i en, eller i hele prosjektet; lukk en …
review-command-round-hand-out = Del ut runden: en prosjektfil til hver
review-command-round-open = Åpne en runde …
review-command-training = Øv på to gjennomgåtte saker
review-command-who = Vis hvem som har svart hva
review-command-cancel = Lukk det som ligger øverst; fjern svar
review-command-close = Lukk siden
review-command-quit = Avslutt
review-command-samples = Se på eksemplene
review-command-own-project = Gå tilbake til dine egne saker
review-command-tour = Start omvisningen på nytt
review-command-settings = Innstillinger: språk, fargetema, mus, mål …
review-command-language = Neste språk
review-command-language-nb = Språk: bokmål
review-command-language-nn = Språk: nynorsk
review-command-language-en = Språk: English
review-command-theme = Neste fargetema
review-command-theme-terminal = Fargetema: fargene i terminalen
review-command-theme-dark = Fargetema: mørkt
review-command-theme-light = Fargetema: lyst
review-command-theme-high-contrast = Fargetema: høy kontrast
review-command-theme-blue-orange = Fargetema: blått og oransje
review-command-theme-none = Fargetema: uten farger
review-command-suspend = Legg programmet i bakgrunnen (fg henter det fram)
review-command-interrupt = Vis at alt er lagret; andre gang: avslutt
review-command-save-hint = Forklar at alt lagres av seg selv
review-command-repaint = Tegn skjermen på nytt

## Innstillinger

review-path-none = Ingenting her begynner slik.
review-path-choices = Her ligger: { $names }
review-path-more-choices = Her ligger: { $names } … og { $others } til
review-settings-heading = Innstillinger
review-setting-language = Språk
review-setting-theme = Fargetema
review-setting-rules = Regler under svarene
review-setting-cue-words = Stikkord
review-setting-goal = Saker om dagen (mål)
review-setting-mouse = Mus
review-setting-personal = Navn og e-postadresser
review-setting-name = Navnet ditt
review-setting-on = på
review-setting-off = av
review-setting-shown = vises
review-setting-hidden = skjult
review-setting-none = ikke satt
review-language-heading = Språk · Language
review-language-changed = Språket er bokmål.
review-theme-changed = Fargetema: { $theme }.
review-theme-terminal = fargene i terminalen
review-theme-dark = mørkt
review-theme-light = lyst
review-theme-high-contrast = høy kontrast
review-theme-blue-orange = blått og oransje
review-theme-none = uten farger

## Omvisning

review-project-open = Disse sakene er allerede åpne.
review-project-unsaved = Noe er ikke lagret ennå. Prøv igjen om et øyeblikk.
review-tour-heading = Omvisning { $case }/{ $cases } · Esc avslutter
review-tour-read = Les saken (mellomrom blar). Trykk 1, 2 eller 3 for kategori, 0 når det er uklart. Pil høyre viser reglene, { -key-codebook } hele kodeboka.
review-tour-read-short = Les, velg 1–3 eller 0. Esc: uten tips
review-tour-new = Er dette nytt for kommunen? 1 ja, 2 nei, 0 uklart. Tastet du feil? { -key-undo } angrer siste siffer.
review-tour-new-short = 1 ja, 2 nei, 0 uklart. { -key-undo } angrer
review-tour-kinds = Hva er nytt eller endret? Ett eller flere siffer; samme siffer en gang til fjerner det igjen. 6 når det ikke er noe av dette.
review-tour-kinds-short = Ett eller flere siffer; 6: ingen
review-tour-save = Konklusjonen står under. Enter lagrer og åpner neste sak. Alt du lagrer, er trygt med en gang.
review-tour-save-short = Enter lagrer og åpner neste sak
review-tour-undo = Forrige svar står nederst. { -key-undo } angrer det, så ofte du vil. Backspace går tilbake til saken uten å angre. Svar så på denne.
review-tour-undo-short = { -key-undo } angrer forrige sak. Svar på denne.
review-tour-unclear = Usikker? 0 er uklart, { -key-note } skriver en merknad, { -key-flag } flagger saken så du finner den igjen.
review-tour-unclear-short = Usikker? 0, { -key-note } merknad, { -key-flag } flagg
review-tour-postpone = { -key-later } utsetter saken: den kommer igjen til slutt. { -key-next-case } og { -key-previous-case } går til neste og forrige sak.
review-tour-postpone-short = { -key-later } utsetter, { -key-next-case } neste, { -key-previous-case } forrige
review-tour-find = { -key-search } søker, { -key-queue } viser køen, { -key-palette } finner alle kommandoer, { -key-keys } viser tastene. { -key-export } tar ut svarene til en fil, { -key-quit } avslutter.
review-tour-find-short = { -key-search } søk, { -key-queue } kø, { -key-export } ta ut, { -key-quit } avslutt
review-tour-saved = «{ $title }» er lagret.
review-tour-over = Omvisningen er over. { -key-keys } viser alle tastene når du trenger dem.
review-tour-left = Omvisningen er avsluttet. { -key-keys } viser alle tastene når du trenger dem.

## Flere saker samlet

review-header-marks = { $outside ->
    [0] { $count } merket
   *[other] { $count } merket, { $outside } utenfor
}
review-header-marks-unsaved = { $outside ->
    [0] { $count } merket, ulagret
   *[other] { $count } merket ({ $outside } utenfor), ulagret
}
review-queue-listed = { $count } av { $total } · Esc viser alle
review-queue-still = { $count } av { $listed } gjenstår
review-queue-still-esc = { $count } av { $listed } gjenstår · Esc viser alle
review-many-cases = { $count } saker
review-footer-for-all = svar for alle
review-footer-for-one = svar
review-footer-save-all = lagre alle
review-footer-mark = merk
review-footer-mark-all = merk alle
review-footer-clear = fjern merkene
review-footer-leave-out = hopp over klassifiserte
review-footer-include = ta med klassifiserte
review-footer-clear-answers = fjern svarene
review-footer-close-message = lukk meldingen
review-footer-show-all = vis alle
review-footer-usual-order = vanlig rekkefølge
review-footer-no-filter = fjern filteret
review-footer-end-range = avslutt området
review-batch-heading = { $outside ->
    [0] { $count ->
        [one] SVAR FOR 1 MERKET SAK
       *[other] SVAR FOR { $count } MERKEDE SAKER
    }
   *[other] { $count ->
        [one] SVAR FOR 1 MERKET SAK ({ $outside } utenfor lista)
       *[other] SVAR FOR { $count } MERKEDE SAKER ({ $outside } utenfor lista)
    }
}
review-batch-heading-some = { $outside ->
    [0] SVAR FOR { $answered } AV { $count } MERKEDE SAKER
   *[other] SVAR FOR { $answered } AV { $count } MERKEDE SAKER ({ $outside } utenfor lista)
}
review-batch-answer = { $count ->
    [one] Sifrene svarer for den merkede saken. Mellomrom merker flere.
    [2] Sifrene svarer for begge. Det du ikke svarer på, blir stående i hver sak.
   *[other] Sifrene svarer for alle { $count }. Det du ikke svarer på, blir stående i hver sak.
}
review-batch-answer-open = { $count ->
    [0] Alle de merkede sakene er klassifisert og hoppes over.
    [one] Sifrene svarer for den ene som ikke er klassifisert.
   *[other] Sifrene svarer for de { $count } som ikke er klassifisert.
} { -key-leave-out-finished } tar med { $left ->
    [one] den klassifiserte.
   *[other] de { $left } klassifiserte.
}
review-batch-unclassified = { $answered ->
    [one] 1 sak får svar
   *[other] { $answered } saker får svar
}{ $same ->
    [0] {""}
    [one] , 1 lagres igjen som den er
   *[other] , { $same } lagres igjen som de er
}. Ingen klassifiserte saker endres.
review-batch-as-before = { $count ->
    [one] Den merkede saken har disse svarene fra før.
    [2] Begge de merkede sakene har disse svarene fra før.
   *[other] Alle de { $count } merkede sakene har disse svarene fra før.
}
review-batch-left-out = { $answered ->
    [one] 1 sak får svar
   *[other] { $answered } saker får svar
}{ $same ->
    [0] {""}
    [one] , 1 lagres igjen som den er
   *[other] , { $same } lagres igjen som de er
}, { $left ->
    [one] 1 klassifisert er hoppet over. { -key-leave-out-finished } tar den med.
   *[other] { $left } klassifiserte er hoppet over. { -key-leave-out-finished } tar dem med.
}
review-batch-only-left-out = { $same ->
    [0] Ingenting lagres:
    [one] Ingenting endres: 1 sak har disse svarene fra før,
   *[other] Ingenting endres: { $same } saker har disse svarene fra før,
} { $left ->
    [one] 1 klassifisert er hoppet over. { -key-leave-out-finished } tar den med.
   *[other] { $left } klassifiserte er hoppet over. { -key-leave-out-finished } tar dem med.
}
review-batch-changes = Lagrer { $count ->
    [one] 1 sak
   *[other] { $count } saker
}: { $answered ->
    [0] {""}
   *[other] { $answered } får svar,{" "}
}{ $same ->
    [0] {""}
    [one] 1 blir som den er,{" "}
   *[other] { $same } blir som de er,{" "}
}{ $changed ->
    [one] 1 klassifisert sak endres. { -key-leave-out-finished } hopper over den.
   *[other] { $changed } klassifiserte saker endres. { -key-leave-out-finished } hopper over de { $changed }.
}
review-batch-mixed = Her er svarene ulike. De blir stående hvis du ikke svarer.
review-batch-verdict-mixed = Konklusjonen følger av svarene i hver sak
review-batch-verdict-drafts = Ingen svar lagret; { $count } har utkast
review-batch-ready = { $count ->
    [one] Enter lagrer 1 sak
   *[other] Enter lagrer { $count } saker
}
review-batch-ready-none = Ingen lagres
review-batch-ready-twice = { $count ->
    [one] Enter to ganger lagrer 1 sak
   *[other] Enter to ganger lagrer { $count }
}
review-batch-ready-twice-in-full = { $count ->
    [one] Enter to ganger lagrer 1 sak
   *[other] Enter to ganger lagrer { $count } saker
}
review-batch-all-open = { $count ->
    [one] Saken blir bare delvis lagret.
    [2] Begge blir bare delvis lagret.
   *[other] Alle blir bare delvis lagret.
}
review-batch-some-open = { $count ->
    [one] Én sak blir bare delvis lagret.
   *[other] { $count } saker blir bare delvis lagret.
}
review-batch-replaces = { $count ->
    [one] 1 delvis lagret sak får et annet svar enn den har.
   *[other] { $count } delvis lagrede saker får andre svar enn de har.
}
review-batch-drafts = { $count ->
    [one] Utkastet i 1 sak blir endret.
   *[other] Utkastene i { $count } saker blir endret.
}
review-batch-unlisted = { $count ->
    [one] 1 av dem er utenfor lista.
   *[other] { $count } av dem er utenfor lista.
}
review-batch-unlisted-one = Saken er utenfor lista.
review-batch-again = Trykk Enter igjen for å lagre { $count ->
    [one] saken
    [2] begge
   *[other] alle { $count }
}{ $changed ->
    [0] {""}
    [one] {" "}og endre 1 klassifisert
   *[other] {" "}og endre { $changed } klassifiserte
}{ $open ->
    [0] {""}
    [one] ; 1 sak blir bare delvis lagret
   *[other] ; { $open } saker blir bare delvis lagret
}.
review-batch-again-all-open = { $count ->
    [one] Saken får ikke alle svarene. Enter igjen lagrer den delvis
    [2] Ingen av de to får alle svarene. Enter igjen lagrer dem delvis
   *[other] Ingen av de { $count } får alle svarene. Enter igjen lagrer dem delvis
}{ $changed ->
    [0] {""}
    [one] {" "}og endrer 1 klassifisert
   *[other] {" "}og endrer { $changed } klassifiserte
}.
review-batch-in-drafts = { $count ->
    [one] Det som mangler i 1 sak, blir liggende i utkastet.
   *[other] Det som mangler i { $count } saker, blir liggende i utkastene.
}
review-batch-may-lack = Noen av dem kan mangle svar som kodeboka krever: { -key-worklists } viser hvilke.
review-batch-finishes = Alle { $count } sakene er klassifisert; { -key-worklists } viser det som kan sees på en gang til.
review-batch-saved = { $count ->
    [one] 1 sak lagret
   *[other] { $count } saker lagret
}{ $open ->
    [0] {""}
   *[other] , { $open } uten alle svar
}{ $left ->
    [0] {""}
   *[other] ; { $left } igjen å klassifisere
}. { -key-undo } angrer.
review-batch-unchanged = Ingenting er endret: { $count ->
    [one] saken som skulle lagres,
    [2] begge sakene som skulle lagres,
   *[other] alle de { $count } sakene som skulle lagres,
} har disse svarene fra før. Esc legger bort svarene.
review-batch-leaves-out = { $count ->
    [0] Klassifiserte saker hoppes over, men ingen av de merkede er klassifisert.
    [one] Enter hopper over 1 klassifisert sak. { -key-leave-out-finished } tar den med.
   *[other] Enter hopper over { $count } klassifiserte saker. { -key-leave-out-finished } tar dem med.
}
review-batch-includes = { $count ->
    [0] Klassifiserte saker hoppes ikke lenger over.
    [one] Den klassifiserte saken er med igjen.
   *[other] De { $count } klassifiserte sakene er med igjen.
}
review-batch-nothing = { $count ->
    [one] Ingen lagres: den merkede saken er klassifisert og hoppes over. { -key-leave-out-finished } tar den med.
   *[other] Ingen lagres: alle de merkede sakene er klassifisert og hoppes over. { -key-leave-out-finished } tar dem med.
}
review-listing = Lager lista …
review-batch-reading = De merkede sakene leses fortsatt.
review-batch-saving = { $count ->
    [one] Lagrer svarene på 1 sak …
   *[other] Lagrer svarene på { $count } saker …
}
review-batch-back = { $count ->
    [one] Svarene til 1 merket sak er her igjen, men ikke lagret.
   *[other] Svarene til { $count } merkede saker er her igjen, men ikke lagret.
} Esc fjerner dem.
review-batch-cleared = Svarene er fjernet, merkene blir stående. { -key-redo } henter svarene tilbake.
review-mark-last = Den siste saken er merket. { -key-mark } fjerner merket.
review-batch-answer-first = { $count ->
    [one] Svar først: sifrene svarer for den merkede saken. { -key-queue } åpner saken du står på.
    [2] Svar først: sifrene svarer for begge de merkede sakene. { -key-queue } åpner saken du står på.
   *[other] Svar først: sifrene svarer for de { $count } merkede sakene. { -key-queue } åpner saken du står på.
}
review-not-for-all = Den tasten gjelder én sak, og nå er saker merket. { -key-queue } åpner saken du står på.
review-key-needs-marks = { -key-leave-out-finished } hopper over klassifiserte saker når flere er merket. Mellomrom merker.
review-range-begun = Herfra merker pilene alt de går over. { -key-range } avslutter.
review-range-ended = Området er avsluttet. Merkene blir stående.
review-merge-heading = Flett inn en kopi av prosjektet
review-merge-ask = Dra fila hit med musa, eller skriv hvor den ligger. Tab fullfører.
review-merge-empty = Skriv hvor fila ligger, eller dra den hit.
review-merge-looking = Leser fila og prøver flettingen i en kopi …
review-merge-agree = Flette inn? Enter fletter inn · Esc går tilbake
review-merge-underway = Fletter inn { $file } …
review-team-underway = Utveksler med laget …
review-claimed = { $count ->
    [one] Én sak er reservert for deg og kommer først.
   *[other] { $count } saker er reservert for deg og kommer først.
}
review-merged = Flettet inn: { $cases ->
    [one] 1 ny sak
   *[other] { $cases } nye saker
}, { $acts ->
    [one] 1 ny registrering
   *[other] { $acts } nye registreringer
}; { -key-undo } angrer ikke en fletting.
review-merged-rest = Resten er som det ble vist før.
review-merge-same-names = «{ $first }» er ulike saksbehandlere i de to filene. 1 Samme person · 2 To personer: den andre får et nytt navn · Esc går tilbake
review-merge-own-name = Den andre fila har byttet navnet ditt fra «{ $first }» til «{ $new }». 1 Det stemmer: bytt det her også · Esc går tilbake uten å flette
review-merge-own-ids = Den andre fila sier at du, «{ $first }», også er en annen saksbehandler. 1 Det stemmer: De to blir én person her også · Esc går tilbake uten å flette
review-merge-other-project = Fila er ikke en kopi av dette prosjektet. Har dere hentet inn saksfila hver for dere? Da blir like saker til én. 1 Flett inn likevel · Esc går tilbake
review-merge-two-reports = { $count ->
    [one] 1 id betyr
   *[other] { $count } id-er betyr
} ulike rapporter i de to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
}. 1 Det er de samme sakene, flett inn · Esc går tilbake
review-merge-new-name = Nytt navn på { $name } i den andre fila:
review-merge-name-blank = Skriv et navn.
review-take-back-title = Angre importen av { $file }
review-take-back-none = Det er ingen import å angre.
review-take-back-kept = Angre importen av { $file }: går ikke lenger, saker er i bruk
review-take-back-heading = Angre importen?
review-take-back-ask = Når importen av { $file } angres, fjernes { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring i en sak som blir stående
       *[other] {" "}og 1 endring i en sak som blir stående
    }
   *[other] { $cases ->
        [0] { $versions } endringer i saker som blir stående
       *[other] {" "}og { $versions } endringer i saker som blir stående
    }
}. Ingen har svart på noe av det{ $drafts ->
    [0] {""}
    [one] , men 1 utkast går tapt
   *[other] , men { $drafts } utkast går tapt
}. Programmet tar en sikkerhetskopi først. Enter angrer importen · Esc går tilbake
review-take-back-underway = Angrer importen …
review-undo-import = Importen av { $file } angrer du slik: trykk { -key-palette } og skriv «angre importen».
review-undo-older-answer = { -key-undo } en gang til angrer det som ble lagret før importen.
review-drop-heading = Fjerne merkene?
review-drop-marks = { $count ->
    [one] 1 merke blir fjernet. Enter fjerner det · Esc går tilbake
   *[other] { $count } merker blir fjernet. Enter fjerner dem · Esc går tilbake
}
review-drop-marks-answers = { $count ->
    [one] 1 merke og svarene som ikke er lagret, blir fjernet. Enter fjerner dem · Esc går tilbake
   *[other] { $count } merker og svarene som ikke er lagret, blir fjernet. Enter fjerner dem · Esc går tilbake
}
review-drop-marks-digit = Sifferet ble ikke brukt. Enter fjerner merkene, Esc beholder dem.
review-drop-marks-enter = Verken sifrene eller denne Enter ble brukt. Enter igjen fjerner merkene, Esc beholder dem.
review-command-mark = Merk saken, eller fjern merket
review-command-mark-and-move = Merk saken og gå ned
review-command-range = Begynn et område som pilene merker, eller avslutt det
review-command-mark-all = Merk alle som vises, eller fjern merkene
review-command-leave-out-finished = Hopp over klassifiserte saker når flere får svar

## Filteret

review-filter-wrong = Tegn { $at } i filteret: { $why }
review-filter-open-quote = Anførselstegnet er ikke lukket ennå.
review-filter-open-group = Parentesen er ikke lukket ennå.
review-filter-unexpected-close = Denne parentesen er ikke åpnet. Fjern den, eller åpne en foran.
review-filter-no-such-facet = Kodeboka har ingen fasett «{ $facet }». Den har: { $known }.
review-filter-no-such-value = «{ $value }» er ingen verdi i { $facet }. Verdiene skrives med id: { $known }.
review-filter-missing-term = Her mangler noe, for eksempel «flagget» eller «kategori:ingen».
review-filter-missing-value = Skriv det du leter etter, rett bak «{ $name }:», med anførselstegn om det har mellomrom.
review-filter-missing-header = Skriv overskriften til kolonnen og et kolon her, for eksempel felt.sektor:helse.
review-filter-unknown-name = «{ $name }:» finnes ikke. Med anførselstegn rundt blir det søkt etter i tekstene. Disse finnes: { $known }.
review-filter-unknown-name-near = «{ $name }:» finnes ikke. Mente du «{ $near }:»? Sett anførselstegn rundt for å lete etter det i tekstene.
review-filter-takes-no-value = «{ $name }:» finnes ikke. Mente du «{ $near }»? Det skrives uten kolon og verdi.
review-filter-unknown-value = «{ $name }:» kan ikke være «{ $value }». Dette går an: { $known }.
review-filter-not-a-date = «{ $value }» er ikke en dato. Skriv 2020, 2020-03, 15.03.2020 eller et tidsrom som 2020-03..2020-05.
review-filter-ends-before-it-begins = «{ $value }» slutter før det begynner. Skriv den tidligste datoen først.
review-filter-misspelt = «{ $typed }» blir ikke forstått her. Skriv for eksempel «{ $right }», eller sett anførselstegn rundt for å lete etter det i tekstene.
review-filter-wordless = «{ $text }» har ingen bokstav og ikke noe siffer å lete etter.
review-filter-two-reviewers = Hvem sine svar gjelder det? Nevn én saksbehandler, eller sett hver av dem i egne parenteser: (saksbehandler:kari flagget) (saksbehandler:ola -flagget).
review-filter-too-long = Filteret er for langt, eller har for mange parenteser inni hverandre. Gjør det kortere.
review-filter-reserved-passes = Hva som er reservert, endrer seg fra time til time, så «reservert» kan ikke brukes her. Ta det bort.
review-filter-drafts-pass = Det som ikke er lagret, er bare ditt og endrer seg for hvert tastetrykk, så «utkast» kan ikke brukes her. Ta det bort.

## Filter og lister

review-filter-heading = Filter
review-filter-count = { $count } av { $total }
review-filter-place = Leter i titler og tekster. Tab: { $filter }
review-filter-negation = «{ $word }» betyr her bare: uten ordet som følger. Tab: { $filter }
review-filter-hint = For eksempel («…» leter i tekstene, pil ned velger en av listene over):
review-filter-examples = kategori:nød -flagget · dato:2020-03..2020-05 · «munnbind» · kommune:Røros eller kommune:Steinkjer
review-filter-recent = brukt nylig
review-filter-ready-unclassified = uklassifiserte
review-filter-ready-flagged = flaggede
review-filter-ready-undetermined = uavklarte
review-filter-ready-postponed = utsatte
review-filter-ready-all = alle
review-sorted = { $filter } ({ $total }). Esc gir den vanlige rekkefølgen.
review-sorted-by-no-municipality = Ingen sak har en kommune, så rekkefølgen er som ved importen. Står den i en kolonne i fila, trykker du { -key-palette } og skriver «kolonner» for å velge den.
review-filter-on = { $filter }: { $count } av { $total }. Esc viser alle.
review-filter-on-all = { $filter }: alle { $total }. Esc fjerner filteret.
review-filter-off = Alle saker vises.
review-filter-empty = Ingen saker passer med «{ $filter }». Alle saker vises.
review-filter-empty-on-screen = Ingen saker passer med «{ $filter }». Rett filteret, eller trykk Esc: da vises alle.
review-filter-empty-list = Ingen saker passer med «{ $filter }». Fortsatt vises: { $list }.
review-filter-empty-list-on-screen = Ingen saker passer med «{ $filter }». Rett filteret, eller trykk Esc: da vises fortsatt { $list }.
review-filter-all-must-match = Alt må passe på samme sak; med «eller» imellom er ett nok.
review-filter-only-place = Ingen titler eller tekster har «{ $word }». Tab: { $filter }
review-header-round = runde { $name }
review-header-round-case = sak { $at }
review-header-round-outside = sak utenfor, runde
review-header-round-of = av { $total }
review-header-precision = ±{ $now } nå · { $more ->
    [0] nok for ±{ $wanted }
   *[other] { $more } til for ±{ $wanted }
}
review-header-round-left = { $count } igjen
review-round-list = Runde { $name }
review-queue-sorted = { $count } · Esc gir den vanlige rekkefølgen
review-queue-filtered-all = { $count } av { $total } · Esc fjerner filteret
review-queue-round = { $count ->
    [one] 1 sak, i din rekkefølge
   *[other] { $count } saker, i din rekkefølge
}
review-rounds-heading = Runder (siffer eller Enter: arbeid i runden)
review-round-whole = { $total ->
    [one] hele prosjektet, 1 sak
   *[other] hele prosjektet, { $total } saker
}
review-round-goal = mål: alfa { $goal }
review-header-goal = mål { $goal }
review-round-own = dine { $done } av { $given }
review-round-gives-nothing = Runde «{ $name }» gir deg ingen saker.
review-round-of-others = Runde «{ $name }» gir ikke saker til { $own }, men til { $readers }. { $count ->
    [one] Er du { $first }? Avslutt med { -key-quit }, og start igjen med --reviewer "{ $first }".
   *[other] Er du en av dem? Avslutt med { -key-quit }, og start igjen med navnet, slik: --reviewer "{ $first }".
}
review-round-left = Køen er hele prosjektet igjen. { -key-palette } og «runde» går tilbake til en runde.
review-round-on = Køen er runde «{ $name }»: { $count ->
    [one] 1 sak er din
   *[other] { $count } saker er dine
}, { $left } igjen.
review-round-over = Runde «{ $name }» har ikke flere saker til deg. Køen er hele prosjektet.
review-round-over-closed = Runde «{ $name }» er lukket. Køen er hele prosjektet.
review-round-over-closed-left = { $count ->
    [one] Runde «{ $name }» er lukket med 1 sak igjen til deg. Et svar på den teller ikke lenger med i enigheten. Køen er hele prosjektet.
   *[other] Runde «{ $name }» er lukket med { $count } saker igjen til deg. Svar på dem teller ikke lenger med i enigheten. Køen er hele prosjektet.
}
review-round-queue-whole = Køen er hele prosjektet.
review-round-closed-elsewhere = Runde «{ $name }» er lukket.
review-round-came = Runde «{ $name }» gir deg { $count ->
    [one] 1 sak.
   *[other] { $count } saker; Enter går gjennom dem.
}
review-round-came-outside = Runde «{ $name }» gir deg { $count ->
    [one] 1 sak, men ikke denne: Den kommer etterpå.
   *[other] { $count } saker, men ikke denne: De kommer etterpå.
}
review-round-closed = Runden er lukket. Nå kan alle se svarene.
review-round-closed-team = Runden er lukket. De andre ser svarene etter neste utveksling. { -key-palette } og «lag» utveksler nå.
review-round-handed-out = { $count ->
    [one] Skrevet fil, i { $folder }: { $files }. Den åpnes med navnet til saksbehandleren: --reviewer "{ $first }".
   *[other] Skrevne filer, i { $folder }: { $files }. Hver åpnes med navnet til saksbehandleren, som --reviewer "{ $first }".
} Når saksbehandleren har avsluttet og sendt fila tilbake, flettes den inn med { -key-palette } og «flett».
review-round-hand-out-heading = Dele ut runden?
review-round-ask-hand-out = «{ $name }» deles ut til { $readers }: en prosjektfil til hver, uten noe av det andre har svart. Filene legges i { $folder }.
review-round-nothing-to-hand-out = Runde «{ $name }» gir ikke saker til andre enn deg.
review-round-close-heading = Lukke runden?
review-round-ask-close = { $count ->
    [0] Alle svar i «{ $name }» er inne. Når den er lukket, ser alle hva de andre svarte. En runde åpnes aldri igjen.
    [one] 1 svar mangler i «{ $name }». Bare svar som er inne når du lukker, teller når enigheten regnes ut. En runde åpnes aldri igjen.
   *[other] { $count } svar mangler i «{ $name }». Bare svar som er inne når du lukker, teller når enigheten regnes ut. En runde åpnes aldri igjen.
}
review-round-ask-close-team = { $count ->
    [one] Så langt denne fila vet, mangler 1 svar i «{ $name }». Hent det først: trykk Esc, og så { -key-palette } og «lag». Bare svar som er inne når du lukker, teller når enigheten regnes ut. En runde åpnes aldri igjen.
   *[other] Så langt denne fila vet, mangler { $count } svar i «{ $name }». Hent dem først: trykk Esc, og så { -key-palette } og «lag». Bare svar som er inne når du lukker, teller når enigheten regnes ut. En runde åpnes aldri igjen.
}
review-round-form-heading = Åpne en runde · ↑ går en linje tilbake
review-round-form-kept = Runden er ikke åpnet. Det du skrev, er beholdt. { -key-palette } og «åpne en runde» fortsetter.
review-round-agree = Åpne denne runden?
review-round-drawing = Trekker …
review-round-exchange-first = Denne kopien kjenner ikke { $names } ennå, og utvekslingen med laget, som kan hente navnet, gikk ikke. Rett navnet, eller utveksle først med { -key-palette } og «lag».
review-round-line-kind = Slag
review-round-line-name = Navn
review-round-line-cases = Saker
review-round-line-number = Hvor mange
review-round-line-strata = Etter kolonne
review-round-line-overlap = Leses av flere
review-round-line-reviewers = Saksbehandlere
review-round-line-goal = Mål
review-round-hint-name = Et navn, for eksempel hoved.
review-round-hint-cases = Et filter, for eksempel fylke:Trøndelag. Tomt: alle saker.
review-round-hint-number = Et tall, en andel som 20%, eller alle.
review-round-hint-strata = fylke, eller felt.Sektor for kolonnen «Sektor». Tomt: én trekning.
review-round-hint-overlap = Et tall, 20%, eller alle. Tomt: 20 %, minst 50 saker.
review-round-hint-reviewers = Navn med komma imellom: kari,ola,siri. De som har svart i prosjektet, står her allerede; slett dem som ikke skal lese. Ctrl-U tømmer linja.
review-round-hint-goal = Hvor stor enigheten skal bli: Krippendorffs alfa, høyst 1, for eksempel 0,80. Tomt: ikke noe mål.
review-round-no-name = Runden må ha et navn.
review-round-no-number = Hvor mange saker skal trekkes? Skriv et tall, en andel som 20%, eller alle.
review-round-number = «{ $typed }» passer ikke her. Skriv et tall over 0, eller alle.
review-round-number-of-overlap = «{ $typed }» passer ikke her. Skriv et tall, en andel som 20%, eller alle.
review-round-number-of-goal = «{ $typed }» passer ikke her. Et mål er over 0 og høyst 1, for eksempel 0,80.
review-round-no-reviewers = Skriv hvem som leser, med komma imellom.
review-round-too-few-reviewers = Hver sak som leses av flere, skal leses av { $times }, men det er { $reviewers ->
    [one] 1 saksbehandler
   *[other] { $reviewers } saksbehandlere
}. Skriv flere, eller skriv 0 ved «leses av flere».
review-round-too-few-cases = Rammen har { $frame ->
    [one] 1 sak
   *[other] { $frame } saker
}, og { $n } skal trekkes. Trekk færre, eller skriv alle.
review-round-finished = Runde «{ $name }»: { $count ->
    [one] du har svart på saken din.
   *[other] du har svart på alle dine { $count } saker.
}
review-round-waiting = { $reviewer } ({ $done } av { $given })
review-round-next-close = Alle andre har også svart. Lukk runden med { -key-palette } og «runde», og så Tab; da ser alle svarene.
review-round-next-alone = Lukk den med { -key-palette } og «runde», og så Tab.
review-round-next-shares = Så viser { -key-barometer } andelene som utvalget gir.
review-round-next-sample = { -key-barometer } viser andelene, som nå er kjent på ±{ $now } prosentpoeng nær. { $more ->
    [0] Det er nok for ±{ $wanted }: Det trengs ikke flere saker.
   *[other] { $beyond ->
        [0] Sakene som er igjen i runden, er nok for ±{ $wanted }.
        [one] Er det nøyaktig nok, er du ferdig. For ±{ $wanted } trengs 1 sak utover de { $n } i runden: et større utvalg, i en egen runde.
       *[other] Er det nøyaktig nok, er du ferdig. For ±{ $wanted } trengs { $beyond } saker utover de { $n } i runden: et større utvalg, i en egen runde.
    }
}
review-round-next-compare = Når den er lukket, viser { -key-agreement } hvor enige dere er, og { -key-settle } åpner sakene dere er uenige om.
review-round-next-wait = Ikke ferdig ennå, så langt denne fila vet: { $waiting }.
review-round-next-own-part = Denne fila har bare sakene som er gitt deg, og viser ikke hvor langt de andre er kommet.
review-round-next-hand-out = Har de ikke fått saker ennå? Del ut med { -key-palette } og «runde», og så { -key-export }. { -key-palette } og «flett» henter svarene inn.
review-round-next-send = Avslutt med { -key-quit }, og send så prosjektfila til { $reviewer }, som åpnet runden; den flettes inn der.
review-round-next-exchange = Laget utveksler svar hvert femte minutt; { -key-palette } og «lag» gjør det nå.
review-round-next-project = { -key-palette } og «runde» går videre med hele prosjektet. k går tilbake til siste sak, q avslutter.
review-round-still-open = Runde «{ $name }» er åpen, og { $count ->
    [one] saken din der er klassifisert.
   *[other] de { $count } sakene dine der er klassifisert.
} { $next }
review-unblind-heading = Se hva andre har svart?
review-unblind-ask = En åpen runde gir deg denne saken, så det andre sier om den, er skjult. Når du har sett det, er svaret ditt bare uavhengig hvis det er gitt allerede; loggen sier at du så.
review-page-said = Hvem som har svart hva
review-said-none = Ingen har svart på denne saken ennå.
review-namesake = Prosjektet kjenner en annen som heter { $name }, fra en annen maskin. Er det deg, avslutt og kjør: { -command } merge --same "{ $name }"
review-others-answers = Du svarer som { $reviewer }. Her er også svarene til { $other }: avslutt med { -key-quit } og start med --reviewer "{ $other }" for å se dem.
review-list-all = Alle saker
review-list-filter = Filter: { $filter }
review-list-ordered = { $list }, { $order }
review-list-by-date = etter dato
review-list-by-municipality = etter kommune
review-list-by-title = etter tittel
review-list-alike = Ligner på «{ $title }»
review-alike = { $count ->
    [one] 1 sak ligner på denne. Mellomrom merker, Esc viser alle.
   *[other] { $count } saker ligner på denne, de som ligner mest, først. Mellomrom merker, Esc viser alle.
}
review-nothing-alike = Ingen andre saker ligner på denne.
review-near-searching = Leter etter saker som er nesten like …
review-near-none = Ingen saker er nesten like.
review-near-found = { $count ->
    [one] 1 ny sak
   *[other] { $count } nye saker
} ligner mye på en annen sak. Trykk { -key-palette } og skriv «nesten» for å se dem.
review-list-near = Nesten like, { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 }
review-near = { $count } saker i { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 } er nesten like. Mellomrom merker, Esc viser alle.
review-search-what-texts = begynnelsen av ord i hele teksten
review-search-count-texts = { $found } · ord som begynner slik
review-search-heading-texts = Søk i hele teksten (Tab: i titler)
review-command-filter = Filter: vis bare noen av sakene
review-command-sort = Sorter: slik de ble hentet, dato, kommune, tittel
review-command-lookalikes = Saker som ligner på denne
review-command-near-duplicates = Saker som er nesten like

## Svar som huskes

review-keep-ask = Navn på svarene
review-keep-incomplete = Svar ferdig på saken først, så kan svarene huskes under et navn.
review-keep-nameless = Skriv et navn, for eksempel «hjemmekontor».
review-keep-full = Ni sett med svar er husket allerede. Bruk et av navnene på nytt.
review-kept = Svarene huskes som «{ $name }». { -key-kept } og et siffer fyller dem ut.
review-kept-heading = Fyll ut: velg med siffer
review-kept-forget-heading = Glem: velg med siffer
review-kept-ask-forget = «{ $name }» ({ $answers }) blir glemt. Det du har svart med dem, blir stående. Enter glemmer · Esc går tilbake
review-kept-forgotten = «{ $name }» er glemt.
review-keep-exists = «{ $name }» finnes fra før ({ $answers }). 1 bytter ut, 2 velger annet navn.
review-nothing-kept = Ingen svar er husket ennå. Trykk { -key-palette } og skriv «husk» for å gi svarene på skjermen et navn.
review-filled = Fylt ut som «{ $name }». Enter lagrer, { -key-undo } angrer.
review-alike-differs = En lignende sak, «{ $title }», fikk: { $answers }
review-alike-differs-short = En lignende sak fikk: { $answers }
review-command-keep = Husk svarene under et navn
review-command-kept = Fyll ut svar du har gitt navn
review-command-forget-kept = Glem svar du har gitt navn

review-reviewer-ask = Navnet ditt som saksbehandler
review-reviewer-blank = Skriv et navn. Esc går tilbake.
review-reviewer-taken = «{ $reviewer }» er en annen saksbehandler her, med egne svar. Skriv et annet navn, eller avslutt og start med --reviewer "{ $reviewer }" for å svare som «{ $reviewer }».
review-reviewer-changed = Fra neste start heter du { $reviewer }, også på det du har svart til nå.
review-goal-ask = Hvor mange saker om dagen? (0: ikke noe mål)
review-goal-no-number = Skriv et helt tall, for eksempel 60. 0 fjerner målet.
review-goal-kept = { $goal ->
    [one] Målet er 1 sak om dagen. Det står i øverste rad.
   *[other] Målet er { $goal } saker om dagen. Det står i øverste rad.
}
review-goal-none = Målet er fjernet.
review-copied-title = Tittelen er kopiert. Kommer den ikke med når du limer inn, tillater ikke terminalen kopiering.
review-copied-text = Teksten er kopiert. Kommer den ikke med når du limer inn, tillater ikke terminalen kopiering.
review-copied-id = Id-en er kopiert. Kommer den ikke med når du limer inn, tillater ikke terminalen kopiering.
review-copied-nothing = Her er det ikke noe å kopiere.
review-mouse-used = Musa virker på svar, saker og teksten (hjulet). Tastene i nederste rad er bare for tastaturet. Hold Shift nede for å merke tekst.
review-mouse-not-used = Musa brukes ikke lenger her.
review-rules-folded = Reglene er skjult. { -key-fold-rules } viser dem igjen, { -key-codebook } viser hele kodeboka.
review-rules-shown = Reglene vises igjen.
review-rules-no-room = Reglene vises så langt det er plass. { -key-codebook } viser alle.
review-cues-heading = Stikkord
review-cues-none = Stikkord: ingen i denne teksten
review-cues-on = Stikkordene dine lyser i teksten. { -key-cue-words } slår dem av.
review-cues-on-starting = Stikkordene fra kodeboka lyser i teksten. Egne lister: trykk { -key-palette } og skriv «egne lister». { -key-cue-words } slår dem av.
review-cues-on-none = Stikkord er på. Ingen av dem er i denne teksten. { -key-cue-words } slår dem av.
review-cues-off = Stikkordene er slått av.
review-cues-file = Listene ligger i { $file }. Endre fila i et tekstprogram. Den leses hver gang { -key-cue-words } slår på stikkord.
review-cues-how = Stikkord som lyser i tekstene (F4). En liste på hver linje: navn: ord, ord*, ord. En stjerne tar med lengre ord, og med tre prikker kan det stå inntil fire ord imellom: før* … videre.
review-cues-unread = Stikkordene i { $file } lot seg ikke lese ({ $cause }).
review-cues-unwritten = { $file } kunne ikke skrives ({ $cause }).
review-cues-misspelt = { $file }, linje { $line }: skriv et navn, et kolon og ord med komma mellom, for eksempel «langsiktig: fortsetter, permanent*».
review-queue-width = Bredden på køen er endret. Køen vises ved siden av saken når vinduet er minst 100 tegn bredt.
review-command-wider-queue = Bredere kø
review-command-narrower-queue = Smalere kø
review-command-reviewer = Bytt navn som saksbehandler

## Dette fant jeg

review-columns-heading = Dette fant jeg i «{ $file }»
review-columns-anew = Hent en fil og velg kolonner
review-columns-other-id = { $digit } velger en annen kolonne til den, eller ingen.
review-columns-other-id-palette = For å velge en annen kolonne trykker du Esc, så { -key-palette }, og skriver «kolonner».
review-columns-here-already = Sakene er her alt: Med samme id får de ny tekst, med andre id-er kommer de i tillegg. Skal de erstattes, angrer du importen først
review-columns-count = { $count ->
    [one] 1 sak
   *[other] { $count } saker
}
review-columns-sheet = ark «{ $sheet }»
review-columns-title = Tittel
review-columns-text = Tekst
review-columns-municipality = Kommune
review-columns-id = Id
review-columns-date = Dato
review-columns-county = Fylke
review-columns-none = –
review-columns-title-from-text = de første ordene i teksten
review-columns-id-from-content = lages av tittel og tekst; like saker nummereres
review-columns-others = { $count ->
    [0] {""}
    [one] 1 annen kolonne følger med.
   *[other] { $count } andre kolonner følger med.
}
review-columns-hidden = Vises ikke, fordi de inneholder personopplysninger: { $columns }.
review-columns-first = Første sak
review-columns-how = Enter henter · 1–{ $last } endrer · Esc går tilbake
review-columns-how-short = Enter henter · Esc tilbake
review-columns-how-text = Enter velger teksten · 1–{ $last } endrer · Esc går tilbake
review-columns-how-text-short = Enter velger · Esc tilbake
review-columns-taking = Sakene hentes …
review-columns-prose = Er dette en tabell? Den begynner som et brev. Er fila én sak, går du tilbake og gir den et navn som slutter på .txt.
review-columns-no-text = Hvilken kolonne har teksten? Ingen er valgt ennå. Enter velger.
review-columns-taken = «{ $column }» er nå { $role }, og ikke lenger { $other }.
review-columns-choose = { $role }: hvilken kolonne? ↑↓ flytter, Enter velger, Esc går tilbake.
review-columns-choose-several = { $role }: hvilke kolonner? ↑↓ flytter, mellomrom merker flere, Enter velger, Esc går tilbake.
review-columns-headers = Overskrifter: rad { $row } ({ $digit } flytter dem ned)
review-columns-no-headers = Overskrifter: ingen, kolonnene har bokstaver ({ $digit } begynner på rad 1)
review-columns-sheet-line = Ark:
review-columns-sheet-of = (av { $count })
review-columns-all-sheets = alle { $count } med samme overskrifter
review-columns-hints-left = { $count ->
    [one] Rad { $rows }
   *[other] Radene { $rows }
 }: veiledning til utfylling («{ $example }»), utelates
review-columns-hints-cases = { $count ->
    [one] Rad { $rows }: en sak, selv om den ligner veiledning («{ $example }»)
   *[other] Radene { $rows }: saker, selv om de ligner veiledning («{ $example }»)
 }
review-columns-choose-sheet = Hvilket ark? ↑↓ flytter, Enter velger, Esc går tilbake.
review-columns-no-column = ingen
review-command-show-persons = Vis e-postadresser og navn, eller skjul dem igjen
review-report-heading = Skriv rapporten
review-report-writing = Skriver rapporten …
review-codebook-how = Avslutt med { -key-quit }, og kjør: { -program } codebook take barometer --project "{ $project }" (eller en fil du har laget selv, i stedet for barometer)
review-municipalities-how = Avslutt med { -key-quit }, og skriv `{ -command } municipalities`. Det viser hvilke kommunenavn som må avgjøres, og hvordan.
review-backup-how = For en kopi nå avslutter du med { -key-quit } og skriver: { -program } backup kopi.nybrott --project "{ $project }". Dessuten lages en hver dag, i en mappe ved siden av prosjektet.
review-personal-shown = E-postadresser og navn vises fra nå av.
review-personal-hidden = E-postadresser og navn er skjult fra nå av.
review-fields-hidden = Vises ikke, fordi de inneholder personopplysninger: { $columns }. Trykk { -key-palette } og skriv «e-post» for å vise dem.

## Arbeidslister

review-box-all = { $count } i alt: pil ned
review-worklists-heading = Arbeidslister
review-worklists-more = { $count ->
    [one] { -key-worklists } viser 1 liste til
   *[other] { -key-worklists } viser { $count } lister til
}
review-worklists-rulings-begun = påbegynte avgjørelser
review-worklist-undetermined = uavklarte
review-worklist-flagged = flaggede
review-worklist-noted = med merknad
review-worklist-drafts = delvis lagret og utkast
review-worklist-postponed = utsatte
review-worklist-text-changed = ny tittel eller tekst siden du svarte
review-worklist-text-changed-short = ny tittel eller tekst
review-worklist-answered-otherwise-short = ulik en lignende sak
review-worklist-answered-otherwise = besvart annerledes enn en lignende sak
review-worklist-meaning-changed = betydningen er endret siden
review-worklist-facet-missing = en fasett mangler svar
review-worklist-empty = Ingen saker i «{ $list }».
review-worklist-on = Arbeidsliste: { $list }, { $count ->
    [one] 1 sak
   *[other] { $count } saker
}. { -key-next-hit } og { -key-previous-hit } blar i den, Esc viser alle.
review-bar-hidden = Dette antallet vises ikke, og derfor heller ikke sakene.
review-bar-empty = Ingen sak er «{ $bar }» nå.
review-bar-cases = { $bar }
review-bar-on = { $bar }: { $count ->
    [one] 1 sak.
   *[other] { $count } saker.
} Esc viser alle.
review-search-put-out = Søket etter «{ $sought }» er avsluttet.
review-search-put-out-in-list = Søket etter «{ $sought }» er avsluttet. { -key-next-hit } og { -key-previous-hit } går nå gjennom lista.
review-footer-worklists = lister
review-command-settle = Avgjør uenighet mellom saksbehandlere
review-command-settle-rule = Velg regelen som uenigheten gjelder
review-command-settle-report = Les rapporten alene, eller gå tilbake til svarene
review-command-settle-who = Vis hvem som svarte hva
review-command-settle-note = Skriv merknad til avgjørelsen
review-command-settle-undo = Angre det siste sifferet, og så den siste avgjørelsen din
review-command-settle-redo = Gjør om avgjørelsen som ble angret
review-command-worklists = Arbeidslister
review-command-list-undetermined = Arbeidsliste: uavklarte
review-command-list-flagged = Arbeidsliste: flaggede
review-command-list-noted = Arbeidsliste: med merknad
review-command-list-drafts = Arbeidsliste: delvis lagret og utkast
review-command-list-postponed = Arbeidsliste: utsatte
review-command-list-text-changed = Arbeidsliste: ny tittel eller tekst siden du svarte
review-command-list-answered-otherwise = Arbeidsliste: besvart annerledes enn en lignende sak
review-command-list-meaning-changed = Arbeidsliste: betydningen er endret siden du svarte
review-command-list-facet-missing = Arbeidsliste: en fasett (tilleggsspørsmål) mangler svar

## Where a codebook of one’s own asks what is new to a county, or to both

review-verdict-innovation-county = ny for fylkeskommunen · { $kinds }
review-verdict-not-new-county = ikke ny for fylkeskommunen
review-verdict-innovation-both = ny for kommunen/fylkeskommunen · { $kinds }
review-verdict-not-new-both = ikke ny for kommunen/fylkeskommunen
