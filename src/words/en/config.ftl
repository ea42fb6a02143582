# Settings.

config-unreadable = The settings in { $file } cannot be read ({ $reason }). Fix the file or delete it.
config-misspelt = The settings in { $file } cannot be understood: line { $line }, character { $column }. Fix that line or delete the file. (RON: { $reason })
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

## The file that config --init writes

config-init-head = Settings of nybrott, for you to edit: remove the // before a line and change it. What is set here wins over what you choose in the program, which is remembered in state.ron. nybrott never changes this file.
config-init-language = The language: nb, nn or en.
config-init-theme = The theme: terminal, dark, light, high-contrast, blue-orange, none.
config-init-signs = The signs that lines and bars are drawn with: unicode, ascii; else those that the terminal can show.
config-init-reviewer = Your name as reviewer; else your login name.
config-init-wider-queue = How many columns wider the queue is than by default; may be negative.
config-init-folds-rules = Hide the rules under the options, so that the report has their rows (F2).
config-init-cue-words = Light cue words up in the text (F4).
config-init-daily-goal = How many cases a day you want to classify; 0 shows no goal.
config-init-mouse = Use the mouse: options, rows of the queue, the wheel. Selecting text then takes Shift.
config-init-show-personal = Show fields that hold personal data, such as e-mail addresses.
config-init-keys = Other keys for commands; { -program } keys --ids names the commands.
