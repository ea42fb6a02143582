# The screen: what a reviewer sees while classifying.

## The first row

review-header-of = of { $total } done
review-header-percent = { $percent }%
review-header-pace = { $pace }/min
review-header-left = about { $minutes } min left
review-header-left-hours = about { $hours } h { $minutes } min left
review-header-today = { $count } today
review-header-today-of = { $count } of { $goal } today
review-header-today-reached = { $count } today (goal { $goal } reached)
review-header-pace-later = pace shown after 10 cases
review-header-postponed = { $count } postponed
review-header-samples = samples
review-rest-saved = all is kept
review-marked-unsaved = unsaved
review-header-drafts = { $count ->
    [one] 1 draft
   *[other] { $count } drafts
}
review-header-rulings-begun = { $count } begun in { -key-settle }
review-header-drafts-not-saved = { $count ->
    [one] 1 draft NOT SAVED
   *[other] { $count } drafts NOT SAVED
}
review-header-claimed = { $count } reserved
review-header-team-sent = sent
review-header-team-unsent = { $count } not sent
review-header-team-offline = offline
review-header-team-refused = exchange stopped

## The last rows

review-saved = saved { $count }
review-saved-since-start = saved { $count } this session
review-saved-short = saved
review-all-saved = all saved
review-saving = saving …
review-writing = writing file …
review-not-saved = NOT SAVED
review-not-saved-yet = NOT SAVED YET
review-saving-blocked = NOT SAVED YET: another program has locked the project file (backup, virus scan, sync). { $count ->
    [0] Your last change is waiting.
    [one] The answers to one case are waiting.
   *[other] The answers to { $count } cases are waiting.
} Keep working; everything is saved once it is free. { -key-quit } waits 10 seconds, then lets you rescue the rest.
review-last-saved = Saved: { $answers } = { $verdict } · { $title }
review-last-saved-for-all = Saved: { $answers } · { $title }
review-last-saved-differing = Saved: { $title }, each with its own answers
review-last-before = Previous: { $answers } = { $verdict } · { $title }
review-last-before-for-all = Previous: { $answers } · { $title }
review-last-before-differing = Previous: { $title }, each with its own answers
review-last-unsaved = NOT saved: { $answers } = { $verdict } · { $title }
review-last-changed = Changed: { $was } → { $now } = { $verdict } · { $title }
review-last-before-changed = Previous, changed: { $was } → { $now } = { $verdict } · { $title }
review-last-changed-to = Changed to { $now } = { $verdict } · { $title }
review-last-before-changed-to = Previous, changed to { $now } = { $verdict } · { $title }
review-no-answer = no answer
review-undo-hint = undoes
review-keys-saved = “saved N” in the first row counts the cases saved since the program was started. What was saved before is saved as well.
review-short-new = new
review-short-not-new = not new
review-short-new-unclear = unclear if it is new
review-short-no-kind = none of them
review-short-kinds-unclear = unclear what is new

review-footer-save = save
review-footer-next-case = open next
review-footer-next-unclassified = next unclassified
review-footer-next-unclassified-short = go on
review-footer-to-worklists = show worklists
review-footer-to-worklists-short = show lists
review-footer-what-is-left = see the overview
review-footer-what-is-left-short = see overview
review-footer-confirm = confirm
review-footer-postpone = postpone
review-footer-back = back
review-footer-read = read on
review-footer-read-back = page up
review-footer-flag = flag
review-footer-note = note
review-footer-search = search
review-footer-queue = queue
review-footer-undo = undo
review-footer-quit = quit
review-footer-more = more
review-footer-rescue = save elsewhere
review-footer-open = open
review-footer-down = next
review-footer-up = previous
review-footer-report = to the case
review-footer-export = export
review-footer-next-table = next table
review-footer-next-question = next question
review-footer-differences = differences
review-footer-next-part = next part
review-footer-next-hit = next hit
review-footer-previous-hit = previous
review-footer-bars-or-figures = bars/figures
review-footer-open-bar = cases
review-footer-close = close
review-footer-discard = discard
review-footer-open-hit = go to
review-footer-find = find
review-footer-run = run
review-footer-show = show
review-footer-change = change
review-footer-work-in = work there
review-footer-end-round = close the round
review-footer-hand-out = hand out
review-footer-open-round = open it
review-footer-fetch = import
review-footer-write = write the file
review-footer-replace = replace
review-footer-forget-one = forget one
review-footer-forget = forget
review-footer-fill-in = fill in
review-footer-look-at-file = see what would come
review-footer-next = continue
review-footer-choose = choose
review-footer-merge = merge
review-footer-same-person = same person
review-footer-two-people = two people
review-footer-take-back = take back
review-footer-remove-marks = remove the marks
review-footer-complete = complete
review-footer-texts = whole texts
review-footer-titles = titles
review-footer-all-keys = all keys
review-footer-end-search = end the search
review-footer-all-cases = all/classified
review-footer-finals = with/without final answers
review-footer-overwrite = overwrite
review-footer-same-cases = same cases
review-footer-other-cases = other cases
review-footer-other-name = other name
review-footer-cancel = back

## The case

review-case-number = Case { $no }
review-case-id = id { $id }
review-title-blank = (no title)
review-case-by-id = { $id }
review-case-named = “{ $title }”
review-case-named-with-id = “{ $title }” ({ $id })
review-case-named-in = “{ $title }”, { $place }
review-case-named-in-with-id = “{ $title }”, { $place } ({ $id })
review-text-blank = (no text)
review-text-missing = (This project does not have the text.)
review-lines-below = { $count ->
    [one] 1 more line: Space
   *[other] { $count } more lines: Space
}
review-lines-left = { $count ->
    [one] 1 more line: { -key-queue } opens the case
   *[other] { $count } more lines: { -key-queue } opens the case
}
review-lines-left-beside-heading = { $count ->
    [one] 1 more line: { -key-queue }
   *[other] { $count } more lines: { -key-queue }
}
review-columns-left = { $count ->
    [one] 1 more field: { -key-fields }
   *[other] { $count } more fields: { -key-fields }
}
review-text-end = end of the text
review-mark-marked = marked
review-mark-flag = flagged
review-mark-note = note
review-mark-postponed = postponed

## The verdict

review-verdict-blank = No answers yet
review-verdict-open = not finished
review-verdict-innovation = new to the municipality · { $kinds }
review-verdict-innovation-kinds = { $kinds }
review-verdict-all-kinds = all five kinds
review-verdict-not-new = not new to the municipality
review-verdict-minor = none of them, only a minor change
review-verdict-missing = no answer to “{ $question }”
review-verdict-unclear = “{ $question }” is unclear
review-ready = saves and opens the next
review-ready-facets = { $count ->
    [one] saves without 1 facet
   *[other] saves without { $count } facets
}
review-ready-required = asks “{ $facet }”, which needs an answer
review-ready-required-short = asks a facet that has no answer yet
review-ready-short = saves
review-ready-confirm = confirms
review-ready-changed = Case changed:
review-ready-open = opens the case
review-ready-next = opens the next
review-ready-next-unclassified = opens the next unclassified
review-ready-on = goes on
review-ready-worklists = opens the worklists
review-ready-what-is-left = shows the overview
review-rule-when = When
review-rule-not = Not when
review-rule-example = Example
review-stepper-mixed = mixed answers
review-stepper-mixed-short = different
review-stepper-mixed-lacking-short = mixed
review-stepper-mixed-lacking = different or none
review-alike-heading = Most similar

## The queue

review-queue-heading = { $total ->
    [one] Queue: 1 case
   *[other] Queue: { $total } cases
}
review-queue-postponed = Postponed ({ $count })
review-legend-yes = innovation
review-legend-no = not
review-legend-open = undetermined
review-legend-open-in-full = unclear answer or undetermined verdict
review-legend-draft = draft
review-legend-half = partly saved
review-legend-flag = flag
review-legend-ruled = ruled
review-legend-contested = contested
review-legend-mark = marked

## Answering

review-no-such-option = Press one of the digits beside the answers.
review-digit-left-out = The last digit is none of the answers here, so nothing is saved. Press Enter again to save or go on without it.
review-no-answer-yet = Answer with 0–3 first, or press { -key-later } to postpone the case.
review-no-answer-yet-postponed = Answer with 0–3 first, or press { -key-later } to leave the case until the end.
review-answer-missing = “{ $question }” has no answer (0 = unclear).
review-went-on = The digit has gone on to “{ $question }” by itself.
review-went-on-to-facet = The digit has gone on to the next question by itself.
review-below-digits = Press Enter, then answer “{ $title }”. The digit was not used: you are in the queue.
review-below-digits-marked = Press Enter first: here digits answer the marked cases.
review-below-digits-finished = Press Enter first: here digits choose a list.
review-below-answers = The digits before were not used. Now you can answer “{ $title }”.
review-below-saves = Nothing is saved yet. Press Enter again to save what you had typed here before.
review-below-later = You are back in the queue, at “{ $title }”. Press { -key-later } again to postpone it.
review-postponed = Postponed. The case comes back at the end ({ $count } postponed). { -key-undo } undoes.
review-postpone-finished = “{ $title }” is classified and stays as it is.
review-list-done = Every case in this list is classified.
review-list-postponed = Postponed. Nothing else in this list is left; { $count ->
    [one] 1 case is
   *[other] { $count } cases are
} postponed. { -key-undo } undoes.
review-list-done-postponed = In this list only { $count ->
    [one] 1 postponed case is left.
   *[other] { $count } postponed cases are left.
}
review-worklist-done = That was the last case of the worklist ({ $list }).
review-worklist-done-left = That was the last case of the worklist ({ $list }), but { $count ->
    [one] 1 case further up is
   *[other] { $count } cases further up are
} left.
review-list-done-all = Nothing else is left: { -key-quit } quits, Esc shows all cases.
review-list-done-left = Esc shows all cases; { $left ->
    [one] 1 is
   *[other] { $left } are
} not classified.
review-list-done-postponed-leads = { -key-worklists } shows the worklists; postponed cases are among them.
review-list-done-lists = { $left ->
    [0] All cases are classified.
    [one] 1 case is not classified (Esc shows all cases).
   *[other] { $left } cases are not classified (Esc shows all cases).
} { -key-worklists } shows the worklists.
review-list-done-lists-on-screen = { $left ->
    [0] All cases are classified.
    [one] 1 case is not classified (Esc shows all cases).
   *[other] { $left } cases are not classified (Esc shows all cases).
} Enter once more or { -key-worklists } shows the worklists.
review-list-done-lists-in-queue = { $left ->
    [0] All cases are classified.
    [one] 1 case is not classified (Esc shows all cases).
   *[other] { $left } cases are not classified (Esc shows all cases).
} { -key-worklists } shows the worklists.
review-only-postponed-left = { $count ->
    [one] Only the postponed case is left.
   *[other] Only the { $count } postponed cases are left.
}
review-only-this-left = Only this case is left. Answer, or 0 where it is unclear.
review-from-the-top = This case, further up, is not classified yet.
review-flagged = Flagged. { -key-flag } removes the flag.
review-flagged-beside-marks = This case alone is flagged, not the marked ones: “{ $title }”.
review-unflagged-beside-marks = The flag of this case alone is removed: “{ $title }”.
review-unflagged = Flag removed.
review-repeated = Filled in as for “{ $title }”. Enter saves, { -key-undo } undoes.
review-repeated-many = Filled in as the last { $count } cases. Enter saves, { -key-undo } undoes.
review-repeated-same = This case has these answers already, so there is nothing to save.
review-batch-repeated = Filled in for { $count ->
    [one] the marked case
    [2] both marked cases
   *[other] all { $count } marked cases
} as for “{ $title }”. Enter saves, { -key-undo } undoes.
review-batch-repeated-many = Filled in for { $count ->
    [one] the marked case
    [2] both marked cases
   *[other] all { $count } marked cases
} as for the last { $last } cases. Enter saves, { -key-undo } undoes.
review-batch-filled = Filled in for { $count ->
    [one] the marked case
    [2] both marked cases
   *[other] all { $count } marked cases
} from “{ $name }”. Enter saves, { -key-undo } undoes.
review-nothing-to-repeat = Nothing to repeat yet. Once you have saved a case, this key fills in the same answers.
review-nothing-before-to-repeat = This is the case you saved last. Open another one to give it the same answers.
review-answers-cleared = Answers cleared. { -key-redo } restores them.
review-change-cleared = Your change is cleared; the saved answers still count. { -key-redo } restores it.
review-change-cleared-draft = Your change is cleared; the unsaved answers from before are here again. { -key-redo } restores it.
review-cleared-short = Cleared. { -key-redo } restores the answers.
review-change-cleared-short = Change cleared. { -key-redo } restores it.
review-answers-back = The answers are back.
review-answers-stay = The answers are not saved. Esc removes them.
review-change-stays = The change is not saved. Esc removes it.
review-draft-stays = The draft is not saved. Esc again removes it.
review-nothing-to-clear = The question has no answer to clear.
review-facet-one = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, one value:
review-facet-several = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, one value or several:
review-facet-required-one = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, required, one value:
review-facet-required-several = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, required, one value or several:
review-facet-several-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, several:
review-facet-required-one-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, required:
review-facet-required-several-short = { $facet }{ $count ->
    [one] {""}
   *[other] {" "}({ $at } of { $count })
}, required, several:
review-facet-required = This codebook requires an answer here before the case is saved (0 = unclear).
review-facet-no-such-option = Press one of the digits beside the values.
review-facet-last = This is the last question. Enter saves; Tab once more goes back to the first.
review-first-question-again = The first question again: a digit replaces the answer.
review-facets-count = facets { $answered }/{ $count }
review-facets-short = { $answered }/{ $count }
review-facets-more = +{ $count } more
review-answer-cleared = Answer cleared. { -key-undo } brings it back.
review-nothing-to-close = Nothing to close here. { -key-quit } quits.
review-draft-left = “{ $title }” has { $answered } of 3 answers. The draft is kept for you.
review-draft-left-of-saved = The change to “{ $title }” is not saved. The old answers count until you press Enter there.
review-drafts-wait = { $count ->
    [one] 1 case has a draft from before: { -key-worklists } lists it.
   *[other] { $count } cases have drafts from before: { -key-worklists } lists them.
}
review-draft-text-changed = The title or text has changed since you gave these answers. Read the case again.
review-finished-case-short = Classified. New answers replace these.
review-finished-case = Classified { $at }. Answers you give now replace these.
review-finished-draft-short = Draft shown. Esc discards it.
review-finished-draft = This case is classified, with a draft: Enter saves the draft, Esc discards it.
review-finished-draft-searched-short = Draft shown, not saved.
review-finished-draft-searched = This case is classified, with a draft: Enter saves the draft.
review-text-changed = The title or text has changed since you classified this case on { $at }. Enter confirms the answers, { -key-history } shows its history.
review-confirmed = Confirmed: “{ $title }” keeps its answers.
review-changed = Changed. { -key-undo } undoes.
review-changed-short = { $what } · { -key-undo } undoes
review-changed-before = Previous: { $what } · { -key-undo } undoes
review-changed-kinds-stay = question 3 stays
review-changed-of = “{ $title }” is changed. { -key-undo } undoes.
review-changed-title = Changed: { $what } · “{ $title }”. { -key-undo } undoes.
review-changed-title-short = { $what } · “{ $title }” · { -key-undo } undoes
review-unchanged = Nothing changed: “{ $title }” keeps its answers.
review-first-case = This is the first case.
review-last-case = This is the last case.
review-nowhere-back = There is no case to go back to yet. { -key-previous-case } goes to the previous case.
review-nowhere-back-in-list = You have been in no other case of this list. Esc shows all cases.
review-no-case-open = No case is open. { -key-previous-case } goes back to the last one.
review-back-to = Back to “{ $title }”.
review-hit = Hit { $at } of { $count }.
review-hit-esc = Hit { $at } of { $count }. Esc ends the search.
review-hit-list = Hit { $at } of { $count }. { -key-queue } goes to the list.
review-hit-list-esc = Hit { $at } of { $count }. Esc ends the search, { -key-queue } goes to the list.
review-list-at = Case { $at } of { $count } in the list.
review-no-search-yet = { -key-next-hit } and { -key-previous-hit } step through the hits of a search ({ -key-search }) or a worklist ({ -key-worklists }). Search or choose a list first.
review-search-empty = Type some letters of the title first. Esc goes back.
review-no-more-decisions = The project file cannot be saved, so new answers are not accepted. { -key-later } saves the last ones elsewhere, { -key-quit } quits.

## Undo

review-answer-undone = The last answer is undone. { -key-redo } redoes it.
review-answer-undone-short = Answer undone. { -key-redo } redoes it.
review-answers-undone = The answers filled in here last are undone. { -key-redo } redoes them.
review-answers-undone-short = Answers undone. { -key-redo } redoes them.
review-draft-undone = The draft that lay here is taken away. { -key-redo } restores it.
review-kinds-replaced = The next digit replaces these.
review-answer-again = The answer is back.
review-undone = Undone: “{ $title }” is no longer classified. Its answers are kept here as a draft. { -key-redo } redoes.
review-undone-beside-draft = Undone: “{ $title }” is no longer classified. Your newer draft stays here. { -key-redo } redoes.
review-undone-beside-marks = Undone: “{ $title }” is no longer classified. Its answers are kept as its draft; digits here go to the marked cases. { -key-redo } redoes.
review-undone-same = Undone: saving the answers to “{ $title }” had changed nothing. { -key-redo } redoes.
review-undone-confirmation = Undone: the answers to “{ $title }” are no longer confirmed. { -key-redo } redoes.
review-undone-marks-gone = { $count ->
    [one] 1 case of the undo before is no longer marked, and its answers are undone.
   *[other] { $count } cases of the undo before are no longer marked, and their answers are undone.
} { -key-redo }, pressed several times, saves them again.
review-marks-gone = { $count ->
    [one] 1 other case is no longer marked.
   *[other] { $count } other cases are no longer marked.
}
review-undone-older = Undone: the earlier answers to “{ $title }” apply again. The new ones stand here as a draft: Enter saves them again, Esc removes them. { -key-redo } redoes.
review-undone-older-in-queue = Undone: the earlier answers to “{ $title }” apply again. Enter saves the new ones again. { -key-redo } redoes.
review-undone-older-beside-draft = Undone: the earlier answers to “{ $title }” apply again. Your newer draft stays here. { -key-redo } redoes.
review-undone-older-beside-marks = Undone: the earlier answers to “{ $title }” apply again. The new ones are kept as its draft; digits here go to the marked cases. { -key-redo } redoes.
review-undone-marked = Undone for “{ $title }”. The case is marked again, its answers ready to be corrected. { -key-redo } redoes.
review-undone-postponement = Undone: “{ $title }” is no longer postponed. { -key-redo } redoes.
review-undone-note = Undone: the note on “{ $title }”. { -key-redo } redoes.
review-undone-note-wording = Undone: the note on “{ $title }” has its earlier wording again. { -key-redo } redoes.
review-undone-note-removed = Undone: the note on “{ $title }” is back. { -key-redo } redoes.
review-undone-flag = Undone: “{ $title }” is no longer flagged. { -key-redo } redoes.
review-undone-flag-removed = Undone: “{ $title }” is flagged again. { -key-redo } redoes.
review-undone-many = Undone: { $count ->
    [one] 1 case, marked again
   *[other] { $count } cases, marked again
}{ $unchanged ->
    [0] {""}
    [one] ; 1 keeps later answers
   *[other] ; { $unchanged } keep later answers
}. { -key-redo } redoes.
review-undone-many-own = Undone: { $count ->
    [one] 1 case, with its own answers
   *[other] { $count } cases, each with its own answers
}{ $unchanged ->
    [0] {""}
    [one] ; 1 keeps later answers
   *[other] ; { $unchanged } keep later answers
}. { -key-redo } redoes.
review-undone-exported = The answers are still in the file that you exported.
review-second-undo = To correct one older case only, go to it with { -key-previous-case } and answer again.
review-nothing-to-undo = Nothing to undo.
review-undone-short = Undone. { -key-redo } redoes.
review-undone-older-short = Undone, a draft here. Esc removes it.
review-redone-short = Redone. { -key-undo } undoes.
review-undone-title-short = Undone: “{ $title }”. { -key-redo } redoes.
review-undone-older-title-short = Undone: “{ $title }”, a draft here. Esc removes it.
review-redone-title-short = Redone: “{ $title }”. { -key-undo } undoes.
review-redone = Redone: the answers to “{ $title }” apply again. { -key-undo } undoes.
review-redone-confirmation = Redone: the answers to “{ $title }” are confirmed again. { -key-undo } undoes.
review-redone-finished = Redone: the answers to “{ $title }” apply again. New answers here replace them. { -key-undo } undoes.
review-redone-draft = Redone: the answers to “{ $title }” apply again. Your draft stays here; Esc discards it. { -key-undo } undoes.
review-redone-draft-stays = Redone: the answers to “{ $title }” apply again. Your draft stays here. { -key-undo } undoes.
review-redone-postponement = Redone: “{ $title }” is postponed again. { -key-undo } undoes.
review-redone-note = Redone: the note on “{ $title }” is back. { -key-undo } undoes.
review-redone-note-wording = Redone: the note on “{ $title }” has its new wording again. { -key-undo } undoes.
review-redone-note-removed = Redone: the note on “{ $title }” is removed again. { -key-undo } undoes.
review-redone-flag = Redone: “{ $title }” is flagged again. { -key-undo } undoes.
review-redone-flag-removed = Redone: “{ $title }” is no longer flagged. { -key-undo } undoes.
review-redone-many = { $count ->
    [one] Redone: the answers to 1 case apply again.
   *[other] Redone: the answers to { $count } cases apply again.
} { -key-undo } undoes.
review-redo-ask = { -key-redo } once more redoes what was undone earlier ({ $count ->
    [one] 1 case
   *[other] { $count } cases
}){ $drafts ->
    [0] {""}
    [one] {" "}and changes 1 draft
   *[other] {" "}and changes { $drafts } drafts
}. To undo instead, press { -key-undo }.
review-nothing-to-redo = Nothing to redo. { -key-undo } undoes.

## Keys

review-key-of-queue = “{ $key }” works in the queue, which { -key-queue } opens.
review-key-of-settling = “{ $key }” works while differences are settled: { -key-settle } opens them. { -key-palette } and “round” show the rounds.
review-unknown-key = “{ $key }” does nothing here. { -key-keys } shows the keys.
review-unknown-capital = “{ $key }” does nothing here. Is Caps Lock on? Press { -key-keys } for the keys.
review-key-not-here = That key does nothing here. Esc goes back.
review-key-not-here-enter = That key does nothing here. Enter means yes, Esc goes back.
review-key-not-here-one = That key does nothing here. 1 means yes, Esc goes back.
review-key-not-here-two = That key does nothing here. Press 1 or 2; Esc goes back.
review-key-not-here-quit = That key does nothing here. { -key-quit } quits, Esc goes back.
review-key-not-here-rescue = That key does nothing here. { -key-later } saves elsewhere, { -key-quit } quits, Esc goes back.
review-key-not-here-language = That key does nothing here. Press 1, 2 or 3; { -key-quit } quits.
review-note-enter-saves = Enter saves the note. Ctrl-S is not needed.
review-enter-saves = Each case is saved when you press Enter. Ctrl-S is not needed.
review-interrupt = Everything is saved.
review-interrupt-drafts = { $count ->
    [one] 1 case has answers that are not saved yet; they are kept as a draft.
   *[other] { $count } cases have answers that are not saved yet; they are kept as drafts.
}
review-interrupt-marked = { $count ->
    [one] The answers for the marked case are not saved yet; they are kept as a draft.
   *[other] The answers for the { $count } marked cases are not saved yet; they are kept as a draft.
}
review-interrupt-rulings = { $count ->
    [one] 1 ruling that you have begun is not saved yet; it is kept as a draft.
   *[other] { $count } rulings that you have begun are not saved yet; they are kept as drafts.
}
review-interrupt-how = Quit with { -key-quit }, or press Ctrl-C again.
review-interrupt-unsaved = Not everything is saved. { -key-later } saves it elsewhere. Ctrl-C again quits.
review-pasted-nowhere = Pasted text only goes into a text field: { -key-note } for a note, { -key-search } to search.

## Note, search, commands

review-note-ask = Note
review-note-ask-beside-marks = Note on this case alone, not on the marked ones: “{ $title }”
review-note-saved-beside-marks = Note saved on this case alone: “{ $title }”.
review-note-saved = Note saved. { -key-undo } undoes.
review-note-removed = Note removed. { -key-undo } undoes.
review-note-unsaved = The note is not saved. Enter saves it, Esc discards it.
review-note-digit = The digit was not used: the note is open. Enter saves it, Esc discards it.
review-note-digit-lost = Digits typed over the note were not used. Type them now, or press Enter again to go on without them.
review-note-half = A half-written note on this case is kept as a draft. { -key-note } goes on with it.
review-search-heading = Search (Tab: whole texts)
review-search-what = title, municipality, id
review-searching = searching …
review-search-count = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
review-search-unread = { $unread ->
    [one] { $found }, 1 report not searched yet
   *[other] { $found }, { $unread } reports not searched yet
}
review-no-hits = No hits for “{ $query }”. Try fewer letters, or Tab to search whole texts.
review-no-hits-in-texts = No word in titles or texts begins with “{ $query }”. Try fewer letters, or Tab to search inside the words of titles.
review-palette-heading = Commands
review-palette-count = { $count } of { $all }
review-no-command = No command is called “{ $query }”. Try fewer letters.

## Welcome and finished

review-welcome = Welcome. There are no cases here yet.
review-welcome-import = 1 Import cases from Excel or CSV
review-welcome-samples = 2 Try it with samples
review-welcome-samples-again = 2 Go on with the samples
review-welcome-quit = q Quit
review-welcome-private = Everything stays on this machine.
review-welcome-project = Project: { $path }
review-welcome-new-project = New project: { $path }. Did you mean an existing project? Then quit, and check the name behind --project.
review-welcome-reviewer = You are registered as { $reviewer }. Press { -key-palette } and type “name” for another.
review-welcome-choose = Choose 1 to import cases, 2 for samples or { -key-quit } to quit.
review-finished = { $count ->
    [one] The case is classified.
   *[other] All { $total } cases are classified.
}
review-finished-marked = { $count ->
    [one] The answers to 1 marked case are not saved: Enter shows them.
   *[other] The answers to { $count } marked cases are not saved: Enter shows them.
}
review-finished-left = Left to look at:
review-finished-differences = differences to settle{ $contested ->
    [0] {""}
    [one] , 1 contested
   *[other] , { $contested } contested
}
review-finished-export = { -key-export } exports the answers to a file
review-finished-look = { -key-previous-case } goes back to the last case, { -key-search } searches, { -key-quit } quits

## Importing

review-import-heading = Import cases
review-import-ask = Drag the file here with the mouse, or type where it is. Tab completes.
review-import-empty = Type where the file is, or drag it here with the mouse. Esc goes back.
review-import-same-name = { $first } and { $more } more begin like this.
review-import-changed = { $count ->
    [one] 1 case that you have answered came with another title or text: { -key-worklists } lists it.
   *[other] { $count } cases that you have answered came with another title or text: { -key-worklists } lists them.
}
review-import-marked-changed = { $count ->
    [one] 1 marked case has a new title or text: read it before you press Enter for
   *[other] { $count } marked cases have new titles or texts: read them before you press Enter for
} the answers that wait.

## Exporting

review-export-heading = Export the answers
review-export-choose = Export the answers: 1–{ $last }
review-export-xlsx = Excel: your sheet, with answers in new columns to the right
review-export-excel-no = CSV for a Norwegian Excel
review-export-ron = RON
review-export-json = JSON
review-export-classified = Only classified. Tab: all { $total }
review-export-all = All cases ({ $total }). Tab: only classified
review-export-all-classified = All { $total } cases (all are classified)
review-export-with-finals = With columns of final answers. Space leaves them out
review-export-without-finals = Without columns of final answers. Space adds them
review-export-file = File name:
review-import-own = { $done } The cases are in your own project, not among the samples.
review-import-columns-kept = { $done } The columns are those you chose last time; { -key-palette } and “columns” choose others.
review-export-exists = “{ $file }” exists. 1 overwrites it, 2 chooses another name.
review-export-nameless = Type a name for the file.
review-export-folder = That is a folder. The file would be written into it under this name: Enter writes it.
review-export-writing = The file is being written. That takes a moment.

## The end

review-quit-heading = Quit?
review-nothing-to-rescue = All answers you saved are safe, so there is nothing to save elsewhere. { -key-quit } quits.
review-quit-unsaved = { $count ->
    [0] Answers saved before are safe. { -key-quit } quits · Esc goes back
    [one] The answers to one case are not saved and will be gone. { -key-later } saves them elsewhere · { -key-quit } quits all the same · Esc goes back
   *[other] The answers to { $count } cases are not saved and will be gone. { -key-later } saves them elsewhere · { -key-quit } quits all the same · Esc goes back
}
review-save-failed = NOT SAVED: { $count ->
    [0] answers saved before are safe, but new ones are not accepted. { -key-quit } quits.
    [one] { -key-later } saves the last answer elsewhere. It exists only in this window.
   *[other] { -key-later } saves the answers to the last { $count } cases elsewhere. They exist only in this window.
}
review-unsaved-postponed = { $count ->
    [one] “{ $title }” is not postponed.
   *[other] { $count } cases are not postponed.
}
review-unsaved-undo = The last undo was not saved.
review-unsaved-redo = The last redo was not saved.
review-unsaved-import = Nothing from the file was imported.
review-unsaved-drafts = { $count ->
    [one] The draft of 1 case is not saved and will be gone when you quit. Write its answers down.
   *[other] The drafts of { $count } cases are not saved and will be gone when you quit. Write their answers down.
}
review-unsaved-marked = { $count ->
    [one] The answers for the marked case are not saved and go when you quit.
   *[other] The answers for the { $count } marked cases are not saved and go when you quit.
}
review-unsaved-more = … and { $count } more
review-save-failed-rescued = The project file could not be saved: { $cause } The answers were written to another file. Quit with { -key-quit }, and import that file once the problem is fixed.
review-rescue-heading = Save the answers elsewhere
review-too-small = The window is too small (at least 40×10). Make it larger, or use { -program } review --plain.

## Pages

review-page-keys = Keys
review-page-keys-sought = Keys with “{ $sought }” (Esc: all)
review-page-barometer = What the cases say (barometer)
review-page-agreement = Agreement between reviewers
review-page-rules = Which rules cause disputes
review-page-codebook = Codebook
review-page-search = Search the codebook
review-page-search-keys = Search the keys
review-page-hit = hit { $at } of { $count }
review-page-no-hit = no hits for “{ $sought }”
review-page-history = History of the case
review-page-fields = All fields
review-keys-here = On this page
review-keys-case = In the case
review-keys-queue = In the queue
review-keys-page = On a page
review-keys-settle = Settling a difference
review-history-version = Version { $version } imported { $at }
review-history-delivery = { $came }, with delivery { $no } ({ $file })
review-history-merge = { $came }, with merge { $no } ({ $file })
review-history-erased = The texts were erased { $at }
review-history-none = Nothing is saved on the case yet.
review-history-draft = You have a draft here: answers that are not saved.
review-history-same = The report is the same as in the version before.
review-history-same-words = No words changed, only spacing or layout.
review-history-gone = removed
review-history-new = new
review-history-folded = { $count ->
    [one] … 1 word …
   *[other] … { $count } words …
 }
review-history-postponed = postponed
review-history-note = note “{ $note }”
review-history-note-removed = note removed
review-history-facet-removed = { $facet }: answer removed
review-history-flagged = flagged
review-history-unflagged = flag removed
review-history-undone = undone
review-history-imported = from a file
review-history-batch = { $count } cases at once
review-history-other-text = on version { $version }
review-history-unknown-text = on a version that is not here
review-field-title = Title
review-field-text = Text
review-field-id = Id
review-field-source = Source
review-field-municipality = Municipality
review-field-county = County
review-county-by-register = { $county } (municipality register)
review-county-unclear = { $counties }?
review-proposed = { $value } (proposed)
review-field-date = Date
review-field-note = Note

## Names of keys

review-key-space = Space
review-key-up = Up
review-key-down = Down
review-key-left = Left
review-key-right = Right
review-key-page-up = PgUp
review-key-page-down = PgDn

## Commands

review-command-answer = Answer the question in focus
review-command-clear-answer = Clear the answer to the question in focus
review-command-save = Save and open the next unclassified case
review-command-later = Postpone: the case comes back at the end
review-command-next-question = Next question
review-command-previous-question = Previous question
review-command-back = Previous question; on question 1: back to the case you came from
review-command-look-left = Look at the rule of the answer to the left
review-command-look-right = Look at the rule of the answer to the right
review-command-page-down = Page down in the text
review-command-page-up = Page up in the text
review-command-line-down = A line down
review-command-line-up = A line up
review-command-read-down = A line down on pages and in lists
review-command-read-up = A line up on pages and in lists
review-command-list-page-down = A page down in a list below what is typed
review-command-list-page-up = A page up in a list below what is typed
review-command-top = To the beginning
review-command-end = To the end
review-command-next-case = Next case
review-command-previous-case = Previous case
review-command-queue-open = Open the case, or save the answers just given
review-command-queue-down = Next case
review-command-queue-up = Previous case
review-command-queue-page-down = A page down in the queue
review-command-queue-page-up = A page up in the queue
review-command-first-case = First case
review-command-last-case = Last case
review-command-queue = To the queue and back
review-command-search = Search titles, municipalities and ids
review-command-next-hit = Next hit
review-command-previous-hit = Previous hit
review-command-undo = Undo
review-command-redo = Redo
review-command-repeat = Fill in the answers saved last
review-command-flag = Flag, or remove the flag
review-command-note = Note
review-command-history = History of the case
review-command-fields = All fields of the case
review-command-barometer = What the cases say (barometer)
review-command-report = Report: write a page to publish (HTML)
review-command-codebook-take = How to use another codebook, such as that for a barometer
review-command-municipalities = How shared municipality names are settled
review-command-backup = How to back up the project
review-command-agreement = Agreement between reviewers
review-command-rules = Which rules cause disputes
review-command-rule-note-undo = Undo your note, on the page of rules
review-command-rule-note-redo = Redo your note, on the page of rules
review-command-rule-note = Note something about a rule
review-command-differences = Show the differences between reviewers
review-command-next-table = Next table, part of the codebook or question
review-command-previous-table = Previous table, part of the codebook or question
review-command-bars-or-figures = What the cases say, as bars or in figures
review-command-pairs = Agreement of each pair of reviewers, on the page of agreement
review-command-coefficients = All measures of a question, on the page of agreement
review-command-export-page = Write agreement or the report to a file
review-command-open-bar = Show the cases of a bar or a rule, or the differences
review-command-codebook = Codebook
review-command-fold-rules = Hide the rules under the options, or show them again
review-command-cue-words = Cue words that light up in the text, on or off
review-command-cue-file = Cue words: lists of your own in a file
review-command-daily-goal = Goal: so many cases a day
review-command-copy-title = Copy the title
review-command-copy-text = Copy the text
review-command-copy-id = Copy the id
review-command-mouse = Use the mouse, or do not
review-command-keys = Keys
review-command-palette = Find a command
review-command-export = Export the answers to a file
review-command-import = Import cases from a file
review-command-columns = Choose columns again …
review-command-merge = Merge a copy of the project …
review-command-synchronise = Exchange with the team now
review-command-take-back = Take the last import back
review-command-round = Rounds: work in one, or in the whole project; close one …
review-command-round-hand-out = Hand the round out: a project file for each
review-command-round-open = Open a round …
review-command-training = Practise with two worked cases
review-command-who = Show who answered what
review-command-cancel = Close what is on top; clear answers
review-command-close = Close the page
review-command-quit = Quit
review-command-samples = Look at the samples
review-command-own-project = Go back to your own cases
review-command-tour = Start the tour again
review-command-settings = Settings: language, theme, mouse, goal …
review-command-language = Next language
review-command-language-nb = Language: bokmål
review-command-language-nn = Language: nynorsk
review-command-language-en = Language: English
review-command-theme = Next theme
review-command-theme-terminal = Theme: the terminal’s colours
review-command-theme-dark = Theme: dark
review-command-theme-light = Theme: light
review-command-theme-high-contrast = Theme: high contrast
review-command-theme-blue-orange = Theme: blue and orange
review-command-theme-none = Theme: no colours
review-command-suspend = Put the program in the background (fg brings it back)
review-command-interrupt = Show that everything is saved; again: quit
review-command-save-hint = Explain that saving is automatic
review-command-repaint = Draw the screen again

## Settings

review-path-none = Nothing here begins like that.
review-path-choices = Here: { $names }
review-path-more-choices = Here: { $names } … and { $others } more
review-settings-heading = Settings
review-setting-language = Language
review-setting-theme = Theme
review-setting-rules = Rules under the options
review-setting-cue-words = Cue words
review-setting-goal = Cases a day (goal)
review-setting-mouse = Mouse
review-setting-personal = Names and e-mail addresses
review-setting-name = Your name
review-setting-on = on
review-setting-off = off
review-setting-shown = shown
review-setting-hidden = hidden
review-setting-none = not set
review-language-heading = Språk · Language
review-language-changed = The language is English.
review-theme-changed = Theme: { $theme }.
review-theme-terminal = the terminal’s colours
review-theme-dark = dark
review-theme-light = light
review-theme-high-contrast = high contrast
review-theme-blue-orange = blue and orange
review-theme-none = no colours

## The tour

review-project-open = These cases are open already.
review-project-unsaved = Something is not saved yet. Try again in a moment.
review-tour-heading = Tour { $case } of { $cases } · Esc ends it
review-tour-read = Read the case (Space turns the page). Press 1, 2 or 3 for the category, 0 if unclear. Right arrow shows the rules, { -key-codebook } the codebook.
review-tour-read-short = Read, press 1–3 or 0. Esc: no tips
review-tour-new = Is this new to the municipality? 1 yes, 2 no, 0 unclear. Wrong key? { -key-undo } undoes the last digit.
review-tour-new-short = 1 yes, 2 no, 0 unclear. { -key-undo } undoes
review-tour-kinds = What is new or changed? One digit or several; the same digit again removes it. 6 if it is none of these.
review-tour-kinds-short = One digit or more; 6: none
review-tour-save = The verdict is shown below. Enter saves and opens the next case. What you save is safe at once.
review-tour-save-short = Enter saves and opens the next case
review-tour-undo = Your last answer is shown at the bottom. { -key-undo } undoes it, as often as you like. Backspace goes back to the case without undoing.
review-tour-undo-short = { -key-undo } undoes the last. Now this one.
review-tour-unclear = Not sure? 0 is unclear, { -key-note } writes a note, { -key-flag } flags the case so that you find it again.
review-tour-unclear-short = Unsure? 0, { -key-note } note, { -key-flag } flag
review-tour-postpone = { -key-later } postpones the case: it comes back at the end. { -key-next-case } and { -key-previous-case } go to the next and the previous case.
review-tour-postpone-short = { -key-later } postpones, { -key-next-case } next, { -key-previous-case } previous
review-tour-find = { -key-search } searches, { -key-queue } shows the queue, { -key-palette } finds all commands, { -key-keys } shows the keys. { -key-export } exports the answers to a file, { -key-quit } quits.
review-tour-find-short = { -key-search } find, { -key-queue } queue, { -key-export } export, { -key-quit } quit
review-tour-saved = “{ $title }” is saved.
review-tour-over = The tour is over. { -key-keys } shows all keys when you need them.
review-tour-left = You have left the tour. { -key-keys } shows all keys when you need them.

## Several cases at once

review-header-marks = { $outside ->
    [0] { $count } marked
   *[other] { $count } marked, { $outside } unseen
}
review-header-marks-unsaved = { $outside ->
    [0] { $count } marked, unsaved
   *[other] { $count } marked ({ $outside } unseen), unsaved
}
review-queue-listed = { $count } of { $total } · Esc shows all
review-queue-still = { $count } of { $listed } left
review-queue-still-esc = { $count } of { $listed } left · Esc shows all
review-many-cases = { $count } cases
review-footer-for-all = answer for all
review-footer-for-one = answer it
review-footer-save-all = save all
review-footer-mark = mark
review-footer-mark-all = mark all
review-footer-clear = remove marks
review-footer-leave-out = leave out classified
review-footer-include = include classified
review-footer-clear-answers = clear answers
review-footer-close-message = close message
review-footer-show-all = show all
review-footer-usual-order = usual order
review-footer-no-filter = remove the filter
review-footer-end-range = end the range
review-batch-heading = { $outside ->
    [0] { $count ->
        [one] ANSWERS FOR 1 MARKED CASE
       *[other] ANSWERS FOR { $count } MARKED CASES
    }
   *[other] { $count ->
        [one] ANSWERS FOR 1 MARKED CASE ({ $outside } out of sight)
       *[other] ANSWERS FOR { $count } MARKED CASES ({ $outside } out of sight)
    }
}
review-batch-heading-some = { $outside ->
    [0] ANSWERS FOR { $answered } OF { $count } MARKED CASES
   *[other] ANSWERS FOR { $answered } OF { $count } MARKED CASES ({ $outside } out of sight)
}
review-batch-answer = { $count ->
    [one] Digits answer for the marked case. Space marks more.
    [2] Digits answer for both. What you leave unanswered stays as it is in each case.
   *[other] Digits answer for all { $count }. What you leave unanswered stays as it is in each case.
}
review-batch-answer-open = { $count ->
    [0] All marked cases are classified and left out.
    [one] Digits answer for the one that is not classified.
   *[other] Digits answer for the { $count } that are not classified.
} { -key-leave-out-finished } includes { $left ->
    [one] the classified one.
   *[other] the { $left } classified ones.
}
review-batch-unclassified = { $answered ->
    [one] 1 case gets answers
   *[other] { $answered } cases get answers
}{ $same ->
    [0] {""}
    [one] , 1 is saved again as it is
   *[other] , { $same } are saved again as they are
}. No classified case changes.
review-batch-as-before = { $count ->
    [one] The marked case has these answers already.
    [2] Both marked cases have these answers already.
   *[other] All { $count } marked cases have these answers already.
}
review-batch-left-out = { $answered ->
    [one] 1 case gets answers
   *[other] { $answered } cases get answers
}{ $same ->
    [0] {""}
    [one] , 1 is saved again as it is
   *[other] , { $same } are saved again as they are
}, { $left ->
    [one] 1 classified one is left out. { -key-leave-out-finished } includes it.
   *[other] { $left } classified ones are left out. { -key-leave-out-finished } includes them.
}
review-batch-only-left-out = { $same ->
    [0] Nothing is saved:
    [one] Nothing changes: 1 case has these answers already,
   *[other] Nothing changes: { $same } cases have these answers already,
} { $left ->
    [one] 1 classified one is left out. { -key-leave-out-finished } includes it.
   *[other] { $left } classified ones are left out. { -key-leave-out-finished } includes them.
}
review-batch-changes = Saves { $count ->
    [one] 1 case
   *[other] { $count } cases
}: { $answered ->
    [0] {""}
    [one] 1 gets answers,{" "}
   *[other] { $answered } get answers,{" "}
}{ $same ->
    [0] {""}
    [one] 1 stays as it is,{" "}
   *[other] { $same } stay as they are,{" "}
}{ $changed ->
    [one] 1 classified case changes. { -key-leave-out-finished } leaves it out.
   *[other] { $changed } classified cases change. { -key-leave-out-finished } leaves those { $changed } out.
}
review-batch-mixed = The answers differ here. They stay unless you answer.
review-batch-verdict-mixed = The verdict follows from the answers in each case
review-batch-verdict-drafts = { $count ->
    [one] No answers saved; 1 has a draft
   *[other] No answers saved; { $count } have drafts
}
review-batch-ready = { $count ->
    [one] Enter saves 1 case
   *[other] Enter saves { $count } cases
}
review-batch-ready-none = None is saved
review-batch-ready-twice = { $count ->
    [one] Enter twice saves 1 case
   *[other] Enter twice saves { $count }
}
review-batch-ready-twice-in-full = { $count ->
    [one] Enter twice saves 1 case
   *[other] Enter twice saves { $count } cases
}
review-batch-all-open = { $count ->
    [one] The case is saved in part only.
    [2] Both are saved in part only.
   *[other] All are saved in part only.
}
review-batch-some-open = { $count ->
    [one] One case is saved in part only.
   *[other] { $count } cases are saved in part only.
}
review-batch-replaces = { $count ->
    [one] 1 partly saved case gets another answer than it has.
   *[other] { $count } partly saved cases get other answers than they have.
}
review-batch-drafts = { $count ->
    [one] The draft of 1 case changes.
   *[other] The drafts of { $count } cases change.
}
review-batch-unlisted = { $count ->
    [one] 1 of them is out of sight.
   *[other] { $count } of them are out of sight.
}
review-batch-unlisted-one = The case is out of sight.
review-batch-again = Press Enter again to save { $count ->
    [one] the case
    [2] both
   *[other] all { $count }
}{ $changed ->
    [0] {""}
    [one] ; 1 classified case changes
   *[other] ; { $changed } classified cases change
}{ $open ->
    [0] {""}
    [one] ; 1 case is saved in part only
   *[other] ; { $open } cases are saved in part only
}.
review-batch-again-all-open = { $count ->
    [one] The case does not get all answers. Enter again saves it partly
    [2] Neither of the two gets all answers. Enter again saves them partly
   *[other] None of the { $count } gets all answers. Enter again saves them partly
}{ $changed ->
    [0] {""}
    [one] {" "}and changes 1 classified case
   *[other] {" "}and changes { $changed } classified cases
}.
review-batch-in-drafts = { $count ->
    [one] What 1 case lacks stays in its draft.
   *[other] What { $count } cases lack stays in their drafts.
}
review-batch-may-lack = Some of them may lack an answer that the codebook requires: { -key-worklists } shows which.
review-batch-finishes = All { $count } cases are classified; { -key-worklists } has what may be looked at once more.
review-batch-saved = { $count ->
    [one] 1 case saved
   *[other] { $count } cases saved
}{ $open ->
    [0] {""}
   *[other] , { $open } without all answers
}{ $left ->
    [0] {""}
   *[other] ; { $left } left to classify
}. { -key-undo } undoes { $count ->
    [one] it.
   *[other] them.
}
review-batch-unchanged = Nothing changed: { $count ->
    [one] the case to be saved has
    [2] both cases to be saved have
   *[other] all { $count } cases to be saved have
} these answers already. Esc clears the answers.
review-batch-leaves-out = { $count ->
    [0] Classified cases are left out, but none of those marked is classified.
    [one] Enter leaves out 1 classified case. { -key-leave-out-finished } includes it.
   *[other] Enter leaves out { $count } classified cases. { -key-leave-out-finished } includes them.
}
review-batch-includes = { $count ->
    [0] Classified cases are no longer left out.
    [one] The classified case is included again.
   *[other] The { $count } classified cases are included again.
}
review-batch-nothing = { $count ->
    [one] Nothing is saved: the marked case is classified and left out. { -key-leave-out-finished } includes it.
   *[other] None is saved: all marked cases are classified and left out. { -key-leave-out-finished } includes them.
}
review-listing = Making the list …
review-batch-reading = The marked cases are still being read.
review-batch-saving = { $count ->
    [one] Saving the answers for 1 case …
   *[other] Saving the answers for { $count } cases …
}
review-batch-back = { $count ->
    [one] The answers for 1 marked case are here again, but not saved.
   *[other] The answers for { $count } marked cases are here again, but not saved.
} Esc clears them.
review-batch-cleared = Answers cleared, marks kept. { -key-redo } restores the answers.
review-mark-last = The last case is marked. { -key-mark } removes its mark.
review-batch-answer-first = { $count ->
    [one] Answer first: digits answer for the marked case. { -key-queue } opens the case that you are on.
    [2] Answer first: digits answer for both marked cases. { -key-queue } opens the case that you are on.
   *[other] Answer first: digits answer for the { $count } marked cases. { -key-queue } opens the case that you are on.
}
review-not-for-all = That key is for one case, and cases are marked. { -key-queue } opens the one that you are on.
review-key-needs-marks = { -key-leave-out-finished } leaves classified cases out when several are marked. Space marks.
review-range-begun = From here the arrows mark every case they pass. { -key-range } ends the range.
review-range-ended = The range has ended. The marks are kept.
review-merge-heading = Merge a copy of the project
review-merge-ask = Drop the file here with the mouse, or type where it is. Tab completes.
review-merge-empty = Type where the file is, or drop it here.
review-merge-looking = Reading the file and trying the merge in a copy …
review-merge-agree = Merge it? Enter merges · Esc goes back
review-merge-underway = Merging { $file } …
review-team-underway = Exchanging with the team …
review-claimed = { $count ->
    [one] 1 case is
   *[other] { $count } cases are
 } reserved for you, and come first.
review-merged = Merged: { $cases ->
    [one] 1 new case
   *[other] { $cases } new cases
}, { $acts ->
    [one] 1 new entry
   *[other] { $acts } new entries
}; { -key-undo } does not undo a merge.
review-merged-rest = The rest is as it was shown before.
review-merge-same-names = “{ $first }” means different reviewers in the two files. 1 The same person · 2 Two people: the other one gets a new name · Esc goes back
review-merge-own-name = The other file has changed your name from “{ $first }” to “{ $new }”. 1 That is right: change it here too · Esc goes back without merging
review-merge-own-ids = The other file says that you, “{ $first }”, are another reviewer too. 1 That is right: the two become one person here too · Esc goes back without merging
review-merge-other-project = The file is not a copy of this project. Did each of you import the case file? Then the same cases become one. 1 Merge it anyway · Esc goes back
review-merge-two-reports = { $count ->
    [one] 1 id means
   *[other] { $count } ids mean
} different reports in the two files: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
}. 1 They are the same cases, merge · Esc goes back
review-merge-new-name = New name of { $name } in the other file:
review-merge-name-blank = Type a name.
review-take-back-title = Take back the import of { $file }
review-take-back-none = There is no import to take back.
review-take-back-kept = Take back the import of { $file }: not any more, cases are in use
review-take-back-heading = Take the import back?
review-take-back-ask = Taking back the import of { $file } removes { $cases ->
    [0] {""}
    [one] 1 case
   *[other] { $cases } cases
}{ $versions ->
    [0] { $cases ->
        [0] nothing
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 change to a case that stays
       *[other] {" "}and 1 change to a case that stays
    }
   *[other] { $cases ->
        [0] { $versions } changes to cases that stay
       *[other] {" "}and { $versions } changes to cases that stay
    }
}. No one has answered any of it{ $drafts ->
    [0] {""}
    [one] , but 1 unsaved draft is lost
   *[other] , but { $drafts } unsaved drafts are lost
}. The program makes a backup first. Enter takes it back · Esc goes back
review-take-back-underway = Taking the import back …
review-undo-import = To take back the import of { $file }, press { -key-palette } and type “take”.
review-undo-older-answer = { -key-undo } again takes back what was saved before the import.
review-drop-heading = Remove the marks?
review-drop-marks = { $count ->
    [one] 1 mark will be removed. Enter removes it · Esc goes back
   *[other] { $count } marks will be removed. Enter removes them · Esc goes back
}
review-drop-marks-answers = { $count ->
    [one] 1 mark and the answers that are not saved will be removed. Enter removes them · Esc goes back
   *[other] { $count } marks and the answers that are not saved will be removed. Enter removes them · Esc goes back
}
review-drop-marks-digit = The digit was not used. Enter removes the marks, Esc keeps them.
review-drop-marks-enter = Neither the digits nor this Enter was used. Enter again removes the marks, Esc keeps them.
review-command-mark = Mark the case, or remove its mark
review-command-mark-and-move = Mark the case and move down
review-command-range = Begin a range that the arrows mark, or end it
review-command-mark-all = Mark all that are shown, or remove their marks
review-command-leave-out-finished = Leave classified cases out when several get answers

## The filter

review-filter-wrong = Character { $at } of the filter: { $why }
review-filter-open-quote = The quotation mark is not closed yet.
review-filter-open-group = The parenthesis is not closed yet.
review-filter-unexpected-close = This parenthesis was never opened. Remove it, or open one before it.
review-filter-no-such-facet = The codebook has no facet “{ $facet }”. It has: { $known }.
review-filter-no-such-value = “{ $value }” is no value of { $facet }. Values go by their ids: { $known }.
review-filter-missing-term = A term is missing here, such as “flagged” or “category:none”.
review-filter-missing-value = Write what to look for directly after “{ $name }:”, with quotation marks if it has spaces.
review-filter-missing-header = Write the column’s header and a colon here, such as field.sector:health.
review-filter-unknown-name = “{ $name }:” does not exist. In quotation marks it is looked for in the texts. These exist: { $known }.
review-filter-unknown-name-near = There is no “{ $name }:”. Did you mean “{ $near }:”? Put quotation marks around it to look for it in the texts.
review-filter-takes-no-value = There is no “{ $name }:”. Did you mean “{ $near }”? It is written without a colon and a value.
review-filter-unknown-value = “{ $name }:” cannot be “{ $value }”. It takes: { $known }.
review-filter-not-a-date = “{ $value }” is not a date. Write 2020, 2020-03, 2020-03-15 or a range such as 2020-03..2020-05.
review-filter-ends-before-it-begins = “{ $value }” ends before it begins. Write the earlier date first.
review-filter-misspelt = “{ $typed }” is not understood here. Write for example “{ $right }”, or put quotation marks around it to look for it in the texts.
review-filter-wordless = “{ $text }” has no letter or digit to look for.
review-filter-two-reviewers = Whose decisions are meant? Name one reviewer, or put each in parentheses of their own: (reviewer:kari flagged) (reviewer:ola -flagged).
review-filter-too-long = The filter is too long, or has too many nested parentheses. Shorten it.
review-filter-reserved-passes = What is reserved changes from hour to hour, so “reserved” cannot be used here. Leave it out.
review-filter-drafts-pass = What is not saved is yours alone and changes with every key, so “draft” cannot be used here. Leave it out.

## Filter and lists

review-filter-heading = Filter
review-filter-count = { $count } of { $total }
review-filter-place = Looks in titles and texts. Tab: { $filter }
review-filter-negation = Here “{ $word }” only means without the next word. Tab: { $filter }
review-filter-hint = For example (“…” looks in the texts, the down arrow chooses a list above):
review-filter-examples = category:emergency -flagged · date:2020-03..2020-05 · “masks” · municipality:Røros or municipality:Steinkjer
review-filter-recent = used recently
review-filter-ready-unclassified = unclassified
review-filter-ready-flagged = flagged
review-filter-ready-undetermined = undetermined
review-filter-ready-postponed = postponed
review-filter-ready-all = all
review-sorted = { $filter } ({ $total }). Esc gives the usual order.
review-sorted-by-no-municipality = No case has a municipality, so the order is that of the import. If a column of your file has it, press { -key-palette } and type “columns” to choose that one.
review-filter-on = { $filter }: { $count } of { $total }. Esc shows all.
review-filter-on-all = { $filter }: all { $total }. Esc removes the filter.
review-filter-off = All cases are shown.
review-filter-empty = No case matches “{ $filter }”. All cases are shown.
review-filter-empty-on-screen = No case matches “{ $filter }”. Correct the filter, or press Esc to see all cases.
review-filter-empty-list = No case matches “{ $filter }”. Still shown: { $list }.
review-filter-empty-list-on-screen = No case matches “{ $filter }”. Correct the filter, or press Esc to see this list still: { $list }.
review-filter-all-must-match = All of it must match the same case; with “or” in between, one is enough.
review-filter-only-place = No title or text has “{ $word }”. Tab: { $filter }
review-header-round = round { $name }
review-header-round-case = case { $at }
review-header-round-outside = case outside, round
review-header-round-of = of { $total }
review-header-precision = ±{ $now } now · { $more ->
    [0] enough for ±{ $wanted }
   *[other] { $more } more for ±{ $wanted }
}
review-header-round-left = { $count } left
review-round-list = Round { $name }
review-queue-sorted = { $count } · Esc gives the usual order
review-queue-filtered-all = { $count } of { $total } · Esc removes the filter
review-queue-round = { $count ->
    [one] 1 case, in your order
   *[other] { $count } cases, in your order
}
review-rounds-heading = Rounds (digit or Enter: work in the round)
review-round-whole = { $total ->
    [one] the whole project, 1 case
   *[other] the whole project, { $total } cases
}
review-round-goal = goal: alpha { $goal }
review-header-goal = goal { $goal }
review-round-own = yours { $done } of { $given }
review-round-gives-nothing = Round “{ $name }” gives you no cases.
review-round-of-others = Round “{ $name }” gives no cases to { $own }, but to { $readers }. { $count ->
    [one] Are you { $first }? Quit with { -key-quit } and start again with --reviewer "{ $first }".
   *[other] Are you one of them? Quit with { -key-quit } and start again with that name, as in --reviewer "{ $first }".
}
review-round-left = The queue is the whole project again. { -key-palette } and “round” goes back to a round.
review-round-on = The queue is round “{ $name }”: { $count ->
    [one] 1 case
   *[other] { $count } cases
} of yours, { $left } left.
review-round-over = Round “{ $name }” has no more cases for you. The queue is the whole project.
review-round-over-closed = Round “{ $name }” is closed. The queue is the whole project.
review-round-over-closed-left = { $count ->
    [one] Round “{ $name }” is closed with 1 case left for you. An answer to it does not count in its agreement now. The queue is the whole project.
   *[other] Round “{ $name }” is closed with { $count } cases left for you. Answers to them do not count in its agreement now. The queue is the whole project.
}
review-round-queue-whole = The queue is the whole project.
review-round-closed-elsewhere = Round “{ $name }” is closed.
review-round-came = Round “{ $name }” gives you { $count ->
    [one] 1 case.
   *[other] { $count } cases; Enter goes through them.
}
review-round-came-outside = Round “{ $name }” gives you { $count ->
    [one] 1 case, but not this one: it comes next.
   *[other] { $count } cases, but not this one: they come next.
}
review-round-closed = The round is closed. Now everyone can see the answers.
review-round-closed-team = The round is closed. The others see the answers after the next exchange. { -key-palette } and “team” exchange now.
review-round-handed-out = { $count ->
    [one] Written to { $folder }: { $files }. It is opened under its reviewer’s name: --reviewer "{ $first }".
   *[other] Written to { $folder }: { $files }. Each is opened under its reviewer’s name, as in --reviewer "{ $first }".
} When that reviewer has quit and sent the file back, { -key-palette } and “merge” adds it.
review-round-hand-out-heading = Hand the round out?
review-round-ask-hand-out = “{ $name }” is handed out to { $readers }: a project file for each, with nothing that others answered. The files go to { $folder }.
review-round-nothing-to-hand-out = Round “{ $name }” gives cases to no one but you.
review-round-close-heading = Close the round?
review-round-ask-close = { $count ->
    [0] All answers of “{ $name }” are in. Once it is closed, everyone sees what the others answered. A round is never opened again.
    [one] 1 answer is outstanding in “{ $name }”. Only answers that are in when you close it count for agreement. A round is never opened again.
   *[other] { $count } answers are outstanding in “{ $name }”. Only answers that are in when you close it count for agreement. A round is never opened again.
}
review-round-ask-close-team = { $count ->
    [one] As far as this file knows, 1 answer is outstanding in “{ $name }”. Exchange first: press Esc, then { -key-palette } and “team”. Only answers that are in when you close it count for agreement. A round is never opened again.
   *[other] As far as this file knows, { $count } answers are outstanding in “{ $name }”. Exchange first: press Esc, then { -key-palette } and “team”. Only answers that are in when you close it count for agreement. A round is never opened again.
}
review-round-form-heading = Open a round · ↑ goes back a line
review-round-form-kept = The round is not open. What you typed is kept. { -key-palette } and “open a round” go on with it.
review-round-agree = Open this round?
review-round-drawing = Drawing …
review-round-exchange-first = This copy does not know { $names } yet, and the exchange with the team that may bring the name failed. Correct the name, or exchange first with { -key-palette } and “team”.
review-round-line-kind = Kind
review-round-line-name = Name
review-round-line-cases = Cases
review-round-line-number = How many
review-round-line-strata = By column
review-round-line-overlap = Read by several
review-round-line-reviewers = Reviewers
review-round-line-goal = Goal
review-round-hint-name = A name, such as main.
review-round-hint-cases = A filter, such as county:Trøndelag. Blank: all cases.
review-round-hint-number = A number, a share such as 20%, or all.
review-round-hint-strata = county, or field.Sektor for the column “Sektor”. Blank: one draw.
review-round-hint-overlap = A number, 20%, or all. Blank: 20%, at least 50 cases.
review-round-hint-reviewers = Names with commas between: kari,ola,siri. Those who have answered in the project are here already; delete who is not to read. Ctrl-U clears the line.
review-round-hint-goal = How far you want to agree: Krippendorff’s alpha, at most 1, such as 0.80. Blank: no goal.
review-round-no-name = The round needs a name.
review-round-no-number = How many cases are drawn? Write a number, a share such as 20%, or all.
review-round-number = “{ $typed }” does not fit here. Write a number above 0, or all.
review-round-number-of-overlap = “{ $typed }” does not fit here. Write a number, a share such as 20%, or all.
review-round-number-of-goal = “{ $typed }” does not fit here. A goal is above 0 and at most 1, such as 0.80.
review-round-no-reviewers = Name those who read, with commas between.
review-round-too-few-reviewers = Each case that several read is to be read by { $times }, but there are { $reviewers ->
    [one] 1 reviewer
   *[other] { $reviewers } reviewers
}. Name more, or write 0 at “read by several”.
review-round-too-few-cases = The frame has { $frame ->
    [one] 1 case
   *[other] { $frame } cases
}, and { $n } are to be drawn. Draw fewer, or write all.
review-round-finished = Round “{ $name }”: { $count ->
    [one] you have answered your case.
   *[other] you have answered all your { $count } cases.
}
review-round-waiting = { $reviewer } ({ $done } of { $given })
review-round-next-close = All others have answered too. Close the round with { -key-palette } and “round”, then Tab; then everyone sees the answers.
review-round-next-alone = Close it with { -key-palette } and “round”, then Tab.
review-round-next-shares = Then { -key-barometer } shows the shares that the sample gives.
review-round-next-sample = { -key-barometer } shows the shares, now known to within ±{ $now } percentage points. { $more ->
    [0] That is enough for ±{ $wanted }: no more cases are needed.
   *[other] { $beyond ->
        [0] The cases left in the round are enough for ±{ $wanted }.
        [one] If that is close enough, you are done. ±{ $wanted } would take 1 case beyond the { $n } of the round: a larger sample, in a round of its own.
       *[other] If that is close enough, you are done. ±{ $wanted } would take { $beyond } cases beyond the { $n } of the round: a larger sample, in a round of its own.
    }
}
review-round-next-compare = When it is closed, { -key-agreement } shows how far you agree, and { -key-settle } opens the cases on which you differ.
review-round-next-wait = Not done yet, as far as this file knows: { $waiting }.
review-round-next-own-part = This file has only the cases that are given to you, and does not show how far the others are.
review-round-next-hand-out = Have they no cases yet? Hand out with { -key-palette } and “round”, then { -key-export }. { -key-palette } and “merge” brings the answers in.
review-round-next-send = Quit with { -key-quit }, then send the project file to { $reviewer }, who opened the round; it is merged there.
review-round-next-exchange = The team exchanges answers every five minutes; { -key-palette } and “team” does it now.
review-round-next-project = { -key-palette } and “round” goes on with the whole project. k goes back to the last case, q quits.
review-round-still-open = Round “{ $name }” is open, and your { $count ->
    [one] case in it is
   *[other] { $count } cases in it are
} classified. { $next }
review-unblind-heading = See what others answered?
review-unblind-ask = An open round gives you this case, so what others say of it is hidden. Once you have seen it, your answer is independent only if it is given already; the log says that you looked.
review-page-said = Who answered what
review-said-none = No one has answered this case yet.
review-namesake = This project knows another person called { $name }, from another home. If that is you, quit and run: { -command } merge --same "{ $name }"
review-others-answers = You answer as { $reviewer }. The answers of { $other } are here too: quit with { -key-quit } and start with --reviewer "{ $other }" to see them.
review-list-all = All cases
review-list-filter = Filter: { $filter }
review-list-ordered = { $list }, { $order }
review-list-by-date = by date
review-list-by-municipality = by municipality
review-list-by-title = by title
review-list-alike = Like “{ $title }”
review-alike = { $count ->
    [one] 1 case is like this one. Space marks, Esc shows all.
   *[other] { $count } cases are like this one, the most similar first. Space marks, Esc shows all.
}
review-nothing-alike = No other case is like this one.
review-near-searching = Looking for cases that are nearly the same …
review-near-none = No two cases are nearly the same.
review-near-found = { $count ->
    [one] 1 new case is
   *[other] { $count } new cases are
} nearly the same as another case. Press { -key-palette } and type “nearly” to list them.
review-list-near = Nearly the same, { $groups ->
    [one] 1 group
   *[other] { $groups } groups
 }
review-near = { $count } cases in { $groups ->
    [one] 1 group
   *[other] { $groups } groups
 } are nearly the same. Space marks, Esc shows all.
review-search-what-texts = beginnings of words in the whole text
review-search-count-texts = { $found } · words that begin so
review-search-heading-texts = Search whole texts (Tab: titles)
review-command-filter = Filter: show only some of the cases
review-command-sort = Sort: as imported, date, municipality, title
review-command-lookalikes = Cases like this one
review-command-near-duplicates = Cases that are nearly the same

## Kept answers

review-keep-ask = Name for these answers
review-keep-incomplete = Answer the case first, then its answers can be kept under a name.
review-keep-nameless = Type a name, for example “home office”.
review-keep-full = Nine sets of answers are kept already. Reuse one of the names.
review-kept = The answers are kept as “{ $name }”. { -key-kept } and a digit fill them in.
review-kept-heading = Fill in: choose with a digit
review-kept-forget-heading = Forget: choose with a digit
review-kept-ask-forget = “{ $name }” ({ $answers }) is forgotten. What you have answered with it stays. Enter forgets · Esc goes back
review-kept-forgotten = “{ $name }” is forgotten.
review-keep-exists = “{ $name }” exists ({ $answers }). 1 replaces it, 2 chooses another name.
review-nothing-kept = No answers are kept yet. Press { -key-palette } and type “keep” to name the answers on the screen.
review-filled = Filled in from “{ $name }”. Enter saves, { -key-undo } undoes.
review-alike-differs = A similar case, “{ $title }”, got: { $answers }
review-alike-differs-short = A similar case got: { $answers }
review-command-keep = Keep the answers under a name
review-command-kept = Fill in answers that you have named
review-command-forget-kept = Forget answers that you have named

review-reviewer-ask = Your name as reviewer
review-reviewer-blank = Type a name. Esc goes back.
review-reviewer-taken = “{ $reviewer }” is another reviewer here, with answers of their own. Type another name, or quit and start with --reviewer "{ $reviewer }" to answer as that reviewer.
review-reviewer-changed = From the next start, you are { $reviewer }, also for what you have answered so far.
review-goal-ask = How many cases a day? (0: no goal)
review-goal-no-number = Type a whole number, such as 60. 0 removes the goal.
review-goal-kept = { $goal ->
    [one] Your goal is 1 case a day. The first row shows it.
   *[other] Your goal is { $goal } cases a day. The first row shows it.
}
review-goal-none = The goal is removed.
review-copied-title = Title copied. If it does not come with a paste, the terminal does not allow copying.
review-copied-text = Text copied. If it does not come with a paste, the terminal does not allow copying.
review-copied-id = Id copied. If it does not come with a paste, the terminal does not allow copying.
review-copied-nothing = There is nothing to copy here.
review-mouse-used = The mouse works on options, cases and the text (wheel); the keys in the last row are for the keyboard. Hold Shift to select text.
review-mouse-not-used = The mouse is no longer used here.
review-rules-folded = The rules are hidden. { -key-fold-rules } shows them again, { -key-codebook } the whole codebook.
review-rules-shown = The rules are shown again.
review-rules-no-room = The rules are shown as far as there is room. { -key-codebook } shows all of them.
review-cues-heading = Cue words
review-cues-none = Cue words: none in this text
review-cues-on = Your cue words light up in the text. { -key-cue-words } turns them off.
review-cues-on-starting = The codebook’s cue words light up in the text. For lists of your own press { -key-palette } and type “own lists”. { -key-cue-words } turns them off.
review-cues-on-none = Cue words are on. None of them is in this text. { -key-cue-words } turns them off.
review-cues-off = Cue words are off.
review-cues-file = The lists are in { $file }. Edit the file in a text editor. It is read each time { -key-cue-words } turns cue words on.
review-cues-how = Cue words that light up in the texts (F4). One list a line: name: word, word*, word. A star takes longer words too, and three dots let up to four words come between: carr* … on.
review-cues-unread = The cue words in { $file } could not be read ({ $cause }).
review-cues-unwritten = { $file } could not be written ({ $cause }).
review-cues-misspelt = { $file }, line { $line }: write a name, a colon and words with commas, such as “long-term: continues, permanent*”.
review-queue-width = The width of the queue has changed. It is beside the case in windows of at least 100 columns.
review-command-wider-queue = Wider queue
review-command-narrower-queue = Narrower queue
review-command-reviewer = Change your name as reviewer

## This is what I found

review-columns-heading = This is what I found in “{ $file }”
review-columns-anew = Import a file and choose its columns
review-columns-other-id = { $digit } chooses another column for it, or none.
review-columns-other-id-palette = To choose another column, press Esc, then { -key-palette }, and type “columns”.
review-columns-here-already = Its cases are here already: with the same ids their texts change, with other ids they are added. To replace them, first take that import back
review-columns-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
review-columns-sheet = sheet “{ $sheet }”
review-columns-title = Title
review-columns-text = Text
review-columns-municipality = Municipality
review-columns-id = Id
review-columns-date = Date
review-columns-county = County
review-columns-none = –
review-columns-title-from-text = the first words of the text
review-columns-id-from-content = made from title and text; identical cases are numbered
review-columns-others = { $count ->
    [0] {""}
    [one] 1 other column is kept.
   *[other] { $count } other columns are kept.
}
review-columns-hidden = Not shown, because they hold personal data: { $columns }.
review-columns-first = The first case
review-columns-how = Enter imports · 1–{ $last } change · Esc back
review-columns-how-short = Enter imports · Esc back
review-columns-how-text = Enter chooses the report · 1–{ $last } change · Esc back
review-columns-how-text-short = Enter chooses · Esc back
review-columns-taking = Importing the cases …
review-columns-prose = Is this a table? It begins like a letter. If the file is one case, go back and rename it so that it ends in .txt.
review-columns-no-text = Which column is the report? None is chosen yet. Enter chooses.
review-columns-taken = “{ $column }” is now { $role } and no longer { $other }.
review-columns-choose = { $role }: which column? ↑↓ moves, Enter chooses, Esc goes back.
review-columns-choose-several = { $role }: which columns? ↑↓ moves, Space marks several, Enter chooses, Esc goes back.
review-columns-headers = Headers: row { $row } ({ $digit } moves them down)
review-columns-no-headers = Headers: none, columns have their letters ({ $digit } begins at row 1)
review-columns-sheet-line = Sheet:
review-columns-sheet-of = (of { $count })
review-columns-all-sheets = all { $count } with the same headers
review-columns-hints-left = { $count ->
    [one] Row { $rows }
   *[other] Rows { $rows }
 }: hints for filling in (“{ $example }”), left out
review-columns-hints-cases = { $count ->
    [one] Row { $rows }: a case, though it looks like hints (“{ $example }”)
   *[other] Rows { $rows }: cases, though they look like hints (“{ $example }”)
 }
review-columns-choose-sheet = Which sheet? ↑↓ moves, Enter chooses, Esc goes back.
review-columns-no-column = none
review-command-show-persons = Show e-mail addresses and names, or hide them again
review-report-heading = Write the report
review-report-writing = Writing the report …
review-codebook-how = Quit with { -key-quit }, and run: { -program } codebook take barometer --project "{ $project }" (or a file of your own in place of barometer)
review-municipalities-how = Quit with { -key-quit }, and type `{ -command } municipalities`. It shows which names of municipalities have to be settled, and how.
review-backup-how = For a copy now, quit with { -key-quit } and type: { -program } backup copy.nybrott --project "{ $project }". One is also made each day, in a folder beside the project.
review-personal-shown = E-mail addresses and names are shown from now on.
review-personal-hidden = E-mail addresses and names are hidden from now on.
review-fields-hidden = Not shown, because they hold personal data: { $columns }. Press { -key-palette } and type “e-mail” to show them.

## Worklists

review-box-all = { $count } in all: arrow down
review-worklists-heading = Worklists
review-worklists-more = { $count ->
    [one] { -key-worklists } shows 1 more list
   *[other] { -key-worklists } shows { $count } more lists
}
review-worklists-rulings-begun = rulings you have begun
review-worklist-undetermined = undetermined
review-worklist-flagged = flagged
review-worklist-noted = with a note
review-worklist-drafts = partly saved and drafts
review-worklist-postponed = postponed
review-worklist-text-changed = title or text changed since you answered
review-worklist-text-changed-short = title or text changed
review-worklist-answered-otherwise-short = differ from a similar case
review-worklist-answered-otherwise = answered differently from a similar case
review-worklist-meaning-changed = meaning changed since
review-worklist-facet-missing = a facet is not answered
review-worklist-empty = No cases in “{ $list }”.
review-worklist-on = Worklist: { $list }, { $count ->
    [one] 1 case
   *[other] { $count } cases
}. { -key-next-hit } and { -key-previous-hit } step through it, Esc shows all.
review-bar-hidden = This count is not shown, so its cases are not either.
review-bar-empty = No case is “{ $bar }” now.
review-bar-cases = { $bar }
review-bar-on = { $bar }: { $count ->
    [one] 1 case.
   *[other] { $count } cases.
} Esc shows all.
review-search-put-out = The search for “{ $sought }” is over.
review-search-put-out-in-list = The search for “{ $sought }” is over. { -key-next-hit } and { -key-previous-hit } now go through the list.
review-footer-worklists = lists
review-command-settle = Settle differences between reviewers
review-command-settle-rule = Choose the rule in dispute
review-command-settle-report = Read its report alone, or go back to the answers
review-command-settle-who = Show who answered what
review-command-settle-note = Write a note on the ruling
review-command-settle-undo = Take back the last digit, then your last ruling
review-command-settle-redo = Redo the ruling that was taken back
review-command-worklists = Worklists
review-command-list-undetermined = Worklist: undetermined
review-command-list-flagged = Worklist: flagged
review-command-list-noted = Worklist: with a note
review-command-list-drafts = Worklist: partly saved and drafts
review-command-list-postponed = Worklist: postponed
review-command-list-text-changed = Worklist: title or text changed since you answered
review-command-list-answered-otherwise = Worklist: answered differently from a similar case
review-command-list-meaning-changed = Worklist: meaning changed since you answered
review-command-list-facet-missing = Worklist: a facet (extra question) is not answered

## Where a codebook of one’s own asks what is new to a county, or to both

review-verdict-innovation-county = new to the county · { $kinds }
review-verdict-not-new-county = not new to the county
review-verdict-innovation-both = new to the municipality/county · { $kinds }
review-verdict-not-new-both = not new to the municipality/county
