import type { workshopCommandMessages as ja } from './workshop-messages.ja.ts'

export const workshopCommandMessages: typeof ja = {
  help: {
    workshop: `Usage: miraichizu workshop open|phase|export|sort …

  open     opens a workshop and prints its code
  phase    leads the hall to a phase
  export   writes the result to a file
  archive  puts everything into one file for another installation
  merge    takes in such a file
  sort     proposes groups from everybody’s piles

Help for each: miraichizu workshop open --help`,
    open: `Usage: miraichizu workshop open --town CODE --title TITLE [--prompt PROMPT]… [--json]

Opens a workshop, ready for cards at once. Works while the server runs.
  --town 016373          municipality code
  --title TITLE          what the workshop is called
  --prompt PROMPT        what to write about (repeat it, up to 12)
  --json                 prints the result as JSON (workshop, code, join)`,
    phase: `Usage: miraichizu workshop phase CODE PHASE [options]

Leads everybody in the hall to a phase.
  PHASE                  explain, write, share, sort, name, vote, choose, questions or close
  --minutes 10           starts the timer (1 to 600)
  --prompt PROMPT        asks something else (write only; repeat it)
  --budget 5             dots for each person (vote and choose only; 1 to 50)
  --json                 prints the result as JSON`,
    archive: `Usage: miraichizu workshop archive CODE --out FILE

Puts the whole series of this session (plan, cards, board, votes, roster, photos) into one signed file,
for another installation of the same town (the hall's laptop, the town's server). It holds the roster: take care of it.
  --out FILE             where to write it (- is standard output)
  --json                 prints the result as JSON`,
    merge: `Usage: miraichizu workshop merge FILE --town CODE [options]

Takes in a file made by archive. Nothing comes in twice, however often it is merged.
  --town 016373          municipality code (the file's own town only)
  --fingerprint PRINT    stops where the key is another one than the maker told
  --dry-run              shows the result without merging
  --json                 prints the result as JSON`,
    export: `Usage: miraichizu workshop export CODE --format FORMAT --out FILE

Writes the result of a workshop, at any phase, without names and slips.
  --format json|docx|pdf|xlsx|csv|svg
  --board                makes the pdf one sheet with the board alone (svg always is the board)
  --size A4|A3           of that sheet (default: A4)
  --out FILE             where to write it (- is standard output)`,
    sort: `Usage: miraichizu workshop sort FILE [--json]

Lays the piles of many people (a dozen cards each) over one another and proposes groups with
their certainty. The number of groups is not needed.
The file is JSON of this form (- reads standard input):
  { "cards": ["a", "b", "c"],
    "piles": [{ "participant": "p1", "groups": [["a", "b"], ["c"]] }] }
  --json                 prints the result as JSON
                         { "groups": [{ "cards": ["a", "b"], "certainty": 0.93 }] }

Certainty is 0 to 1: how often two cards of the group were put into one pile, less how often
they were put together with cards of the nearest other group.`,
  },
  argument: {
    archive: 'the file to merge',
    code: 'the join code',
    phase: 'the phase',
    pilesFile: 'the file with the piles',
    standardInput: '(standard input)',
  },
  sorted: {
    island: 'Group {{number}} ({{cards}} cards, certainty {{percent}}%)',
    alone: 'Cards in no group ({{cards}})',
  },
  archived: 'Put “{{title}}” into {{out}}.\nFingerprint of the key: {{fingerprint}}',
  merged:
    'Merged “{{title}}”: {{cards}} new cards, {{new}} new records, {{changed}} changed, {{same}} the same, {{boards}} boards changed',
  fingerprint: 'Fingerprint of the key: {{fingerprint}}',
  newKey: 'This key is new here. Compare the fingerprint with the person who made the file.',
  renumbered: '{{count}} got a new number, because theirs was taken.',
  lostLinks:
    'Its initiative or activity is not here, so the link was left empty. Choose it anew on the page of the plan.',
  opened: 'Opened “{{title}}”. Join code {{code}}\n{{join}}',
  moved: '{{code}} is now in the phase “{{phase}}”.',
  phase: {
    explain: 'explaining',
    write: 'writing',
    share: 'sharing',
    sort: 'sorting',
    name: 'naming',
    vote: 'voting',
    choose: 'choosing for the picture',
    questions: 'closing questions',
    close: 'closed',
  },
  fallbackPrompt: 'Write whatever you think',
  wrong: {
    boardOnlyForPdf: '--board and --size go only with --format pdf.',
    optionOfPhase: '{{option}} goes only with {{phases}}.',
    number: '“{{option}}” must be a whole number from {{from}} to {{to}}.',
  },
}
