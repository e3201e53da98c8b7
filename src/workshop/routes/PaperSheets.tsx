// Sheets for residents without a phone.
import { useT } from '#kernel/i18n'
import { Button, Panel, Stack, TextField } from '#kernel/ui'
import { mostForms } from '../paper.ts'

export function PaperSheets({ href }: { href: string }) {
  const t = useT()
  return (
    <Panel title={t('workshop.paper.form.title')}>
      <p>{t('workshop.paper.form.lead')}</p>
      <form method="post" action={href}>
        <Stack>
          <TextField
            label={t('workshop.paper.form.count')}
            name="count"
            type="number"
            min={1}
            max={mostForms}
            width="short"
            required
            defaultValue="20"
          />
          <div>
            <Button look="outline">{t('workshop.paper.form.print')}</Button>
          </div>
        </Stack>
      </form>
    </Panel>
  )
}
