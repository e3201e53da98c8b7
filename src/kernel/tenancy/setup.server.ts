// What the wizard's page asks of the server.
import { z } from 'zod'
import { Refusal, refuse } from '../refusal.ts'
import { NewPassword, passwordsAgree } from './account-rules.ts'
import { sessionActor } from './accounts.server.ts'
import { proposeTown } from './first-run.server.ts'
import { searchMunicipalities } from './municipalities.ts'
import { findTown } from './towns.server.ts'

export const TownWish = z.object({ wish: z.string().trim().min(1).max(100) })

export const Administrator = z
  .object({
    code: z.string().max(20),
    townName: z.string().trim().max(60).optional(),
    name: z.string().trim().min(1).max(100),
    email: z.string().trim().min(1).max(300),
    ...NewPassword.shape,
  })
  .check(passwordsAgree)

interface FoundTown {
  code: string
  name: string | null
  label: string
}

const mostChoices = 12

/** The towns that a name or a code may mean: one by its code, up to twelve by the beginning of the name. */
export function findTowns(wish: string): FoundTown[] {
  if (/^[\d０-９\s-]+$/.test(wish)) {
    const { code, name } = proposeTown(wish)
    return [{ code, name, label: name ?? code }]
  }
  const found = searchMunicipalities(wish, mostChoices + 1)
  if (found.length > mostChoices) refuse('invalid', 'kernel.tenancy.setup.townTooMany')
  if (found.length === 0) refuse('invalid', 'kernel.tenancy.setup.townUnknown', { text: wish })
  return found.map(({ code, name, prefecture }) => ({ code, name, label: `${prefecture} ${name}` }))
}

/** The town that was just set up, for the person who did it. */
export async function readyTown(request: Request, code: string | null) {
  if (!code) return null
  try {
    const town = await findTown(code)
    const actor = await sessionActor(request, town)
    return actor ? { code: town.code, name: town.name } : null
  } catch (problem) {
    if (problem instanceof Refusal) return null
    throw problem
  }
}
