// `miraichizu demo`: the demo town with its people, and its removal.
import { randomInt } from 'node:crypto'
import { removeTown } from '#kernel/db'
import type { Translator } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { isLoopback } from '#kernel/settings'
import {
  addStaff,
  createTown,
  listStaff,
  listTowns,
  operatorOf,
  type StaffRole,
  type Town,
} from '#kernel/tenancy'
import { type Call, type Command, noMoreThan, withInstallation } from './command.ts'
import { serve, withServing } from './serve.ts'

const demoCode = '016373'

const people = [
  { role: 'administrator', email: 'kanri@memuro.example', name: 'サンプル 管理者' },
  { role: 'editor', email: 'henshu@memuro.example', name: 'サンプル 編集者' },
  { role: 'viewer', email: 'etsuran@memuro.example', name: 'サンプル 閲覧者' },
] as const satisfies { role: StaffRole; email: string; name: string }[]

export interface DemoAccount {
  role: (typeof people)[number]['role']
  email: string
  password: string
}

export const command: Command = {
  help: 'cli.help.demo',
  options: { remove: { type: 'boolean' } },
  async run(call) {
    noMoreThan(call, 0)
    if (call.options.remove) return remove(call)
    onlyOnLoopback(call)
    await withServing(call, async (installation) => {
      const demo = await loadWhereEmpty(call.t)
      const address = await serve(call, installation)
      await tellDemoAccounts(call.t, address, demo)
    })
    return undefined
  },
}

/** Demo passwords stand on a screen: nobody else may reach that server. */
export function onlyOnLoopback({ settings }: Call): void {
  if (!isLoopback(settings.host)) {
    refuse('not-allowed', 'cli.demo.onlyLoopback', { host: settings.host })
  }
}

async function loadWhereEmpty(t: Translator): Promise<DemoAccount[] | undefined> {
  const towns = await listTowns()
  if (towns.some((town) => town.isDemo)) return undefined
  if (towns.length > 0) {
    refuse('conflict', 'cli.demo.townsThere', { names: towns.map((town) => town.name).join('、') })
  }
  return loadDemo(t)
}

/** Makes the demo town with its accounts and every module's sample content. */
export async function loadDemo(t: Translator): Promise<DemoAccount[]> {
  const town = await createTown({ code: demoCode, isDemo: true })
  try {
    const actor = operatorOf(town, 'デモ')
    const accounts: DemoAccount[] = []
    for (const { role, email, name } of people) {
      const password = newPassword()
      await addStaff(actor, { email, name, password, grants: [{ role, scope: null }] })
      accounts.push({ role, email, password })
    }
    // Every other start can do without what fills a demo.
    const { manifests } = await import('../server/modules.ts')
    for (const manifest of manifests) await manifest.demo?.(actor)
    console.error(t('cli.demo.loaded', { name: town.name }))
    return accounts
  } catch (problem) {
    // Half a demo would look like a town of one's own at the next start.
    await removeTown(town.id)
    throw problem
  }
}

/** Prints the accounts with their passwords, once; later without them. Nothing where there is no demo. */
export async function tellDemoAccounts(
  t: Translator,
  origin: string,
  fresh: DemoAccount[] | undefined,
): Promise<void> {
  const town = (await listTowns()).find((known) => known.isDemo)
  if (!town) return
  const address = `${origin}/${town.code}/desk`
  const lines = fresh ? fresh.map((one) => line(t, one)) : await knownLines(town)
  const title = t(fresh ? 'cli.demo.accounts' : 'cli.demo.accountsAgain')
  const text = [t('cli.demo.signIn', { address }), title, ...lines]
  if (!fresh) text.push(t('cli.demo.lost'))
  process.stdout.write(`${text.join('\n')}\n`)
}

function line(t: Translator, { role, email, password }: DemoAccount): string {
  return `  ${t(`cli.demo.${role}`)}  ${email}  ${password}`
}

async function knownLines(town: Town): Promise<string[]> {
  const staff = await listStaff(operatorOf(town))
  return staff.filter((one) => !one.endedAt).map((one) => `  ${one.email}`)
}

async function remove(call: Call) {
  const name = await withInstallation(call, async () => {
    const town = (await listTowns()).find((known) => known.isDemo)
    if (!town) refuse('not-found', 'cli.demo.notThere')
    await removeTown(town.id)
    return town.name
  })
  return { text: call.t('cli.demo.removed', { name }), json: { removed: demoCode } }
}

/** Four groups of letters that nobody confuses: 77 bits, and short enough to copy from a screen. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
