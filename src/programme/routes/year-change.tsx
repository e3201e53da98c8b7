// /desk/year-change (年度更新): the one desk action of each April, on one page, looked over before it is done.
import { data } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { formatFiscalYear, useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, Notice, PageHead, Stack } from '#kernel/ui'
import { dayInWords } from '../difference-groups.ts'
import type { Route } from './+types/year-change.ts'
import { NoProgramme } from './NoProgramme.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import { UndoneNotice } from './UndoneNotice.tsx'
import { YearChangeConfirm } from './YearChangeConfirm.tsx'
import { YearChangeDone } from './YearChangeDone.tsx'
import { YearChangeForm } from './YearChangeForm.tsx'
import { answerYearChange, yearChangeView } from './year-change-view.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await yearChangeView(context.get(actor), request.url)
  const query = new URL(request.url).searchParams
  const { code } = context.get(town)
  return { code, view, done: query.get('done'), undone: query.get('undone') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const answer = await answerYearChange(context.get(actor), request)
  if (answer instanceof Response || answer.step === 'confirm') return answer
  return data(answer, answer.mistakes.mistakes.length > 0 ? 422 : 200)
}

export default function YearChange({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, done, undone } = loaderData
  const title = t('programme.publishing.year.title')
  if (!view) return <NoProgramme code={code} title={title} />
  if (actionData?.step === 'confirm') return <YearChangeConfirm view={view} answer={actionData} />
  if (done) return <YearChangeDone code={code} view={view} batch={done} />
  const words = formWords(t, actionData?.mistakes)
  const year = (value: number) => formatFiscalYear(value, t.language)
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('programme.publishing.year.lead', {
          from: year(view.fromYear),
          to: year(view.toYear),
        })}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {undone && (
        <UndoneNotice
          code={code}
          batch={undone}
          back="year-change"
          programme={view.choice.current}
        />
      )}
      <ProgrammeTabs choice={view.choice} href={`/${code}/desk/year-change`} />
      {!view.hasBegun ? (
        <EmptyState
          title={t('programme.publishing.year.notYet', { day: dayInWords(view.firstDay, t) })}
        >
          {t('programme.publishing.year.notYetHint')}
        </EmptyState>
      ) : view.mayChange ? (
        <YearChangeForm view={view} words={words} />
      ) : (
        <Notice>{t('programme.publishing.year.notYours')}</Notice>
      )}
    </Stack>
  )
}
