// `miraichizu user add|list|roles|end|reset`: the people of a town hall, also where nobody can sign in yet.
import { text as readAll } from 'node:stream/consumers'
import { listUnits } from '#directory'
import { toHalfWidth } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import {
  type Actor,
  addStaff,
  endStaff,
  findTown,
  listStaff,
  normalEmail,
  operatorOf,
  resetPassword,
  type StaffMember,
  type StaffRole,
  setGrants,
  type Town,
} from '#kernel/tenancy'
import {
  type Call,
  type Command,
  noMoreThan,
  oneOf,
  optional,
  required,
  withInstallation,
  wrongUsage,
} from './command.ts'

const roles: readonly StaffRole[] = ['administrator', 'editor', 'facilitator', 'viewer']

export const command: Command = {
  help: 'cli.help.user',
  options: {
    town: { type: 'string' },
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    section: { type: 'string', multiple: true },
    'password-stdin': { type: 'boolean' },
  },
  async run(call) {
    const [verb] = call.arguments
    noMoreThan(call, 1)
    if (verb === 'add') return add(call)
    if (verb === 'list') return list(call)
    if (verb === 'roles') return setRoles(call)
    if (verb === 'end') return end(call)
    if (verb === 'reset') return reset(call)
    if (verb !== undefined) wrongUsage(call.t, 'unknownCommand', { name: `user ${verb}` })
    return wrongUsage(call.t, 'missingArgument', { argument: 'add | list | roles | end | reset' })
  },
}

async function add(call: Call) {
  const { t } = call
  const [email, name] = [required(call, 'email'), required(call, 'name')]
  const wish = roleOf(call)
  const { role } = wish
  const password = call.options['password-stdin'] ? await readPassword() : undefined
  return inTownOf(call, async (town, actor) => {
    const grants = await grantsOf(actor, wish)
    const added = await addStaff(actor, { email, name, grants, password })
    const link = added.passwordToken && linkOf(call, town, added.passwordToken)
    const words = { name, town: town.name, role: t(`server.desk.role.${role}`) }
    const lines = [t('cli.user.added', words)]
    if (!added.isNewAccount) lines.push(t('cli.user.accountWasThere', { email: added.email }))
    if (link) lines.push(t('cli.user.link'), `  ${link}`)
    const json = { id: added.id, email: added.email, role, isNewAccount: added.isNewAccount, link }
    return { text: lines.join('\n'), json }
  })
}

interface RoleWish {
  role: StaffRole
  /** An editor's sections; none means the whole town. */
  sections: string[]
}

function roleOf(call: Call): RoleWish {
  const role = oneOf(call, 'role', roles)
  const sections = textsOf(call, 'section')
  if (sections.length > 0 && role !== 'editor') wrongUsage(call.t, 'sectionOnlyForEditor')
  return { role, sections }
}

async function grantsOf(actor: Actor, { role, sections }: RoleWish) {
  const scopes = sections.length > 0 ? await idsOf(actor, sections) : [null]
  return scopes.map((scope) => ({ role, scope }))
}

async function setRoles(call: Call) {
  const { t } = call
  const wish = roleOf(call)
  return inTownOf(call, async (_, actor) => {
    const person = await personOf(call, actor)
    await setGrants(actor, { staffId: person.id, grants: await grantsOf(actor, wish) })
    const words = { name: person.name, role: t(`server.desk.role.${wish.role}`) }
    return { text: t('cli.user.rolesSet', words), json: { email: person.email, ...wish } }
  })
}

async function list(call: Call) {
  const { t } = call
  return inTownOf(call, async (_, actor) => {
    const staff = await listStaff(actor)
    const lines = staff.map((person) => {
      const words = person.grants.map(({ role }) => t(`server.desk.role.${role}`))
      const marks = person.endedAt ? [t('cli.user.hasEnded')] : [...new Set(words)]
      return `${person.email}  ${person.name}  ${marks.join('・')}`
    })
    return { text: lines.join('\n') || t('cli.user.none'), json: staff.map(asJson) }
  })
}

async function end(call: Call) {
  return inTownOf(call, async (_, actor) => {
    const person = await personOf(call, actor)
    await endStaff(actor, person.id)
    return { text: call.t('cli.user.ended', { name: person.name }), json: { ended: person.email } }
  })
}

async function reset(call: Call) {
  return inTownOf(call, async (town, actor) => {
    const { id, email } = await personOf(call, actor)
    const link = linkOf(call, town, await resetPassword(actor, id))
    return { text: `${call.t('cli.user.link')}\n  ${link}`, json: { email, link } }
  })
}

function inTownOf<T>(call: Call, work: (town: Town, actor: Actor) => Promise<T>): Promise<T> {
  const code = toHalfWidth(required(call, 'town'))
  return withInstallation(call, async () => {
    const town = await findTown(code)
    return work(town, operatorOf(town))
  })
}

async function personOf(call: Call, actor: Actor): Promise<StaffMember> {
  const email = normalEmail(required(call, 'email'))
  const found = (await listStaff(actor)).find((person) => person.email === email && !person.endedAt)
  return found ?? refuse('not-found', 'cli.user.notThere', { email })
}

/** 企画課, or 企画課/広報係. */
async function idsOf(actor: Actor, names: readonly string[]): Promise<string[]> {
  const units = await listUnits(actor, { kind: 'section' })
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  return names.map((name) => {
    const [above, below] = name.split('/').map((part) => part.trim())
    const found = units.filter((unit) => {
      const parent = nameOf.get(unit.parent ?? '')
      return below === undefined ? unit.name === above : unit.name === below && parent === above
    })
    if (found.length > 1) refuse('conflict', 'cli.user.sectionTwice', { name })
    return found[0]?.id ?? refuse('not-found', 'cli.user.noSuchSection', { name })
  })
}

function textsOf(call: Call, name: string): string[] {
  const values = call.options[name]
  const texts = Array.isArray(values) ? values : [optional(call, name) ?? '']
  return texts.map((text) => String(text).trim()).filter(Boolean)
}

async function readPassword(): Promise<string> {
  const typed = await readAll(process.stdin)
  return typed.replace(/\r?\n$/, '')
}

const linkOf = (call: Call, town: Town, token: string) =>
  `${call.settings.publicUrl}/${town.code}/account/password?token=${token}`

function asJson({ email, name, grants, since, endedAt }: StaffMember) {
  return { email, name, roles: grants, since, endedAt }
}
