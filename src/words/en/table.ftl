# Tables for people: sheets, columns that the file did not have, columns of decisions.

table-sheet-cases = Cases
table-sheet-definitions = Definitions
table-sheet-long-texts = Long texts
table-column-title = Title
table-column-text = Text
table-column-id = ID
table-column-municipality = Municipality
table-column-county = County
table-column-date = Date
table-column-source = Source
table-column-new = New to the municipality
table-column-service = Service
table-column-product = Product
table-column-process = Process
table-column-organisation = Organisation
table-column-communication = Communication
table-column-verdict = Verdict
table-column-note = Note
table-column-flag = Flag
table-column-by = Reviewer
table-column-at = Time
table-column-changed = Text changed since
table-partly-saved = Partly saved
table-final-category = Final category
table-final-category-source = Final category, source
table-final-new-to-municipality = Final: new
table-final-new-to-municipality-source = Final: new, source
table-final-change-kinds = Final: new or changed
table-final-change-kinds-source = Final: new or changed, source
table-final-verdict = Final verdict
table-final-verdict-source = Final verdict, source
table-final-facet = Final: { $facet }
table-final-facet-source = Final: { $facet }, source
table-final-answers = Number of answers
table-adjudicator = Adjudicator
table-ruling-rules = Rules
table-ruling-reason = Reason
table-ruling-blind-equal = Ruled as answered blind
table-ruling-text-changed-since = Text changed since the ruling
table-ruling-note = Note on the ruling

# The sheet of definitions.

table-definitions-question = Question
table-definitions-answer = Answer
table-definitions-code = Code
table-definitions-definition = Definition
table-definitions-when = Choose it when
table-definitions-not = Not when
table-definitions-example = Example
table-definitions-one-or-zero = 1 = this kind, 0 = not; “{ $unclear }” where that is the answer; blank where the question is not answered.
table-definitions-partly-saved = A question has no answer yet, so there is no verdict.

## Where a codebook of one’s own asks what is new to a county, or to both

table-column-new-county = New to the county
table-column-new-both = New to the municipality or county
