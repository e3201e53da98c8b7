// Everything that was done to sections and bodies, and the way back.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { mayAdminister } from '#kernel/tenancy'
import { ErrorSummary, PageHead, Panel, Stack } from '#kernel/ui'
import { changeFromForm, shownSteps } from '../desk.server.ts'
import { StepList } from '../ui/StepList.tsx'
import type { Route } from './+types/section-history.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const steps = await shownSteps(who)
  return { code: context.get(town).code, steps, mayChange: mayAdminister(who) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const undone = await changeFromForm(context.get(actor), '', request)
  if (!undone.ok) return data(undone.mistakes, 422)
  throw redirect(`/${context.get(town).code}/desk/sections?done=undone`)
}

export default function SectionHistoryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, steps, mayChange } = loaderData
  const { errors } = formWords(t, actionData, 'steps')
  const list = { label: t('directory.page.title'), href: `/${code}/desk/sections` }
  return (
    <Stack gap="large">
      <title>{t('directory.history.title')}</title>
      <PageHead
        title={t('directory.history.title')}
        breadcrumb={[list, { label: t('directory.history.title') }]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
      <Panel id="steps">
        <StepList steps={steps} mayChange={mayChange} />
      </Panel>
    </Stack>
  )
}
