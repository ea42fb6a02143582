# Rounds.

round-kind-double = double reading
round-kind-sample = sample
round-kind-calibration = calibration
round-kind-drift = drift
round-kind-training = training
round-log-opened = round “{ $name }” opened ({ $kind }, { $count ->
    [one] 1 case
   *[other] { $count } cases
})
round-log-reassigned = cases of round “{ $name }” given to another reviewer
round-log-closed = round “{ $name }” closed
round-log-void = round “{ $name }” closed, not to be used
round-log-seen-who = saw who had answered what
round-log-seen-unblind = exported what others answered while a round was open
round-log-seen-adjudication = looked at what others answered, to settle the case
round-log-seen-training = saw a reading of a worked case, after answering it
round-reader = { $round } · { $reviewer }: { $done } of { $given } done
round-hidden-filtered = { $count ->
    [one] The filter leaves out 1 case: an open round gives it to you, and what others say of it is hidden until the round is closed.
   *[other] The filter leaves out { $count } cases: an open round gives them to you, and what others say of them is hidden until the round is closed.
}
round-hidden-exported = { $count ->
    [one] An open round gives you 1 case; what others answered to it is not in the file.
   *[other] An open round gives you { $count } cases; what others answered to them is not in the file.
}
round-hidden-acts = { $count ->
    [one] 1 entry of others is hidden until the round is closed.
   *[other] { $count } entries of others are hidden until the round is closed.
}
round-status-hidden = { $reviewer }: { $classified } of { $cases } classified; what they answered is hidden while a round is open
round-agreement-hidden = An open round gives you some of these cases. Until it is closed, agreement shows only how far everyone has come.
round-adjudicators = Differences are settled by: { $names }
round-settled-mixed = When they are settled, cases on which all agree are mixed in, so that no one knows which is which.
round-settled-open = When they are settled, the answers are shown at once. The log says so.
round-adjudicator-reads = { $name } cannot both read the cases of a round and settle them. Name others in --adjudicators.
round-nothing-to-settle = Only rounds in which several read the same cases have differences to settle. Leave out --adjudicators, --mix and --open.

## Opening

round-no-name = The round needs a name: --name.
round-name-taken = There is a round called “{ $name }” already. Rounds stay in the log; choose another name.
round-filter-of-answers = The filter speaks of what was answered. A round is drawn from cases as they came; use terms about the reports alone.
round-strata = “{ $typed }” is no column to draw by. Write county, or field. and the name of a column: field.Sektor.
round-no-seed = The seed must have at least one visible character.
round-no-reviewers = Name those who read: --reviewers kari,ola.
round-reviewer-twice = “{ $name }” is named twice. Name each reviewer once.
round-reviewer-like = “{ $name }” is written like “{ $known }”, whom the project knows. Write it so, or choose a name that differs by more than capitals.
round-too-few-cases = The frame has { $frame ->
    [one] 1 case
   *[other] { $frame } cases
}, and { $n } are to be drawn. Draw fewer, or write --n all.
round-no-cases = There are no cases to draw from. Change the filter, or import cases.
round-no-strata = No case has anything there, so there are no strata to draw from. Leave out --strata, or name another column.
round-too-many-strata = A sample of { $n } is too small for { $strata } strata: it needs { $needed }, two of each. Draw more cases, or by another column.
round-too-few-reviewers = Each case of the overlap is to be read by { $times }, but there are { $reviewers ->
    [one] 1 reviewer
   *[other] { $reviewers } reviewers
}. Name more, or change --times or --overlap.
round-overlap = The overlap of { $overlap } is larger than the sample of { $n }. Choose a smaller overlap.
round-number = “{ $typed }” does not fit { $option }. Write a number above 0, or all.
round-number-of-overlap = “{ $typed }” does not fit { $option }. Write a number, a share such as 20%, or all.
round-number-of-goal = “{ $typed }” does not fit { $option }. A goal is above 0 and at most 1, such as 0.80.
round-number-of-days = “{ $typed }” does not fit { $option }. Write how many days, such as 14.
round-drift-none = No case was decided { $days } days ago, or 200 decisions ago. Wait, or choose fewer days (--older-than).
round-training-count = A round of training has at most 20 cases of your own; this file has { $count }.
round-training-reading = Case “{ $id }” of the file lacks a text or a reading: one reviewer must have answered all questions.
round-training-file = “{ $file }” cannot be read: { $cause }. Give a file with cases that one reviewer has answered; the handbook says how.
round-drift-check = Nothing can be drawn again here: own old cases were drawn from what each reviewer had decided by then, and worked cases are not drawn. The seed and the cases are in the log.
round-preview = { $name } ({ $kind }): { $n } of { $frame } cases
round-preview-seed = Draw no. { $draw } of these cases. Seed: { $seed }
round-preview-overlap = { $overlap ->
    [0] No case is read several times
   [one] 1 case is to be read by { $times } reviewers
   *[other] { $overlap } cases are to be read by { $times } reviewers each
}
round-preview-overlap-left = Read by several: { $several } of the { $overlap } that were drawn for it, since someone has answered the rest before
round-preview-near = { $count ->
    [one] Nearly the same as another one that is read several times: 1 case. It makes agreement look better; nybrott round open --one-per-group has one of each group read several times.
   *[other] Nearly the same as another one that is read several times: { $count } cases, in { $groups } { $groups ->
        [one] group
       *[other] groups
    }. They make agreement look better; nybrott round open --one-per-group has one of each group read several times.
}
round-preview-near-unknown = The cases that are read several times are too many to be compared with each other. Reports that are nearly the same make agreement look better.
round-preview-one-per-group = Of reports that are nearly the same, one alone is read several times.
round-preview-precision = Alpha will be known to about ±{ $half }
round-preview-goal = Goal: alpha { $goal }
round-preview-strata = Drawn by column: { $strata }
round-preview-stratum = { $stratum } { $n } of { $of }
round-preview-readers = To read: { $readers }
round-preview-readers-left = Still to read: { $readers }
round-preview-newcomers = { $count ->
    [one] No one called { $names } has worked in this project yet.
   *[other] No one called this has worked in this project yet: { $names }.
}
round-exchange-first = This copy does not know { $names } yet, and the exchange with the team that may bring the name failed. { $why } When that is put right, run “{ -command } team sync”, and then this again.
round-preview-answered = { $count ->
    [one] 1 reading is left out: the reviewer has answered that case before. --reuse takes the old answer, labelled “not blind”.
   *[other] { $count } readings are left out: the reviewer has answered that case before. --reuse takes the old answers, labelled “not blind”.
}
round-preview-answered-on-screen = { $count ->
    [one] 1 reading is left out: the reviewer has answered that case before.
   *[other] { $count } readings are left out: the reviewers have answered those cases before.
}
round-preview-reused = { $count ->
    [one] 1 reading is of a case that the reviewer has answered before: that answer is labelled “not blind”.
   *[other] { $count } readings are of cases that the reviewer has answered before: these answers are labelled “not blind”.
}
round-preview-others = { $count ->
    [one] 1 case has an answer already, which its reader may have seen. That reading is marked “not blind”.
   *[other] { $count } readings are of cases that someone has answered already, and their readers may have seen these answers. Such readings are marked “not blind”.
}
round-preview-unread = { $count ->
    [one] 1 case of the sample is given to no one: those who would read it have answered it before.
   *[other] { $count } cases of the sample are given to no one: those who would read them have answered them before.
}
round-preview-calibration = { $count ->
    [one] 1 case of a calibration round is not in the frame.
   *[other] { $count } cases of calibration rounds are not in the frame.
}
round-not-opened = Nothing was written: this was a dry run.
round-opened = Round “{ $name }” is open. Until it is closed, its reviewers see nothing of each other’s answers to these cases.
round-unsent = The others of the team know it after an exchange: { -command } team sync.

## Listing

round-none = There is no round yet.
round-state-open = open since { $day }
round-state-closed = closed { $day }
round-state-void = closed { $day }, not to be used
round-line = { $name } · { $kind } · { $n } of { $frame } cases · { $state } · { $done } of { $given } readings done
round-filter-all = all cases
round-show-frame = Frame: { $filter }; { $frame ->
    [one] 1 case
   *[other] { $frame } cases
}; SHA-256 { $hash }
round-show-draw = Draw { $draw } of { $draws } of this frame, seed { $seed }, rule { $rule }
round-show-overlap = { $overlap } cases read by { $times } reviewers each
round-show-goal = Goal, set { $day }: alpha { $goal }
round-unknown = { $count ->
    [0] There is no round called “{ $name }”; there are none at all. `{ -command } round open` opens one.
   *[other] There is no round called “{ $name }”. There are: { $known }
}
round-ambiguous = Several rounds are called “{ $name }”. Use the id of one: { $ids }

## Checking

round-frame-same = The frame is the one of the draw: { $hash }. “{ -command } round check "{ $name }" --frame | sha256sum” gives the same.
round-frame-changed = The frame has changed since the draw: it was { $hash } and is { $now }. Cases or wordings have come since.
round-frame-part = This file has { $count } of the { $frame } cases of the frame, as a hand-out has. Check the draw in the whole project.
round-draw-part = The draw cannot be made again from a part of the frame.
round-draw-same = The draw gives the same sample again: { $count ->
    [one] 1 case.
   *[other] { $count } cases.
}
round-draw-differs = The sample is not what the draw gives.
round-draw-unknown = The frame has changed, so the draw cannot be made again. Check it in a copy of the project from that day.

## Closing, handing out, reassigning

round-already-closed = Round “{ $name }” is closed. A round is never opened again; open a further one.
round-ask-close = { $count ->
    [one] 1 answer is outstanding in “{ $name }”. Only answers that are in when you close it count for agreement. Close all the same? Type yes:
   *[other] { $count } answers are outstanding in “{ $name }”. Only answers that are in when you close it count for agreement. Close all the same? Type yes:
}
round-close-needs-yes = { $count ->
    [one] 1 answer is outstanding in “{ $name }”. Add --yes to close it all the same.
   *[other] { $count } answers are outstanding in “{ $name }”. Add --yes to close it all the same.
}
round-still-open = Round “{ $name }” stays open.
round-closed = Round “{ $name }” is closed{ $count ->
    [0] . Its answers may be seen now.
    [one] , with 1 answer outstanding. Its answers may be seen now.
   *[other] , with { $count } answers outstanding. Its answers may be seen now.
}
round-closed-void = Round “{ $name }” is closed and not to be used. It still counts as a draw.
round-no-reader = “{ $reviewer }” has no cases in round “{ $name }”. It gives cases to: { $readers }.
round-handed-out = { $file } is written for { $reviewer }: { $count ->
    [one] 1 case
   *[other] { $count } cases
}, { $acts ->
    [one] 1 entry of their own
   *[other] { $acts } entries of their own
}, nothing that others answered.
round-hand-out-opens = { $reviewer } opens it with: { -program } { $open }
round-hand-out-back = It comes back with: { -program } merge { $file }
round-hand-out-exists = { $file } exists already and is untouched. Move it, or choose another name with `{ -command } round hand-out`.
round-from-to = “{ $pair }” is not two names. Write old=new: ola=siri
round-nothing-to-move = There is nothing to give from { $from } to { $to }: what { $from } has not answered, { $to } reads already or has answered before.
round-reassigned = { $count ->
    [one] 1 case goes
   *[other] { $count } cases go
} from { $from } to { $to }.{ $kept ->
    [0] {""}
    [one] {" "}1 stays, since { $to } reads it already or has answered it before.
   *[other] {" "}{ $kept } stay, since { $to } reads them already or has answered them before.
}
round-unblind-needs-yes = { $count ->
    [one] This would show what others say of 1 case that an open round gives to you, and end your independence there. Add --yes if you mean it.
   *[other] This would show what others say of { $count } cases that an open round gives to you, and end your independence there. Add --yes if you mean it.
}
round-ask-unblind = { $count ->
    [one] You will see what others say of 1 case that an open round gives to you. Your answer to it counts as independent only if it is given already. Go on? Type yes:
   *[other] You will see what others say of { $count } cases that an open round gives to you. Your answers to them count as independent only if they are given already. Go on? Type yes:
}
round-not-unblinded = Nothing was exported.
round-unblinded = { $count ->
    [one] The log says that you have seen what others say of 1 case.
   *[other] The log says that you have seen what others say of { $count } cases.
}
