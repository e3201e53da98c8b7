// The door of the workshop's components for other modules.
export { SessionTabs } from './SessionTabs.tsx'
export { sessionWords } from './session-words.ts'
