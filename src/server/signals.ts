// Ends in order on SIGTERM, Ctrl+C and a closed terminal, and when whoever started us is gone.

/** Runs `stop` once; a second signal ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const end = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    stop().then(
      () => process.exit(0),
      (problem) => {
        console.error(problem)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('SIGHUP', end)
  // bin/miraichizu.js re-executes itself under an older Node; killed with -9 it cannot pass a signal on.
  process.on('disconnect', end)
  process.channel?.unref()
  if (process.env.npm_lifecycle_event) endWithParent(end)
}

/** `npm start` that is told to end passes the signal to a shell, which ends without telling us. */
function endWithParent(end: () => void) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 500)
  watch.unref()
}
