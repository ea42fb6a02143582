# A team on several machines, through a shared folder or a server.
team-shared = The project is shared in “{ $path }”. The others join with “{ -program } team join { $join }”, each with a project file of their own; “{ -command } team sync” exchanges what is new.
team-joined = This copy belongs to the team in “{ $path }”. “{ -command } team sync” exchanges what is new.
team-not-blind = Everyone who can open the folder can read what is in it: texts, and what everyone answered. Rounds hide that in the program, not in the folder.
team-left = This copy has left the team in “{ $path }”. What it sent stays with the others.
team-left-unknown = This copy belongs to no team any more. Which it was could not be read. What it sent stays with the others.
team-given = { $acts ->
    [0] { $versions ->
        [0] Nothing to send
       *[other] Sent: { $versions ->
            [one] 1 case
           *[other] { $versions } cases
        }
    }
   *[other] Sent: { $acts ->
        [one] 1 entry
       *[other] { $acts } entries
    }{ $versions ->
        [0] { "" }
        [one] { " " }and 1 case
       *[other] { " " }and { $versions } cases
    }
 }
team-taken = { $acts ->
    [0] { $cases ->
        [0] Nothing new from the others
        [one] New from the others: 1 case
       *[other] New from the others: { $cases } cases
    }
    [one] New from the others: 1 entry{ $cases ->
        [0] { "" }
        [one] ; 1 case
       *[other] ; { $cases } cases
    }
   *[other] New from the others: { $acts } entries{ $cases ->
        [0] { "" }
        [one] ; 1 case
       *[other] ; { $cases } cases
    }
 }
team-news-from = New from { $reviewer }: { $acts ->
    [one] 1 entry
   *[other] { $acts } entries
 }
team-news-cases = New here: { $count ->
    [one] 1 case
   *[other] { $count } cases
 }
team-nothing-new = Nothing new to send or to receive
team-waiting = { $count ->
    [one] 1 part waits for others that have not arrived. The next synchronisation looks again.
   *[other] { $count } parts wait for others that have not arrived. The next synchronisation looks again.
 }
team-segment-not-whole = { $file } has not arrived as a whole. The next synchronisation looks again; if that lasts, see whether your synchronisation service reports trouble.
team-segment-misplaced = { $file } does not belong there: it was moved or copied by hand. Put it back where it was.
team-segment-newer = { $file } was written by a later version of nybrott. Update the program here.
team-segment-unreadable = { $file } cannot be read: { $reason }. Ask whoever wrote it to synchronise again with the newest nybrott, or to give you the right to read the folder.
team-status = Team in “{ $path }”: { $unsent ->
    [0] everything sent
    [one] 1 entry not sent
   *[other] { $unsent } entries not sent
 }, { $untaken ->
    [0] nothing new from the others
    [one] 1 new part from the others
   *[other] { $untaken } new parts from the others
 }
team-status-offline = Team in “{ $path }”: the folder cannot be reached; { $unsent ->
    [0] everything sent
    [one] 1 entry not sent
   *[other] { $unsent } entries not sent
 }. You can go on working.
team-status-size = In the folder { $files ->
    [one] is 1 file
   *[other] are { $files } files
 }, { $size ->
    [0] less than 1 MB
   *[other] { $size } MB
 } in all.
team-unknown-address = “{ $address }” is no address of a team. Write folder:PATH, for example folder:/mnt/shared/cases; or, for a server, postgres://USER@HOST/DATABASE.
team-erasures-unconfirmed = { $count ->
    [one] One erased case is not confirmed by the copy { $copy }: it has not exchanged since, or its version of nybrott does not confirm.
   *[other] { $count } erased cases are not confirmed by the copy { $copy }: it has not exchanged since, or its version of nybrott does not confirm.
}
team-erasures-unconfirmed-by = { $count ->
    [one] One erased case is not confirmed by the copy of { $reviewers }, which has not exchanged since.
   *[other] { $count } erased cases are not confirmed by the copy of { $reviewers }, which has not exchanged since.
}
team-not-joined = This project belongs to no team. “{ -command } team init ADDRESS” shares it, “{ -command } team join ADDRESS” joins one. ADDRESS is folder:PATH or postgres://USER@HOST/DATABASE.
team-joined-already = This project belongs to the team in “{ $path }” already. “{ -command } team leave” leaves it.
team-other-project = The project that is shared in “{ $path }” is another than this one, as when each of you imported the case file. To join there, use a new file: --project NEW.nybrott. What was answered here comes along when this file is merged into that one with --foreign.
team-folder-empty = No project is shared in “{ $path }” yet, or it has not arrived. “{ -command } team init folder:PATH” shares one.
team-folder-several = Several projects are shared in “{ $path }”. Give each a folder of its own.
team-unreadable = “{ $path }” cannot be read: { $reason }. Is the drive connected?
team-unwritten = “{ $path }” cannot be written: { $reason }. Everything is still in the project; try again later.
team-membership = “{ $path }”, which says how this copy belongs to its team, cannot be used: { $reason }. “{ -command } team leave” removes it; then join again.
team-to-decide = { $why } Quit, and decide it with: { -command } team sync
team-decide-same-names = Nothing was received. The others also have { $count ->
    [one] a reviewer called { $names }, and it is not known whether that is the same person
   *[other] reviewers called { $names }, and it is not known whether these are the same people
 }. That happens when a round names someone who has worked in a copy of their own and not exchanged. If it is the same person, { $quits ->
    [0] run
   *[other] quit and run
 } “{ -command } team sync{ $same }”. If it is someone else: “{ -command } team sync --rename "{ $first }=NEW NAME"”.
team-decide-own-ids = Nothing was received. Someone in the team has said of you, { $names }, that you are another reviewer of the project as well, or go by another name. If that is right, { $quits ->
    [0] run
   *[other] quit and run
 } “{ -command } team sync{ $same }”. If it is not, ask them first.
team-ended = The exchange with the team was cut short. The next one makes up for it.
team-erases = { $count ->
    [one] The texts of 1 case were erased in another copy and would go here too
   *[other] The texts of { $count } cases were erased in another copy and would go here too
 }. That cannot be undone. If it is right, run: { -command } team sync --yes
team-shared-server = The project is shared on “{ $path }”. “{ -command } team add LOGIN” adds a member, who then joins with “{ -program } team join ADDRESS”, with a project file of their own; “{ -command } team sync” exchanges what is new.
team-added = { $login } may join the team on “{ $path }” with “{ -program } team join”.
team-added-login = { $login } may join the team on “{ $path }” with “{ -program } team join”. The login is new and has no password yet: set one in psql, with \password { $login }
team-unknown-reviewer = No reviewer of this project is called “{ $name }”. “{ -command } status” shows their names.
team-folder-has-no-members = The team exchanges through a folder, which has no members: whoever can open it may join.
team-foreign = { $count ->
    [one] 1 entry of someone else was not sent
   *[other] { $count } entries of others were not sent
 }: the server takes only your own from you. They send it themselves, or an owner of the team does.
team-set-aside = { $count ->
    [one] 1 entry contradicts
   *[other] { $count } entries contradict
 } what is on the server and was set aside there. It is still in this project; ask an owner of the team to look at the table quarantine.
team-incomplete = The exchange is not complete.
team-feed-newer = Someone in the team uses a later version of nybrott. Update the program here; until then nothing further comes from the others.
team-exchange-newer = The exchange on “{ $server }” was brought up to date by a later version of nybrott, and this one cannot use it any more. Update nybrott here. Everything is still in the project; the next synchronisation after that sends it.
team-exchange-behind = The exchange on the server was set up by an earlier version of nybrott. It goes on as it was; the owner of the team brings it up to date with “{ -program } team upgrade”.
team-upgraded = The exchange on “{ $path }” is up to date now. All that was sent is still there.
team-upgraded-already = The exchange on “{ $path }” was up to date already.
team-folder-has-no-version = The team exchanges through a folder, which need not be brought up to date: updating nybrott on every machine is enough.
team-status-server-troubled = Team on “{ $path }”: { $unsent ->
    [0] everything sent
    [one] 1 entry not sent
   *[other] { $unsent } entries not sent
 }.
team-status-server-offline = Team on “{ $path }”: the server cannot be reached; { $unsent ->
    [0] everything sent
    [one] 1 entry not sent
   *[other] { $unsent } entries not sent
 }. You can go on working.
team-password-in-address = There is a password in the address, where everyone on this machine can read it. Choose a new one, write it into ~/.pgpass (a line HOST:PORT:DATABASE:USER:PASSWORD that only you can read), and leave it out of the address.
team-without-postgres = This nybrott was built without PostgreSQL, so “{ $server }” cannot be used. Build it with: cargo build --release --features team
team-server-setting = The connection to the server cannot be made as it is set: { $place }: { $reason }. Correct that, and run the command again.
team-open-password-file = Others can read “{ $path }”, which has passwords in it. Run: chmod 600 { $path }
team-unencrypted = “{ $server }” is another machine, and sslmode=disable would send everything in the clear. Leave sslmode out.
team-server-unreachable = “{ $server }” cannot be reached: { $reason }. Everything is still in the project; the next synchronisation sends it.
team-server-silent = “{ $server }” takes the connection and then says nothing: { $seconds } seconds were waited. Everything is still in the project; the next synchronisation sends it. If that lasts, ask whoever looks after the server or the network.
team-server-answer = “{ $server }” answers in a way that this version does not know ({ $reason }). Update nybrott here; if that does not help, ask whoever looks after the server. Everything is still in the project.
team-server-refused = “{ $server }” refuses this: { $reason }. Ask an owner of the team, or whoever looks after the server.
team-server-empty = No project is shared on “{ $server }” with your login. Ask an owner of the team to run “{ -program } team add LOGIN”, or share one with “{ -command } team init ADDRESS”.
team-server-several = Your login belongs to several teams on “{ $server }”. Begin with a copy of the project file of the one that you want to join.
team-not-owner = The project is shared on “{ $server }” already, and you are not its owner. Join it with “{ -command } team join ADDRESS”.
team-administrator = That needs rights on the server that you do not have. Have an administrator run what is printed above, then run the command again.
team-folder-divides-nothing = A folder cannot divide the work: leave --need out, and give the cases out by rounds. A server can.
team-divides = { $need ->
    [one] One reviewer classifies
   *[other] { $need } reviewers classify
 } each case. The server reserves cases for the members while they work; those of rounds stay as they are given out.
team-divides-nothing = The server reserves no cases any more.
team-status-claimed = { $count ->
    [0] No case is reserved for you.
    [one] 1 case is reserved for you.
   *[other] { $count } cases are reserved for you.
}
