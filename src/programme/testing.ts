// For tests: a programme with entries, and short words for writing in it.
import type { Actor } from '#kernel/tenancy'
import type { BookView } from './book.server.ts'
import type { Edit } from './edit.ts'
import { recordEdits } from './edits.server.ts'
import { createProgramme, readProgramme } from './operations.server.ts'
import type { Activity, Initiative, Programme } from './state.ts'

export const today: BookView = { asOf: '9999-12-31', knownAt: null, audience: 'desk' }

/** The desk's (or the public's) programme in a view; throws where nothing is told. */
export async function seen(
  actor: Actor,
  programme: string,
  view: Partial<BookView> = {},
): Promise<Programme> {
  const found = await readProgramme(actor, programme, { ...today, ...view })
  if (!found) throw new Error('nothing is told in this view')
  return found
}

/** A programme of fiscal year 2020 with one initiative and one planned activity. */
export async function aProgramme(actor: Actor, options: { leadSection?: string } = {}) {
  const effectiveOn = '2020-05-01'
  const title = 'シティプロモーション推進事業の進捗状況'
  const { id: programme } = await createProgramme(actor, { title, fiscalYear: 2020, effectiveOn })
  const { labels } = await seen(actor, programme)
  const label = (state: string) => labels.find((found) => found.state === state)?.id ?? ''
  const edits: Edit[] = [
    {
      kind: 'initiative',
      ref: 'workshop',
      fields: {
        title: '魅力発見ワークショップ',
        note: '町民と職員による会議体',
        tags: [],
        fromYear: 2020,
        leadSection: options.leadSection ?? null,
        order: 1,
      },
    },
    {
      kind: 'activity',
      ref: 'logo',
      fields: {
        initiative: '@workshop',
        label: label('planned'),
        text: 'ロゴマークの作成',
        fiscalYear: 2020,
        order: 1,
      },
    },
  ]
  const { made, batch } = await recordEdits(actor, { programme, edits, effectiveOn })
  const id = (ref: string) => made.get(ref) ?? ''
  return { programme, batch, workshop: id('workshop'), logo: id('logo'), label }
}

/** The initiatives' titles, or the texts of the activities of one of them. */
export function titles(programme: Programme): string[] {
  return programme.initiatives.map((initiative: Initiative) => initiative.title)
}

export function texts(programme: Programme): string[] {
  return programme.initiatives.flatMap((i) =>
    i.activities.map((activity: Activity) => activity.text),
  )
}
