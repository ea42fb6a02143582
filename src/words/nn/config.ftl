# Innstillingar.

config-unreadable = Innstillingane i { $file } kan ikkje lesast ({ $reason }). Rett fila, eller slett ho.
config-misspelt = Innstillingane i { $file } kan ikkje forståast: linje { $line }, teikn { $column }. Rett den linja, eller slett fila. (RON: { $reason })
config-unwritten = Innstillinga gjeld til du avsluttar, men { $file } kunne ikkje skrivast ({ $reason }).
config-key = Tastane i { $file } kan ikkje brukast: linje { $line }: { $what }
config-no-such-command = Kommandoen «{ $id }» finst ikkje. { -program } keys --ids viser alle.
config-no-such-key = Tasten «{ $key }» finst ikkje. Skriv eit teikn, Ctrl-X, Space, F2 eller ein annan tast slik { -program } keys --ids viser han.
config-unbindable = Tasten «{ $key }» kan ikkje brukast: ein terminal eller eit norsk tastatur sender han som noko anna, eller han svarar på eit spørsmål. Vel ein annan.
config-conflict = Tasten «{ $key }» ville gjelde både «{ $one }» og «{ $other }». Gi ein av dei ein annan tast.
config-written = Innstillingar til å endre for hand ligg i { $file }.
config-unwritten-yet = Innstillingar til å endre for hand kan liggje i { $file }.
config-state = Det nybrott sjølv hugsar, ligg i { $file }.
config-register = Ditt eige kommuneregister ligg i { $file }.
config-no-register = Eit eige kommuneregister kan liggje i { $file }.
config-references = { $count ->
    [one] 1 tal frå andre som du har lagt til, ligg i { $file }.
   *[other] { $count } tal frå andre som du har lagt til, ligg i { $file }.
}
config-no-references = Tal frå andre som rapportar skal vise, kan liggje i { $file }.
config-fixed = { $what } Berre denne gongen: config.ron seier noko anna.
config-fixes-reviewer = Namnet ditt står i config.ron. Endre det der.
config-columns = Kolonnene du valde, vart brukte.
config-set-aside = { $file } kan ikkje forståast og heiter no { $aside }. Vel namn, svar som skal hugsast, og kolonner på nytt.
config-there = { $file } finst frå før og er urørt. Endre ho for hand, eller slett ho først.

## Fila som config --init skriv

config-init-head = Innstillingar for nybrott, til å endre for hand: Ta bort // framfor ei linje, og endre ho. Det som står her, går framfor det du vel i programmet, og som blir hugsa i state.ron. nybrott endrar aldri denne fila.
config-init-language = Språket: nb, nn eller en.
config-init-theme = Fargetemaet: terminal, dark, light, high-contrast, blue-orange, none.
config-init-signs = Teikna som linjer og søyler blir teikna med: unicode, ascii; elles dei terminalen kan vise.
config-init-reviewer = Namnet ditt som saksbehandlar; elles brukarnamnet ditt.
config-init-wider-queue = Kor mange kolonner breiare køen er enn vanleg; kan vere negativt.
config-init-folds-rules = Gøym reglane under svara, så rapporten får radene deira (F2).
config-init-cue-words = Lat stikkord lyse i teksten (F4).
config-init-daily-goal = Kor mange saker du vil klassifisere om dagen; 0 viser ikkje noko mål.
config-init-mouse = Bruk musa: svar, rader i køen, hjulet. Tekst blir då merkt med Shift.
config-init-show-personal = Vis felt med personopplysningar, til dømes e-postadresser.
config-init-keys = Andre tastar for kommandoar; { -program } keys --ids viser namna på dei.
