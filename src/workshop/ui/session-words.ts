// How a session is called wherever it is named: 第2回 町の20年後, 研修, or 第2回 alone.
import type { Translator } from '#kernel/i18n'
import type { SessionKind } from '../schema.ts'

interface Named {
  kind: SessionKind
  number: number
  title: string
}

export function sessionWords(t: Translator, { kind, number, title }: Named): string {
  if (kind === 'training') {
    return title ? t('workshop.series.trainingNamed', { title }) : t('workshop.series.training')
  }
  return title
    ? t('workshop.series.numbered', { number, title })
    : t('workshop.series.number', { number })
}
