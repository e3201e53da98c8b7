// `node src/server/main.ts [--dev]`: thin, so that everything else can be imported without starting anything.
process.env.NODE_ENV = process.argv.includes('--dev') ? 'development' : 'production'

const { readSettings, localAddress } = await import('#kernel/settings')
const { startDevelopment, startServer } = await import('./start.ts')
const { stopOnSignal } = await import('./signals.ts')
const { explainFailure } = await import('../cli/failure.ts')

try {
  const settings = readSettings(process.env)
  const isDevelopment = process.argv.includes('--dev')
  const server = await (isDevelopment ? startDevelopment(settings) : startServer(settings))
  stopOnSignal(() => server.stop())
  process.stdout.write(`${localAddress(settings.host, server.port)}\n`)
} catch (problem) {
  process.exitCode = explainFailure(problem)
}
