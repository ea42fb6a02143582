# Settings.

config-unreadable = The settings in { $file } cannot be read ({ $reason }). Mend the file, or delete it.
config-misspelt = The settings in { $file } cannot be understood: line { $line }, character { $column }: { $reason }. Mend that line, or delete the file.
config-unwritten = The setting holds until you quit, but { $file } could not be written ({ $reason }).
config-key = The keys in { $file } cannot be bound: line { $line }: { $what }
config-no-such-command = There is no command “{ $id }”. nybrott keys --ids names them all.
config-no-such-key = There is no key “{ $key }”. Write a character, Ctrl-X, Space, F2 or another key as nybrott keys shows it.
config-unbindable = The key “{ $key }” cannot be bound: a terminal or a Norwegian keyboard sends it as something else, or it answers a question. Choose another.
config-conflict = The key “{ $key }” would lie on “{ $one }” and on “{ $other }”. Give one of them another key.
config-written = Settings to change by hand are in { $file }.
config-there = { $file } is there already and was not touched. Change it by hand, or delete it first.
