// Neither a link nor a closed window takes unsaved words away unasked.
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

export function useWarning(isUnsaved: () => boolean, warning: string) {
  const blocker = useBlocker(isUnsaved)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(warning)) blocker.proceed()
    else blocker.reset()
  }, [blocker, warning])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  })
}
