// How many people checked in at the door, without a name: what reports and the series' sentence need.
import type { TablesTx } from '#kernel/db'
import type { WorkshopTables } from './tables.ts'

/** People checked in, by session of a series; sessions where nobody was are left out. */
export async function checkedInBy(
  tx: TablesTx<WorkshopTables>,
  series: string,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('workshop_attendance as a')
    .innerJoin('workshop_session as s', (join) =>
      join.onRef('s.id', '=', 'a.session_id').onRef('s.town_id', '=', 'a.town_id'),
    )
    .select(['a.session_id as session', (eb) => eb.fn.countAll<string>().as('people')])
    .where('s.series_id', '=', series)
    .where('a.came_at', 'is not', null)
    .groupBy('a.session_id')
    .execute()
  return new Map(rows.map(({ session, people }) => [session, Number(people)]))
}
