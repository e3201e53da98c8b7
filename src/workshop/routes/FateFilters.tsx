// Which of many cards are shown: by words, prompt, island and fate. A plain form, so it works without scripts.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, LinkButton, Panel, Select, TextField } from '#kernel/ui'
import type { FateFilter, FateList } from '../fate-list.server.ts'
import { fates } from '../schema.ts'
import styles from './FateForm.module.css'

export function FateFilters({ filter, list }: { filter: FateFilter; list: FateList }) {
  const t = useT()
  const all = { value: '', label: t('workshop.fate.filter.all') }
  const { prompts, groups } = list
  return (
    <Panel title={t('workshop.fate.filter.title')}>
      <Form method="get" className={styles.filters}>
        <TextField
          label={t('workshop.fate.filter.search')}
          name="search"
          defaultValue={filter.search}
        />
        <Select
          label={t('workshop.fate.filter.prompt')}
          name="prompt"
          defaultValue={filter.prompt}
          options={[all, ...prompts.map((prompt) => ({ value: prompt, label: prompt }))]}
        />
        <Select
          label={t('workshop.fate.filter.group')}
          name="group"
          defaultValue={filter.group}
          options={[
            all,
            { value: 'tray', label: t('workshop.fate.filter.tray') },
            ...groups.map(({ id, name }) => ({ value: id, label: name || '―' })),
          ]}
        />
        <Select
          label={t('workshop.fate.filter.fate')}
          name="fate"
          defaultValue={filter.fate}
          options={[
            all,
            { value: 'open', label: t('workshop.fate.filter.unanswered') },
            { value: 'answered', label: t('workshop.fate.filter.answered') },
            ...fates.map((fate) => ({ value: fate, label: t(`workshop.fate.word.${fate}`) })),
          ]}
        />
        <div className={styles.actions}>
          <Button look="outline">{t('workshop.fate.filter.apply')}</Button>
          <LinkButton look="text" href="?">
            {t('workshop.fate.filter.clear')}
          </LinkButton>
        </div>
      </Form>
      <p>
        {t('workshop.fate.filter.counts', { shown: list.shown, all: list.all, open: list.open })}
      </p>
    </Panel>
  )
}
