// For tests: a town with a published programme, and short words for writing in it.
import { type Actor, operatorOf, type Town } from '#kernel/tenancy'
import { createProgramme, type Edit, publish, readProgramme, recordEdits } from '#programme'
import { aTown } from '#test'

export interface Open {
  town: Town
  clerk: Actor
  programme: string
  /** An activity that the public sees. */
  activity: string
  /** Tells something and publishes it at once; since 1 June 2021 where no other day is said. */
  write(edit: Edit, told?: { reason?: string; effectiveOn?: string }): Promise<string>
}

/** A town whose only programme has one published activity since 1 May 2020. */
export async function anOpenTown(): Promise<Open> {
  const town = await aTown()
  return { town, ...(await anOpenProgramme(operatorOf(town), '進捗状況')) }
}

/** One more programme of a town, published as well. */
export async function anOpenProgramme(clerk: Actor, title: string): Promise<Omit<Open, 'town'>> {
  const effectiveOn = '2020-05-01'
  const { id: programme } = await createProgramme(clerk, { title, fiscalYear: 2020, effectiveOn })
  const view = { asOf: effectiveOn, knownAt: null, audience: 'desk' as const }
  const label = (await readProgramme(clerk, programme, view))?.labels[0]?.id ?? ''
  const activity = { initiative: '@first', label, text: `${title}の取組`, fiscalYear: 2020 }
  const { made } = await recordEdits(clerk, {
    programme,
    effectiveOn,
    edits: [
      { kind: 'initiative', ref: 'first', fields: { title: '事業', fromYear: 2020, order: 1 } },
      { kind: 'activity', ref: 'activity', fields: { ...activity, order: 1 } },
    ],
  })
  await publish(clerk, { programme })
  const write: Open['write'] = async (edit, { reason, effectiveOn: since = '2021-06-01' } = {}) => {
    const edits = [{ ...edit, ref: 'told' }]
    const told = await recordEdits(clerk, { programme, edits, reason, effectiveOn: since })
    await publish(clerk, { programme })
    return told.made.get('told') ?? ''
  }
  return { clerk, programme, activity: made.get('activity') ?? '', write }
}
