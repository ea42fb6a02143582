# Å avgjere usemje mellom saksbehandlarar.

settle-log-ruled = avgjorde: { $answers }
settle-log-noted = om regelen «{ $rule }»: { $note }
settle-verdict = Konkl.
settle-reason-text-unclear = tekst uklar
settle-reason-rule-unclear = regel uklar
settle-reason-rule-missing = regel manglar
settle-reason-slip = glepp
settle-reason-both-defensible = begge kan stå
settle-source-open = open
settle-source-contested = omstridd
settle-source-stale = må avgjerast på nytt
settle-source-single = eitt svar
settle-source-adjudicated = avgjord
settle-source-unanimous = alle like
