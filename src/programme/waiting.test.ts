import { expect, test } from 'vitest'
import type { Activity, Initiative, Programme } from './state.ts'
import { waitingIn } from './waiting.ts'

function anActivity(id: string, told: Partial<Activity>): Activity {
  return {
    id,
    state: 'planned',
    dates: [],
    fiscalYear: 2020,
    reason: null,
    carriedFrom: null,
    ...told,
  } as Activity
}

function waiting(activities: Activity[], today: string, told: Partial<Initiative> = {}) {
  const initiative = {
    activities,
    finance: {},
    indicators: [],
    endedOn: null,
    leadSection: 'a',
    ...told,
  }
  const columns = { 2020: { finance: true, indicators: true } }
  const programme = { fiscalYear: 2020, columns, initiatives: [initiative] } as unknown as Programme
  const found = waitingIn(programme, today)
  const ids = (some: Activity[]) => some.map(({ id }) => id)
  const gaps = found.gaps.map(({ count }) => count)
  return { late: ids(found.late), coming: ids(found.coming), blank: ids(found.blank), gaps }
}

test('a plan is late once its last day has passed, or its fiscal year', () => {
  const plans = [
    anActivity('august', { dates: ['2020-08'] }),
    anActivity('from august', { dates: ['2020-08/..'] }),
    anActivity('within the year', { dates: ['../2021-03-31'] }),
  ]
  expect(waiting(plans, '2020-08-31').late).toEqual([])
  expect(waiting(plans, '2020-09-01').late).toEqual(['august'])
  expect(waiting(plans, '2021-04-01').late).toEqual(['august', 'from august', 'within the year'])
})

test('what is planned for the next month comes up', () => {
  const plans = [
    anActivity('soon', { dates: ['2020-12-10'] }),
    anActivity('spring', { dates: ['2021-03'] }),
    anActivity('done', { dates: ['2020-12-10'], state: 'implemented' }),
  ]
  expect(waiting(plans, '2020-11-30').coming).toEqual(['soon'])
})

test('a plan without a time and a failure without a reason are blanks', () => {
  const some = [
    anActivity('plan', {}),
    anActivity('why', { state: 'notImplemented' }),
    anActivity('told', { state: 'notImplemented', reason: '感染症' }),
  ]
  expect(waiting(some, '2020-11-30').blank).toEqual(['plan', 'why'])
})

test('blank figures and a missing section are counted, an ended initiative is left alone', () => {
  expect(waiting([], '2020-11-30', { leadSection: null }).gaps).toEqual([4])
  expect(waiting([], '2020-11-30', { endedOn: '2020-06-30' }).gaps).toEqual([])
})
