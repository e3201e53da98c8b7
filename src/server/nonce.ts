// Carries the nonce of this answer to the components that write a script or a style.
import { createContext } from 'react'

/** '' on pages without scripts and for components that need none. */
export const NonceContext = createContext('')
