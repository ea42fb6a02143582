# Hvorfor systemet nektet noe, som årsak i andre setninger.
system-not-there = fila eller mappa finnes ikke
system-no-access = du har ikke tilgang
system-is-folder = det er en mappe
system-not-a-folder = en del av stien er en fil, ikke en mappe
system-no-text = det er ikke tekst i UTF-8
system-disk-full = disken er full
system-no-share-left = din del av disken er brukt opp
system-read-only = disken kan bare leses
system-name = disken godtar ikke et slikt navn
system-timed-out = ikke noe svar i tide
system-other = systemet sier «{ $words }»
