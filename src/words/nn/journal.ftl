# Leveransar, flettingar og slettingar.

journal-import = henta inn: { $new ->
    [one] 1 ny
   *[other] { $new } nye
}, { $changed } endra, { $same } som før{ $missing ->
    [0] {""}
   *[other] , { $missing } frå tidlegare leveransar av fila eller kjelda er ikkje lenger med
}
journal-import-unknown = henta inn
journal-merge = fletta: { $new ->
    [one] 1 ny sak
   *[other] { $new } nye saker
}, { $changed ->
    [one] 1 ny versjon
   *[other] { $changed } nye versjonar
}; { $events ->
    [one] 1 registrering
   *[other] { $events } registreringar
}
journal-erasure = sletta: { $count ->
    [one] teksten i 1 sak
   *[other] tekstane i { $count } saker
}
journal-take-back = importen av leveranse { $target } angra: { $new ->
    [one] 1 sak
   *[other] { $new } saker
}{ $changed ->
    [0] {""}
    [one] {" "}og 1 versjon
   *[other] {" "}og { $changed } versjonar
} fjerna
journal-taken-back = { $what } (angra)

## Å angre ein import

journal-take-back-unknown = Det finst ingen leveranse med det nummeret. «{ -command } imports» viser numra.
journal-take-back-merge = Nummeret er ei fletting, og berre importar kan angrast. Prosjektet slik det var før flettinga, ligg blant tryggingskopiane.
journal-take-back-erasure = Nummeret er ei sletting, og det som er sletta, kjem ikkje tilbake.
journal-take-back-no-delivery = Nummeret gjeld sjølve angringa, og ho kan ikkje angrast. Hent fila inn på nytt om sakene likevel skal vere med.
journal-take-back-before = Han er allereie angra. Hent fila inn på nytt om sakene likevel skal vere med.
journal-take-back-acts = { $count ->
    [one] 1 sak som ville bli borte eller få tilbake den førre teksten, har fått svar, flagg eller merknad etterpå, eller er utsett
   *[other] { $count } saker som ville bli borte eller få tilbake den førre teksten, har fått svar, flagg eller merknad etterpå, eller er utsette
    }: { $ids }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
    } (den første er «{ $title }»). Det gjeld òg svar som er angra, for dei står i loggen. Skal tekstane bort, bruk «{ -command } erase». Skal sakene ha andre tekstar, hent inn den rette fila.
journal-take-back-acts-on-screen = { $count ->
    [one] «{ $title }» er eller har vore i arbeid.
   *[other] { $count } saker er eller har vore i arbeid.
}
journal-take-back-unknown-later = Ein eldre versjon av nybrott henta inn leveranse { $later } og noterte ikkje kva saker han hadde. Angre leveranse { $later } først.
journal-take-back-ask = Når importen av { $file } blir angra, forsvinn { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring i ei sak som blir ståande
       *[other] {" "}og 1 endring i ei sak som blir ståande
    }
   *[other] { $cases ->
        [0] { $versions } endringar i saker som blir ståande
       *[other] {" "}og { $versions } endringar i saker som blir ståande
    }
}{ $drafts ->
    [0] {""}
    [one] , med 1 utkast som ikkje er lagra
   *[other] , med { $drafts } utkast som ikkje er lagra
}. Skriv ja for å gå vidare:
journal-take-back-needs-yes = Legg til --yes for å angre importen av { $file }: { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring
       *[other] {" "}og 1 endring
    }
   *[other] { $cases ->
        [0] { $versions } endringar
       *[other] {" "}og { $versions } endringar
    }
}{ $drafts ->
    [0] {""}
    [one] , med 1 utkast som ikkje er lagra
   *[other] , med { $drafts } utkast som ikkje er lagra
} blir fjerna. Ingenting er endra enno.
journal-take-back-not-agreed = Importen er ikkje angra.
journal-take-back-done = Importen av { $file } er angra. Fjerna: { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring i ei sak
       *[other] {" "}og 1 endring i ei sak
    }
   *[other] { $cases ->
        [0] { $versions } endringar i saker
       *[other] {" "}og { $versions } endringar i saker
    }
}{ $drafts ->
    [0] {""}
    [one] , med 1 utkast som ikkje er lagra
   *[other] , med { $drafts } utkast som ikkje er lagra
}.
journal-take-back-kept = { $count ->
    [one] 1 sak blir ståande: ho var her frå før, kom òg i ein annan leveranse eller er sletta.
   *[other] { $count } saker blir ståande: dei var her frå før, kom òg i ein annan leveranse eller er sletta.
}
journal-take-back-returns = Flettar du inn ein kopi som framleis har det som vart fjerna, kjem det tilbake.
journal-take-back-backup = Prosjektet slik det var før: { $file }
journal-undo-import = Ingenting å angre. Slik angrar du importen av { $file }: { -command } imports --take-back { $no }
