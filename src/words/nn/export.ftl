# Det klassifiserte settet blir skrive til fil.

export-exists = «{ $file }» finst frå før og er urørt. Vel eit anna namn, eller tillat at fila blir erstatta.
export-source = «{ $file }» er fila som { $cases ->
    [one] 1 sak
   *[other] { $cases } saker
} kom frå, og blir ikkje skriven over. Vel eit anna namn.
export-source-on-screen = «{ $file }» er fila som { $cases ->
    [one] 1 sak
   *[other] { $cases } saker
} kom frå, og blir ikkje skriven over. Her er eit anna namn: Enter skriv.
export-project = «{ $file }» er sjølve prosjektet, og blir ikkje skrive over. Vel eit anna namn.
export-folder = «{ $file }» er ei mappe. Legg til eit filnamn, til dømes saker.json.
export-not-a-file = «{ $file }» er ikkje ei vanleg fil. Vel eit anna namn.
export-no-folder = «{ $file }» kan ikkje skrivast, for mappa finst ikkje. Lag mappa først, eller vel ei anna.
export-locked = Fila «{ $file }» er open i Excel eller eit anna program. Lukk ho der og trykk Enter, eller skriv eit anna namn. Den gamle fila er urørt.
export-write = «{ $file }» vart ikkje skriven: { $cause } Ingenting er endra.
export-unconfirmed = «{ $file }» er skriven, men disken stadfesta det ikkje: { $cause } Ta ut svara ein gong til før du stolar på fila.
export-output = Skrivinga stoppa halvvegs: { $cause } Prøv igjen, eller skriv til ei fil.
export-case = Sak «{ $id }» kan ikkje skrivast i dette formatet: { $reason }. Ingenting er endra. Vel eit anna format.
export-cell-too-long = Overskrifta «{ $column }…» er lengre enn ei celle i Excel kan vere ({ $limit } teikn). Ingenting er skrive. Vel RON, JSON eller CSV.
export-sheet-full = Eit ark i Excel rommar { $rows } rader og { $columns } kolonner, og her er det fleire. Ingenting er skrive. Vel CSV, RON eller JSON.
export-temporary = Fila vart ikkje skriven. Mappa for mellombelse filer kan ikkje brukast: { $cause } Set TMPDIR for å bruke ei anna mappe.
export-unknown-ending = «{ $file }» viser ikkje kva for eit format du vil ha. Lat namnet slutte på eitt av desse: { $known }. Eller bruk --format.
export-other-ending = «{ $file }» sluttar som ei anna slags fil enn den --format { $format } skriv. Lat namnet slutte på .{ $ending }{ $means ->
    [0] .
   *[other] , eller utelat --format.
}

# Årsaker: heile setningar som står inne i dei over.

export-cause-full = disken er full. Frigjer plass, eller vel ein annan disk.
export-cause-quota = din del av disken er brukt opp. Frigjer plass, eller vel ein annan disk.
export-cause-permission = du har ikkje lov til å skrive der. Vel ei anna mappe.
export-cause-read-only = disken kan berre lesast. Vel ein annan.
export-cause-gone = mappa, eller fila namnet viser til, er borte. Vel ei anna mappe.
export-cause-name = namnet kan ikkje brukast på denne disken. Vel eit kortare namn med vanlege bokstavar.
export-cause-closed = programmet som skulle ta imot, er lukka.
export-cause-other = { $reason }.
