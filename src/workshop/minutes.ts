// 議事要旨 as one text that people can read and the form can take apart again: kept with the session's dated changes.

export interface Decision {
  what: string
  owner: string
  /** A day or words: 9月末まで. */
  due: string
}

export interface Minutes {
  agenda: string
  decisions: Decision[]
  opinions: string
  next: string
}

/** The town's own headings (domain 3.4); they stand in the stored text, so they are not translated. */
const headings = {
  agenda: '【議題】',
  decisions: '【決定事項】',
  opinions: '【主な意見】',
  next: '【次回】',
} as const
type Part = keyof typeof headings
const parts = Object.keys(headings) as Part[]
const ownerSign = '　担当: '
const dueSign = '　期限: '
/** Before a line that goes on, or that looks like a sign of ours. */
const indent = '　　'

/** The stored text; empty where nothing is said. */
export function minutesText(minutes: Minutes): string {
  const said = parts.flatMap((part) => {
    const text =
      part === 'decisions'
        ? minutes.decisions.map(decisionText).join('\n')
        : minutes[part].trim().split('\n').map(guarded).join('\n')
    return text === '' ? [] : [`${headings[part]}\n${text}`]
  })
  return said.join('\n\n')
}

/** Reads the stored text; words without a heading of ours are opinions, so that none are lost. */
export function readMinutes(text: string): Minutes {
  const found: Record<Part, string[]> = { agenda: [], decisions: [], opinions: [], next: [] }
  let part: Part = 'opinions'
  for (const line of text.split('\n')) {
    const next = parts.find((one) => headings[one] === line)
    if (next) part = next
    else found[part].push(line)
  }
  const plain = (lines: string[]) => lines.map(unguarded).join('\n').trim()
  return {
    agenda: plain(found.agenda),
    decisions: readDecisions(found.decisions),
    opinions: plain(found.opinions),
    next: plain(found.next),
  }
}

function decisionText({ what, owner, due }: Decision): string {
  const [first = '', ...rest] = what.trim().split('\n')
  return [
    `・${first}`,
    ...rest.map((line) => `${indent}${line}`),
    ...(owner.trim() ? [`${ownerSign}${oneLine(owner)}`] : []),
    ...(due.trim() ? [`${dueSign}${oneLine(due)}`] : []),
  ].join('\n')
}

function readDecisions(lines: readonly string[]): Decision[] {
  const decisions: Decision[] = []
  for (const line of lines) {
    const last = decisions.at(-1)
    if (line.startsWith('・')) decisions.push({ what: line.slice(1), owner: '', due: '' })
    else if (!last) continue
    else if (line.startsWith(ownerSign)) last.owner = line.slice(ownerSign.length)
    else if (line.startsWith(dueSign)) last.due = line.slice(dueSign.length)
    else if (line.startsWith(indent)) last.what += `\n${line.slice(indent.length)}`
  }
  return decisions
}

const oneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ')

function guarded(line: string): string {
  const isSign = parts.some((part) => line.startsWith(headings[part])) || line.startsWith(indent)
  return isSign ? `${indent}${line}` : line
}

function unguarded(line: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line
}
