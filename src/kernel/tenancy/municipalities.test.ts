import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import {
  checkDigit,
  checkMunicipalityCode,
  findMunicipality,
  listMunicipalities,
  officialName,
  searchMunicipalities,
} from './municipalities.ts'

test('the table holds 1,718 cities, towns and villages and the 23 wards', () => {
  const towns = listMunicipalities()
  const wards = towns.filter(({ name }) => name.endsWith('区'))
  expect(wards).toHaveLength(23)
  expect(wards.every(({ prefecture }) => prefecture === '東京都')).toBe(true)
  expect(towns.length - wards.length).toBe(1718)
  expect(new Set(towns.map(({ code }) => code)).size).toBe(1741)
  expect(new Set(towns.map(({ prefecture }) => prefecture)).size).toBe(47)
  expect(towns.every(({ name }) => /^\D{1,6}[市区町村]$/.test(name))).toBe(true)
  expect(towns.filter(({ name }) => name.endsWith('市'))).toHaveLength(792)
})

test.each([
  ['016373', '芽室町', '北海道'],
  ['011002', '札幌市', '北海道'],
  ['016365', '清水町', '北海道'],
  ['082112', '常総市', '茨城県'],
  ['131067', '台東区', '東京都'],
  ['131075', '墨田区', '東京都'],
  ['271004', '大阪市', '大阪府'],
  ['401307', '福岡市', '福岡県'],
  ['473821', '与那国町', '沖縄県'],
])('%s is %s in %s', (code, name, prefecture) => {
  expect(checkMunicipalityCode(code)).toBe(code)
  expect(findMunicipality(code)).toEqual({ code, name, prefecture })
})

test.each([
  '010006',
  '011002',
  '016365',
  '082112',
  '131067',
  '131075',
  '130001',
  '270008',
  '016373',
])('the check digit of %s agrees', (code) => expect(checkDigit(code.slice(0, 5))).toBe(code[5]))

test('full-width digits and blanks are ordinary input', () => {
  expect(checkMunicipalityCode(' ０１６３７３ ')).toBe('016373')
  expect(checkMunicipalityCode('01637-3')).toBe('016373')
})

test.each([
  ['16373', 'leadingZero', { right: '016373', name: '芽室町' }],
  ['01637', 'noCheckDigit', { right: '016373', name: '芽室町' }],
  ['13106', 'noCheckDigit', { right: '131067', name: '台東区' }],
  ['016374', 'checkDigitOf', { right: '016373', name: '芽室町' }],
  ['016990', 'checkDigit', {}],
  ['010006', 'prefecture', {}],
  ['011011', 'ward', {}],
  ['990001', 'noPrefecture', {}],
  ['', 'notSixDigits', {}],
  ['99999', 'notSixDigits', {}],
  ['芽室町', 'notSixDigits', {}],
])('%j is refused: %s', (code, reason, details) => {
  try {
    checkMunicipalityCode(code)
    expect.unreachable()
  } catch (refusal) {
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({
      kind: 'invalid',
      messageKey: `kernel.municipality.${reason}`,
      details,
    })
  }
})

test('a town of the future may have a code that the table does not know', () => {
  const code = `01999${checkDigit('01999')}`
  expect(checkMunicipalityCode(code)).toBe(code)
  expect(officialName(code)).toBeNull()
})

test('the wizard finds towns by the beginning of name, prefecture or code', () => {
  expect(searchMunicipalities('芽室')).toEqual([
    { code: '016373', name: '芽室町', prefecture: '北海道' },
  ])
  expect(searchMunicipalities('東京都台')).toMatchObject([{ name: '台東区' }])
  expect(searchMunicipalities('０１６３７')).toMatchObject([{ name: '芽室町' }])
  expect(searchMunicipalities(' ')).toEqual([])
})

test('one wrong digit of any code is always noticed or leads to the check digit of another', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...listMunicipalities()),
      fc.integer({ min: 1, max: 9 }),
      ({ code }, shift) => {
        const wrong = code.slice(0, 5) + String((Number(code[5]) + shift) % 10)
        expect(() => checkMunicipalityCode(wrong)).toThrow(Refusal)
      },
    ),
  )
})
