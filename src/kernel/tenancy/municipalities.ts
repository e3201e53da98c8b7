// Municipality codes (JIS X 0402 and check digit): without it a town could open under a mistyped code.
import { toHalfWidth } from '#kernel/i18n'
import { refuse } from '../refusal.ts'
import { municipalityTable } from './municipalities-data.ts'

export interface Municipality {
  /** Six digits, the last one a check digit. */
  code: string
  name: string
  prefecture: string
}

/** The sixth digit of a code: weights 6 5 4 3 2, then 11 minus the remainder by 11, its last digit. */
export function checkDigit(fiveDigits: string): string {
  const sum = [6, 5, 4, 3, 2].reduce((sum, weight, at) => sum + weight * Number(fiveDigits[at]), 0)
  return String((11 - (sum % 11)) % 10)
}

/** The six-digit code in half-width digits; refused with what would be right. */
export function checkMunicipalityCode(input: string): string {
  const code = toHalfWidth(input).replace(/[\s-]/g, '')
  if (/^\d{5}$/.test(code)) return refuseFiveDigits(code)
  if (!/^\d{6}$/.test(code)) {
    return refuse('invalid', 'kernel.municipality.notSixDigits', { code: input.slice(0, 40) })
  }
  const right = withCheckDigit(code.slice(0, 5))
  if (code !== right) return refuseCheckDigit(code, right)
  return isTownCode(code)
}

/** The official name of a town by its six-digit code; null where the table has no such code. */
export function officialName(code: string): string | null {
  return findMunicipality(code)?.name ?? null
}

/** The row of the table for a six-digit code. */
export function findMunicipality(code: string): Municipality | null {
  return table().get(code) ?? null
}

/** Municipalities whose code, name or prefecture begins with the text: for the first-run wizard. */
export function searchMunicipalities(text: string, limit = 20): Municipality[] {
  const wanted = toHalfWidth(text).replace(/\s/g, '')
  if (wanted === '') return []
  return listMunicipalities()
    .filter((town) => {
      const full = town.prefecture + town.name
      return [town.code, town.name, full].some((word) => word.startsWith(wanted))
    })
    .slice(0, limit)
}

/** All 1,741, in the order of their codes. */
export function listMunicipalities(): Municipality[] {
  return [...table().values()]
}

const withCheckDigit = (fiveDigits: string) => fiveDigits + checkDigit(fiveDigits)

let towns: Map<string, Municipality> | undefined

function table(): Map<string, Municipality> {
  towns ??= new Map(readTable().map((town) => [town.code, town]))
  return towns
}

function readTable(): Municipality[] {
  let number = ''
  let prefecture = ''
  const found: Municipality[] = []
  for (const word of municipalityTable.trim().split(/\s+/)) {
    const town = /^(\d{3})(\D+)$/.exec(word)
    const opened = /^(\d{2})(\D+)$/.exec(word)
    if (opened) [, number = '', prefecture = ''] = opened
    if (!town) continue
    const [, rest = '', name = ''] = town
    found.push({ code: withCheckDigit(number + rest), name, prefecture })
  }
  return found
}

/** Excel drops the leading 0, and the five-digit JIS code lacks the check digit. */
function refuseFiveDigits(code: string): never {
  const withZero = findMunicipality(`0${code}`)
  const right = withZero ?? findMunicipality(withCheckDigit(code))
  if (!right) return refuse('invalid', 'kernel.municipality.notSixDigits', { code })
  const key = withZero ? 'kernel.municipality.leadingZero' : 'kernel.municipality.noCheckDigit'
  return refuse('invalid', key, { code, right: right.code, name: right.name })
}

function refuseCheckDigit(code: string, right: string): never {
  const name = officialName(right)
  if (!name) return refuse('invalid', 'kernel.municipality.checkDigit', { code })
  return refuse('invalid', 'kernel.municipality.checkDigitOf', { code, right, name })
}

/** A code of a prefecture, or of a ward of a designated city, is right but no municipality. */
function isTownCode(code: string): string {
  const [prefecture, place] = [Number(code.slice(0, 2)), Number(code.slice(2, 5))]
  if (prefecture < 1 || prefecture > 47) {
    return refuse('invalid', 'kernel.municipality.noPrefecture', { code })
  }
  if (place === 0) return refuse('invalid', 'kernel.municipality.prefecture', { code })
  if (place < 200 && !findMunicipality(code)) {
    return refuse('invalid', 'kernel.municipality.ward', { code })
  }
  return code
}
