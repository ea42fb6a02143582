# Settings.

config-unreadable = The settings in { $file } cannot be read ({ $reason }). Fix the file or delete it.
config-misspelt = The settings in { $file } cannot be understood: line { $line }, character { $column }: { $reason }. Fix that line or delete the file.
config-unwritten = The setting applies until you quit, but { $file } could not be written ({ $reason }).
config-key = The keys in { $file } cannot be bound: line { $line }: { $what }
config-no-such-command = There is no command “{ $id }”. { -program } keys --ids names them all.
config-no-such-key = There is no key “{ $key }”. Write a character, Ctrl-X, Space, F2 or another key as { -program } keys --ids shows it.
config-unbindable = The key “{ $key }” cannot be bound: a terminal or a Norwegian keyboard sends it as something else, or it answers a question. Choose another.
config-conflict = The key “{ $key }” would do both “{ $one }” and “{ $other }”. Give one of them another key.
config-written = Settings to edit by hand are in { $file }.
config-unwritten-yet = Settings to edit by hand would be in { $file }.
config-state = What nybrott itself remembers is in { $file }.
config-register = Your own register of municipalities is in { $file }.
config-no-register = A register of municipalities of your own would be in { $file }.
config-references = { $count ->
    [one] 1 figure of others that you added is in { $file }.
   *[other] { $count } figures of others that you added are in { $file }.
}
config-no-references = Figures of others that reports are to show would be in { $file }.
config-fixed = { $what } This run only: config.ron sets something else.
config-fixes-reviewer = Your name is set in config.ron. Change it there.
config-columns = The columns you named were used.
config-set-aside = { $file } cannot be understood and has been renamed to { $aside }. Choose your name, kept answers and columns again.
config-there = { $file } exists already and was not changed. Edit it, or delete it first.
