// What the server and the demo need of the programme.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addUnit } from '#directory'
import { programRoot } from '#kernel/root'
import type { Actor } from '#kernel/tenancy'
import type { Edit } from './edit.ts'
import { recordEdits } from './edits.server.ts'
import { importFile } from './import-file.server.ts'
import { readProgramme } from './operations.server.ts'
import { publish } from './publishing.server.ts'
import type { Programme } from './state.ts'

const seedDay = '2020-11-30'

/**
 * The demo town's programme: the town's real paper of fiscal 2020, imported and published as of
 * its day. The leading section and the later reasons are invented and say so.
 */
export async function demo(actor: Actor): Promise<void> {
  const bytes = await readFile(join(programRoot(), 'src/programme/demo/progress-2020.txt'))
  const { programme } = await importFile(actor, {
    bytes,
    fileName: 'progress-2020.txt',
    fiscalYear: 2020,
    asOf: seedDay,
  })
  if (!programme) return
  const view = { asOf: seedDay, knownAt: null, audience: 'desk' as const }
  const imported = await readProgramme(actor, programme, view)
  if (!imported) return
  const lead = await addUnit(actor, { name: '企画財政課（サンプル）', effectiveOn: '2020-04-01' })
  const led = leadEdits(imported, lead.id)
  await recordEdits(actor, { programme, edits: led, effectiveOn: seedDay })
  const explained = reasonEdits(imported)
  await recordEdits(actor, { programme, edits: explained, effectiveOn: '2021-04-01' })
  await publish(actor, { programme })
}

function leadEdits(programme: Programme, leadSection: string): Edit[] {
  return programme.initiatives.map(({ id }) => ({
    kind: 'initiative',
    subject: id,
    fields: { leadSection },
  }))
}

/** After the paper's own year its plans are late; a visitor of the demo should see what a reason looks like. */
function reasonEdits(programme: Programme): Edit[] {
  const reason = '（サンプル）関係者との日程の調整に時間を要しているため'
  return programme.initiatives
    .flatMap((initiative) => initiative.activities)
    .filter((activity) => activity.state !== 'implemented')
    .map(({ id }) => ({ kind: 'activity', subject: id, fields: { reason } }))
}
