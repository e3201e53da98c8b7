// The form of the minutes; empty rows at the end of each list are for what is still to be written.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Panel, RadioGroup, Stack, TextArea, TextField } from '#kernel/ui'
import type { ToldMinutes } from '../minutes.server.ts'
import type { Decision } from '../minutes.ts'
import type { FormWords } from '../ui/PersonFields.tsx'
import styles from './MinutesForm.module.css'
import { mostDecisions, mostRoles, rowsFor } from './minutes-rows.ts'

export function MinutesForm({ told, words }: { told: ToldMinutes; words: FormWords }) {
  const t = useT()
  const { typed, errorOf } = words
  const { minutes } = told
  const decisions = rowsFor(
    minutes.decisions,
    { what: '', owner: '', due: '' },
    minutes.decisions.length > 0 ? 1 : 3,
    mostDecisions,
  )
  const area = (name: 'agenda' | 'opinions' | 'next', rows: number, hint?: string) => (
    <TextArea
      label={t(`workshop.people.minutes.part.${name}`)}
      name={name}
      rows={rows}
      hint={hint}
      defaultValue={typed(name, minutes[name])}
      error={errorOf(name)}
    />
  )
  return (
    <Form method="post">
      <Stack gap="large">
        <Panel>
          {area('agenda', 3)}
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('workshop.people.minutes.part.decisions')}</legend>
            {decisions.map((decision, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
              <DecisionRow key={at} at={at} decision={decision} words={words} />
            ))}
          </fieldset>
          {area('opinions', 8, t('workshop.people.minutes.opinionsHint'))}
          {area('next', 2, t('workshop.people.minutes.nextHint'))}
        </Panel>
        <PresentRows told={told} words={words} />
        <Panel>
          <RadioGroup
            label={t('workshop.people.minutes.openness')}
            name="openness"
            hint={t('workshop.people.minutes.openHint')}
            inline
            options={[
              { value: 'closed', label: t('workshop.people.minutes.closed') },
              { value: 'open', label: t('workshop.people.minutes.open') },
            ]}
            defaultValue={typed('openness', told.isPublic ? 'open' : 'closed')}
          />
          <TextField
            label={t('workshop.people.minutes.closedBecause')}
            name="closedBecause"
            defaultValue={typed('closedBecause', told.closedBecause)}
            error={errorOf('closedBecause')}
          />
        </Panel>
        <div>
          <Button>{t('workshop.people.minutes.save')}</Button>
        </div>
      </Stack>
    </Form>
  )
}

interface DecisionRowProps {
  at: number
  decision: Decision
  words: FormWords
}

function DecisionRow({ at, decision, words: { typed } }: DecisionRowProps) {
  const t = useT()
  const number = at + 1
  return (
    <div className={styles.decision}>
      <TextArea
        label={t('workshop.people.minutes.decisionNumber', { number })}
        name={`what-${at}`}
        rows={2}
        defaultValue={typed(`what-${at}`, decision.what)}
      />
      <TextField
        label={t('workshop.people.minutes.decision.owner')}
        name={`owner-${at}`}
        defaultValue={typed(`owner-${at}`, decision.owner)}
      />
      <TextField
        label={t('workshop.people.minutes.decision.due')}
        name={`due-${at}`}
        defaultValue={typed(`due-${at}`, decision.due)}
      />
    </div>
  )
}

function PresentRows({ told, words: { typed } }: { told: ToldMinutes; words: FormWords }) {
  const t = useT()
  const rows = rowsFor(told.present, { role: '', people: 0 }, 2, mostRoles)
  return (
    <Panel title={t('workshop.people.minutes.present')}>
      <p>{t('workshop.people.minutes.presentLead')}</p>
      {rows.map(({ role, people }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
        <div key={at} className={styles.present}>
          <TextField
            label={t('workshop.people.minutes.role', { number: at + 1 })}
            name={`role-${at}`}
            defaultValue={typed(`role-${at}`, role)}
          />
          <TextField
            label={t('workshop.people.minutes.people', { number: at + 1 })}
            name={`people-${at}`}
            inputMode="numeric"
            defaultValue={typed(`people-${at}`, people > 0 ? String(people) : '')}
          />
        </div>
      ))}
    </Panel>
  )
}
