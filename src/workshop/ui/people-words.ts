// Ages, roles and hidden numbers in words, the same on every page and paper.
import type { Translator } from '#kernel/i18n'
import { ageBands, outsideArea, peopleRoles } from '../people.ts'
import type { Shown } from '../suppression.ts'

/** 15〜19歳, 80歳以上; '' for those who did not say. */
export function ageWords(t: Translator, key: string): string {
  const band = ageBands.find((one) => one.key === key)
  if (!band) return t('workshop.people.unsaid')
  const { from, to } = band
  return to === null
    ? t('workshop.people.ageFrom', { from })
    : t('workshop.people.ages', { from, to })
}

export function roleWords(t: Translator, role: string): string {
  const known = peopleRoles.find((one) => one === role)
  return known ? t(`workshop.people.role.${known}`) : role
}

export function areaWords(t: Translator, area: string): string {
  if (area === '') return t('workshop.people.unsaid')
  return area === outsideArea ? t('workshop.people.outside') : area
}

/** 12人, 5人未満, or that it is kept back. */
export function shownWords(t: Translator, people: Shown): string {
  if (people === 'few') return t('workshop.people.few')
  if (people === 'hidden') return t('workshop.people.hidden')
  return t('workshop.people.count', { count: people })
}
