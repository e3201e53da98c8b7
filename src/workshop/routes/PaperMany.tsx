// Cards that stand in a sheet of Excel: pasted or as a file, looked at first.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, FileDrop, Panel, Stack, TextArea } from '#kernel/ui'

interface PaperManyProps {
  words: { errorOf(field: string): string | undefined; typed(field: string): string }
}

export function PaperMany({ words }: PaperManyProps) {
  const t = useT()
  return (
    <Panel title={t('workshop.paper.many.title')} id="many">
      <p>{t('workshop.paper.many.lead')}</p>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="intent" value="preview" />
        <Stack>
          <TextArea
            label={t('workshop.paper.many.paste')}
            name="pasted"
            rows={5}
            defaultValue={words.typed('pasted')}
            error={words.errorOf('pasted')}
          />
          <FileDrop
            label={t('workshop.paper.many.file')}
            hint={t('workshop.paper.many.fileHint')}
            name="file"
            accept=".csv,.txt,.tsv"
            error={words.errorOf('file')}
          />
          <div>
            <Button look="outline">{t('workshop.paper.many.look')}</Button>
          </div>
        </Stack>
      </Form>
    </Panel>
  )
}
