// Does the page's script run? False while the server draws, so that what needs a script is never offered without one.
import { useSyncExternalStore } from 'react'

export function useIsLive(): boolean {
  return useSyncExternalStore(noChange, inBrowser, onServer)
}

const noChange = () => () => {}
const inBrowser = () => true
const onServer = () => false
