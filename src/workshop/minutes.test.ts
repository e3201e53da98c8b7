import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '#kernel/i18n'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { messages } from '../messages.ts'
import { readSeats } from './applications.server.ts'
import { letWalkIn } from './door.server.ts'
import { draftMinutes, minutesFile, saveMinutes } from './minutes.server.ts'
import { type Minutes, minutesText, readMinutes } from './minutes.ts'
import { aSeries } from './people.test-data.ts'
import { publicSeries } from './public-series.ts'
import { readSession } from './sessions.server.ts'

useTestDatabase()

const t = createTranslator('ja', messages)

const minutes: Minutes = {
  agenda: '町の魅力をさがす',
  decisions: [
    { what: '次回までに写真を集める\n(1人3枚)', owner: '魅力創造課', due: '9月末' },
    { what: '講師を変える', owner: '', due: '' },
  ],
  opinions: '駅前が暗い\n\n農業を見せたい',
  next: '令和2年9月4日 13時30分',
}

const told = {
  minutes,
  present: [{ role: '町民', people: 12 }],
  isPublic: true,
  closedBecause: '',
}

async function aSession(role: 'administrator' | 'viewer' = 'administrator') {
  const town = await aTown()
  const officer = await aStaff(town, 'administrator')
  const actor = await aStaff(town, role)
  const series = await aSeries(officer, [{ date: '2020-08-07', title: '町の魅力' }])
  const session = series.sessions[0]?.publicId ?? ''
  return { town, officer, actor, series, session }
}

describe('the text of minutes', () => {
  test('is readable, and the form takes it apart again', () => {
    const text = minutesText(minutes)
    expect(text).toContain('【決定事項】\n・次回までに写真を集める\n')
    expect(readMinutes(text)).toEqual(minutes)
    expect(readMinutes('前からの覚書')).toMatchObject({ opinions: '前からの覚書', decisions: [] })
  })

  test('loses no word, whatever is typed', () => {
    const line = fc.constantFrom('意見', '【議題】', '・点', '　担当: 私', '　　字下げ', '', 'a b')
    const words = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n').trim())
    const decision = fc.record({
      what: words.filter((what) => what !== ''),
      owner: fc.constantFrom('', '課'),
      due: fc.constantFrom('', '9月'),
    })
    fc.assert(
      fc.property(
        fc.record({
          agenda: words,
          decisions: fc.array(decision, { maxLength: 3 }),
          opinions: words,
          next: words,
        }),
        (one) => {
          expect(readMinutes(minutesText(one))).toEqual(one)
        },
      ),
    )
  })
})

describe('minutes', () => {
  test('begin with those who were at the door, and are shown to the public only where they are open', async () => {
    const { actor, session, series } = await aSession()
    const come = { name: '', kana: '', role: 'resident', people: 7 } as const
    await letWalkIn(actor, { session, ...come })
    const draft = await draftMinutes(actor, session, (role) => `(${role})`)
    expect(draft.present).toEqual([{ role: '(resident)', people: 7 }])
    const shown = async () => {
      const { series: found, ...seats } = await readSeats(actor, series.publicId)
      return publicSeries(found, seats).sessions[0]?.minutes
    }
    await saveMinutes(actor, session, { ...told, isPublic: false, closedBecause: '個人の話' })
    expect(await shown()).toBeNull()
    await saveMinutes(actor, session, told)
    expect(await shown()).toContain('駅前が暗い')
    const again = await draftMinutes(actor, session, String)
    expect(again).toMatchObject({ minutes, present: told.present, isPublic: true })
    expect((await readSession(actor, session)).present).toEqual(told.present)
  })

  test('become a Word file and a PDF, the same bytes again', async () => {
    const { actor, town, session } = await aSession()
    await saveMinutes(actor, session, told)
    const wish = { session, t }
    for (const format of ['docx', 'pdf'] as const) {
      const one = await minutesFile(actor, town, { ...wish, format })
      const other = await minutesFile(actor, town, { ...wish, format })
      expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
      expect(one.name).toBe(`議事要旨_魅力発見_第1回 町の魅力.${format}`)
    }
  })

  test('are not a viewer’s to write, closed ones need a reason, and another town finds none', async () => {
    const { actor, officer, town, session } = await aSession('viewer')
    await expect(saveMinutes(actor, session, told)).rejects.toBeRefused('not-allowed')
    await expect(saveMinutes(officer, session, { ...told, isPublic: false })).rejects.toBeRefused(
      'invalid',
    )
    const other = await anOfficerElsewhere()
    await expect(saveMinutes(other, session, told)).rejects.toBeRefused('not-found')
    await expect(draftMinutes(other, session, String)).rejects.toBeRefused('not-found')
    const wish = { session, t, format: 'pdf' } as const
    await expect(minutesFile(other, town, wish)).rejects.toBeRefused('not-found')
  })
})
