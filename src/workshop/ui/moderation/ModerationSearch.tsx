// Looks for cards by their words, their number or their table.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, TextField } from '#kernel/ui'
import type { ModerationFilter } from '../../moderation.ts'

export function ModerationSearch({ filter }: { filter: ModerationFilter }) {
  const t = useT()
  return (
    <Form method="get" role="search">
      <input type="hidden" name="view" value={filter.view} />
      <Cluster gap="small" align="end">
        <TextField
          label={t('workshop.stage.moderation.words')}
          name="words"
          type="search"
          width="medium"
          defaultValue={filter.words}
        />
        <TextField
          label={t('workshop.stage.moderation.tableNumber')}
          name="table"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={filter.table ?? ''}
        />
        <Button look="outline">{t('workshop.stage.moderation.search')}</Button>
      </Cluster>
    </Form>
  )
}
