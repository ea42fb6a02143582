# Det klassifiserte settet skrives til fil.

export-exists = «{ $file }» finnes fra før og er urørt. Velg et annet navn, eller tillat at fila erstattes.
export-source = «{ $file }» er fila som { $cases ->
    [one] 1 sak
   *[other] { $cases } saker
} kom fra, og blir ikke overskrevet. Velg et annet navn.
export-source-on-screen = «{ $file }» er fila som { $cases ->
    [one] 1 sak
   *[other] { $cases } saker
} kom fra, og blir ikke overskrevet. Her er et annet navn: Enter skriver.
export-project = «{ $file }» er selve prosjektet, og blir ikke overskrevet. Velg et annet navn.
export-folder = «{ $file }» er en mappe. Legg til et filnavn, for eksempel saker.json.
export-not-a-file = «{ $file }» er ikke en vanlig fil. Velg et annet navn.
export-no-folder = «{ $file }» kan ikke skrives, for mappa finnes ikke. Lag mappa først, eller velg en annen.
export-locked = Fila «{ $file }» er åpen i Excel eller et annet program. Lukk den der og trykk Enter, eller skriv et annet navn. Den gamle fila er urørt.
export-write = «{ $file }» ble ikke skrevet: { $cause } Ingenting er endret.
export-unconfirmed = «{ $file }» er skrevet, men disken bekreftet det ikke: { $cause } Ta ut svarene en gang til før du stoler på fila.
export-output = Skrivingen stoppet halvveis: { $cause } Prøv igjen, eller skriv til en fil.
export-case = Sak «{ $id }» kan ikke skrives i dette formatet: { $reason }. Ingenting er endret. Velg et annet format.
export-cell-too-long = Overskriften «{ $column }…» er lengre enn en celle i Excel kan være ({ $limit } tegn). Ingenting er skrevet. Velg RON, JSON eller CSV.
export-sheet-full = Et ark i Excel rommer { $rows } rader og { $columns } kolonner, og her er det flere. Ingenting er skrevet. Velg CSV, RON eller JSON.
export-temporary = Fila ble ikke skrevet. Mappa for midlertidige filer kan ikke brukes: { $cause } Sett TMPDIR for å bruke en annen mappe.
export-unknown-ending = «{ $file }» viser ikke hvilket format du vil ha. La navnet slutte på ett av disse: { $known }. Eller bruk --format.
export-other-ending = «{ $file }» slutter som en annen slags fil enn den --format { $format } skriver. La navnet slutte på .{ $ending }{ $means ->
    [0] .
   *[other] , eller utelat --format.
}

# Årsaker: hele setninger som står inne i dem over.

export-cause-full = disken er full. Frigjør plass, eller velg en annen disk.
export-cause-quota = din del av disken er brukt opp. Frigjør plass, eller velg en annen disk.
export-cause-permission = du har ikke lov til å skrive der. Velg en annen mappe.
export-cause-read-only = disken kan bare leses. Velg en annen.
export-cause-gone = mappa, eller fila navnet viser til, er borte. Velg en annen mappe.
export-cause-name = navnet kan ikke brukes på denne disken. Velg et kortere navn med vanlige bokstaver.
export-cause-closed = programmet som skulle ta imot, er lukket.
export-cause-other = { $reason }.
