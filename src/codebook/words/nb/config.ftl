# Innstillinger.

config-unreadable = Innstillingene i { $file } kan ikke leses ({ $reason }). Rett fila, eller slett den.
config-misspelt = Innstillingene i { $file } kan ikke forstås: linje { $line }, tegn { $column }: { $reason }. Rett den linja, eller slett fila.
config-unwritten = Innstillingen gjelder til du avslutter, men { $file } kunne ikke skrives ({ $reason }).
