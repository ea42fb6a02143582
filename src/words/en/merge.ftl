# Uniting two copies of a project.

merge-itself = That is the project itself.
merge-other-project = It is not a copy of this project. Did each of you import the case file? Then add --foreign, whenever you merge: cases with the same source and id become one.
merge-damaged = “{ $file }” is damaged ({ $detail }) and cannot be merged. Ask the one who sent it for a new copy. Nothing was changed.
merge-same-names = { $count ->
    [one] This name means
   *[other] These names mean
    } different reviewers in the two files: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
    }. Is it the same person? Add --same "{ $first }". Are they two? Add --rename "{ $first }=NEW NAME" for the one in the other file.
merge-renames-known = “{ $name }” is the same reviewer, with the same id, in both files. --rename is for another person of the same name. To change your own name, set reviewer in config.ron or use “Change your name as reviewer” in the program.
merge-name-taken = “{ $new }” is already the name of a reviewer here. Choose another name for “{ $name }” of the other file: --rename "{ $name }=NEW NAME".
merge-name-taken-on-screen = There is already a reviewer called “{ $new }” here. Type another name.
merge-unknown-name = No reviewer in { $files ->
    [one] this file
   *[other] these files
    } has the name “{ $first }” given after { $option }. { $count ->
    [0] There are no reviewers there.
    [one] The reviewer there is called { $names }.
   *[other] The reviewers there are { $names }{ $more ->
        [0] .
       *[other] {" "}(and { $more } more).
    }
}
merge-own-ids = { $count ->
    [one] The other file gives another name to this reviewer of yours, or says that they are
   *[other] The other file gives other names to these reviewers of yours, or says that they are
    } someone else: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
    }. Is it you on another machine? Add --same "{ $first }". Have you agreed on it? Add --yes.
merge-two-reports = { $count ->
    [one] 1 id means
   *[other] { $count } ids mean
    } different reports in the two files: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
    }. Are they copies of the same project? If the reports are the same cases anyway, add --foreign.
merge-erases = { $count ->
    [one] 1 case that has its text here was erased
   *[other] { $count } cases that have their texts here were erased
    } in the other file. Erasing cannot be undone. Add --yes if { $count ->
    [one] this text is
   *[other] these texts are
    } to be erased here too, or check first with --dry-run.
merge-why-other-content = the same id means something else here
merge-why-other-event = another entry bears the same number of the same session
merge-why-clock = its place in the order (Lamport clock) is impossible
merge-why-unknown-case = it speaks of a case that neither file has

## What came of it

merge-nothing = { $file }: nothing that is new here
merge-done = { $file }: { $new ->
    [one] 1 new case
   *[other] { $new } new cases
    }, { $known } known{ $versions ->
    [0] { "" }
    [one] ; 1 new version of a report
   *[other] ; { $versions } new versions of reports
    }
merge-would = { $file }, if merged: { $new ->
    [one] 1 new case
   *[other] { $new } new cases
    }, { $known } known{ $versions ->
    [0] { "" }
    [one] ; 1 new version of a report
   *[other] ; { $versions } new versions of reports
    }
merge-and = { $first }; { $second }
merge-events = { $reviewer }{ $namesake ->
    [0] {""}
   *[other] {" "}(not you, but another)
}: { $new ->
    [one] 1 new entry
   *[other] { $new } new entries
    }{ $known ->
    [0] { "" }
   *[other] , { $known } known
    }
merge-entry = An entry is one thing done, for one case or for many at once: an answer, a note, a flag, a ruling, an undo.
merge-completed = { $count ->
    [one] 1 entry that was here for some of its cases only is now complete
   *[other] { $count } entries that were here for some of their cases only are now complete
    }
merge-same-texts = { $count ->
    [one] 1 report was imported there at another time, with the same words
   *[other] { $count } reports were imported there at another time, with the same words
    }
merge-notes = { $count ->
    [one] 1 note is among the entries
   *[other] { $count } notes are among the entries
    }
merge-codebooks = { $count ->
    [one] 1 codebook is new here
   *[other] { $count } codebooks are new here
    }
merge-decided = { $count ->
    [one] 1 name of a reviewer is new here
   *[other] { $count } names of reviewers are new here
    }
merge-unassigned = { $reviewer } answered { $count ->
    [one] 1 case
   *[other] { $count } cases
} that round “{ $round }” gives to { $readers }. The round does not count these answers. { $names ->
    [one] Is it the same person
   *[other] Is { $reviewer } one of them
}? Then they count once `{ -program } merge --same { $names ->
    [one] "{ $first }"
   *[other] NAME
}` has been run where they were given, and the file is merged once more.
merge-unassigned-on-screen = { $reviewer } answered { $count ->
    [one] 1 case
   *[other] { $count } cases
} that round “{ $round }” gives to { $readers }. The round does not count these answers. { $names ->
    [one] Is it the same person
   *[other] Is { $reviewer } one of them
}? Then quit where they were given, run `{ -program } merge --same { $names ->
    [one] "{ $first }"
   *[other] NAME
}` there, and merge the file again: then they count.
merge-differing = { $count ->
    [one] This brings 1 more case with answers
   *[other] This brings { $count } more cases with answers
    } that differ between reviewers and are not settled. On the screen, { -key-settle } settles them.
merge-lapsed = { $count ->
    [one] 1 ruling no longer counts: an answer or the report has changed. { -key-settle } shows the case again.
   *[other] { $count } rulings no longer count: answers or reports have changed. { -key-settle } shows the cases again.
}
merge-lapsed-contested = { $count ->
    [one] 1 case is contested: two people ruled differently, so that neither ruling counts. { -key-settle } shows the case again.
   *[other] { $count } cases are contested: two people ruled differently, so that none of the rulings counts. { -key-settle } shows the cases again.
}
merge-lapsed-agreed = { $count ->
    [one] 1 ruling no longer counts and is not needed: the answers to its case no longer differ.
   *[other] { $count } rulings no longer count and are not needed: the answers to their cases no longer differ.
}
merge-to-settle = { $count ->
    [one] This brings 1 more case to settle with the key { -key-settle }
   *[other] This brings { $count } more cases to settle with the key { -key-settle }
}{ $lapsed ->
    [0] {""}
    [one] { $count ->
        [one] , whose ruling no longer counts
       *[other] , of which 1 had a ruling that no longer counts
    }
   *[other] , of which { $lapsed } had rulings that no longer count
}{ $contested ->
    [0] .
    [one] { $count ->
        [one] ; it is contested.
       *[other] ; 1 of them is contested.
    }
   *[other] ; { $contested } of them are contested.
}
merge-settled = { $count ->
    [one] 1 difference is settled.
   *[other] { $count } differences are settled.
}
merge-would-settle = { $count ->
    [one] 1 difference would be settled.
   *[other] { $count } differences would be settled.
}
merge-round-closed = Round “{ $name }” is closed.
merge-would-close-round = Round “{ $name }” would be closed.
merge-own-renamed = You are now shown as “{ $new }”, no longer as “{ $old }”
merge-renamed = “{ $old }” is now shown as “{ $new }”
merge-codebook = The codebook “{ $name }”, edition { $edition }, is in force now: it was taken last
merge-erased = { $count ->
    [one] The text of 1 case is gone here too, since it was
   *[other] The texts of { $count } cases are gone here too, since they were
    } erased in the other file
merge-would-erase = { $count ->
    [one] The text of 1 case would go here too, since it was
   *[other] The texts of { $count } cases would go here too, since they were
    } erased in the other file. That cannot be undone.
merge-would-complete = { $count ->
    [one] 1 entry that is here for some of its cases only would be complete
   *[other] { $count } entries that are here for some of their cases only would be complete
    }
merge-would-bring = This would bring { $count } more cases to settle with the key { -key-settle }:
merge-would-differ = { $count ->
    [one] 1 case would have
   *[other] { $count } cases would have
    } answers that differ between reviewers
merge-would-lapse = { $count ->
    [one] 1 ruling would no longer count: an answer or the report would have changed. { -key-settle } would show the case again.
   *[other] { $count } rulings would no longer count: answers or reports would have changed. { -key-settle } would show the cases again.
}
merge-would-lapse-contested = { $count ->
    [one] 1 case would be contested: two people ruled differently, so that neither ruling would count. { -key-settle } would show the case again.
   *[other] { $count } cases would be contested: two people ruled differently, so that none of the rulings would count. { -key-settle } would show the cases again.
}
merge-would-lapse-agreed = { $count ->
    [one] 1 ruling would no longer count and not be needed: the answers to its case would no longer differ.
   *[other] { $count } rulings would no longer count and not be needed: the answers to their cases would no longer differ.
}
merge-would-rename = “{ $old }” would be shown as “{ $new }”
merge-would-rename-own = You, who are called “{ $old }” here, would be shown as “{ $new }”
merge-would-follow = The codebook “{ $name }”, edition { $edition }, would be in force: it was taken last
merge-would-set-aside = Would be set aside: { $what }: { $why }
merge-would-contradict = { $count ->
    [one] 1 item contradicts what is here and would be
   *[other] { $count } items contradict what is here and would be
    } set aside; all else would be taken over. One of the two files may have been changed by something other than nybrott. Ask the sender of the other one for a fresh copy.
merge-contradiction = Set aside: { $what }: { $why }
merge-set-aside = { $count ->
    [one] 1 item contradicts what is here and was
   *[other] { $count } items contradict what is here and were
    } set aside; all else was taken over. One of the two files may have been changed by something other than nybrott. Keep both, and ask the sender of the other one for a fresh copy.
