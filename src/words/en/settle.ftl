# Settling differences between reviewers.

settle-log-ruled = settled: { $answers }
settle-log-noted = on the rule “{ $rule }”: { $note }
settle-verdict = Verdict
settle-reason-text-unclear = text unclear
settle-reason-rule-unclear = rule unclear
settle-reason-rule-missing = rule missing
settle-reason-slip = slip
settle-reason-both-defensible = both defensible
settle-source-open = open
settle-source-contested = contested
settle-source-stale = to be ruled again
settle-source-single = one answer
settle-source-adjudicated = ruled
settle-source-unanimous = all alike
