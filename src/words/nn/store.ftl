# Prosjektfila: kva som kan gå gale med ho, og kva ein gjer då.

store-not-found = Det finst inga prosjektfil «{ $path }». Vel ei som finst, med --project FIL.
store-not-found-on-screen = Finn ikkje «{ $path }» på denne maskina. Sjekk namnet, eller dra fila hit med musa.

store-not-a-file = «{ $path }» er ikkje ei vanleg fil, men ei mappe eller noko anna. Vel ei fil med --project FIL.
store-not-a-file-on-screen = «{ $path }» er ikkje ei vanleg fil, men ei mappe eller noko anna. Vel ei fil.

store-not-a-project = «{ $path }» er ikkje ei prosjektfil, og er urørt. Vil du hente saker frå ho, så bruk { -program } import. Vil du arbeide i eit prosjekt, så vel prosjektfila med --project FIL.
store-not-a-project-on-screen = «{ $path }» er ikkje ei prosjektfil, og er urørt. Saker frå Excel eller CSV hentar du slik: Esc, trykk { -key-palette } og skriv «hent».
store-empty = «{ $path }» er tom: det er ikkje noko prosjekt i ho. Var det eit der, så hent den nyaste tryggingskopien.

store-newer-schema = «{ $path }» er skriven av ein nyare versjon av nybrott (filformat { $found }; denne versjonen kjenner { $known }). Fila er urørt. Installer den nyaste versjonen av nybrott, og prøv igjen.

store-older-schema = «{ $path }» er skriven av ein eldre versjon av nybrott (filformat { $found }; denne versjonen brukar { $known }), og må oppdaterast før ho kan lesast. Opne ho éin gong med nybrott; då blir ho tryggingskopiert først. Ingenting er rørt.

store-cannot-back-up = Tryggingskopien «{ $path }» kunne ikkje lagast: { $cause }. Prosjektet er urørt. Frigjer plass, eller syt for at du kan skrive der, og prøv igjen.

store-backup-exists = «{ $path }» finst frå før, og er urørt. Vel eit anna namn på tryggingskopien, eller legg til --force.

store-backup-of-itself = «{ $path }» er sjølve prosjektet. Vel eit anna namn på tryggingskopien. Ingenting er rørt.

store-held = { $user } arbeider allereie i «{ $path }» (sidan { $since }, prosess { $pid }). Berre éin kan skrive om gongen: avslutt nybrott der, og prøv igjen. Lister, status og uttak verkar likevel.

store-held-by-someone = Nokon arbeider allereie i «{ $path }». Berre éin kan skrive om gongen: avslutt nybrott der, og prøv igjen. Lister, status og uttak verkar likevel.

store-elsewhere = { $user } på { $host } arbeider kanskje i «{ $path }» (sidan { $since }, prosess { $pid }), frå ei anna maskin eller gjennom ei anna tilkopling av mappa. To samstundes ville mista svar. Ingenting er rørt. Avslutt nybrott der. Køyrer det ikkje lenger, så legg til --take-over.

store-taken-over = { $user } på { $host } har teke over «{ $path }» ({ $since }, prosess { $pid }). Det som vart vist som lagra, er i prosjektet; her blir ikkje meir lagra. Lagre det ulagra ein annan stad, avslutt, og bli samde om kven som arbeider i prosjektet.

store-taken-over-by-someone = Låsefila ved sida av «{ $path }» er borte eller høyrer ikkje lenger til denne økta: ei anna økt har teke over prosjektet. Det som vart vist som lagra, er i prosjektet; her blir ikkje meir lagra. Lagre det ulagra ein annan stad, avslutt, og bli samde om kven som arbeider i prosjektet.

store-cannot-create-folder = Mappa «{ $path }» kunne ikkje lagast: { $cause }. Vel ein stad der du kan skrive, med --project FIL.

store-cannot-create = Prosjektfila «{ $path }» kunne ikkje lagast: { $cause }. Vel ein stad der du kan skrive, med --project FIL.

store-cannot-lock = «{ $path }» kunne ikkje lagast eller låsast: { $cause }. nybrott treng denne fila ved sida av prosjektet medan du arbeider. Kopier prosjektet til ei mappe på denne maskina der du kan skrive. Status, logg og uttak verkar likevel.

store-cannot-open = «{ $path }» kunne ikkje opnast: { $cause }. Sjekk at du har lov til å lese og skrive både i fila og i mappa.

store-beside-link = «{ $path }» er ei lenkje til ein annan stad, og nybrott skriv ikkje gjennom lenkjer her. Ingenting er rørt. Finn ut kven som har lagt ho der, flytt lenkja, og start nybrott på nytt.

store-beside-other-kind = «{ $path }» skulle vore nybrott si eiga, men er noko anna: ei mappe, eit røyr, ei eining, eller ei fil der det skulle vore ei mappe. Ingenting er rørt. Flytt det, og start nybrott på nytt.

store-beside-several-names = «{ $path }» har eit namn til ein annan stad (ei hard lenkje), så noko anna kan skrive i fila. Ingenting er rørt. Slett det andre namnet, eller legg ein kopi i staden for fila. Start så nybrott på nytt.

store-beside-foreign = «{ $path }» høyrer til ein annan brukar, men det gjer ikkje prosjektet. Ingenting er rørt. Spør kven som eig fila, og ta vare på ho: ei «-wal» kan ha svar i seg. Gjer fila til di eiga, eller flytt ho til ei anna mappe. Start så nybrott på nytt.

store-several-names = «{ $path }» er éi fil med { $names } namn (harde lenkjer). To som opnar ho under kvart sitt namn, ville skrive over svara til kvarandre. Ingenting er rørt. Slett dei andre namna. Ligg det ei «-wal» ved sida av eitt av namna, så behald det namnet, for dei nyaste svara er der. Eller kopier prosjektet, under det namnet, til ei ny fil med { -program } backup NY-FIL, og gå vidare i ho med --project NY-FIL. Status, logg og uttak verkar likevel.

store-disk-full = Disken med «{ $path }» er full. Alt som var lagra før, er der framleis. Frigjer plass, og prøv igjen.

store-read-only = Det går ikkje å skrive til «{ $path }»: fila, mappa eller disken kan berre lesast. Kopier prosjektet til ei mappe der du kan skrive. Status, logg og uttak verkar likevel.

store-io = Disken eller nettverket svikta medan «{ $path }» vart lesen eller skriven ({ $detail }). Start nybrott på nytt. Skjer det igjen, så kopier prosjektet til ein annan disk.

store-merge-refused = «{ $path }» vart ikkje fletta inn: { $why } Ingenting er endra.
store-not-taken-back = Importen av leveranse { $no } er ikkje angra: { $why } Ingenting er endra.
store-not-taken-back-on-screen = Importen kan ikkje angrast: { $why }

store-unswept = Sletta tekstar er ute av «{ $path }», men restar av dei kan liggje på ledige sider i fila: disken eller nettet svikta då ho skulle skrivast på nytt ({ $detail }). Sjekk disk og samband, og køyr den same kommandoen ein gong til; då blir slettinga fullført først.
store-damaged = Prosjektfila «{ $path }» er skadd ({ $detail }). Ikkje arbeid vidare i ho. Hent den nyaste tryggingskopien, og ta vare på den skadde fila: mykje av ho kan som regel reddast.

store-busy = Eit anna program har låst «{ $path }», kanskje eit som tek tryggingskopi eller synkroniserer. Vent til det er ferdig, eller lukk det, og prøv igjen.

store-replaced = «{ $path }» vart flytta, sletta eller bytt ut med ei anna fil medan ho var open. Det du lagra i denne økta, ligg i fila som vart flytta, og i «{ $path }-wal»: ta vare på begge. Legg fila tilbake på plass, og start nybrott på nytt.

store-orphaned = «{ $path }» manglar eller er tom, men «{ $path }-wal» ligg igjen med svar som høyrer til ho. Er prosjektfila flytta, så legg ho tilbake på plass, og start nybrott på nytt. Er ho tapt, så flytt «{ $path }-wal» til ein trygg stad, og hent den nyaste tryggingskopien. Ingenting er rørt.

store-foreign-log = Ei anna fil er lagd på plassen til «{ $path }», kanskje ein tryggingskopi, og «{ $path }-wal» ved sida av har framleis svar som høyrer til den førre fila. Ingenting er rørt. Vil du gå vidare med fila slik ho er no, så gi «{ $path }-wal» eit anna namn, og ta vare på ho. Vil du gå vidare med den førre fila, så legg ho tilbake på plass. Start så nybrott på nytt.

store-foreign-schema = «{ $path }» inneheld noko som nybrott ikkje har laga: { $names }. Det kan endre svar eller aldri bli ferdig, så fila vart ikkje opna, og ingenting er endra. Har du fått ho av nokon, så be om eit uttak i staden. { -program } doctor --repair --project "{ $path }" lagar eit reint prosjekt av sakene og svara i ho.

store-unexpected = Noko uventa skjedde med «{ $path }» ({ $detail }). Start nybrott på nytt. Skjer det igjen, så sei frå til dei som held programmet ved like.

store-other-titles =
    Ingenting er henta inn. { $known ->
        [one] Fila har 1 id som «{ $path }» kjenner frå før
       *[other] Fila har { $known } id-ar som «{ $path }» kjenner frå før
    }, og { $differing } kjem med ein annan tittel: sak { $id } heiter «{ $old }» her og «{ $new }» i fila. Er dette andre saker, så gi dei eigne id-ar med --source NAMN. Er det dei same sakene med nye titlar, så skriv --update.

store-other-titles-on-screen =
    Ingenting er henta inn enno. { $known ->
        [one] Id-en som finst her frå før,
       *[other] { $differing } av dei { $known } id-ane som finst her frå før,
    } kjem med ein annan tittel: sak { $id } heiter «{ $old }» her og «{ $new }» i fila. 1 Dei same sakene: oppdater dei · 2 Andre saker: hent dei òg · Esc går tilbake

store-no-such-case = «{ $path }» har inga sak nummer { $no }. Ingenting vart skrive. Start nybrott på nytt.
