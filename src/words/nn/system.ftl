# Kva systemet seier om ei fil, som årsak i andre setningar.
system-not-found = ho finst ikkje
system-not-permitted = du har ikkje tilgang
system-is-folder = det er ei mappe
system-no-folder = ein del av stigen er ikkje ei mappe
system-no-text = det er ikkje tekst i UTF-8
system-disk-full = disken er full
system-quota = din del av disken er brukt opp
system-read-only = disken kan berre lesast
system-name = disken tek ikkje eit slikt namn
system-timed-out = ikkje noko svar i tide
system-other = { $reason }
