// The forms of the staff pages: people and what they may do, with the town's sections to choose from.
import { z } from 'zod'
import { attempt, type FormReading, listOf, readForm } from '#kernel/forms'
import { refuse } from '#kernel/refusal'
import {
  type Actor,
  type AddedStaff,
  addStaff,
  endStaff,
  type Grant,
  listStaff,
  resetPassword,
  setGrants,
} from '#kernel/tenancy'
import { listUnits, namesAsOf } from './operations.server.ts'

const Roles = z.object({
  role: z.enum(['administrator', 'editor', 'viewer']),
  sections: listOf(z.uuid()),
})

const NewPerson = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.string().trim().min(1).max(300),
  ...Roles.shape,
})

/** Everybody, with the names of the sections they edit, and the sections to choose from. */
export async function staffDesk(actor: Actor) {
  const staff = await listStaff(actor)
  const names = await namesAsOf(actor)
  const people = staff.map((person) => ({
    ...person,
    roles: person.grants.map(({ role, scope }) => {
      return { role, section: scope === null ? null : (names.get(scope) ?? '') }
    }),
  }))
  return { people, sections: await listUnits(actor, { kind: 'section' }) }
}

/** The form 利用者を加える. */
export async function addFromForm(
  actor: Actor,
  request: Request,
): Promise<FormReading<AddedStaff & { name: string }>> {
  const form = await readForm(request, NewPerson)
  if (!form.ok) return form
  const { name, email } = form.value
  const grants = grantsOf(form.value)
  const add = async () => ({ ...(await addStaff(actor, { name, email, grants })), name })
  return attempt(form.values, add, { '*': 'email' })
}

export interface StaffAnswer {
  done: 'roles' | 'link' | 'end'
  /** For the link with which the person sets a password. */
  token: string | null
}

/** The forms of one person's page; `intent` says which one was sent. */
export async function changeFromForm(
  actor: Actor,
  staffId: string,
  request: Request,
): Promise<FormReading<StaffAnswer>> {
  const intent = (await request.clone().formData()).get('intent')
  if (intent === 'roles') return saveRoles(actor, staffId, request)
  const values = { intent: String(intent) }
  return attempt(
    values,
    async () => {
      if (intent === 'link') return { done: 'link', token: await resetPassword(actor, staffId) }
      if (intent !== 'end') refuse('invalid', 'kernel.form.wrong')
      await endStaff(actor, staffId)
      return { done: 'end', token: null }
    },
    { 'kernel.tenancy.servesElsewhere': '' },
  )
}

async function saveRoles(
  actor: Actor,
  staffId: string,
  request: Request,
): Promise<FormReading<StaffAnswer>> {
  const form = await readForm(request, Roles)
  if (!form.ok) return form
  const person = (await listStaff(actor)).find(({ id }) => id === staffId)
  // What this form does not offer (a workshop that somebody leads) stays.
  const kept = (person?.grants ?? []).filter(({ role }) => role === 'facilitator')
  const grants = [...grantsOf(form.value), ...kept]
  const save = async () => {
    await setGrants(actor, { staffId, grants })
    return { done: 'roles' as const, token: null }
  }
  return attempt(form.values, save, { '*': 'role' })
}

function grantsOf({ role, sections }: z.infer<typeof Roles>): Grant[] {
  if (role !== 'editor' || sections.length === 0) return [{ role, scope: null }]
  return sections.map((scope) => ({ role, scope }))
}

/** The whole address of a password link, on the server as the reader reaches it. */
export function passwordLink(
  request: Request,
  publicUrl: string,
  code: string,
  token: string,
): string {
  const asked = new URL(request.url)
  // Behind a proxy the request looks like http; the public address knows better.
  const isPublic = new URL(publicUrl).host === asked.host
  return `${isPublic ? publicUrl : asked.origin}/${code}/account/password?token=${token}`
}
