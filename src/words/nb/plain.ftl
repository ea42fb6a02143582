# Linje for linje: det en saksbehandler hører når hun klassifiserer uten skjermbilde.

plain-intro = Linje for linje: svar med sifre og Enter. Tre tall med mellomrom svarer på alle tre spørsmålene, for eksempel 2 1 13. ? viser hva mer som kan skrives, q avslutter.
plain-case = Sak { $no } av { $total }
plain-round = Runde { $name }: { $at } av { $total }, { $left } igjen
plain-claimed = Reservert for deg; av de reserverte gjenstår { $left }
plain-several-kinds = Flere slag: sifrene sammen, for eksempel 13.
plain-facet-one = { $facet }: sifferet til én verdi.
plain-facet-several = { $facet }: sifrene til én eller flere verdier etter hverandre, for eksempel 13.
plain-facets = Fasetter besvart: { $answered } av { $count }. Skriv fasett for å gå til den neste.
plain-prompt-facet = Sifrene svarer på «{ $facet }», fasett går til den neste, Enter lagrer:
plain-prompt-facet-required = Sifrene svarer på «{ $facet }», fasett går til den neste. «{ $required }» må besvares før saken lagres:
plain-answers = { $answers }. { $verdict }.
plain-finished-left = Gjenstår å se på: { $undetermined ->
    [one] 1 uavklart
   *[other] { $undetermined } uavklarte
}, { $flagged ->
    [one] 1 flagget
   *[other] { $flagged } flaggede
}, { $drafts } utkast
plain-export = Svarene tas ut med: { -command } export FIL.
plain-finished-back = k går tilbake til siste sak.
plain-shares = Hva sakene sier, vises med: { -command } shares. En side til å offentliggjøre: { -command } report FIL.html.
plain-note-now = Merknaden er «{ $note }». En strek (-) fjerner den.
plain-answered-so-far = Svart til nå: { $answers }.
plain-number-answered = Spørsmål { $question } ({ $name }): { $answer }.
plain-worklist = { $digit } { $list }: { $count }
plain-worklist-uncounted = { $digit } { $list } (telles når du velger den)

## Det som ventes på

plain-prompt-question = Svar på spørsmål { $question }:
plain-prompt-save = Enter lagrer, u angrer, sifrene svarer på spørsmål { $question }:
plain-prompt-save-required = Enter spør om «{ $required }», som må besvares, u angrer, sifrene svarer på spørsmål { $question }:
plain-prompt-next = Enter beholder svarene og går videre, sifrene svarer på spørsmål { $question }:
plain-prompt-welcome = 1, 2 eller q:
plain-prompt-finished = k, u eller q:
plain-prompt-note = Merknad (tom linje lar den stå som den er):
plain-prompt-file = Hvor ligger fila? (tom linje går tilbake):
plain-prompt-rescue = Fila svarene lagres i (Enter for { $file }, - går tilbake):
plain-prompt-rounds = Et siffer arbeider i den, x og et siffer lukker den, e og et siffer deler den ut, en tom linje går tilbake:
plain-prompt-yes = Enter for ja, - går tilbake:
plain-prompt-round-line = { $line } (en tom linje lar det stå, - går tilbake):
plain-prompt-round-kind = Slag, med siffer (- går tilbake):
plain-prompt-worklists = Sifferet til en liste, en tom linje går tilbake:
plain-prompt-quit = Enter, q eller -:
plain-prompt-quit-unsaved = s, q eller -:

## Slutt

plain-quit-unsaved = { $count ->
    [0] Ingen svar er gått tapt. q avslutter,
    [one] Svarene på én sak er ikke lagret og blir borte. s lagrer dem et annet sted, q avslutter likevel,
   *[other] Svarene på { $count } saker er ikke lagret og blir borte. s lagrer dem et annet sted, q avslutter likevel,
} alt annet går tilbake.

## Det som ikke er til å forstå

plain-unknown = «{ $typed }» betyr ingenting her. Svar med sifre, eller skriv ? for å se hva som kan skrives.
plain-nothing-to-clear = Her er det ingen ulagrede svar å fjerne, og alle saker vises. { -key-quit } avslutter.
plain-control-sequence = Linja inneholder en styresekvens, for eksempel fra en piltast, og ble ikke brukt. Skriv den på nytt.
plain-one-digit = Spørsmål { $question } tar ett siffer. Sett mellomrom mellom spørsmålene, for eksempel 2 1 13.
plain-no-such-option = { $digit } er ikke et svar på spørsmål { $question }. Sifrene står foran svarene.
plain-answer-missing = Spørsmål { $question } mangler svar (0 = uklart).
plain-not-combined = 6 og 0 må stå alene i spørsmål 3. Skriv ett av dem, eller sifrene til slagene.
plain-too-many = Her er flere tall enn det er spørsmål igjen. Skriv ett tall, flere slag sammen som i 14, eller tre for alle tre spørsmålene.

## Hjelp

plain-help-answers = Sifrene svarer på spørsmålet som stilles. Tre tall med mellomrom svarer på alle tre, for eksempel 2 1 13; i spørsmål 3 er hvert siffer et slag.
plain-help-enter = Enter på en tom linje lagrer en sak som har alle svar, og går til neste.
plain-help-text = Les saken på nytt
plain-help-rules = Regelen for hvert svar på dette spørsmålet
plain-help-shares = Slik ser du hva sakene sier
plain-help-export = Slik tar du ut svarene
plain-help-back = Fjern ulagrede svar på saken; er det ingen, vis alle saker
plain-help-facet = Gå til neste fasett
