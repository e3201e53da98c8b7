// The agenda's form: every step a row of numbered fields, and buttons that move, add and take out steps.
import { AgendaStep, type ClosingQuestion, type PhaseKind, type PhaseSettings } from './schema.ts'

export interface AgendaReading {
  steps: AgendaStep[]
  /** Rows that cannot be taken, from 1. */
  wrong: number[]
}

/** Reads the rows of a sent form in their order, then does what its button asks. */
export function readAgenda(form: FormData): AgendaReading {
  const count = Number(form.get('count')) || 0
  const rows = Array.from({ length: Math.min(count, 40) }, (_, index) => rowOf(form, index))
  const asked = String(form.get('do') ?? '')
  const moved = arranged(rows, asked)
  const read = moved.map((row) => AgendaStep.safeParse(row))
  return {
    steps: read.flatMap(({ data }) => (data ? [data] : [])),
    wrong: read.flatMap(({ success }, index) => (success ? [] : [index + 1])),
  }
}

type RawStep = Record<'kind' | 'title' | 'minutes' | 'settings', unknown>

function rowOf(form: FormData, index: number): RawStep {
  const field = (name: string) => String(form.get(`${name}.${index}`) ?? '').trim()
  const minutes = field('minutes')
  const kind = field('kind') as PhaseKind
  return {
    kind,
    title: field('title'),
    minutes: minutes === '' ? null : Number(minutes),
    settings: settingsOf(kind, field),
  }
}

/** Only what the kind of step uses: a step that changes its kind leaves the rest behind. */
function settingsOf(kind: PhaseKind, field: (name: string) => string): PhaseSettings {
  if (kind === 'write') return { prompts: linesOf(field('prompts')) }
  if (kind === 'sort') return { together: field('together') === 'on' }
  if (kind === 'vote' || kind === 'choose') {
    const on = field('on')
    const target = on === 'cards' || on === 'groups' ? on : 'both'
    return { budget: Number(field('budget')) || 5, on: target }
  }
  return kind === 'questions' ? { questions: questionsOf(field('questions')) } : {}
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** What stands before a question says how it is answered. */
const kindSigns: Record<string, ClosingQuestion['kind']> = {
  '0-10': 'will',
  'yes-no': 'yesNo',
}

function questionsOf(text: string): ClosingQuestion[] {
  return linesOf(text).map((line, index) => {
    const [sign = '', ...rest] = line.split('|')
    const kind = kindSigns[sign.trim().normalize('NFKC')]
    const question = kind ? rest.join('|').trim() : line
    return { id: `q${index + 1}`, text: question, kind: kind ?? 'words' }
  })
}

/** The questions as lines of the form. */
export function questionLines(questions: readonly ClosingQuestion[] | undefined): string {
  const signOf = (kind: string) => Object.keys(kindSigns).find((sign) => kindSigns[sign] === kind)
  return (questions ?? [])
    .map(({ kind, text }) => (kind === 'words' ? text : `${signOf(kind)} | ${text}`))
    .join('\n')
}

function arranged(rows: RawStep[], asked: string): RawStep[] {
  const [what, place] = asked.split(':')
  const index = Number(place)
  if (what === 'add') return [...rows, emptyStep]
  if (what === 'out') return rows.toSpliced(index, 1)
  const row = rows[index]
  if (what === 'up' && index > 0 && row)
    return rows.toSpliced(index, 1).toSpliced(index - 1, 0, row)
  if (what === 'down' && row) return rows.toSpliced(index, 1).toSpliced(index + 1, 0, row)
  return rows
}

const emptyStep: RawStep = { kind: 'explain', title: '―', minutes: 10, settings: {} }
