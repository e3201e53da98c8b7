// What the parts of an initiative's page are told.
import type { formWords } from '#kernel/forms'
import type { InitiativeView } from './initiative-view.server.ts'

export interface InitiativeFormProps {
  view: InitiativeView
  words: ReturnType<typeof formWords>
  /** /016373/desk */
  desk: string
}

/** What every control is told: its name, what is typed or saved in it, its mistake. */
export function initiativeControls({ view, words }: Pick<InitiativeFormProps, 'view' | 'words'>) {
  return (name: string) => ({
    name,
    defaultValue: words.typed(name, view.words[name] ?? ''),
    error: words.errorOf(name),
  })
}
