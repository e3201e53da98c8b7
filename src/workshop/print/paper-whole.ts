// What a result book says and in which order.
import type { WorkshopBook } from './book.ts'
import type { Block, Paper, Section } from './paper.ts'
import { islandSections } from './paper-islands.ts'
import { answersSection, choicesSection, votesSection } from './paper-outcome.ts'
import { attendanceSection } from './paper-people.ts'
import {
  changesSection,
  factsOf,
  lecturerSection,
  minutesSection,
  programmeSection,
} from './paper-plan.ts'
import { cardsSection } from './paper-raw.ts'
import type { Words } from './words.ts'

/** The whole paper; sections without anything to say are left out. */
export function paperOf(book: WorkshopBook, words: Words): Paper {
  const { say } = words
  const title = titleOf(book, words)
  const sections = [
    programmeSection(book, words),
    attendanceSection(book, words),
    ...islandSections(book, words),
    votesSection(book, words),
    choicesSection(book, words),
    answersSection(book, words),
    lecturerSection(book, words),
    changesSection(book, words),
    minutesSection(book, words),
    photosSection(book, words),
    cardsSection(book, words),
  ]
  return {
    language: words.language,
    title,
    town: book.town.name,
    asOf: say('asOf', { date: words.day(book.asOf) }),
    runningHead: `${book.town.name}　${title}`,
    facts: factsOf(book, words),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  }
}

/** 魅力発見ワークショップ 第2回 結果のまとめ */
export function titleOf({ session }: WorkshopBook, { say }: Words): string {
  const { series, kind, number, of } = session
  if (kind === 'training') return say('titleOfTraining', { series })
  return of > 1 ? say('titleOfMany', { series, number }) : say('title', { series })
}

function photosSection({ photos }: WorkshopBook, { say }: Words): Section {
  const blocks = photos.map(({ hash, caption, alternativeText, consentNote }): Block => {
    const consent = consentNote ? say('consent', { note: consentNote }) : say('hasConsent')
    return { kind: 'photo', hash, caption, alternativeText: alternativeText || caption, consent }
  })
  return { title: say('section.photos'), isOwnPage: true, blocks }
}
