// The words of this part: archive.
import type { archiveMessages as ja } from './archive-messages.ja.ts'

export const archiveMessages: typeof ja = {
  desk: {
    title: 'Carry out and merge',
    lead: 'A workshop travels as one file between the hall’s laptop and the town’s server, both ways, as often as needed.',
    out: 'Carry out',
    outHint:
      'It holds plan, cards, board, votes, roster and photos. It has names in it: take care. Fingerprint of this machine’s key: {{fingerprint}}',
    none: 'There are no workshops yet',
    in: 'Merge',
    file: 'The file',
    fileHint:
      '.zip up to 20 MB; larger ones by the command line (miraichizu workshop merge). Nothing comes in twice.',
    try: 'Look without merging',
    merge: 'Merge',
    tried:
      'Merging “{{title}}” brings {{cards}} new cards, {{added}} new records, {{changed}} changed ones. Nothing was merged yet.',
    merged: 'Merged “{{title}}”: {{cards}} new cards, {{added}} new records, {{changed}} changed',
    knownKey: 'Fingerprint {{fingerprint}} (this key came in before)',
    newKey:
      'Fingerprint {{fingerprint}} is new here. Compare it with the one shown where the file was made.',
    renumbered: '{{count}} get a new number, because theirs is taken.',
    lostLinks:
      'Its initiative or activity is not here, so the link is left empty. Choose it anew on the page of the plan.',
  },
  hall: {
    title: 'Preparing the hall',
    lead: 'With this one laptop a workshop can be held without Internet. This page opens on this laptop only.',
    language: '日本語',
    onlyHere: 'This page opens only on the machine that the server runs on.',
    notOpen: 'It is not open to the room now. Stop it and start it like this:',
    addresses: 'Addresses for phones in the room',
    noNetwork:
      'This machine is in no network of the room yet. Connect it and load this page again.',
    joinHint:
      'The code to join stands on each session’s console and projector. These codes are for trying the connection.',
    checklist: 'Before the evening',
    phones: 'How many phones?',
    reckon: 'Reckon',
    check: {
      points:
        'Access points: {{least}} to {{most}} for {{phones}} phones (30 to 50 phones each), high up in the middle of the room, on channels of their own.',
      stay: 'When a phone says “no Internet connection”, choose to stay connected. Show it at the opening.',
      isolation:
        'Switch off client isolation (privacy separator) at the access points, or nobody reaches this laptop.',
      firewall:
        'Let this laptop’s firewall accept connections to the addresses above. Try it with one phone.',
      power: 'Plug it in; switch off sleep, screen saver and automatic updates. Keep the lid open.',
      clock: 'Check the clock (it is {{clock}} here). Without Internet it does not set itself.',
      plan: 'Where the plan was brought from the town’s server, everything becomes one again there under the same numbers (miraichizu workshop archive / merge).',
    },
    slips:
      'Slips bear {{address}}. They can be looked up there once the evening was merged into the town’s server.',
    noSlips:
      'PUBLIC_URL is not set. Start again with PUBLIC_URL, so that slips bear the town’s public address.',
  },
  refusal: {
    noArchive: 'This is no workshop archive. Choose a file that was made for carrying a workshop.',
    tooLarge: 'The file is too large. Make it again with fewer photos.',
    changed: 'This file was changed after it was made. Make it again; nothing was merged.',
    newer: 'This file was made by a newer version. Update this installation first.',
    otherTown:
      'This file belongs to {{name}} ({{code}}). It can be merged into the same town only.',
    otherKey:
      'The key is another one (fingerprint {{fingerprint}}). Ask the person who made the file.',
  },
}
