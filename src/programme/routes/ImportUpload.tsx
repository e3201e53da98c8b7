// The form for a document: a file or its text, and what it is about.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Button,
  Cluster,
  DateField,
  FileDrop,
  Panel,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#kernel/ui'
import type { ImportPageView } from './import-page.server.ts'

interface ImportUploadProps {
  view: ImportPageView
  words: ReturnType<typeof formWords>
}

export function ImportUpload({ view, words }: ImportUploadProps) {
  const t = useT()
  const wasSent = words.errors.length > 0
  return (
    <Panel title={t('programme.importing.upload.title')} id="main-form">
      {/* A whole page: a file that is too large is answered by the server, before any of it is read. */}
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <Stack gap="large">
          <FileDrop
            label={t('programme.importing.upload.file')}
            name="file"
            accept=".txt,.md,.html,.htm,.docx,.xlsx,.csv"
            hint={t('programme.importing.upload.fileHint')}
            error={
              words.errorOf('file') ??
              (wasSent && words.typed('text') === ''
                ? t('programme.importing.upload.chooseAgain')
                : undefined)
            }
          />
          <TextArea
            label={t('programme.importing.upload.text')}
            name="text"
            rows={5}
            hint={t('programme.importing.upload.textHint')}
            defaultValue={words.typed('text')}
            error={words.errorOf('text')}
          />
          <About view={view} words={words} />
          <Cluster>
            <Button icon="upload">{t('programme.importing.upload.submit')}</Button>
            <span>{t('programme.importing.upload.safe')}</span>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}

function About({ view, words }: ImportUploadProps) {
  const t = useT()
  const [first] = view.programmes
  return (
    <>
      <TextField
        label={t('programme.importing.upload.fiscalYear')}
        name="fiscalYear"
        width="short"
        autoComplete="off"
        hint={t('programme.importing.upload.fiscalYearHint')}
        defaultValue={words.typed('fiscalYear', view.thisYear)}
        error={words.errorOf('fiscalYear')}
      />
      <DateField
        label={t('programme.importing.upload.asOf')}
        name="asOf"
        hint={t('programme.importing.upload.asOfHint')}
        defaultValue={words.typed('asOf', view.today)}
        error={words.errorOf('asOf')}
      />
      {first && (
        <ProgrammeSelect
          programmes={view.programmes}
          chosen={words.typed('programme', first.publicId)}
        />
      )}
    </>
  )
}

/** Which programme a document is about; a new one comes last. */
export function ProgrammeSelect({
  programmes,
  chosen,
}: {
  programmes: ImportPageView['programmes']
  chosen: string
}) {
  const t = useT()
  return (
    <Select
      label={t('programme.importing.upload.programme')}
      name="programme"
      width="full"
      defaultValue={chosen}
      options={[
        ...programmes.map(({ publicId, title }) => ({
          value: publicId,
          label: t('programme.importing.upload.newerOf', { title }),
        })),
        { value: 'new', label: t('programme.importing.upload.newProgramme') },
      ]}
    />
  )
}
