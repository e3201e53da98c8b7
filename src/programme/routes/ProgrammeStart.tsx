// A town that has nothing yet: an empty programme of a fiscal year is one short form away.
import { Form } from 'react-router'
import { type FormMistakes, formWords } from '#kernel/forms'
import { formatFiscalYear, useT } from '#kernel/i18n'
import {
  Button,
  Cluster,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHead,
  Panel,
  Stack,
  TextArea,
  TextField,
} from '#kernel/ui'

interface ProgrammeStartProps {
  /** /016373/desk */
  desk: string
  title: string
  /** The year that runs today. */
  year: number
  mayStart: boolean
  mistakes: FormMistakes | null | undefined
}

export function ProgrammeStart({ desk, title, year, mayStart, mistakes }: ProgrammeStartProps) {
  const t = useT()
  const words = formWords(t, mistakes ?? undefined)
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <EmptyState
        title={t('programme.desk.start.empty')}
        action={
          mayStart && (
            <LinkButton href={`${desk}/import`}>{t('programme.desk.start.import')}</LinkButton>
          )
        }
      >
        {mayStart && t('programme.desk.start.emptyHint')}
      </EmptyState>
      {mayStart ? (
        <StartForm words={words} year={formatFiscalYear(year, t.language)} />
      ) : (
        <Notice>{t('programme.desk.start.askAdministrator')}</Notice>
      )}
    </Stack>
  )
}

function StartForm({ words, year }: { words: ReturnType<typeof formWords>; year: string }) {
  const t = useT()
  return (
    <Panel title={t('programme.desk.start.begin')}>
      <p>{t('programme.desk.start.lead')}</p>
      <Form method="post" action="?start=1">
        <Stack>
          <TextField
            label={t('programme.desk.start.programmeTitle')}
            hint={t('programme.desk.start.titleHint')}
            name="title"
            lang="ja"
            required
            defaultValue={words.typed('title')}
            error={words.errorOf('title')}
          />
          <TextField
            label={t('programme.desk.start.fiscalYear')}
            name="fiscalYear"
            width="short"
            required
            defaultValue={words.typed('fiscalYear', year)}
            error={words.errorOf('fiscalYear')}
          />
          <TextArea
            label={t('programme.desk.start.leadText')}
            name="lead"
            lang="ja"
            defaultValue={words.typed('lead')}
            error={words.errorOf('lead')}
          />
          <Cluster>
            <Button>{t('programme.desk.start.button')}</Button>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}
