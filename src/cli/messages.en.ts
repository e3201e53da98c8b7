import type { cliMessages as ja } from './messages.ja.ts'
import { workshopCommandMessages } from './workshop-messages.en.ts'

export const cliMessages: typeof ja = {
  help: {
    main: `Miraichizu

Usage: miraichizu <command> …

  start            builds, loads the demo where no town is, and serves (the same as npm start)
  serve            starts the server
  demo             loads the demo town and serves (--remove takes it away)
  town             adds and lists towns
  user             adds and lists staff accounts
  import progress  imports a progress report
  report progress  makes a progress report
  workshop         opens, leads and exports workshops (see its --help)
  voice            tells from a slip what became of its cards
  doctor           finds out why something does not work

Help for a command: miraichizu <command> --help
Settings (environment): PORT HOST DATA_DIR DATABASE_URL PUBLIC_URL TRUSTED_PROXY LOG_LEVEL AUTH_SECRET
Exit code: 0 done / 1 refused (nothing changed) / 2 wrong usage`,
    voice: `Usage: miraichizu voice SLIP [--json]

Tells from the number of a slip (8 symbols) what became of the cards written with it.
  --json   prints JSON`,
    start: `Usage: miraichizu start

Builds where that is needed, loads the demo town where no town is, and serves.`,
    serve: `Usage: miraichizu serve [--hall]

Starts the server. Where no town is yet it prints the address of the first-run page.
  --hall   opens it to the phones in the room (no Internet is needed) and shows its addresses as QR codes`,
    demo: `Usage: miraichizu demo [--remove]

Loads the demo town (Memuro) and serves. Passwords are made on the spot and printed once.
  --remove   takes the demo town and its accounts away`,
    town: `Usage: miraichizu town add CODE [--name NAME] [--json]
       miraichizu town list [--json]

CODE is the municipality code of six digits, the last one included that guards against mistyping (016373 is Memuro). The name is the official one.`,
    user: `Usage: miraichizu user add --town CODE --email ADDRESS --name NAME --role ROLE [options]
       miraichizu user list --town CODE [--json]
       miraichizu user roles --town CODE --email ADDRESS --role ROLE [--section NAME]
       miraichizu user end --town CODE --email ADDRESS
       miraichizu user reset --town CODE --email ADDRESS

Adds staff, lists them, changes their roles, ends their access, makes a link to set a new password.
  --town 016373            municipality code
  --email a@town.lg.jp     e-mail address to sign in with
  --name 'Hanako Yakuba'   name
  --role ROLE              administrator, editor, facilitator or viewer
  --section 企画課         what an editor writes for (repeat it; 企画課/広報係 for one below). Else the whole town
  --password-stdin         reads the password from standard input. Else prints a link to set one
  --json                   prints the result as JSON`,
    import: `Usage: miraichizu import progress FILE --town CODE --fiscal-year YEAR [options]

Imports a progress report (.txt .md .html .docx .xlsx .csv).
  --town 016373            municipality code (a town not here yet is made under its official name)
  --name NAME              name of a town whose code is in no table
  --fiscal-year 2020       fiscal year (令和2年度 or R2 will do)
  --as-of 2020-11-30       the date that the report speaks of (default: today)
  --programme ID           programme to import into (not needed where there is one)
  --map '◎=implemented'    what a grade means (may be repeated; implemented, notImplemented, planned)
  --draft                  keeps it back from the public
  --dry-run                shows the result without importing
  --json                   prints the result as JSON`,
    report: `Usage: miraichizu report progress --town CODE --format FORMAT --out FILE [options]

Makes a progress report.
  --town 016373            municipality code
  --programme ID           programme (not needed where there is one)
  --as-of 2020-11-30       as of which day (default: today)
  --known-at TIME          only what was recorded until then
  --template seed|council  seed: table of states, council: one page
  --format html|docx|pdf|xlsx|csv|json
  --encoding utf-8|cp932   of csv (stops with a list of what cp932 cannot write)
  --draft                  what is not published yet, marked as a draft
  --out FILE               where to write it`,
    doctor: `Usage: miraichizu doctor [--json]

Checks Node, database, folder, disk, fonts, port, address and clock, and says how to mend them.`,
  },
  wrong: {
    noCommand: 'Please name a command.',
    unknownCommand: 'There is no command “{{name}}”.',
    unknownOption: 'There is no option “{{option}}”.',
    valueMissing: '“{{option}}” needs a value.',
    noValue: '“{{option}}” takes no value.',
    missingOption: '“{{option}}” is missing.',
    missingArgument: 'Missing: {{argument}}.',
    tooManyArguments: '“{{argument}}” is too much.',
    oneOf: '“{{option}}” must be one of: {{right}} (not “{{value}}”)',
    badValue: '“{{option}}” is not right. {{reason}}',
    sectionOnlyForEditor: '--section goes only with --role editor.',
    encodingOnlyForCsv: '--encoding goes only with --format csv.',
    map: '“{{value}}” is not like ◎=implemented. On the right: implemented, notImplemented or planned.',
    instant: 'Write it like 2020-11-30 or 2020-11-30T15:00:00+09:00.',
  },
  argument: { file: 'the file to import', code: 'the municipality code' },
  file: {
    notFound: 'The file {{file}} was not found. Check its name and place.',
    notReadable: 'The file {{file}} cannot be read. Check its rights.',
    isFolder: '{{file}} is a folder. Name a file.',
    notWritable: '{{file}} cannot be written. Check that the folder is there and may be written.',
  },
  build: {
    running: 'Building the pages (only this once, about a minute)…',
    failed: 'The pages could not be built.\n{{said}}',
    noTools: 'There are neither built pages nor the tools to build them. Run npm install again.',
  },
  serve: {
    listening: 'Open Miraichizu: {{address}}',
    stopHint: 'Press Ctrl+C to stop.',
    firstRun: 'No town is here yet. Set it up on this page (the address works once):',
  },
  hall: {
    title: 'Phones in the room open it at:',
    noNetwork:
      'This machine is in no network of a room yet. Connect it by Wi-Fi or cable and start again.',
    page: 'Checklist and QR codes (on this machine): {{address}}',
    noPublicUrl:
      'Note: PUBLIC_URL is not set. Slips bear the town’s public address: start again with PUBLIC_URL before the evening begins.',
  },
  demo: {
    onlyLoopback:
      'The demo runs only on this machine itself (not with HOST={{host}}). Leave HOST out, or begin with your own town: miraichizu serve.',
    townsThere:
      'There are towns already ({{names}}). The demo is loaded only into an empty place: name another folder in DATA_DIR.',
    there: 'The demo town {{name}} is here already.',
    loaded: 'The demo town {{name}} was loaded.',
    accounts: 'Demo accounts (the passwords are shown only this once; note them down):',
    accountsAgain: 'Demo accounts (their passwords were shown at the first start):',
    lost: 'Forgotten? npx miraichizu demo --remove, then npx miraichizu demo',
    signIn: 'Staff pages: {{address}}',
    removed: 'The demo town {{name}} was taken away.',
    notThere: 'There is no demo town.',
    administrator: 'administrator',
    editor: 'editor',
    viewer: 'viewer',
  },
  town: {
    added: 'Added {{name}} ({{code}}).',
    none: 'There is no town yet.',
    nextUser: 'Next, add an administrator: npx miraichizu user --help',
  },
  user: {
    added: 'Added {{name}} to {{town}} as {{role}}.',
    accountWasThere: 'The account {{email}} was here before. Its password stays as it is.',
    link: 'Give this link to the person (works once, within three days) to set a password:',
    none: 'There is no staff yet.',
    rolesSet: '{{name}} is now {{role}}.',
    hasEnded: 'ended',
    ended: 'Ended the access of {{name}}. What they wrote stays.',
    notThere: 'This town has no {{email}}. See miraichizu user list.',
    noSuchSection: 'There is no section “{{name}}”. Add it to the list of sections first.',
    sectionTwice: 'There are several “{{name}}”. Write 企画課/広報係 to tell them apart.',
  },
  doctor: {
    good: 'good',
    warn: 'look',
    bad: 'BAD',
    remedy: 'remedy: {{remedy}}',
    node: 'Node',
    nodeGood: '{{version}}',
    build: 'pages',
    buildGood: 'built',
    buildMissing: 'not built yet',
    buildRemedy: 'npm start builds them',
    folder: 'folder',
    disk: 'free space',
    diskFree: '{{gigabytes}} GB',
    diskRemedy: 'remove files, or move DATA_DIR to a larger disk',
    fonts: 'fonts',
    fontsGood: '{{count}} found',
    fontsMissing: 'missing: {{names}}',
    fontsRemedy: 'run npm install again',
    database: 'database',
    databaseOwn: 'own PostgreSQL {{version}}',
    databaseTown: 'the town’s PostgreSQL {{version}}',
    schema: 'schema',
    schemaGood: 'up to date ({{count}} steps)',
    port: 'port',
    portFree: '{{port}} is free',
    portOurs: 'Miraichizu runs on {{port}}',
    portTaken: '{{port}} is used by another program',
    portRemedy: 'stop it, or choose another one with PORT',
    address: 'address',
    addressLocal: '{{address}} works only on this machine',
    addressRemedy: 'for residents, set PUBLIC_URL to the public address',
    clock: 'clock',
    clockGood: '{{time}} in Japan',
    clockBad: 'the clock says {{time}}',
    clockRemedy: 'set the machine’s clock',
    towns: 'towns',
    townsCount: '{{count}}',
  },
  import: {
    imported:
      'Imported {{file}}: {{initiatives}} initiatives, {{activities}} activities, {{unplaced}} texts without a place',
    wouldImport:
      'Read {{file}} (nothing was written): {{initiatives}} initiatives, {{activities}} activities, {{unplaced}} texts without a place',
    compared: '{{new}} new, {{changed}} changed, {{gone}} gone, {{same}} the same',
    unplaced: '  line {{line}}: {{text}}',
  },
  workshop: workshopCommandMessages,
}
