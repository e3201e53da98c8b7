// Neither a link nor a closed window takes unsaved words away unasked.
import { useEffect, useRef } from 'react'
import { useBlocker, useNavigation } from 'react-router'

/** Asks before leaving; the answer is called when the words are on their way to be saved. */
export function useWarning(isUnsaved: () => boolean, warning: string): () => void {
  const isSaving = useRef(false)
  const { state } = useNavigation()
  const isAtRisk = () => !isSaving.current && isUnsaved()
  const blocker = useBlocker(isAtRisk)
  useEffect(() => {
    if (state === 'idle') isSaving.current = false
  }, [state])
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(warning)) blocker.proceed()
    else blocker.reset()
  }, [blocker, warning])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isAtRisk()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  })
  return () => {
    isSaving.current = true
  }
}
