import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { anOfficerElsewhere, aStaff, aTown, aVisitorOf, useTestDatabase } from '#test'
import { attendanceSummary } from './attendance.server.ts'
import { letWalkIn } from './door.server.ts'
import { aSeries } from './people.test-data.ts'
import { listPopulations, loadPopulation, populationOn } from './population.server.ts'

useTestDatabase()

const bands = Array.from({ length: 17 }, (_, at) => `${at * 5}-${at * 5 + 4}歳の`)
const ages = [...bands, '85歳以上の'].flatMap((band) => [`${band}男性`, `${band}女性`])
const head = [
  '都道府県コード又は市区町村コード,地域コード,都道府県名,市区町村名',
  `調査年月日,地域名,総人口,男性,女性,${ages.join(',')},世帯数,備考`,
].join(',')

/** An area in which every band holds so many men and one more woman. */
function areaOf(code: string, name: string, men: number, change: Record<string, string> = {}) {
  const counts = ages.map((column) => {
    return change[column] ?? String(column.endsWith('男性') ? men : men + 1)
  })
  const sums = [18 * (2 * men + 1), 18 * men, 18 * (men + 1)]
  return [code, '', '北海道', '芽室町', '2020-09-30', `"${name}"`, ...sums, ...counts, '', ''].join(
    ',',
  )
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const fileOf = (...lines: string[]) => ({
  name: 'jinko.csv',
  bytes: bytesOf([head, ...lines].join('\r\n')),
})

describe('the population', () => {
  test('is read in UTF-8 with or without a mark and in CP932, and a second loading replaces it', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'administrator')
    const file = fileOf(areaOf(town.code, '東地区', 10), areaOf(town.code, '西地区', 20))
    const text = new TextDecoder().decode(file.bytes)
    for (const bytes of [
      file.bytes,
      bytesOf(`\uFEFF${text}`),
      new Uint8Array(iconv.encode(text, 'cp932')),
    ]) {
      const [loaded] = await loadPopulation(actor, town, { ...file, bytes })
      const people = 18 * 21 + 18 * 41
      expect(loaded).toEqual({ surveyedOn: '2020-09-30', areas: 2, people, withoutAge: 0 })
    }
    expect(await listPopulations(actor)).toHaveLength(1)
    const population = await populationOn(aVisitorOf(town), null)
    expect(population?.areas).toEqual(['東地区', '西地区'])
    expect(population?.rows.filter(({ from }) => from === 85)).toMatchObject([
      { to: null, people: 21 },
      { to: null, people: 41 },
    ])
  })

  test('a line that does not add up is named with its column, and nothing is loaded', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'administrator')
    const good = areaOf(town.code, '東地区', 10)
    const load = (...lines: string[]) => loadPopulation(actor, town, fileOf(...lines))
    const wrong = good.replace(',378,180,198,', ',379,180,198,')
    await expect(load(good, wrong.replace('東', '西'))).rejects.toMatchObject({
      messageKey: 'workshop.people.population.sum',
      details: { line: 3, column: '総人口', sum: 378, total: 379 },
    })
    await expect(
      load(areaOf(town.code, '東地区', 10, { '15-19歳の男性': '十人' })),
    ).rejects.toMatchObject({
      messageKey: 'workshop.people.population.notANumber',
      details: { line: 2, column: '15-19歳の男性', value: '十人' },
    })
    await expect(load(good, good)).rejects.toMatchObject({
      messageKey: 'workshop.people.population.twice',
    })
    await expect(load(areaOf('131067', '浅草', 10))).rejects.toMatchObject({
      messageKey: 'workshop.people.population.otherTown',
    })
    await expect(load()).rejects.toBeRefused('invalid')
    const bytes = bytesOf(head.replace('総人口,', ''))
    await expect(loadPopulation(actor, town, { name: 'a.csv', bytes })).rejects.toMatchObject({
      messageKey: 'workshop.people.population.missingColumn',
      details: { column: '総人口' },
    })
    expect(await listPopulations(actor)).toEqual([])
  })

  test('people whose age is not known and a line of sums are no mistake', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'administrator')
    const some = { '85歳以上の女性': '-' }
    const [loaded] = await loadPopulation(
      actor,
      town,
      fileOf(areaOf(town.code, '東地区', 10, some), areaOf(town.code.slice(0, 5), '総数', 10)),
    )
    expect(loaded).toMatchObject({ areas: 1, withoutAge: 11 })
  })

  test('belongs to its own town, and a viewer cannot load it', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'administrator')
    await loadPopulation(actor, town, fileOf(areaOf(town.code, '東地区', 10)))
    const other = await anOfficerElsewhere()
    expect(await populationOn(other, null)).toBeNull()
    expect(await listPopulations(other)).toEqual([])
    const viewer = await aStaff(town, 'viewer')
    const file = fileOf(areaOf(town.code, '東地区', 10))
    await expect(loadPopulation(viewer, town, file)).rejects.toBeRefused('not-allowed')
  })

  test('stands beside those present: shares, and the areas that nobody came from', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'administrator')
    await loadPopulation(
      actor,
      town,
      fileOf(areaOf(town.code, '東地区', 10), areaOf(town.code, '西地区', 10)),
    )
    const series = await aSeries(actor)
    const session = series.sessions[0]?.publicId ?? ''
    const person = { name: '', kana: '', role: 'resident', ageBand: '40-49' } as const
    await letWalkIn(actor, { session, ...person, area: '東地区', people: 9 })
    await letWalkIn(actor, { session, ...person, area: '存在しない丁目12番地', people: 6 })
    const summary = await attendanceSummary(actor, session)
    expect(summary.areas.rows).toMatchObject([
      { key: '東地区', people: 9, share: 1, populationShare: 0.5 },
      { key: '西地区', people: 0, populationShare: 0.5 },
      { key: '町外', people: 0, populationShare: null },
      { key: '', people: 6 },
    ])
    expect(summary.areas.absent).toEqual(['西地区'])
    expect(summary.surveyedOn).toBe('2020-09-30')
    expect(summary.ages.absent).toContain('15-19')
  })
})
