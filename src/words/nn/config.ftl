# Innstillingar.

config-unreadable = Innstillingane i { $file } kan ikkje lesast ({ $reason }). Rett fila, eller slett ho.
config-misspelt = Innstillingane i { $file } kan ikkje forståast: linje { $line }, teikn { $column }: { $reason }. Rett den linja, eller slett fila.
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
