// What the server and the demo need of the programme.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addUnit } from '#directory'
import { now } from '#kernel/db'
import { fiscalYearOf, todayInTokyo } from '#kernel/i18n'
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
  await recordEdits(actor, { programme, edits: nextEdits(imported, todayInTokyo(now())) })
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

/** What comes next for each of them: planned from today on, so that a demo is never without plans. */
function nextEdits(programme: Programme, today: string): Edit[] {
  const planned = programme.labels.find(({ state }) => state === 'planned')
  const open = programme.initiatives.filter(({ activities }) =>
    activities.some(({ state }) => state !== 'implemented'),
  )
  return open.flatMap((initiative, index): Edit[] => {
    const replaced = initiative.activities.find(({ state }) => state !== 'implemented')
    if (!planned || !replaced) return []
    const fields = {
      initiative: initiative.id,
      label: planned.id,
      text: nextSteps[index % nextSteps.length] ?? '',
      dates: [`../${fiscalYearOf(today) + 1}-03-31`],
      fiscalYear: programme.fiscalYear,
      order: initiative.activities.length + 1,
    }
    return [
      { kind: 'activity', ref: `next${index}`, fields },
      { kind: 'activity', subject: replaced.id, fields: { instead: `@next${index}` } },
    ]
  })
}

const nextSteps = [
  '（サンプル）大学と実施の時期を決め、ロゴマークの案を募る',
  '（サンプル）両町区の団体と、オンラインでの交流会を開く',
  '（サンプル）企業への聞き取りをまとめ、職員向けセミナーを開く',
  '（サンプル）届けたい層ごとに内容を見直し、セミナーを開く',
  '（サンプル）町民説明会で素案を示し、意見を受けて策定する',
]
