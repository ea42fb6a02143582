# How far reviewers agree: in the subcommand and on the page.

agreement-title = { $count ->
    [one] Agreement on 1 case that two or more reviewers have answered, { $blindness }. Reviewers: { $reviewers }
   *[other] Agreement on { $count } cases that two or more reviewers have answered, { $blindness }. Reviewers: { $reviewers }
}
agreement-question = Question
agreement-value = Answer
agreement-cases = cases
agreement-given = given
agreement-percent = % alike
agreement-specific = % of others giving it too
agreement-kappa = kappa
agreement-alpha = alpha (Krippendorff)
agreement-ac1 = AC1 (Gwet)
agreement-verdict = Verdict
agreement-kinds-in-four = Changed, in four kinds
agreement-kinds-without-unclear = Changed, without “unclear”
agreement-process-organisation = Process or organisation
agreement-none = None of them
agreement-unclear = Unclear
agreement-not-measured = not measured
agreement-not-defined = not defined
agreement-nothing = No case has answers from two reviewers yet, so agreement is not measured. Answers that others gave in copies of their own come with { -command } merge FILE.
agreement-nothing-filtered = No case that matches the filter has answers from two reviewers yet, so agreement is not measured. Answers that others gave in copies of their own come with { -command } merge FILE.
agreement-nothing-late = Without the answers that came after their round was closed, no case has answers from two reviewers, so agreement is not measured.
agreement-silent = Left out, with no answer to these cases: { $reviewers }.
agreement-alike = “{ $question }”: { $percent }% of the pairs of answers to the same case are alike ({ $count ->
    [one] 1 case
   *[other] { $count } cases
}).
agreement-alike-set = “{ $question }”: what two reviewers chose for the same case is { $percent }% alike on average.
agreement-in-four-means = Process and organisation count as one kind here.
agreement-without-unclear-means = The answer “unclear” is left out here.
agreement-meaning = “{ $question }”: disagreement is { $percent }% of what it would be if the answers were given at random (between { $low } and { $high }%).
agreement-worse = “{ $question }”: there is more disagreement than if the answers were given at random.
agreement-paradox = “{ $question }”: nearly all answers are the same, so most would be alike by chance too. A low alpha then does not mean that reviewers often disagree; look at the cases where someone answered differently.
agreement-batches-left-out = { $count } answers were given to several cases at once, and are left out.
agreement-batches = { $count ->
    [one] 1 of the answers was given to several cases at once.
   *[other] { $count } of the answers were given to several cases at once.
}
agreement-texts = { $count ->
    [one] 1 answer is left out, since reviewers read different versions of the report.
   *[other] { $count } answers are left out, since reviewers read different versions of the report.
}
agreement-codebook-others = { $count ->
    [one] 1 answer is left out, because it was given under another version of the codebook than “{ $codebook }”. nybrott agreement and nybrott export --final take all with --all-versions.
   *[other] { $count } answers are left out, because they were given under another version of the codebook than “{ $codebook }”. nybrott agreement and nybrott export --final take all with --all-versions.
}
agreement-codebooks = Answers by version of the codebook: { $codebooks }.
agreement-late = { $count ->
    [one] 1 answer is left out, because it came after its round was closed. nybrott agreement --late takes it.
   *[other] { $count } answers are left out, because they came after their round was closed. nybrott agreement --late takes them.
}
agreement-late-used = { $count ->
    [one] 1 of the answers came after its round was closed.
   *[other] { $count } of the answers came after their round was closed.
}
agreement-by-question = Each question
agreement-by-value = Each answer
agreement-legend-numbers = % alike: how many per cent of the pairs of answers to the same case are alike. kappa, alpha and AC1 leave out what chance alone would give, each reckoning chance in its own way: 1 means that all are alike, 0 that they are as alike as by chance. How much is enough is for the reviewers to say: a round can have a goal. Krippendorff himself advises an alpha of at least 0.800, or 0.667 for tentative conclusions.
agreement-legend = [ ] is the 95% interval, ~ means that it is rough. There is none with fewer than 20 cases, or when all answered alike. For “{ $kinds }”, % alike is an average of how alike the answers are, and there is no number where there is “–”. “In four kinds” counts process and organisation as one. “Not defined”: all gave the same answer everywhere, so there is nothing to measure chance by.
agreement-blind = without seeing each other’s answers
agreement-partly-blind = some of them without seeing each other’s answers
agreement-not-blind = though they may have seen each other’s answers
agreement-after-look = { $count ->
    [one] 1 answer is left out, because it was given after a look at the others’.
   *[other] { $count } answers are left out, because they were given after a look at the others’.
}
agreement-may-have-seen = { $count ->
    [one] 1 answer is not blind: its reviewer may have seen the others’.
   *[other] { $count } answers are not blind: their reviewers may have seen the others’.
}

## The page

agreement-computing = Computing …
agreement-plain-how = How often two people answer the same case alike: { $questions }. Where several answers can be chosen, the number is an average.
agreement-plain-question = { $question } { $percent }%
agreement-plain-alike = No one answered differently, so there is nothing to settle.
agreement-plain-most = Answers differ most on “{ $question }”. { $next }
agreement-plain-most-pair = Answers differ most on “{ $question }”, most often { $pair }. { $next }
agreement-plain-most-several = Answers differ most on { $questions }. { $next }
agreement-plain-next = Talk about these cases; { -key-settle } opens them one by one.
agreement-plain-next-on-screen = Talk about these cases; { -key-differences } opens them one by one.
agreement-plain-settled = All differences are settled.
agreement-legend-heading = What the numbers of the page mean
agreement-legend-at = { -key-keys } explains the numbers.
agreement-of-round = Round “{ $round }”, closed { $date }
agreement-of-all = All cases; no round is closed
agreement-of-all-cases = All cases, in rounds or not
agreement-footer-next-round = round or all
agreement-nothing-same-text = No case has answers from two reviewers who read the same text, so agreement is not measured. Confirm your answers where the text has changed: { -command } list --where changed shows the cases.
agreement-nothing-same-text-here = No case has answers from two reviewers who read the same text, so agreement is not measured. Press { -key-worklists } for “title or text changed since you answered”; there Enter confirms your answers.
agreement-nothing-here = No case has answers from two reviewers yet, so agreement is not measured. It is measured when another reviewer has answered the same cases: in this file, or in a copy that { -key-palette } and “merge” bring in.
agreement-nothing-in-round = Round “{ $name }” is closed, and no case in it has answers from two reviewers, so its agreement is not measured. { -key-next-hit } shows all cases, and other rounds if there are any.
agreement-nothing-team = No case has answers from two reviewers, so agreement is not measured. Exchange with the team first, with { -key-palette } and “team”.
agreement-round-open = Round “{ $name }” is open: { $readers }. Agreement is shown once all have answered and the round is closed.
agreement-few = { $count ->
    [one] “{ $question }”: 1 case is too little for an interval.
   *[other] “{ $question }”: { $count } cases are too few for an interval.
}
agreement-only = “{ $question }”: Not defined, since everyone answered “{ $value }”.
agreement-all-alike = “{ $question }”: All answers are alike. After so many cases, between { $low } and { $high }% are (95%).
agreement-against = Most often against each other: { $pairs }.
agreement-against-pair = { $one } against { $other } ({ $count ->
    [one] 1 case
   *[other] { $count } cases
})
agreement-matrix = Cases in which one answered the row and another the column:
agreement-matrix-of-sets = Cases in which only one answered the row, and only the other the column; where row and column are the same, both did:
agreement-pairs = Two by two
agreement-coefficients-of = Coefficients of “{ $question }”, with 95% intervals
agreement-coefficients-alone = Coefficients of “{ $question }”
agreement-pairs-of = Pairs of reviewers: “{ $question }”
agreement-coefficient = coefficient
agreement-estimate = value
agreement-error = standard error
agreement-jackknife = (jackknife)
agreement-footer-pairs = pairs
agreement-footer-coefficients = measures
agreement-footer-export = export
agreement-nothing-to-export = There are no numbers to write here.
agreement-exported = Agreement was written to { $file }.
agreement-file-word = agreement
agreement-of-percent = share of pairs alike
agreement-of-cohen = kappa (Cohen)
agreement-of-conger = kappa (Conger)
agreement-of-scott = pi (Scott)
agreement-of-fleiss = kappa (Fleiss)
agreement-of-alpha = alpha (Krippendorff)
agreement-of-ac1 = AC1 (Gwet)
agreement-of-bp = BP (Brennan-Prediger)
agreement-of-percent-masi = mean similarity, MASI
agreement-of-alpha-masi = alpha, MASI
agreement-of-percent-jaccard = mean similarity, Jaccard
agreement-of-alpha-jaccard = alpha, Jaccard
agreement-of-percent-exact = mean similarity, exact
agreement-of-alpha-exact = alpha, exact
agreement-goal = Goal of { $date }: alpha { $goal } on every question. { $count ->
    [0] Reached.
   *[other] Not reached: { $missed }.
}
agreement-in-alpha = alpha
agreement-in-ac1 = AC1
agreement-in-four = in four kinds
agreement-without-unclear = without unclear

## After a calibration

agreement-calibration-reached = Calibration { $number }: every question has reached the goal, so calibration ends here. Next: give out the work in a round.
agreement-calibration-three = Calibration { $number }: after three rounds calibration ends, though the goal is not reached. Say so where results are published.
agreement-calibration-again = Calibration { $number }: next, settle the differences, note what rules lack, make a new edition of the codebook, and calibrate again with other cases.
agreement-calibration-settled = Calibration { $number }: all differences are settled. Next, note what rules lack, make a new edition of the codebook, and calibrate again with other cases.
agreement-all-settled = All differences of round “{ $name }” are settled.
agreement-no-difference = No answers differ in round “{ $name }”.

## Own old cases again, and over time

agreement-again-round = Round “{ $round }”, closed { $date }: everyone answered own old cases again, without seeing the first answer
agreement-again-reviewer = { $reviewer }: { $cases } of { $given } cases answered again
agreement-again-question = { $question }: { $percent }% alike of { $units } · kappa { $kappa } · AC1 { $ac1 }
agreement-again-set = { $question }: { $percent }% alike of { $units } (mean similarity)
agreement-again-value = { $value }: { $then } then, { $now } now · gained { $gained }, lost { $lost } · p { $p }
agreement-again-value-same = { $value }: { $now } then and now
agreement-again-legend = [ ] is the 95% interval. p is how likely so uneven a split is when gain and loss are equally likely (McNemar’s test, exact).
agreement-again-open = The round is open. When it is closed, this shows what each answered then and now.
agreement-windows = Over time: equally many cases on each line, in the order of the second answer:
agreement-window = { $from } to { $to }, { $cases } cases: { $questions }
agreement-window-of-day = { $from }, { $cases } cases: { $questions }
agreement-window-codebooks = codebook { $codebooks }
agreement-window-question = { $question } { $percent }%, alpha { $alpha }
