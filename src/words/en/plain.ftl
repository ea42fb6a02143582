# The plain mode: what a reviewer hears who classifies line by line.

plain-intro = Line by line: answer with digits and Enter. Three numbers with spaces answer all three questions, for example 2 1 13. ? shows what else can be typed, q quits.
plain-case = Case { $no } of { $total }
plain-round = Round { $name }: { $at } of { $total }, { $left } left
plain-claimed = Reserved for you; of the reserved ones, { $left } left
plain-several-kinds = Several kinds: their digits together, for example 13.
plain-facet-one = { $facet }: the digit of one value.
plain-facet-several = { $facet }: the digits of one value or several together, for example 13.
plain-facets = Facets answered: { $answered } of { $count }. Type facet to go to the next one.
plain-prompt-facet = Digits answer “{ $facet }”, facet goes to the next one, Enter saves:
plain-prompt-facet-required = Digits answer “{ $facet }”, facet goes to the next one. “{ $required }” needs an answer before the case is saved:
plain-answers = { $answers }. { $verdict }.
plain-finished-left = Left to look at: { $undetermined } undetermined, { $flagged } flagged, { $drafts ->
    [one] 1 draft
   *[other] { $drafts } drafts
}
plain-export = To export the answers: { -command } export FILE.
plain-finished-back = k goes back to the last case.
plain-shares = What the cases say is shown by: { -command } shares. A page to publish: { -command } report FILE.html.
plain-note-now = The note is “{ $note }”. A dash (-) removes it.
plain-answered-so-far = Answered so far: { $answers }.
plain-number-answered = Question { $question } ({ $name }): { $answer }.
plain-worklist = { $digit } { $list }: { $count }
plain-worklist-uncounted = { $digit } { $list } (counted when you choose it)

## Prompts

plain-prompt-question = Answer to question { $question }:
plain-prompt-save = Enter saves, u undoes, digits answer question { $question }:
plain-prompt-save-required = Enter asks “{ $required }”, which needs an answer, u undoes, digits answer question { $question }:
plain-prompt-next = Enter keeps the answers and goes on, digits answer question { $question }:
plain-prompt-welcome = 1, 2 or q:
plain-prompt-finished = k, u or q:
plain-prompt-note = Note (an empty line leaves it as it is):
plain-prompt-file = Where is the file? (an empty line goes back):
plain-prompt-rescue = File to save to (Enter for { $file }, - goes back):
plain-prompt-rounds = A digit works in it, x and a digit closes it, e and a digit hands it out, an empty line goes back:
plain-prompt-yes = Enter for yes, - goes back:
plain-prompt-round-line = { $line } (an empty line leaves it as it is, - goes back):
plain-prompt-round-kind = Kind, by its digit (- goes back):
plain-prompt-worklists = The digit of a list, an empty line goes back:
plain-prompt-quit = Enter, q or -:
plain-prompt-quit-unsaved = s, q or -:

## The end

plain-quit-unsaved = { $count ->
    [0] No answers are lost. q quits,
    [one] The answers to one case are not saved and will be gone. s saves them elsewhere, q quits all the same,
   *[other] The answers to { $count } cases are not saved and will be gone. s saves them elsewhere, q quits all the same,
} anything else goes back.

## What cannot be understood

plain-unknown = “{ $typed }” means nothing here. Answer with digits, or type ? for what can be typed.
plain-nothing-to-clear = There are no unsaved answers here to remove, and all cases are shown. { -key-quit } quits.
plain-control-sequence = The line holds a control sequence, for example from an arrow key, and was not used. Type it again.
plain-one-digit = Question { $question } takes one digit. Put spaces between the questions, for example 2 1 13.
plain-no-such-option = { $digit } is not an answer to question { $question }. The digits are before the answers.
plain-answer-missing = Question { $question } has no answer (0 = unclear).
plain-not-combined = 6 and 0 go alone in question 3. Type one of them, or the digits of the kinds.
plain-too-many = There are more numbers than questions left. Type one number, several kinds together as in 14, or three for all three questions.

## Help

plain-help-answers = Digits answer the question that is asked. Three numbers with spaces answer all three questions, for example 2 1 13; in question 3 each digit is a kind.
plain-help-enter = Enter on an empty line saves a case whose answers are complete, and goes to the next one.
plain-help-text = Read the case again
plain-help-rules = The rule of each answer to this question
plain-help-shares = How to see what the cases say
plain-help-export = How to export the answers
plain-help-back = Remove unsaved answers to the case; if there are none, show all cases
plain-help-facet = Go to the next facet
