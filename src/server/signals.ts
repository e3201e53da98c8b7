// Ends in order on SIGTERM and Ctrl+C, and when the small process that started us is gone.

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
  // bin/miraichizu.js re-executes itself under an older Node; killed with -9 it cannot pass a signal on.
  process.on('disconnect', end)
  process.channel?.unref()
}
