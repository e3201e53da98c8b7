// What the hall decided: votes, what goes on the picture and why, answers at the end.
import type { BookAnswers, BookVoting, WorkshopBook } from './book.ts'
import type { Block, Section } from './paper.ts'
import { wordsOfCard } from './paper-raw.ts'
import type { Words } from './words.ts'

/** Each round of voting as a table, most votes first. */
export function votesSection(book: WorkshopBook, words: Words): Section {
  const { say } = words
  const rounds = book.voting.filter(({ targets }) => targets.length > 0)
  const blocks = rounds.flatMap((round, at): Block[] => {
    const key = round.kind === 'choose' ? 'choosing' : 'round'
    return [
      { kind: 'note', text: say(key, { number: at + 1, count: round.ballots }) },
      voteTable(book, round, words),
    ]
  })
  return { title: say('section.votes'), isOwnPage: false, blocks }
}

function voteTable(book: WorkshopBook, round: BookVoting, words: Words): Block {
  const { say } = words
  const rows = rankedOf(book, round, words).map(({ place, kind, name, phones, paper }) => {
    return [String(place), kind, name, String(phones), String(paper), String(phones + paper)]
  })
  const columns = ['place', 'kind', 'target', 'phones', 'paper', 'sum'] as const
  return {
    kind: 'table',
    headers: columns.map((column) => say(`column.${column}`)),
    shape: [10, 12, 66, 26, 12, 12],
    numeric: [0, 3, 4, 5],
    rows,
  }
}

export interface Ranked {
  place: number
  kind: string
  name: string
  phones: number
  paper: number
}

/** Most votes first; equal votes share a place. */
export function rankedOf(book: WorkshopBook, { targets }: BookVoting, words: Words): Ranked[] {
  const sumOf = (one: BookVoting['targets'][number]) => one.phones + one.paper
  const sums = targets.map(sumOf)
  return targets
    .map((one) => ({
      place: sums.filter((sum) => sum > sumOf(one)).length + 1,
      ...namedTarget(book, one.target, words),
      phones: one.phones,
      paper: one.paper,
    }))
    .toSorted((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1))
}

/** An island by its name, a card by its number and words. */
function namedTarget(book: WorkshopBook, target: string, words: Words) {
  const { say } = words
  const group = book.groups.find(({ id }) => id === target)
  if (group) return { kind: say('kind.group'), name: group.name || say('unnamed') }
  const card = book.cards.find(({ id }) => id === target)
  if (!card) return { kind: say('none'), name: say('gone') }
  return { kind: say('kind.card'), name: `${card.number}　${wordsOfCard(card, words)}` }
}

/** 絵にしたいもの and 込めた思い. */
export function choicesSection(book: WorkshopBook, words: Words): Section {
  const { say } = words
  const rows = book.choices.map(({ target, drawing, intent }) => {
    return [drawing, intent, target === null ? '' : namedTarget(book, target, words).name]
  })
  const headers = [say('column.drawing'), say('column.intent'), say('column.from')]
  const table: Block = { kind: 'table', headers, shape: [44, 58, 36], numeric: [], rows }
  return {
    title: say('section.choices'),
    isOwnPage: false,
    blocks: rows.length > 0 ? [table] : [],
  }
}

export function answersSection({ answers }: WorkshopBook, words: Words): Section {
  const given = answers.filter(({ counts, words }) => counts.length + words.length > 0)
  const blocks = given.flatMap((one): Block[] => [
    { kind: 'name', level: 1, text: one.question.text, aside: averageOf(one, words) },
    ...answerBlocks(one, words),
  ])
  return { title: words.say('section.answers'), isOwnPage: false, blocks }
}

function answerBlocks({ question, counts, words: said }: BookAnswers, { say }: Words): Block[] {
  if (question.kind === 'words') return [{ kind: 'words', words: said }]
  const headers = [say('column.answer'), say('column.people')]
  const isYesNo = question.kind === 'yesNo'
  const shown = (answer: string) => (answer === 'yes' ? say('yes') : say('no'))
  const rows = counts.map(({ answer, people }) => {
    return [isYesNo ? shown(answer) : answer, String(people)]
  })
  return [{ kind: 'table', headers, shape: [1, 1], numeric: [1], rows }]
}

function averageOf({ question, counts }: BookAnswers, { say }: Words): string {
  if (question.kind !== 'will') return ''
  const people = counts.reduce((sum, one) => sum + one.people, 0)
  const total = counts.reduce((sum, one) => sum + Number(one.answer) * one.people, 0)
  return people > 0 ? say('averageOf', { average: (total / people).toFixed(1), count: people }) : ''
}
