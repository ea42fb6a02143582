# Prosjektfila: hva som kan gå galt med den, og hva en gjør da.

store-not-found = Det finnes ingen prosjektfil «{ $path }». Velg en som finnes, med --project FIL.
store-not-found-on-screen = Finner ikke «{ $path }» på denne maskinen. Sjekk navnet, eller dra fila hit med musa.

store-not-a-file = «{ $path }» er ikke en vanlig fil, men en mappe eller noe annet. Velg en fil med --project FIL.
store-not-a-file-on-screen = «{ $path }» er ikke en vanlig fil, men en mappe eller noe annet. Velg en fil.

store-not-a-project = «{ $path }» er ikke en prosjektfil, og er urørt. Vil du hente saker fra den, så bruk { -program } import. Vil du arbeide i et prosjekt, så velg prosjektfila med --project FIL.
store-not-a-project-on-screen = «{ $path }» er ikke en prosjektfil, og er urørt. Saker fra Excel eller CSV henter du slik: Esc, trykk { -key-palette } og skriv «hent».
store-empty = «{ $path }» er tom: det er ikke noe prosjekt i den. Var det et der, så hent den nyeste sikkerhetskopien.

store-newer-schema = «{ $path }» er skrevet av en nyere versjon av nybrott (filformat { $found }; denne versjonen kjenner { $known }). Fila er urørt. Installer den nyeste versjonen av nybrott, og prøv igjen.

store-older-schema = «{ $path }» er skrevet av en eldre versjon av nybrott (filformat { $found }; denne versjonen bruker { $known }), og må oppdateres før den kan leses. Åpne den én gang med nybrott; da blir den sikkerhetskopiert først. Ingenting er rørt.

store-cannot-back-up = Sikkerhetskopien «{ $path }» kunne ikke lages: { $cause }. Prosjektet er urørt. Frigjør plass, eller sørg for at du kan skrive der, og prøv igjen.

store-backup-exists = «{ $path }» finnes fra før, og er urørt. Velg et annet navn på sikkerhetskopien, eller legg til --force.

store-backup-of-itself = «{ $path }» er selve prosjektet. Velg et annet navn på sikkerhetskopien. Ingenting er rørt.

store-held = { $user } arbeider allerede i «{ $path }» (siden { $since }, prosess { $pid }). Bare én kan skrive om gangen: avslutt nybrott der, og prøv igjen. Lister, status og uttak virker likevel.

store-held-by-someone = Noen arbeider allerede i «{ $path }». Bare én kan skrive om gangen: avslutt nybrott der, og prøv igjen. Lister, status og uttak virker likevel.

store-elsewhere = { $user } på { $host } arbeider kanskje i «{ $path }» (siden { $since }, prosess { $pid }), fra en annen maskin eller gjennom en annen tilkobling av mappa. To samtidig ville mistet svar. Ingenting er rørt. Avslutt nybrott der. Kjører det ikke lenger, så legg til --take-over.

store-taken-over = { $user } på { $host } har overtatt «{ $path }» ({ $since }, prosess { $pid }). Det som ble vist som lagret, er i prosjektet; her lagres ingenting mer. Lagre det ulagrede et annet sted, avslutt, og bli enige om hvem som arbeider i prosjektet.

store-taken-over-by-someone = Låsefila ved siden av «{ $path }» er borte eller tilhører ikke lenger denne økta: en annen økt har overtatt prosjektet. Det som ble vist som lagret, er i prosjektet; her lagres ingenting mer. Lagre det ulagrede et annet sted, avslutt, og bli enige om hvem som arbeider i prosjektet.

store-cannot-create-folder = Mappa «{ $path }» kunne ikke lages: { $cause }. Velg et sted der du kan skrive, med --project FIL.

store-cannot-create = Prosjektfila «{ $path }» kunne ikke lages: { $cause }. Velg et sted der du kan skrive, med --project FIL.

store-cannot-lock = «{ $path }» kunne ikke lages eller låses: { $cause }. nybrott trenger denne fila ved siden av prosjektet mens du arbeider. Kopier prosjektet til en mappe på denne maskinen der du kan skrive. Status, logg og uttak virker likevel.

store-cannot-open = «{ $path }» kunne ikke åpnes: { $cause }. Sjekk at du har lov til å lese og skrive både i fila og i mappa.

store-beside-link = «{ $path }» er en lenke til et annet sted, og nybrott skriver ikke gjennom lenker her. Ingenting er rørt. Finn ut hvem som har lagt den der, flytt lenken, og start nybrott på nytt.

store-beside-other-kind = «{ $path }» skulle vært nybrotts egen, men er noe annet: en mappe, et rør, en enhet, eller en fil der det skulle vært en mappe. Ingenting er rørt. Flytt den, og start nybrott på nytt.

store-beside-several-names = «{ $path }» har et navn til et annet sted (en hard lenke), så noe annet kan skrive i den. Ingenting er rørt. Slett det andre navnet, eller legg en kopi av fila på plassen dens. Start så nybrott på nytt.

store-beside-foreign = «{ $path }» tilhører en annen bruker, men det gjør ikke prosjektet. Ingenting er rørt. Spør hvem som eier fila, og ta vare på den: en «-wal» kan ha svar i seg. Gjør fila til din egen, eller flytt den til en annen mappe. Start så nybrott på nytt.

store-several-names = «{ $path }» er én fil med { $names } navn (harde lenker). To som åpner den under hvert sitt navn, ville skrevet over hverandres svar. Ingenting er rørt. Slett de andre navnene. Ligger det en «-wal» ved siden av ett av navnene, så behold det navnet, for de nyeste svarene er der. Eller kopier prosjektet, under det navnet, til en ny fil med { -program } backup NY-FIL, og gå videre i den med --project NY-FIL. Status, logg og uttak virker likevel.

store-disk-full = Disken med «{ $path }» er full. Alt som var lagret før, er der fortsatt. Frigjør plass, og prøv igjen.

store-read-only = Det går ikke å skrive til «{ $path }»: fila, mappa eller disken kan bare leses. Kopier prosjektet til en mappe der du kan skrive. Status, logg og uttak virker likevel.

store-io = Disken eller nettverket sviktet mens «{ $path }» ble lest eller skrevet ({ $detail }). Start nybrott på nytt. Skjer det igjen, så kopier prosjektet til en annen disk.

store-merge-refused = «{ $path }» ble ikke flettet inn: { $why } Ingenting er endret.
store-not-taken-back = Importen av leveranse { $no } er ikke angret: { $why } Ingenting er endret.
store-not-taken-back-on-screen = Importen kan ikke angres: { $why }

store-unswept = Slettede tekster er ute av «{ $path }», men rester av dem kan ligge på ledige sider i fila: disken eller nettet sviktet da den skulle skrives på nytt ({ $detail }). Sjekk disk og forbindelse, og kjør den samme kommandoen en gang til; da fullføres slettingen først.
store-damaged = Prosjektfila «{ $path }» er skadd ({ $detail }). Ikke arbeid videre i den. Hent den nyeste sikkerhetskopien, og ta vare på den skadde fila: mye av den kan som regel reddes.

store-busy = Et annet program har låst «{ $path }», kanskje et som tar sikkerhetskopi eller synkroniserer. Vent til det er ferdig, eller lukk det, og prøv igjen.

store-replaced = «{ $path }» ble flyttet, slettet eller byttet ut med en annen fil mens den var åpen. Det du lagret i denne økta, ligger i fila som ble flyttet, og i «{ $path }-wal»: ta vare på begge. Legg fila tilbake på plass, og start nybrott på nytt.

store-orphaned = «{ $path }» mangler eller er tom, men «{ $path }-wal» ligger igjen med svar som hører til den. Er prosjektfila flyttet, så legg den tilbake på plass, og start nybrott på nytt. Er den tapt, så flytt «{ $path }-wal» til et trygt sted, og hent den nyeste sikkerhetskopien. Ingenting er rørt.

store-foreign-log = En annen fil er lagt på plassen til «{ $path }», kanskje en sikkerhetskopi, og «{ $path }-wal» ved siden av har fortsatt svar som hører til den forrige fila. Ingenting er rørt. Vil du gå videre med fila slik den er nå, så gi «{ $path }-wal» et annet navn, og ta vare på den. Vil du gå videre med den forrige fila, så legg den tilbake på plass. Start så nybrott på nytt.

store-foreign-schema = «{ $path }» inneholder noe som nybrott ikke har laget: { $names }. Det kan endre svar eller aldri bli ferdig, så fila ble ikke åpnet, og ingenting er endret. Har du fått den av noen, så be om et uttak i stedet. { -program } doctor --repair --project "{ $path }" lager et rent prosjekt av sakene og svarene i den.

store-unexpected = Noe uventet skjedde med «{ $path }» ({ $detail }). Start nybrott på nytt. Skjer det igjen, så si fra til dem som vedlikeholder programmet.

store-other-titles =
    Ingenting er hentet inn. { $known ->
        [one] Fila har 1 id som «{ $path }» kjenner fra før
       *[other] Fila har { $known } id-er som «{ $path }» kjenner fra før
    }, og { $differing } kommer med en annen tittel: sak { $id } heter «{ $old }» her og «{ $new }» i fila. Er dette andre saker, så gi dem egne id-er med --source NAVN. Er det de samme sakene med nye titler, så skriv --update.

store-other-titles-on-screen =
    Ingenting er hentet inn ennå. { $known ->
        [one] Id-en som finnes her fra før,
       *[other] { $differing } av de { $known } id-ene som finnes her fra før,
    } kommer med en annen tittel: sak { $id } heter «{ $old }» her og «{ $new }» i fila. 1 De samme sakene: oppdater dem · 2 Andre saker: hent dem også · Esc går tilbake

store-no-such-case = «{ $path }» har ingen sak nummer { $no }. Ingenting ble skrevet. Start nybrott på nytt.
