# Settling differences between reviewers.

settle-log-ruled = settled as { $answers }
settle-log-rule = rule “{ $rule }”
settle-log-reason = why: { $reason }
settle-log-blind = answered before the ruling (does not classify the case): { $answers }
settle-log-noted = on the rule “{ $rule }”: { $note }
settle-verdict = Verdict
settle-reason-text-unclear = text unclear
settle-reason-rule-unclear = rule unclear
settle-reason-rule-missing = rule missing
settle-reason-slip = slip
settle-reason-both-defensible = several answers are defensible
settle-reason-both-defensible-short = several defensible
settle-reason-counted = { $reason } ({ $count ->
    [one] 1 case
   *[other] { $count } cases
})
settle-source-open = open
settle-source-contested = contested
settle-source-stale = to be ruled again
settle-source-single = one answer
settle-source-adjudicated = ruled
settle-source-unanimous = all alike

## On the screen

settle-none = There is no difference to settle.
settle-among-round = round “{ $name }”
settle-only-among = Only these cases were among them: { $list }.
settle-hidden = A round hides answers from you: what differs there comes when it is closed.
settle-at-the-end = You have seen all differences. { $ruled ->
    [0] You have made no ruling since the program started.
    [one] You have made 1 ruling since the program started.
   *[other] You have made { $ruled } rulings since the program started.
}
settle-at-the-end-of-round = You have seen all differences in round “{ $name }”. { $ruled ->
    [0] You have made no ruling since the program started.
    [one] You have made 1 ruling since the program started.
   *[other] You have made { $ruled } rulings since the program started.
}
settle-next = Next: { $rules ->
    [0] { -key-export } exports the final answers to a file.
   *[other] { -key-rules } shows the rules of those settled by a rule, { -key-export } exports the final answers to a file.
}
settle-left = { $count ->
    [one] 1 is left; { -key-settle } shows it again.
   *[other] { $count } are left; { -key-settle } shows them again.
}
settle-one-of-them = You are one of those who answered. Answer as if you saw it for the first time, or pass it with { -key-later } for another to settle.
settle-one-of-them-short = One of the answers is yours.
settle-taken-back = { $count ->
    [one] The ruling on “{ $title }” is taken back. { $instead ->
        [0] The case is not settled now, and what you had answered is filled in again.
       *[other] What { $who } ruled counts now.
    } { -key-redo } redoes it.
   *[other] { $count } rulings made together are taken back. { $instead ->
        [0] What you had answered is filled in again.
       *[other] In { $instead } of the cases, what { $who } ruled counts now.
    } { -key-redo } redoes it.
}
settle-still-contested = { $count ->
    [one] The ruling is saved, but “{ $title }” is still contested: { $who } ruled differently, so neither ruling counts.
   *[other] The rulings are saved, but { $count } cases are still contested: { $who } ruled differently, so none of the rulings counts.
} Once you agree, one of you rules again with { -key-settle }.
settle-redone = Redone.
settle-done-again = { $count ->
    [one] Redone: the ruling on “{ $title }” counts again.
   *[other] Redone: { $count } rulings count again.
}
settle-nothing-to-do-again = There is no ruling to redo.
settle-redo-outside = What you undid outside is redone there: Esc, then { -key-redo }.
settle-no-palette = Here the keys of the last row work, { -key-keys } shows them all. Esc closes; then { -key-palette } finds commands.
settle-key-after-answer = First give your answer and press Enter; this key works when the others’ answers are shown.
settle-typed-in-vain = The last key did nothing in this case, so it is not saved.
settle-reason-removed = Pressing the reason again took it away, and none is chosen now.
settle-reason-replaced = The digits changed the reason and no answer.
settle-reason-replaced-on-screen = The digits changed the reason and no answer. Tab goes to the answers.
settle-reason-replaced-short = Tab goes to the answers.
settle-no-such-reason = 1 to 5 say why. Tab goes to the answers.
settle-enter-gives = Press Enter again to give your answer and see those of the others.
settle-enter-settles = { $joined ->
    [0] Press Enter again to settle the case.
    [one] Press Enter again to settle the case, and the marked one in the same way, for the same reason and rule. On questions that all answered alike, your own answer to it counts.
   *[other] Press Enter again to settle the case, and the { $joined } marked ones in the same way, for the same reason and rule. On questions that all answered alike, your own answer to each counts.
}
settle-noted = note on the ruling: { $note }
settle-noted-before = note, as before: { $note }
settle-rule-note-undone = Undone: the note about “{ $rule }” is gone. { -key-redo } redoes.
settle-rule-note-done-again = Redone: the note about “{ $rule }” counts again.
settle-nothing-to-take-back = You have made no ruling here that could be taken back.
settle-nothing-but-draft = You have no more rulings to take back. What you chose on this case still lies here, but is no ruling until you press Enter.
settle-needs-rule = The reason says that a rule is at fault: choose it with { -key-settle-rule }.
settle-needs-rule-short = Choose the rule with { -key-settle-rule }.
settle-needs-reason = None of them gave this answer. Say why with 1 to 5, or by which rule with { -key-settle-rule }.
settle-needs-reason-of = No one gave this answer to “{ $title }”, the open case. Say why with 1 to 5, or by which rule with { -key-settle-rule }.
settle-needs-reason-short = Say why: 1 to 5, or a rule: { -key-settle-rule }
settle-reason-is-older = The reason was for the answer you gave before. 1 to 5 choose another, Enter settles with the one chosen.
settle-header-reading = Differences between reviewers
settle-header-blind = Difference { $place } of { $all } · answer first
settle-header-open = Difference { $place } of { $all } · your answer is given
settle-header-shown = Difference { $place } of { $all } · answers shown
settle-header-mixed = Case { $place } of { $all } · answer first
settle-agreed = On that case all agree: there is nothing to rule.
settle-barred = { $count ->
    [one] 1 difference is for others to settle: its round names them. { -key-palette } and “round” show the rounds.
   *[other] { $count } differences are for others to settle: their rounds name them. { -key-palette } and “round” show the rounds.
}
settle-state-contested = contested
settle-state-stale = to be ruled again
settle-lapsed = { $count ->
    [one] The ruling no longer counts; settle it again with { -key-settle }.
   *[other] { $count } rulings no longer count; settle them again with { -key-settle }.
}
settle-lapsed-of = The ruling on “{ $title }” no longer counts; settle it again with { -key-settle }.
settle-lapsed-agreed = { $count ->
    [one] All agree now: no ruling is needed any more.
   *[other] On { $count } cases all agree now: no ruling is needed any more.
}
settle-lapsed-agreed-of = On “{ $title }” all agree now: no ruling is needed any more.
settle-undoes = { -key-undo } undoes.
settle-undoes-together = { -key-undo } takes them back together.
settle-counts-again = { $count ->
    [one] The ruling counts again.
   *[other] { $count } rulings count again.
}
settle-counts-again-of = The ruling on “{ $title }” counts again.
settle-history-lapsed = no longer counts
settle-own-stays = What you answered before seeing the others is kept. It does not classify the case; the ruling is what you choose now.
settle-undo-before = { -key-undo } again takes back the ruling on “{ $title }”.
settle-own = Yours
settle-begun = What you began here is kept; { $missing ->
    [0] Enter gives your answer
   *[other] digits go on at the open question
}. { -key-undo } takes back the last one.
settle-begun-earlier = What you began here earlier is kept; { $missing ->
    [0] Enter gives your answer
   *[other] digits go on at the open question
}. { -key-undo } clears it.
settle-kept-undone = What you began here earlier is cleared. { -key-redo } brings it back.
settle-kept-again = What you began here earlier is back.
settle-reason-undone = The last reason is undone. { -key-redo } redoes it.
settle-reason-again = The reason is back.
settle-rule-undone = The last choice of a rule is undone. { -key-redo } redoes it.
settle-rule-again = The choice of the rule is back.
settle-note-undone = The note is as it was before. { -key-redo } redoes the change.
settle-note-again = The change to the note is back.
settle-own-ruling = Your ruling
settle-own-short = You
settle-number = No. { $number }
settle-first-of = { $who }, first
settle-later-of = { $who }, later
settle-own-before = You, earlier
settle-own-before-short = You then
settle-own-first-short = You first
settle-own-later-short = You later
settle-ruled-before = Ruled before
settle-ruled-numbered = Ruling { $number }
settle-ruled-own = You ruled before
settle-ruled-own-short = You ruled
settle-new-ruling = New ruling
settle-new-ruling-short = You now
settle-kinds-ruled = Your ruling: { $kinds }
settle-blank-own = Your old answer shows once you answer.
settle-no-rule = Rule: none chosen ({ -key-settle-rule })
settle-rule = { $count ->
    [one] Rule
   *[other] Rules
}: { $rule }
settle-rule-before = { $count ->
    [one] Rule
   *[other] Rules
}, as before: { $rule }
settle-several-rules = { $count } rules are chosen. { -key-settle-rule } and the same rule once more removes one.
settle-reason = Why
settle-reason-before = Why, as before
settle-reason-given = Why: { $reason }
settle-reason-given-before = Why, as before: { $reason }
settle-note-ask = Note on the ruling
settle-choose-rule = Which rules are in dispute?
settle-choose-rule-too = * is chosen. Which rules?
settle-no-such-rule = No rule has these words or this id. Delete some of it to see more.
settle-footer-blind = give my answer
settle-footer-later = pass
settle-footer-undo = take back
settle-footer-rule = settle
settle-footer-questions = answers
settle-footer-next-question = next question
settle-footer-reason = why
settle-footer-report = report
settle-footer-back = answers
settle-footer-page-up = page up
settle-footer-choose = rule
settle-footer-choose-this = take
settle-footer-choose-too = choose too
settle-footer-choose-no-more = remove
settle-footer-who = who
settle-footer-mark = mark
settle-header-marked = { $count } marked
settle-header-marked-here = { $count ->
    [one] this one is marked
   *[other] this one is marked, { $count } in all
}
settle-header-together = { $count } cases together
settle-header-ruled = settled { $count }
settle-last-ruled = Settled: { $verdict } · { $title } · { $answers }
settle-is-settled = Settled: { $answers }
settle-is-settled-unanswered = No answer of your own. { $settled }
settle-is-settled-in-full = Settled: { $verdict } · { $answers }
settle-not-innovation = No innovation
settle-ready = shows the answers
settle-keys-answer = Answer the question in focus, or say why reviewers differ
settle-keys-save = Give your answer; with the others’ answers in sight, settle the case
settle-keys-later = Pass: it stays to be settled
settle-keys-next-question = Next question; from the last one, why reviewers differ
settle-keys-previous-question = Previous question; from the first one, why reviewers differ
settle-keys-mark = Mark it for one ruling with others like it, or remove its mark; marks last until you quit
settle-keys-cancel = Close what is on top, then the differences
settle-keys-quit = Close the differences
settle-marked = “{ $title }” is marked until you quit. If the same answers differ in the next case you settle, { $count ->
    [one] the marked case is settled with it, in the same way, for the same reason and rule. On questions that all answered alike, your own answer to it counts.
   *[other] the { $count } marked cases are settled with it, in the same way, for the same reason and rule. On questions that all answered alike, your own answer to each counts.
}
settle-marked-last = “{ $title }” is marked, but no more cases come after it. Enter settles it, { -key-mark } removes its mark.
settle-passed-now = Here is a case again that you passed.
settle-joined = { $count ->
    [one] Enter settles the marked case too, in the same way, for the same reason and rule. On questions that all answered alike, your own answer to it counts.
   *[other] Enter settles the { $count } marked cases too, in the same way, for the same reason and rule. On questions that all answered alike, your own answer to each counts.
}
settle-joined-heading = Settled together with this one:
settle-joined-case = “{ $title }”: { $answers }
settle-joined-case-ruled = “{ $title }” as { $ruled } · { $answers }
settle-joined-same = reviewers answered the same as here
settle-joined-more = { $count ->
    [one] 1 more case
   *[other] { $count } more cases
}
settle-marks-lost = Marks are removed: their cases are not among these, or differ in another way by now.
settle-unmarked = The mark is off.
settle-mark-other = Only cases with the same difference are settled together, and the difference here is another. Enter settles this case alone. { $count ->
    [one] The marked one comes again at the end: Enter settles it, { -key-mark } removes its mark.
   *[other] The marked ones come again at the end: Enter settles them, { -key-mark } removes a mark.
}
settle-ruled-together = { $count ->
    [one] 1 case is settled.
   *[other] { $count } cases are settled.
}
settle-ruled-alone = Only “{ $title }” is settled.
settle-marked-later = { $count ->
    [one] The marked case comes again at the end.
   *[other] The { $count } marked cases come again at the end.
}
settle-marked-now = { $count ->
    [one] Here is the marked case again.
   *[other] Here are the { $count } marked cases again.
}
settle-not-joined = Other answers differ here than in { $count ->
    [one] the marked case
   *[other] the { $count } marked cases
}: Enter settles this one alone.
settle-overruled = { $cases ->
    [one] { $count ->
        [2] Both
       *[other] All { $count }
    } had answered { $answers } for “{ $title }”, which you settled otherwise.
   *[other] All had answered { $cases } of them otherwise, such as { $answers } for “{ $title }”.
}
settle-together-missing = The marked case “{ $title }” would be left with an open question. { -key-later } passes the open case; when the marked one comes again, { -key-mark } removes its mark.
settle-together-reason = No one gave this answer to the marked case “{ $title }”. Say why with 1 to 5 or choose a rule with { -key-settle-rule }; or { -key-later } passes the open case, and { -key-mark } removes the mark when the marked one comes again.

## Line by line

settle-plain-help = Enter settles the case. Three numbers are answers of your own, 1 to 5 a reason; r rule, m note, x mark, w who, s pass, u take back, - stop.
settle-plain-help-blind = Three numbers are your answers, Enter gives them. t shows the case, s passes it, u undoes, - ends.
settle-plain-left = { $count ->
    [one] 1 difference is left to settle: { -key-settle } shows it.
   *[other] { $count } differences are left to settle: { -key-settle } shows them.
}
settle-plain-about = They differ about: { $about }.
settle-plain-before = Ruled before: { $answers }
settle-plain-prompt-blind = Enter gives your answers, digits answer question { $question } again:
settle-plain-prompt-answer = Your answer:
settle-plain-prompt-rule = Reason or answers, Enter settles:
settle-plain-prompt-choose = Number of the rule:
settle-plain-rule-chosen = { $rule } (chosen)

## Rules

settle-rules-rule = Rule
settle-rules-cases = Cases
settle-rules-disputes = Settled
settle-rules-alike = Alike
settle-rules-reasons = Why
settle-rules-notes = Noted
settle-rules-legend = Settled: differences that were settled by the rule. Cases: cases whose final answer is the one that the rule is about. Alike: where one gives that answer, how often another does too. Noted: notes on the rule.
settle-rules-note-blank = A note needs both: --note RULE --text "…".
settle-rules-unknown = “{ $typed }” is no rule. `{ -command } rules` lists them by their ids.
settle-rules-nothing-to-undo = No note was written on this page that could be undone. In the queue { -key-undo } undoes what was done before.
settle-rules-nothing-to-redo = There is no note to redo here.
settle-rules-noted = Noted about the rule “{ $rule }”.
settle-rules-no-case = No difference has been settled by “{ $rule }”, and no note about it names a case.
settle-rules-none = No difference has been settled by a rule yet. When reviewers have answered the same cases differently, the key { -key-settle } settles that, and this page shows by which rules.
settle-rules-without = { $count ->
    [one] 1 difference was settled without a rule and is not counted here.
   *[other] { $count } differences were settled without a rule and are not counted here.
}
settle-rules-about = rule { $rule }
settle-rules-on = { $count ->
    [one] 1 case that “{ $rule }” came up in.
   *[other] { $count } cases that “{ $rule }” came up in.
}
settle-rules-hidden = A round hides answers from you: what others answered there is not counted.
settle-rules-given = Why reviewers differed: { $reasons }.
settle-rules-note-ask = What is wrong with “{ $rule }”? What should it say?
settle-footer-rule-note = note on the rule
settle-footer-rule-cases = settled cases
