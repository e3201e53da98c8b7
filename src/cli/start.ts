// `npm start`: from a fresh clone to a page with something on it.
import { listTowns } from '#kernel/tenancy'
import { openInstallation } from '../server/installation.ts'
import { buildIfNeeded } from './build.ts'
import { type Command, noMoreThan } from './command.ts'
import { loadDemo, onlyOnLoopback, tellDemoAccounts } from './demo.ts'
import { serve } from './serve.ts'

export const command: Command = {
  help: 'cli.help.start',
  async run(call) {
    noMoreThan(call, 0)
    await buildIfNeeded(call.t)
    const installation = await openInstallation(call.settings)
    try {
      const towns = await listTowns()
      if (towns.length === 0) onlyOnLoopback(call)
      const demo = towns.length === 0 ? await loadDemo(call.t) : undefined
      await serve(call, installation)
      await tellDemoAccounts(call, demo)
    } catch (problem) {
      await installation.close()
      throw problem
    }
    return undefined
  },
}
