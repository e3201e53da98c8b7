// Which report: its day, its form, with drafts or without. A plain GET form: the answer has an address.
import { useState } from 'react'
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, DateField, Disclosure, Panel, RadioGroup, Stack } from '#kernel/ui'
import type { DeskReportView } from '../desk-report.server.ts'
import { dayInWords } from '../desk-wish.ts'
import styles from './DeskReportForm.module.css'

interface DeskReportFormProps {
  view: DeskReportView
  words: ReturnType<typeof formWords>
  action: string
}

export function DeskReportForm({ view, words, action }: DeskReportFormProps) {
  const t = useT()
  const { wish, typed, choice } = view
  const [isChanged, setChanged] = useState(false)
  const choices = (name: string, values: readonly string[]) =>
    values.map((value) => ({
      value,
      label: t.byName(`progress.desk.${name}.${value}`),
      hint: t.has(`progress.desk.${name}.${value}Hint`)
        ? t.byName(`progress.desk.${name}.${value}Hint`)
        : undefined,
    }))
  return (
    <Panel title={t('progress.desk.which')}>
      <Form
        method="get"
        action={action}
        onChange={() => setChanged(true)}
        onSubmit={() => setChanged(false)}
      >
        <input type="hidden" name="programme" value={choice.current} />
        <Stack gap="large">
          <DateField
            label={t('progress.desk.asOf')}
            name="as-of"
            defaultValue={typed.asOf ?? dayInWords(wish.asOf, t.language)}
            error={words.errorOf('as-of')}
          />
          <div className={styles.choices}>
            <RadioGroup
              label={t('progress.desk.template.label')}
              name="template"
              options={choices('template', ['seed', 'council'])}
              defaultValue={wish.template}
            />
            <RadioGroup
              label={t('progress.desk.content.label')}
              name="content"
              options={choices('content', ['published', 'draft'])}
              defaultValue={wish.isDraft ? 'draft' : 'published'}
            />
          </div>
          <Disclosure
            summary={t('progress.desk.more')}
            open={wish.knownOn !== null || words.errorOf('known-on') !== undefined}
          >
            <Stack gap="large">
              <DateField
                label={t('progress.desk.knownOn')}
                hint={t('progress.desk.knownOnHint')}
                name="known-on"
                defaultValue={
                  typed.knownOn ?? (wish.knownOn ? dayInWords(wish.knownOn, t.language) : '')
                }
                error={words.errorOf('known-on')}
              />
              <RadioGroup
                label={t('programme.field.digits')}
                name="digits"
                inline
                options={choices('digits', ['half', 'full'])}
                defaultValue={wish.digits}
              />
            </Stack>
          </Disclosure>
          <Cluster>
            <Button>{t('progress.desk.show')}</Button>
            <span role="status">{isChanged ? t('progress.desk.files.changed') : ''}</span>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}
