// What the parts of the desk's rows are told, and what each of their controls is.
import type { formWords } from '#kernel/forms'
import { newName, type RowField, rowName } from '../desk-row.ts'
import type { BlockView, RowView, SheetView } from './programme-view.server.ts'

type Words = ReturnType<typeof formWords>

export interface SheetBlockProps {
  block: BlockView
  view: SheetView
  /** /016373/desk */
  desk: string
  words: Words
  /** The control to go on with. */
  focus: string | null
}

export interface SheetRowProps extends SheetBlockProps {
  row: RowView
  number: number
  /** Only where all rows of the initiative are seen. */
  onMove: ((way: -1 | 1) => void) | undefined
}

export type FieldOf = ReturnType<typeof rowControls>

/** What every control of a row is told: its name, its value, what is saved there, its mistake. */
export function rowControls({ row, words, focus }: Pick<SheetRowProps, 'row' | 'words' | 'focus'>) {
  return (field: RowField | 'newText' | 'newDates') => {
    const name = rowName(row.publicId, field)
    const was = field === 'newText' || field === 'newDates' ? '' : row.words[field]
    return { ...control(words, name, was), autoFocus: focus === name, 'data-column': field }
  }
}

/** The same for a row that is not there yet. */
export function newControls({ block, words }: SheetBlockProps, number: number) {
  return (field: RowField, was = '') => ({
    ...control(words, newName(block.publicId, number, field), was),
    'data-column': field,
  })
}

export type Control = ReturnType<typeof control>

function control(words: Words, name: string, was: string) {
  const [defaultValue, error] = [words.typed(name, was), words.errorOf(name)]
  return { name, defaultValue, error, 'data-was': was }
}
