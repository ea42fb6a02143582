# Leveranser, flettinger og slettinger.

journal-import = hentet inn: { $new ->
    [one] 1 ny
   *[other] { $new } nye
}, { $changed ->
    [one] 1 endret
   *[other] { $changed } endrede
}, { $same } som før{ $missing ->
    [0] {""}
   *[other] , { $missing } fra tidligere leveranser av fila eller kilden er ikke lenger med
}
journal-import-unknown = hentet inn
journal-merge = flettet: { $new ->
    [one] 1 ny sak
   *[other] { $new } nye saker
}, { $changed ->
    [one] 1 ny versjon
   *[other] { $changed } nye versjoner
}; { $events ->
    [one] 1 registrering
   *[other] { $events } registreringer
}
journal-erasure = slettet: { $count ->
    [one] teksten i 1 sak
   *[other] tekstene i { $count } saker
}
journal-take-back = importen av leveranse { $target } angret: { $new ->
    [one] 1 sak
   *[other] { $new } saker
}{ $changed ->
    [0] {""}
    [one] {" "}og 1 versjon
   *[other] {" "}og { $changed } versjoner
} fjernet
journal-taken-back = { $what } (angret)

## Å angre en import

journal-take-back-unknown = Det finnes ingen leveranse med det nummeret. «{ -command } imports» viser numrene.
journal-take-back-merge = Nummeret er en fletting, og bare importer kan angres. Prosjektet slik det var før flettingen, ligger blant sikkerhetskopiene.
journal-take-back-erasure = Nummeret er en sletting, og det som er slettet, kommer ikke tilbake.
journal-take-back-no-delivery = Nummeret gjelder selve angringen, og den kan ikke angres. Hent fila inn på nytt hvis sakene likevel skal være med.
journal-take-back-before = Den er allerede angret. Hent fila inn på nytt hvis sakene likevel skal være med.
journal-take-back-acts = { $count ->
    [one] 1 sak som ville bli borte eller få tilbake den forrige teksten, er besvart eller utsatt etterpå, eller har flagg eller merknad
   *[other] { $count } saker som ville bli borte eller få tilbake den forrige teksten, er besvart eller utsatt etterpå, eller har flagg eller merknad
    }: { $ids }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
    } (den første er «{ $title }»). Det gjelder også svar som er angret, for de står i loggen. Skal tekstene bort, bruk «{ -command } erase». Skal sakene ha andre tekster, hent inn den riktige fila.
journal-take-back-acts-on-screen = { $count ->
    [one] «{ $title }» er eller har vært i arbeid.
   *[other] { $count } saker er eller har vært i arbeid.
}
journal-take-back-unknown-later = En eldre versjon av nybrott hentet inn leveranse { $later } og noterte ikke hvilke saker den hadde. Angre leveranse { $later } først.
journal-take-back-ask = Når importen av { $file } angres, fjernes { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring i en sak som blir stående
       *[other] {" "}og 1 endring i en sak som blir stående
    }
   *[other] { $cases ->
        [0] { $versions } endringer i saker som blir stående
       *[other] {" "}og { $versions } endringer i saker som blir stående
    }
}{ $drafts ->
    [0] {""}
    [one] , med 1 utkast som ikke er lagret
   *[other] , med { $drafts } utkast som ikke er lagret
}. Skriv ja for å gå videre:
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
        [0] { $versions } endringer
       *[other] {" "}og { $versions } endringer
    }
}{ $drafts ->
    [0] {""}
    [one] , med 1 utkast som ikke er lagret
   *[other] , med { $drafts } utkast som ikke er lagret
} fjernes. Ingenting er endret ennå.
journal-take-back-not-agreed = Importen er ikke angret.
journal-take-back-done = Importen av { $file } er angret. Fjernet: { $cases ->
    [0] {""}
    [one] 1 sak
   *[other] { $cases } saker
}{ $versions ->
    [0] { $cases ->
        [0] ingenting
       *[other] {""}
    }
    [one] { $cases ->
        [0] 1 endring i en sak
       *[other] {" "}og 1 endring i en sak
    }
   *[other] { $cases ->
        [0] { $versions } endringer i saker
       *[other] {" "}og { $versions } endringer i saker
    }
}{ $drafts ->
    [0] {""}
    [one] , med 1 utkast som ikke er lagret
   *[other] , med { $drafts } utkast som ikke er lagret
}.
journal-take-back-kept = { $count ->
    [one] 1 sak blir stående: den var her fra før, kom også i en annen leveranse eller er slettet.
   *[other] { $count } saker blir stående: de var her fra før, kom også i en annen leveranse eller er slettet.
}
journal-take-back-returns = Fletter du inn en kopi som fortsatt har det som ble fjernet, kommer det tilbake.
journal-take-back-backup = Prosjektet slik det var før: { $file }
journal-undo-import = Ingenting å angre. Slik angrer du importen av { $file }: { -command } imports --take-back { $no }
