// `npm start`: from a fresh clone to a page with something on it.
import { listTowns } from '#kernel/tenancy'
import { type Command, noMoreThan } from './command.ts'
import { loadDemo, onlyOnLoopback, tellDemoAccounts } from './demo.ts'
import { serve, withServing } from './serve.ts'

export const command: Command = {
  help: 'cli.help.start',
  async run(call) {
    noMoreThan(call, 0)
    await withServing(call, async (installation) => {
      const towns = await listTowns()
      if (towns.length === 0) onlyOnLoopback(call)
      const demo = towns.length === 0 ? await loadDemo(call.t) : undefined
      const address = await serve(call, installation)
      await tellDemoAccounts(call.t, address, demo)
    })
    return undefined
  },
}
