// The controls of the desk's rows as the browser has them: what was changed, where the next one is, what is sent.

import { planFields } from '../desk-row.ts'

/** Lists of suggestions: entries, and initiatives where they are too many for each row to list them. */
export const choicesId = 'entries'
export const targetsId = 'targets'
export const mostOptions = 40

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const planColumns: readonly string[] = planFields

/** data-was is what is saved; a control without it belongs to the form, not to a row. */
function rowControls(within: ParentNode): Control[] {
  return [...within.querySelectorAll<Control>('[data-was]')]
}

function isChanged(control: Control): boolean {
  return plain(control.value) !== plain(control.dataset.was ?? '')
}

/** The server compares in the same way: line ends and blanks around a text are no change. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

/** Marks the rows that differ from what is saved, and counts them. */
export function markChanged(form: HTMLElement): number {
  const changed = new Set(rowControls(form).filter(isChanged).map(rowOf))
  for (const row of form.querySelectorAll<HTMLElement>('[data-row]')) {
    row.toggleAttribute('data-changed', changed.has(row))
  }
  return changed.size
}

function rowOf(control: Element): HTMLElement | null {
  return control.closest<HTMLElement>('[data-row]')
}

/** Only rows that were touched travel: two hundred others would be read and compared for nothing. */
export function changedForm(form: HTMLFormElement): FormData {
  markChanged(form)
  const posted = new FormData(form)
  for (const control of rowControls(form)) {
    if (!rowOf(control)?.hasAttribute('data-changed')) posted.delete(control.name)
  }
  posted.set('intent', 'save')
  return posted
}

/** Puts a row back to what is saved. */
export function restoreRow(control: Element): void {
  const row = rowOf(control)
  for (const one of row ? rowControls(row) : []) one.value = one.dataset.was ?? ''
  const notice = row?.querySelector<HTMLElement>('[data-cleared]')
  if (notice) notice.hidden = true
}

/** The same column in the row above or below, across the initiatives. */
export function goToRow(form: HTMLElement, from: HTMLElement, way: -1 | 1): void {
  const column = rowControls(form).filter(
    (control) => control.dataset.column === from.dataset.column && control.checkVisibility(),
  )
  const next = column[column.indexOf(from as Control) + way]
  if (next) goTo(next)
}

function goTo(control: Control): void {
  control.closest('details')?.setAttribute('open', '')
  control.focus()
  if (!(control instanceof HTMLSelectElement)) control.select()
}

/** 実施した and できなかった: sets the label and leads to what is needed next. */
export function quickMove(button: HTMLElement): void {
  const row = rowOf(button)
  const control = (name: string) => row?.querySelector<Control>(`[data-column="${name}"]`)
  const label = control('label')
  if (label) label.value = button.dataset.label ?? ''
  setPlan(row, button.hasAttribute('data-clears'))
  const next = control(button.dataset.next ?? '')
  if (next) goTo(next)
}

/** Brings back the reason and what came instead. */
export function keepPlan(button: HTMLElement): void {
  setPlan(rowOf(button), false)
}

function setPlan(row: HTMLElement | null, isCleared: boolean) {
  const notice = row?.querySelector<HTMLElement>('[data-cleared]')
  if (!row || !notice) return
  notice.hidden = !isCleared
  for (const control of rowControls(row)) {
    if (!planColumns.includes(control.dataset.column ?? '')) continue
    if (isCleared) control.value = ''
    else if (control.value === '') control.value = control.dataset.was ?? ''
  }
}

/** After a move: what stands in another place than the one saved says so in its field. */
export function showPositions(names: readonly string[], moved: string): void {
  for (const [index, name] of names.entries()) {
    const control = document.getElementById(name)
    if (!(control instanceof HTMLInputElement)) continue
    const isMoved = name === moved || isChanged(control)
    if (isMoved) control.value = String(index + 1)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
