# The classified set leaves as a file.

export-exists = “{ $file }” already exists and was not touched. Choose another name, or allow it to be replaced.
export-source = “{ $file }” is the file that { $cases ->
    [one] 1 case
   *[other] { $cases } cases
} came from, so it is not overwritten. Choose another name.
export-source-on-screen = “{ $file }” is the file that { $cases ->
    [one] 1 case
   *[other] { $cases } cases
} came from, so it is not overwritten. Here is another name: Enter writes.
export-project = “{ $file }” is the project itself, so it is not overwritten. Choose another name.
export-folder = “{ $file }” is a folder. Add a file name, for example cases.json.
export-not-a-file = “{ $file }” is not a regular file. Choose another name.
export-no-folder = “{ $file }” cannot be written, because its folder does not exist. Create the folder first, or choose another one.
export-locked = The file “{ $file }” is open in Excel or another program. Close it there and press Enter, or type another name. The old file is untouched.
export-write = “{ $file }” was not written: { $cause } Nothing was changed.
export-unconfirmed = “{ $file }” is written, but the disk did not confirm it: { $cause } Export once more before you rely on the file.
export-output = The output stopped halfway: { $cause } Try again, or write to a file.
export-case = Case “{ $id }” cannot be written in this format: { $reason }. Nothing was changed. Choose another format.
export-cell-too-long = The header “{ $column }…” is longer than a cell of Excel may be ({ $limit } characters). Nothing was written. Choose RON, JSON or CSV.
export-sheet-full = A sheet of Excel holds { $rows } rows and { $columns } columns, and this set has more. Nothing was written. Choose CSV, RON or JSON.
export-temporary = The file was not written. The folder for temporary files cannot be used: { $cause } Set TMPDIR to use another folder.
export-unknown-ending = “{ $file }” does not show which format you want. Let the name end in one of these: { $known }. Or use --format.
export-other-ending = “{ $file }” has the ending of another kind of file than --format { $format } writes. Let the name end in .{ $ending }{ $means ->
    [0] .
   *[other] , or leave --format out.
}

# Causes: sentences that end the ones above.

export-cause-full = the disk is full. Make room, or choose another disk.
export-cause-quota = your share of the disk is used up. Make room, or choose another disk.
export-cause-permission = you may not write there. Choose another folder.
export-cause-read-only = that disk is read-only. Choose another one.
export-cause-gone = the folder or the file it points to is gone. Choose another folder.
export-cause-name = the name cannot be used on this disk. Choose a shorter name of ordinary letters.
export-cause-closed = the program that should receive it has closed.
export-cause-other = { $reason }.
