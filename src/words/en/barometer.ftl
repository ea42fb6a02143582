# What the cases say: the barometer, on the screen, in subcommands and in reports.

## Tables

barometer-table-verdict = Verdict
barometer-table-category = Category
barometer-table-innovation-category = Category of innovations
barometer-table-kinds = What is new or changed
barometer-table-kinds-in-four = Kinds, with process and organisation as one
barometer-table-category-by-kind = What is new or changed, by category
barometer-table-sector-verdict = Verdict by sector
barometer-table-sector-category = Category by sector
barometer-table-county = Counties
barometer-table-municipality = Municipalities
barometer-table-month = Month of the report
barometer-table-proposed = { $facet } proposed by the file, where no one has answered

## Rows and columns

barometer-all = All
barometer-missing = Not known
barometer-others = Others ({ $count })
barometer-value-process-organisation = Process or organisation
barometer-value-two-or-more = Two kinds or more
barometer-value-other = Not innovation, or undetermined
barometer-value-not-classified = Not classified
barometer-sector-health-care = Health and care
barometer-sector-education = Upbringing and education
barometer-sector-social = Social services
barometer-sector-technical = Technical services
barometer-sector-culture = Culture
barometer-sector-other = Other
barometer-column-group = Group
barometer-column-month = Month
barometer-column-sector = Sector
barometer-column-county = County
barometer-column-municipality = Municipality
barometer-column-answer = Answer
barometer-column-cases = Cases
barometer-column-base = Classified
barometer-column-innovations = Innovations
barometer-column-count = Count
barometer-column-share = Share
barometer-column-interval = 95% interval
barometer-month-1 = January { $year }
barometer-month-2 = February { $year }
barometer-month-3 = March { $year }
barometer-month-4 = April { $year }
barometer-month-5 = May { $year }
barometer-month-6 = June { $year }
barometer-month-7 = July { $year }
barometer-month-8 = August { $year }
barometer-month-9 = September { $year }
barometer-month-10 = October { $year }
barometer-month-11 = November { $year }
barometer-month-12 = December { $year }
barometer-percent = { $share }%
barometer-range = { $low }–{ $high }%

## How far it goes

barometer-of-cases = { $count ->
    [one] Of 1 case
   *[other] Of { $count } cases
}
barometer-innovations-of-row = Innovations, also as a percentage of the classified cases of the row
barometer-of-classified = { $count ->
    [one] Of 1 classified case
   *[other] Of { $count } classified cases
}
barometer-of-innovations = { $count ->
    [one] Of 1 innovation
   *[other] Of { $count } innovations
}
barometer-of-answered = { $count ->
    [one] Of 1 classified case of which this is known
   *[other] Of { $count } classified cases of which this is known
}
barometer-of-rows = Shares are of the classified cases of each row
barometer-of-categories = Shares are of the innovations of each category
barometer-counts-cases = Counts of cases
barometer-counts-innovations = Counts of innovations
barometer-is-classified = { $count ->
    [one] is classified
   *[other] are classified
}
barometer-is-not-classified = { $count ->
    [one] is not classified
   *[other] are not classified
}
barometer-has-answer = { $count ->
    [one] has an answer that counts
   *[other] have an answer that counts
}
barometer-has-no-answer = { $count ->
    [one] has no answer that counts
   *[other] have no answer that counts
}
barometer-no-answer-counts = { $cases ->
    [one] 1 case, which has no answer that counts.
   *[other] { $cases } cases; none of them has an answer that counts.
}
barometer-none = No case matches.
barometer-not-begun = { $cases ->
    [one] 1 case, which is not classified yet.
   *[other] { $cases } cases, none of them classified yet.
}
barometer-design-all-cases = { $cases ->
    [one] The only case is classified.
   *[other] All { $cases } cases are classified: the shares are counts, and nothing is estimated.
}
barometer-design-not-drawn = { $done ->
    [one] 1 of { $cases } cases { $state }. It is not a random sample. The shares are of that case alone, so no interval is computed. The cases that are not among them may differ.
   *[other] { $done } of { $cases } cases { $state }. They are not a random sample. The shares are of those cases alone, so no interval is computed. The cases that are not among them may differ.
}
barometer-design-simple-sample = { $drawn ->
    [one] 1 of { $cases } cases was drawn at random, and it { $state }. The intervals say how far the share of all cases may be from it (95%).
   *[other] { $drawn } of { $cases } cases were drawn at random, and { $done ->
        [one] 1 of those
       *[other] { $done } of those
    } { $state }. The intervals say how far the share of all cases may be from that of the sample (95%).
}
barometer-design-stratified-sample = { $drawn } of { $cases } cases were drawn at random within strata, and { $done ->
    [one] 1 of those
   *[other] { $done } of those
    } { $state }. Shares are weighted by the sizes of the strata.
barometer-design-adjusted-sample = { $drawn ->
    [one] 1 of { $cases } cases was drawn at random, and it { $state }.
   *[other] { $drawn } of { $cases } cases were drawn at random, and { $done ->
        [one] 1 of those
       *[other] { $done } of those
    } { $state }.
}
barometer-design-strata-intervals = The intervals say how far all cases may be from these shares (95%).
barometer-design-open-strata = Answers are still being given; there are intervals when the round is closed.
barometer-hidden = An open round hides from you what others answered to { $count ->
    [one] 1 of these cases. Only your own answers count there
   *[other] { $count } of these cases. Only your own answers count there
 }, so these numbers are not for others.
barometer-design-open = Answers are still being given, so the intervals are those that hold at every look. They get narrower when the round is closed.
barometer-drawn-by = Round “{ $round }”, seed { $seed }.
barometer-drawn-again = Round “{ $round }”, seed { $seed }; it is draw { $draw } of { $draws } of these cases.
barometer-frame-changed = { $count ->
    [one] 1 case matches now; { $cases } did when they were drawn, and the shares are of those.
   *[other] { $count } cases match now; { $cases } did when they were drawn, and the shares are of those.
}
barometer-missing-drawn = { $count ->
    [one] 1 drawn case
   *[other] { $count } drawn cases
    } { $state }: a share may be wrong by more than its interval says.
barometer-disputed = { $count ->
    [one] 1 case is left out, since reviewers answered it differently. A case is counted only when all its questions are settled.
   *[other] { $count } cases are left out, since reviewers answered them differently. A case is counted only when all its questions are settled.
}
barometer-overlaps = A case can have several of these, so the shares add up to more than 100%.
barometer-several = A case can have several of these, and is counted with each.
barometer-few = Where fewer than ten cases are classified, only the count is shown, no share.
barometer-few-innovations = Where there are fewer than ten innovations, only the count is shown, no share.
barometer-open-no-interval = While the round is open, these shares have no interval: how many of all cases they are parts of is not known. They get one when the round is closed.
barometer-sectors-answered = The sector is what reviewers answered.
barometer-sectors-column = The sector is what a column of the file says; no one has answered it.
barometer-sectors-both = The sector is what reviewers answered, and where no one did, what a column of the file says.
barometer-unknown-sectors = { $count ->
    [one] 1 case has a sector that is not recognised.
   *[other] { $count } cases have a sector that is not recognised.
}
barometer-read-otherwise = { $count ->
    [one] 1 case was answered “{ $given }” under an earlier codebook; that reads as “{ $today }” now.
   *[other] { $count } cases were answered “{ $given }” under an earlier codebook; that reads as “{ $today }” now.
}
barometer-bars-innovations = The bars show innovations, and their share of the classified cases of the row.
barometer-suppressed-cells = “:” stands for a count that is not published, because it is below { $threshold } or because one that is could be worked out from it.
barometer-totals-shown = How many cases there are is shown.
barometer-suppressed-groups = Small groups are put together in this table, so that no count below { $threshold } can be worked out from it.
barometer-suppressed-all-but-totals = “:” stands for a count that is not published, because counts below { $threshold } could otherwise be worked out.
barometer-totals-shown-alone = Only how many cases there are is shown here.
barometer-suppressed-whole = This table is left out, because counts below { $threshold } could be worked out from it.
barometer-single-municipality = All cases are of one municipality. Its small counts are hidden, so only two tables are shown; --suppress off shows all.
barometer-single-county = All cases are of one of several counties. Its small counts are hidden, and tables that would show them are left out; --suppress off shows all.
barometer-subtracted = If the same cases are published twice, a reader can work out hidden counts by comparing. Compare before you publish again.
barometer-single-municipality-here = All cases are of one municipality, so small counts are hidden.
barometer-single-county-here = All cases are of one of several counties, so small counts and tables with them are hidden.
barometer-footer-report = report
barometer-all-cases = { $listed ->
    [one] All cases are counted here, not only the one in the list.
   *[other] All cases are counted here, not only the { $listed } in the list.
}
barometer-counting = Counting …
barometer-recent = { $today ->
    [one] You classified 1 case today
   *[other] You classified { $today } cases today
    }, { $week } in the last seven days.
barometer-recent-pace = Now: { $pace } a minute.
barometer-adjusted-county = Shares are adjusted to how many cases each county has.
barometer-adjusted-sector = Shares are adjusted to how many cases each sector has.
barometer-adjusted-first = { $reviewer } answered all cases first; those answers are corrected by what became of them in the drawn cases.
barometer-adjusted-without = { $count ->
    [one] Of one group no case was drawn; it is taken to be as the others.
   *[other] Of { $count } groups no case was drawn; they are taken to be as the others.
}
