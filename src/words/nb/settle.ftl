# Å avgjøre uenighet mellom saksbehandlere.

settle-log-ruled = avgjorde: { $answers }
settle-log-noted = om regelen «{ $rule }»: { $note }
settle-verdict = Konkl.
settle-reason-text-unclear = tekst uklar
settle-reason-rule-unclear = regel uklar
settle-reason-rule-missing = regel mangler
settle-reason-slip = glipp
settle-reason-both-defensible = begge kan stå
settle-source-open = åpen
settle-source-contested = omstridt
settle-source-stale = må avgjøres på nytt
settle-source-single = ett svar
settle-source-adjudicated = avgjort
settle-source-unanimous = alle like
