// /desk/report/freeze: 「この内容で公表する」. Shown in short first; afterwards the bytes never change.
import { data, useNavigation } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  ConfirmPage,
  DateField,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  Stack,
  TextField,
} from '#kernel/ui'
import { answerFreeze, type FreezeView, freezeView } from '../desk-freeze.server.ts'
import { dayInWords, wishQuery } from '../desk-wish.ts'
import type { Route } from './+types/desk-report-freeze.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const here = context.get(town)
  return { code: here.code, view: await freezeView(context.get(actor), here, request.url) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const answer = await answerFreeze(context.get(actor), context.get(town), request)
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function Freeze({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const isWorking = useNavigation().state === 'submitting'
  const { code, view } = loaderData
  const words = formWords(t, actionData)
  const query = wishQuery(view.wish, { programme: view.programme })
  const back = `/${code}/desk/report?${query}`
  const title = t('progress.desk.freeze.title')
  if (!view.report || view.isFuture) return <CannotFreeze view={view} back={back} title={title} />
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <ConfirmPage
        title={title}
        warning={t('progress.desk.freeze.warning')}
        action={`?${query}`}
        confirmLabel={t('progress.desk.freeze.confirm')}
        cancelLabel={t('programme.publishing.cancel')}
        cancelHref={back}
      >
        <Summary view={view} />
        <Stack gap="large">
          <DateField
            label={t('progressUi.approvedOn')}
            name="approvedOn"
            defaultValue={words.typed('approvedOn')}
            error={words.errorOf('approvedOn')}
          />
          <TextField
            label={t('progressUi.documentNumber')}
            hint={t('programme.publishing.publish.documentNumberHint')}
            name="documentNumber"
            width="medium"
            defaultValue={words.typed('documentNumber')}
            error={words.errorOf('documentNumber')}
          />
        </Stack>
        <p role="status">{isWorking ? t('progress.desk.freeze.working') : ''}</p>
      </ConfirmPage>
    </>
  )
}

function Summary({ view }: { view: FreezeView }) {
  const t = useT()
  const { report, wish, drafts, sameDay } = view
  if (!report) return null
  const facts = [
    {
      term: t('programme.field.title'),
      value: <span lang="ja">{report.programme.title}</span>,
      key: 't',
    },
    { term: t('progress.desk.asOf'), value: dayInWords(report.asOf, t.language) },
    {
      term: t('progress.desk.template.label'),
      value: t(`progress.desk.template.${wish.template}`),
    },
    {
      term: t('progress.desk.freeze.counts'),
      value: t('progress.desk.freeze.countsOf', { ...report.counts }),
    },
  ]
  return (
    <>
      <DescriptionList facts={facts} />
      {drafts > 0 && (
        <Notice kind="warning">{t('progress.desk.freeze.draftsLeft', { count: drafts })}</Notice>
      )}
      {sameDay > 0 && <Notice>{t('progress.desk.freeze.sameDay', { count: sameDay })}</Notice>}
    </>
  )
}

function CannotFreeze({ view, back, title }: { view: FreezeView; back: string; title: string }) {
  const t = useT()
  const day = dayInWords(view.wish.asOf, t.language)
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <EmptyState
        title={
          view.isFuture ? t('progress.desk.freeze.future') : t('progress.desk.nothing', { day })
        }
        action={<LinkButton href={back}>{t('progress.desk.freeze.back')}</LinkButton>}
      />
    </>
  )
}
