# The codebook: what a reviewer decides, and by which rule.

## The two rows below the questions, at most 78 characters each

codebook-row-when = Choose it when: { $rule }.
codebook-row-not = Not when: { $rule }.
codebook-row-ask = Ask: { $question }
codebook-row-example = Example: { $example }
codebook-order-tests = 1 urgent, temporary   2 known skill, new use   3 lasts / was planned
codebook-order = Do several fit? Choose 3 if it lasts, else 2 for a known skill, else 1.
codebook-rule-of-question = in general

## The three questions

codebook-question-category = Category
codebook-question-category-short = Category
codebook-question-category-ask = Category: which one fits best?
codebook-question-category-hint = Choose the closest one, even if you think it is not an innovation.

codebook-question-new = New to the municipality
codebook-question-new-short = New?
codebook-question-new-ask = New to the municipality?
codebook-question-new-hint = A copy from a neighbour is still new. The whole municipality counts.

codebook-question-kinds = New or changed
codebook-question-kinds-short = Changed
codebook-question-kinds-ask = What is new or substantially changed? You can choose several.
codebook-question-kinds-hint = A minor change, a routine replacement or a new price is none of them.

## Question 1: the category

codebook-category-emergency = Emergency innovation
codebook-category-emergency-short = Emergency
codebook-category-emergency-test = urgent and temporary
codebook-category-emergency-cues = temporar*, urgent*, acute*, provisional*, makeshift, stopgap*, stop-gap*, improvis*, immediately, until
codebook-category-emergency-letter = E
codebook-category-emergency-definition = A temporary solution to an acute problem.
codebook-category-emergency-question = Is it a stop-gap for something that could not wait?
codebook-category-emergency-when = it is a stop-gap for something that could not wait
codebook-category-emergency-not = it is to last, or was planned before. Then it is 3
codebook-category-emergency-example = the sports hall is a test station for six weeks, until the clinic has rooms.

codebook-category-preparedness = Preparedness innovation
codebook-category-preparedness-short = Preparedness
codebook-category-preparedness-test = existing skills put to a new use
codebook-category-preparedness-cues = preparedness, volunteer*, compan*, supplier*, expertise, repurpos*, skills
codebook-category-preparedness-letter = P
codebook-category-preparedness-definition = Someone has a competence that can be used to help solve a societal challenge in the crisis.
codebook-category-preparedness-question = Does a named actor put existing competence or capacity to a new use because of the crisis?
codebook-category-preparedness-when = a named actor puts a skill it has to a new use in the crisis
codebook-category-preparedness-not = it is an ordinary purchase, or is to last (then it is 3)
codebook-category-preparedness-example = the sheltered workshop sews protective gowns instead of work clothes.

codebook-category-long-term = Long-term innovation
codebook-category-long-term-short = Long-term
codebook-category-long-term-test = continues or was planned
codebook-category-long-term-cues = continu*, carr* … on, permanent*, lasting, ongoing, keep*, autumn, planned, plan, strateg*
codebook-category-long-term-letter = L
codebook-category-long-term-definition = Develops new solutions and services that can change the future.
codebook-category-long-term-question = Does the report say that it stays, or was it planned before?
codebook-category-long-term-when = the report says that it goes on, or was planned before
codebook-category-long-term-not = it only “may be useful later”. Then it is 1 or 2
codebook-category-long-term-example = training over video goes on in the autumn, and was in the plan before.

codebook-category-unclear = Unclear
codebook-category-unclear-short = Unclear
codebook-category-unclear-test = the report says too little to choose
codebook-category-unclear-letter = ?
codebook-category-unclear-definition = The report gives no ground for choosing one of the three.
codebook-category-unclear-question = Does the report lack what it takes to choose?
codebook-category-unclear-when = none of the three fits, or the report says too little
codebook-category-unclear-not = two fit. Then the order decides: lasts 3, actor 2, else 1
codebook-category-unclear-example = “new routines are in place”, and no more. Say in the note what is missing.

## Question 2: new to the municipality?

codebook-new-yes = Yes
codebook-new-yes-short = Yes
codebook-new-yes-test = no one here had it before
codebook-new-yes-definition = New to the whole municipality or county, though others may have had it before.
codebook-new-yes-question = Is this the first time the municipality has done it?
codebook-new-yes-when = no one in the municipality had it, though a neighbour may
codebook-new-yes-not = another school or unit of the municipality had it before
codebook-new-yes-example = the neighbour has had the solution for two years, and now we take it up.

codebook-new-no = No
codebook-new-no-short = No
codebook-new-no-test = someone here had it before
codebook-new-no-definition = The municipality had it before.
codebook-new-no-question = Had anyone in the municipality done it before?
codebook-new-no-when = someone in the same municipality has done the same before
codebook-new-no-not = only other municipalities have had it. Then it is 1
codebook-new-no-example = a primary school starts homework help online, which the lower secondary school had.

codebook-new-unclear = Unclear
codebook-new-unclear-short = Unclear
codebook-new-unclear-test = the report does not say how it was
codebook-new-unclear-definition = The report does not say whether the municipality had it before.
codebook-new-unclear-question = Is the report silent on how things were before?
codebook-new-unclear-when = the report does not say whether the municipality had it
codebook-new-unclear-not = the report calls it new, or says when it began. Then it is 1
codebook-new-unclear-example = “we hold video meetings”, with no word of how it was before.

## Question 3: what is new or substantially changed?

codebook-kind-service = Service
codebook-kind-service-short = Service
codebook-kind-service-test = what residents or users get
codebook-kind-service-definition = A new or substantially changed service.
codebook-kind-service-question = Do residents or users get something different from before?
codebook-kind-service-when = what residents or users are offered changes
codebook-kind-service-not = only the staff notice. Then it is 3 or 4
codebook-kind-service-example = the patients' training comes on a screen instead of in the gym.

codebook-kind-product = Product
codebook-kind-product-short = Product
codebook-kind-product-test = a physical or digital thing
codebook-kind-product-definition = A new or substantially changed product.
codebook-kind-product-question = Is there a thing that did not exist before?
codebook-kind-product-when = a physical or digital thing is made or put to use
codebook-kind-product-not = it is bought off the shelf and nothing offered changes
codebook-kind-product-example = a local firm makes hand-sanitiser stands with the municipality's logo.

codebook-kind-process = Process
codebook-kind-process-short = Process
codebook-kind-process-test = how the service is made or delivered
codebook-kind-process-definition = A new or substantially changed process.
codebook-kind-process-question = Is the service made or delivered in another way?
codebook-kind-process-when = the way a service is made or delivered changes
codebook-kind-process-not = it is about who does what. Then it is 4
codebook-kind-process-example = applications for leave come on an online form, straight to the right office.

codebook-kind-organisation = Organisation
codebook-kind-organisation-short = Organis.
codebook-kind-organisation-shortest = Org.
codebook-kind-organisation-test = roles, shifts, duties or cooperation
codebook-kind-organisation-definition = A new or substantially changed way of organising work.
codebook-kind-organisation-question = Do others do it, or do they work together in another way?
codebook-kind-organisation-when = roles, teams, shifts, duties or form of cooperation change
codebook-kind-organisation-not = it is a reorganisation on paper only
codebook-kind-organisation-example = two municipalities share the doctor on duty.

codebook-kind-communication = Communication
codebook-kind-communication-short = Communic.
codebook-kind-communication-shortest = Comm.
codebook-kind-communication-test = a new channel to or from the public
codebook-kind-communication-definition = A new or substantially changed way of communicating with the outside world.
codebook-kind-communication-question = Do people outside hear or speak in a new way?
codebook-kind-communication-when = residents or businesses get a new channel or dialogue
codebook-kind-communication-not = it is internal messages. Then it is 3 or 4
codebook-kind-communication-example = the municipality answers questions by telephone in Polish.

codebook-kind-none = None of them
codebook-kind-none-short = None
codebook-kind-none-test = a minor change, a routine replacement
codebook-kind-none-definition = Nothing is new or substantially changed, so it is not an innovation.
codebook-kind-none-question = Is everything in essence as it was?
codebook-kind-none-when = it is a minor change, a routine replacement or a new price
codebook-kind-none-not = one of 1 to 5 fits a substantial part of it
codebook-kind-none-example = the kindergarten stays open half an hour longer.

codebook-kind-unclear = Unclear
codebook-kind-unclear-short = Unclear
codebook-kind-unclear-test = the report says too little
codebook-kind-unclear-definition = The report does not say what is new or substantially changed.
codebook-kind-unclear-question = Is the report silent on what was done?
codebook-kind-unclear-when = the report does not say what is new or changed
codebook-kind-unclear-not = nothing has changed in substance. Then it is 6
codebook-kind-unclear-example = “we adapted quickly”, without saying what was done.

## The verdict

codebook-verdict-innovation = Innovation
codebook-verdict-innovation-sign = +
codebook-verdict-innovation-definition = New to the municipality, and at least one kind of change.
codebook-verdict-not-innovation = Not an innovation
codebook-verdict-not-innovation-sign = -
codebook-verdict-not-innovation-definition = Not new to the municipality, or none of the kinds of change fits.
codebook-verdict-undetermined = Undetermined
codebook-verdict-undetermined-sign = ?
codebook-verdict-undetermined-definition = The answers do not settle it.

## The whole codebook, as it is read

codebook-title = Codebook
codebook-heading-innovation = What is an innovation?
codebook-innovation = New or substantially changed services, products, processes or ways of organising work, and ways of communicating with the outside world. It must be new to the municipality or county, though it may have been developed or used by others before.
codebook-innovation-unit = The whole municipality or county counts, not one school or ward. What is copied from a neighbour still counts as new.
codebook-heading-questions = The three questions
codebook-questions = Each case gets an answer to three questions. “Unclear” is an answer: it means that the report does not say enough. Give the reason in the note. A case that turns out not to be an innovation keeps its category.
codebook-heading-order = When two categories fit
codebook-order-first = If the report shows that it lasts, it is 3: it is made permanent, was planned before, or is to reach more people later.
codebook-order-second = Else, if a named actor puts a skill it already has to a new use, it is 2.
codebook-order-third = Else, if it is acute and temporary, it is 1.
codebook-order-last = Else it is unclear: say why in the note. That something may be useful later is not enough for 3, and an ordinary purchase is not 2.
codebook-order-why = The three measure different things: how long, whose competence, and which horizon. So reviewers will differ now and then, and that is worth noting.
codebook-heading-question = Question { $number }. { $ask }
codebook-heading-option = { $digit }  { $name }
codebook-several-kinds = More than a quarter of municipal innovations have two kinds or more. Process and organisation are the two that reviewers disagree on most.
codebook-heading-verdict = The verdict
codebook-verdict = The verdict follows from the answers and is never typed.
codebook-heading-facets = Facets
codebook-facets = What a case may be marked with besides. Tab goes there after question 3.
codebook-heading-worked = Two cases from the newsletter, with our reading
codebook-worked = No one has published answers for these cases. If you read them differently, say why in the note.
codebook-worked-roros = Røros: together with a local business the municipality developed hand-sanitiser containers with its logo. When kindergartens and schools reopened, none could be had on the market; later more were bought for the other units. Our reading: preparedness (one could argue emergency), new, product. Innovation.
codebook-worked-steinkjer = Steinkjer: the rehabilitation unit tests training sessions sent over video, first for patients under treatment, later perhaps for more people and for prevention. It was planned before and set off by the pandemic. Our reading: long-term, new, service and process. Innovation.
codebook-heading-sources = Sources
codebook-source-newsletter = The definition of innovation and the three categories: newsletter of Trøndelag county, May 2020; the categories are Bram Timmermans' (NHH, the Norwegian School of Economics).
codebook-source-barometer = KS Innovasjonsbarometer 2018, 2020 and 2024, and its political barometer 2020.
codebook-source-white-paper = Meld. St. 30 (2019–2020), chapter 3: An innovative public sector.
codebook-source-denmark = The Danish public-sector barometer (CO-PI).
codebook-source-oecd = OECD and Eurostat: Oslo Manual 2018; OECD OPSI on what an innovation is and is not.
codebook-source-ours = The rules “choose it when” and “not when” are the program's own.

## A codebook of one’s own

codebook-in-force = The codebook of this project: “{ $name }”, edition { $edition }.
codebook-file-unreadable = “{ $file }” cannot be read: { $reason }. Give a file, or barometer.
codebook-file-bad = “{ $file }”, { $what }
codebook-built-in-alone = The codebook that is built in has nothing of its own to check or compare. Give a file, or barometer.
codebook-file-other-encoding = “{ $file }” is not text in UTF-8. Save it as UTF-8 in your editor.
codebook-file-too-long = it is longer than { $most } KiB. Shorten texts or examples.
codebook-file-at = row { $row }, column { $column }: { $fault }
codebook-file-unknown-key = “{ $name }” is not understood here. What is: { $known }.
codebook-file-unknown-word = “{ $name }” is not understood here. What is: { $known }.
codebook-file-missing-key = { $name } is missing. Add it.
codebook-file-twice = “{ $name }” is there twice. Remove one, or give it another name.
codebook-file-unknown-id = “{ $name }” is neither a question (category, new, kinds) nor a facet or value of this file. Correct it, or add what it names.
codebook-file-facet-by-id = “{ $name }” is what filters and tables call the facet. Write “{ $id }” here.
codebook-file-answer-by-question = “{ $name }” is an answer. A rule is about the whole question: write “{ $id }” here.
codebook-file-still-used = “{ $name }” has another name now (changes) and is still a value. Remove it from the values, or from changes.
codebook-used-again = “{ $id }” had another meaning in an earlier edition, which renamed it or made it one with another. Answers from then would read as the new one. Give the value another id.
codebook-file-no-codebook = no codebook begins here. `{ -command } codebook draft FILE` writes one to begin with.
codebook-file-syntax = this cannot be read. Look for a comma, quotation mark or bracket that is missing here or just before, or is one too many. (RON: { $reason })
codebook-file-wants-text = a text in quotation marks belongs here.
codebook-file-wants-number = a number without quotation marks belongs here.
codebook-file-wants-switch = true or false belongs here.
codebook-file-wants-list = a list in square brackets, [ and ], belongs here.
codebook-file-wants-pairs = something in curly brackets belongs here.
codebook-file-wants-group = something in round brackets, ( and ), belongs here.
codebook-file-bad-id = “{ $name }” cannot be an id. An id has a small letter a–z first, then small letters, digits and _, at most 32 in all.
codebook-file-reserved-id = “{ $name }” has a meaning of its own already. Choose another id.
codebook-file-bad-rule-id = “{ $name }” cannot be the id of a rule. It has at most 32 letters, digits, dots, hyphens and _.
codebook-file-too-many = there are more than { $most } here. Remove some.
codebook-file-text-too-long = this text is longer than { $most } characters. Shorten it.
codebook-file-blank = this text is blank. Write it, or leave the line out.
codebook-file-no-language = this has a text in no language. Add nb, nn or en.
codebook-file-other-format = “{ $name }” is not the format of a codebook. Write format: "nybrott/codebook".
codebook-file-newer = the file has version { $version }, which a later version of the program writes. Update the program.
codebook-file-no-option = no option is called “{ $name }”. They are called category.emergency, new.yes, kinds.service and so on.
codebook-file-no-percentage = “{ $name }” is not from 0 to 100. Write the per cent alone: 74.
codebook-file-no-address = “{ $name }” is no address. Write it with https:// in front.
codebook-file-when = the filter of “{ $facet }” is not understood: { $why }
codebook-file-exists = “{ $file }” is there already. Choose another name, or move it away.
codebook-not-written = “{ $file }” cannot be written: { $reason }. Choose another name or folder.
codebook-none-to-export = The project follows the codebook that is built in. “{ -command } codebook draft FILE” writes a file to begin with.
codebook-sound = “{ $name }”, edition { $edition }: other words for { $words ->
    [one] 1 option
   *[other] { $words } options
 }, { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
 }, { $facets ->
    [one] 1 facet
   *[other] { $facets } facets
 }. It can be taken.
codebook-same = Nothing differs.
codebook-diff-named = { $name } ({ $id })
codebook-diff-new = { $id }: new
codebook-diff-gone = { $id }: gone
codebook-diff-own-words = { $id }: has words of its own
codebook-diff-built-in-words = { $id }: has the usual words again
codebook-diff-unexplained = { $id }: is changed; the file does not say whether it means the same (changes: words_only, meaning)
codebook-diff-words-only = { $id }: other words, same meaning
codebook-diff-meaning = { $id }: means something else
codebook-diff-renamed = { $id }: now called { $to }
codebook-diff-merged = { $id }: one with { $to } now
codebook-diff-retired = { $id }: not given any more
codebook-taken = The project follows “{ $name }”, edition { $edition }, from here on. Answers given before keep the codebook they were given under.
codebook-taken-already = The project follows “{ $name }”, edition { $edition }, already.
codebook-taken-line =   { $line }
codebook-facets-kept = { $count ->
    [one] Its facet comes
   *[other] Its { $count } facets come
 } after question 3. On the screen Tab goes there, line by line (--plain) the word “facet”. Digits answer.
codebook-draft-written = “{ $file }” is written. Change it, check it with “{ -command } codebook check "{ $file }"”, and take it with “{ -command } codebook take "{ $file }"”.
codebook-draft-head = A codebook for nybrott. The three questions, their options and the verdict stay as they are; here you give them other words, rules and facets. “nybrott codebook check FILE” says what is wrong, with row and column.
codebook-draft-name = What it is called and which edition it is: both are shown in reports and exports.
codebook-draft-called = my-codebook
codebook-draft-words = Other words for an option, in the languages that reviewers read: nb, nn and en. What you leave out stays as it is built in.
codebook-draft-rules = Rules of your own, about category, new, kinds or a facet. They are shown with the question.
codebook-draft-switches = Whether what is only tried out counts (shown in reports), and to whom it must be new: municipality, county or both.
codebook-draft-facets = What is asked beside the questions, at most 8 with 9 values each. kind: single or multi; ask: off, optional or required; when: a filter; from: a column that proposes values.
codebook-draft-changes = For a later edition: what differs from the one before, so that old answers are read rightly.
codebook-rules-heading = Rules of our own

## Where a codebook of one’s own asks what is new to a county, or to both

codebook-innovation-unit-county = The whole county counts, not one school or unit. What is copied from a neighbour still counts as new.
codebook-new-no-definition-county = The county had it before.
codebook-new-no-not-county = only other counties have had it. Then it is 1
codebook-new-no-question-county = Had anyone in the county done it before?
codebook-new-no-test-county = someone here had it before
codebook-new-no-when-county = someone in the same county has done the same before
codebook-new-unclear-definition-county = The report does not say whether the county had it before.
codebook-new-unclear-when-county = the report does not say whether the county had it
codebook-new-yes-definition-county = New to the whole county, though others may have had it before.
codebook-new-yes-not-county = another school or unit of the county had it before
codebook-new-yes-question-county = Is this the first time the county has done it?
codebook-new-yes-test-county = no one here had it before
codebook-new-yes-when-county = no one in the county had it, though a neighbour may
codebook-question-new-county = New to the county
codebook-question-new-ask-county = New to the county?
codebook-question-new-hint-county = A copy from a neighbour is still new. The whole county counts.
codebook-verdict-innovation-definition-county = New to the county, and at least one kind of change.
codebook-verdict-not-innovation-definition-county = Not new to the county, or none of the kinds of change fits.
codebook-new-no-definition-both = The municipality or county had it before.
codebook-new-no-not-both = only others have had it. Then it is 1
codebook-new-no-question-both = Had anyone in the municipality or county done it before?
codebook-new-no-test-both = someone here had it before
codebook-new-no-when-both = someone in the same municipality or county did so before
codebook-new-unclear-definition-both = The report does not say whether the municipality or county had it before.
codebook-new-unclear-when-both = the report does not say whether they had it
codebook-new-yes-not-both = another school or unit of theirs had it before
codebook-new-yes-question-both = Is this the first time those who report it have done it?
codebook-new-yes-test-both = no one here had it before
codebook-new-yes-when-both = no one in the municipality or county had it before
codebook-question-new-both = New to the municipality or county
codebook-question-new-ask-both = New to the municipality or county?
codebook-question-new-hint-both = A copy from a neighbour is still new. The whole municipality or county counts.
codebook-verdict-innovation-definition-both = New to the municipality or county, and at least one kind of change.
codebook-verdict-not-innovation-definition-both = Not new to the municipality or county, or none of the kinds of change fits.
