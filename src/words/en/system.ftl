# Why the system refused something, as the cause in other sentences.
system-not-there = the file or its folder does not exist
system-no-access = you do not have access
system-is-folder = it is a folder
system-not-a-folder = a part of the path is a file, not a folder
system-no-text = it is not text in UTF-8
system-disk-full = the disk is full
system-no-share-left = your share of the disk is used up
system-read-only = the disk is read-only
system-name = the disk takes no such name
system-timed-out = no answer in time
system-other = the system says “{ $words }”
