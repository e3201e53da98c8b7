import { expect, test } from 'vitest'
import { addUnit } from '#directory'
import { findTown, visitorOf } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { countsOf } from './difference.ts'
import type { Edit } from './edit.ts'
import { recordEdits } from './edits.server.ts'
import { findProgramme, listProgrammes, readProgramme } from './operations.server.ts'
import { decideProposal, listProposals, propose } from './proposals.server.ts'
import { publish, readDrafts } from './publishing.server.ts'
import { aProgramme, seen, texts, titles, today } from './testing.ts'
import { undoBatch } from './undo.server.ts'
import { changeYear } from './year-change.server.ts'

useTestDatabase()

test('a planned activity becomes implemented from the day on which it was', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, label } = await aProgramme(clerk)
  const edit = { kind: 'activity' as const, subject: logo, fields: { label: label('implemented') } }
  await recordEdits(clerk, { programme, edits: [edit], effectiveOn: '2020-08-07' })
  const on = async (asOf: string) =>
    (await seen(clerk, programme, { asOf })).initiatives[0]?.activities[0]?.state
  expect(await on('2020-08-06')).toBe('planned')
  expect(await on('2020-08-07')).toBe('implemented')
})

test('a day that has not come is refused', async () => {
  const clerk = await anAdministrator()
  const { programme, logo } = await aProgramme(clerk)
  const edit = { kind: 'activity' as const, subject: logo, fields: { text: '先の話' } }
  const writing = recordEdits(clerk, { programme, edits: [edit], effectiveOn: '2999-01-01' })
  await expect(writing).rejects.toBeRefused('invalid', 'programme.refusal.future')
})

test('a field that does not exist is refused and nothing is written', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop } = await aProgramme(clerk)
  const edits: Edit[] = [
    { kind: 'initiative', subject: workshop, fields: { title: '新しい題' } },
    { kind: 'activity', subject: logo, fields: { colour: 'red' } },
  ]
  await expect(recordEdits(clerk, { programme, edits })).rejects.toBeRefused('invalid')
  expect(titles(await seen(clerk, programme))).toEqual(['魅力発見ワークショップ'])
})

test('the public sees nothing of a draft, and all of it after publishing', async () => {
  const clerk = await anAdministrator()
  const { programme, logo } = await aProgramme(clerk)
  const asPublic = { ...today, audience: 'public' as const }
  expect(await readProgramme(clerk, programme, asPublic)).toBeNull()
  await publish(clerk, { programme, approvedOn: '2020-12-01', documentNumber: '芽企第12号' })
  const edit = { kind: 'activity' as const, subject: logo, fields: { text: 'ロゴマークの公募' } }
  await recordEdits(clerk, { programme, edits: [edit], effectiveOn: '2020-12-02' })
  expect(texts(await seen(clerk, programme, { audience: 'public' }))).toEqual(['ロゴマークの作成'])
  expect(texts(await seen(clerk, programme))).toEqual(['ロゴマークの公募'])
  expect(countsOf(await readDrafts(clerk, programme))).toEqual({ new: 0, changed: 1, gone: 0 })
  await publish(clerk, { programme })
  expect(texts(await seen(clerk, programme, { audience: 'public' }))).toEqual(['ロゴマークの公募'])
  await expect(publish(clerk, { programme })).rejects.toBeRefused('conflict')
})

test('one initiative can be published and the other stays a draft', async () => {
  const clerk = await anAdministrator()
  const { programme, workshop } = await aProgramme(clerk)
  const fields = { title: 'サテライトオフィス関連事業', fromYear: 2020, order: 2 }
  await recordEdits(clerk, { programme, edits: [{ kind: 'initiative', fields }] })
  await publish(clerk, { programme, initiatives: [workshop] })
  const shown = await seen(clerk, programme, { audience: 'public' })
  expect(titles(shown)).toEqual(['魅力発見ワークショップ'])
  expect(texts(shown)).toEqual(['ロゴマークの作成'])
})

test('a correction of what was published is marked, a correction of a draft is not', async () => {
  const clerk = await anAdministrator()
  const { programme, logo } = await aProgramme(clerk)
  const correct = (text: string) =>
    recordEdits(clerk, {
      programme,
      edits: [{ kind: 'activity', subject: logo, fields: { text }, isCorrection: true }],
      reason: '誤記',
    })
  await correct('ロゴマーク等の作成')
  await publish(clerk, { programme })
  const mark = async () => (await seen(clerk, programme)).initiatives[0]?.activities[0]?.correction
  expect(await mark()).toBeNull()
  await correct('ロゴマークなどの作成')
  expect((await mark())?.reason).toBe('誤記')
  const earlier = await seen(clerk, programme, { asOf: '2020-05-01' })
  expect(texts(earlier)).toEqual(['ロゴマークなどの作成'])
})

test('a batch is undone as a whole, and the undo is undone as well', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop } = await aProgramme(clerk)
  const edits: Edit[] = [
    { kind: 'initiative', subject: workshop, fields: { title: '別の題' } },
    { kind: 'activity', subject: logo, fields: { text: '別の取組' } },
  ]
  const { batch } = await recordEdits(clerk, { programme, edits })
  const undone = await undoBatch(clerk, { programme, batch })
  expect(titles(await seen(clerk, programme))).toEqual(['魅力発見ワークショップ'])
  expect(texts(await seen(clerk, programme))).toEqual(['ロゴマークの作成'])
  await undoBatch(clerk, { programme, batch: undone.batch })
  expect(titles(await seen(clerk, programme))).toEqual(['別の題'])
})

test('what somebody built upon cannot be undone underneath', async () => {
  const clerk = await anAdministrator()
  const { programme, batch, logo } = await aProgramme(clerk)
  const edit = { kind: 'activity' as const, subject: logo, fields: { place: '役場' } }
  await recordEdits(clerk, { programme, edits: [edit] })
  const undoing = undoBatch(clerk, { programme, batch })
  await expect(undoing).rejects.toBeRefused('conflict', 'programme.refusal.builtUpon')
})

test('an editor writes where the own section leads and nowhere else', async () => {
  const town = await aTown()
  const clerk = await aStaff(town, 'administrator')
  const plans = await addUnit(clerk, { name: '企画課', effectiveOn: '2015-04-01' })
  const taxes = await addUnit(clerk, { name: '税務課', effectiveOn: '2015-04-01' })
  const { programme, logo } = await aProgramme(clerk, { leadSection: plans.id })
  const edit = { kind: 'activity' as const, subject: logo, fields: { place: '役場' } }
  const planner = await aStaff(town, 'editor', { scope: plans.id })
  const taxman = await aStaff(town, 'editor', { scope: taxes.id })
  const viewer = await aStaff(town, 'viewer')
  await recordEdits(planner, { programme, edits: [edit] })
  await expect(recordEdits(taxman, { programme, edits: [edit] })).rejects.toBeRefused('not-allowed')
  await expect(recordEdits(viewer, { programme, edits: [edit] })).rejects.toBeRefused('not-allowed')
  await expect(publish(planner, { programme })).rejects.toBeRefused('not-allowed')
})

test('a concerned section proposes, the leading section accepts', async () => {
  const town = await aTown()
  const clerk = await aStaff(town, 'administrator')
  const plans = await addUnit(clerk, { name: '企画課', effectiveOn: '2015-04-01' })
  const farms = await addUnit(clerk, { name: '農林課', effectiveOn: '2015-04-01' })
  const { programme, workshop, logo } = await aProgramme(clerk, { leadSection: plans.id })
  const farmer = await aStaff(town, 'editor', { scope: farms.id, name: '農林 太郎' })
  const edits = [{ kind: 'activity' as const, subject: logo, fields: { place: '農業会館' } }]
  const input = { programme, initiative: workshop, edits, reason: '会場が決まったため' }
  await expect(propose(farmer, input)).rejects.toBeRefused('not-allowed')
  const concerned = {
    kind: 'initiative' as const,
    subject: workshop,
    fields: { concernedSections: [farms.id] },
  }
  await recordEdits(clerk, { programme, edits: [concerned] })
  const { id } = await propose(farmer, input)
  const planner = await aStaff(town, 'editor', { scope: plans.id })
  expect((await listProposals(planner, programme)).map((waiting) => waiting.id)).toEqual([id])
  await decideProposal(planner, { programme, proposal: id, accept: true, reason: null })
  expect((await seen(clerk, programme)).initiatives[0]?.activities[0]?.place).toBe('農業会館')
  const again = decideProposal(planner, { programme, proposal: id, accept: false, reason: '重複' })
  await expect(again).rejects.toBeRefused('conflict')
  expect(await listProposals(planner, programme)).toEqual([])
})

test('in April the open plan is carried over and stays linked to its old entry', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop } = await aProgramme(clerk)
  await changeYear(clerk, programme, {
    toYear: 2021,
    initiatives: [{ initiative: workshop, continues: true, reason: null }],
    activities: [{ activity: logo, outcome: 'carry', reason: null }],
  })
  const after = await seen(clerk, programme, { asOf: '2021-04-01' })
  expect(after.fiscalYear).toBe(2021)
  const carried = after.initiatives[0]?.activities.find((activity) => activity.fiscalYear === 2021)
  expect(carried).toMatchObject({ text: 'ロゴマークの作成', carriedFrom: logo, state: 'planned' })
  expect((await seen(clerk, programme, { asOf: '2021-03-31' })).fiscalYear).toBe(2020)
})

test('what is carried over keeps its reason, what came instead, its publicity and the dates that lie ahead', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop, label } = await aProgramme(clerk)
  const other = { initiative: workshop, label: label('planned'), text: '公募', fiscalYear: 2020 }
  const { made } = await recordEdits(clerk, {
    programme,
    edits: [{ kind: 'activity', ref: 'other', fields: { ...other, order: 2 } }],
  })
  const kept = {
    reason: '委託先が決まらないため',
    instead: made.get('other') ?? '',
    isPublic: false,
    hiddenReason: '調整中',
  }
  const dates = ['2020-08-07', '../2021-03-31', '2021-05', '../2027-03-31']
  const edit: Edit = { kind: 'activity', subject: logo, fields: { ...kept, dates } }
  await recordEdits(clerk, { programme, edits: [edit] })
  await changeYear(clerk, programme, {
    toYear: 2021,
    initiatives: [{ initiative: workshop, continues: true, reason: null }],
    activities: [{ activity: logo, outcome: 'carry', reason: null }],
  })
  const { initiatives } = await seen(clerk, programme)
  const carried = initiatives[0]?.activities.find(({ carriedFrom }) => carriedFrom === logo)
  expect(carried).toMatchObject({ ...kept, dates: ['../2022-03-31', '2021-05', '../2027-03-31'] })
})

test('a year change needs a reason for what was not done and for what ends', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop } = await aProgramme(clerk)
  const change = {
    toYear: 2021,
    initiatives: [{ initiative: workshop, continues: false, reason: '' }],
    activities: [{ activity: logo, outcome: 'undecided' as const, reason: null }],
  }
  await expect(changeYear(clerk, programme, change)).rejects.toBeRefused(
    'invalid',
    'programme.refusal.reasonMissing',
  )
  await expect(
    changeYear(clerk, programme, { ...change, toYear: 2025, initiatives: [] }),
  ).rejects.toBeRefused('conflict')
})

test('another town sees and changes nothing', async () => {
  const clerk = await anAdministrator()
  const { programme, batch, logo, workshop } = await aProgramme(clerk)
  const stranger = await anOfficerElsewhere()
  const edits = [{ kind: 'activity' as const, subject: logo, fields: { text: '乗っ取り' } }]
  const year = { toYear: 2021, initiatives: [], activities: [] }
  expect(await listProgrammes(stranger)).toEqual([])
  const attempts = [
    () => readProgramme(stranger, programme, today),
    () => findProgramme(stranger, programme),
    () => recordEdits(stranger, { programme, edits }),
    () => undoBatch(stranger, { programme, batch }),
    () => publish(stranger, { programme }),
    () => readDrafts(stranger, programme),
    () => changeYear(stranger, programme, year),
    () => propose(stranger, { programme, initiative: workshop, edits, reason: null }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toBeRefused('not-found')
  expect(await listProposals(stranger, programme)).toEqual([])
  expect(texts(await seen(clerk, programme))).toEqual(['ロゴマークの作成'])
})

test('a visitor gets no desk view', async () => {
  const town = await aTown()
  const clerk = await aStaff(town, 'administrator')
  const { programme } = await aProgramme(clerk)
  const visitor = visitorOf(await findTown(town.code))
  await expect(readProgramme(visitor, programme, today)).rejects.toBeRefused('not-allowed')
})
