# The doctor: whether a project is sound, and what was saved of one that is not.

doctor-grade-sound = ok
doctor-grade-remark = note
doctor-grade-fault = FAULT
doctor-is-sound = The project is sound.
doctor-nothing-there = There is no project file “{ $path }” to look at. Name the one that is meant after --project.
doctor-obstacle = The project cannot be opened for work as it is. Nothing suggests that it is damaged: follow the advice above, then run the doctor again.
doctor-unsound = The project is not sound. Stop working in it. Use the newest backup, or save what can be read with { -command } doctor --repair.
doctor-terminal = Terminal: { $term }{ $columns ->
    [0] {""}
   *[other] , { $columns } columns
}, { $colour }
doctor-language = Language: { $language } (locale { $locale })
doctor-config = Settings: { $file }
doctor-log-file-none = No write-ahead log is left beside the project.
doctor-log-file-in-use = Someone is working in the project; the newest answers are in { $file } for now.
doctor-log-file-left = A run ended without putting { $file } away. It belongs to the project and is read at the next start: keep it beside the project.
doctor-drafts = There are unfinished files beside the project. They may hold texts that were erased since: { $files }. Those of runs that are gone are removed by the next start that writes, or by { -command } erase.
doctor-access = Only you may read the project.
doctor-access-others = Others may read or write the project file too (permissions { $mode }). If they should not: chmod 600.
doctor-folder-others = Others may write in the folder { $folder }, and so put another file in the place of the project.
doctor-site-shared = Others can reach this folder ({ $kind }), and two at once could lose answers. Keep the project on this machine’s own disk (--project FILE) and share it as a copy or an export.
doctor-site-synced = { $program } keeps this folder the same on several machines, and two at once could lose answers. Keep the project in a folder of its own outside (--project FILE) and share it as a copy or an export.
doctor-disk = The project is on a disk of this machine ({ $kind }).
doctor-room = { $free } MB are free; the project is { $size } MB.
doctor-room-little = Only { $free } MB are free, and the project is { $size } MB: there may be no room for a backup.
doctor-unreadable = Something could not be checked. { $what }
doctor-integrity = Every page of the file is sound.
doctor-integrity-fault = The file is damaged: { $detail }.
doctor-references = Everything that is referred to is there.
doctor-references-fault = { $count ->
    [one] 1 row refers
   *[other] { $count } rows refer
} to something that is not there.
doctor-schema = The file format is version { $version } of { $newest }, with all its tables and safeguards.
doctor-schema-fault = These tables, indexes or safeguards are missing or changed: { $names }.
doctor-numbers = { $count ->
    [0] There are no cases yet.
    [one] 1 case, numbered 1.
   *[other] The cases are numbered from 1 to { $count } without gaps.
}
doctor-numbers-fault = The numbers of the cases have gaps: the highest is { $highest }, but there { $count ->
    [one] is 1 case
   *[other] are { $count } cases
}.
doctor-texts = { $count ->
    [one] 1 text is as it was
   *[other] { $count } texts are as they were
} when imported.
doctor-texts-fault = Not as they were written: { $count ->
    [one] 1 text
   *[other] { $count } texts
} (cases { $names }), { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}.
doctor-erasures = No erasure is unfinished.
doctor-erasures-unswept = An erasure was interrupted: remnants of erased texts may be in free pages of the file.
doctor-set-aside = { $count ->
    [one] 1 item that came with a merge contradicts what is here and is set aside.
   *[other] { $count } items that came with merges contradict what is here and are set aside.
} It counts for nothing. Ask the sender of the other file for a fresh copy, and merge that.
doctor-unfinished = The project is sound, except for an unfinished erasure: close other programs that read it, make room for a second copy of it, and open it with nybrott.
doctor-log = What is stored for each case follows from the log of { $count ->
    [one] 1 entry
   *[other] { $count } entries
}.
doctor-log-fault = What is stored for each case does not follow from the log ({ $tables }). Cases that differ: { $count } ({ $names }).
doctor-log-later = Whether what is stored for each case follows from the log can be checked once the project has been brought up to date.
doctor-words = The index of words matches the reports.
doctor-words-underway = The words of some reports are not indexed yet; indexing goes on at the next start.
doctor-words-fault = The index of words does not match the reports: { $count ->
    [one] 1 word differs
   *[other] { $count } words differ
}; cases missing: { $missing } ({ $names }).
doctor-repaired = A new project was made: { $file }, with { $cases ->
    [one] 1 case
   *[other] { $cases } cases
} and { $acts ->
    [one] 1 entry
   *[other] { $acts } entries
}. The damaged one is untouched.
doctor-lost-nothing = Nothing was lost.
doctor-lost-log = { $file } belongs to another file and was left out.
doctor-lost-impostors = Something else was in the place of these tables and was not read: { $names }.
doctor-lost-texts = { $count ->
    [one] The text of 1 case is lost or changed
   *[other] The texts of { $count } cases are lost or changed
}: { $names }. Import the delivery again to get { $count ->
    [one] it
   *[other] them
} back.
doctor-lost-older-texts = { $count ->
    [one] An older text of 1 case is lost or changed; its newest is whole
   *[other] Older texts of { $count } cases are lost or changed; their newest are whole
}: { $names }.
doctor-lost-acts = Some entries could not be read: answers may be missing, or older ones may apply again.
doctor-lost-reviewers = The names of some reviewers could not be read; nybrott-lost-… replaces them.
doctor-lost-cases = Some cases could not be read. Import the delivery again: those that are missing come back as new ones.
doctor-lost-ids = { $count ->
    [one] 1 case has lost its id and is called { $names }. Its answers are kept
   *[other] { $count } cases have lost their ids and are called { $names }. Their answers are kept
}; the delivery brings the { $count ->
    [one] case
   *[other] cases
} as new.
doctor-lost-journal = Not all of the journal could be read: deliveries, merges or erasures may be missing from “{ -command } imports”. Cases and answers are not affected.
doctor-lost-deliveries = Which cases each import had could not be read. Imports can be taken back only from the last one backwards.
doctor-lost-notes = { $count ->
    [one] A note on 1 case is lost
   *[other] Notes on { $count } cases are lost
}: { $names }. Write { $count ->
    [one] it
   *[other] them
} again where you still know { $count ->
    [one] it
   *[other] them
}.
doctor-go-on = Look through it. To go on with it, move the damaged file (with its -wal) to a safe place and give the new one its name.
