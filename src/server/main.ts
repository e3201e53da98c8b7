// `node src/server/main.ts [--dev]`: thin, so that everything else can be imported without starting anything.
process.env.NODE_ENV = process.argv.includes('--dev') ? 'development' : 'production'

const { readSettings, localAddress } = await import('#kernel/settings')
const { startDevelopment, startServer } = await import('./start.ts')
const { stopOnSignal } = await import('./signals.ts')
const { commandTranslator, explainFailure } = await import('../cli/failure.ts')
const { firstRunToken } = await import('#kernel/tenancy')

try {
  const settings = readSettings(process.env)
  const isDevelopment = process.argv.includes('--dev')
  const server = await (isDevelopment ? startDevelopment(settings) : startServer(settings))
  stopOnSignal(() => server.stop())
  const address = localAddress(settings.host, server.port)
  process.stdout.write(`${address}\n`)
  const token = await firstRunToken()
  if (token) {
    const hint = commandTranslator()('cli.serve.firstRun')
    process.stdout.write(`${hint}\n  ${address}/setup?token=${token}\n`)
  }
} catch (problem) {
  process.exitCode = explainFailure(problem)
}
