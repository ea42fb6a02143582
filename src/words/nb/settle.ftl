# Å avgjøre uenighet mellom saksbehandlere.

settle-log-ruled = avgjorde som { $answers }
settle-log-rule = regel «{ $rule }»
settle-log-reason = grunn: { $reason }
settle-log-blind = svarte selv før avgjørelsen (klassifiserer ikke saken): { $answers }
settle-log-noted = om regelen «{ $rule }»: { $note }
settle-verdict = Konkl.
settle-reason-text-unclear = tekst uklar
settle-reason-rule-unclear = regel uklar
settle-reason-rule-missing = regel mangler
settle-reason-slip = glipp
settle-reason-both-defensible = flere svar er forsvarlige
settle-reason-both-defensible-short = flere svar
settle-reason-counted = { $reason } ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
})
settle-source-open = åpen
settle-source-contested = omstridt
settle-source-stale = må avgjøres på nytt
settle-source-single = ett svar
settle-source-adjudicated = avgjort
settle-source-unanimous = alle like

## On the screen

settle-none = Det er ingen uenighet å avgjøre.
settle-among-round = runden «{ $name }»
settle-only-among = Bare disse sakene var med: { $list }.
settle-hidden = En runde skjuler svar for deg: Uenigheter der kommer når den er lukket.
settle-at-the-end = Du har sett alle uenighetene. { $ruled ->
    [0] Du har ikke gjort noen avgjørelse siden programmet startet.
    [one] Du har gjort 1 avgjørelse siden programmet startet.
   *[other] Du har gjort { $ruled } avgjørelser siden programmet startet.
}
settle-at-the-end-of-round = Du har sett alle uenighetene i runden «{ $name }». { $ruled ->
    [0] Du har ikke gjort noen avgjørelse siden programmet startet.
    [one] Du har gjort 1 avgjørelse siden programmet startet.
   *[other] Du har gjort { $ruled } avgjørelser siden programmet startet.
}
settle-next = Neste steg: { $rules ->
    [0] { -key-export } tar ut de endelige svarene til en fil.
   *[other] { -key-rules } viser reglene for dem som ble avgjort med en regel, { -key-export } tar ut de endelige svarene til en fil.
}
settle-left = { $count ->
    [one] 1 gjenstår; { -key-settle } viser den igjen.
   *[other] { $count } gjenstår; { -key-settle } viser dem igjen.
}
settle-one-of-them = Du er en av dem som har svart. Svar som om du så saken for første gang, eller hopp over den med { -key-later }, så kan en annen avgjøre den.
settle-one-of-them-short = Ett av svarene er ditt.
settle-taken-back = { $count ->
    [one] Avgjørelsen om «{ $title }» er angret. { $instead ->
        [0] Saken er ikke avgjort nå, og det du hadde svart, ligger på den.
       *[other] Nå gjelder det { $who } har avgjort.
    } { -key-redo } gjør om.
   *[other] { $count } avgjørelser som ble tatt samlet, er angret. { $instead ->
        [0] Det du hadde svart, ligger på sakene.
       *[other] I { $instead } av sakene gjelder nå det { $who } har avgjort.
    } { -key-redo } gjør om.
}
settle-still-contested = { $count ->
    [one] Avgjørelsen er lagret, men «{ $title }» er fortsatt omstridt: { $who } har avgjort annerledes, så ingen av avgjørelsene teller.
   *[other] Avgjørelsene er lagret, men { $count } saker er fortsatt omstridt: { $who } har avgjort annerledes, så ingen av avgjørelsene teller.
} Når dere er enige, avgjør en av dere på nytt med { -key-settle }.
settle-redone = Gjort om.
settle-done-again = { $count ->
    [one] Gjort om: avgjørelsen om «{ $title }» gjelder igjen.
   *[other] Gjort om: { $count } avgjørelser gjelder igjen.
}
settle-nothing-to-do-again = Det er ingen avgjørelse å gjøre om.
settle-redo-outside = Det du angret utenfor, gjøres om der: Esc, så { -key-redo }.
settle-no-palette = Her gjelder tastene i nederste linje, { -key-keys } viser alle. Esc lukker; da finner { -key-palette } kommandoer.
settle-key-after-answer = Svar først selv og trykk Enter; denne tasten virker når svarene til de andre vises.
settle-typed-in-vain = Den siste tasten gjorde ingenting i denne saken, så den er ikke lagret.
settle-reason-removed = Grunnen ble tatt bort da den ble trykket en gang til, og ingen er valgt nå.
settle-reason-replaced = Sifrene endret grunnen og ikke svaret.
settle-reason-replaced-on-screen = Sifrene endret grunnen og ikke svaret. Tab går til svarene.
settle-reason-replaced-short = Tab går til svarene.
settle-no-such-reason = 1 til 5 sier hvorfor. Tab går til svarene.
settle-enter-gives = Trykk Enter en gang til for å gi svaret ditt og se svarene til de andre.
settle-enter-settles = { $joined ->
    [0] Trykk Enter en gang til for å avgjøre saken.
    [one] Trykk Enter en gang til for å avgjøre saken, og den merkede på samme måte, med samme grunn og regel. På spørsmål der alle svarte likt, gjelder ditt eget svar på den.
   *[other] Trykk Enter en gang til for å avgjøre saken, og de { $joined } merkede på samme måte, med samme grunn og regel. På spørsmål der alle svarte likt, gjelder ditt eget svar på hver av dem.
}
settle-noted = merknad til avgjørelsen: { $note }
settle-noted-before = merknad, som før: { $note }
settle-rule-note-undone = Angret: merknaden til «{ $rule }» er borte. { -key-redo } gjør om.
settle-rule-note-done-again = Gjort om: merknaden til «{ $rule }» gjelder igjen.
settle-nothing-to-take-back = Du har ikke avgjort noe her som kan angres.
settle-nothing-but-draft = Du har ingen flere avgjørelser å angre. Det du valgte på denne saken, ligger her fortsatt, men er ingen avgjørelse før du trykker Enter.
settle-needs-rule = Grunnen sier at regelen svikter: velg den med { -key-settle-rule }.
settle-needs-rule-short = Velg regelen med { -key-settle-rule }.
settle-needs-reason = Ingen av dem svarte dette. Si hvorfor med 1 til 5, eller velg regelen med { -key-settle-rule }.
settle-needs-reason-of = Ingen svarte dette på «{ $title }», saken som er åpen. Si hvorfor med 1 til 5, eller velg regelen med { -key-settle-rule }.
settle-needs-reason-short = Si hvorfor: 1 til 5, eller regel: { -key-settle-rule }
settle-reason-is-older = Grunnen gjaldt svaret du ga før. 1 til 5 velger en ny, Enter avgjør med den som er valgt.
settle-header-reading = Uenighet mellom saksbehandlere
settle-header-blind = Uenighet { $place } av { $all } · svar først selv
settle-header-open = Uenighet { $place } av { $all } · svaret ditt er gitt
settle-header-shown = Uenighet { $place } av { $all } · svarene vises
settle-header-mixed = Sak { $place } av { $all } · svar først
settle-agreed = Den saken er alle enige om: Det er ingenting å avgjøre.
settle-barred = { $count ->
    [one] 1 uenighet skal avgjøres av andre: Runden sier hvem. { -key-palette } og «runde» viser rundene.
   *[other] { $count } uenigheter skal avgjøres av andre: Rundene sier hvem. { -key-palette } og «runde» viser rundene.
}
settle-state-contested = omstridt
settle-state-stale = må avgjøres på nytt
settle-lapsed = { $count ->
    [one] Avgjørelsen gjelder ikke lenger; avgjør på nytt med { -key-settle }.
   *[other] { $count } avgjørelser gjelder ikke lenger; avgjør på nytt med { -key-settle }.
}
settle-lapsed-of = Avgjørelsen om «{ $title }» gjelder ikke lenger; avgjør på nytt med { -key-settle }.
settle-lapsed-agreed = { $count ->
    [one] Nå er alle enige, og det trengs ingen avgjørelse lenger.
   *[other] I { $count } saker er alle enige nå, og det trengs ingen avgjørelse lenger.
}
settle-lapsed-agreed-of = Om «{ $title }» er alle enige nå, og det trengs ingen avgjørelse lenger.
settle-undoes = { -key-undo } angrer.
settle-undoes-together = { -key-undo } angrer dem samlet.
settle-counts-again = { $count ->
    [one] Avgjørelsen gjelder igjen.
   *[other] { $count } avgjørelser gjelder igjen.
}
settle-counts-again-of = Avgjørelsen om «{ $title }» gjelder igjen.
settle-history-lapsed = gjelder ikke lenger
settle-own-stays = Det du svarte før du så de andre, blir stående. Det klassifiserer ikke saken; avgjørelsen er det du velger nå.
settle-undo-before = { -key-undo } en gang til angrer avgjørelsen om «{ $title }».
settle-own = Ditt svar
settle-begun = Det du begynte på her, er tatt vare på. { $missing ->
    [0] Enter gir svaret ditt
   *[other] Sifrene går videre på det åpne spørsmålet
}; { -key-undo } angrer det siste.
settle-begun-earlier = Det du begynte på her sist, er tatt vare på. { $missing ->
    [0] Enter gir svaret ditt
   *[other] Sifrene går videre på det åpne spørsmålet
}; { -key-undo } fjerner det.
settle-kept-undone = Det du begynte på her sist, er fjernet. { -key-redo } henter det tilbake.
settle-kept-again = Det du begynte på her sist, er tilbake.
settle-reason-undone = Den siste grunnen er angret. { -key-redo } gjør om.
settle-reason-again = Grunnen er tilbake.
settle-rule-undone = Det siste valget av regel er angret. { -key-redo } gjør om.
settle-rule-again = Valget av regel er tilbake.
settle-note-undone = Merknaden er som den var før. { -key-redo } gjør om.
settle-note-again = Endringen av merknaden er tilbake.
settle-own-ruling = Din avgjørelse
settle-own-short = Du
settle-number = Nr. { $number }
settle-first-of = { $who }, først
settle-later-of = { $who }, senere
settle-own-before = Du, tidligere
settle-own-before-short = Du før
settle-own-first-short = Du først
settle-own-later-short = Du senere
settle-ruled-before = Avgjort før
settle-ruled-numbered = Avgjort { $number }
settle-ruled-own = Du avgjorde før
settle-ruled-own-short = Du avgjorde
settle-new-ruling = Ny avgjørelse
settle-new-ruling-short = Du nå
settle-kinds-ruled = Din avgjørelse: { $kinds }
settle-blank-own = Du ser svaret du ga, når du har svart.
settle-no-rule = Regel: ingen valgt ({ -key-settle-rule })
settle-rule = { $count ->
    [one] Regel
   *[other] Regler
}: { $rule }
settle-rule-before = { $count ->
    [one] Regel
   *[other] Regler
}, som før: { $rule }
settle-several-rules = { $count } regler er valgt. { -key-settle-rule } og den samme regelen en gang til fjerner den.
settle-reason = Grunn
settle-reason-before = Grunn, som før
settle-reason-given = Grunn: { $reason }
settle-reason-given-before = Grunn, som før: { $reason }
settle-note-ask = Merknad til avgjørelsen
settle-choose-rule = Hvilke regler gjelder uenigheten?
settle-choose-rule-too = * er valgt. Hvilke regler?
settle-no-such-rule = Ingen regel har disse ordene eller denne id-en. Slett noe av det for å se flere.
settle-footer-blind = gi svaret
settle-footer-later = hopp over
settle-footer-undo = angre
settle-footer-rule = avgjør
settle-footer-questions = svar
settle-footer-next-question = neste spørsmål
settle-footer-reason = grunn
settle-footer-report = rapport
settle-footer-back = svarene
settle-footer-page-up = side opp
settle-footer-choose = regel
settle-footer-choose-this = velg
settle-footer-choose-too = velg også
settle-footer-choose-no-more = fjern
settle-footer-who = hvem
settle-footer-mark = merk
settle-header-marked = { $count } merket
settle-header-marked-here = { $count ->
    [one] denne er merket
   *[other] denne er merket, { $count } i alt
}
settle-header-together = { $count } saker sammen
settle-header-ruled = avgjort { $count }
settle-last-ruled = Avgjort: { $verdict } · { $title } · { $answers }
settle-is-settled = Avgjort: { $answers }
settle-is-settled-unanswered = Du har ikke svart selv. { $settled }
settle-is-settled-in-full = Avgjort: { $verdict } · { $answers }
settle-not-innovation = Ikke innovasjon
settle-ready = viser svarene
settle-keys-answer = Svar på spørsmålet, eller si hvorfor saksbehandlerne er uenige
settle-keys-save = Gi svaret ditt; når de andres svar vises, avgjør saken
settle-keys-later = Hopp over: Den må fortsatt avgjøres
settle-keys-next-question = Neste spørsmål; fra det siste til grunnen
settle-keys-previous-question = Forrige spørsmål; fra det første til grunnen
settle-keys-mark = Merk saken, så den avgjøres samlet med andre som ligner, eller fjern merket; merker varer til du avslutter
settle-keys-cancel = Lukk det som ligger øverst, deretter uenighetene
settle-keys-quit = Lukk uenighetene
settle-marked = «{ $title }» er merket til du avslutter. Står de samme svarene mot hverandre i den neste saken du avgjør, avgjøres { $count ->
    [one] den merkede samtidig, på samme måte, med samme grunn og regel. På spørsmål der alle svarte likt, gjelder ditt eget svar på den.
   *[other] de { $count } merkede samtidig, på samme måte, med samme grunn og regel. På spørsmål der alle svarte likt, gjelder ditt eget svar på hver av dem.
}
settle-marked-last = «{ $title }» er merket, men ingen flere saker kommer etter den. Enter avgjør den, { -key-mark } fjerner merket.
settle-passed-now = Her er en sak du hoppet over, igjen.
settle-joined = { $count ->
    [one] Enter avgjør også den merkede saken på samme måte, med samme grunn og regel. På spørsmål der alle svarte likt, gjelder ditt eget svar på den.
   *[other] Enter avgjør også de { $count } merkede sakene på samme måte, med samme grunn og regel. På spørsmål der alle svarte likt, gjelder ditt eget svar på hver av dem.
}
settle-joined-heading = Avgjøres sammen med denne:
settle-joined-case = «{ $title }»: { $answers }
settle-joined-case-ruled = «{ $title }» som { $ruled } · { $answers }
settle-joined-same = saksbehandlerne svarte det samme som her
settle-joined-more = { $count ->
    [one] 1 sak til
   *[other] { $count } saker til
}
settle-marks-lost = Merker er fjernet: Sakene er ikke med her, eller uenigheten er en annen nå.
settle-unmarked = Merket er fjernet.
settle-mark-other = Bare saker med samme uenighet avgjøres samlet, og her er uenigheten en annen. Enter avgjør denne saken for seg. { $count ->
    [one] Den merkede kommer igjen til slutt: Enter avgjør den, { -key-mark } fjerner merket.
   *[other] De merkede kommer igjen til slutt: Enter avgjør dem, { -key-mark } fjerner et merke.
}
settle-ruled-together = { $count ->
    [one] 1 sak er avgjort.
   *[other] { $count } saker er avgjort.
}
settle-ruled-alone = Bare «{ $title }» er avgjort.
settle-marked-later = { $count ->
    [one] Den merkede saken kommer igjen til slutt.
   *[other] De { $count } merkede sakene kommer igjen til slutt.
}
settle-marked-now = { $count ->
    [one] Nå er den merkede saken her igjen.
   *[other] Nå er de { $count } merkede sakene her igjen.
}
settle-not-joined = Her står andre svar mot hverandre enn i { $count ->
    [one] den merkede saken
   *[other] de { $count } merkede sakene
}: Enter avgjør bare denne.
settle-overruled = { $cases ->
    [one] { $count ->
        [2] Begge
       *[other] Alle { $count }
    } hadde svart { $answers } på «{ $title }», som du avgjorde annerledes.
   *[other] Alle hadde svart noe annet på { $cases } av dem, blant annet { $answers } på «{ $title }».
}
settle-together-missing = Den merkede saken «{ $title }» ville fått et åpent spørsmål. { -key-later } hopper over den åpne saken; når den merkede kommer igjen, fjerner { -key-mark } merket.
settle-together-reason = Ingen svarte dette på den merkede saken «{ $title }». Si hvorfor med 1 til 5, eller velg regelen med { -key-settle-rule }. Eller hopp over den åpne saken med { -key-later }; når den merkede kommer igjen, fjerner { -key-mark } merket.

## Line by line

settle-plain-help = Enter avgjør. Tre tall er egne svar, 1 til 5 en grunn; r regel, m merknad, x merk, w hvem, s hopp over, u angre, - slutt.
settle-plain-help-blind = Tre tall er svarene dine, Enter gir dem. t viser saken, s hopper over, u angrer, - slutter.
settle-plain-left = { $count ->
    [one] 1 uenighet gjenstår å avgjøre: { -key-settle } viser den.
   *[other] { $count } uenigheter gjenstår å avgjøre: { -key-settle } viser dem.
}
settle-plain-about = De er uenige om: { $about }.
settle-plain-before = Avgjort før: { $answers }
settle-plain-prompt-blind = Enter gir svarene dine, sifrene svarer på spørsmål { $question } på nytt:
settle-plain-prompt-answer = Ditt svar:
settle-plain-prompt-rule = Grunn eller svar, Enter avgjør:
settle-plain-prompt-choose = Nummeret på regelen:
settle-plain-rule-chosen = { $rule } (valgt)

## Rules

settle-rules-rule = Regel
settle-rules-cases = Saker
settle-rules-disputes = Avgjort
settle-rules-alike = Like
settle-rules-reasons = Grunn
settle-rules-notes = Notert
settle-rules-legend = Avgjort: uenigheter som er avgjort etter regelen. Saker: saker der det endelige svaret er det som regelen handler om. Like: når én gir det svaret, hvor ofte en annen også gjør det. Notert: merknader til regelen.
settle-rules-note-blank = En merknad trenger begge deler: --note REGEL --text "…".
settle-rules-unknown = «{ $typed }» er ingen regel. `{ -command } rules` viser dem med id.
settle-rules-nothing-to-undo = Det er ikke skrevet noen merknad på denne siden som kan angres. I køen angrer { -key-undo } det som ble gjort før.
settle-rules-nothing-to-redo = Det er ingen merknad å gjøre om her.
settle-rules-noted = Merknad skrevet til regelen «{ $rule }».
settle-rules-no-case = Ingen uenighet er avgjort etter «{ $rule }», og ingen merknad til den nevner en sak.
settle-rules-none = Ingen uenighet er avgjort etter en regel ennå. Når saksbehandlere har svart ulikt på de samme sakene, avgjøres det med tasten { -key-settle }, og denne siden viser etter hvilke regler.
settle-rules-without = { $count ->
    [one] 1 uenighet er avgjort uten at en regel er valgt, og er ikke med her.
   *[other] { $count } uenigheter er avgjort uten at en regel er valgt, og er ikke med her.
}
settle-rules-about = regel { $rule }
settle-rules-on = { $count ->
    [one] 1 sak der «{ $rule }» kom opp.
   *[other] { $count } saker der «{ $rule }» kom opp.
}
settle-rules-hidden = En runde skjuler svar for deg: Det andre svarte der, er ikke med i tallene.
settle-rules-given = Hvorfor saksbehandlerne var uenige: { $reasons }.
settle-rules-note-ask = Hva er galt med «{ $rule }»? Hva burde stå der?
settle-footer-rule-note = merknad til regelen
settle-footer-rule-cases = avgjorte saker
