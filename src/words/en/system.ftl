# What the system says about a file, as the cause in other sentences.
system-not-found = it does not exist
system-not-permitted = you may not do that there
system-is-folder = it is a folder
system-no-folder = part of the path is not a folder
system-no-text = it is not text in UTF-8
system-disk-full = the disk is full
system-quota = your share of the disk is used up
system-read-only = the disk is read-only
system-name = such a name cannot be used on this disk
system-timed-out = no answer in time
system-other = { $reason }
