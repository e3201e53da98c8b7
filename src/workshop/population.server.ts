// The town's population by area and age: loaded from its own open data, one state per day of survey.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { readTable } from '#kernel/documents'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, audit, isEditor, mayAdminister, type Town } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { type PopulationRow, type ReadPopulation, readPopulation } from './population.ts'
import type { WorkshopTables } from './tables.ts'

const megabytes = 5
const rowsPerInsert = 2000

export interface LoadedPopulation {
  surveyedOn: string
  areas: number
  people: number
  withoutAge: number
}

/** Loads a file; days of survey that are there already are replaced. Refused as a whole where a line is wrong. */
export async function loadPopulation(
  actor: Actor,
  town: Pick<Town, 'code'>,
  file: { name: string; bytes: Uint8Array },
): Promise<LoadedPopulation[]> {
  allow(mayAdminister(actor) || isEditor(actor))
  const read = readPopulation(readTable(file.bytes, { megabytes }), town.code)
  const [first] = read.mistakes
  if (first) {
    refuse('invalid', first.messageKey, { ...first.details, file: file.name })
  }
  return inTown(actor, async (tx) => {
    const days = [...new Set(read.rows.map(({ surveyedOn }) => surveyedOn))]
    await tx.deleteFrom('workshop_population').where('surveyed_on', 'in', days).execute()
    for (let from = 0; from < read.rows.length; from += rowsPerInsert) {
      const part = read.rows.slice(from, from + rowsPerInsert)
      await tx
        .insertInto('workshop_population')
        .values(part.map((row) => asRow(row, actor)))
        .execute()
    }
    await audit(actor, 'workshop.populationLoaded', { days, rows: read.rows.length }, tx)
    return days.map((day) => loadedOn(day, read))
  })
}

export interface Population {
  surveyedOn: string
  /** In the order of the file. */
  areas: string[]
  rows: PopulationRow[]
}

/** The newest survey that was there on a day, else the oldest; null where none is loaded. */
export async function populationOn(
  actor: Actor,
  day: string | null,
  within?: TownTx,
): Promise<Population | null> {
  return inTown(
    actor,
    async (tx) => {
      const days = await surveyDays(tx)
      const surveyedOn = days.findLast((one) => day === null || one <= day) ?? days[0]
      if (surveyedOn === undefined) return null
      const rows = await tx
        .selectFrom('workshop_population')
        .select(['surveyed_on as surveyedOn', 'area', 'age_from as from', 'age_to as to', 'people'])
        .where('surveyed_on', '=', surveyedOn)
        .orderBy('id')
        .execute()
      return { surveyedOn, areas: [...new Set(rows.map(({ area }) => area))], rows }
    },
    within,
  )
}

/** Every survey that is loaded, newest first. */
export async function listPopulations(actor: Actor): Promise<LoadedPopulation[]> {
  return inTown(actor, async (tx) => {
    const rows = await tx
      .selectFrom('workshop_population')
      .select(({ fn }) => [
        'surveyed_on as surveyedOn',
        fn.count('area').distinct().as('areas'),
        fn.sum('people').as('people'),
      ])
      .groupBy('surveyed_on')
      .orderBy('surveyed_on', 'desc')
      .execute()
    return rows.map(({ surveyedOn, areas, people }) => {
      return { surveyedOn, areas: Number(areas), people: Number(people), withoutAge: 0 }
    })
  })
}

async function surveyDays(tx: TablesTx<WorkshopTables>): Promise<string[]> {
  const rows = await tx
    .selectFrom('workshop_population')
    .select('surveyed_on')
    .distinct()
    .orderBy('surveyed_on')
    .execute()
  return rows.map(({ surveyed_on }) => surveyed_on)
}

function asRow(row: PopulationRow, actor: Actor) {
  return {
    town_id: actor.town,
    id: newId(),
    surveyed_on: row.surveyedOn,
    area: row.area,
    age_from: row.from,
    age_to: row.to,
    people: row.people,
    loaded_at: now(),
  }
}

function loadedOn(day: string, read: ReadPopulation): LoadedPopulation {
  const rows = read.rows.filter(({ surveyedOn }) => surveyedOn === day)
  return {
    surveyedOn: day,
    areas: new Set(rows.map(({ area }) => area)).size,
    people: rows.reduce((sum, { people }) => sum + people, 0),
    withoutAge: read.withoutAge,
  }
}
