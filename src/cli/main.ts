// temporary
process.env.NODE_ENV ??= 'production'
const { readSettings, localAddress } = await import('#kernel/settings')
const { startServer } = await import('../server/start.ts')
const { stopOnSignal } = await import('../server/signals.ts')
const { explainFailure } = await import('./failure.ts')
try {
  const settings = readSettings(process.env)
  const server = await startServer(settings)
  stopOnSignal(() => server.stop())
  process.stdout.write(`${localAddress(settings.host, server.port)}\n`)
} catch (problem) {
  process.exitCode = explainFailure(problem)
}
