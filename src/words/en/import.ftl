# What was understood of a file.
import-understood = { $count ->
    [one] 1 case
   *[other] { $count } cases
 } from { $file } ({ $how }): { $columns }{ $others ->
    [0] {""}
    [one] ; 1 other column is kept
   *[other] ; { $others } other columns are kept
 }
import-understood-set = { $count ->
    [one] 1 case
   *[other] { $count } cases
 } with what reviewers decided from { $file } ({ $how })
import-understood-single-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
 } from { $file } ({ $how }): title=label, heading or first line, id=file name
import-personal = Not shown with a case, because they hold personal data: { $columns }
import-left-out = Not read: { $files }
import-sheet = sheet “{ $sheet }”
import-delimiter-comma = comma
import-delimiter-semicolon = semicolon
import-delimiter-tab = tab
import-delimiter-pipe = vertical bar
import-column = { $role }={ $headers }
import-role-title = title
import-role-text = text
import-role-id = id
import-role-municipality = municipality
import-role-county = county
import-role-date = date
import-title-from-text = title=the first words of the text
import-id-from-content = id=made from title and text

# Parts of sentences.
import-plain = { $name }
import-quoted = “{ $name }”
import-list = { $first }, { $second }
import-and = { $first }+{ $second }
import-list-cut = { $list } and { $more } more
import-none = none
import-place-file = file { $number }
import-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
 }
import-cases = { $count ->
    [one] case { $rows }
   *[other] cases { $rows }
 }
import-in-sheet = sheet “{ $sheet }”: { $what }
import-place-in-sheet = sheet “{ $sheet }”, { $place }
import-place-row = row { $row }
import-place-row-and-line = row { $row } (line { $line })
import-place-case = case { $number } (line { $line })
import-sheets = { $count } sheets
import-sheet-counted = “{ $sheet }” ({ $count })
import-at-file = “{ $file }”
import-at-same = Same file
import-at-sheet = “{ $file }”, sheet “{ $sheet }”
import-file-and-sheet = { $file }”, sheet “{ $sheet }

# What was left out of a file, or decided about it.
import-remark-sheets-joined = “{ $file }”: { $count } sheets have the same headers and were imported together: { $sheets }. The sheet’s name is kept as the field “{ $field }”. To import only one of them, name it with --sheet
import-remark-sheets-joined-on-screen = “{ $file }”: { $count } sheets have the same headers and were imported together: { $sheets }. The sheet’s name is kept as the field “{ $field }”. If only one of them was meant, take the import back, save that sheet as a file of its own and import that
import-remark-like-sheets = “{ $file }”: { $count ->
    [one] 1 other sheet with the same headers was
   *[other] { $count } other sheets with the same headers were
 } not imported: { $sheets }. Leave out --sheet to import all of them
import-remark-like-sheets-on-screen = “{ $file }”: { $count ->
    [one] 1 other sheet with the same headers was
   *[other] { $count } other sheets with the same headers were
 } not imported: { $sheets }. Import the file once more to have all of them
import-remark-other-sheets = “{ $file }”: { $count ->
    [one] 1 other sheet was
   *[other] { $count } other sheets were
 } not imported: { $sheets }. Use --sheet to import a sheet that has cases
import-remark-other-sheets-on-screen = “{ $file }”: { $count ->
    [one] 1 other sheet was
   *[other] { $count } other sheets were
 } not imported: { $sheets }. If there are cases in it, save that sheet as a file of its own and import that
import-remark-other-lists = “{ $file }”: { $count ->
    [one] 1 other list was
   *[other] { $count } other lists were
 } not imported: { $lists }. If there are cases in it, save that list as a file of its own and import that
import-remark-sheet-sources = “{ $file }”: the sheets “{ $first }” and “{ $second }” both have the id “{ $id }”, so the ids of each sheet are kept apart: its name is the source of its cases
import-remark-heading = { $at }, { $rows }: above the headers, so not imported (“{ $example }”)
import-remark-no-header = { $at }, { $rows }: the first case (“{ $example }”). The table has no headers, so its columns are named by their letters
import-remark-no-value = { $at }, { $rows }: a formula there has no stored value, so the cell was imported as blank (first in { $example }). Open the file in Excel, save it, and import it again
import-remark-unread-date = { $at }, { $rows }: { $count ->
    [one] 1 date was
   *[other] { $count } dates were
 } not understood (“{ $example }”), so filters and sorting by date pass over { $count ->
    [one] it
   *[other] them
 }. Write dates as 2020-04-13 or 13.04.2020
import-remark-month-first = { $at }, { $rows }: { $count ->
    [one] 1 date was
   *[other] { $count } dates were
 } read with the month first (“{ $example }”), since at least one date in that column can only be read that way
import-remark-day-number = { $at }, { $rows }: { $count ->
    [one] 1 Excel day number was read as a date
   *[other] { $count } Excel day numbers were read as dates
 } (“{ $example }”)
import-remark-garbled = { $at }, { $rows }: the text looks wrongly decoded (“{ $example }”). If the file is in another encoding, give it with --encoding; if it looks like that in its own program, too, export it there again as UTF-8
import-remark-garbled-on-screen = { $at }, { $rows }: the text looks wrongly decoded (“{ $example }”). Save the file again as UTF-8 in the program it comes from, and import it once more
import-remark-skipped = “{ $file }”: { $count ->
    [one] row { $rows } left out
   *[other] rows { $rows } left out
 }
import-remark-no-sheets = “{ $file }” has no sheets: --sheet “{ $sheet }” was not used
import-remark-unreadable = { $what } { $count ->
    [one] 1 file that cannot be read is
   *[other] { $count } files that cannot be read are
 } left out: { $files }
import-remark-joined-header = { $at }, { $rows }: the headers are in two rows, which were joined (“{ $example }”)
import-remark-repeated-header = { $at }, { $rows }: the headers again, so not imported
import-remark-second-header = { $at }, { $rows }: more headers, as survey tools write them, so not imported (“{ $example }”)
import-remark-hints = { $at }, { $rows }: possibly hints for filling in the table (“{ $example }”), but imported as { $count ->
    [one] a case
   *[other] cases
 }. Use { $skip } to leave { $count ->
    [one] it
   *[other] them
 } out
import-remark-hints-on-screen = { $at }, { $rows }: possibly hints for filling in the table (“{ $example }”), but imported as { $count ->
    [one] a case
   *[other] cases
 }
import-remark-hints-left = { $at }, { $rows }: hints for filling in the table (“{ $example }”) and no id, so not imported
import-remark-hints-alike = { $at }, { $rows }: hints for filling in the table (“{ $example }”), the same in several sheets, so not imported
import-remark-closing = { $at }, { $rows }: a sum or a source below the table, so not imported (“{ $example }”)
import-remark-padded = { $at }, { $rows }: { $count ->
    [one] the row has
   *[other] { $count } rows have
 } fewer cells than there are headers. The columns in use are all there; the others were imported as blank
import-remark-missing = { $at }, { $rows }: NA without quotation marks is how R writes a missing value, so { $count ->
    [one] 1 row has
   *[other] { $count } rows have
 } blank cells there

# The file itself.
import-not-found = There is no file “{ $file }”. Check its name and folder.
import-not-found-near = There is no file “{ $file }”. Did you mean “{ $near }”?
import-not-found-remote = There is no file “{ $file }” on this machine. You work over ssh: a file on your own machine has to be copied here first (scp file user@machine:).
import-folder = “{ $file }” is a folder. Choose one file in it.
import-no-single-cases = In the folder “{ $file }” there is no .txt, .md or .docx file, each of which would be a case. It contains: { $files }. To import a table, type the name of the file.
import-empty-folder = The folder “{ $file }” is empty. To import a table, type the name of the file.
import-table-among-single-cases = “{ $file }” is a table among files each of which is a case. Move it out of the folder, and import it by its own name.
import-one-of-several = { $what } To leave out such files and import the others, add --skip-unreadable.
import-packing = “{ $file }” cannot be unpacked ({ $cause }). Unpack it with another program, and import what is in it.
import-not-a-file = “{ $file }” is not a regular file. Choose an Excel file, or one in CSV, JSON or RON.
import-no-access = You are not allowed to read “{ $file }”. Ask its owner for access, or copy it to a folder of your own.
import-unreadable = “{ $file }” could not be read ({ $cause }). Try again, or copy the file to this machine first.
import-too-large = “{ $file }” is larger than { $limit } GB. Is it the right file? If so, divide it and import the parts.
import-packed-too-tightly = “{ $file }” holds far more than a packed file of its size should. Unpack it, look at it, and import what is in it.
import-too-many-columns = “{ $file }” has more than { $limit } columns. Leave out those that are not needed, and import it again.
import-too-many-parts = “{ $file }” holds so many small values that they do not fit into memory. Divide the file and import the parts.
import-exported-table = “{ $file }” was exported for reading or for another program, so its answers cannot be imported. Import the Excel, JSON, JSONL or RON export instead.
import-not-rows = “{ $file }” is a text, but a table or list with ids and answers is needed. Save the answers as a table, and use that file.
import-classified-set = “{ $file }” is a classified set, whose answers belong to those who gave them. Import it with { -command } import FILE.
import-no-workbook = “{ $file }” is not a file of Excel, Word or LibreOffice that can be read, whatever its name says. Open it in the program it was made with, save it as .xlsx (a table) or .docx (a text), and import that file.
import-workbook-damaged = “{ $file }” is damaged, or written in an unusual way ({ $cause }). Open it in the program it was made with, save it under another name, and import that file.
import-workbook-locked = “{ $file }” is locked with a password. Open it in the program it was made with (Excel, Word or LibreOffice), save it without the password, and import that file.
import-no-sheet = “{ $file }” has no sheet “{ $wanted }”. Correct --sheet. The sheets are: { $sheets }.
import-piece-missing = In “{ $file }”, a part of text { $text } is missing on the sheet with the long texts. Import the file as it was exported, or export it again.
import-workbook-beyond = “{ $file }” was not read to its end: it { $bound }. A sheet of case reports comes nowhere near that. Is it the right file? If so, save its sheet as CSV UTF-8 and import that file.
import-workbook-not-started = “{ $file }” is read in a process of its own, and none could be started ({ $cause }). Close other programs and try again, or save its sheet as CSV UTF-8 and import that file.
import-bound-file = is larger than 256 MB
import-bound-memory = takes more than 1 GB of memory
import-bound-time = takes longer than a minute
import-bound-content = holds more than 500 MB of text
import-unknown-format = “{ $file }” is not in a readable format. These can be read: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, text and Markdown. Unpack the file if it is compressed, or give the format with --format.
import-unknown-format-on-screen = “{ $file }” is not in a readable format. These can be read: Excel, ODS, CSV, JSON, JSON Lines, RON, Word, text and Markdown. Unpack the file if it is compressed, or save it in one of these formats.
import-unknown-encoding = There is no character encoding called “{ $label }”. Usual ones are utf-8, windows-1252 and utf-16.
import-not-text = “{ $file }” is not a text file, whatever its name says. Open it in the program it comes from, save it as an Excel file or as CSV UTF-8, and import that file.
import-not-in-encoding = “{ $file }”, line { $line }: a character there is not valid { $encoding }. Save the file again as UTF-8, or give its encoding with --encoding, for example --encoding { $other }.
import-not-in-encoding-on-screen = “{ $file }”, line { $line }: a character there is not valid { $encoding }. Save the file again as UTF-8, and import it.
import-empty = There is nothing in “{ $file }”. Check that the file was saved, and import it again.
import-no-cases = “{ $file }” has no cases, only headers or an empty frame. Check that it was saved with its rows.
import-no-header-row = “{ $file }” has no headers in row { $row }. They are looked for in the first { $most } rows that are not blank. Choose one of those with --header.
import-no-header-row-on-screen = “{ $file }” has no headers in row { $row }. They are looked for in the first { $most } rows that are not blank.
import-transposed = In “{ $file }” the headers are in the first column, so that each column is a case. Transpose the table: in Excel, copy it, choose Paste Special > Transpose in an empty sheet, and save that sheet as a file of its own. If each row is a case, name the columns instead, for example --text.
import-transposed-on-screen = In “{ $file }” the headers are in the first column, so that each column is a case. Transpose the table: in Excel, copy it, choose Paste Special > Transpose in an empty sheet, and save that sheet as a file of its own.
import-zeros = “{ $file }” begins with nothing but zero bytes: it was not saved or copied completely. Save or copy it again, and import that file.

# Kinds of files that are not read, and the way out.
import-foreign = “{ $file }” is { $kind }, which cannot be read here. { $way }
import-kind-pdf = a PDF
import-kind-rtf = an RTF file
import-kind-doc = an old Word file (.doc)
import-kind-old-office = an old Office file that is not a spreadsheet (such as .doc), or a damaged one
import-kind-odt = an OpenDocument or XML text
import-kind-apple = a file from Pages, Numbers or Keynote
import-kind-slides = a presentation
import-kind-epub = an e-book (EPUB)
import-kind-flat-sheet = a spreadsheet in one XML file
import-kind-html = a web page (HTML)
import-kind-xml = an XML file
import-kind-archive = an archive of files (such as ZIP or 7z)
import-kind-spss = an SPSS file
import-kind-stata = a Stata file
import-kind-r = a file of R data
import-kind-sas = a SAS file
import-kind-columnar = a Parquet or Arrow file
import-kind-database = a database
import-kind-references = a list of references (RIS or BibTeX)
import-kind-mail = an e-mail
import-kind-picture = a picture
import-kind-recording = a sound or video file
import-way-pdf = Open it in Word and save it as .docx, or copy its text into a .txt file, and import that.
import-way-text = Open it in Word or LibreOffice, save it as .docx, and import that.
import-way-office = Open it in the program it was made with, save it as .docx or .xlsx, and import that.
import-way-table = Open it in Excel or LibreOffice, save it as .xlsx, and import that.
import-way-html = If it is a table, open it in Excel or LibreOffice, save it as .xlsx, and import that. If it is a text, copy it into a .docx or .txt file.
import-way-apple = Export it as Excel (.xlsx), Word (.docx) or CSV, and import that.
import-way-copy = Copy the text into a .docx or .txt file, and import that.
import-way-data = Export it as CSV (UTF-8) or Excel from the program it comes from, and import that.
import-way-unpack = Unpack it, and import what is in it.
import-way-database = Is it a nybrott project? Then use { -command } merge FILE. Otherwise export its table as CSV (UTF-8), and import that.
import-way-database-on-screen = If it is a nybrott project, press Esc, then { -key-palette } and type “merge”. Otherwise export its table as CSV (UTF-8), and import that.
import-way-picture = Type its text into a .docx or .txt file, or have it recognised (OCR), and import that file.
import-way-recording = Write down what is said in a .docx or .txt file, and import that.

# Tables.
import-unusable-delimiter = “{ $delimiter }” cannot be a delimiter. Choose comma, semicolon, tab, a vertical bar or another plain character with --delimiter.
import-open-quote = “{ $file }”, row { $row }, column { $column } (line { $line }): a quotation mark opens the cell and nothing closes it. Close it there, or double it if it belongs to the text.
import-backslash-quotes = “{ $file }”, row { $row }: the file has \" for a quotation mark within a cell, which spreadsheets read as the end of the cell. Export it again with doubled quotation marks, or replace \" by "" in a text editor.
import-comment-line = “{ $file }”, row { $row }: the row begins with # and is not a row of the table. Leave it out with --skip { $row }.
import-comment-line-on-screen = “{ $file }”, row { $row }: the row begins with # and is not a row of the table. Delete it in the file, and import the file again.
import-prose = “{ $file }” reads like running text, not like a table. If the file is one case, rename it so that it ends in .txt. If it is a table: { $flags }, or choose others. The columns are: { $columns }.
import-prose-no-text = “{ $file }” reads like running text, not like a table. If the file is one case, rename it so that it ends in .txt. If it is a table, give the column of the text with --text. The columns are: { $columns }.
import-rare-delimiter = “{ $file }” looks like a table with “{ $delimiter }” between its cells. If it is one, add --delimiter "{ $delimiter }". Otherwise name the column of the report with --text. The columns are: { $columns }.
import-rare-delimiter-on-screen = “{ $file }” looks like a table with “{ $delimiter }” between its cells. Open it in Excel or LibreOffice, save it as .xlsx, and import that file. The columns are: { $columns }.
import-rows-of-several-sheets = “{ $file }”: several sheets are imported together ({ $sheets }), and --skip does not say in which of them the rows are. Import one sheet at a time, for example --sheet { $example } with its own --skip.
import-no-rows-to-skip = “{ $file }” has no rows that --skip could leave out: it is a classified set, or one case. Import it on its own, without --skip.
import-ragged = “{ $file }”, { $place }: the row has { $found ->
    [one] 1 cell
   *[other] { $found } cells
 }, but the header has { $expected }. Correct the row. If every row is like that, give the delimiter with --delimiter.
import-ragged-on-screen = “{ $file }”, { $place }: the row has { $found ->
    [one] 1 cell
   *[other] { $found } cells
 }, but the header has { $expected }. Correct the row. If every row is like that, save the file as .xlsx in Excel and import that.
import-no-text-column = No column of “{ $file }” has a usual name for the report. Name the column with --text. The columns are: { $columns }.
import-unsure = No column of “{ $file }” has a usual name for the report. Their content suggests: { $flags }. Try that, or choose others. The columns are: { $columns }.
import-unknown-column = “{ $file }” has no column “{ $wanted }”. Correct { $flag }. The columns are: { $columns }.
import-blank-id = “{ $file }”, { $place }: “{ $column }” is the id and is blank there, though other rows have one. Fill it in, name another column with --id, or leave the ids to the program with --no-id.
import-blank-id-on-screen = “{ $file }”, { $place }: “{ $column }” is the id and is blank there, though other rows have one.
import-duplicate-id = “{ $file }”: { $first } and { $second } have the same id, “{ $id }”. Give one of them another id, or remove it.
import-same-content = “{ $file }”: Remove the repeats, add a column “id”, or keep all rows as separate cases with --number-equal. { $count ->
    [one] 1 row has the same title and text as an earlier one
   *[other] { $count } rows have the same title and text as an earlier one
 }, and no id to distinguish them: { $rows }.
import-same-content-on-screen = “{ $file }”: Remove the repeats, or add a column “id”. { $count ->
    [one] 1 row has the same title and text as an earlier one
   *[other] { $count } rows have the same title and text as an earlier one
 }, and no id to distinguish them: { $rows }.
import-repeated-ids = “{ $file }”: “{ $column }” cannot be the id, because an id is there more than once ({ $count } of { $all } rows { $count ->
    [one] repeats
   *[other] repeat
 } one). Name another column with --id, give each row an id of its own, or leave the ids to the program with --no-id: { $rows }.
import-repeated-ids-on-screen = “{ $file }”: The same id is more than once in “{ $column }”: { $rows }.
import-repeats = { $second } (same as { $first })
import-repeats-id = “{ $id }” in { $first } and { $second }

# Documents.
import-syntax = “{ $file }”, line { $line }, column { $column }: this is not valid { $format }. Look for a missing comma, quotation mark or bracket there or just before.
import-ends-early = “{ $file }” ends too early, on line { $line }: a quotation mark or bracket of the { $format } is not closed. Check that the whole file was copied.
import-too-deep = “{ $file }”, line { $line }, column { $column }: lists or objects are nested too deeply. A case is one object with simple values.
import-duplicate-key = “{ $file }”, line { $line }, column { $column }: duplicate key “{ $key }” in this object. Remove one of the two.
import-not-cases = “{ $file }” is neither a list of cases nor a classified set. Put the cases in a list: [ … ].
import-several-lists = “{ $file }” has several lists: { $lists }. Leave only the one with the cases, and import that.
import-not-a-case = “{ $file }”, line { $line }, column { $column }: a case was expected here, with keys such as title and text.

# Classified sets.
import-mixed-lines = “{ $file }”, line { $line }: some lines belong to a classified set and some do not. Import them as two files.
import-no-head = “{ $file }”, line { $line }: this is a case of a classified set, but the line with its reviewers and headers is missing. Put the first line of the exported file before it.
import-newer-set = “{ $file }” is a classified set of version { $found }; this program knows versions up to { $known }. Install a newer version of nybrott.
import-other-set = “{ $file }” names its format as “{ $found }”, which is unknown here. A list of cases begins with [ and a classified set names the format nybrott/classified-set.
import-missing-key = “{ $file }”, line { $line }, column { $column }: “{ $key }” is missing in the object that begins here. Add it.
import-misfit = “{ $file }”, line { $line }, column { $column }: “{ $key }” is “{ $found }”, but should be { $expected }. Correct it.
import-two-decisions = “{ $file }”, line { $line }, column { $column }: “{ $reviewer }” has decided the same case twice. Remove one of the two decisions.
import-expected-text = a text
import-expected-number = a whole number from 1 upwards
import-expected-truth = true or false
import-expected-list = a list
import-expected-object = an object with keys and values
import-expected-hash = a SHA-256 of 64 hexadecimal digits
import-expected-time = a time such as 2020-05-12T08:42:00.000Z
import-expected-reviewer-id = a UUID
import-expected-other-id = an id that no other reviewer of the set has
import-expected-row = { $count ->
    [one] one value at most, for the one header of its row
   *[other] { $count } values at most, one for each header of its row
}
import-expected-listed = one of those listed at the beginning of the set
import-expected-words = one of { $words }
