// Towns by their municipality code, and the actors in them.
import { type Kysely, sql } from 'kysely'
import { database, newId, now, type TownTx, townDoor } from '../db/index.server.ts'
import { refuse } from '../refusal.ts'
import { checkMunicipalityCode, officialName } from './municipalities.ts'
import type {
  Actor,
  Grant,
  GuestActor,
  OperatorActor,
  StaffActor,
  Town,
  TownId,
  VisitorActor,
} from './schema.ts'
import type { TenancyTables } from './tables.ts'

export const inTown = townDoor<TenancyTables>()

interface TownRow {
  town_id: string
  code: string
  name: string
  version: number
  is_demo: boolean
}

/** Every town of this installation, by code. */
export async function listTowns(): Promise<Town[]> {
  const { rows } = await sql<TownRow>`select * from tenancy_towns()`.execute(database().kysely)
  return rows.map(asTown)
}

/** The town of a code; refused as not-found where it is not here. */
export async function findTown(code: string): Promise<Town> {
  const { rows } = await sql<TownRow>`select * from tenancy_town_by_code(${code})`.execute(
    database().kysely,
  )
  const row = rows[0]
  return row ? asTown(row) : refuse('not-found', 'kernel.tenancy.noSuchTown', { code })
}

/**
 * Makes a town. The code is checked (check digit); the name is the official one of the bundled
 * table unless given. Refuses a code that is already here.
 */
export async function createTown(input: {
  code: string
  name?: string
  isDemo?: boolean
}): Promise<Town> {
  const code = checkMunicipalityCode(input.code)
  const name =
    input.name ?? officialName(code) ?? refuse('invalid', 'kernel.tenancy.nameNeeded', { code })
  const db = database().kysely as Kysely<TenancyTables>
  const row = await db
    .insertInto('tenancy_town')
    .values({ town_id: newId(), code, name, is_demo: input.isDemo ?? false, created_at: now() })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning(['town_id', 'code', 'name', 'version', 'is_demo'])
    .executeTakeFirst()
  return row ? asTown(row) : refuse('conflict', 'kernel.tenancy.townExists', { code, name })
}

function asTown(row: TownRow): Town {
  return {
    id: row.town_id as TownId,
    code: row.code,
    name: row.name,
    version: row.version,
    isDemo: row.is_demo,
  }
}

/** Anybody on the public pages of this town. */
export function visitorOf(town: Town): VisitorActor {
  return { kind: 'visitor', town: town.id } as VisitorActor
}

/** Somebody in one workshop whose token was just checked by the caller. */
export function guestOf(
  town: Pick<Town, 'id'>,
  guest: Pick<GuestActor, 'role' | 'id' | 'session'>,
): GuestActor {
  return { kind: 'guest', town: town.id, name: '', ...guest } as GuestActor
}

/** The command line acting in this town. */
export function operatorOf(town: Town, name = 'コマンド'): OperatorActor {
  return { kind: 'operator', town: town.id, name } as OperatorActor
}

/** The signed-in user as staff of this town; null where the account has no place there. */
export async function staffOf(town: Town, userId: string): Promise<StaffActor | null> {
  return inTown(visitorOf(town), async (tx) => {
    const staff = await tx
      .selectFrom('tenancy_staff')
      .select(['id', 'name'])
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!staff) return null
    const grants: Grant[] = await tx
      .selectFrom('tenancy_grant')
      .select(['role', 'scope'])
      .where('staff_id', '=', staff.id)
      .orderBy('role')
      .orderBy('scope')
      .execute()
    return {
      kind: 'staff',
      town: town.id,
      userId,
      name: staff.name,
      grants,
    } as unknown as StaffActor
  })
}

/** Another number after everything that changes the town's public pages. */
export async function townVersion(actor: Actor, within?: TownTx): Promise<number> {
  return inTown(
    actor,
    async (tx) => {
      const rows = tx.selectFrom('tenancy_town').select('version')
      return (await rows.executeTakeFirstOrThrow()).version
    },
    within,
  )
}

/** Says that public pages of the town are no longer what they were. */
export async function touchTown(actor: Actor, within?: TownTx): Promise<void> {
  await inTown(
    actor,
    async (tx) => {
      await tx
        .updateTable('tenancy_town')
        .set((row) => ({ version: row('version', '+', 1) }))
        .execute()
    },
    within,
  )
}
