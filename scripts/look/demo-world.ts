// A demo town in which every page has something to show: drafts, a proposal, a frozen report, a picture.

import { addUnit, mergeUnits } from '#directory'
import { openFiles, saveFile } from '#kernel/files'
import { readSettings } from '#kernel/settings'
import { type Actor, addStaff, findTown, operatorOf, type Town } from '#kernel/tenancy'
import { type Edit, findProgramme, propose, publish, readProgramme, recordEdits } from '#programme'
import { publishReport } from '#progress'
import { openInstallation } from '../../src/server/installation.ts'
import { type EveningPlaces, fillEvening } from './demo-evening.ts'
import { sampleBoard } from './sample-board.ts'

export const demoCode = '016373'

export interface FilledTown {
  /** Token of a link with which somebody new chooses a password. */
  passwordToken: string
  viewer: { email: string; password: string }
  evening: EveningPlaces
}

/** Fills the demo of a running program through the same operations that the desk uses. */
export async function fillDemo(dataDir: string): Promise<FilledTown> {
  const installation = await openInstallation(readSettings({ DATA_DIR: dataDir }))
  openFiles(installation.folder)
  try {
    const town = await findTown(demoCode)
    const actor = operatorOf(town, 'サンプル 管理者')
    await fillSections(actor)
    await freezeReport(actor, town)
    await fillProgramme(actor)
    return { ...(await fillStaff(actor)), evening: await fillEvening(actor) }
  } finally {
    await installation.close()
  }
}

async function fillSections(actor: Actor) {
  const add = (name: string, kind: 'section' | 'body' = 'section') =>
    addUnit(actor, { name, kind, effectiveOn: '2019-04-01' })
  const tourism = await add('商工観光課（サンプル）')
  const promotion = await add('魅力創造課（サンプル）')
  await add('生涯学習課（サンプル）')
  await add('町内会連合会（サンプル）', 'body')
  await mergeUnits(actor, {
    ids: [tourism.id, promotion.id],
    name: '商工観光・魅力創造課（サンプル）',
    effectiveOn: '2021-04-01',
    reason: '（サンプル）機構改革のため',
  })
}

async function freezeReport(actor: Actor, town: Town) {
  const { id: programme } = await findProgramme(actor)
  await publishReport(actor, {
    town,
    programme,
    asOf: '2020-11-30',
    template: 'seed',
    digits: 'half',
    approvedOn: '2020-12-10',
    documentNumber: '芽企第123号（サンプル）',
  })
}

async function fillProgramme(actor: Actor) {
  const { id: programme } = await findProgramme(actor)
  const view = { asOf: '9999-12-31', knownAt: null, audience: 'desk' as const }
  const desk = await readProgramme(actor, programme, view)
  const entries = desk?.initiatives.flatMap(({ activities }) => activities) ?? []
  // The plans of the paper itself, not what the demo puts in their place.
  const planned = entries.filter(({ state, instead }) => state === 'planned' && instead)
  const [first, second, third] = planned
  const done = desk?.labels.find(({ state }) => state === 'implemented')
  const later = desk?.labels.find(({ state }) => state === 'planned')
  const [leading, other] = desk?.initiatives ?? []
  if (!first || !second || !third || !done || !later || !leading || !other) {
    throw new Error('the demo has fewer planned activities than its pictures need')
  }
  const write = (edits: Edit[], reason?: string) =>
    recordEdits(actor, { programme, edits, reason: reason ?? null })
  const finished = { label: done.id, dates: ['2021-03-12'] }
  await write([{ kind: 'activity', subject: first.id, fields: finished }])
  await addPicture(actor, write, entries[0]?.id ?? first.id)
  await publish(actor, { programme, documentNumber: '芽企第130号（サンプル）' })

  const following: Edit = {
    kind: 'activity',
    fields: {
      initiative: leading.id,
      label: later.id,
      text: '（サンプル）町民と職員による第5回ワークショップ',
      dates: ['2027-02'],
      fiscalYear: 2020,
      order: 99,
    },
  }
  await write([following])
  await write([{ kind: 'activity', subject: second.id, fields: finished }])
  const wording = `${third.text}（サンプルの訂正）`
  await write(
    [{ kind: 'activity', subject: third.id, fields: { text: wording }, isCorrection: true }],
    '（サンプル）表記の誤り',
  )
  await propose(actor, {
    programme,
    initiative: other.id,
    edits: [
      { kind: 'initiative', subject: other.id, fields: { note: '（サンプル）関係課からの提案' } },
    ],
    reason: '（サンプル）担当課の名称が変わったため',
  })
}

async function addPicture(
  actor: Actor,
  write: (edits: Edit[]) => Promise<unknown>,
  activity: string,
) {
  const { hash, mediaType } = await saveFile(actor, await sampleBoard(), { name: 'board.png' })
  const words = {
    caption: '（サンプル）ワークショップのまとめ',
    alternativeText: '色分けした付箋を三つの島に分けた台紙',
  }
  const fields = { activity, hash, mediaType, ...words, placement: 'inline', order: 1 }
  await write([{ kind: 'figure', fields }])
}

async function fillStaff(actor: Actor): Promise<Omit<FilledTown, 'evening'>> {
  const viewer = { email: 'miru@memuro.example', password: 'midori-no-heya-42' }
  const grants = [{ role: 'viewer' as const, scope: null }]
  await addStaff(actor, { ...viewer, name: 'サンプル 監査', grants })
  const newcomer = { email: 'atarashii@memuro.example', name: 'サンプル 新任' }
  const { passwordToken } = await addStaff(actor, { ...newcomer, grants })
  return { viewer, passwordToken: passwordToken ?? '' }
}
