# Fletting av to kopier av et prosjekt.

merge-itself = Det er prosjektet selv.
merge-other-project = Det er ikke en kopi av dette prosjektet. Har dere hentet inn saksfila hver for dere? Legg da til --foreign, hver gang dere fletter: Saker med samme kilde og id blir én.
merge-damaged = «{ $file }» er skadd ({ $detail }) og kan ikke flettes inn. Be den som sendte den, om en ny kopi. Ingenting er endret.
merge-same-names = { $count ->
    [one] Navnet betyr
   *[other] Navnene betyr
    } ulike saksbehandlere i de to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er det samme person? Legg til --same "{ $first }". Er det to? Legg til --rename "{ $first }=NYTT NAVN" for den i den andre fila.
merge-renames-known = «{ $name }» er samme saksbehandler, med samme id, i begge filene. --rename er for en annen person med samme navn. Vil du endre ditt eget navn, setter du reviewer i config.ron eller bruker «Bytt navn som saksbehandler» i programmet.
merge-name-taken = «{ $new }» er allerede navnet på en saksbehandler her. Velg et annet navn til «{ $name }» i den andre fila: --rename "{ $name }=NYTT NAVN".
merge-name-taken-on-screen = Her er det allerede en saksbehandler som heter «{ $new }». Skriv et annet navn.
merge-unknown-name = Ingen saksbehandler { $files ->
    [one] i denne fila
   *[other] i disse filene
    } heter «{ $first }», som står etter { $option }. { $count ->
    [0] Der er det ingen saksbehandlere.
    [one] Saksbehandleren der heter { $names }.
   *[other] Saksbehandlerne der er { $names }{ $more ->
        [0] .
       *[other] {" "}(og { $more } til).
    }
}
merge-own-ids = Den andre fila gir { $count ->
    [one] denne saksbehandleren din et annet navn, eller sier at det er
   *[other] disse saksbehandlerne dine andre navn, eller sier at det er
    } noen andre: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er det du på en annen maskin? Legg til --same "{ $first }". Er det avtalt? Legg til --yes.
merge-two-reports = { $count ->
    [one] 1 id betyr
   *[other] { $count } id-er betyr
    } ulike rapporter i de to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er de kopier av samme prosjekt? Er rapportene likevel de samme sakene, legger du til --foreign.
merge-erases = { $count ->
    [one] 1 sak som har tekst her, er slettet
   *[other] { $count } saker som har tekst her, er slettet
    } i den andre fila. Sletting kan ikke angres. Legg til --yes hvis { $count ->
    [one] denne teksten
   *[other] disse tekstene
    } skal slettes her også, eller prøv først med --dry-run.
merge-why-other-content = id-en betyr noe annet her
merge-why-other-event = en annen registrering har samme nummer i samme økt
merge-why-clock = plassen i rekkefølgen (Lamport-klokka) er umulig
merge-why-unknown-case = den gjelder en sak som ingen av filene har

## Hva som kom ut av det

merge-nothing = { $file }: ingenting som er nytt her
merge-done = { $file }: { $new ->
    [one] 1 ny sak
   *[other] { $new } nye saker
    }, { $known } fra før{ $versions ->
    [0] { "" }
    [one] ; 1 ny versjon av en rapport
   *[other] ; { $versions } nye versjoner av rapporter
    }
merge-would = { $file }, hvis den flettes inn: { $new ->
    [one] 1 ny sak
   *[other] { $new } nye saker
    }, { $known } fra før{ $versions ->
    [0] { "" }
    [one] ; 1 ny versjon av en rapport
   *[other] ; { $versions } nye versjoner av rapporter
    }
merge-and = { $first }; { $second }
merge-events = { $reviewer }{ $namesake ->
    [0] {""}
   *[other] {" "}(en annen enn du)
}: { $new ->
    [one] 1 ny registrering
   *[other] { $new } nye registreringer
    }{ $known ->
    [0] { "" }
   *[other] , { $known } fra før
    }
merge-entry = En registrering er én ting som er gjort, for én sak eller flere samlet: et svar, en merknad, et flagg, en avgjørelse, en angring.
merge-completed = { $count ->
    [one] 1 registrering som var her for bare noen av sakene, er nå fullstendig
   *[other] { $count } registreringer som var her for bare noen av sakene, er nå fullstendige
    }
merge-same-texts = { $count ->
    [one] 1 rapport er hentet der på et annet tidspunkt, med samme tekst
   *[other] { $count } rapporter er hentet der på et annet tidspunkt, med samme tekst
    }
merge-notes = { $count ->
    [one] 1 merknad er blant registreringene
   *[other] { $count } merknader er blant registreringene
    }
merge-codebooks = { $count ->
    [one] 1 kodebok er ny her
   *[other] { $count } kodebøker er nye her
    }
merge-decided = { $count ->
    [one] 1 navn på en saksbehandler er nytt her
   *[other] { $count } navn på saksbehandlere er nye her
    }
merge-unassigned = { $reviewer } har svart på { $count ->
    [one] 1 sak
   *[other] { $count } saker
} som runde «{ $round }» gir til { $readers }. Runden teller ikke disse svarene. { $names ->
    [one] Er det samme person
   *[other] Er { $reviewer } en av dem
}? Da teller de når `{ -program } merge --same { $names ->
    [one] "{ $first }"
   *[other] NAVN
}` er kjørt der de ble gitt, og fila er flettet en gang til.
merge-unassigned-on-screen = { $reviewer } har svart på { $count ->
    [one] 1 sak
   *[other] { $count } saker
} som runde «{ $round }» gir til { $readers }. Runden teller ikke disse svarene. { $names ->
    [one] Er det samme person
   *[other] Er { $reviewer } en av dem
}? Avslutt da der de ble gitt, kjør `{ -program } merge --same { $names ->
    [one] "{ $first }"
   *[other] NAVN
}` der, og flett inn fila en gang til; da teller de.
merge-differing = { $count ->
    [one] Dette ga 1 sak med ulike svar fra flere saksbehandlere
   *[other] Dette ga { $count } saker med ulike svar fra flere saksbehandlere
    } som ikke er avgjort. Det avgjør du på skjermen med { -key-settle }.
merge-lapsed = { $count ->
    [one] 1 avgjørelse gjelder ikke lenger: Et svar eller rapporten er endret. { -key-settle } viser saken igjen.
   *[other] { $count } avgjørelser gjelder ikke lenger: Svar eller rapporter er endret. { -key-settle } viser sakene igjen.
}
merge-lapsed-contested = { $count ->
    [one] 1 sak er omstridt: To har avgjort den ulikt, så ingen av avgjørelsene gjelder. { -key-settle } viser saken igjen.
   *[other] { $count } saker er omstridte: To har avgjort dem ulikt, så ingen av avgjørelsene gjelder. { -key-settle } viser sakene igjen.
}
merge-lapsed-agreed = { $count ->
    [one] 1 avgjørelse gjelder ikke lenger og trengs ikke: Svarene på saken er ikke lenger ulike.
   *[other] { $count } avgjørelser gjelder ikke lenger og trengs ikke: Svarene på sakene er ikke lenger ulike.
}
merge-to-settle = { $count ->
    [one] Dette ga 1 sak til å avgjøre med tasten { -key-settle }
   *[other] Dette ga { $count } saker til å avgjøre med tasten { -key-settle }
}{ $lapsed ->
    [0] {""}
    [one] { $count ->
        [one] , og avgjørelsen av den gjelder ikke lenger
       *[other] , i 1 av dem gjelder avgjørelsen ikke lenger
    }
   *[other] , i { $lapsed } av dem gjelder avgjørelsen ikke lenger
}{ $contested ->
    [0] .
    [one] { $count ->
        [one] ; den er omstridt.
       *[other] ; 1 av dem er omstridt.
    }
   *[other] ; { $contested } av dem er omstridte.
}
merge-settled = { $count ->
    [one] 1 uenighet er avgjort.
   *[other] { $count } uenigheter er avgjort.
}
merge-would-settle = { $count ->
    [one] 1 uenighet ville bli avgjort.
   *[other] { $count } uenigheter ville bli avgjort.
}
merge-round-closed = Runde «{ $name }» er lukket.
merge-would-close-round = Runde «{ $name }» ville bli lukket.
merge-own-renamed = Du vises nå som «{ $new }», ikke lenger som «{ $old }»
merge-renamed = «{ $old }» vises nå som «{ $new }»
merge-codebook = Nå gjelder kodeboka «{ $name }», utgave { $edition }: den ble tatt i bruk sist
merge-erased = { $count ->
    [one] Teksten i 1 sak er borte her også, for den er
   *[other] Tekstene i { $count } saker er borte her også, for de er
    } slettet i den andre fila
merge-would-erase = { $count ->
    [one] Teksten i 1 sak ville bli slettet her også, siden den er
   *[other] Tekstene i { $count } saker ville bli slettet her også, siden de er
    } slettet i den andre fila. Det kan ikke angres.
merge-would-complete = { $count ->
    [one] 1 registrering som er her for bare noen av sakene, ville bli fullstendig
   *[other] { $count } registreringer som er her for bare noen av sakene, ville bli fullstendige
    }
merge-would-bring = Dette ville gi { $count } saker til å avgjøre med tasten { -key-settle }:
merge-would-differ = { $count ->
    [one] 1 sak ville få
   *[other] { $count } saker ville få
    } ulike svar fra flere saksbehandlere
merge-would-lapse = { $count ->
    [one] 1 avgjørelse ville ikke gjelde lenger: Et svar eller rapporten ville være endret. { -key-settle } ville vise saken igjen.
   *[other] { $count } avgjørelser ville ikke gjelde lenger: Svar eller rapporter ville være endret. { -key-settle } ville vise sakene igjen.
}
merge-would-lapse-contested = { $count ->
    [one] 1 sak ville bli omstridt: To har avgjort den ulikt, så ingen av avgjørelsene ville gjelde. { -key-settle } ville vise saken igjen.
   *[other] { $count } saker ville bli omstridte: To har avgjort dem ulikt, så ingen av avgjørelsene ville gjelde. { -key-settle } ville vise sakene igjen.
}
merge-would-lapse-agreed = { $count ->
    [one] 1 avgjørelse ville ikke gjelde lenger og ikke trengs: Svarene på saken ville ikke lenger være ulike.
   *[other] { $count } avgjørelser ville ikke gjelde lenger og ikke trengs: Svarene på sakene ville ikke lenger være ulike.
}
merge-would-rename = «{ $old }» ville bli vist som «{ $new }»
merge-would-rename-own = Du, som heter «{ $old }» her, ville bli vist som «{ $new }»
merge-would-follow = Kodeboka «{ $name }», utgave { $edition }, ville gjelde: den ble tatt i bruk sist
merge-would-set-aside = Ville bli lagt til side: { $what }: { $why }
merge-would-contradict = { $count ->
    [one] 1 ting strider mot det som er her, og ville bli
   *[other] { $count } ting strider mot det som er her, og ville bli
    } lagt til side; alt annet ville bli tatt inn. En av de to filene kan være endret av noe annet enn nybrott. Be den som sendte den andre, om en ny kopi.
merge-contradiction = Lagt til side: { $what }: { $why }
merge-set-aside = { $count ->
    [one] 1 ting strider mot det som er her, og er
   *[other] { $count } ting strider mot det som er her, og er
    } lagt til side; alt annet er tatt inn. En av de to filene kan være endret av noe annet enn nybrott. Ta vare på begge, og be den som sendte den andre, om en ny kopi.
