// How a session is called wherever it is named: 第2回 町の20年後, or 第2回 alone.
import type { Translator } from '#kernel/i18n'

export function sessionWords(t: Translator, session: { number: number; title: string }): string {
  const { number, title } = session
  return title
    ? t('workshop.series.numbered', { number, title })
    : t('workshop.series.number', { number })
}
