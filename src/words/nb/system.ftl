# Hva systemet sier om en fil, som årsak i andre setninger.
system-not-found = den finnes ikke
system-not-permitted = du har ikke tilgang
system-is-folder = det er en mappe
system-no-folder = en del av stien er ikke en mappe
system-no-text = det er ikke tekst i UTF-8
system-disk-full = disken er full
system-quota = din del av disken er brukt opp
system-read-only = disken kan bare leses
system-name = disken tar ikke et slikt navn
system-timed-out = ikke noe svar i tide
system-other = { $reason }
