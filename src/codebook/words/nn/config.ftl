# Innstillingar.

config-unreadable = Innstillingane i { $file } kan ikkje lesast ({ $reason }). Rett fila, eller slett ho.
config-misspelt = Innstillingane i { $file } kan ikkje forståast: linje { $line }, teikn { $column }: { $reason }. Rett den linja, eller slett fila.
config-unwritten = Innstillinga gjeld til du avsluttar, men { $file } kunne ikkje skrivast ({ $reason }).
