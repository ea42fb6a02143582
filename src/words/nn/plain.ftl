# Linje for linje: det ein saksbehandlar høyrer når ho klassifiserer utan skjermbilete.

plain-intro = Linje for linje: svar med siffer og Enter. Tre tal med mellomrom svarar på alle tre spørsmåla, til dømes 2 1 13. ? viser kva meir du kan skrive, q avsluttar.
plain-case = Sak { $no } av { $total }
plain-round = Runde { $name }: { $at } av { $total }, { $left } igjen
plain-claimed = Reservert for deg; av dei reserverte er det { $left } igjen
plain-several-kinds = Fleire slag: sifra saman, til dømes 13.
plain-facet-one = { $facet }: sifferet til éin verdi.
plain-facet-several = { $facet }: sifra til éin eller fleire verdiar etter kvarandre, til dømes 13.
plain-facets = Fasettar svara på: { $answered } av { $count }. Skriv fasett for å gå til den neste.
plain-prompt-facet = Sifra svarar på «{ $facet }», fasett går til den neste, Enter lagrar:
plain-prompt-facet-required = Sifra svarar på «{ $facet }», fasett går til den neste. «{ $required }» må svarast på før saka blir lagra:
plain-answers = { $answers }. { $verdict }.
plain-finished-left = Igjen å sjå på: { $undetermined ->
    [one] 1 uavklart
   *[other] { $undetermined } uavklarte
}, { $flagged } flagga, { $drafts } utkast
plain-export = Ta ut svara med: { -command } export FIL.
plain-finished-back = k går tilbake til siste sak.
plain-shares = Kva sakene seier, blir vist med: { -command } shares. Ei side til å offentleggjere: { -command } report FIL.html.
plain-note-now = Merknaden er «{ $note }». Ein strek (-) fjernar han.
plain-answered-so-far = Svart til no: { $answers }.
plain-number-answered = Spørsmål { $question } ({ $name }): { $answer }.
plain-worklist = { $digit } { $list }: { $count }
plain-worklist-uncounted = { $digit } { $list } (blir talt når du vel ho)

## Det som blir venta på

plain-prompt-question = Svar på spørsmål { $question }:
plain-prompt-save = Enter lagrar, u angrar, sifra svarar på spørsmål { $question }:
plain-prompt-save-required = Enter spør om «{ $required }», som må svarast på, u angrar, sifra svarar på spørsmål { $question }:
plain-prompt-next = Enter tek vare på svara og går vidare, sifra svarar på spørsmål { $question }:
plain-prompt-welcome = 1, 2 eller q:
plain-prompt-finished = k, u eller q:
plain-prompt-note = Merknad (tom linje lèt han stå som han er):
plain-prompt-file = Kvar ligg fila? (tom linje går tilbake):
plain-prompt-rescue = Fila svara blir lagra i (Enter for { $file }, - går tilbake):
plain-prompt-rounds = Eit siffer arbeider i han, x og eit siffer lukkar han, e og eit siffer deler han ut, ei tom linje går tilbake:
plain-prompt-yes = Enter for ja, - går tilbake:
plain-prompt-round-line = { $line } (ei tom linje lèt det stå, - går tilbake):
plain-prompt-round-kind = Slag, med siffer (- går tilbake):
plain-prompt-worklists = Sifferet til ei liste, ei tom linje går tilbake:
plain-prompt-quit = Enter, q eller -:
plain-prompt-quit-unsaved = s, q eller -:

## Slutt

plain-quit-unsaved = { $count ->
    [0] Ingen svar er tapte. q avsluttar,
    [one] Svara på éi sak er ikkje lagra og blir borte. s lagrar dei ein annan stad, q avsluttar likevel,
   *[other] Svara på { $count } saker er ikkje lagra og blir borte. s lagrar dei ein annan stad, q avsluttar likevel,
} alt anna går tilbake.

## Det som ikkje er til å forstå

plain-unknown = «{ $typed }» tyder ingenting her. Svar med siffer, eller skriv ? for å få vite kva du kan skrive.
plain-nothing-to-clear = Her er det ingen ulagra svar å fjerne, og alle sakene er viste. { -key-quit } avsluttar.
plain-control-sequence = Linja inneheld ein styresekvens, til dømes frå ein piltast, og vart ikkje brukt. Skriv ho på nytt.
plain-one-digit = Spørsmål { $question } tek eitt siffer. Set mellomrom mellom spørsmåla, til dømes 2 1 13.
plain-no-such-option = { $digit } er ikkje eit svar på spørsmål { $question }. Sifra står framfor svara.
plain-answer-missing = Spørsmål { $question } manglar svar (0 = uklart).
plain-not-combined = 6 og 0 må stå åleine i spørsmål 3. Skriv eitt av dei, eller sifra til slaga.
plain-too-many = Her er fleire tal enn det er spørsmål igjen. Skriv eitt tal, fleire slag saman som i 14, eller tre for alle tre spørsmåla.

## Hjelp

plain-help-answers = Sifra svarar på spørsmålet som blir stilt. Tre tal med mellomrom svarar på alle tre, til dømes 2 1 13; i spørsmål 3 er kvart siffer eit slag.
plain-help-enter = Enter på ei tom linje lagrar ei sak som har alle svar, og går til neste.
plain-help-text = Les saka på nytt
plain-help-rules = Regelen for kvart svar på dette spørsmålet
plain-help-shares = Slik ser du kva sakene seier
plain-help-export = Slik tek du ut svara
plain-help-back = Fjern ulagra svar på saka; er det ingen, vis alle sakene
plain-help-facet = Gå til neste fasett
