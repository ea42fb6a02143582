# Uniting two copies of a project.

merge-itself = That is the project itself.
merge-other-project = It is not a copy of this project. To import its cases and answers anyway, add --foreign.
merge-same-names = { $count ->
    [one] This name means
   *[other] These names mean
    } different reviewers in the two files: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
    }. Is it the same person? Add --same "{ $first }". Are they two? Add --rename "{ $first }=NEW NAME" for the one in the other file.
merge-renames-known = “{ $name }” is the same reviewer, with the same id, in both files. --rename is for another person of the same name. To change your own name, set reviewer in config.ron or use “Change your name as reviewer” in the program.
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
merge-why-other-event = another act bears the same number of the same session
merge-why-clock = its place in the order (Lamport clock) is impossible
merge-why-unknown-case = it speaks of a case that neither file has
