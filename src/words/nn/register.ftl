# Kva som er gale med eit kommuneregister.
register-not-used = Det innebygde kommuneregisteret er i bruk i staden for { $file }. Der er dette gale: { $why }.
register-fault = linje { $line }, kolonne «{ $column }»: { $what }
register-unreadable = dette er ikkje ei CSV-fil ({ $reason })
register-other-column = overskrifta har «{ $found }» her. Skriv kolonnene i rekkjefølgja frå docs/register.md
register-no-first-row = rada «register» med dato og kjelde for dataa manglar. Legg ho til
register-missing = feltet er tomt. Fyll det ut
register-no-level = «{ $found }» er verken register, municipality eller county
register-no-number = «{ $found }» er ikkje nummeret til ein slik stad. Skriv fire siffer for ein kommune, to for eit fylke
register-no-date = «{ $found }» er ikkje ein dato. Skriv han som 2020-01-01
register-twice = { $number } gjeld òg i ei tidlegare rad. Gi den eine ein siste dag
register-not-in-force = inga rad har { $number } som gjeldande. Rett nummeret eller legg til rada
register-too-long = det er fleire enn { $most } rader
