# Rounds.

round-kind-double = double reading
round-kind-sample = sample
round-kind-calibration = calibration
round-log-opened = round “{ $name }” opened ({ $kind }, { $count ->
    [one] 1 case
   *[other] { $count } cases
})
round-log-reassigned = cases of a round given to another reviewer
round-log-closed = a round closed
round-log-void = a round closed, not to be used
round-log-seen-who = looked at who answered what while a round was open
round-log-seen-unblind = exported what others answered while a round was open
round-log-seen-adjudication = looked at what others answered to settle it while a round was open
round-reader = { $round } · { $reviewer }: { $done } of { $given } done
round-hidden-filtered = { $count ->
    [one] 1 case is left out: an open round gives it to you, and what others say of it is hidden until the round is closed.
   *[other] { $count } cases are left out: an open round gives them to you, and what others say of them is hidden until the round is closed.
}
round-hidden-acts = { $count ->
    [one] 1 act of others is hidden until the round is closed.
   *[other] { $count } acts of others are hidden until the round is closed.
}
round-status-hidden = { $reviewer }: { $classified } of { $cases } classified; what they answered is hidden while a round is open
round-agreement-hidden = A round is open that gives you cases of these. Until it is closed, agreement shows only how far everyone has come.
