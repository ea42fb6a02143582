# The report that is published: one page with findings, pictures, tables and the method.

report-title = What the cases say
report-lead = Reports of municipal innovation, classified with nybrott
report-file-word = report
report-skip = Skip to the findings
report-contents = Contents
report-in-short = In short
report-made = Made { $date } with nybrott { $version }.
report-short-cases = Cases
report-short-classified = Classified
report-short-innovations = Innovations
report-short-period = Months
report-short-reviewers = Reviewers
report-short-disputed = Not settled
report-period = { $first } to { $last }
report-figure = Figure { $number }
report-table = Table { $number }
report-the-numbers = The numbers
report-not-published = not published
report-nothing = none
report-note = { $base }. Source: nybrott { $version }, codebook { $codebook }, cases { $digest }.
report-unclear-places = { $count ->
    [one] 1 municipality name fits several municipalities, and stands as it is written in the file.
   *[other] { $count } municipality names fit several municipalities, and stand as they are written in the file.
}
report-unclear-places-how = { $count ->
    [one] 1 municipality name fits several municipalities, and stands as it is written in the file. Say which with `{ -command } municipalities`.
   *[other] { $count } municipality names fit several municipalities, and stand as they are written in the file. Say which with `{ -command } municipalities`.
}

## Findings

report-finding-verdict = { $base ->
    [one] Only 1 case is classified
   *[other] Innovations are { $part } of the { $base } classified cases
}
report-finding-category = { $base ->
    [one] The only classified case is “{ $value }”
   *[other] The most frequent category is “{ $value }”: { $part } of the { $base } classified cases
}
report-finding-innovation-category = { $base ->
    [one] The only innovation is “{ $value }”
   *[other] Among innovations, the most frequent category is “{ $value }”: { $part } of { $base }
}
report-finding-kinds = { $base ->
    [one] In the only innovation “{ $value }” is new or changed
   *[other] Most often “{ $value }” is new or changed: { $part } of the { $base } innovations
}
report-finding-kinds-in-four = { $base ->
    [one] Only 1 case is an innovation
   *[other] With process and organisation as one kind, { $part } of the { $base } innovations have two kinds or more
}
report-finding-facet = { $base ->
    [one] { $table }: known of 1 case, “{ $value }”
   *[other] { $table }: most often “{ $value }”, { $part } of the { $base } cases of which it is known
}
report-finding-category-by-kind = { $base ->
    [one] The one innovation is { $combinations }
   *[other] { $tied ->
        [one] The most frequent combination is { $combinations }: { $count } of the { $base } innovations
       *[other] { $named ->
            [0] { $tied } combinations are equally frequent: { $count } of the { $base } innovations each
           *[other] Most frequent are { $combinations }, equally many: { $count } of the { $base } innovations each
        }
    }
}
report-combination = “{ $category }” with “{ $kind }”
report-quoted = “{ $value }”
report-listed = { $others } and { $last }
report-finding-sector-verdict = { $cases ->
    [one] The only case whose sector is known is of “{ $value }”
   *[other] The most frequent sector is “{ $value }”: { $count } of { $cases } cases whose sector is known
}
report-finding-sector-category = The categories of each sector
report-finding-county = { $count ->
    [0] No case has a known county
    [one] Cases came from 1 county
   *[other] Cases came from { $count } counties
}
report-finding-municipality = { $count ->
    [0] No case has a known municipality
    [one] Cases came from 1 municipality
   *[other] Cases came from { $count } municipalities
}
report-finding-month = { $cases ->
    [one] The only case whose month is known is of { $value }
   *[other] The month with most cases is { $value }: { $count } of { $cases }
}
report-finding-tied = { $table }: most frequent are { $values }, equally many ({ $part } of the { $base } each)
report-finding-all-tied = { $table }: equally many of each, { $values } ({ $part } of { $base } each)
report-finding-groups-tied = Most cases, equally many, in { $values }: { $part } of { $base } each
report-finding-groups-equal = Equally many cases in { $values }: { $part } of { $base } each
report-finding-none = { $table }: no case is classified yet
report-finding-hidden = { $table }: small counts are not published
report-part-interval = { $share } ({ $range })
report-part-tenth = about a tenth
report-part-fifth = about a fifth
report-part-quarter = about a quarter
report-part-third = about a third
report-part-half = about half
report-part-two-thirds = about two thirds
report-part-three-quarters = about three quarters
report-part-four-fifths = about four fifths
report-part-nine-tenths = about nine tenths

report-examples = Examples of the categories
report-others = What others than { $place } did
report-others-count = { $count ->
    [one] 1 innovation of others than { $place }, with the number by which its report can be asked for.
   *[other] { $count } innovations of others than { $place }, each with the number by which its report can be asked for.
}
report-others-no-sector = Sector not known
report-case-origin = { $municipality }, no. { $id }
report-case-number = No. { $id }

## Agreement

report-agreement = How far the reviewers agree
report-agreement-finding = { $count ->
    [one] 1 case was answered by two reviewers or more
   *[other] { $count } cases were answered by two reviewers or more
}
report-blind = The answers are blind: they were given before anyone could see those of others.
report-not-blind = Reviewers may have seen each other’s answers.
report-partly-blind = Some of the answers are blind; for others, reviewers may have seen each other’s.
report-agreement-none = No case was answered by two reviewers, so how far they agree is not known.
report-agreement-hidden = An open round hides from you what others answered, so how far reviewers agree is not shown.
report-agreement-one-place = All cases are of one municipality, some of whose counts are hidden, so how far reviewers agree is not shown.
report-agreement-one-county = All cases are of one of several counties, and small counts are hidden, so how far reviewers agree is not shown.
report-agreement-note = “{ $new }” is question 2. “{ $kinds }” is question 3, of the cases to which at least two answered it; “in four kinds” counts process and organisation as one. “% alike” is the share of the pairs of answers to the same case that are alike; for “{ $kinds }” it is an average of how alike they are. Kappa is Conger’s (Cohen’s where there are two reviewers), alpha Krippendorff’s, AC1 Gwet’s. [ ] is the 95% interval, ~ means that it is rough.

## Beside other figures

report-references = Beside other figures
report-references-caption = Figures of other surveys
report-references-note = These are other things measured in other ways. Where the table says “{ report-comparable-no }”, the figures cannot be compared at all. Where it says “{ report-comparable-shape }”, compare the order and not the size of the shares. Under “{ report-reference-column-here }”, shares of kinds are of the innovations, a share of innovations is of the classified cases, and numbers beside sectors count cases.
report-reference-column-figure = Figure
report-reference-column-source = Source
report-reference-column-comparable = Comparable
report-reference-column-here = Here
report-comparable-yes = yes
report-comparable-shape = only the order
report-comparable-no = no
report-references-not-used = Only the built-in figures of others are shown, not those in { $file }. There, this is wrong: { $why }
report-reference-question = Question: “{ $question }”
report-reference-own = { $source } (added by those who made this report)
report-reference-difference = it differs by { $difference } percentage points ({ $low } to { $high })

## Method

report-method = How this was made
report-method-all = { $cases ->
    [one] The only case of the project is counted.
   *[other] All { $cases } cases of the project are counted.
}
report-method-filter = { $cases ->
    [one] 1 case is counted: the one that matches the filter “{ $filter }”.
   *[other] { $cases } cases are counted: those that match the filter “{ $filter }”.
}
report-method-reviewers = { $count ->
    [one] One reviewer classified cases.
   *[other] { $count } reviewers classified cases.
}
report-method-names = Reviewers: { $names }.
report-method-training = { $count ->
    [one] Before, one reviewer practised with { $cases } worked cases; they are in no count.
   *[other] Before, { $count } reviewers practised with { $cases } worked cases; they are in no count.
}
report-method-calibration = Calibration { $number }: { $count } reviewers read the same { $cases } cases without seeing each other’s answers.
report-method-calibration-closed = It was closed on { $date }.
report-method-calibration-open = It is not closed.
report-method-calibration-goal = The goal, alpha { $goal } on each question, was set on { $date }.
report-method-calibration-reached = { $count ->
    [0] It was reached.
   *[other] It was not reached for: { $missed }.
}
report-method-calibration-ends-reached = Calibration ended because the goal was reached.
report-method-calibration-ends-three = Calibration ended after three rounds, and the goal was not reached.
report-method-calibration-goes-on = Calibration has not ended: the goal is not reached, and there were fewer than three rounds.
report-method-calibration-cases = Cases of a calibration are left out of later draws, unless the draw says otherwise.
report-method-final = Where a difference was settled, the ruling counts. Otherwise what counts is the answer that everyone gave who answered the question. A case is counted only when all its questions are settled: where reviewers differ on one of them and nothing was ruled, the whole case is left out; no majority decides.
report-method-several = { $count ->
    [one] 1 case was answered by two reviewers or more.
   *[other] { $count } cases were answered by two reviewers or more.
}
report-method-intervals = Intervals are Wilson’s for a finite set of cases, or exact where cases are few.
report-method-few = Shares of all cases together are always computed, those of a group only where there are at least ten cases to compute them from.
report-method-suppressed = In tables by municipality or county, { $below ->
    [one] counts of 1
   *[other] counts from 1 to { $below }
    } of what was answered are not published, nor others from which they could be worked out; how many cases there are is shown. { $subtracted }
report-method-open = Small counts are shown too.
report-method-codebook = The codebook
report-method-codebook-note = By these definitions the cases were classified. The codebook is identified by { $sha256 }.
report-method-codebook-name = It is called “{ $name }”, edition { $edition }.
report-method-facet-values = Facet: { $values }.
report-method-set = The checksum of all that was decided is { $digest }. Where a decision or a report changes, it is another.
report-datasheet = Datasheet
report-datasheet-note = The seven questions are those of “Datasheets for Datasets” (Gebru and others 2021). What the program cannot know is left to those who publish.
report-datasheet-motivation = Why was it made?
report-datasheet-motivation-text = To see what municipalities report as new, by a common definition of innovation.
report-datasheet-composition = What is in it?
report-datasheet-composition-text = { $cases ->
    [one] 1 report
   *[other] { $cases } reports
    } with title and text, and the answers given by { $reviewers ->
    [one] 1 reviewer
   *[other] { $reviewers } reviewers
    } to three questions{ $facets ->
    [0] {""}
    [one] {" "}and one facet
   *[other] {" "}and { $facets } facets
    }. There is no right answer to compare with.
report-datasheet-collection = How was it collected?
report-datasheet-collection-text = The reports are those of the files that were imported. Who collected them, and how, the program does not know. Municipalities without a report are not in it, so the shares are not those of all municipalities.
report-datasheet-labelling = How was it prepared?
report-datasheet-labelling-text = The texts are as in the files, but for those that were erased. Reviewers read them and answered by the codebook; the verdict follows from the answers.
report-datasheet-uses = What can it be used for?
report-datasheet-uses-text = For an overview of what was reported, and for finding cases to learn from. Not for ranking municipalities, counties or people.
report-datasheet-distribution = How is it shared?
report-datasheet-distribution-text = This page has counts { $names ->
    [0] alone
   *[other] and names of reviewers alone
    }: no report, note or name of a person who sent one.
report-datasheet-distribution-text-cases = This page has counts{ $names ->
    [0] {""}
   *[other] {" "}and names of reviewers
    }, and names single cases by title, municipality and number: no report’s text, note or name of a person who sent one.
report-datasheet-maintenance = Who keeps it up to date?
report-datasheet-maintenance-text = The project file, with a log of everything that was decided, stays with those who publish this page. Where a later version was decided otherwise, its checksum is another.
