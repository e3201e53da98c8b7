// Towns to measure on: programmes of any size, written by the product's own operations, in the words of a real report.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '#kernel/db'
import { programRoot } from '#kernel/root'
import { operatorOf, type Town } from '#kernel/tenancy'
import { createProgramme, type Edit, publish, readProgramme, recordEdits } from '#programme'

const perInitiative = 10
const day = '2020-11-30'

/** A published programme of so many activities: six of ten done, one not done, three planned. */
export async function writeProgramme(town: Town, activities: number): Promise<string> {
  const actor = operatorOf(town)
  const first = {
    title: 'シティプロモーション推進事業の進捗状況',
    fiscalYear: 2020,
    effectiveOn: day,
  }
  const { id: programme } = await createProgramme(actor, { ...first, lead: leadOf() })
  const view = { asOf: day, knownAt: null, audience: 'desk' as const }
  const labels = (await readProgramme(actor, programme, view))?.labels ?? []
  const labelOf = (state: string) => labels.find((label) => label.state === state)?.id ?? newId()
  const edits = Array.from({ length: Math.ceil(activities / perInitiative) }, (_, at) => [
    initiativeEdit(at),
    ...Array.from({ length: Math.min(perInitiative, activities - at * perInitiative) }, (_, step) =>
      activityEdit(at, step, labelOf),
    ),
  ]).flat()
  await recordEdits(actor, { programme, edits, effectiveOn: day })
  await publish(actor, { programme })
  return programme
}

function initiativeEdit(at: number): Edit {
  const title = `${phrase(at).slice(0, 18)} その${at + 1}`
  const fields = { title, note: '関係人口・交流人口の創出', tags: [], fromYear: 2020, order: at }
  return { kind: 'initiative', ref: `initiative${at}`, fields }
}

function activityEdit(at: number, step: number, labelOf: (state: string) => string): Edit {
  const state = step < 6 ? 'implemented' : step < 7 ? 'notImplemented' : 'planned'
  const number = at * perInitiative + step
  const month = String((number % 9) + 4).padStart(2, '0')
  const link = `https://www.town.example/report/${number}.html`
  const fields = {
    initiative: `@initiative${at}`,
    label: labelOf(state),
    text: `${phrase(number)}${number % 8 === 0 ? link : ''}`,
    dates: [state === 'planned' ? `2020-${month}/..` : `2020-${month}-07`],
    links: number % 8 === 0 ? [link] : [],
    order: step,
    fiscalYear: 2020,
    ...(state === 'notImplemented' ? { reason: '関係者との日程の調整に時間を要しているため' } : {}),
  }
  return { kind: 'activity', fields }
}

let sentences: string[] | undefined

/** The sentences of the real report, one after the other, each with a number so that no two are equal. */
export function phrase(number: number): string {
  sentences ??= readSentences()
  return `${sentences[number % sentences.length]}(第${number + 1}号)`
}

function readSentences(): string[] {
  const paper = readFileSync(join(programRoot(), 'src/programme/demo/progress-2020.txt'), 'utf8')
  const plain = paper.replace(/<[^>]+>|https?:\S+/g, '').replace(/^(実施|未実施|予定)\s/gm, '')
  return plain
    .split(/[・\n。]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 20 && !/^[■\-以]/.test(sentence))
}

function leadOf(): string {
  return `${phrase(0)}。${phrase(1)}。`
}

/** A document of so many lines in the seed's own form: ■ headings, rows of 区分 and 取組内容. */
export function paperOfLines(lines: number, title: string): string {
  const paper = [title, '', phrase(0), '']
  for (let at = 0; paper.length < lines; at++) {
    const row = (label: string, step: number) =>
      `${label}\t・${(at % 9) + 4}/${step + 7} ${phrase(at * 3 + step)}`
    const rows = ['実施', '未実施', '予定'].map(row)
    paper.push(`■${phrase(at).slice(0, 18)} その${at + 1}(関係人口の創出)`, '', ...rows, '')
  }
  return `${paper.slice(0, lines).join('\n')}\n`
}
