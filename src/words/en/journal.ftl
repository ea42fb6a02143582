# Deliveries, merges and erasures.

journal-import = imported: { $new } new, { $changed } changed, { $same } as before{ $missing ->
    [0] {""}
   *[other] , { $missing } of earlier deliveries of this file or source no longer in it
}
journal-import-unknown = imported
journal-merge = merged: { $new ->
    [one] 1 new case
   *[other] { $new } new cases
}, { $changed ->
    [one] 1 new version
   *[other] { $changed } new versions
}; { $events ->
    [one] 1 entry
   *[other] { $events } entries
}
journal-erasure = erased: { $count ->
    [one] the text of 1 case
   *[other] the texts of { $count } cases
}
journal-take-back = import of delivery { $target } taken back: { $new ->
    [one] 1 case
   *[other] { $new } cases
}{ $changed ->
    [0] {""}
    [one] {" "}and 1 version
   *[other] {" "}and { $changed } versions
} removed
journal-taken-back = { $what } (taken back)

## Taking an import back

journal-take-back-unknown = There is no delivery with that number. “{ -command } imports” shows the numbers.
journal-take-back-merge = That number is a merge; only imports can be taken back. The project as it was before the merge is among the backups.
journal-take-back-erasure = That number is an erasure, and what is erased does not come back.
journal-take-back-no-delivery = That number is itself a take-back, which cannot be taken back. If the cases belong here after all, import the file again.
journal-take-back-before = It has already been taken back. If the cases belong here after all, import the file again.
journal-take-back-acts = { $count ->
    [one] 1 case that would go, or get its earlier text back, has been answered or postponed since, or has a flag or a note
   *[other] { $count } cases that would go, or get their earlier text back, have been answered or postponed since, or have a flag or a note
    }: { $ids }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
    } (the first is “{ $title }”). That includes answers that were undone, since the log keeps them. To remove the texts, use “{ -command } erase”. To give the cases other texts, import the right file.
journal-take-back-acts-on-screen = { $count ->
    [one] “{ $title }” is or was worked on.
   *[other] { $count } cases are or were worked on.
}
journal-take-back-unknown-later = An older version of nybrott imported delivery { $later } and did not note which cases it had. Take delivery { $later } back first.
journal-take-back-ask = The import of { $file } will be taken back: { $cases ->
    [0] {""}
    [one] 1 case
   *[other] { $cases } cases
}{ $versions ->
    [0] { $cases ->
        [0] nothing
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 change to a case that stays
       *[other] {" "}and 1 change to a case that stays
    }
   *[other] { $cases ->
        [0] { $versions } changes to cases that stay
       *[other] {" "}and { $versions } changes to cases that stay
    }
}{ $drafts ->
    [0] {""}
    [one] , with 1 unsaved draft
   *[other] , with { $drafts } unsaved drafts
} will be removed. Type yes to go on:
journal-take-back-needs-yes = Add --yes to take the import of { $file } back: { $cases ->
    [0] {""}
    [one] 1 case
   *[other] { $cases } cases
}{ $versions ->
    [0] { $cases ->
        [0] nothing
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 change
       *[other] {" "}and 1 change
    }
   *[other] { $cases ->
        [0] { $versions } changes
       *[other] {" "}and { $versions } changes
    }
}{ $drafts ->
    [0] {""}
    [one] , with 1 unsaved draft
   *[other] , with { $drafts } unsaved drafts
} will be removed. Nothing has been changed yet.
journal-take-back-not-agreed = The import was not taken back.
journal-take-back-done = The import of { $file } was taken back. Removed: { $cases ->
    [0] {""}
    [one] 1 case
   *[other] { $cases } cases
}{ $versions ->
    [0] { $cases ->
        [0] nothing
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 change to a case
       *[other] {" "}and 1 change to a case
    }
   *[other] { $cases ->
        [0] { $versions } changes to cases
       *[other] {" "}and { $versions } changes to cases
    }
}{ $drafts ->
    [0] {""}
    [one] , with 1 unsaved draft
   *[other] , with { $drafts } unsaved drafts
}.
journal-take-back-kept = { $count ->
    [one] 1 case stays: it was here before, came in another delivery too, or is erased.
   *[other] { $count } cases stay: they were here before, came in another delivery too, or are erased.
}
journal-take-back-returns = If you merge a copy that still has what was removed, it comes back.
journal-take-back-backup = The project as it was before: { $file }
journal-undo-import = Nothing to undo. To take back the import of { $file }: { -command } imports --take-back { $no }
