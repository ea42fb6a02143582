# Fletting av to kopiar av eit prosjekt.

merge-itself = Det er prosjektet sjølv.
merge-other-project = Det er ikkje ein kopi av dette prosjektet. Har kvar av dykk henta inn saksfila sjølv? Legg då til --foreign, ved kvar fletting: Saker med same kjelde og id blir éi.
merge-damaged = «{ $file }» er skadd ({ $detail }) og kan ikkje flettast inn. Be den som sende ho, om ein ny kopi. Ingenting er endra.
merge-same-names = { $count ->
    [one] Namnet tyder
   *[other] Namna tyder
    } ulike saksbehandlarar i dei to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er det same person? Legg til --same "{ $first }". Er det to? Legg til --rename "{ $first }=NYTT NAMN" for den i den andre fila.
merge-renames-known = «{ $name }» er same saksbehandlar, med same id, i begge filene. --rename er for ein annan person med same namn. Vil du endre ditt eige namn, set du reviewer i config.ron eller brukar «Byt namn som saksbehandlar» i programmet.
merge-name-taken = «{ $new }» er allereie namnet på ein saksbehandlar her. Vel eit anna namn til «{ $name }» i den andre fila: --rename "{ $name }=NYTT NAMN".
merge-name-taken-on-screen = Her er det allereie ein saksbehandlar som heiter «{ $new }». Skriv eit anna namn.
merge-unknown-name = Ingen saksbehandlar { $files ->
    [one] i denne fila
   *[other] i desse filene
    } heiter «{ $first }», som står etter { $option }. { $count ->
    [0] Der er det ingen saksbehandlarar.
    [one] Saksbehandlaren der heiter { $names }.
   *[other] Saksbehandlarane der er { $names }{ $more ->
        [0] .
       *[other] {" "}(og { $more } til).
    }
}
merge-own-ids = Den andre fila gir { $count ->
    [one] denne saksbehandlaren din eit anna namn, eller seier at det er
   *[other] desse saksbehandlarane dine andre namn, eller seier at det er
    } nokon andre: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er det du på ei anna maskin? Legg til --same "{ $first }". Er det avtala? Legg til --yes.
merge-two-reports = { $count ->
    [one] 1 id tyder
   *[other] { $count } id-ar tyder
    } ulike rapportar i dei to filene: { $names }{ $more ->
    [0] {""}
   *[other] {" "}(og { $more } til)
    }. Er dei kopiar av same prosjekt? Er rapportane likevel dei same sakene, legg du til --foreign.
merge-erases = { $count ->
    [one] 1 sak som har tekst her, er sletta
   *[other] { $count } saker som har tekst her, er sletta
    } i den andre fila. Sletting kan ikkje angrast. Legg til --yes dersom { $count ->
    [one] denne teksten
   *[other] desse tekstane
    } skal slettast her også, eller prøv først med --dry-run.
merge-why-other-content = id-nummeret tyder noko anna her
merge-why-other-event = ei anna registrering har same nummer i same økt
merge-why-clock = plassen i rekkjefølgja (Lamport-klokka) er umogleg
merge-why-unknown-case = ho gjeld ei sak som ingen av filene har

## Kva som kom ut av det

merge-nothing = { $file }: ingenting som er nytt her
merge-done = { $file }: { $new ->
    [one] 1 ny sak
   *[other] { $new } nye saker
    }, { $known } frå før{ $versions ->
    [0] { "" }
    [one] ; 1 ny versjon av ein rapport
   *[other] ; { $versions } nye versjonar av rapportar
    }
merge-would = { $file }, om ho blir fletta inn: { $new ->
    [one] 1 ny sak
   *[other] { $new } nye saker
    }, { $known } frå før{ $versions ->
    [0] { "" }
    [one] ; 1 ny versjon av ein rapport
   *[other] ; { $versions } nye versjonar av rapportar
    }
merge-and = { $first }; { $second }
merge-events = { $reviewer }{ $namesake ->
    [0] {""}
   *[other] {" "}(ein annan enn du)
}: { $new ->
    [one] 1 ny registrering
   *[other] { $new } nye registreringar
    }{ $known ->
    [0] { "" }
   *[other] , { $known } frå før
    }
merge-entry = Ei registrering er éin ting som er gjord, for éi sak eller fleire samla: eit svar, ein merknad, eit flagg, ei avgjerd, ei angring.
merge-completed = { $count ->
    [one] 1 registrering som var her for berre nokre av sakene, er no fullstendig
   *[other] { $count } registreringar som var her for berre nokre av sakene, er no fullstendige
    }
merge-same-texts = { $count ->
    [one] 1 rapport er henta der på eit anna tidspunkt, med same tekst
   *[other] { $count } rapportar er henta der på eit anna tidspunkt, med same tekst
    }
merge-notes = { $count ->
    [one] 1 merknad er blant registreringane
   *[other] { $count } merknader er blant registreringane
    }
merge-codebooks = { $count ->
    [one] 1 kodebok er ny her
   *[other] { $count } kodebøker er nye her
    }
merge-decided = { $count ->
    [one] 1 namn på ein saksbehandlar er nytt her
   *[other] { $count } namn på saksbehandlarar er nye her
    }
merge-unassigned = { $reviewer } har svara på { $count ->
    [one] 1 sak
   *[other] { $count } saker
} som runde «{ $round }» gir til { $readers }. Runden tel ikkje desse svara. { $names ->
    [one] Er det same person
   *[other] Er { $reviewer } ein av dei
}? Då tel dei når `{ -program } merge --same { $names ->
    [one] "{ $first }"
   *[other] NAMN
}` er køyrd der dei vart gitte, og fila er fletta ein gong til.
merge-unassigned-on-screen = { $reviewer } har svara på { $count ->
    [one] 1 sak
   *[other] { $count } saker
} som runde «{ $round }» gir til { $readers }. Runden tel ikkje desse svara. { $names ->
    [one] Er det same person
   *[other] Er { $reviewer } ein av dei
}? Avslutt då der dei vart gitte, køyr `{ -program } merge --same { $names ->
    [one] "{ $first }"
   *[other] NAMN
}` der, og flett inn fila ein gong til; då tel dei.
merge-differing = { $count ->
    [one] Dette gav 1 sak med ulike svar frå fleire saksbehandlarar
   *[other] Dette gav { $count } saker med ulike svar frå fleire saksbehandlarar
    } som ikkje er avgjorde. Det avgjer du på skjermen med { -key-settle }.
merge-lapsed = { $count ->
    [one] 1 avgjerd gjeld ikkje lenger: Eit svar eller rapporten er endra. { -key-settle } viser saka igjen.
   *[other] { $count } avgjerder gjeld ikkje lenger: Svar eller rapportar er endra. { -key-settle } viser sakene igjen.
}
merge-lapsed-contested = { $count ->
    [one] 1 sak er omstridd: To har avgjort ho ulikt, så inga av avgjerdene gjeld. { -key-settle } viser saka igjen.
   *[other] { $count } saker er omstridde: To har avgjort dei ulikt, så inga av avgjerdene gjeld. { -key-settle } viser sakene igjen.
}
merge-lapsed-agreed = { $count ->
    [one] 1 avgjerd gjeld ikkje lenger og trengst ikkje: Svara på saka er ikkje lenger ulike.
   *[other] { $count } avgjerder gjeld ikkje lenger og trengst ikkje: Svara på sakene er ikkje lenger ulike.
}
merge-to-settle = { $count ->
    [one] Dette gav 1 sak til å avgjere med tasten { -key-settle }
   *[other] Dette gav { $count } saker til å avgjere med tasten { -key-settle }
}{ $lapsed ->
    [0] {""}
    [one] { $count ->
        [one] , og avgjerda av henne gjeld ikkje lenger
       *[other] , i 1 av dei gjeld avgjerda ikkje lenger
    }
   *[other] , i { $lapsed } av dei gjeld avgjerda ikkje lenger
}{ $contested ->
    [0] .
    [one] { $count ->
        [one] ; ho er omstridd.
       *[other] ; 1 av dei er omstridd.
    }
   *[other] ; { $contested } av dei er omstridde.
}
merge-settled = { $count ->
    [one] 1 usemje er avgjord.
   *[other] { $count } usemjer er avgjorde.
}
merge-would-settle = { $count ->
    [one] 1 usemje ville bli avgjord.
   *[other] { $count } usemjer ville bli avgjorde.
}
merge-round-closed = Runde «{ $name }» er lukka.
merge-would-close-round = Runde «{ $name }» ville bli lukka.
merge-own-renamed = Du blir no vist som «{ $new }», ikkje lenger som «{ $old }»
merge-renamed = «{ $old }» blir no vist som «{ $new }»
merge-codebook = No gjeld kodeboka «{ $name }», utgåve { $edition }: ho vart teken i bruk sist
merge-erased = { $count ->
    [one] Teksten i 1 sak er borte her òg, for han er
   *[other] Tekstane i { $count } saker er borte her òg, for dei er
    } sletta i den andre fila
merge-would-erase = { $count ->
    [one] Teksten i 1 sak ville bli sletta her òg, sidan han er
   *[other] Tekstane i { $count } saker ville bli sletta her òg, sidan dei er
    } sletta i den andre fila. Det kan ikkje angrast.
merge-would-complete = { $count ->
    [one] 1 registrering som er her for berre nokre av sakene, ville bli fullstendig
   *[other] { $count } registreringar som er her for berre nokre av sakene, ville bli fullstendige
    }
merge-would-bring = Dette ville gi { $count } saker til å avgjere med tasten { -key-settle }:
merge-would-differ = { $count ->
    [one] 1 sak ville få
   *[other] { $count } saker ville få
    } ulike svar frå fleire saksbehandlarar
merge-would-lapse = { $count ->
    [one] 1 avgjerd ville ikkje gjelde lenger: Eit svar eller rapporten ville vere endra. { -key-settle } ville vise saka igjen.
   *[other] { $count } avgjerder ville ikkje gjelde lenger: Svar eller rapportar ville vere endra. { -key-settle } ville vise sakene igjen.
}
merge-would-lapse-contested = { $count ->
    [one] 1 sak ville bli omstridd: To har avgjort ho ulikt, så inga av avgjerdene ville gjelde. { -key-settle } ville vise saka igjen.
   *[other] { $count } saker ville bli omstridde: To har avgjort dei ulikt, så inga av avgjerdene ville gjelde. { -key-settle } ville vise sakene igjen.
}
merge-would-lapse-agreed = { $count ->
    [one] 1 avgjerd ville ikkje gjelde lenger og ikkje trengast: Svara på saka ville ikkje lenger vere ulike.
   *[other] { $count } avgjerder ville ikkje gjelde lenger og ikkje trengast: Svara på sakene ville ikkje lenger vere ulike.
}
merge-would-rename = «{ $old }» ville bli vist som «{ $new }»
merge-would-rename-own = Du, som heiter «{ $old }» her, ville bli vist som «{ $new }»
merge-would-follow = Kodeboka «{ $name }», utgåve { $edition }, ville gjelde: ho vart teken i bruk sist
merge-would-set-aside = Ville bli lagt til side: { $what }: { $why }
merge-would-contradict = { $count ->
    [one] 1 ting strir mot det som er her, og ville bli
   *[other] { $count } ting strir mot det som er her, og ville bli
    } lagt til side; alt anna ville bli teke inn. Ei av dei to filene kan vere endra av noko anna enn nybrott. Be den som sende den andre, om ein ny kopi.
merge-contradiction = Lagt til side: { $what }: { $why }
merge-set-aside = { $count ->
    [one] 1 ting strir mot det som er her, og er
   *[other] { $count } ting strir mot det som er her, og er
    } lagt til side; alt anna er teke inn. Ei av dei to filene kan vere endra av noko anna enn nybrott. Ta vare på begge, og be den som sende den andre, om ein ny kopi.
