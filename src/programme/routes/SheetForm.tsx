// All rows of the page in one form: one save for everything that was changed.
import { Form } from 'react-router'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { initiativeChoice } from '../desk-row.ts'
import type { SheetAnswer } from './programme-save.server.ts'
import type { SheetView } from './programme-view.server.ts'
import { SheetBlock } from './SheetBlock.tsx'
import styles from './SheetForm.module.css'
import { SheetSave } from './SheetSave.tsx'
import { choicesId, mostOptions, targetsId } from './sheet-controls.ts'
import { useSheet } from './use-sheet.ts'

interface SheetFormProps {
  view: SheetView
  /** /016373/desk */
  desk: string
  answer: SheetAnswer | undefined
  /** Made just now: its words are no longer waiting in the fields. */
  proposal: string | undefined
}

export function SheetForm({ view, desk, answer, proposal }: SheetFormProps) {
  const t = useT()
  const words = formWords(t, answer)
  const seen = answer?.seen || view.seen
  const drawn = `${seen} ${proposal ?? ''}`
  const sheet = useSheet(drawn, t('programme.desk.save.leave'))
  const isWritable = view.blocks.some(({ right }) => right !== 'read')
  const focus = answer?.focus ?? null
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className={styles.form}
      ref={sheet.form}
      {...sheet.listeners}
    >
      {/* Enter in a field presses a form's first button: it must be the one that saves. */}
      <button type="submit" name="intent" value="save" hidden tabIndex={-1} />
      <input type="hidden" name="seen" value={seen} />
      {isWritable && <p className={styles.keys}>{t('programme.desk.sheet.keys')}</p>}
      <div className={styles.blocks} key={drawn}>
        {view.blocks.map((block) => (
          <SheetBlock key={block.publicId} {...{ block, view, desk, words, focus }} />
        ))}
      </div>
      <datalist id={choicesId}>
        {view.choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      {view.targets.length > mostOptions && (
        <datalist id={targetsId}>
          {view.targets.map((target) => (
            <option key={target.publicId} value={initiativeChoice(target)} />
          ))}
        </datalist>
      )}
      {isWritable && (
        <SheetSave words={words} today={view.today} changed={sheet.changed} staysInSight />
      )}
    </Form>
  )
}
