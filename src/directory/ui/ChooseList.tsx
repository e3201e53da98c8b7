// The first form of the import: a file, or the table pasted.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Button,
  DateField,
  Disclosure,
  ErrorSummary,
  FileDrop,
  Panel,
  Stack,
  TextArea,
} from '#kernel/ui'

interface ChooseListProps {
  words: ReturnType<typeof formWords>
  text?: string
  startsOn?: string
}

const example = `課,係,開始日,終了日,後継
企画課,,2015-04-01,2021-03-31,企画財政課
企画財政課,,2021-04-01,,
企画財政課,広報係,2021-04-01,,`

export function ChooseList({ words, text = '', startsOn = '' }: ChooseListProps) {
  const t = useT()
  const { errors, errorOf, typed } = words
  return (
    <Panel>
      <Form method="post" encType="multipart/form-data">
        <Stack gap="large">
          <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
          <FileDrop
            label={t('directory.importPage.file')}
            hint={t('directory.importPage.fileHint')}
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            error={errorOf('file')}
          />
          <TextArea
            label={t('directory.importPage.paste')}
            hint={t('directory.importPage.pasteHint')}
            name="text"
            rows={6}
            defaultValue={typed('text', text)}
            error={errorOf('text')}
          />
          <Disclosure summary={t('directory.importPage.example')}>
            <pre>{example}</pre>
          </Disclosure>
          <DateField
            label={t('directory.importPage.startsOn')}
            name="startsOn"
            defaultValue={typed('startsOn', startsOn)}
            error={errorOf('startsOn')}
          />
          <div>
            <Button>{t('directory.importPage.preview')}</Button>
          </div>
        </Stack>
      </Form>
    </Panel>
  )
}
