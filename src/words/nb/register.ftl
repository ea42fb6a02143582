# Hva som er galt med et kommuneregister.
register-not-used = Det innebygde kommuneregisteret brukes i stedet for { $file }. Der er dette galt: { $why }.
register-fault = linje { $line }, kolonne «{ $column }»: { $what }
register-unreadable = dette er ikke en CSV-fil ({ $reason })
register-other-column = overskriften har «{ $found }» her. Skriv kolonnene i rekkefølgen fra docs/register.md
register-no-first-row = raden «register» med dato og kilde for dataene mangler. Legg den til
register-missing = feltet er tomt. Fyll det ut
register-no-level = «{ $found }» er verken register, municipality eller county
register-no-number = «{ $found }» er ikke nummeret til et slikt sted. Skriv fire sifre for en kommune, to for et fylke
register-no-date = «{ $found }» er ikke en dato. Skriv den som 2020-01-01
register-twice = { $number } gjelder også i en tidligere rad. Gi den ene en siste dag
register-not-in-force = ingen rad har { $number } som gjeldende. Rett nummeret eller legg til raden
register-too-long = det er flere enn { $most } rader
