import { describe, expect, test } from 'vitest'
import { type Actor, visitorOf } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { pieceIds } from './import/piece-ids.ts'
import type { Step } from './import/preview-steps.ts'
import { aDocument, fixture, inShort } from './import/testing.ts'
import {
  aimImportDraft,
  commitImportDraft,
  discardImportDraft,
  listImportDrafts,
  openImportDraft,
  startImportDraft,
  takeImportStep,
  walkImportSteps,
} from './import-drafts.server.ts'
import { countImports, listImports, readImport, undoImport } from './import-records.server.ts'
import { seenBefore } from './imports.server.ts'
import { listProgrammes } from './operations.server.ts'
import { seen, texts, titles } from './testing.ts'
import { undoBatch } from './undo.server.ts'

useTestDatabase()

const paper = `町の進捗
前文です。
■発信(外向き)
実施\t・動画を公開した。 ・8/7に冊子を配った。
予定\t看板を立てる 旗を作る
■連携
◎\t会議を開いた。
参考 資料`

const newer = paper
  .replace('・動画を公開した。', '・動画を英語でも公開した。')
  .replace(' 旗を作る', '')
  .replace('■連携\n◎\t会議を開いた。\n', '')
  .concat('\n■移住\n実施\t空き家バンクの窓口を設けた。')

async function aDraft(actor: Actor, text = paper, programme: string | null = null) {
  const options = { fiscalYear: 2020, asOf: '2020-11-30', programme }
  return startImportDraft(actor, { document: aDocument(text), ...options })
}

async function pieces(actor: Actor, draft: string) {
  const { preview } = await openImportDraft(actor, draft)
  const ids = pieceIds(preview.imported)
  return {
    activity: (initiative: number, at: number) => ids.activities[initiative]?.[at] ?? '',
    initiative: (at: number) => ids.initiatives[at] ?? '',
    waiting: (at: number) => ids.unplaced[at] ?? '',
  }
}

async function short(actor: Actor, draft: string) {
  return inShort((await openImportDraft(actor, draft)).preview.imported)
}

async function commit(actor: Actor, draft: string) {
  const { state, seen: had } = await openImportDraft(actor, draft)
  return commitImportDraft(actor, draft, { state, seen: had })
}

describe('a preview that is kept', () => {
  test('is there again with its steps, and each can be taken back and again', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    const { activity, initiative, waiting } = await pieces(clerk, draft)
    const steps: Step[] = [
      { do: 'split', piece: activity(0, 2), pieces: null },
      { do: 'moveInto', piece: activity(0, 0), initiative: initiative(1) },
      { do: 'relabel', piece: activity(0, 0), label: '未実施' },
      {
        ...{ do: 'place', piece: waiting(0), as: 'activity', label: '予定' },
        ...{ initiative: initiative(1), activity: null },
      },
    ]
    const before = await short(clerk, draft)
    for (const step of steps) await takeImportStep(clerk, draft, step)
    const after = await short(clerk, draft)
    expect(after).toEqual([
      '発信(外向き)',
      '  実施: 8/7に冊子を配った。',
      '  予定: 看板を立てる',
      '  予定: 旗を作る',
      '連携',
      '  未実施: 動画を公開した。',
      '  ◎: 会議を開いた。',
      '  予定: 参考 資料',
    ])
    for (const _ of steps) await walkImportSteps(clerk, draft, -1)
    expect(await short(clerk, draft)).toEqual(before)
    for (const _ of steps) await walkImportSteps(clerk, draft, 1)
    expect(await short(clerk, draft)).toEqual(after)
    const [listed] = await listImportDrafts(clerk)
    expect(listed).toMatchObject({ id: draft, asOf: '2020-11-30', startedBy: '役場 花子' })
  })

  test('forgets what was taken back once something else is done', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    const { activity } = await pieces(clerk, draft)
    await takeImportStep(clerk, draft, { do: 'relabel', piece: activity(0, 0), label: '予定' })
    await walkImportSteps(clerk, draft, -1)
    await takeImportStep(clerk, draft, { do: 'relabel', piece: activity(0, 1), label: '予定' })
    const { canRedo, preview } = await openImportDraft(clerk, draft)
    expect(canRedo).toBe(false)
    const labels = preview.imported.initiatives[0]?.activities.map(({ label }) => label)
    expect(labels).toEqual(['実施', '予定', '予定'])
  })

  test('keeps nothing of a step that does not fit', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    const step: Step = { do: 'split', piece: 'a9999', pieces: null }
    await expect(takeImportStep(clerk, draft, step)).rejects.toBeRefused('invalid')
    const tooLong: Step = { do: 'relabel', piece: 'a1', label: '長'.repeat(400) }
    await expect(takeImportStep(clerk, draft, tooLong)).rejects.toBeRefused('invalid')
    await expect(openImportDraft(clerk, 'x')).rejects.toBeRefused('not-found')
    expect((await openImportDraft(clerk, draft)).canUndo).toBe(false)
  })

  test('is an administrator’s of this town alone', async () => {
    const town = await aTown()
    const [clerk, editor] = [await aStaff(town, 'administrator'), await aStaff(town, 'editor')]
    const draft = await aDraft(clerk)
    const elsewhere = await anOfficerElsewhere()
    const step: Step = { do: 'map', labels: [{ label: '◎', state: 'implemented' }] }
    const looked = { state: '', seen: '' }
    for (const use of [
      (who: Actor) => openImportDraft(who, draft),
      (who: Actor) => takeImportStep(who, draft, step),
      (who: Actor) => walkImportSteps(who, draft, -1),
      (who: Actor) => aimImportDraft(who, draft, null),
      (who: Actor) => discardImportDraft(who, draft),
      (who: Actor) => commitImportDraft(who, draft, looked),
    ]) {
      await expect(use(elsewhere)).rejects.toBeRefused('not-found')
      await expect(use(editor)).rejects.toBeRefused('not-allowed')
    }
    expect(await listImportDrafts(elsewhere)).toEqual([])
    await expect(listImportDrafts(editor)).rejects.toBeRefused('not-allowed')
    await expect(aDraft(editor)).rejects.toBeRefused('not-allowed')
    const { programme } = await commit(clerk, draft)
    await expect(aDraft(elsewhere, paper, programme)).rejects.toBeRefused('not-found')
    const own = await aDraft(elsewhere)
    await expect(aimImportDraft(elsewhere, own, programme)).rejects.toBeRefused('not-found')
  })

  test('what a programme had is told to its town’s staff alone', async () => {
    const town = await aTown()
    const clerk = await aStaff(town, 'administrator')
    const { programme } = await commit(clerk, await aDraft(clerk))
    await expect(seenBefore(visitorOf(town), programme)).rejects.toBeRefused('not-allowed')
    const elsewhere = await anOfficerElsewhere()
    await expect(seenBefore(elsewhere, programme)).rejects.toBeRefused('not-found')
  })

  test('is not begun with more text than can be kept, and the number of files to make of it is told', async () => {
    const clerk = await anAdministrator()
    const heavy = `町の進捗\n■一覧\n${'実施\t・花を植えた。\n'.repeat(20_000)}`
    await expect(aDraft(clerk, heavy)).rejects.toMatchObject({
      messageKey: 'programme.import.tooMuchText',
      details: { letters: aDocument(heavy).raw.length, parts: 2 },
    })
    expect(await listImportDrafts(clerk)).toEqual([])
  })

  test('is gone once it is discarded', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    await discardImportDraft(clerk, draft)
    expect(await listImportDrafts(clerk)).toEqual([])
    await expect(openImportDraft(clerk, draft)).rejects.toBeRefused('not-found')
  })
})

describe('committing a preview', () => {
  test('goes in as a whole, is undone as a whole, and goes in again', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    const { activity } = await pieces(clerk, draft)
    await takeImportStep(clerk, draft, { do: 'split', piece: activity(0, 2), pieces: null })
    const done = await commit(clerk, draft)
    expect(texts(await seen(clerk, done.programme))).toHaveLength(5)
    expect(await listImportDrafts(clerk)).toEqual([])
    const record = await readImport(clerk, done.id)
    expect(record).toMatchObject({ isUndone: false, counts: { new: 7, changed: 0, gone: 0 } })
    expect(record.source).toContain('参考 資料')
    expect(await undoImport(clerk, done.id)).toEqual({ draft })
    expect(await listProgrammes(clerk)).toEqual([])
    expect((await readImport(clerk, done.id)).isUndone).toBe(true)
    await expect(undoImport(clerk, done.id)).rejects.toBeRefused('conflict')
    const again = await commit(clerk, draft)
    expect(texts(await seen(clerk, again.programme))).toHaveLength(5)
    const imports = await listImports(clerk, { from: 0, count: 10 })
    expect(imports.map(({ isUndone }) => isUndone)).toEqual([false, true])
    expect(await countImports(clerk)).toBe(2)
  })

  test('undone like any other batch, its preview can be gone on with', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    const { programme, batch } = await commit(clerk, draft)
    expect(await undoBatch(clerk, { programme, batch })).toMatchObject({ draft })
    expect((await listImportDrafts(clerk)).map(({ id }) => id)).toEqual([draft])
    expect(texts(await seen(clerk, (await commit(clerk, draft)).programme))).toHaveLength(4)
  })

  test('is refused where the preview or the programme is no longer what was looked at', async () => {
    const clerk = await anAdministrator()
    const [one, two] = [await aDraft(clerk), await aDraft(clerk)]
    const looked = await openImportDraft(clerk, one)
    const { activity } = await pieces(clerk, one)
    await takeImportStep(clerk, one, { do: 'relabel', piece: activity(0, 0), label: '予定' })
    await expect(commitImportDraft(clerk, one, looked)).rejects.toBeRefused(
      'conflict',
      'programme.import.editedMeanwhile',
    )
    const late = await openImportDraft(clerk, two)
    await commit(clerk, one)
    await expect(commitImportDraft(clerk, two, late)).rejects.toBeRefused(
      'conflict',
      'programme.import.writtenMeanwhile',
    )
    expect(await listProgrammes(clerk)).toHaveLength(1)
    expect((await listImportDrafts(clerk)).map(({ id }) => id)).toEqual([two])
  })

  test('of another town is not there', async () => {
    const clerk = await anAdministrator()
    const { id } = await commit(clerk, await aDraft(clerk))
    const elsewhere = await anOfficerElsewhere()
    await expect(readImport(elsewhere, id)).rejects.toBeRefused('not-found')
    await expect(undoImport(elsewhere, id)).rejects.toBeRefused('not-found')
    expect(await listImports(elsewhere, { from: 0, count: 10 })).toEqual([])
    expect(await countImports(elsewhere)).toBe(0)
  })

  test('a grade that is mapped is mapped in the town’s words, and known the next time', async () => {
    const clerk = await anAdministrator()
    const draft = await aDraft(clerk)
    const { programme } = await commit(clerk, draft)
    const again = await aDraft(clerk, paper, programme)
    const labels = [{ label: '◎', state: 'implemented' as const }]
    await takeImportStep(clerk, again, { do: 'map', labels })
    expect((await commit(clerk, again)).comparison).toMatchObject({ new: 0, changed: 1, gone: 0 })
    const third = await openImportDraft(clerk, await aDraft(clerk, paper, programme))
    expect(third.preview.imported.scale.at(-1)).toEqual({ label: '◎', state: 'implemented' })
  })
})

describe('a newer report', () => {
  test('changes, adds and ends as the person decides', async () => {
    const clerk = await anAdministrator()
    const { programme } = await commit(clerk, await aDraft(clerk))
    const before = await seen(clerk, programme)
    const meeting = before.initiatives[1]?.activities[0]?.id ?? ''
    const draft = await aDraft(clerk, newer, programme)
    const decisions = [
      { known: before.initiatives[1]?.id ?? '', ends: false, reason: '' },
      { known: meeting, ends: true, reason: '役割を終えたため' },
    ]
    await takeImportStep(clerk, draft, { do: 'gone', decisions })
    const { comparison } = await commit(clerk, draft)
    expect(comparison).toEqual({ new: 2, changed: 2, gone: 2, same: 2 })
    const after = await seen(clerk, programme)
    expect(titles(after)).toEqual(['発信', '連携', '移住'])
    expect(texts(after)).toEqual([
      '動画を英語でも公開した。',
      '8/7に冊子を配った。',
      '看板を立てる',
      '空き家バンクの窓口を設けた。',
    ])
    expect(after.initiatives[0]?.id).toBe(before.initiatives[0]?.id)
  })

  test('has pairs that can be taken apart, and put together by hand', async () => {
    const clerk = await anAdministrator()
    const { programme } = await commit(clerk, await aDraft(clerk))
    const film = (await seen(clerk, programme)).initiatives[0]?.activities[0]?.id ?? ''
    const draft = await aDraft(clerk, newer, programme)
    const { activity } = await pieces(clerk, draft)
    await takeImportStep(clerk, draft, { do: 'match', piece: activity(0, 0), known: null })
    await takeImportStep(clerk, draft, { do: 'match', piece: activity(0, 1), known: film })
    await commit(clerk, draft)
    const { initiatives } = await seen(clerk, programme)
    expect(initiatives[0]?.activities.find(({ id }) => id === film)?.text).toBe(
      '8/7に冊子を配った。',
    )
    expect(initiatives[0]?.activities.map(({ text }) => text)).toContain('動画を英語でも公開した。')
  })

  test('that is the same brings nothing, also for an ended initiative', async () => {
    const clerk = await anAdministrator()
    const { programme } = await commit(clerk, await aDraft(clerk, fixture('memuro-2020.txt')))
    const same = await commit(clerk, await aDraft(clerk, fixture('memuro-2020.txt'), programme))
    expect(same.comparison).toMatchObject({ new: 0, changed: 0, gone: 0 })
    const [first] = (await seen(clerk, programme)).initiatives
    const rest = await aDraft(clerk, '進捗\n■別の話\n実施\t新しいこと', programme)
    const known = first?.id ?? ''
    await takeImportStep(clerk, rest, {
      do: 'gone',
      decisions: [{ known, ends: true, reason: '終了' }],
    })
    await commit(clerk, rest)
    const [ended] = (await seen(clerk, programme)).initiatives
    expect(ended).toMatchObject({ endedOn: '2020-11-30', endReason: '終了' })
  })
})
