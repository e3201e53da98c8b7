// `miraichizu serve`: opens, listens, and says where.
import { localAddress } from '#kernel/settings'
import { firstRunToken } from '#kernel/tenancy'
import { type Installation, openInstallation } from '../server/installation.ts'
import { expectFreePort } from '../server/listen.ts'
import { stopOnSignal } from '../server/signals.ts'
import { startServer } from '../server/start.ts'
import { buildIfNeeded } from './build.ts'
import { type Call, type Command, noMoreThan } from './command.ts'
import { inHall, tellHall } from './hall.ts'

export const command: Command = {
  help: 'cli.help.serve',
  options: { hall: { type: 'boolean' } },
  async run(call) {
    noMoreThan(call, 0)
    const served = call.options.hall === true ? inHall(call) : call
    await withServing(served, async (installation) => {
      await serve(served, installation)
      if (served.settings.isHall) tellHall(served)
    })
    return undefined
  },
}

/** Opens everything that serving needs; what fails on the way leaves nothing running. */
export async function withServing(
  call: Call,
  work: (installation: Installation) => Promise<unknown>,
): Promise<void> {
  // First of all: a demo that is loaded and cannot be served would have shown its passwords to nobody.
  await expectFreePort(call.settings)
  await buildIfNeeded(call.t)
  const installation = await openInstallation(call.settings)
  try {
    await work(installation)
  } catch (problem) {
    await installation.close()
    throw problem
  }
}

/** Listens until somebody stops it; prints the address, and on an empty place the way to begin. */
export async function serve(call: Call, installation: Installation): Promise<string> {
  const { settings, t } = call
  const server = await startServer(settings, installation)
  stopOnSignal(() => server.stop())
  const address = localAddress(settings.host, server.port)
  say(t('cli.serve.listening', { address }))
  const token = await firstRunToken()
  if (token) say(`${t('cli.serve.firstRun')}\n  ${address}/setup?token=${token}`)
  say(t('cli.serve.stopHint'))
  return address
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
