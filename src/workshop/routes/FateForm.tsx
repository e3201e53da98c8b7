// The list of cards with a box to choose each, and below it the one form that decides for the chosen.
import { type FormEvent, useRef } from 'react'
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import {
  Button,
  DateField,
  EmptyState,
  Panel,
  Select,
  Stack,
  Table,
  TextArea,
  TextField,
} from '#kernel/ui'
import type { FateFilter, FateList } from '../fate-list.server.ts'
import { fates } from '../schema.ts'
import styles from './FateForm.module.css'
import { FatePages } from './FatePages.tsx'
import { useFateRow } from './fate-row.tsx'

interface FateFormProps {
  list: FateList
  filter: FateFilter
  words: {
    errorOf(field: string): string | undefined
    typed(field: string): string
    ticked(field: string): string[]
  }
  mayDecide: boolean
}

export function FateForm({ list, filter, words, mayDecide }: FateFormProps) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const row = useFateRow(words.ticked('card'), mayDecide)
  const columns = [
    { key: 'choose', label: t('workshop.fate.column.choose'), width: 'narrow' as const },
    { key: 'number', label: t('workshop.fate.column.number'), align: 'end' as const },
    { key: 'text', label: t('workshop.fate.column.text'), heading: true, width: 'wide' as const },
    { key: 'group', label: t('workshop.fate.column.group') },
    { key: 'fate', label: t('workshop.fate.column.fate') },
    { key: 'answer', label: t('workshop.fate.column.answer') },
  ].filter(({ key }) => mayDecide || key !== 'choose')
  const chooseAll = (event: FormEvent<HTMLInputElement>) => {
    const boxes = form.current?.querySelectorAll<HTMLInputElement>('input[name="card"]') ?? []
    for (const box of boxes) box.checked = event.currentTarget.checked
  }
  return (
    <Form method="post" ref={form}>
      <Stack gap="large">
        <div id="cards">
          {mayDecide && list.cards.length > 0 && (
            <label className={styles.all}>
              <input type="checkbox" className={styles.box} onChange={chooseAll} />
              {t('workshop.fate.chooseAll', { count: list.cards.length })}
            </label>
          )}
          <Table
            caption={t('workshop.fate.title')}
            captionHidden
            columns={columns}
            rows={list.cards.map(row)}
            empty={<EmptyState title={t('workshop.fate.noneShown')} />}
          />
        </div>
        <FatePages filter={filter} pages={list.pages} />
        {mayDecide && <Decision words={words} />}
        {mayDecide && <UnreadAnswers list={list} />}
      </Stack>
    </Form>
  )
}

function Decision({ words }: Pick<FateFormProps, 'words'>) {
  const t = useT()
  const { errorOf, typed } = words
  const adopted = t('workshop.fate.word.adopted')
  return (
    <Panel title={t('workshop.fate.form.title')}>
      <Stack>
        <Select
          label={t('workshop.fate.form.fate')}
          name="fate"
          // The filter above has a field of this name too: each label must lead to its own.
          id="decided-fate"
          defaultValue={typed('fate') || 'adopted'}
          options={fates.map((fate) => ({ value: fate, label: t(`workshop.fate.word.${fate}`) }))}
        />
        <TextArea
          label={t('workshop.fate.form.reason')}
          hint={t('workshop.fate.form.reasonHint')}
          name="reason"
          rows={3}
          defaultValue={typed('reason')}
          error={errorOf('reason')}
        />
        <TextField
          label={t('workshop.fate.form.label')}
          hint={t('workshop.fate.form.labelHint', { fate: adopted })}
          name="label"
          width="medium"
          maxLength={40}
          defaultValue={typed('label')}
          error={errorOf('label')}
        />
        <DateField
          label={t('workshop.fate.form.on')}
          hint={t('workshop.fate.form.onHint')}
          name="on"
          defaultValue={typed('on')}
          error={errorOf('on')}
        />
        <div>
          <Button name="intent" value="decide">
            {t('workshop.fate.form.submit')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}

function UnreadAnswers({ list }: { list: FateList }) {
  const t = useT()
  const unread = list.cards.flatMap(({ steps, takenBack }) =>
    [...steps, ...takenBack].filter(({ answer }) => answer && !answer.isRead),
  )
  if (unread.length === 0) return null
  return (
    <div>
      {unread.map(({ id }) => (
        <input key={id} type="hidden" name="step" value={id} />
      ))}
      <Button look="outline" name="intent" value="read">
        {t('workshop.fate.answer.markRead')}
      </Button>
    </div>
  )
}
