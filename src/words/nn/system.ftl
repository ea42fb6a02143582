# Kvifor systemet nekta noko, som årsak i andre setningar.
system-not-there = fila eller mappa finst ikkje
system-no-access = du har ikkje tilgang
system-is-folder = det er ei mappe
system-not-a-folder = ein del av stien er ei fil, ikkje ei mappe
system-no-text = det er ikkje tekst i UTF-8
system-disk-full = disken er full
system-no-share-left = din del av disken er brukt opp
system-read-only = disken kan berre lesast
system-name = disken godtek ikkje eit slikt namn
system-timed-out = ikkje noko svar i tide
system-other = systemet seier «{ $words }»
