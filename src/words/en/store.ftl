# The project file: what can go wrong with it, and what to do.

store-not-found = There is no project file “{ $path }”. Choose one that is there with --project FILE.
store-not-found-on-screen = “{ $path }” was not found on this computer. Check the name, or drag the file here.

store-not-a-file = “{ $path }” is not a file but a folder, a pipe or a device. Choose a file with --project FILE.
store-not-a-file-on-screen = “{ $path }” is not an ordinary file, but a folder or something else. Choose a file.

store-not-a-project = “{ $path }” is not a project file, and was left as it is. To use its cases, import it; to work on a project, choose its file with --project FILE.
store-not-a-project-on-screen = “{ $path }” is not a project file, and is untouched. Cases from Excel or CSV come in like this: Esc, press { -key-palette } and type “import”.
store-empty = “{ $path }” is empty: there is no project in it. If there was one, use its newest backup.

store-newer-schema = “{ $path }” was written by a newer version of nybrott (file format { $found }; this version knows { $known }). The file was left as it is. Install the newest version of nybrott and try again.

store-older-schema = “{ $path }” was written by an older version of nybrott (file format { $found }; this version uses { $known }) and must be brought up to date before it can be read. Open it once with nybrott; it is backed up first. Nothing was touched.

store-cannot-back-up = The backup “{ $path }” could not be made: { $cause }. The project was left as it is. Make room, or make sure that you may write there, and try again.

store-backup-exists = “{ $path }” already exists and was not touched. Choose another name for the backup, or add --force.

store-backup-of-itself = “{ $path }” is the project itself. Choose another name for the backup. Nothing was touched.

store-held = { $user } is already working in “{ $path }” (since { $since }, process { $pid }). Only one can write at a time: quit nybrott there, and try again. Lists, status and exports work all the same.

store-held-by-someone = Someone is already working in “{ $path }”. Only one can write at a time: quit nybrott there, and try again. Lists, status and exports work all the same.

store-elsewhere = { $user } on { $host } may be working in “{ $path }” (since { $since }, process { $pid }), from another machine or through another mount of the folder. Two at once would lose answers. Nothing was touched. Quit nybrott there. If it is no longer running, add --take-over.

store-taken-over = { $user } on { $host } has taken “{ $path }” over (at { $since }, process { $pid }). What was shown as saved is in the project; nothing more is saved here. Save what is unsaved elsewhere, quit, and agree on who works in the project.

store-taken-over-by-someone = The lock file beside “{ $path }” is gone or no longer that of this session: another session has taken the project over. What was shown as saved is in the project; nothing more is saved here. Save what is unsaved elsewhere, quit, and agree on who works in the project.

store-cannot-create-folder = The folder “{ $path }” could not be made: { $cause }. Choose a place where you may write, with --project FILE.

store-cannot-create = The project file “{ $path }” could not be made: { $cause }. Choose a place where you may write, with --project FILE.

store-cannot-lock = “{ $path }” could not be made or locked: { $cause }. nybrott needs this file beside the project while you work. Copy the project to a folder on this computer where you may write. Lists, status and exports work all the same.

store-cannot-open = “{ $path }” could not be opened: { $cause }. Check that you may read and write the file and its folder.

store-beside-link = “{ $path }” is a link to another place, and nybrott writes through no link here. Nothing was touched. Ask who put it there, move the link away, and start nybrott again.

store-beside-other-kind = “{ $path }” should be nybrott’s own, but is something else: a folder, a pipe, a device, or a file instead of a folder. Nothing was touched. Move it away and start nybrott again.

store-beside-several-names = “{ $path }” has another name somewhere (a hard link), so something else may write to it. Nothing was touched. Delete the other name, or put a copy of the file in its place; then start nybrott again.

store-beside-foreign = “{ $path }” belongs to another user, though the project does not. Nothing was touched. Ask whose it is and keep it: a “-wal” may hold answers. Make the file your own or move it to another folder; then start nybrott again.

store-several-names = “{ $path }” is one file with { $names } names (hard links). Two people who open it under different names would write over each other’s answers. Nothing was touched. Delete the other names; if there is a “-wal” beside one of the names, keep that name, for the newest answers are in it. Or copy the project, under that name, to a new file with { -program } backup NEW-FILE and go on in that with --project NEW-FILE. Lists, status and exports work all the same.

store-disk-full = The disk with “{ $path }” is full. Nothing that was saved before is lost. Make room, then try again.

store-read-only = Nothing can be written to “{ $path }”: the file, its folder or the disk is read-only. Copy the project to a folder where you may write. Lists, status and exports work all the same.

store-io = The disk or the network failed while “{ $path }” was being read or written ({ $detail }). Start nybrott again; if it happens again, copy the project to another disk.

store-merge-refused = “{ $path }” was not merged: { $why } Nothing was changed.
store-not-taken-back = The import of delivery { $no } was not taken back: { $why } Nothing was changed.
store-not-taken-back-on-screen = The import cannot be taken back: { $why }

store-unswept = Erased texts are gone from “{ $path }”, but remnants of them may be in free pages of the file: the disk or the network failed while it was being rewritten ({ $detail }). Check disk and connection, then run the same command again; it finishes this first.
store-damaged = The project file “{ $path }” is damaged ({ $detail }). Stop working in it. Use the newest backup, and keep the damaged file: much of it can usually be saved.

store-busy = Another program has locked “{ $path }”, perhaps one for backup or synchronisation. Wait until it is done or close it, then try again.

store-replaced = “{ $path }” was moved, deleted or replaced by another file while it was open. What you saved in this session is in the file that was moved and in “{ $path }-wal”: keep both. Put the file back in its place and start nybrott again.

store-orphaned = “{ $path }” is missing or empty, but “{ $path }-wal” is still there with answers that belong to it. If the project file was moved, put it back in its place and start nybrott again. If it is lost, move “{ $path }-wal” to a safe place and use the newest backup. Nothing was touched.

store-foreign-log = Another file has been put in the place of “{ $path }”, perhaps a backup, and “{ $path }-wal” beside it still has answers that belong to the earlier file. Nothing was touched. To go on with the file as it is now, give “{ $path }-wal” another name and keep it. To go on with the earlier file, put it back in its place. Then start nybrott again.

store-foreign-schema = “{ $path }” holds things that nybrott did not make: { $names }. They could change answers or never come to an end, so it was not opened, and nothing was touched. If someone sent it to you, ask them for an export. { -program } doctor --repair --project "{ $path }" makes a clean project from the cases and answers in it.

store-unexpected = Something unexpected happened with “{ $path }” ({ $detail }). Start nybrott again; if it happens again, tell those who maintain it.

store-other-titles =
    Nothing was imported. { $known ->
        [one] The file has 1 id that is already in “{ $path }”
       *[other] The file has { $known } ids that are already in “{ $path }”
    }, and { $differing ->
        [one] 1 of them comes
       *[other] { $differing } of them come
    } with another title: case { $id } is called “{ $old }” here and “{ $new }” in the file. If these are other cases, give them an id space of their own with --source NAME. If they are the same cases with new titles, use --update.

store-other-titles-on-screen =
    Nothing is imported yet. { $known ->
        [one] The id that is already here comes
       *[other] { $differing } of the { $known } ids that are already here { $differing ->
            [one] comes
           *[other] come
        }
    } with another title: case { $id } is called “{ $old }” here and “{ $new }” in the file. 1 The same cases: update them · 2 Other cases: import them as well · Esc goes back

store-no-such-case = “{ $path }” has no case number { $no }. Nothing was written. Start nybrott again.
