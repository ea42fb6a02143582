# The command line.

cli-error = nybrott: { $what }

## Help

cli-about = Classify case reports of municipal innovation by keyboard, in the terminal
cli-about-review = Open the screen and classify (this is what plain nybrott does); files given are imported first
cli-about-import = Import cases from files into the project: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, text and Markdown
cli-about-export = Write the classified set to a file
cli-about-municipalities = Show what each spelling of a municipality means today and which ones you must settle; or settle one
cli-arg-municipalities-set = Settle what a spelling means where the register does not know it: as written in the cases, and the number of today
cli-arg-municipalities-unset = Take back what was settled about a spelling
cli-about-status = Show how many cases there are, what each reviewer has decided, and your worklists
cli-about-list = List the cases that match a filter
cli-about-classify = Give all cases that match a filter the same answers, in one go
cli-about-apply = Import answers that were made in Excel, R or another program, in one go
cli-about-undo = Undo what you did last
cli-about-redo = Redo what you undid last
cli-about-log = Show what was done, in the order in which it counts
cli-about-merge = Merge copies of this project in which others have worked
cli-about-rules = Show which rules cause disputes, or write a note on a rule
cli-arg-rules-note = Note something about this rule, such as category.long_term
cli-arg-rules-text = The note
cli-about-round = Draw cases and give them to reviewers, who do not see each other’s answers until the round is closed
cli-about-round-open = Draw cases and open a round: double, sample, calibration, drift or training
cli-about-round-list = List the rounds and how far they are
cli-about-round-show = Show how a round was drawn and how far everyone is
cli-about-round-check = Make the draw again, and print the commands by which anyone can
cli-about-round-close = Close a round, so that its answers may be seen
cli-about-round-hand-out = Write a project for one reviewer, with nothing that others answered
cli-about-round-reassign = Give what a reviewer has not answered to another
cli-arg-round-open-kind = double: every case is read several times; sample: a part of them; calibration: everyone reads the same few; drift: everyone answers own old cases again; training: everyone practises with worked cases
cli-arg-round-name = What the round is called
cli-arg-n = How many cases are drawn, or all
cli-arg-strata = Draw each county, or each value of a column, in proportion: county, field.Sektor
cli-arg-overlap = How many cases several reviewers read: a number, 20% or all
cli-arg-times = How many reviewers read each of these
cli-arg-round-open-reviewers = Who reads, separated by commas
cli-arg-seed = The text that the draw follows from; six random digits if left out
cli-arg-goal = The agreement to be reached, such as 0.80
cli-arg-adjudicators = Who alone may settle what the reviewers differ about; they do not read in the round themselves
cli-arg-one-per-group = Of reports that are nearly the same, have one alone read several times
cli-arg-mix = When differences are settled, mix in cases on which all agree
cli-arg-round-open-open = When differences are settled, show the answers at once; the log says so
cli-arg-reuse = Give cases to reviewers who have answered them before, too
cli-arg-keep-calibration = Keep cases of calibration rounds in the frame
cli-arg-each = In a drift round: how many own old cases each reviewer answers again (else 20)
cli-arg-older-than = In a drift round: how many days ago the old cases were answered at least (else 14, or 200 answers ago)
cli-arg-cases = A file with worked cases of your own, at most 20, each answered by one reviewer: the answers are the reading, the note the reasons
cli-arg-round = The name of the round
cli-arg-agreement-round = Compare the cases that this round drew
cli-arg-agreement-interval = By what intervals are made: linearised (as irrCAC), jackknife or bootstrap (2,000 draws)
cli-arg-agreement-seed = Where the bootstrap begins
cli-arg-agreement-no-batches = Leave out answers that were given to several cases at once
cli-arg-agreement-all-versions = Answers under all versions of the codebook, not only under the one with the most answers
cli-arg-agreement-late = Also answers that came after their round was closed
cli-arg-export-all-versions = With --final: by the answers under all versions of the codebook, not only under the one with the most answers
cli-arg-export-is-final = What counts of each case too, and how it came about: one answer, all alike, ruled, or still open
cli-arg-export-strict = With --final: only cases of which every question is settled
cli-arg-unblind = Also what an open round hides from you; the log says so, and ends your independence there
cli-arg-void = The round is not to be used; it still counts as a draw
cli-arg-reader = The reviewer
cli-arg-round-hand-out-file = The project file to write
cli-arg-all-cases = All cases of the project, not only those of the reviewer
cli-arg-from-to = Who has the cases, and who gets them: ola=siri
cli-arg-frame = Print the bytes whose SHA-256 identifies the frame
cli-value-kind = KIND
cli-value-round = ROUND
cli-value-reviewer = REVIEWER
cli-about-backup = Write a copy of the project, even while someone is working in it
cli-about-doctor = Check whether the project is sound
cli-about-erase = Erase the text of cases permanently; their answers are kept
cli-about-codebook = Show what is decided, and by which rule
cli-about-codebook-show = Show the codebook
cli-about-codebook-check = Check the file of a codebook, and show what is wrong in it and where
cli-about-codebook-take = Have the project follow a codebook from here on: a file, barometer or built-in
cli-about-codebook-diff = Show what differs between two codebooks, or from the one in force
cli-about-codebook-draft = Write a file to begin a codebook with
cli-about-codebook-export = Write the codebook of the project into a file
cli-arg-codebook = A file, or barometer
cli-arg-codebook-take-codebook = A file, barometer, or built-in
cli-arg-newer = The newer codebook
cli-arg-built-in = Show the one that is built in
cli-value-codebook = CODEBOOK
cli-value-newer = NEWER
cli-about-team = Work on several machines, through a folder that all can reach or a PostgreSQL server
cli-about-team-init = Share this project in a folder or on a server
cli-about-team-join = Join the project that is shared there
cli-about-team-add = Add a member to the team on a server
cli-about-team-sync = Hand over what is new here, and take over what is new elsewhere
cli-about-team-status = Show what is not exchanged yet
cli-about-team-upgrade = Bring the exchange on the server up to date after an update of nybrott
cli-about-team-leave = Leave the team; what was sent stays with the others
cli-arg-address = folder:PATH; or a server without a password, postgres://USER@HOST/DATABASE or service=NAME
cli-arg-need = How many are to classify each case: a server then reserves cases for each (0: no more)
cli-arg-known-as = The reviewer of this project who logs in so, where the names differ
cli-arg-role = owner adds members; reviewer answers; adjudicator sees also what rounds hide; reader changes nothing
cli-arg-login = The login on the server
cli-about-config = Show where the settings are; --init writes a file to change by hand
cli-about-demo = Make a project with 200 cases that three reviewers have classified, to try everything with
cli-arg-init = Write the file if there is none
cli-arg-ids = Show the names that the settings use for commands
cli-about-keys = Show the keys
cli-about-completions = Write what a shell needs to complete the command line, to standard output
cli-about-man = Write the manual pages into a folder

cli-arg-project = The project file (else NYBROTT_PROJECT, else one in your data folder)
cli-arg-reviewer = Your name as reviewer (else NYBROTT_REVIEWER, else your login name)
cli-arg-lang = The language: en, nb or nn
cli-arg-quiet = Print only results and errors
cli-arg-verbose = Also explain what was assumed
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-files = The files with case reports
cli-arg-plain = Ask line by line, for a screen reader, a slow line or a pipe
cli-arg-title = The column with the title
cli-arg-text = The column with the report; several are joined under their headers
cli-arg-id = The column with the id
cli-arg-municipality = The column with the municipality
cli-arg-county = The column with the county
cli-arg-date = The column with the date
cli-arg-format = The format, whatever the file is called
cli-arg-export-format = The format, where the file’s ending does not show it
cli-arg-encoding = The character encoding, such as windows-1252
cli-arg-sheet = The sheet of a spreadsheet, by its name or its number
cli-arg-delimiter = The delimiter between two cells: a character, or tab
cli-arg-skip = Rows to leave out, as Excel counts them: 2,5-7
cli-arg-header = The row with the headers, as Excel counts; 0 if there are none
cli-arg-no-id = Use no column as id, whatever it is called; make ids from title and text
cli-arg-number-equal = Number cases with the same title and text, where there are no ids
cli-arg-skip-unreadable = If several files are one case each: leave out those that cannot be read
cli-arg-source = What to call the source of this file: the same id from another source is another case
cli-arg-update = Accept that most known ids have another title now
cli-arg-replace = Let decisions in the file replace differing ones in the project
cli-arg-dry-run = Show what would happen without changing anything
cli-arg-file = The file to write; - is standard output
cli-arg-all = All cases, also those that are partly saved or have no answers
cli-arg-no-text = Leave the texts out
cli-arg-dialect = How a table is written: plain, or excel-no for a Norwegian Excel
cli-arg-reviewers = Several reviewers in a table: side by side (wide), or a row each (long)
cli-arg-repair = Make a new project from what can be read of a damaged one
cli-arg-overwrite = Overwrite an existing file
cli-arg-all-facets = Also the answers to facets that the codebook in force does not ask any more
cli-arg-no-guard = Leave texts in a CSV as they are that begin with = + - @, with no apostrophe before them
cli-arg-pseudonymise = Write pseudonyms instead of the reviewers’ names
cli-arg-erase-ids = The ids of the cases
cli-arg-erase-source = The source of the ids, where they were imported with --source
cli-arg-yes = Do not ask
cli-arg-backup-file = The file to write
cli-arg-force = Overwrite an existing file
cli-arg-json = As JSON
cli-arg-log-digest = Print one checksum of all that was done: it is the same in two copies that know the same
cli-arg-merge-files = Copies of the project, as other people worked in them; they are only read
cli-arg-same = Here and with the others, this name means the same person (repeatable)
cli-arg-rename = Show the reviewer NAME of the others as NEW (repeatable)
cli-arg-agrees = Also erase here the texts that the others erased, and accept another name or id that they give a reviewer of yours
cli-value-address = ADDRESS
cli-arg-merge-same = Both files mean the same person by this name; without FILE: you are that person in this project (repeatable)
cli-arg-merge-rename = Show the reviewer NAME of the other file as NEW (repeatable)
cli-arg-merge-foreign = Also take over a file that is no copy of this project
cli-arg-merge-agrees = Also erase here the texts that were erased in the other file, and accept another name or id that it gives a reviewer of yours
cli-arg-filter = The filter, such as 'municipality:Røros -classified'; the handbook describes the language
cli-arg-sort = The order
cli-arg-near-duplicates = Only cases that are nearly the same, in groups
cli-arg-category = The category
cli-arg-new = Whether it is new to the municipality
cli-arg-kinds = What is new or changed: one or several with commas, none of them, or unclear
cli-arg-facets = An answer to a facet of the codebook, such as sector=technical or partners=county,state; may be repeated
cli-arg-note = The note; a blank one removes the note
cli-arg-flag = Flag the cases
cli-arg-apply-file = The file with ids and answers: CSV, JSON, JSONL, RON or a workbook; also one that export wrote
cli-arg-apply-id = The column with the ids, in a file from another program
cli-arg-list = Only list what can be undone, newest first
cli-arg-demo-folder = The folder for the project; it is created if it does not exist
cli-arg-shell = The shell
cli-arg-folder = The folder for the pages; it is created if it does not exist

## The demonstration

cli-demo-made = { $count } cases with the answers of three reviewers are in { $project }. They are invented, but for two from a newsletter, and no answer is the right one.
    Try: { -program } --project "{ $project }"
    and: { -program } agreement --project "{ $project }"
cli-demo-reviewer = Reviewer { $letter }
cli-demo-exists = { $project } is there already and was not touched. Open it with { -program } --project "{ $project }", or choose another folder.
cli-demo-no-folder = The folder { $folder } cannot be created ({ $reason }). Choose another folder.

## Importing

cli-import-of-file = About “{ $file }”:
cli-imported-new = { $understood }; all new
cli-imported = { $understood }; { $new } new, { $changed } changed, { $same } as before
cli-blank-texts = { $count ->
    [one] 1 case without text ({ $places })
   *[other] { $count } cases without text ({ $places })
}
cli-imported-decisions = { $count ->
    [one] 1 decision imported
   *[other] { $count } decisions imported
}{ $alone ->
    [0] {""}
    [one] , 1 note or flag without an answer
   *[other] , { $alone } notes or flags without an answer
}, { $same } as before
cli-decision-differs = { $case }: { $reviewer } has decided differently in this project
cli-decision-replaced = { $case }: the decision of { $reviewer } was replaced
cli-differing-kept-out = { $count ->
    [one] 1 differing decision was left out
   *[other] { $count } differing decisions were left out
}; --replace lets the file win
cli-no-temporary = The folder for temporary files cannot be used ({ $reason }). Make room there, or set TMPDIR to another folder.
cli-dry-run = Nothing was done: this was a dry run of { $file }
cli-near-duplicates-later = So many cases are not compared here. “{ -command } list --near-duplicates” lists those that are nearly the same; in the program, press : and type “nearly”.
cli-listed-near-duplicates = { $count } of { $of } cases are nearly the same, in { $groups ->
    [one] 1 group
   *[other] { $groups } groups
}
cli-near-duplicates = { $count } cases in { $groups ->
    [one] 1 group
   *[other] { $groups } groups
 } are nearly the same:
cli-near-duplicates-group = - { $cases }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
cli-near-duplicates-others = { $count ->
    [one] 1 more group.
   *[other] { $count } more groups.
} `{ -command } list --near-duplicates` lists all.
cli-alike = { $first } = { $second }
cli-import-first = { $count ->
    [one] 1 case
   *[other] { $count } cases
} imported from “{ $file }”
cli-import-first-sheet = { $fetched }, sheet “{ $sheet }”
cli-import-excel-untouched = The Excel file is untouched.
cli-import-untouched = The file is untouched.
cli-import-files-untouched = The files are untouched.
cli-import-again-new = { $count ->
    [one] 1 new case
   *[other] { $count } new cases
}
cli-import-again-changed = { $count ->
    [one] 1 changed case
   *[other] { $count } changed cases
}
cli-import-again-same = { $count ->
    [one] 1 case as before
   *[other] { $count } cases as before
}
cli-import-answers-not-read = The answer columns of the first sheet were not read: `{ -command } apply FILE` reads answers changed there
cli-import-answers-untouched = Your answers are untouched.
cli-sentences = { $first }. { $second }
cli-paragraphs = { $first } { $second }
cli-import-none-of-files = { $what } None of the { $count } files was imported, because of “{ $file }”.
cli-which-new = New: { $cases }
cli-which-changed = Changed: { $cases }
cli-erased-kept-out = { $count ->
    [one] 1 case of the file was erased here and was not imported
   *[other] { $count } cases of the file were erased here and were not imported
}
cli-invalid-argument = “{ $value }” does not fit here. Choose { $known }.
cli-invalid-value = “{ $value }” is not a value of { $option }. Choose { $known }.
cli-bad-delimiter = “{ $delimiter }” cannot be a delimiter. Give one character, or the word tab.
cli-bad-rows = “{ $rows }” is not a list of rows. Give row numbers as Excel counts them, such as 2,5-7.

## Exporting

cli-export-word = classified
cli-export-word-all = all
cli-rescue-word = unsaved
cli-written = { $count ->
    [one] 1 case
   *[other] { $count } cases
} written to “{ $file }”.
cli-written-mixed = { $count ->
    [one] 1 case
   *[other] { $count } cases
} written to “{ $file }”: { $classified } classified, { $partly } partly saved, { $unanswered } without answers.
cli-written-config = The configuration for Label Studio is written to “{ $file }”; it has no cases.
cli-codebook-written = The codebook is written to “{ $file }”.
cli-export-exists = “{ $file }” already exists and was not touched. Choose another name, or add --overwrite.
cli-pseudonymised = Each reviewer has the same pseudonym in every such file of this project. Names in notes, reports and other columns are not found: look through them.
cli-left-out = { $count ->
    [one] 1 case is
   *[other] { $count } cases are
} not in it: { $parts }.
cli-left-out-and = { $first }, { $second }
cli-left-out-some-partly = { $count } partly saved
cli-left-out-some-unanswered = { $count } without answers
cli-left-out-some-drafts = { $count ->
    [one] 1 draft
   *[other] { $count } drafts
}
cli-left-out-partly = { $count ->
    [one] 1 partly saved case is not in it.
   *[other] { $count } partly saved cases are not in it.
}
cli-left-out-unanswered = { $count ->
    [one] 1 case without answers is not in it.
   *[other] { $count } cases without answers are not in it.
}
cli-left-out-marked = { $count } of them { $count ->
    [one] has
   *[other] have
} a note or a flag.
cli-left-out-all = Add --all to include every case.
cli-export-other-version = { $count ->
    [one] 1 case is left out, because its answers were given under another version of the codebook. --all-versions takes it.
   *[other] { $count } cases are left out, because their answers were given under another version of the codebook. --all-versions takes them.
}
cli-export-unsettled = { $count ->
    [one] 1 case is left out, because it is not settled.
   *[other] { $count } cases are left out, because they are not settled.
}
cli-dialect-not-csv = --dialect is for CSV files. Leave it out, or write a file whose name ends in .csv.
cli-reviewers-not-here = --reviewers is for Excel files and --dialect excel-no. Leave it out for { $format }.
cli-no-guard-not-here = --no-guard is for plain CSV. Leave it out for { $format }.
cli-export-guarded = { $count ->
    [one] 1 cell begins with = + - or @. The apostrophe before it keeps
   *[other] { $count } cells begin with = + - or @. The apostrophe before each keeps
} spreadsheets from taking it for a formula. For R, pandas and the like, add --no-guard.
cli-export-guarded-for-excel = { $count ->
    [one] 1 cell begins with = + - or @. The apostrophe before it keeps
   *[other] { $count } cells begin with = + - or @. The apostrophe before each keeps
} Excel from taking it for a formula.
cli-export-in-pieces = { $count ->
    [one] 1 text is longer than a cell of Excel may be (32,767 characters); the rest of it is on the sheet “Long texts”.
   *[other] { $count } texts are longer than a cell of Excel may be (32,767 characters); the rest of them is on the sheet “Long texts”.
} Keep that sheet when the workbook is to be imported again.
cli-export-too-long = { $count ->
    [one] 1 text is longer than a cell of Excel may be (32,767 characters), and Excel cuts it.
   *[other] { $count } texts are longer than a cell of Excel may be (32,767 characters), and Excel cuts them.
} In .xlsx they are whole.
cli-export-drafts = { $count ->
    [one] 1 draft is
   *[other] { $count } drafts are
} left out: the file has only what you have saved with Enter.
cli-export-marked = The answers for { $count ->
    [one] the marked case
   *[other] the { $count } marked cases
} are not saved, and not in the file.
cli-export-drafts-on-screen = { $count ->
    [one] 1 draft is
   *[other] { $count } drafts are
} left out: the file has only what you have saved with Enter. { -key-worklists } lists the drafts.
cli-export-rulings-begun = { $count ->
    [one] 1 ruling that you have begun is not in the file. { -key-settle } shows it on the screen.
   *[other] { $count } rulings that you have begun are not in the file. { -key-settle } shows them on the screen.
}
cli-export-rulings-begun-on-screen = { $count ->
    [one] 1 ruling that you have begun is not in the file; { -key-settle } shows it.
   *[other] { $count } rulings that you have begun are not in the file; { -key-settle } shows them.
}
cli-stdout-needs-format = Standard output has no file name that shows the format. Add --format ron, json, jsonl or csv.
cli-rescued = { $count ->
    [one] 1 case
   *[other] { $count } cases
} with answers written to “{ $file }”. When the project can be saved again, import them with: { -command } import --replace "{ $file }"
cli-rescued-in-part = { $count ->
    [one] { $written } The answer for 1 marked case is not in it, because it cannot be read: { $cause }
   *[other] { $written } The answer for { $count } marked cases is not in it, because they cannot be read: { $cause }
}

## Status and log

cli-rules-none = No difference has been settled by a rule yet. When reviewers have answered the same cases differently, you settle that with `{ -command } review` and the key { -key-settle }. The list then shows how often that was by each rule.
cli-status-project = Project: { $file }
cli-status-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
cli-status-municipalities = { $municipalities ->
    [0] { $counties ->
        [0] No municipality is recognised
        [one] One county reports
       *[other] { $counties } counties report
    }
    [one] One municipality { $counties ->
        [0] reports
        [one] and one county report
       *[other] and { $counties } counties report
    }
   *[other] { $municipalities } municipalities { $counties ->
        [0] report
        [one] and one county report
       *[other] and { $counties } counties report
    }
} (register as of { $date }).
cli-status-municipalities-open = { $count ->
    [one] One spelling of a municipality is not settled: { -command } municipalities
   *[other] { $count } spellings of municipalities are not settled: { -command } municipalities
}
cli-status-reviewer = { $reviewer }: { $classified } of { $cases } classified, { $postponed } postponed, { $flagged } flagged
cli-status-none = 0 of { $cases } classified
cli-status-counties = { $count ->
    [one] The county is set by the register of municipalities in 1 case.
   *[other] The county is set by the register of municipalities in { $count } cases.
}
cli-status-proposed = Proposed in the file and not decided, number of cases
cli-status-verdicts = Verdict
cli-status-worklists = { $reviewer }: worklists
cli-log-postponed = postponed
cli-log-retracted = undone
cli-log-restored = redone
cli-log-codebook-taken = took a codebook
cli-log-introduced = name registered
cli-log-other = an entry of the kind “{ $kind }”, which a newer version of nybrott has written and this one does not know
cli-log-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}

## The screen cannot be shown, or has ended

cli-no-terminal = The screen needs a terminal for both input and output. Without one, { -command } review --plain asks line by line; import, export, list, classify, apply, status, log, codebook and keys work too.
cli-dumb-terminal = This terminal (TERM={ $term }) cannot show the screen. Here { -command } review --plain asks line by line; import, export, list, classify, apply, status, log, codebook and keys work too.
cli-terminal-trouble = The terminal does not answer ({ $reason }). Everything that was shown as saved is saved. Start nybrott in another window.
cli-no-thread = The system allows no further thread or process ({ $cause }). Close other programs, or raise the limit (ulimit -u), and try again.
cli-panicked = nybrott ran into an internal error and had to stop. Everything shown as saved is saved. A report without any case, note or name is in { $file }; send it to those who maintain nybrott. Start nybrott again to go on.
cli-panicked-unreported = nybrott ran into an internal error and had to stop. Everything shown as saved is saved. No report could be written. Start nybrott again to go on.
cli-output-trouble = The output could not be written ({ $reason }).
cli-take-over-ask = Take the project over? What is unsaved there can then only be saved elsewhere. (yes or no)
cli-take-over-declined = The project was left to the other session. Nothing was touched.
cli-take-over-waiting = Waiting { $seconds } seconds, so that the other session notices.
cli-arg-take-over = Open the project even if it may be open in a session elsewhere
cli-ended-saved = Everything is saved.
cli-ended-saved-and-drafts = { $count ->
    [0] {""}
    [one] The draft of 1 case is kept for the next time.{" "}
   *[other] The drafts of { $count } cases are kept for the next time.{" "}
}{ $rulings ->
    [0] {""}
    [one] 1 ruling that you have begun with { -key-settle } is kept for the next time.{" "}
   *[other] { $rulings } rulings that you have begun with { -key-settle } are kept for the next time.{" "}
}Everything else is saved.
cli-ended-saved-and-marked = { $count ->
    [one] The answers for the marked case
   *[other] The answers for the { $count } marked cases
} are kept as a draft. Everything else is saved.
cli-ended-saved-but-drafts = { $count ->
    [one] The draft of 1 case
   *[other] The drafts of { $count } cases
} could not be kept; everything else is saved.
cli-ended-saved-but-marked = { $count ->
    [one] The answers for the marked case
   *[other] The answers for the { $count } marked cases
} could not be kept; everything else is saved.
cli-ended-unsent = { $count ->
    [one] 1 entry is not sent to the others yet. It is sent
   *[other] { $count } entries are not sent to the others yet. They are sent
} the next time the project is open and the folder or server can be reached.
cli-ended = { $saved } { $today ->
    [one] 1 case classified
   *[other] { $today } cases classified
} today, { $left } { $left ->
    [one] case
   *[other] cases
} left. Go on with: { $again }
cli-ended-empty = There are no cases yet. Open it again with: { $again }
cli-ended-finished = { $saved } { $finished } Today: { $today } { $today ->
    [one] case
   *[other] cases
}. Open again with: { $again }
cli-ended-drafts = { $count ->
    [one] The draft of 1 case
   *[other] The drafts of { $count } cases
} could not be kept.
cli-ended-unsaved = The answers to { $count ->
    [one] 1 case were
   *[other] { $count } cases were
} not saved, because the project file could not be written.

## Manual pages and version

cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-options = OPTIONS
cli-man-subcommands = COMMANDS
cli-man-version = VERSION
cli-man-written = { $count ->
    [one] 1 page
   *[other] { $count } pages
} written to { $folder }. Read with: man { $page }
cli-man-trouble = The pages could not be written to { $folder } ({ $reason }). Choose another folder.
cli-version-built = built for { $processor } { $system }, { $build }
cli-version-project = project files version { $version }, SQLite { $sqlite }

## Under way, and what was assumed

cli-progress-reading = Reading { $file }
cli-progress-storing = Importing cases
cli-progress-left = { $time } left
cli-progress-exporting = Writing cases
cli-progress-comparing = Comparing cases
cli-detail-language = Language: { $language } ({ $from })
cli-detail-project = Project: { $file } ({ $from })
cli-detail-reviewer = Reviewer: { $reviewer } ({ $from })
cli-imported-codes = Answers were read from the sheet of codes. Changes in the answer columns of the first sheet are not read; use { -command } apply FILE for those.
cli-columns-kept = The columns you named are remembered for files with the same headers.
cli-columns-known = The columns are those chosen before for these headers. Choose others with --title, --text, --id and so on.
cli-detail-columns = Other columns: { $columns }
cli-from-option = from { $name }
cli-from-settings = from the settings in { $file }
cli-from-system = from the system
cli-from-unset = no language is set
cli-from-data-folder = your data folder
cli-from-login = your login name

## Surroundings

cli-no-home = There is no home folder to keep the project in. Name a project file: --project FILE.
cli-blank-reviewer = The reviewer's name is blank. Give one: --reviewer NAME.
cli-no-reviewer = The login name could not be found. Give a name: --reviewer NAME.

## Many cases at once

cli-listed = { $count ->
    [one] 1 case
   *[other] { $count } cases
} of { $of }.
cli-list-title = “{ $title }”
cli-blank-filter = The filter is blank. To answer for all cases, use --where all.
cli-no-answer = Give an answer: --category, --new, --kinds, --facet, --note or --flag.
cli-batch-lacks-facet = { $count ->
    [one] 1 classified case has no answer to { $facet }, which the codebook requires. Give it with --facet { $facet }=…
   *[other] { $count } classified cases have no answer to { $facet }, which the codebook requires. Give it with --facet { $facet }=…
}
cli-no-facets = The codebook in force asks no facets. “{ -command } codebook take barometer” takes one that does.
cli-unknown-facet = The codebook has no facet “{ $facet }”. It has: { $known }.
cli-facet-one = “{ $values }” is no answer to { $facet }. Choose one of: { $known }.
cli-facet-several = “{ $values }” is no answer to { $facet }. Choose one or several of: { $known }.
cli-facet-too-many = “{ $values }” are several answers to { $facet }, which takes one. Choose one of: { $known }.
cli-facet-not-alone = “{ $values }” cannot be combined with other answers to { $facet }. Write it alone, or leave it out. The answers are: { $known }.
cli-facet-retired = “{ $values }” is retired: cases that have it keep it, and it can be given to no other. Write one of { $known } for { $facet }, or leave it out.
cli-unknown-language = “{ $asked }” is not a language nybrott speaks. Choose one of these: { $known }.
cli-unknown-answer = “{ $question }” cannot be “{ $word }”. It takes: { $known }.
cli-kinds-contradict = “{ $word }” cannot be combined with kinds. Remove it, or remove the kinds.
cli-batch = { $what }: { $classified } newly classified, { $changed ->
    [one] 1 classified case changed
   *[other] { $changed } classified cases changed
}, { $open } still lacking an answer.
cli-batch-done = { $count ->
    [one] 1 case written ({ $command } undoes it)
   *[other] { $count } cases written at once ({ $command } undoes all)
}
cli-batch-would = { $count ->
    [one] 1 case would be written, but this was a dry run
   *[other] { $count } cases would be written, but this was a dry run
}
cli-batch-nothing = No case matches the filter. Nothing was written.
cli-undone = { $count ->
    [one] “{ $title }” undone: { $what }
   *[other] { $count } cases undone
}{ $unchanged ->
    [0] {""}
    [one] ; 1 keeps later answers
   *[other] ; { $unchanged } keep later answers
}. { $command } redoes it.
cli-redone = { $count ->
    [one] “{ $title }” redone: { $what }
   *[other] { $count } cases redone
}{ $unchanged ->
    [0] {""}
    [one] ; 1 keeps later answers
   *[other] ; { $unchanged } keep later answers
}. { $command } undoes it.
cli-case-note = its note
cli-case-flag = its flag
cli-case-postponement = its postponement
cli-case-answers = its answers
cli-undone-ruling = { $count ->
    [one] The ruling on “{ $title }” is undone; { $instead ->
        [0] the case is among the differences again.
       *[other] what { $who } ruled counts now.
    } { $command } redoes it.
   *[other] { $count } rulings made together are undone; { $instead ->
        [0] their cases are among the differences again.
       *[other] in { $instead } of the cases, what { $who } ruled counts now.
    } { $command } redoes them.
}
cli-undone-rule-note = The note about “{ $rule }” is undone. { $command } redoes it.
cli-redone-ruling = { $count ->
    [one] The ruling on “{ $title }” counts again. { $command } undoes it.
   *[other] { $count } rulings made together count again. { $command } undoes them.
}
cli-redone-ruling-lapsed = { $count ->
    [one] The ruling on “{ $title }” is redone but does not count; the case is still among the differences. { $command } undoes it.
   *[other] { $count } rulings made together are redone but do not count; their cases are still among the differences. { $command } undoes them.
}
cli-redone-rule-note = The note about “{ $rule }” counts again. { $command } undoes it.
cli-nothing-to-undo = Nothing to undo.
cli-nothing-to-redo = Nothing to redo.
cli-log-various = { $count } different sets of answers

cli-apply-columns = Columns with answers: { $columns }{ $others ->
    [0] {""}
    [one] ; 1 other column is not used
   *[other] ; { $others } other columns are not used
}
cli-apply-no-id = “{ $file }” has no column with ids. Call it id, or name it with --id.
cli-apply-no-such-id = “{ $file }” has no column “{ $column }”. Correct --id. The columns are: { $columns }.
cli-apply-unexplained = “{ $file }” is an export that no longer says what its columns are. Export again, or name the id column with --id.
cli-apply-none-of-yours = “{ $file }” has no column with answers of { $own }. Use --reviewer, or export with --reviewers long.
cli-apply-of-others = { $count ->
    [one] 1 row has answers of another reviewer and is left alone: { $rows }.
   *[other] { $count } rows have answers of other reviewers and are left alone: { $rows }.
}
cli-apply-verdicts = { $count ->
    [one] In 1 row the verdict does not follow from the answers: { $rows }. The verdict is not read. If it is the right one, correct the answers.
   *[other] In { $count } rows the verdict does not follow from the answers: { $rows }. The verdict is not read. If it is the right one, correct the answers.
}
cli-apply-kind-blank = “{ $column }” is blank, while other kinds are answered. Write 1 or 0, or clear all of them to leave the answer as it is.
cli-apply-without-zeros = “{ $id }” may be “{ $other }”: a spreadsheet may have removed leading zeros. Write the whole id.
cli-apply-no-answers = “{ $file }” has no column with answers. Call them category, new_to_municipality, change_kinds, note and flagged; not all are needed.
cli-apply-two-columns = “{ $file }”: the columns “{ $first }” and “{ $second }” mean the same. Remove one.
cli-apply-kinds-twice = “{ $file }” has the kinds both in one column and in a column each. Remove one or the other.
cli-apply-row = { $place }: { $what }
cli-apply-blank-id = The id is blank. Fill it in, or remove the row.
cli-apply-unknown-id = No case has the id “{ $id }”. Check the id; spreadsheets may remove leading zeros.
cli-apply-several-sources = Several id spaces have a case “{ $id }”. Name it in a column called source.
cli-apply-twice = The case “{ $id }” is in { $first } too. Remove one of them.
cli-apply-other-reviewer = These are the answers of { $name }, and you are { $own }. Remove the row, or use --reviewer.
cli-apply-not-yes-or-no = “{ $column }” is “{ $word }”, which is neither yes nor no. Write 1 or 0.
cli-apply-kinds-contradict = “{ $first }” is “{ $answer }” and “{ $second }” is “{ $other }”. Write 1 or 0 for each kind, or “{ $unclear }” for all of them.
cli-apply-blank-left = { $count ->
    [one] 1 row is blank in places where you have an answer, a note or a flag, and these are left as they are: { $rows }. To remove something, do so on the screen.
   *[other] { $count } rows are blank in places where you have answers, notes or flags, and these are left as they are: { $rows }. To remove something, do so on the screen.
}
cli-apply-refused = Nothing was written: { $count ->
    [one] 1 row must be corrected first
   *[other] { $count } rows must be corrected first
}.
cli-apply-nothing = The file has nothing new. Nothing was written.
cli-apply-no-answer = { $count ->
    [one] 1 row has no answer.
   *[other] { $count } rows have no answer.
}
cli-apply-same = { $count ->
    [one] 1 row is as before.
   *[other] { $count } rows are as before.
}
cli-apply-changes = { $what } (changes a classified case)
cli-apply-changes-verdict = { $what } (changes a classified case; the verdict becomes “{ $verdict }”)
cli-apply-line = { $place }, { $case }: { $what }

## Backups

cli-backed-up = Backup with { $count ->
    [one] 1 case
   *[other] { $count } cases
} and all answers written to “{ $file }”.
cli-no-backup = There is no backup from today. { $what } Your work is saved all the same.
cli-backups = Backups: { $count ->
    [one] 1
   *[other] { $count }
} in { $folder }, the newest from { $newest }
cli-backups-none = Backups: none yet. One a day is made in { $folder }, from the first start after something was classified.

## Erasing

cli-erase-ask = Title, report, other columns and notes of { $count ->
    [one] 1 case
   *[other] { $count } cases
} will be erased permanently; the answers are kept. Type yes to go on:
cli-erase-needs-yes = Erasing cannot be undone. Add --yes, or check first with --dry-run.
cli-erase-not-agreed = Nothing was erased.
cli-erase-unknown-id = There is no case “{ $id }”. Nothing was erased. `{ -command } list` shows the ids.
cli-erase-several-sources = There are several cases “{ $id }”, in different id spaces. Choose one with --source NAME. Nothing was erased.
cli-erased = { $count ->
    [one] 1 case erased
   *[other] { $count } cases erased
}: title, report and other columns in { $versions ->
    [one] 1 version
   *[other] { $versions } versions
}, and { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}. Kept: id, municipality, county, date, answers, and a fingerprint of the text, from which the text cannot be read. The same case is not imported again.
cli-erase-would = { $count ->
    [one] 1 case
   *[other] { $count } cases
} would lose title, report and other columns in { $versions ->
    [one] 1 version
   *[other] { $versions } versions
}, and { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}. This was a dry run.
cli-erase-shared = Notes that are also on other cases were kept. Erase those cases too if the notes must go:
cli-erase-case = - { $case }
cli-erase-beyond = Backups, exports and copies of the project cannot be reached from here. Look in { $folder } and wherever files were sent, and delete what may not be kept.
cli-erase-backup = Backup: { $file }
cli-erase-draft-removed = Removed, left by a run that was killed: { $file }
cli-erase-draft = Unfinished file, perhaps still being written, that may hold the text: { $file }
cli-erase-unswept = Remnants may still be in free pages of the file: someone is reading the project, or there is no room to rewrite it. Close other programs and make room; the next start of nybrott in this project finishes it.
cli-remnants = Remnants of erased texts may still be in free pages of the project file: someone is reading it, or there is no room to rewrite it. Your work is not affected. Close other programs and make room; the next start tries again.
cli-reviewer-not-remembered = Your id as reviewer cannot be remembered: { $file } could not be written ({ $reason }). Until it can, “{ $reviewer }” is known by name alone.
cli-merge-no-file = There is no file “{ $path }” to merge. Check its name and folder.{ $suggestion } Nothing was changed.
cli-merge-no-project = “{ $path }” is not a copy of a project. Name the file that the other reviewer works in, such as cases.nybrott; cases are imported with `{ -command } import FILE`, answers in a table with `{ -command } apply FILE`. Nothing was changed.
cli-merge-tried = Nothing was merged: this was a dry run
cli-merge-rename-needs-file = --rename is about the names in another file. Name the file, or leave --rename out.
cli-merge-rename = “{ $pair }” is no renaming. Write --rename "OLD NAME=NEW NAME".
cli-merge-join-ask = You, “{ $own }”, and “{ $name }” from another machine or file become one reviewer in this project for good. Type yes to go on:
cli-merge-join-needs-yes = You, “{ $own }”, and “{ $name }” from another machine or file would become one reviewer in this project for good. Add --yes if that is right.
cli-merge-not-agreed = Nothing was changed.
cli-merge-joined = “{ $name }” and you are one reviewer in this project now.
cli-merge-not-joined = There is no other reviewer called “{ $name }” in this project. “{ -command } status” shows the names.
cli-import-lapsed = { $count ->
    [one] 1 ruling no longer counts, since an answer or the report is another now. { -key-settle } has the case again
   *[other] { $count } rulings no longer count, since answers or reports are others now. { -key-settle } has the cases again
}
cli-import-lapsed-agreed = { $count ->
    [one] 1 ruling no longer counts and is not needed: the answers to its case no longer differ
   *[other] { $count } rulings no longer count and are not needed: the answers to their cases no longer differ
}
cli-import-would-lapse = { $count ->
    [one] 1 ruling would no longer count, since an answer or the report would be another. { -key-settle } would have the case again
   *[other] { $count } rulings would no longer count, since answers or reports would be others. { -key-settle } would have the cases again
}
cli-import-would-lapse-agreed = { $count ->
    [one] 1 ruling would no longer count and not be needed: the answers to its case would no longer differ
   *[other] { $count } rulings would no longer count and not be needed: the answers to their cases would no longer differ
}
cli-import-missing = { $count ->
    [one] 1 case of earlier deliveries of this file or source is no longer in it; the case stays in the project
   *[other] { $count } cases of earlier deliveries of this file or source are no longer in it; they stay in the project
}
cli-which-missing = No longer in the file: { $cases }
cli-arg-import-list-missing = Name the cases of earlier deliveries that the file no longer has
cli-about-imports = List deliveries, merges and erasures, oldest first, or take an import back
cli-arg-imports-take-back = Take back the import of the delivery with this number: the cases and changes that it brought are removed, unless anyone has worked on one of them
cli-arg-imports-yes = Take it back without asking

## Agreement

cli-about-agreement = Show how far reviewers agree on the cases that match a filter
cli-arg-csv = As CSV, a line for each coefficient
cli-arg-md = As Markdown
cli-arg-html = As a page for a browser, one file without anything from elsewhere
cli-arg-ratings = Write the answers that agreement is computed from, as CSV, to standard output or to this file
cli-ratings-written = { $count ->
    [one] The answers to 1 case were written to “{ $file }”.
   *[other] The answers to { $count } cases were written to “{ $file }”.
}
cli-arg-script = Write a script that computes the coefficients again from the ratings

## Headings of the help, and names of values

cli-usage = Usage: { $usage }
cli-usage-help = More with --help.
cli-help-arguments = Arguments:
cli-help-commands = Commands:
cli-help-default = [default: { $value }]
cli-help-options = Options:
cli-value-options = OPTIONS
cli-value-command = COMMAND
cli-value-character = CHARACTER
cli-value-column = COLUMN
cli-value-dir = FOLDER
cli-value-encoding = ENCODING
cli-value-file = FILE
cli-value-filter = FILTER
cli-value-id = ID
cli-value-limit = COUNT
cli-value-name = NAME
cli-value-name-new = NAME=NEW
cli-value-note = TEXT
cli-value-number = NUMBER
cli-value-row = ROW
cli-value-days = DAYS
cli-value-facet-value = FACET=VALUE
cli-value-rule = RULE
cli-value-login = LOGIN
cli-value-n = N
cli-value-rows = ROWS
cli-value-spelling = SPELLING
cli-value-sheet = SHEET
cli-value-shell = SHELL
cli-value-text = TEXT

## What the command line does not understand

cli-unknown-argument = There is no option “{ $argument }” here.{ $suggestion }
cli-unknown-command = There is no command “{ $argument }”.{ $suggestion }
cli-file-as-command = “{ $file }” is a file. To import its cases and review them: { -command } review "{ $file }"
cli-suggestion = {" "}Did you mean { $near }?
cli-or = { $first } or { $second }
cli-argument-too-many = “{ $argument }” is one word too many here.
cli-argument-too-many-of-list = “{ $argument }” is one word too many here. To choose cases by it, write --where "{ $argument }".
cli-no-suggestion = {""}
cli-missing-argument = Something is missing: { $argument }
cli-missing-command = A command is missing. Choose { $known }.
cli-missing-value = { $option } needs a value.
cli-wrong-number-of-values = Too few values for { $option }.
cli-unusable-value = “{ $value }” does not fit { $option }.
cli-conflict = { $option } and { $other } cannot be used together.
cli-given-twice = { $option } can be used only once.
cli-argument-no-text = An argument is not valid text (UTF-8).
cli-misused = The command line cannot be understood.

## Shares

cli-about-shares = Show what the classified cases say, in counts and shares
cli-about-remaining = Show how many cases must be read for shares that are reliable enough
cli-arg-by = What to count the cases by; a facet is written as facet.sector
cli-arg-suppress = Hide counts below N in tables by municipality or county; “off” hides none
cli-arg-shares-csv = As CSV, a line for each count
cli-arg-within = Half-width of the interval wanted, in percentage points
cli-value-points = POINTS
cli-arg-shares-round = Count the cases that this round drew, as a sample of its frame
cli-arg-remaining-round = Count the cases that this round drew, as a sample of its frame
cli-arg-report-round = Count the cases that this round drew, as a sample of its frame
cli-arg-remaining-value = The one value to look at, by its id, such as emergency
cli-value-value = VALUE
cli-remaining-no-value = There is no value “{ $value }”. Values are ids such as innovation, emergency or service.
cli-remaining-more = “{ $value }” is known to ±{ $now } percentage points now; { $count ->
    [0] no more cases are needed
    [one] 1 more case is needed
   *[other] { $count } more cases are needed
    } for ±{ $points } (95%).
cli-remaining-at-most = Of what is not read, { $count ->
    [0] no case is
    [one] at most 1 case is
   *[other] at most { $count } cases are
    } “{ $value }” (95%, one-sided).
cli-shares-no-table = There is nothing to count by this: no case has it, or all have the same.
cli-shares-no-facet = No classified case has an answer to { $facet }, nor does a column of its file propose one.
cli-arg-adjust = Adjust the shares of a simple sample to the true sizes of these groups
cli-arg-first = The reviewer who has answered all cases: these answers are corrected by what others answered to the drawn ones
cli-no-such-reviewer = No one here is called “{ $reviewer }”. `{ -command } status` shows who has answered.
cli-adjust-not-drawn = Shares can be adjusted only where a round drew a sample of these cases. `{ -command } round open --help` shows how.
cli-adjust-strata = This sample was drawn by strata, and its shares are weighted by them already. Leave out --adjust and --first.
cli-adjust-frame = Since the draw, cases were added or changed their groups, so the sizes are not those of the frame. Draw a new round.
cli-adjust-codebook = The round was drawn under another codebook, so first and later answers do not mean the same.
cli-adjust-first-missing = { $count ->
    [one] 1 of these cases has no complete answer of “{ $reviewer }” that they gave by themselves.
   *[other] { $count } of these cases have no complete answer of “{ $reviewer }” that they gave by themselves.
} All must have one.
cli-adjust-first-not-blind = { $count ->
    [one] The first answer to 1 drawn case was given after the draw and not blind, so it may follow what others answered.
   *[other] The first answers to { $count } drawn cases were given after the draw and not blind, so they may follow what others answered.
}
cli-adjust-disputed = { $count ->
    [one] Reviewers differ about 1 drawn case. Settle it first: without it, the share would be of what they agree about.
   *[other] Reviewers differ about { $count } drawn cases. Settle them first: without them, the shares would be of what they agree about.
}
cli-remaining-left = { $cases ->
    [one] The only case has no answer that counts.
   *[other] { $count ->
        [one] 1 of { $cases } cases has no answer that counts.
       *[other] { $count } of { $cases } cases have no answer that counts.
    }
}
cli-remaining-read-all = Nothing is drawn yet. With so few cases, a sample saves nothing: read all { $cases }.
cli-remaining-sample = { $cases ->
    [one] Nothing is drawn yet: read the case, and its share is known.
   *[other] Nothing is drawn yet. A random sample of { $sample } of the { $cases } cases shows each share to within { $points } percentage points (95%). Cases that people chose themselves do not.
}

## Report

cli-about-report = Write what the classified cases say as a page to publish
cli-arg-report-file = The page to write
cli-arg-report-title = The title of the page
cli-arg-at = The time or day on the page, such as 2020-05-12; give the same again for exactly the same page
cli-arg-no-names = Leave out the names of reviewers
cli-arg-references = Put figures of others beside these: a RON file that lists them
cli-arg-svg = Write the pictures as SVG files into this folder
cli-arg-tables = Write the tables as CSV files into this folder, or as one workbook where it ends in .xlsx
cli-arg-report-json = Print all numbers as JSON
cli-arg-report-md = Print the tables as Markdown
cli-value-time = TIME
cli-arg-place = Also list the innovations of all places but this municipality or county, by sector and kind
cli-arg-boxes = Also show an example of each category, out of the flagged cases: title and municipality, never the text
cli-value-place = PLACE
cli-report-references-unreadable = “{ $file }” cannot be read: { $reason }. Name a file that lists figures of others; the handbook shows one.
cli-report-no-place = No case is from “{ $place }”. `{ -command } municipalities` shows where the cases are from.
cli-report-names-cases = The page lists single cases by municipality, so that small counts which its tables hide can be counted there.
cli-report-file-and-folder = “{ $file }” is named both as a file and as a folder. Give the folder another name.
cli-report-ending = “{ $file }” is no name for the report, which is a page for a browser. Give it a name that ends with .html; --tables FILE.xlsx writes its tables for Excel.
cli-report-written = The page is in { $file }. Open it in a browser, and print it from there as a PDF.
cli-report-pictures = { $count ->
    [one] 1 picture is
   *[other] { $count } pictures are
    } in { $file }.
cli-report-old-pictures = { $count ->
    [one] 1 picture in { $file } is of an earlier report and was not touched: { $names }. Delete it if you do not need it.
   *[other] { $count } pictures in { $file } are of an earlier report and were not touched: { $names }. Delete them if you do not need them.
}
cli-report-tables = { $count ->
    [one] 1 table is
   *[other] { $count } tables are
    } in { $file }.
cli-report-workbook = The workbook { $file } has { $count ->
    [one] 1 table
   *[other] { $count } tables
    } and a sheet with every count.
cli-report-no-time = “{ $time }” is no time. Write it as 2020-05-12 or 2020-05-12T08:42:00Z.
