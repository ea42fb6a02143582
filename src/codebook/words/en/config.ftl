# Settings.

config-unreadable = The settings in { $file } cannot be read ({ $reason }). Mend the file, or delete it.
config-misspelt = The settings in { $file } cannot be understood: line { $line }, character { $column }: { $reason }. Mend that line, or delete the file.
config-unwritten = The setting holds until you quit, but { $file } could not be written ({ $reason }).
