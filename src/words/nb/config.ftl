# Innstillinger.

config-unreadable = Innstillingene i { $file } kan ikke leses ({ $reason }). Rett fila, eller slett den.
config-misspelt = Innstillingene i { $file } kan ikke forstås: linje { $line }, tegn { $column }. Rett den linja, eller slett fila. (RON: { $reason })
config-unwritten = Innstillingen gjelder til du avslutter, men { $file } kunne ikke skrives ({ $reason }).
config-key = Tastene i { $file } kan ikke brukes: linje { $line }: { $what }
config-no-such-command = Kommandoen «{ $id }» finnes ikke. { -program } keys --ids viser alle.
config-no-such-key = Tasten «{ $key }» finnes ikke. Skriv et tegn, Ctrl-X, Space, F2 eller en annen tast slik { -program } keys --ids viser den.
config-unbindable = Tasten «{ $key }» kan ikke brukes: en terminal eller et norsk tastatur sender den som noe annet, eller den svarer på et spørsmål. Velg en annen.
config-conflict = Tasten «{ $key }» ville gjelde både «{ $one }» og «{ $other }». Gi en av dem en annen tast.
config-written = Innstillinger til å endre for hånd ligger i { $file }.
config-unwritten-yet = Innstillinger til å endre for hånd kan ligge i { $file }.
config-state = Det nybrott selv husker, ligger i { $file }.
config-register = Ditt eget kommuneregister ligger i { $file }.
config-no-register = Et eget kommuneregister kan ligge i { $file }.
config-references = { $count ->
    [one] 1 tall fra andre som du har lagt til, ligger i { $file }.
   *[other] { $count } tall fra andre som du har lagt til, ligger i { $file }.
}
config-no-references = Tall fra andre som rapporter skal vise, kan ligge i { $file }.
config-fixed = { $what } Bare denne gangen: config.ron sier noe annet.
config-fixes-reviewer = Navnet ditt står i config.ron. Endre det der.
config-columns = Kolonnene du valgte, ble brukt.
config-set-aside = { $file } kan ikke forstås og heter nå { $aside }. Velg navn, svar som skal huskes, og kolonner på nytt.
config-there = { $file } finnes fra før og er urørt. Endre den for hånd, eller slett den først.

## Fila som config --init skriver

config-init-head = Innstillinger for nybrott, til å endre for hånd: Ta bort // foran en linje, og endre den. Det som står her, går foran det du velger i programmet, og som huskes i state.ron. nybrott endrer aldri denne fila.
config-init-language = Språket: nb, nn eller en.
config-init-theme = Fargetemaet: terminal, dark, light, high-contrast, blue-orange, none.
config-init-signs = Tegnene linjer og søyler tegnes med: unicode, ascii; ellers de terminalen kan vise.
config-init-reviewer = Navnet ditt som saksbehandler; ellers brukernavnet ditt.
config-init-wider-queue = Hvor mange kolonner bredere køen er enn vanlig; kan være negativt.
config-init-folds-rules = Skjul reglene under svarene, så rapporten får radene deres (F2).
config-init-cue-words = La stikkord lyse i teksten (F4).
config-init-daily-goal = Hvor mange saker du vil klassifisere om dagen; 0 viser ikke noe mål.
config-init-mouse = Bruk musa: svar, rader i køen, hjulet. Tekst merkes da med Shift.
config-init-show-personal = Vis felt med personopplysninger, for eksempel e-postadresser.
config-init-keys = Andre taster for kommandoer; { -program } keys --ids viser navnene på dem.
