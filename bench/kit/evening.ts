// An evening to measure: a session that takes cards, tablets that may write on its board, and what is on disk in the end.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findTown, operatorOf } from '#kernel/tenancy'
import { addDevice } from '../../src/workshop/devices.server.ts'
import { openWorkshop } from '../../src/workshop/phases.server.ts'
import { runCommand } from './processes.ts'
import { inInstallation, makeInstallation, townCode } from './towns.ts'

export interface Evening {
  dataFolder: string
  session: string
  code: string
  /** One for each tablet. */
  keys: string[]
}

/** A town of its own with one session in the phase of writing. */
export async function openEvening(
  folder: string,
  { name, tablets }: { name: string; tablets: number },
): Promise<Evening> {
  const dataFolder = await makeInstallation(folder, 1, name)
  return inInstallation(dataFolder, async () => {
    const actor = operatorOf(await findTown(townCode))
    const { id: session, code } = await openWorkshop(actor, {
      title: '広間の試し',
      prompts: ['今の魅力', '20年後の姿'],
      fallbackPrompt: '自由に',
    })
    return { dataFolder, session, code, keys: await addTablets(actor, session, tablets) }
  })
}

/** Keys of so many tablets for a session's board. */
export async function addTablets(
  actor: ReturnType<typeof operatorOf>,
  session: string,
  count: number,
): Promise<string[]> {
  const keys: string[] = []
  for (let table = 1; table <= count; table++) {
    const { key } = await addDevice(actor, session, { kind: 'tablet', label: `${table}卓` })
    keys.push(key)
  }
  return keys
}

/** The next phase, by the command line. */
export async function startPhase({ dataFolder, code }: Evening, kind: string): Promise<void> {
  await runCommand(dataFolder, ['workshop', 'phase', code, kind])
}

/** Ids of all cards in the export: what is safe on disk, as the town gets it. */
export async function exportedCards({ dataFolder, code }: Evening): Promise<Set<string>> {
  const out = join(dataFolder, 'export.json')
  const words = ['workshop', 'export', code, '--format', 'json', '--out', out]
  await runCommand(dataFolder, words)
  const { cards } = JSON.parse(readFileSync(out, 'utf8')) as { cards: { id: string }[] }
  return new Set(cards.map(({ id }) => id))
}
