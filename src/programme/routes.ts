// Addresses of the programme, all inside the frame of the desk.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

export const deskRoutes: RouteConfigEntry[] = [
  here.route(':town/desk', 'routes/desk-home.tsx'),
  here.route(':town/desk/programme', 'routes/programme.tsx'),
  here.route(':town/desk/import', 'routes/import.tsx'),
  here.route(':town/desk/import/draft/:draft', 'routes/import-draft.tsx'),
  here.route(':town/desk/import/draft/:draft/discard', 'routes/import-discard.tsx'),
  here.route(':town/desk/import/:import', 'routes/import-record.tsx'),
  here.route(':town/desk/import/:import/undo', 'routes/import-undo.tsx'),
  here.route(':town/desk/programme/new', 'routes/initiative-new.tsx'),
  here.route(':town/desk/programme/:initiative', 'routes/initiative.tsx'),
  here.route(':town/desk/programme/activity/:activity', 'routes/activity.tsx'),
  here.route(':town/desk/publish', 'routes/publish.tsx'),
  here.route(':town/desk/publish/undo', 'routes/publish-undo.tsx'),
  here.route(':town/desk/year-change', 'routes/year-change.tsx'),
  here.route(':town/desk/proposals', 'routes/proposals.tsx'),
  here.route(':town/desk/words', 'routes/words.tsx'),
  here.route(':town/desk/words/settings', 'routes/words-settings.tsx'),
  here.route(':town/desk/words/merge', 'routes/words-merge.tsx'),
  here.route(':town/desk/words/:kind/:word', 'routes/words-entry.tsx'),
  here.route(':town/desk/words/:kind/:word/end', 'routes/words-end.tsx'),
  here.route(':town/desk/words/tag/:word/split', 'routes/words-split.tsx'),
]
