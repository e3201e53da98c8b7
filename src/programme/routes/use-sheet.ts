// What a script adds to the form of rows: keys, a count of what was changed, a warning before it is lost.
import {
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useNavigation, useSubmit } from 'react-router'
import {
  changedForm,
  goToRow,
  keepPlan,
  markChanged,
  quickMove,
  restoreRow,
} from './sheet-controls.ts'
import { useWarning } from './use-warning.ts'

/** `drawn` changes whenever the rows are drawn anew. */
export function useSheet(drawn: string, warning: string) {
  const form = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState<number | null>(null)
  const submit = useSubmit()
  const count = () => setChanged(form.current && markChanged(form.current))
  useCount(drawn, count)
  const save = useWarning(() => (changed ?? 0) > 0, warning)
  return {
    form,
    changed,
    listeners: {
      onInput: count,
      onClick: (event: MouseEvent) => {
        const button = (event.target as Element).closest<HTMLElement>(
          'button[data-next], button[data-keeps]',
        )
        if (!button) return
        event.preventDefault()
        if (button.hasAttribute('data-keeps')) keepPlan(button)
        else quickMove(button)
        count()
      },
      onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => {
        if (pressKey(event)) count()
      },
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        save()
        submit(changedForm(event.currentTarget), {
          method: 'post',
          encType: 'multipart/form-data',
        })
      },
    },
  }
}

/** Counts anew when the rows were drawn anew, and brings the keyboard back to where it was. */
function useCount(drawn: string, count: () => void) {
  const { state } = useNavigation()
  const last = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted when drawn or answered, not at every change
  useEffect(() => {
    if (state !== 'idle') {
      last.current = document.activeElement?.id ?? ''
      return
    }
    if (document.activeElement === document.body && last.current) {
      document.getElementById(last.current)?.focus({ preventScroll: true })
    }
    count()
  }, [drawn, state])
}

/** Keys of a table, told on the page. While a word is being converted (変換) no key is ours. */
function pressKey(event: KeyboardEvent<HTMLFormElement>): boolean {
  const { target, currentTarget: form, key, ctrlKey, metaKey } = event
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
  const control = (target as Element).closest<HTMLElement>('[data-was]')
  if (isComposing || !control) return false
  const isText = control.tagName !== 'SELECT'
  const isWay = ctrlKey && (key === 'ArrowDown' || key === 'ArrowUp')
  if (key === 'Enter' && (ctrlKey || metaKey)) form.requestSubmit()
  else if (isWay) goToRow(form, control, key === 'ArrowDown' ? 1 : -1)
  else if (key === 'Enter' && isText && !event.shiftKey) goDown(form, control)
  else if (key === 'Escape') restoreRow(control)
  else return false
  event.preventDefault()
  return true
}

/** In a field with suggestions Enter takes one and stays. */
function goDown(form: HTMLElement, control: HTMLElement) {
  if (!control.hasAttribute('list')) goToRow(form, control, 1)
}
