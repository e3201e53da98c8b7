// The form of one initiative: its words, its ending, its figures of each year.
import { useState } from 'react'
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { DateField, Disclosure, Panel, Stack, TextField } from '#kernel/ui'
import { InitiativeFields } from './InitiativeFields.tsx'
import { InitiativeFinance } from './InitiativeFinance.tsx'
import styles from './InitiativeForm.module.css'
import { InitiativeIndicators } from './InitiativeIndicators.tsx'
import { type InitiativeFormProps, initiativeControls } from './initiative-props.ts'
import { SheetSave } from './SheetSave.tsx'
import { useWarning } from './use-warning.ts'

interface FormProps extends InitiativeFormProps {
  /** The moment up to which the page knows its programme. */
  seen: string
}

export function InitiativeForm({ view, words, seen, desk }: FormProps) {
  const t = useT()
  const { right, choices } = view
  const [touched, setTouched] = useState('')
  const save = useWarning(() => touched === seen, t('programme.desk.save.leave'))
  const field = initiativeControls({ view, words })
  const isOnlyRead = right === 'read'
  return (
    <Form method="post" className={styles.form} onInput={() => setTouched(seen)} onSubmit={save}>
      <input type="hidden" name="seen" value={seen} />
      <fieldset disabled={isOnlyRead} className={styles.form} key={seen}>
        <Panel title={t('programme.desk.initiative.facts')}>
          <Stack>
            <InitiativeFields choices={choices} words={words} saved={view.words}>
              <TextField
                label={t('programme.desk.initiative.position')}
                width="short"
                inputMode="numeric"
                {...field('position')}
              />
            </InitiativeFields>
            <Ending view={view} words={words} />
          </Stack>
        </Panel>
        <InitiativeFinance {...{ view, words, desk }} />
        <InitiativeIndicators {...{ view, words, desk }} />
      </fieldset>
      {!isOnlyRead && (
        <SheetSave
          words={words}
          today={choices.today}
          changed={null}
          button={right === 'propose' ? t('programme.desk.save.propose') : undefined}
        />
      )}
    </Form>
  )
}

function Ending({ view, words }: Pick<InitiativeFormProps, 'view' | 'words'>) {
  const t = useT()
  const field = initiativeControls({ view, words })
  const isOpen = [field('endedOn'), field('endReason')].some(
    ({ defaultValue, error }) => defaultValue || error,
  )
  return (
    <Disclosure summary={t('programme.desk.initiative.ending')} open={isOpen}>
      <Stack>
        <DateField label={t('programme.desk.initiative.endedOn')} {...field('endedOn')} />
        <TextField
          label={t('programme.desk.initiative.endReason')}
          lang="ja"
          {...field('endReason')}
        />
      </Stack>
    </Disclosure>
  )
}
