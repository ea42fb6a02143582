# What the spellings of municipalities in a project mean today.
municipalities-today = Cases from each municipality of today:
municipalities-ask = To be settled by you; it may be one of these:
municipalities-unknown = Not in the register:
municipalities-how = To settle one: { -command } municipalities --set SPELLING NUMBER
municipalities-by-hand = settled by hand
municipalities-without = { $count ->
    [one] One case has no municipality.
   *[other] { $count } cases have no municipality.
}
municipalities-register = Register as of { $date }. { $source }.
municipalities-register-built-in = Contains data from Statistics Norway (SSB) and Kartverket, CC BY 4.0
municipalities-settled = { $count ->
    [one] “{ $spelling }” means { $place } now, in one case.
   *[other] “{ $spelling }” means { $place } now, in { $count } cases.
}
municipalities-unsettled = { $count ->
    [one] “{ $spelling }” is open again, in one case.
   *[other] “{ $spelling }” is open again, in { $count } cases.
}
municipalities-no-such-spelling = No case has the municipality “{ $spelling }”. “{ -command } municipalities” shows the spellings.
municipalities-needs-none = “{ $spelling }” is { $place } already; there is nothing to settle.
municipalities-not-settled = Nothing was settled about “{ $spelling }”.
municipalities-which = “{ $given }” may be several places: { $places }. Give the number.
municipalities-no-place = “{ $given }” is not in the register. Give the number of a municipality of today.
municipalities-log-settled = settled that “{ $spelling }” means { $place }
municipalities-log-unsettled = opened again what “{ $spelling }” means
municipalities-undo = Nothing to undo. To take back what you settled about “{ $spelling }”: { -command } municipalities --unset SPELLING
municipalities-unclear = { $count ->
    [one] Several municipalities are called { $names }: `{ -command } municipalities` settles which one is meant.
   *[other] { $count } names are those of several municipalities ({ $names }): `{ -command } municipalities` settles which ones are meant.
}
municipalities-unclear-on-screen = { $count ->
    [one] Several municipalities are called { $names }. After quitting, type `{ -command } municipalities` to settle which one is meant.
   *[other] { $count } names are those of several municipalities ({ $names }). After quitting, type `{ -command } municipalities` to settle which ones are meant.
}
municipalities-behind-import = { $done } { $unclear }
