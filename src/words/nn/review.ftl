# Skjermen: det ein saksbehandlar ser medan ho klassifiserer.

## Øvste rad

review-header-of = av { $total } ferdige
review-header-percent = { $percent } %
review-header-pace = { $pace }/min
review-header-left = om lag { $minutes } min igjen
review-header-left-hours = om lag { $hours } t { $minutes } min igjen
review-header-today = { $count } i dag
review-header-today-of = { $count } av { $goal } i dag
review-header-today-reached = { $count } i dag (målet { $goal } er nådd)
review-header-pace-later = tempo blir vist etter 10 saker
review-header-postponed = { $count ->
    [one] 1 utsett
   *[other] { $count } utsette
}
review-header-samples = døme
review-rest-saved = alt er teke vare på
review-marked-unsaved = ulagra
review-header-drafts = { $count } utkast
review-header-rulings-begun = { $count } påbyrja i { -key-settle }
review-header-drafts-not-saved = { $count } utkast IKKJE LAGRA
review-header-claimed = { $count ->
    [one] 1 reservert
   *[other] { $count } reserverte
}
review-header-team-sent = sendt
review-header-team-unsent = { $count ->
    [one] 1 ikkje sendt
   *[other] { $count } ikkje sende
}
review-header-team-offline = utan nett
review-header-team-refused = utveksling stansa

## Nedste rader

review-saved = lagra { $count }
review-saved-since-start = lagra { $count } i denne økta
review-saved-short = lagra
review-all-saved = alt lagra
review-saving = lagrar …
review-writing = skriv fil …
review-not-saved = IKKJE LAGRA
review-not-saved-yet = IKKJE LAGRA ENNO
review-saving-blocked = IKKJE LAGRA ENNO: eit anna program har låst prosjektfila (tryggingskopi, antivirus, synkronisering). { $count ->
    [0] Det siste du gjorde, ventar.
    [one] Svara på éi sak ventar.
   *[other] Svara på { $count } saker ventar.
} Arbeid vidare; alt blir lagra når fila er fri. { -key-quit } ventar 10 sekund og lèt deg så berge resten.
review-last-saved = Lagra: { $answers } = { $verdict } · { $title }
review-last-saved-for-all = Lagra: { $answers } · { $title }
review-last-saved-differing = Lagra: { $title }, kvar med sine eigne svar
review-last-before = Førre: { $answers } = { $verdict } · { $title }
review-last-before-for-all = Førre: { $answers } · { $title }
review-last-before-differing = Førre: { $title }, kvar med sine eigne svar
review-last-unsaved = IKKJE lagra: { $answers } = { $verdict } · { $title }
review-last-changed = Endra: { $was } → { $now } = { $verdict } · { $title }
review-last-before-changed = Førre, endra: { $was } → { $now } = { $verdict } · { $title }
review-last-changed-to = Endra til { $now } = { $verdict } · { $title }
review-last-before-changed-to = Førre, endra til { $now } = { $verdict } · { $title }
review-no-answer = utan svar
review-undo-hint = angrar
review-keys-saved = «lagra N» i første rad tel sakene som er lagra sidan programmet vart starta. Det som vart lagra før det, er òg lagra.
review-short-new = ny
review-short-not-new = ikkje ny
review-short-new-unclear = uklart om det er nytt
review-short-no-kind = ingen av dei
review-short-kinds-unclear = uklart kva som er nytt

review-footer-save = lagre
review-footer-next-case = opne neste
review-footer-next-unclassified = neste uklassifiserte
review-footer-next-unclassified-short = gå vidare
review-footer-to-worklists = vis arbeidslister
review-footer-to-worklists-short = vis lister
review-footer-what-is-left = vis oversikta
review-footer-what-is-left-short = vis oversikt
review-footer-confirm = stadfest
review-footer-postpone = utset
review-footer-back = tilbake
review-footer-read = les
review-footer-read-back = bla opp
review-footer-flag = flagg
review-footer-note = merknad
review-footer-search = søk
review-footer-queue = kø
review-footer-undo = angre
review-footer-quit = avslutt
review-footer-more = meir
review-footer-open = opne
review-footer-down = neste
review-footer-up = førre
review-footer-report = til saka
review-footer-export = ta ut
review-footer-rescue = lagre ein annan stad
review-footer-next-table = neste tabell
review-footer-next-question = neste spørsmål
review-footer-differences = usemjer
review-footer-next-part = neste del
review-footer-next-hit = neste treff
review-footer-previous-hit = førre
review-footer-bars-or-figures = søyler/tal
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
review-footer-open-round = opne han
review-footer-fetch = hent
review-footer-write = skriv fila
review-footer-replace = byt ut
review-footer-forget-one = gløym eitt
review-footer-forget = gløym
review-footer-fill-in = fyll ut
review-footer-look-at-file = sjå kva som kjem
review-footer-next = vidare
review-footer-choose = vel
review-footer-merge = flett inn
review-footer-same-person = same person
review-footer-two-people = to personar
review-footer-take-back = angre importen
review-footer-remove-marks = fjern merka
review-footer-complete = fullfør
review-footer-texts = tekstar
review-footer-titles = titlar
review-footer-all-keys = alle tastar
review-footer-end-search = avslutt søket
review-footer-all-cases = alle/klassifiserte
review-footer-finals = med/utan endelege svar
review-footer-overwrite = skriv over
review-footer-same-cases = same saker
review-footer-other-cases = andre saker
review-footer-other-name = anna namn
review-footer-cancel = tilbake

## Saka

review-case-number = Sak { $no }
review-case-id = id { $id }
review-title-blank = (ingen tittel)
review-case-by-id = { $id }
review-case-named = «{ $title }»
review-case-named-with-id = «{ $title }» ({ $id })
review-case-named-in = «{ $title }», { $place }
review-case-named-in-with-id = «{ $title }», { $place } ({ $id })
review-text-blank = (ingen tekst)
review-text-missing = (Teksten er ikkje med i dette prosjektet.)
review-lines-below = { $count ->
    [one] 1 linje til: mellomrom
   *[other] { $count } linjer til: mellomrom
}
review-lines-left = { $count ->
    [one] 1 linje til: { -key-queue } opnar saka
   *[other] { $count } linjer til: { -key-queue } opnar saka
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
review-mark-marked = merkt
review-mark-flag = flagga
review-mark-note = merknad
review-mark-postponed = utsett

## Konklusjonen

review-verdict-blank = Ingen svar enno
review-verdict-open = ikkje ferdig
review-verdict-innovation = ny for kommunen · { $kinds }
review-verdict-innovation-kinds = { $kinds }
review-verdict-all-kinds = alle fem slag
review-verdict-not-new = ikkje ny for kommunen
review-verdict-minor = ingen av dei, berre ei mindre endring
review-verdict-missing = svar manglar på «{ $question }»
review-verdict-unclear = «{ $question }» er uklart
review-ready = lagrar og opnar neste
review-ready-facets = { $count ->
    [one] lagrar utan 1 fasett
   *[other] lagrar utan { $count } fasettar
}
review-ready-required = spør om «{ $facet }», som må svarast på
review-ready-required-short = spør om ein fasett som manglar svar
review-ready-short = lagrar
review-ready-confirm = stadfestar
review-ready-changed = Saka er endra:
review-ready-open = opnar saka
review-ready-next = opnar neste
review-ready-next-unclassified = opnar neste uklassifiserte
review-ready-on = går vidare
review-ready-worklists = opnar arbeidslistene
review-ready-what-is-left = viser oversikta
review-rule-when = Passar når
review-rule-not = Ikkje når
review-rule-example = Døme
review-stepper-mixed = ulike svar
review-stepper-mixed-short = ulike
review-stepper-mixed-lacking-short = ulike
review-stepper-mixed-lacking = ulike eller ingen
review-alike-heading = Liknar mest

## Køen

review-queue-heading = { $total ->
    [one] Kø: 1 sak
   *[other] Kø: { $total } saker
}
review-queue-postponed = Utsette ({ $count })
review-legend-yes = innovasjon
review-legend-no = ikkje
review-legend-open = uavklart
review-legend-open-in-full = uklart svar eller uavklart konklusjon
review-legend-draft = utkast
review-legend-half = delvis lagra
review-legend-flag = flagg
review-legend-ruled = avgjort
review-legend-contested = omstridd
review-legend-mark = merkt

## Når det blir svara

review-no-such-option = Bruk eitt av sifra framfor svara.
review-digit-left-out = Det siste sifferet er ikkje eitt av svara her, så ingenting er lagra. Trykk Enter ein gong til for å lagre eller gå vidare utan det.
review-no-answer-yet = Svar med 0–3 først, eller { -key-later } for å utsetje saka.
review-no-answer-yet-postponed = Svar med 0–3 først, eller trykk { -key-later }, så ventar saka til slutt.
review-answer-missing = «{ $question }» manglar svar (0 = uklart).
review-went-on = Sifferet gjekk vidare til «{ $question }» av seg sjølv.
review-went-on-to-facet = Sifferet gjekk vidare til neste spørsmål av seg sjølv.
review-below-digits = Trykk Enter, og svar så på «{ $title }». Sifferet er ikkje brukt: Du er i køen.
review-below-digits-marked = Trykk Enter først: Her gjeld sifra dei merkte sakene.
review-below-digits-finished = Trykk Enter først: Her vel sifra ei liste.
review-below-answers = Sifra før er ikkje brukte. No kan du svare på «{ $title }».
review-below-saves = Ingenting er lagra enno. Trykk Enter ein gong til for å lagre det du hadde svart her før.
review-below-later = Du er tilbake i køen, i «{ $title }». Trykk { -key-later } ein gong til for å utsetje ho.
review-postponed = Utsett. Saka kjem igjen til slutt ({ $count ->
    [one] 1 utsett
   *[other] { $count } utsette
}). { -key-undo } angrar.
review-postpone-finished = Saka «{ $title }» er klassifisert og blir ståande som ho er.
review-list-done = Alle sakene i denne lista er klassifiserte.
review-list-postponed = Utsett. Ingenting anna står att i denne lista; { $count ->
    [one] 1 sak er utsett
   *[other] { $count } saker er utsette
}. { -key-undo } angrar.
review-list-done-postponed = I denne lista står berre { $count ->
    [one] 1 utsett sak att.
   *[other] { $count } utsette saker att.
}
review-worklist-done = Det var den siste saka i arbeidslista ({ $list }).
review-worklist-done-left = Det var den siste saka i arbeidslista ({ $list }), men { $count ->
    [one] 1 sak
   *[other] { $count } saker
} lenger oppe står att.
review-list-done-all = Ingenting anna står att: { -key-quit } avsluttar, Esc viser alle saker.
review-list-done-left = Esc viser alle saker; { $left ->
    [one] 1 er ikkje klassifisert
   *[other] { $left } er ikkje klassifiserte
}.
review-list-done-postponed-leads = { -key-worklists } viser arbeidslistene; dei utsette er blant dei.
review-list-done-lists = { $left ->
    [0] Alle saker er klassifiserte.
    [one] 1 sak er ikkje klassifisert (Esc viser alle saker).
   *[other] { $left } saker er ikkje klassifiserte (Esc viser alle saker).
} { -key-worklists } viser arbeidslistene.
review-list-done-lists-on-screen = { $left ->
    [0] Alle saker er klassifiserte.
    [one] 1 sak er ikkje klassifisert (Esc viser alle saker).
   *[other] { $left } saker er ikkje klassifiserte (Esc viser alle saker).
} Enter ein gong til eller { -key-worklists } viser arbeidslistene.
review-list-done-lists-in-queue = { $left ->
    [0] Alle saker er klassifiserte.
    [one] 1 sak er ikkje klassifisert (Esc viser alle saker).
   *[other] { $left } saker er ikkje klassifiserte (Esc viser alle saker).
} { -key-worklists } viser arbeidslistene.
review-only-postponed-left = { $count ->
    [one] Berre den utsette saka er igjen.
   *[other] Berre dei { $count } utsette sakene er igjen.
}
review-only-this-left = Berre denne saka er igjen. Svar på ho, med 0 der det er uklart.
review-from-the-top = Denne saka, lenger oppe, er ikkje klassifisert enno.
review-flagged = Flagga. { -key-flag } fjernar flagget.
review-flagged-beside-marks = Berre denne saka er flagga, ikkje dei merkte: «{ $title }».
review-unflagged-beside-marks = Flagget er fjerna frå denne saka åleine: «{ $title }».
review-unflagged = Flagget er fjerna.
review-repeated = Fylt ut som «{ $title }». Enter lagrar, { -key-undo } angrar.
review-repeated-many = Fylt ut som dei siste { $count } sakene. Enter lagrar, { -key-undo } angrar.
review-repeated-same = Saka har desse svara frå før, så det er ingenting å lagre.
review-batch-repeated = Fylt ut for { $count ->
    [one] den merkte saka
    [2] begge dei merkte sakene
   *[other] alle dei { $count } merkte sakene
} som i «{ $title }». Enter lagrar, { -key-undo } angrar.
review-batch-repeated-many = Fylt ut for { $count ->
    [one] den merkte saka
    [2] begge dei merkte sakene
   *[other] alle dei { $count } merkte sakene
} som i dei siste { $last } sakene. Enter lagrar, { -key-undo } angrar.
review-batch-filled = Fylt ut for { $count ->
    [one] den merkte saka
    [2] begge dei merkte sakene
   *[other] alle dei { $count } merkte sakene
} som «{ $name }». Enter lagrar, { -key-undo } angrar.
review-nothing-to-repeat = Ingenting å gjenta enno. Når du har lagra ei sak, fyller denne tasten inn dei same svara.
review-nothing-before-to-repeat = Det er denne saka du lagra sist. Opne ei anna sak for å gi ho dei same svara.
review-answers-cleared = Svara er fjerna. { -key-redo } hentar dei tilbake.
review-change-cleared = Endringa er fjerna, og dei lagra svara gjeld framleis. { -key-redo } hentar ho tilbake.
review-change-cleared-draft = Endringa er fjerna, og svara frå før, som ikkje er lagra, er her igjen. { -key-redo } hentar ho tilbake.
review-cleared-short = Fjerna. { -key-redo } gir svara tilbake.
review-change-cleared-short = Endring fjerna. { -key-redo } hentar ho.
review-answers-back = Svara er tilbake.
review-answers-stay = Svara er ikkje lagra. Esc fjernar dei.
review-change-stays = Endringa er ikkje lagra. Esc fjernar ho.
review-draft-stays = Utkastet er ikkje lagra. Esc ein gong til fjernar det.
review-nothing-to-clear = Spørsmålet har ikkje noko svar å fjerne.
review-facet-one = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, éin verdi:
review-facet-several = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, éin eller fleire verdiar:
review-facet-required-one = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må svarast på, éin verdi:
review-facet-required-several = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må svarast på, éin eller fleire verdiar:
review-facet-several-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, fleire:
review-facet-required-one-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må svarast på:
review-facet-required-several-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } av { $count })
}, må svarast på, fleire:
review-facet-required = Kodeboka krev eit svar her før saka blir lagra (0 = uklart).
review-facet-no-such-option = Bruk eitt av sifra framfor verdiane.
review-facet-last = Dette er det siste spørsmålet. Enter lagrar; Tab ein gong til går tilbake til det første.
review-first-question-again = Tilbake på det første spørsmålet: Eit tal erstattar svaret.
review-facets-count = fasettar { $answered }/{ $count }
review-facets-short = { $answered }/{ $count }
review-facets-more = +{ $count } til
review-answer-cleared = Svaret er fjerna. { -key-undo } hentar det tilbake.
review-nothing-to-close = Ingenting å lukke her. { -key-quit } avsluttar.
review-draft-left = «{ $title }» har { $answered } av 3 svar. Utkastet ligg der til du er tilbake.
review-draft-left-of-saved = Endringa av «{ $title }» er ikkje lagra. Dei gamle svara gjeld til du trykkjer Enter der.
review-drafts-wait = { $count ->
    [one] 1 sak har eit utkast frå før: { -key-worklists } viser ho.
   *[other] { $count } saker har utkast frå før: { -key-worklists } viser dei.
}
review-draft-text-changed = Tittelen eller teksten er endra etter at du gav desse svara. Les saka på nytt.
review-finished-case-short = Klassifisert. Nye svar erstattar desse.
review-finished-case = Klassifisert { $at }. Svar du gir no, erstattar desse.
review-finished-draft-short = Utkast. Esc forkastar det.
review-finished-draft = Denne saka er klassifisert, med utkast: Enter lagrar utkastet, Esc forkastar det.
review-finished-draft-searched-short = Utkast, ikkje lagra.
review-finished-draft-searched = Denne saka er klassifisert, med utkast: Enter lagrar utkastet.
review-text-changed = Tittelen eller teksten er endra etter at du klassifiserte denne saka { $at }. Enter stadfestar svara, { -key-history } viser historikken.
review-confirmed = Stadfesta: «{ $title }» beheld svara.
review-changed = Endra. { -key-undo } angrar.
review-changed-short = { $what } · { -key-undo } angrar
review-changed-before = Førre: { $what } · { -key-undo } angrar
review-changed-kinds-stay = spørsmål 3 som før
review-changed-of = «{ $title }» er endra. { -key-undo } angrar.
review-changed-title = Endra: { $what } · «{ $title }». { -key-undo } angrar.
review-changed-title-short = { $what } · «{ $title }» · { -key-undo } angrar
review-unchanged = Ingenting er endra: «{ $title }» held på svara sine.
review-first-case = Dette er den første saka.
review-last-case = Dette er den siste saka.
review-nowhere-back = Du har ikkje vore i noka sak før denne. { -key-previous-case } går til førre sak.
review-nowhere-back-in-list = Du har ikkje vore i noka anna sak i denne lista. Esc viser alle saker.
review-no-case-open = Inga sak er open. { -key-previous-case } går tilbake til den siste.
review-back-to = Tilbake i «{ $title }».
review-hit = Treff { $at } av { $count }.
review-hit-esc = Treff { $at } av { $count }. Esc avsluttar søket.
review-hit-list = Treff { $at } av { $count }. { -key-queue } går til lista.
review-hit-list-esc = Treff { $at } av { $count }. Esc avsluttar søket, { -key-queue } går til lista.
review-list-at = Sak { $at } av { $count } i lista.
review-no-search-yet = { -key-next-hit } og { -key-previous-hit } blar i treffa etter eit søk ({ -key-search }) eller i ei arbeidsliste ({ -key-worklists }). Søk eller vel ei liste først.
review-search-empty = Skriv nokre bokstavar frå tittelen først. Esc går tilbake.
review-no-more-decisions = Prosjektfila kan ikkje lagrast, så nye svar blir ikkje tekne imot. { -key-later } lagrar dei siste ein annan stad, { -key-quit } avsluttar.

## Angre

review-answer-undone = Det siste svaret er angra. { -key-redo } gjer om.
review-answer-undone-short = Svaret er angra. { -key-redo } gjer om.
review-answers-undone = Svara som sist vart fylte inn her, er angra. { -key-redo } gjer om.
review-answers-undone-short = Svara er angra. { -key-redo } gjer om.
review-draft-undone = Utkastet som låg her, er teke bort. { -key-redo } hentar det tilbake.
review-kinds-replaced = Neste siffer erstattar valet.
review-answer-again = Svaret er tilbake.
review-undone = Angra: «{ $title }» er ikkje lenger klassifisert. Svara står her som utkast. { -key-redo } gjer om.
review-undone-beside-draft = Angra: «{ $title }» er ikkje lenger klassifisert. Det nyare utkastet ditt blir ståande her. { -key-redo } gjer om.
review-undone-beside-marks = Angra: «{ $title }» er ikkje lenger klassifisert. Svara står i saka som utkast; sifra du tastar her, gjeld dei merkte sakene. { -key-redo } gjer om.
review-undone-same = Angra: lagringa av svara på «{ $title }» hadde ikkje endra noko. { -key-redo } gjer om.
review-undone-confirmation = Angra: svara på «{ $title }» er ikkje lenger stadfesta. { -key-redo } gjer om.
review-undone-marks-gone = { $count ->
    [one] 1 sak frå førre angring er ikkje lenger merkt, og svara er angra.
   *[other] { $count } saker frå førre angring er ikkje lenger merkte, og svara er angra.
} { -key-redo } fleire gonger lagrar dei igjen.
review-marks-gone = { $count ->
    [one] Merket på 1 anna sak er fjerna.
   *[other] Merka på { $count } andre saker er fjerna.
}
review-undone-older = Angra: dei førre svara på «{ $title }» gjeld igjen. Dei nye står her som utkast: Enter lagrar dei igjen, Esc fjernar dei. { -key-redo } gjer om.
review-undone-older-in-queue = Angra: dei førre svara på «{ $title }» gjeld igjen. Enter lagrar dei nye igjen. { -key-redo } gjer om.
review-undone-older-beside-draft = Angra: dei førre svara på «{ $title }» gjeld igjen. Det nyare utkastet ditt blir ståande her. { -key-redo } gjer om.
review-undone-older-beside-marks = Angra: dei førre svara på «{ $title }» gjeld igjen. Dei nye står i saka som utkast; sifra du tastar her, gjeld dei merkte sakene. { -key-redo } gjer om.
review-undone-marked = Angra for «{ $title }». Saka er merkt igjen, og svara står klare til å rettast. { -key-redo } gjer om.
review-undone-postponement = Angra: «{ $title }» er ikkje lenger utsett. { -key-redo } gjer om.
review-undone-note = Angra: merknaden til «{ $title }». { -key-redo } gjer om.
review-undone-note-wording = Angra: merknaden til «{ $title }» lyder igjen som før. { -key-redo } gjer om.
review-undone-note-removed = Angra: merknaden til «{ $title }» er tilbake. { -key-redo } gjer om.
review-undone-flag = Angra: «{ $title }» er ikkje lenger flagga. { -key-redo } gjer om.
review-undone-flag-removed = Angra: «{ $title }» er flagga igjen. { -key-redo } gjer om.
review-undone-many = Angra: { $count ->
    [one] 1 sak, merkt igjen
   *[other] { $count } saker, merkte igjen
}{ $unchanged ->
    [0] {""}
    [one] ; 1 har framleis seinare svar
   *[other] ; { $unchanged } har framleis seinare svar
}. { -key-redo } gjer om.
review-undone-many-own = Angra: { $count ->
    [one] 1 sak, med sine eigne svar
   *[other] { $count } saker, kvar med sine eigne svar
}{ $unchanged ->
    [0] {""}
    [one] ; 1 har framleis seinare svar
   *[other] ; { $unchanged } har framleis seinare svar
}. { -key-redo } gjer om.
review-undone-exported = Svara er framleis med i fila du tok ut.
review-second-undo = Skal du berre rette éi eldre sak, går du til ho med { -key-previous-case } og svarar på nytt.
review-nothing-to-undo = Ingenting å angre.
review-undone-short = Angra. { -key-redo } gjer om.
review-undone-older-short = Angra. Her som utkast; Esc fjernar.
review-redone-short = Gjort om. { -key-undo } angrar.
review-undone-title-short = Angra: «{ $title }». { -key-redo } gjer om.
review-undone-older-title-short = Angra: «{ $title }». Her som utkast; Esc fjernar.
review-redone-title-short = Gjort om: «{ $title }». { -key-undo } angrar.
review-redone = Gjort om: svara på «{ $title }» gjeld igjen. { -key-undo } angrar.
review-redone-confirmation = Gjort om: svara på «{ $title }» er stadfesta igjen. { -key-undo } angrar.
review-redone-finished = Gjort om: svara på «{ $title }» gjeld igjen. Nye svar her erstattar dei. { -key-undo } angrar.
review-redone-draft = Gjort om: svara på «{ $title }» gjeld igjen. Utkastet ditt blir ståande her, og Esc forkastar det. { -key-undo } angrar.
review-redone-draft-stays = Gjort om: svara på «{ $title }» gjeld igjen. Utkastet ditt blir ståande her. { -key-undo } angrar.
review-redone-postponement = Gjort om: «{ $title }» er utsett igjen. { -key-undo } angrar.
review-redone-note = Gjort om: merknaden til «{ $title }» gjeld igjen. { -key-undo } angrar.
review-redone-note-wording = Gjort om: merknaden til «{ $title }» har igjen den nye ordlyden. { -key-undo } angrar.
review-redone-note-removed = Gjort om: merknaden til «{ $title }» er fjerna igjen. { -key-undo } angrar.
review-redone-flag = Gjort om: «{ $title }» er flagga igjen. { -key-undo } angrar.
review-redone-flag-removed = Gjort om: «{ $title }» er ikkje lenger flagga. { -key-undo } angrar.
review-redone-many = { $count ->
    [one] Gjort om: svara på 1 sak gjeld igjen.
   *[other] Gjort om: svara på { $count } saker gjeld igjen.
} { -key-undo } angrar.
review-redo-ask = { -key-redo } ein gong til gjer om det som vart angra tidlegare ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
}){ $drafts ->
    [0] {""}
    [one] {" "}og endrar 1 utkast
   *[other] {" "}og endrar { $drafts } utkast
}. Ville du angre, er det { -key-undo }.
review-nothing-to-redo = Ingenting å gjere om. { -key-undo } angrar.

## Tastar

review-key-of-queue = «{ $key }» verkar i køen, som { -key-queue } opnar.
review-key-of-settling = «{ $key }» verkar medan usemjer blir avgjorde: { -key-settle } opnar dei. { -key-palette } og «runde» viser rundane.
review-unknown-key = «{ $key }» gjer ingenting her. { -key-keys } viser tastane.
review-unknown-capital = «{ $key }» gjer ingenting her. Er Caps Lock på? Trykk { -key-keys } for tastane.
review-key-not-here = Den tasten gjer ingenting her. Esc går tilbake.
review-key-not-here-enter = Den tasten gjer ingenting her. Enter tyder ja, Esc går tilbake.
review-key-not-here-one = Den tasten gjer ingenting her. 1 tyder ja, Esc går tilbake.
review-key-not-here-two = Den tasten gjer ingenting her. Trykk 1 eller 2; Esc går tilbake.
review-key-not-here-quit = Den tasten gjer ingenting her. { -key-quit } avsluttar, Esc går tilbake.
review-key-not-here-rescue = Den tasten gjer ingenting her. { -key-later } lagrar ein annan stad, { -key-quit } avsluttar, Esc går tilbake.
review-key-not-here-language = Den tasten gjer ingenting her. Trykk 1, 2 eller 3; { -key-quit } avsluttar.
review-note-enter-saves = Enter lagrar merknaden. Ctrl-S trengst ikkje.
review-enter-saves = Kvar sak blir lagra når du trykkjer Enter. Ctrl-S trengst ikkje.
review-interrupt = Alt er lagra.
review-interrupt-drafts = { $count ->
    [one] 1 sak har svar som ikkje er lagra enno; dei ligg som utkast.
   *[other] { $count } saker har svar som ikkje er lagra enno; dei ligg som utkast.
}
review-interrupt-marked = { $count ->
    [one] Svara til den merkte saka er ikkje lagra enno; dei ligg som utkast.
   *[other] Svara til dei { $count } merkte sakene er ikkje lagra enno; dei ligg som utkast.
}
review-interrupt-rulings = { $count ->
    [one] 1 avgjerd som du har byrja på, er ikkje lagra enno; ho ligg som utkast.
   *[other] { $count } avgjerder som du har byrja på, er ikkje lagra enno; dei ligg som utkast.
}
review-interrupt-how = Avslutt med { -key-quit }, eller med Ctrl-C ein gong til.
review-interrupt-unsaved = Ikkje alt er lagra. { -key-later } lagrar det ein annan stad. Ctrl-C ein gong til avsluttar.
review-pasted-nowhere = Innlimt tekst går berre inn i eit tekstfelt: { -key-note } for merknad, { -key-search } for søk.

## Merknad, søk, kommandoar

review-note-ask = Merknad
review-note-ask-beside-marks = Merknad til denne saka åleine, ikkje dei merkte: «{ $title }»
review-note-saved-beside-marks = Merknaden er lagra på denne saka åleine: «{ $title }».
review-note-saved = Merknaden er lagra. { -key-undo } angrar.
review-note-removed = Merknaden er fjerna. { -key-undo } angrar.
review-note-unsaved = Merknaden er ikkje lagra. Enter lagrar han, Esc forkastar han.
review-note-digit = Sifferet vart ikkje brukt: merknaden er open. Enter lagrar han, Esc forkastar han.
review-note-digit-lost = Siffer tasta over merknaden vart ikkje brukte. Tast dei no, eller trykk Enter igjen for å gå vidare utan.
review-note-half = Ein påbyrja merknad til denne saka ligg som utkast. { -key-note } skriv vidare på han.
review-search-heading = Søk (Tab: i heile teksten)
review-search-what = tittel, kommune, id
review-searching = søkjer …
review-search-count = { $count } treff
review-search-unread = { $unread ->
    [one] { $found }, 1 sak er ikkje gjennomsøkt enno
   *[other] { $found }, { $unread } saker er ikkje gjennomsøkte enno
}
review-no-hits = Ingen treff på «{ $query }». Prøv færre bokstavar, eller Tab for å søkje i heile teksten.
review-no-hits-in-texts = Ingen ord i titlar eller tekstar byrjar med «{ $query }». Prøv færre bokstavar, eller Tab for å søkje inne i orda i titlane.
review-palette-heading = Kommandoar
review-palette-count = { $count } av { $all }
review-no-command = Ingen kommando heiter «{ $query }». Prøv færre bokstavar.

## Velkomen og ferdig

review-welcome = Velkomen. Her er ingen saker enno.
review-welcome-import = 1 Hent saker frå Excel eller CSV
review-welcome-samples = 2 Prøv med døme
review-welcome-samples-again = 2 Hald fram med døma
review-welcome-quit = q Avslutt
review-welcome-private = Alt blir liggjande på denne maskina.
review-welcome-project = Prosjekt: { $path }
review-welcome-new-project = Nytt prosjekt: { $path }. Meinte du eit prosjekt du har frå før? Avslutt då, og sjekk namnet etter --project.
review-welcome-reviewer = Du er registrert som { $reviewer }. Trykk { -key-palette } og skriv «namn» for eit anna.
review-welcome-choose = Vel 1 for å hente saker, 2 for døme eller { -key-quit } for å avslutte.
review-finished = { $count ->
    [one] Saka er klassifisert.
   *[other] Alle { $total } sakene er klassifiserte.
}
review-finished-marked = { $count ->
    [one] Svara på 1 merkt sak er ikkje lagra: Enter viser dei.
   *[other] Svara på { $count } merkte saker er ikkje lagra: Enter viser dei.
}
review-finished-left = Igjen å sjå på:
review-finished-differences = usemjer å avgjere{ $contested ->
    [0] {""}
    [one] , 1 omstridd
   *[other] , { $contested } omstridde
}
review-finished-export = { -key-export } tek ut svara til ei fil
review-finished-look = { -key-previous-case } går tilbake til siste sak, { -key-search } søkjer, { -key-quit } avsluttar

## Hente inn

review-import-heading = Hent saker
review-import-ask = Dra fila hit med musa, eller skriv kvar ho ligg. Tab fullfører.
review-import-empty = Skriv kvar fila ligg, eller dra ho hit med musa. Esc går tilbake.
review-import-same-name = { $first } og { $more } til byrjar slik.
review-import-changed = { $count ->
    [one] 1 sak du har svara på, har fått ny tittel eller tekst: { -key-worklists } viser ho.
   *[other] { $count } saker du har svara på, har fått ny tittel eller tekst: { -key-worklists } viser dei.
}
review-import-marked-changed = { $count ->
    [one] 1 merkt sak har fått ny tittel eller tekst: les henne før du trykkjer Enter for
   *[other] { $count } merkte saker har fått ny tittel eller tekst: les dei før du trykkjer Enter for
} svara som ventar.

## Ta ut

review-export-heading = Ta ut svara
review-export-choose = Ta ut svara: 1–{ $last }
review-export-xlsx = Excel: arket ditt, med svara i nye kolonner til høgre
review-export-excel-no = CSV for norsk Excel
review-export-ron = RON
review-export-json = JSON
review-export-classified = Berre klassifiserte. Tab: alle { $total }
review-export-all = Alle saker ({ $total }). Tab: berre klassifiserte
review-export-all-classified = Alle { $total } saker (alle er klassifiserte)
review-export-with-finals = Med kolonner for endelege svar. Mellomrom utelèt dei
review-export-without-finals = Utan kolonner for endelege svar. Mellomrom tek dei med
review-export-file = Namn på fila:
review-import-own = { $done } Sakene ligg i ditt eige prosjekt, ikkje blant døma.
review-import-columns-kept = { $done } Kolonnane er dei du valde sist; { -key-palette } og «kolonnar» vel andre.
review-export-exists = «{ $file }» finst frå før. 1 skriv over, 2 vel anna namn.
review-export-nameless = Skriv eit namn på fila.
review-export-folder = Det er ei mappe. Fila blir lagd i mappa med dette namnet: Enter skriv ho.
review-export-writing = Fila blir skriven. Det tek ein augneblink.

## Slutt

review-quit-heading = Avslutte?
review-nothing-to-rescue = Alle svar du har lagra, er trygge, så det er ikkje noko å lagre ein annan stad. { -key-quit } avsluttar.
review-quit-unsaved = { $count ->
    [0] Svar som var lagra, er trygge. { -key-quit } avsluttar · Esc går tilbake
    [one] Svara på éi sak er ikkje lagra og blir borte. { -key-later } lagrar dei ein annan stad · { -key-quit } avsluttar likevel · Esc går tilbake
   *[other] Svara på { $count } saker er ikkje lagra og blir borte. { -key-later } lagrar dei ein annan stad · { -key-quit } avsluttar likevel · Esc går tilbake
}
review-save-failed = IKKJE LAGRA: { $count ->
    [0] svar som var lagra, er trygge, men nye blir ikkje tekne imot. { -key-quit } avsluttar.
    [one] { -key-later } lagrar det siste svaret ein annan stad. Det finst berre i dette vindauget.
   *[other] { -key-later } lagrar svara på dei siste { $count } sakene ein annan stad. Dei finst berre i dette vindauget.
}
review-unsaved-postponed = { $count ->
    [one] «{ $title }» er ikkje utsett.
   *[other] { $count } saker er ikkje utsette.
}
review-unsaved-undo = Den siste angringa er ikkje lagra.
review-unsaved-redo = Det du sist gjorde om, er ikkje lagra.
review-unsaved-import = Ingenting av fila er henta inn.
review-unsaved-drafts = { $count ->
    [one] Utkastet til 1 sak er ikkje lagra og blir borte når du avsluttar. Skriv ned svara.
   *[other] Utkasta til { $count } saker er ikkje lagra og blir borte når du avsluttar. Skriv ned svara.
}
review-unsaved-marked = { $count ->
    [one] Svara til den merkte saka er ikkje lagra og blir borte når du avsluttar.
   *[other] Svara til dei { $count } merkte sakene er ikkje lagra og blir borte når du avsluttar.
}
review-unsaved-more = … og { $count } til
review-save-failed-rescued = Prosjektfila kunne ikkje lagrast: { $cause } Svara er skrivne til ei anna fil. Avslutt med { -key-quit }, og hent inn den fila når problemet er løyst.
review-rescue-heading = Lagre svara ein annan stad
review-too-small = Vindauget er for lite (minst 40×10). Gjer det større, eller bruk { -program } review --plain.

## Sider

review-page-keys = Tastar
review-page-keys-sought = Tastar med «{ $sought }» (Esc: alle)
review-page-barometer = Kva sakene seier (barometer)
review-page-agreement = Semje mellom saksbehandlarar
review-page-rules = Kva reglar som skaper usemje
review-page-codebook = Kodebok
review-page-search = Søk i kodeboka
review-page-search-keys = Søk blant tastane
review-page-hit = treff { $at } av { $count }
review-page-no-hit = ingen treff på «{ $sought }»
review-page-history = Kva som er gjort med saka
review-page-fields = Alle felt
review-keys-here = På denne sida
review-keys-case = I saka
review-keys-queue = I køen
review-keys-page = På ei side
review-keys-settle = Når usemje blir avgjord
review-history-version = Versjon { $version } vart henta { $at }
review-history-delivery = { $came }, med leveranse { $no } ({ $file })
review-history-merge = { $came }, med fletting { $no } ({ $file })
review-history-erased = Tekstane vart sletta { $at }
review-history-none = Ingenting er lagra på saka enno.
review-history-draft = Du har eit utkast her: svar som ikkje er lagra.
review-history-same = Rapporten er heilt lik versjonen før.
review-history-same-words = Ingen ord er endra, berre mellomrom eller teikn for oppsett.
review-history-gone = fjerna
review-history-new = nytt
review-history-folded = { $count ->
    [one] … 1 ord …
   *[other] … { $count } ord …
 }
review-history-postponed = utsett
review-history-note = merknad «{ $note }»
review-history-note-removed = merknad fjerna
review-history-facet-removed = { $facet }: svaret fjerna
review-history-flagged = flagga
review-history-unflagged = flagg fjerna
review-history-undone = angra
review-history-imported = frå fil
review-history-batch = { $count } saker samla
review-history-other-text = på versjon { $version }
review-history-unknown-text = på ein versjon som ikkje er her
review-field-title = Tittel
review-field-text = Tekst
review-field-id = Id
review-field-source = Kjelde
review-field-municipality = Kommune
review-field-county = Fylke
review-county-by-register = { $county } (kommuneregisteret)
review-county-unclear = { $counties }?
review-proposed = { $value } (føreslått)
review-field-date = Dato
review-field-note = Merknad

## Namn på tastar

review-key-space = mellomrom
review-key-up = pil opp
review-key-down = pil ned
review-key-left = pil venstre
review-key-right = pil høgre
review-key-page-up = PgUp
review-key-page-down = PgDn

## Kommandoar

review-command-answer = Svar på spørsmålet du står på
review-command-clear-answer = Fjern svaret på spørsmålet du står på
review-command-save = Lagre og opne neste uklassifiserte
review-command-later = Utset: saka kjem igjen til slutt
review-command-next-question = Neste spørsmål
review-command-previous-question = Førre spørsmål
review-command-back = Førre spørsmål; på spørsmål 1: tilbake til saka du kom frå
review-command-look-left = Sjå regelen for svaret til venstre
review-command-look-right = Sjå regelen for svaret til høgre
review-command-page-down = Bla ei side ned i teksten
review-command-page-up = Bla ei side opp i teksten
review-command-line-down = Ei linje ned
review-command-line-up = Ei linje opp
review-command-read-down = Ei linje ned på sider og i lister
review-command-read-up = Ei linje opp på sider og i lister
review-command-list-page-down = Ei side ned i ei liste under det som blir skrive
review-command-list-page-up = Ei side opp i ei liste under det som blir skrive
review-command-top = Til byrjinga
review-command-end = Til slutten
review-command-next-case = Neste sak
review-command-previous-case = Førre sak
review-command-queue-open = Opne saka, eller lagre svara du nettopp gav
review-command-queue-down = Neste sak
review-command-queue-up = Førre sak
review-command-queue-page-down = Ei side ned i køen
review-command-queue-page-up = Ei side opp i køen
review-command-first-case = Første sak
review-command-last-case = Siste sak
review-command-queue = Til køen og tilbake
review-command-search = Søk i titlar, kommunar og id-ar
review-command-next-hit = Neste treff
review-command-previous-hit = Førre treff
review-command-undo = Angre
review-command-redo = Gjer om
review-command-repeat = Fyll ut dei siste lagra svara
review-command-flag = Flagg, eller fjern flagget
review-command-note = Merknad
review-command-history = Vis kva som er gjort med saka
review-command-fields = Vis alle felt i saka
review-command-barometer = Kva sakene seier (barometer)
review-command-report = Rapport: skriv ei side til å offentleggjere (HTML)
review-command-codebook-take = Slik tek du i bruk ei anna kodebok, til dømes den til barometeret
review-command-municipalities = Slik blir kommunenamn som er felles for fleire, avgjorde
review-command-backup = Slik tek du ein tryggingskopi av prosjektet
review-command-agreement = Semje mellom saksbehandlarar
review-command-rules = Kva reglar som skaper usemje
review-command-rule-note-undo = Angre merknaden din, på sida om reglar
review-command-rule-note-redo = Gjer om merknaden din, på sida om reglar
review-command-rule-note = Skriv ein merknad til ein regel
review-command-differences = Vis usemjene mellom saksbehandlarar
review-command-next-table = Neste tabell, del av kodeboka eller spørsmål
review-command-previous-table = Førre tabell, del av kodeboka eller spørsmål
review-command-bars-or-figures = Kva sakene seier, som søyler eller i tal
review-command-pairs = Semje to og to, på sida om semje
review-command-coefficients = Alle mål for eit spørsmål, på sida om semje
review-command-export-page = Skriv semja eller rapporten til ei fil
review-command-open-bar = Vis sakene i ei søyle eller til ein regel, eller usemjene
review-command-codebook = Kodebok
review-command-fold-rules = Skjul reglane under svara, eller vis dei igjen
review-command-cue-words = Stikkord som lyser i teksten, av eller på
review-command-cue-file = Stikkord: eigne lister i ei fil
review-command-daily-goal = Mål: så mange saker om dagen
review-command-copy-title = Kopier tittelen
review-command-copy-text = Kopier teksten
review-command-copy-id = Kopier id-en
review-command-mouse = Bruk musa, eller lat vere
review-command-keys = Tastar
review-command-palette = Finn ein kommando
review-command-export = Ta ut svara til ei fil (eksporter)
review-command-import = Hent saker frå ei fil (importer)
review-command-columns = Vel kolonnar på nytt …
review-command-merge = Flett inn ein kopi av prosjektet …
review-command-synchronise = Utveksl med laget no
review-command-take-back = Angre den siste importen
review-command-round = Rundar: arbeid i ein, eller i heile prosjektet; lukk ein …
review-command-round-hand-out = Del ut runden: ei prosjektfil til kvar
review-command-round-open = Opne ein runde …
review-command-training = Øv på to gjennomgåtte saker
review-command-who = Vis kven som har svara kva
review-command-cancel = Lukk det som ligg øvst; fjern svar
review-command-close = Lukk sida
review-command-quit = Avslutt
review-command-samples = Sjå på døma
review-command-own-project = Gå tilbake til dine eigne saker
review-command-tour = Start omvisinga på nytt
review-command-settings = Innstillingar: språk, fargetema, mus, mål …
review-command-language = Neste språk
review-command-language-nb = Språk: bokmål
review-command-language-nn = Språk: nynorsk
review-command-language-en = Språk: English
review-command-theme = Neste fargetema
review-command-theme-terminal = Fargetema: fargane i terminalen
review-command-theme-dark = Fargetema: mørkt
review-command-theme-light = Fargetema: lyst
review-command-theme-high-contrast = Fargetema: høg kontrast
review-command-theme-blue-orange = Fargetema: blått og oransje
review-command-theme-none = Fargetema: utan fargar
review-command-suspend = Legg programmet i bakgrunnen (fg hentar det fram)
review-command-interrupt = Vis at alt er lagra; andre gongen: avslutt
review-command-save-hint = Forklar at alt blir lagra av seg sjølv
review-command-repaint = Teikn skjermen på nytt

## Innstillingar

review-path-none = Ingenting her byrjar slik.
review-path-choices = Her ligg: { $names }
review-path-more-choices = Her ligg: { $names } … og { $others } til
review-settings-heading = Innstillingar
review-setting-language = Språk
review-setting-theme = Fargetema
review-setting-rules = Reglar under svara
review-setting-cue-words = Stikkord
review-setting-goal = Saker om dagen (mål)
review-setting-mouse = Mus
review-setting-personal = Namn og e-postadresser
review-setting-name = Namnet ditt
review-setting-on = på
review-setting-off = av
review-setting-shown = synlege
review-setting-hidden = skjulte
review-setting-none = ikkje sett
review-language-heading = Språk · Language
review-language-changed = Språket er nynorsk.
review-theme-changed = Fargetema: { $theme }.
review-theme-terminal = fargane i terminalen
review-theme-dark = mørkt
review-theme-light = lyst
review-theme-high-contrast = høg kontrast
review-theme-blue-orange = blått og oransje
review-theme-none = utan fargar

## Omvising

review-project-open = Desse sakene er allereie opne.
review-project-unsaved = Noko er ikkje lagra enno. Prøv igjen om ein augneblink.
review-tour-heading = Omvising { $case }/{ $cases } · Esc avsluttar
review-tour-read = Les saka (mellomrom blar). Trykk 1, 2 eller 3 for kategori, 0 når det er uklart. Pil høgre viser reglane, { -key-codebook } heile kodeboka.
review-tour-read-short = Les, vel 1–3 eller 0. Esc: utan tips
review-tour-new = Er dette nytt for kommunen? 1 ja, 2 nei, 0 uklart. Tasta du feil? { -key-undo } angrar siste siffer.
review-tour-new-short = 1 ja, 2 nei, 0 uklart. { -key-undo } angrar
review-tour-kinds = Kva er nytt eller endra? Eitt eller fleire siffer; same siffer ein gong til fjernar det igjen. 6 når det ikkje er noko av dette.
review-tour-kinds-short = Eitt eller fleire siffer; 6: ingen
review-tour-save = Konklusjonen står under. Enter lagrar og opnar neste sak. Alt du lagrar, er trygt med ein gong.
review-tour-save-short = Enter lagrar og opnar neste sak
review-tour-undo = Førre svar står nedst. { -key-undo } angrar det, så ofte du vil. Backspace går tilbake til saka utan å angre. Svar så på denne.
review-tour-undo-short = { -key-undo } angrar førre sak. Svar på denne.
review-tour-unclear = Usikker? 0 er uklart, { -key-note } skriv ein merknad, { -key-flag } flaggar saka så du finn ho igjen.
review-tour-unclear-short = Usikker? 0, { -key-note } merknad, { -key-flag } flagg
review-tour-postpone = { -key-later } utset saka: ho kjem igjen til slutt. { -key-next-case } og { -key-previous-case } går til neste og førre sak.
review-tour-postpone-short = { -key-later } utset, { -key-next-case } neste, { -key-previous-case } førre
review-tour-find = { -key-search } søkjer, { -key-queue } viser køen, { -key-palette } finn alle kommandoar, { -key-keys } viser tastane. { -key-export } tek ut svara til ei fil, { -key-quit } avsluttar.
review-tour-find-short = { -key-search } søk, { -key-queue } kø, { -key-export } ta ut, { -key-quit } avslutt
review-tour-saved = «{ $title }» er lagra.
review-tour-over = Omvisinga er over. { -key-keys } viser alle tastane når du treng dei.
review-tour-left = Omvisinga er avslutta. { -key-keys } viser alle tastane når du treng dei.

## Fleire saker samla

review-header-marks = { $outside ->
    [0] { $count ->
        [one] 1 merkt
       *[other] { $count } merkte
    }
   *[other] { $count ->
        [one] 1 merkt
       *[other] { $count } merkte
    }, { $outside } utanfor
}
review-header-marks-unsaved = { $outside ->
    [0] { $count ->
        [one] 1 merkt, ulagra
       *[other] { $count } merkte, ulagra
    }
   *[other] { $count ->
        [one] 1 merkt
       *[other] { $count } merkte
    } ({ $outside } utanfor), ulagra
}
review-queue-listed = { $count } av { $total } · Esc viser alle
review-queue-still = { $count } av { $listed } står att
review-queue-still-esc = { $count } av { $listed } står att · Esc viser alle
review-many-cases = { $count } saker
review-footer-for-all = svar for alle
review-footer-for-one = svar
review-footer-save-all = lagre alle
review-footer-mark = merk
review-footer-mark-all = merk alle
review-footer-clear = fjern merka
review-footer-leave-out = hopp over klassifiserte
review-footer-include = ta med klassifiserte
review-footer-clear-answers = fjern svara
review-footer-close-message = lukk meldinga
review-footer-show-all = vis alle
review-footer-usual-order = vanleg rekkjefølgje
review-footer-no-filter = fjern filteret
review-footer-end-range = avslutt området
review-batch-heading = { $outside ->
    [0] { $count ->
        [one] SVAR FOR 1 MERKT SAK
       *[other] SVAR FOR { $count } MERKTE SAKER
    }
   *[other] { $count ->
        [one] SVAR FOR 1 MERKT SAK ({ $outside } utanfor lista)
       *[other] SVAR FOR { $count } MERKTE SAKER ({ $outside } utanfor lista)
    }
}
review-batch-heading-some = { $outside ->
    [0] SVAR FOR { $answered } AV { $count } MERKTE SAKER
   *[other] SVAR FOR { $answered } AV { $count } MERKTE SAKER ({ $outside } utanfor lista)
}
review-batch-answer = { $count ->
    [one] Sifra svarar for den merkte saka. Mellomrom merkjer fleire.
    [2] Sifra svarar for begge. Det du ikkje svarar på, blir ståande i kvar sak.
   *[other] Sifra svarar for alle { $count }. Det du ikkje svarar på, blir ståande i kvar sak.
}
review-batch-answer-open = { $count ->
    [0] Alle dei merkte sakene er klassifiserte og blir hoppa over.
    [one] Sifra svarar for den eine som ikkje er klassifisert.
   *[other] Sifra svarar for dei { $count } som ikkje er klassifiserte.
} { -key-leave-out-finished } tek med { $left ->
    [one] den klassifiserte.
   *[other] dei { $left } klassifiserte.
}
review-batch-unclassified = { $answered ->
    [one] 1 sak får svar
   *[other] { $answered } saker får svar
}{ $same ->
    [0] {""}
    [one] , 1 blir lagra igjen som ho er
   *[other] , { $same } blir lagra igjen som dei er
}. Ingen klassifiserte saker blir endra.
review-batch-as-before = { $count ->
    [one] Den merkte saka har desse svara frå før.
    [2] Begge dei merkte sakene har desse svara frå før.
   *[other] Alle dei { $count } merkte sakene har desse svara frå før.
}
review-batch-left-out = { $answered ->
    [one] 1 sak får svar
   *[other] { $answered } saker får svar
}{ $same ->
    [0] {""}
    [one] , 1 blir lagra igjen som ho er
   *[other] , { $same } blir lagra igjen som dei er
}, { $left ->
    [one] 1 klassifisert er hoppa over. { -key-leave-out-finished } tek ho med.
   *[other] { $left } klassifiserte er hoppa over. { -key-leave-out-finished } tek dei med.
}
review-batch-only-left-out = { $same ->
    [0] Ingenting blir lagra:
    [one] Ingenting blir endra: 1 sak har desse svara frå før,
   *[other] Ingenting blir endra: { $same } saker har desse svara frå før,
} { $left ->
    [one] 1 klassifisert er hoppa over. { -key-leave-out-finished } tek ho med.
   *[other] { $left } klassifiserte er hoppa over. { -key-leave-out-finished } tek dei med.
}
review-batch-changes = Lagrar { $count ->
    [one] 1 sak
   *[other] { $count } saker
}: { $answered ->
    [0] {""}
   *[other] { $answered } får svar,{" "}
}{ $same ->
    [0] {""}
    [one] 1 blir som ho er,{" "}
   *[other] { $same } blir som dei er,{" "}
}{ $changed ->
    [one] 1 klassifisert sak blir endra. { -key-leave-out-finished } hoppar over ho.
   *[other] { $changed } klassifiserte saker blir endra. { -key-leave-out-finished } hoppar over dei { $changed }.
}
review-batch-mixed = Her er svara ulike. Dei blir ståande om du ikkje svarar.
review-batch-verdict-mixed = Konklusjonen følgjer av svara i kvar sak
review-batch-verdict-drafts = Ingen svar lagra; { $count } har utkast
review-batch-ready = { $count ->
    [one] Enter lagrar 1 sak
   *[other] Enter lagrar { $count } saker
}
review-batch-ready-none = Ingen blir lagra
review-batch-ready-twice = { $count ->
    [one] Enter to gonger lagrar 1 sak
   *[other] Enter to gonger lagrar { $count }
}
review-batch-ready-twice-in-full = { $count ->
    [one] Enter to gonger lagrar 1 sak
   *[other] Enter to gonger lagrar { $count } saker
}
review-batch-all-open = { $count ->
    [one] Saka blir berre delvis lagra.
    [2] Begge blir berre delvis lagra.
   *[other] Alle blir berre delvis lagra.
}
review-batch-some-open = { $count ->
    [one] Éi sak blir berre delvis lagra.
   *[other] { $count } saker blir berre delvis lagra.
}
review-batch-replaces = { $count ->
    [one] 1 delvis lagra sak får eit anna svar enn ho har.
   *[other] { $count } delvis lagra saker får andre svar enn dei har.
}
review-batch-drafts = { $count ->
    [one] Utkastet i 1 sak blir endra.
   *[other] Utkasta i { $count } saker blir endra.
}
review-batch-unlisted = { $count ->
    [one] 1 av dei er utanfor lista.
   *[other] { $count } av dei er utanfor lista.
}
review-batch-unlisted-one = Saka er utanfor lista.
review-batch-again = Trykk Enter igjen for å lagre { $count ->
    [one] saka
    [2] begge
   *[other] alle { $count }
}{ $changed ->
    [0] {""}
    [one] {" "}og endre 1 klassifisert
   *[other] {" "}og endre { $changed } klassifiserte
}{ $open ->
    [0] {""}
    [one] ; 1 sak blir berre delvis lagra
   *[other] ; { $open } saker blir berre delvis lagra
}.
review-batch-again-all-open = { $count ->
    [one] Saka får ikkje alle svara. Enter igjen lagrar ho delvis
    [2] Ingen av dei to får alle svara. Enter igjen lagrar dei delvis
   *[other] Ingen av dei { $count } får alle svara. Enter igjen lagrar dei delvis
}{ $changed ->
    [0] {""}
    [one] {" "}og endrar 1 klassifisert
   *[other] {" "}og endrar { $changed } klassifiserte
}.
review-batch-in-drafts = { $count ->
    [one] Det som manglar i 1 sak, blir liggjande i utkastet.
   *[other] Det som manglar i { $count } saker, blir liggjande i utkasta.
}
review-batch-may-lack = Nokre av dei kan mangle svar som kodeboka krev: { -key-worklists } viser kva for nokre.
review-batch-finishes = Alle { $count } sakene er klassifiserte; { -key-worklists } viser det ein kan sjå på ein gong til.
review-batch-saved = { $count ->
    [one] 1 sak lagra
   *[other] { $count } saker lagra
}{ $open ->
    [0] {""}
   *[other] , { $open } utan alle svar
}{ $left ->
    [0] {""}
   *[other] ; { $left } att å klassifisere
}. { -key-undo } angrar.
review-batch-unchanged = Ingenting er endra: { $count ->
    [one] saka som skulle lagrast,
    [2] begge sakene som skulle lagrast,
   *[other] alle dei { $count } sakene som skulle lagrast,
} har desse svara frå før. Esc legg bort svara.
review-batch-leaves-out = { $count ->
    [0] Klassifiserte saker blir hoppa over, men ingen av dei merkte er klassifiserte.
    [one] Enter hoppar over 1 klassifisert sak. { -key-leave-out-finished } tek ho med.
   *[other] Enter hoppar over { $count } klassifiserte saker. { -key-leave-out-finished } tek dei med.
}
review-batch-includes = { $count ->
    [0] Klassifiserte saker blir ikkje lenger hoppa over.
    [one] Den klassifiserte saka er med igjen.
   *[other] Dei { $count } klassifiserte sakene er med igjen.
}
review-batch-nothing = { $count ->
    [one] Ingen blir lagra: den merkte saka er klassifisert og blir hoppa over. { -key-leave-out-finished } tek ho med.
   *[other] Ingen blir lagra: alle dei merkte sakene er klassifiserte og blir hoppa over. { -key-leave-out-finished } tek dei med.
}
review-listing = Lagar lista …
review-batch-reading = Dei merkte sakene blir framleis lesne.
review-batch-saving = { $count ->
    [one] Lagrar svara på 1 sak …
   *[other] Lagrar svara på { $count } saker …
}
review-batch-back = { $count ->
    [one] Svara til 1 merkt sak er her igjen, men ikkje lagra.
   *[other] Svara til { $count } merkte saker er her igjen, men ikkje lagra.
} Esc fjernar dei.
review-batch-cleared = Svara er fjerna, merka blir ståande. { -key-redo } hentar svara tilbake.
review-mark-last = Den siste saka er merkt. { -key-mark } fjernar merket.
review-batch-answer-first = { $count ->
    [one] Svar først: sifra svarar for den merkte saka. { -key-queue } opnar saka du står på.
    [2] Svar først: sifra svarar for begge dei merkte sakene. { -key-queue } opnar saka du står på.
   *[other] Svar først: sifra svarar for dei { $count } merkte sakene. { -key-queue } opnar saka du står på.
}
review-not-for-all = Den tasten gjeld éi sak, og no er saker merkte. { -key-queue } opnar saka du står på.
review-key-needs-marks = { -key-leave-out-finished } hoppar over klassifiserte saker når fleire er merkte. Mellomrom merkjer.
review-range-begun = Herifrå merkjer pilene alt dei går over. { -key-range } avsluttar.
review-range-ended = Området er avslutta. Merka blir ståande.
review-merge-heading = Flett inn ein kopi av prosjektet
review-merge-ask = Dra fila hit med musa, eller skriv kvar ho ligg. Tab fullfører.
review-merge-empty = Skriv kvar fila ligg, eller dra ho hit.
review-merge-looking = Les fila og prøver flettinga i ein kopi …
review-merge-agree = Flette inn? Enter flettar inn · Esc går tilbake
review-merge-underway = Flettar inn { $file } …
review-team-underway = Utvekslar med laget …
review-claimed = { $count ->
    [one] Éi sak er reservert for deg og kjem først.
   *[other] { $count } saker er reserverte for deg og kjem først.
}
review-merged = Fletta inn: { $cases ->
    [one] 1 ny sak
   *[other] { $cases } nye saker
}, { $acts ->
    [one] 1 ny registrering
   *[other] { $acts } nye registreringar
}; { -key-undo } angrar ikkje ei fletting.
review-merged-rest = Resten er som det vart vist før.
review-merge-same-names = «{ $first }» er ulike saksbehandlarar i dei to filene. 1 Same person · 2 To personar: den andre får eit nytt namn · Esc går tilbake
review-merge-own-name = Den andre fila har bytt namnet ditt frå «{ $first }» til «{ $new }». 1 Det stemmer: byt det her òg · Esc går tilbake utan å flette
review-merge-own-ids = Den andre fila seier at du, «{ $first }», også er ein annan saksbehandlar. 1 Det stemmer: Dei to blir éin person her òg · Esc går tilbake utan å flette
review-merge-other-project = Fila er ikkje ein kopi av dette prosjektet. Har kvar av dykk henta inn saksfila sjølv? Då blir like saker til éi. 1 Flett inn likevel · Esc går tilbake
review-merge-two-reports = { $count ->
    [one] 1 id tyder
   *[other] { $count } id-ar tyder
} ulike rapportar i dei to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
}. 1 Det er dei same sakene, flett inn · Esc går tilbake
review-merge-new-name = Nytt namn på { $name } i den andre fila:
review-merge-name-blank = Skriv eit namn.
review-take-back-title = Angre importen av { $file }
review-take-back-none = Det er ingen import å angre.
review-take-back-kept = Angre importen av { $file }: går ikkje lenger, saker er i bruk
review-take-back-heading = Angre importen?
review-take-back-ask = Når importen av { $file } blir angra, forsvinn { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring i ei sak som blir ståande
       *[other] {" "}og 1 endring i ei sak som blir ståande
    }
   *[other] { $cases ->
        [0] { $versions } endringar i saker som blir ståande
       *[other] {" "}og { $versions } endringar i saker som blir ståande
    }
}. Ingen har svara på noko av det{ $drafts ->
    [0] {""}
    [one] , men 1 utkast går tapt
   *[other] , men { $drafts } utkast går tapt
}. Programmet tek ein tryggingskopi først. Enter angrar importen · Esc går tilbake
review-take-back-underway = Angrar importen …
review-undo-import = Importen av { $file } angrar du slik: trykk { -key-palette } og skriv «angre importen».
review-undo-older-answer = { -key-undo } ein gong til angrar det som vart lagra før importen.
review-drop-heading = Fjerne merka?
review-drop-marks = { $count ->
    [one] 1 merke blir fjerna. Enter fjernar det · Esc går tilbake
   *[other] { $count } merke blir fjerna. Enter fjernar dei · Esc går tilbake
}
review-drop-marks-answers = { $count ->
    [one] 1 merke og svara som ikkje er lagra, blir fjerna. Enter fjernar dei · Esc går tilbake
   *[other] { $count } merke og svara som ikkje er lagra, blir fjerna. Enter fjernar dei · Esc går tilbake
}
review-drop-marks-digit = Sifferet vart ikkje brukt. Enter fjernar merka, Esc lèt dei stå.
review-drop-marks-enter = Korkje sifra eller denne Enter vart brukte. Enter igjen fjernar merka, Esc lèt dei stå.
review-command-mark = Merk saka, eller fjern merket
review-command-mark-and-move = Merk saka og gå ned
review-command-range = Byrj eit område som pilene merkjer, eller avslutt det
review-command-mark-all = Merk alle som blir viste, eller fjern merka
review-command-leave-out-finished = Hopp over klassifiserte saker når fleire får svar

## Filteret

review-filter-wrong = Teikn { $at } i filteret: { $why }
review-filter-open-quote = Hermeteiknet er ikkje lukka enno.
review-filter-open-group = Parentesen er ikkje lukka enno.
review-filter-unexpected-close = Denne parentesen er ikkje opna. Fjern han, eller opne ein framfor.
review-filter-no-such-facet = Kodeboka har ingen fasett «{ $facet }». Ho har: { $known }.
review-filter-no-such-value = «{ $value }» er ingen verdi i { $facet }. Verdiane blir skrivne med id: { $known }.
review-filter-missing-term = Her manglar noko, til dømes «flagga» eller «kategori:ingen».
review-filter-missing-value = Skriv det du leitar etter, rett bak «{ $name }:», med hermeteikn om det har mellomrom.
review-filter-missing-header = Skriv overskrifta til kolonna og eit kolon her, til dømes felt.sektor:helse.
review-filter-unknown-name = «{ $name }:» finst ikkje. Med hermeteikn rundt blir det søkt etter i tekstane. Desse finst: { $known }.
review-filter-unknown-name-near = «{ $name }:» finst ikkje. Meinte du «{ $near }:»? Set hermeteikn rundt for å leite etter det i tekstane.
review-filter-takes-no-value = «{ $name }:» finst ikkje. Meinte du «{ $near }»? Det blir skrive utan kolon og verdi.
review-filter-unknown-value = «{ $name }:» kan ikkje vere «{ $value }». Dette går an: { $known }.
review-filter-not-a-date = «{ $value }» er ikkje ein dato. Skriv 2020, 2020-03, 15.03.2020 eller eit tidsrom som 2020-03..2020-05.
review-filter-ends-before-it-begins = «{ $value }» sluttar før det byrjar. Skriv den tidlegaste datoen først.
review-filter-misspelt = «{ $typed }» blir ikkje forstått her. Skriv til dømes «{ $right }», eller set hermeteikn rundt for å leite etter det i tekstane.
review-filter-wordless = «{ $text }» har ingen bokstav og ikkje noko siffer å leite etter.
review-filter-two-reviewers = Kven sine svar gjeld det? Nemn éin saksbehandlar, eller set kvar av dei i eigne parentesar: (saksbehandlar:kari flagga) (saksbehandlar:ola -flagga).
review-filter-too-long = Filteret er for langt, eller har for mange parentesar inni kvarandre. Gjer det kortare.
review-filter-reserved-passes = Kva som er reservert, endrar seg frå time til time, så «reservert» kan ikkje brukast her. Ta det bort.
review-filter-drafts-pass = Det som ikkje er lagra, er berre ditt og endrar seg for kvart tastetrykk, så «utkast» kan ikkje brukast her. Ta det bort.

## Filter og lister

review-filter-heading = Filter
review-filter-count = { $count } av { $total }
review-filter-place = Leitar i titlar og tekstar. Tab: { $filter }
review-filter-negation = «{ $word }» betyr her berre: utan ordet som følgjer. Tab: { $filter }
review-filter-hint = Til dømes («…» leitar i tekstane, pil ned vel ei av listene over):
review-filter-examples = kategori:naud -flagga · dato:2020-03..2020-05 · «munnbind» · kommune:Røros eller kommune:Steinkjer
review-filter-recent = brukt nyleg
review-filter-ready-unclassified = uklassifiserte
review-filter-ready-flagged = flagga
review-filter-ready-undetermined = uavklarte
review-filter-ready-postponed = utsette
review-filter-ready-all = alle
review-sorted = { $filter } ({ $total }). Esc gir den vanlege rekkjefølgja.
review-sorted-by-no-municipality = Ingen sak har ein kommune, så rekkjefølgja er som ved importen. Står han i ei kolonne i fila, trykkjer du { -key-palette } og skriv «kolonnar» for å velje henne.
review-filter-on = { $filter }: { $count } av { $total }. Esc viser alle.
review-filter-on-all = { $filter }: alle { $total }. Esc fjernar filteret.
review-filter-off = Alle saker blir viste.
review-filter-empty = Ingen saker passar med «{ $filter }». Alle saker blir viste.
review-filter-empty-on-screen = Ingen saker passar med «{ $filter }». Rett filteret, eller trykk Esc: då blir alle viste.
review-filter-empty-list = Ingen saker passar med «{ $filter }». Framleis vist: { $list }.
review-filter-empty-list-on-screen = Ingen saker passar med «{ $filter }». Rett filteret, eller trykk Esc: då blir framleis vist { $list }.
review-filter-all-must-match = Alt må passe på same sak; med «eller» imellom er eitt nok.
review-filter-only-place = Ingen titlar eller tekstar har «{ $word }». Tab: { $filter }
review-header-round = runde { $name }
review-header-round-case = sak { $at }
review-header-round-outside = sak utanfor, runde
review-header-round-of = av { $total }
review-header-precision = ±{ $now } no · { $more ->
    [0] nok for ±{ $wanted }
   *[other] { $more } til for ±{ $wanted }
}
review-header-round-left = { $count } igjen
review-round-list = Runde { $name }
review-queue-sorted = { $count } · Esc gir den vanlege rekkjefølgja
review-queue-filtered-all = { $count } av { $total } · Esc fjernar filteret
review-queue-round = { $count ->
    [one] 1 sak, i di rekkjefølgje
   *[other] { $count } saker, i di rekkjefølgje
}
review-rounds-heading = Rundar (siffer eller Enter: arbeid i runden)
review-round-whole = { $total ->
    [one] heile prosjektet, 1 sak
   *[other] heile prosjektet, { $total } saker
}
review-round-goal = mål: alfa { $goal }
review-header-goal = mål { $goal }
review-round-own = dine { $done } av { $given }
review-round-gives-nothing = Runde «{ $name }» gir deg ingen saker.
review-round-of-others = Runde «{ $name }» gir ikkje saker til { $own }, men til { $readers }. { $count ->
    [one] Er du { $first }? Avslutt med { -key-quit }, og start igjen med --reviewer "{ $first }".
   *[other] Er du ein av dei? Avslutt med { -key-quit }, og start igjen med namnet, slik: --reviewer "{ $first }".
}
review-round-left = Køen er heile prosjektet igjen. { -key-palette } og «runde» går tilbake til ein runde.
review-round-on = Køen er runde «{ $name }»: { $count ->
    [one] 1 sak er di
   *[other] { $count } saker er dine
}, { $left } igjen.
review-round-over = Runde «{ $name }» har ikkje fleire saker til deg. Køen er heile prosjektet.
review-round-over-closed = Runde «{ $name }» er lukka. Køen er heile prosjektet.
review-round-over-closed-left = { $count ->
    [one] Runde «{ $name }» er lukka med 1 sak igjen til deg. Eit svar på ho tel ikkje lenger med i semja. Køen er heile prosjektet.
   *[other] Runde «{ $name }» er lukka med { $count } saker igjen til deg. Svar på dei tel ikkje lenger med i semja. Køen er heile prosjektet.
}
review-round-queue-whole = Køen er heile prosjektet.
review-round-closed-elsewhere = Runde «{ $name }» er lukka.
review-round-came = Runde «{ $name }» gir deg { $count ->
    [one] 1 sak.
   *[other] { $count } saker; Enter går gjennom dei.
}
review-round-came-outside = Runde «{ $name }» gir deg { $count ->
    [one] 1 sak, men ikkje denne: Ho kjem etterpå.
   *[other] { $count } saker, men ikkje denne: Dei kjem etterpå.
}
review-round-closed = Runden er lukka. No kan alle sjå svara.
review-round-closed-team = Runden er lukka. Dei andre ser svara etter neste utveksling. { -key-palette } og «lag» utvekslar no.
review-round-handed-out = { $count ->
    [one] Skriven fil, i { $folder }: { $files }. Ho blir opna med namnet til saksbehandlaren: --reviewer "{ $first }".
   *[other] Skrivne filer, i { $folder }: { $files }. Kvar blir opna med namnet til saksbehandlaren, som --reviewer "{ $first }".
} Når saksbehandlaren har avslutta og sendt fila tilbake, blir ho fletta inn med { -key-palette } og «flett».
review-round-hand-out-heading = Dele ut runden?
review-round-ask-hand-out = «{ $name }» blir delt ut til { $readers }: ei prosjektfil til kvar, utan noko av det andre har svara. Filene blir lagde i { $folder }.
review-round-nothing-to-hand-out = Runde «{ $name }» gir ikkje saker til andre enn deg.
review-round-close-heading = Lukke runden?
review-round-ask-close = { $count ->
    [0] Alle svara i «{ $name }» er inne. Når han er lukka, ser alle kva dei andre svara. Ein runde blir aldri opna igjen.
    [one] 1 svar manglar i «{ $name }». Berre svar som er inne når du lukkar, tel når semja blir rekna ut. Ein runde blir aldri opna igjen.
   *[other] { $count } svar manglar i «{ $name }». Berre svar som er inne når du lukkar, tel når semja blir rekna ut. Ein runde blir aldri opna igjen.
}
review-round-ask-close-team = { $count ->
    [one] Så langt denne fila veit, manglar 1 svar i «{ $name }». Hent det først: trykk Esc, og så { -key-palette } og «lag». Berre svar som er inne når du lukkar, tel når semja blir rekna ut. Ein runde blir aldri opna igjen.
   *[other] Så langt denne fila veit, manglar { $count } svar i «{ $name }». Hent dei først: trykk Esc, og så { -key-palette } og «lag». Berre svar som er inne når du lukkar, tel når semja blir rekna ut. Ein runde blir aldri opna igjen.
}
review-round-form-heading = Opne ein runde · ↑ går ei linje tilbake
review-round-form-kept = Runden er ikkje opna. Det du skreiv, er teke vare på. { -key-palette } og «opne ein runde» held fram.
review-round-agree = Opne denne runden?
review-round-drawing = Trekkjer …
review-round-exchange-first = Denne kopien kjenner ikkje { $names } enno, og utvekslinga med laget, som kan hente namnet, gjekk ikkje. Rett namnet, eller utveksle først med { -key-palette } og «lag».
review-round-line-kind = Slag
review-round-line-name = Namn
review-round-line-cases = Saker
review-round-line-number = Kor mange
review-round-line-strata = Etter kolonne
review-round-line-overlap = Lesne av fleire
review-round-line-reviewers = Saksbehandlarar
review-round-line-goal = Mål
review-round-hint-name = Eit namn, til dømes hovud.
review-round-hint-cases = Eit filter, til dømes fylke:Trøndelag. Tomt: alle saker.
review-round-hint-number = Eit tal, ein andel som 20%, eller alle.
review-round-hint-strata = fylke, eller felt.Sektor for kolonna «Sektor». Tomt: éi trekking.
review-round-hint-overlap = Eit tal, 20%, eller alle. Tomt: 20 %, minst 50 saker.
review-round-hint-reviewers = Namn med komma imellom: kari,ola,siri. Dei som har svara i prosjektet, står alt her; slett dei som ikkje skal lese. Ctrl-U tømmer linja.
review-round-hint-goal = Kor stor semja skal bli: Krippendorffs alfa, høgst 1, til dømes 0,80. Tomt: ikkje noko mål.
review-round-no-name = Runden må ha eit namn.
review-round-no-number = Kor mange saker skal trekkjast? Skriv eit tal, ein andel som 20%, eller alle.
review-round-number = «{ $typed }» passar ikkje her. Skriv eit tal over 0, eller alle.
review-round-number-of-overlap = «{ $typed }» passar ikkje her. Skriv eit tal, ein andel som 20%, eller alle.
review-round-number-of-goal = «{ $typed }» passar ikkje her. Eit mål er over 0 og høgst 1, til dømes 0,80.
review-round-no-reviewers = Skriv kven som les, med komma imellom.
review-round-too-few-reviewers = Kvar sak som fleire les, skal lesast av { $times }, men det er { $reviewers ->
    [one] 1 saksbehandlar
   *[other] { $reviewers } saksbehandlarar
}. Skriv fleire, eller skriv 0 ved «lesne av fleire».
review-round-too-few-cases = Ramma har { $frame ->
    [one] 1 sak
   *[other] { $frame } saker
}, og { $n } skal trekkjast. Trekk færre, eller skriv alle.
review-round-finished = Runde «{ $name }»: { $count ->
    [one] du har svara på saka di.
   *[other] du har svara på alle dei { $count } sakene dine.
}
review-round-waiting = { $reviewer } ({ $done } av { $given })
review-round-next-close = Alle andre har òg svara. Lukk runden med { -key-palette } og «runde», og så Tab; då ser alle svara.
review-round-next-alone = Lukk han med { -key-palette } og «runde», og så Tab.
review-round-next-shares = Så viser { -key-barometer } delane som utvalet gir.
review-round-next-sample = { -key-barometer } viser delane, som no er kjende på ±{ $now } prosentpoeng nær. { $more ->
    [0] Det er nok for ±{ $wanted }: Det trengst ikkje fleire saker.
   *[other] { $beyond ->
        [0] Sakene som er igjen i runden, er nok for ±{ $wanted }.
        [one] Er det nøyaktig nok, er du ferdig. For ±{ $wanted } trengst 1 sak utover dei { $n } i runden: eit større utval, i ein eigen runde.
       *[other] Er det nøyaktig nok, er du ferdig. For ±{ $wanted } trengst { $beyond } saker utover dei { $n } i runden: eit større utval, i ein eigen runde.
    }
}
review-round-next-compare = Når han er lukka, viser { -key-agreement } kor samde saksbehandlarane er, og { -key-settle } opnar sakene med ulike svar.
review-round-next-wait = Ikkje ferdig enno, så langt denne fila veit: { $waiting }.
review-round-next-own-part = Denne fila har berre sakene som er gitt til deg, og viser ikkje kor langt dei andre er komne.
review-round-next-hand-out = Har dei ikkje fått saker enno? Del ut med { -key-palette } og «runde», og så { -key-export }. { -key-palette } og «flett» hentar svara inn.
review-round-next-send = Avslutt med { -key-quit }, og send så prosjektfila til { $reviewer }, som opna runden; ho blir fletta inn der.
review-round-next-exchange = Laget utvekslar svar kvart femte minutt; { -key-palette } og «lag» gjer det no.
review-round-next-project = { -key-palette } og «runde» går vidare med heile prosjektet. k går tilbake til siste sak, q avsluttar.
review-round-still-open = Runde «{ $name }» er open, og { $count ->
    [one] saka di der er klassifisert.
   *[other] dei { $count } sakene dine der er klassifiserte.
} { $next }
review-unblind-heading = Sjå kva andre har svara?
review-unblind-ask = Ein open runde gir deg denne saka, så det andre seier om ho, er skjult. Når du har sett det, er svaret ditt berre uavhengig om det er gitt allereie; loggen seier at du såg.
review-page-said = Kven som har svara kva
review-said-none = Ingen har svara på denne saka enno.
review-namesake = Prosjektet kjenner ein annan som heiter { $name }, frå ei anna maskin. Er det deg, avslutt og køyr: { -command } merge --same "{ $name }"
review-others-answers = Du svarar som { $reviewer }. Her er òg svara til { $other }: avslutt med { -key-quit } og start med --reviewer "{ $other }" for å sjå dei.
review-list-all = Alle saker
review-list-filter = Filter: { $filter }
review-list-ordered = { $list }, { $order }
review-list-by-date = etter dato
review-list-by-municipality = etter kommune
review-list-by-title = etter tittel
review-list-alike = Liknar på «{ $title }»
review-alike = { $count ->
    [one] 1 sak liknar på denne. Mellomrom merkjer, Esc viser alle.
   *[other] { $count } saker liknar på denne, dei som liknar mest, først. Mellomrom merkjer, Esc viser alle.
}
review-nothing-alike = Ingen andre saker liknar på denne.
review-near-searching = Leitar etter saker som er nesten like …
review-near-none = Ingen saker er nesten like.
review-near-found = { $count ->
    [one] 1 ny sak
   *[other] { $count } nye saker
} liknar mykje på ei anna sak. Trykk { -key-palette } og skriv «nesten» for å sjå dei.
review-list-near = Nesten like, { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 }
review-near = { $count } saker i { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 } er nesten like. Mellomrom merkjer, Esc viser alle.
review-search-what-texts = byrjinga av ord i heile teksten
review-search-count-texts = { $found } · ord som byrjar slik
review-search-heading-texts = Søk i heile teksten (Tab: i titlar)
review-command-filter = Filter: vis berre nokre av sakene
review-command-sort = Sorter: slik dei vart henta, dato, kommune, tittel
review-command-lookalikes = Saker som liknar på denne
review-command-near-duplicates = Saker som er nesten like

## Svar som blir hugsa

review-keep-ask = Namn på svara
review-keep-incomplete = Svar ferdig på saka først, så kan svara hugsast under eit namn.
review-keep-nameless = Skriv eit namn, til dømes «heimekontor».
review-keep-full = Ni sett med svar er allereie hugsa. Bruk eitt av namna på nytt.
review-kept = Svara blir hugsa som «{ $name }». { -key-kept } og eit siffer fyller dei ut.
review-kept-heading = Fyll ut: vel med siffer
review-kept-forget-heading = Gløym: vel med siffer
review-kept-ask-forget = «{ $name }» ({ $answers }) blir gløymt. Det du har svara med dei, blir ståande. Enter gløymer · Esc går tilbake
review-kept-forgotten = «{ $name }» er gløymt.
review-keep-exists = «{ $name }» finst frå før ({ $answers }). 1 byter ut, 2 vel anna namn.
review-nothing-kept = Ingen svar er hugsa enno. Trykk { -key-palette } og skriv «hugs» for å gi svara på skjermen eit namn.
review-filled = Fylt ut som «{ $name }». Enter lagrar, { -key-undo } angrar.
review-alike-differs = Ei liknande sak, «{ $title }», fekk: { $answers }
review-alike-differs-short = Ei liknande sak fekk: { $answers }
review-command-keep = Hugs svara under eit namn
review-command-kept = Fyll ut svar du har gitt namn
review-command-forget-kept = Gløym svar du har gitt namn

review-reviewer-ask = Namnet ditt som saksbehandlar
review-reviewer-blank = Skriv eit namn. Esc går tilbake.
review-reviewer-taken = «{ $reviewer }» er ein annan saksbehandlar her, med eigne svar. Skriv eit anna namn, eller avslutt og start med --reviewer "{ $reviewer }" for å svare som «{ $reviewer }».
review-reviewer-changed = Frå neste start heiter du { $reviewer }, også på det du har svara til no.
review-goal-ask = Kor mange saker om dagen? (0: ikkje noko mål)
review-goal-no-number = Skriv eit heilt tal, til dømes 60. 0 fjernar målet.
review-goal-kept = { $goal ->
    [one] Målet er 1 sak om dagen. Det står i den øvste rada.
   *[other] Målet er { $goal } saker om dagen. Det står i den øvste rada.
}
review-goal-none = Målet er fjerna.
review-copied-title = Tittelen er kopiert. Kjem han ikkje med når du limer inn, tillèt ikkje terminalen kopiering.
review-copied-text = Teksten er kopiert. Kjem han ikkje med når du limer inn, tillèt ikkje terminalen kopiering.
review-copied-id = Id-en er kopiert. Kjem han ikkje med når du limer inn, tillèt ikkje terminalen kopiering.
review-copied-nothing = Her er det ikkje noko å kopiere.
review-mouse-used = Musa verkar på svar, saker og teksten (hjulet). Tastane i nedste rad er berre for tastaturet. Hald Shift nede for å merkje tekst.
review-mouse-not-used = Musa er ikkje lenger i bruk her.
review-rules-folded = Reglane er skjulte. { -key-fold-rules } viser dei igjen, { -key-codebook } viser heile kodeboka.
review-rules-shown = Reglane blir viste igjen.
review-rules-no-room = Reglane blir viste så langt det er plass. { -key-codebook } viser alle.
review-cues-heading = Stikkord
review-cues-none = Stikkord: ingen i denne teksten
review-cues-on = Stikkorda dine lyser i teksten. { -key-cue-words } slår dei av.
review-cues-on-starting = Stikkorda frå kodeboka lyser i teksten. Eigne lister: trykk { -key-palette } og skriv «eigne lister». { -key-cue-words } slår dei av.
review-cues-on-none = Stikkord er på. Ingen av dei er i denne teksten. { -key-cue-words } slår dei av.
review-cues-off = Stikkorda er slegne av.
review-cues-file = Listene ligg i { $file }. Endre fila i eit tekstprogram. Ho blir lesen kvar gang { -key-cue-words } slår på stikkord.
review-cues-how = Stikkord som lyser i tekstane (F4). Ei liste på kvar linje: namn: ord, ord*, ord. Ei stjerne tek med lengre ord, og med tre prikkar kan det stå inntil fire ord imellom: før* … vidare.
review-cues-unread = Stikkorda i { $file } let seg ikkje lese ({ $cause }).
review-cues-unwritten = { $file } kunne ikkje skrivast ({ $cause }).
review-cues-misspelt = { $file }, linje { $line }: skriv eit namn, eit kolon og ord med komma mellom, til dømes «langsiktig: held fram, permanent*».
review-queue-width = Breidda på køen er endra. Køen er ved sida av saka når vindauget er minst 100 teikn breitt.
review-command-wider-queue = Breiare kø
review-command-narrower-queue = Smalare kø
review-command-reviewer = Byt namn som saksbehandlar

## Dette fann eg

review-columns-heading = Dette fann eg i «{ $file }»
review-columns-anew = Hent ei fil og vel kolonnar
review-columns-other-id = { $digit } vel ei anna kolonne til han, eller inga.
review-columns-other-id-palette = For å velje ei anna kolonne trykkjer du Esc, så { -key-palette }, og skriv «kolonnar».
review-columns-here-already = Sakene er her frå før: Med same id får dei ny tekst, med andre id-ar kjem dei i tillegg. Skal dei erstattast, angrar du importen først
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
review-columns-title-from-text = dei første orda i teksten
review-columns-id-from-content = blir laga av tittel og tekst; like saker får nummer
review-columns-others = { $count ->
    [0] {""}
    [one] 1 anna kolonne følgjer med.
   *[other] { $count } andre kolonner følgjer med.
}
review-columns-hidden = Blir ikkje viste, fordi dei inneheld personopplysningar: { $columns }.
review-columns-first = Første saka
review-columns-how = Enter hentar · 1–{ $last } endrar · Esc går tilbake
review-columns-how-short = Enter hentar · Esc tilbake
review-columns-how-text = Enter vel teksten · 1–{ $last } endrar · Esc går tilbake
review-columns-how-text-short = Enter vel · Esc tilbake
review-columns-taking = Sakene blir henta …
review-columns-prose = Er dette ein tabell? Han byrjar som eit brev. Er fila éi sak, går du tilbake og gir ho eit namn som sluttar på .txt.
review-columns-no-text = Kva for ei kolonne har teksten? Ingen er vald enno. Enter vel.
review-columns-taken = «{ $column }» er no { $role }, og ikkje lenger { $other }.
review-columns-choose = { $role }: kva for ei kolonne? ↑↓ flyttar, Enter vel, Esc går tilbake.
review-columns-choose-several = { $role }: kva for kolonner? ↑↓ flyttar, mellomrom merkjer fleire, Enter vel, Esc går tilbake.
review-columns-headers = Overskrifter: rad { $row } ({ $digit } flyttar dei ned)
review-columns-no-headers = Overskrifter: ingen, kolonnane har bokstavar ({ $digit } byrjar på rad 1)
review-columns-sheet-line = Ark:
review-columns-sheet-of = (av { $count })
review-columns-all-sheets = alle { $count } med same overskrifter
review-columns-hints-left = { $count ->
    [one] Rad { $rows }
   *[other] Radene { $rows }
 }: rettleiing til utfylling («{ $example }»), blir utelate
review-columns-hints-cases = { $count ->
    [one] Rad { $rows }: ei sak, sjølv om ho liknar rettleiing («{ $example }»)
   *[other] Radene { $rows }: saker, sjølv om dei liknar rettleiing («{ $example }»)
 }
review-columns-choose-sheet = Kva for eit ark? ↑↓ flyttar, Enter vel, Esc går tilbake.
review-columns-no-column = ingen
review-command-show-persons = Vis e-postadresser og namn, eller skjul dei igjen
review-report-heading = Skriv rapporten
review-report-writing = Skriv rapporten …
review-codebook-how = Avslutt med { -key-quit }, og køyr: { -program } codebook take barometer --project "{ $project }" (eller ei fil du har laga sjølv, i staden for barometer)
review-municipalities-how = Avslutt med { -key-quit }, og skriv `{ -command } municipalities`. Det viser kva kommunenamn som må avgjerast, og korleis.
review-backup-how = For ein kopi no avsluttar du med { -key-quit } og skriv: { -program } backup kopi.nybrott --project "{ $project }". Dessutan blir det laga ein kvar dag, i ei mappe ved sida av prosjektet.
review-personal-shown = E-postadresser og namn blir viste frå no av.
review-personal-hidden = E-postadresser og namn er skjulte frå no av.
review-fields-hidden = Blir ikkje viste, fordi dei inneheld personopplysningar: { $columns }. Trykk { -key-palette } og skriv «e-post» for å vise dei.

## Arbeidslister

review-box-all = { $count } i alt: pil ned
review-worklists-heading = Arbeidslister
review-worklists-more = { $count ->
    [one] { -key-worklists } viser 1 liste til
   *[other] { -key-worklists } viser { $count } lister til
}
review-worklists-rulings-begun = påbyrja avgjerder
review-worklist-undetermined = uavklarte
review-worklist-flagged = flagga
review-worklist-noted = med merknad
review-worklist-drafts = delvis lagra og utkast
review-worklist-postponed = utsette
review-worklist-text-changed = ny tittel eller tekst sidan du svara
review-worklist-text-changed-short = ny tittel eller tekst
review-worklist-answered-otherwise-short = ulik ei liknande sak
review-worklist-answered-otherwise = svara annleis enn på ei liknande sak
review-worklist-meaning-changed = tydinga er endra sidan
review-worklist-facet-missing = ein fasett manglar svar
review-worklist-empty = Ingen saker i «{ $list }».
review-worklist-on = Arbeidsliste: { $list }, { $count ->
    [one] 1 sak
   *[other] { $count } saker
}. { -key-next-hit } og { -key-previous-hit } blar i lista, Esc viser alle.
review-bar-hidden = Dette talet blir ikkje vist, og difor heller ikkje sakene.
review-bar-empty = Inga sak er «{ $bar }» no.
review-bar-cases = { $bar }
review-bar-on = { $bar }: { $count ->
    [one] 1 sak.
   *[other] { $count } saker.
} Esc viser alle.
review-search-put-out = Søket etter «{ $sought }» er avslutta.
review-search-put-out-in-list = Søket etter «{ $sought }» er avslutta. { -key-next-hit } og { -key-previous-hit } går no gjennom lista.
review-footer-worklists = lister
review-command-settle = Avgjer usemje mellom saksbehandlarar
review-command-settle-rule = Vel regelen som usemja gjeld
review-command-settle-report = Les rapporten åleine, eller gå tilbake til svara
review-command-settle-who = Vis kven som svara kva
review-command-settle-note = Skriv merknad til avgjerda
review-command-settle-undo = Angre det siste sifferet, og så den siste avgjerda di
review-command-settle-redo = Gjer om avgjerda som vart angra
review-command-worklists = Arbeidslister
review-command-list-undetermined = Arbeidsliste: uavklarte
review-command-list-flagged = Arbeidsliste: flagga
review-command-list-noted = Arbeidsliste: med merknad
review-command-list-drafts = Arbeidsliste: delvis lagra og utkast
review-command-list-postponed = Arbeidsliste: utsette
review-command-list-text-changed = Arbeidsliste: ny tittel eller tekst sidan du svara
review-command-list-answered-otherwise = Arbeidsliste: svara annleis enn på ei liknande sak
review-command-list-meaning-changed = Arbeidsliste: tydinga er endra sidan du svara
review-command-list-facet-missing = Arbeidsliste: ein fasett (tilleggsspørsmål) manglar svar

## Where a codebook of one’s own asks what is new to a county, or to both

review-verdict-innovation-county = ny for fylkeskommunen · { $kinds }
review-verdict-not-new-county = ikkje ny for fylkeskommunen
review-verdict-innovation-both = ny for kommunen/fylkeskommunen · { $kinds }
review-verdict-not-new-both = ikkje ny for kommunen/fylkeskommunen
