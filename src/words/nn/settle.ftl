# Å avgjere usemje mellom saksbehandlarar.

settle-log-ruled = avgjorde som { $answers }
settle-log-rule = regel «{ $rule }»
settle-log-reason = grunn: { $reason }
settle-log-blind = svara sjølv før avgjerda (klassifiserer ikkje saka): { $answers }
settle-log-noted = om regelen «{ $rule }»: { $note }
settle-verdict = Konkl.
settle-reason-text-unclear = tekst uklar
settle-reason-rule-unclear = regel uklar
settle-reason-rule-missing = regel manglar
settle-reason-slip = glepp
settle-reason-both-defensible = fleire svar er forsvarlege
settle-reason-both-defensible-short = fleire svar
settle-reason-counted = { $reason } ({ $count ->
    [one] 1 sak
   *[other] { $count } saker
})
settle-source-open = open
settle-source-contested = omstridd
settle-source-stale = må avgjerast på nytt
settle-source-single = eitt svar
settle-source-adjudicated = avgjord
settle-source-unanimous = alle like

## On the screen

settle-none = Det er inga usemje å avgjere.
settle-among-round = runden «{ $name }»
settle-only-among = Berre desse sakene var med: { $list }.
settle-hidden = Ein runde skjuler svar for deg: Usemje der kjem når han er lukka.
settle-at-the-end = Du har sett alle usemjene. { $ruled ->
    [0] Du har ikkje gjort noka avgjerd sidan programmet starta.
    [one] Du har gjort 1 avgjerd sidan programmet starta.
   *[other] Du har gjort { $ruled } avgjerder sidan programmet starta.
}
settle-at-the-end-of-round = Du har sett alle usemjene i runden «{ $name }». { $ruled ->
    [0] Du har ikkje gjort noka avgjerd sidan programmet starta.
    [one] Du har gjort 1 avgjerd sidan programmet starta.
   *[other] Du har gjort { $ruled } avgjerder sidan programmet starta.
}
settle-next = Neste steg: { $rules ->
    [0] { -key-export } tek ut dei endelege svara til ei fil.
   *[other] { -key-rules } viser reglane for dei som vart avgjorde med ein regel, { -key-export } tek ut dei endelege svara til ei fil.
}
settle-left = { $count ->
    [one] 1 står att; { -key-settle } viser ho på nytt.
   *[other] { $count } står att; { -key-settle } viser dei på nytt.
}
settle-one-of-them = Du er ein av dei som har svara. Svar som om du såg saka for første gong, eller hopp over ho med { -key-later }, så kan ein annan avgjere ho.
settle-one-of-them-short = Eitt av svara er ditt.
settle-taken-back = { $count ->
    [one] Avgjerda om «{ $title }» er angra. { $instead ->
        [0] Saka er ikkje avgjord no, og det du hadde svara, ligg på henne.
       *[other] No gjeld det { $who } har avgjort.
    } { -key-redo } gjer om.
   *[other] { $count } avgjerder som vart tekne samla, er angra. { $instead ->
        [0] Det du hadde svara, ligg på sakene.
       *[other] I { $instead } av sakene gjeld no det { $who } har avgjort.
    } { -key-redo } gjer om.
}
settle-still-contested = { $count ->
    [one] Avgjerda er lagra, men «{ $title }» er framleis omstridd: { $who } har avgjort annleis, så inga av avgjerdene tel.
   *[other] Avgjerdene er lagra, men { $count } saker er framleis omstridde: { $who } har avgjort annleis, så inga av avgjerdene tel.
} Når alle er samde, kan ein av dykk avgjere på nytt med { -key-settle }.
settle-redone = Gjort om.
settle-done-again = { $count ->
    [one] Gjort om: avgjerda om «{ $title }» gjeld igjen.
   *[other] Gjort om: { $count } avgjerder gjeld igjen.
}
settle-nothing-to-do-again = Det er inga avgjerd å gjere om.
settle-redo-outside = Det du angra utanfor, blir gjort om der: Esc, så { -key-redo }.
settle-no-palette = Her gjeld tastane i nedste linja, { -key-keys } viser alle. Esc lukkar; då finn { -key-palette } kommandoar.
settle-key-after-answer = Svar først sjølv og trykk Enter; denne tasten verkar når svara til dei andre blir viste.
settle-typed-in-vain = Den siste tasten gjorde ingenting i denne saka, så ho er ikkje lagra.
settle-reason-removed = Grunnen vart teken bort då han vart trykt ein gong til, og ingen er vald no.
settle-reason-replaced = Sifra endra grunnen og ikkje svaret.
settle-reason-replaced-on-screen = Sifra endra grunnen og ikkje svaret. Tab går til svara.
settle-reason-replaced-short = Tab går til svara.
settle-no-such-reason = 1 til 5 seier kvifor. Tab går til svara.
settle-enter-gives = Trykk Enter ein gong til for å gi svaret ditt og sjå svara til dei andre.
settle-enter-settles = { $joined ->
    [0] Trykk Enter ein gong til for å avgjere saka.
    [one] Trykk Enter ein gong til for å avgjere saka, og den merkte på same måten, med same grunn og regel. På spørsmål der alle svara likt, gjeld ditt eige svar på ho.
   *[other] Trykk Enter ein gong til for å avgjere saka, og dei { $joined } merkte på same måten, med same grunn og regel. På spørsmål der alle svara likt, gjeld ditt eige svar på kvar av dei.
}
settle-noted = merknad til avgjerda: { $note }
settle-noted-before = merknad, som før: { $note }
settle-rule-note-undone = Angra: merknaden til «{ $rule }» er borte. { -key-redo } gjer om.
settle-rule-note-done-again = Gjort om: merknaden til «{ $rule }» gjeld igjen.
settle-nothing-to-take-back = Du har ikkje avgjort noko her som kan angrast.
settle-nothing-but-draft = Du har ingen fleire avgjerder å angre. Det du valde på denne saka, ligg her framleis, men er inga avgjerd før du trykkjer Enter.
settle-needs-rule = Grunnen seier at regelen sviktar: vel han med { -key-settle-rule }.
settle-needs-rule-short = Vel regelen med { -key-settle-rule }.
settle-needs-reason = Ingen av dei svara dette. Sei kvifor med 1 til 5, eller vel regelen med { -key-settle-rule }.
settle-needs-reason-of = Ingen svara dette på «{ $title }», saka som er open. Sei kvifor med 1 til 5, eller vel regelen med { -key-settle-rule }.
settle-needs-reason-short = Sei kvifor: 1 til 5, eller regel: { -key-settle-rule }
settle-reason-is-older = Grunnen galdt svaret du gav før. 1 til 5 vel ein ny, Enter avgjer med den som er vald.
settle-header-reading = Usemje mellom saksbehandlarar
settle-header-blind = Usemje { $place } av { $all } · svar først sjølv
settle-header-open = Usemje { $place } av { $all } · svaret ditt er gitt
settle-header-shown = Usemje { $place } av { $all } · svara blir viste
settle-header-mixed = Sak { $place } av { $all } · svar først
settle-agreed = Den saka er alle samde om: Det er ingenting å avgjere.
settle-barred = { $count ->
    [one] 1 usemje skal avgjerast av andre: Runden seier kven. { -key-palette } og «runde» viser rundane.
   *[other] { $count } usemjer skal avgjerast av andre: Rundane seier kven. { -key-palette } og «runde» viser rundane.
}
settle-state-contested = omstridd
settle-state-stale = må avgjerast på nytt
settle-lapsed = { $count ->
    [one] Avgjerda gjeld ikkje lenger; avgjer på nytt med { -key-settle }.
   *[other] { $count } avgjerder gjeld ikkje lenger; avgjer på nytt med { -key-settle }.
}
settle-lapsed-of = Avgjerda om «{ $title }» gjeld ikkje lenger; avgjer på nytt med { -key-settle }.
settle-lapsed-agreed = { $count ->
    [one] No er alle samde, og det trengst inga avgjerd lenger.
   *[other] I { $count } saker er alle samde no, og det trengst inga avgjerd lenger.
}
settle-lapsed-agreed-of = Om «{ $title }» er alle samde no, og det trengst inga avgjerd lenger.
settle-undoes = { -key-undo } angrar.
settle-undoes-together = { -key-undo } angrar dei samla.
settle-counts-again = { $count ->
    [one] Avgjerda gjeld igjen.
   *[other] { $count } avgjerder gjeld igjen.
}
settle-counts-again-of = Avgjerda om «{ $title }» gjeld igjen.
settle-history-lapsed = gjeld ikkje lenger
settle-own-stays = Det du svara før du såg dei andre, blir ståande. Det klassifiserer ikkje saka; avgjerda er det du vel no.
settle-undo-before = { -key-undo } ein gong til angrar avgjerda om «{ $title }».
settle-own = Svaret ditt
settle-begun = Det du byrja på her, er teke vare på. { $missing ->
    [0] Enter gir svaret ditt
   *[other] Sifra går vidare på det opne spørsmålet
}; { -key-undo } angrar det siste.
settle-begun-earlier = Det du byrja på her sist, er teke vare på. { $missing ->
    [0] Enter gir svaret ditt
   *[other] Sifra går vidare på det opne spørsmålet
}; { -key-undo } fjernar det.
settle-kept-undone = Det du byrja på her sist, er fjerna. { -key-redo } hentar det tilbake.
settle-kept-again = Det du byrja på her sist, er tilbake.
settle-reason-undone = Den siste grunnen er angra. { -key-redo } gjer om.
settle-reason-again = Grunnen er tilbake.
settle-rule-undone = Det siste valet av regel er angra. { -key-redo } gjer om.
settle-rule-again = Valet av regel er tilbake.
settle-note-undone = Merknaden er som han var før. { -key-redo } gjer om.
settle-note-again = Endringa av merknaden er tilbake.
settle-own-ruling = Avgjerda di
settle-own-short = Du
settle-number = Nr. { $number }
settle-first-of = { $who }, først
settle-later-of = { $who }, seinare
settle-own-before = Du, tidlegare
settle-own-before-short = Du før
settle-own-first-short = Du først
settle-own-later-short = Du sidan
settle-ruled-before = Avgjort før
settle-ruled-numbered = Avgjort { $number }
settle-ruled-own = Du avgjorde før
settle-ruled-own-short = Du avgjorde
settle-new-ruling = Ny avgjerd
settle-new-ruling-short = Du no
settle-kinds-ruled = Avgjerda di: { $kinds }
settle-blank-own = Svaret du gav, kjem når du har svara.
settle-no-rule = Regel: ingen vald ({ -key-settle-rule })
settle-rule = { $count ->
    [one] Regel
   *[other] Reglar
}: { $rule }
settle-rule-before = { $count ->
    [one] Regel
   *[other] Reglar
}, som før: { $rule }
settle-several-rules = { $count } reglar er valde. { -key-settle-rule } og den same regelen ein gong til fjernar han.
settle-reason = Grunn
settle-reason-before = Grunn, som før
settle-reason-given = Grunn: { $reason }
settle-reason-given-before = Grunn, som før: { $reason }
settle-note-ask = Merknad til avgjerda
settle-choose-rule = Kva reglar gjeld usemja?
settle-choose-rule-too = * er vald. Kva for reglar?
settle-no-such-rule = Ingen regel har desse orda eller denne id-en. Slett noko av det for å sjå fleire.
settle-footer-blind = gi svaret
settle-footer-later = hopp over
settle-footer-undo = angre
settle-footer-rule = avgjer
settle-footer-questions = svar
settle-footer-next-question = neste spørsmål
settle-footer-reason = grunn
settle-footer-report = rapport
settle-footer-back = svara
settle-footer-page-up = side opp
settle-footer-choose = regel
settle-footer-choose-this = vel
settle-footer-choose-too = vel òg
settle-footer-choose-no-more = fjern
settle-footer-who = kven
settle-footer-mark = merk
settle-header-marked = { $count ->
    [one] 1 merkt
   *[other] { $count } merkte
}
settle-header-marked-here = { $count ->
    [one] denne er merkt
   *[other] denne er merkt, { $count } i alt
}
settle-header-together = { $count } saker saman
settle-header-ruled = avgjort { $count }
settle-last-ruled = Avgjort: { $verdict } · { $title } · { $answers }
settle-is-settled = Avgjort: { $answers }
settle-is-settled-unanswered = Du har ikkje svara sjølv. { $settled }
settle-is-settled-in-full = Avgjort: { $verdict } · { $answers }
settle-not-innovation = Ikkje innovasjon
settle-ready = viser svara
settle-keys-answer = Svar på spørsmålet, eller sei kvifor saksbehandlarane er usamde
settle-keys-save = Gi svaret ditt; når svara til dei andre blir viste, avgjer saka
settle-keys-later = Hopp over; saka må framleis avgjerast
settle-keys-next-question = Neste spørsmål; frå det siste til grunnen
settle-keys-previous-question = Førre spørsmål; frå det første til grunnen
settle-keys-mark = Merk saka, så ho blir avgjord samla med andre som liknar, eller fjern merket; merke varer til du avsluttar
settle-keys-cancel = Lukk det som ligg øvst, deretter usemjene
settle-keys-quit = Lukk usemjene
settle-marked = «{ $title }» er merkt til du avsluttar. Står dei same svara mot kvarandre i den neste saka du avgjer, blir { $count ->
    [one] den merkte avgjord samtidig, på same måten, med same grunn og regel. På spørsmål der alle svara likt, gjeld ditt eige svar på ho.
   *[other] dei { $count } merkte avgjorde samtidig, på same måten, med same grunn og regel. På spørsmål der alle svara likt, gjeld ditt eige svar på kvar av dei.
}
settle-marked-last = «{ $title }» er merkt, men ingen fleire saker kjem etter ho. Enter avgjer ho, { -key-mark } fjernar merket.
settle-passed-now = Her er ei sak du hoppa over, igjen.
settle-joined = { $count ->
    [one] Enter avgjer også den merkte saka på same måten, med same grunn og regel. På spørsmål der alle svara likt, gjeld ditt eige svar på ho.
   *[other] Enter avgjer også dei { $count } merkte sakene på same måten, med same grunn og regel. På spørsmål der alle svara likt, gjeld ditt eige svar på kvar av dei.
}
settle-joined-heading = Blir avgjorde saman med denne:
settle-joined-case = «{ $title }»: { $answers }
settle-joined-case-ruled = «{ $title }» som { $ruled } · { $answers }
settle-joined-same = saksbehandlarane svara det same som her
settle-joined-more = { $count ->
    [one] 1 sak til
   *[other] { $count } saker til
}
settle-marks-lost = Merke er fjerna: Sakene er ikkje med her, eller usemja er ei anna no.
settle-unmarked = Merket er fjerna.
settle-mark-other = Berre saker med same usemje blir avgjorde samla, og her er usemja ei anna. Enter avgjer denne saka for seg. { $count ->
    [one] Den merkte kjem igjen til slutt: Enter avgjer ho, { -key-mark } fjernar merket.
   *[other] Dei merkte kjem igjen til slutt: Enter avgjer dei, { -key-mark } fjernar eit merke.
}
settle-ruled-together = { $count ->
    [one] 1 sak er avgjord.
   *[other] { $count } saker er avgjorde.
}
settle-ruled-alone = Berre «{ $title }» er avgjord.
settle-marked-later = { $count ->
    [one] Den merkte saka kjem igjen til slutt.
   *[other] Dei { $count } merkte sakene kjem igjen til slutt.
}
settle-marked-now = { $count ->
    [one] No er den merkte saka her igjen.
   *[other] No er dei { $count } merkte sakene her igjen.
}
settle-not-joined = Her står andre svar mot kvarandre enn i { $count ->
    [one] den merkte saka
   *[other] dei { $count } merkte sakene
}: Enter avgjer berre denne.
settle-overruled = { $cases ->
    [one] { $count ->
        [2] Begge
       *[other] Alle { $count }
    } hadde svara { $answers } på «{ $title }», som du avgjorde annleis.
   *[other] Alle hadde svara noko anna på { $cases } av dei, mellom anna { $answers } på «{ $title }».
}
settle-together-missing = Den merkte saka «{ $title }» ville fått eit ope spørsmål. { -key-later } hoppar over den opne saka; når den merkte kjem igjen, fjernar { -key-mark } merket.
settle-together-reason = Ingen svara dette på den merkte saka «{ $title }». Sei kvifor med 1 til 5, eller vel regelen med { -key-settle-rule }. Eller hopp over den opne saka med { -key-later }; når den merkte kjem igjen, fjernar { -key-mark } merket.

## Line by line

settle-plain-help = Enter avgjer. Tre tal er eigne svar, 1 til 5 ein grunn; r regel, m merknad, x merk, w kven, s hopp over, u angre, - slutt.
settle-plain-help-blind = Tre tal er svara dine, Enter gir dei. t viser saka, s hoppar over, u angrar, - sluttar.
settle-plain-left = { $count ->
    [one] 1 usemje står att å avgjere: { -key-settle } viser ho.
   *[other] { $count } usemjer står att å avgjere: { -key-settle } viser dei.
}
settle-plain-about = Dei er usamde om: { $about }.
settle-plain-before = Avgjort før: { $answers }
settle-plain-prompt-blind = Enter gir svara dine, sifra svarar på spørsmål { $question } på nytt:
settle-plain-prompt-answer = Svaret ditt:
settle-plain-prompt-rule = Grunn eller svar, Enter avgjer:
settle-plain-prompt-choose = Nummeret på regelen:
settle-plain-rule-chosen = { $rule } (vald)

## Rules

settle-rules-rule = Regel
settle-rules-cases = Saker
settle-rules-disputes = Avgjorde
settle-rules-alike = Like
settle-rules-reasons = Grunn
settle-rules-notes = Notert
settle-rules-legend = Avgjorde: usemjer som er avgjorde etter regelen. Saker: saker der det endelege svaret er det som regelen handlar om. Like: når éin gir det svaret, kor ofte ein annan òg gjer det. Notert: merknader til regelen.
settle-rules-note-blank = Ein merknad treng begge delar: --note REGEL --text "…".
settle-rules-unknown = «{ $typed }» er ingen regel. `{ -command } rules` viser dei med id.
settle-rules-nothing-to-undo = Det er ikkje skrive nokon merknad på denne sida som kan angrast. I køen angrar { -key-undo } det som vart gjort før.
settle-rules-nothing-to-redo = Det er ingen merknad å gjere om her.
settle-rules-noted = Merknad skriven til regelen «{ $rule }».
settle-rules-no-case = Inga usemje er avgjord etter «{ $rule }», og ingen merknad til han nemner ei sak.
settle-rules-none = Inga usemje er avgjord etter ein regel enno. Når saksbehandlarar har svara ulikt på dei same sakene, blir det avgjort med tasten { -key-settle }, og denne sida viser etter kva reglar.
settle-rules-without = { $count ->
    [one] 1 usemje er avgjord utan at ein regel er vald, og er ikkje med her.
   *[other] { $count } usemjer er avgjorde utan at ein regel er vald, og er ikkje med her.
}
settle-rules-about = regel { $rule }
settle-rules-on = { $count ->
    [one] 1 sak der «{ $rule }» kom opp.
   *[other] { $count } saker der «{ $rule }» kom opp.
}
settle-rules-hidden = Ein runde skjuler svar for deg: Det andre svara der, er ikkje med i tala.
settle-rules-given = Kvifor saksbehandlarane var usamde: { $reasons }.
settle-rules-note-ask = Kva er gale med «{ $rule }»? Kva burde stå der?
settle-footer-rule-note = merknad til regelen
settle-footer-rule-cases = avgjorde saker
