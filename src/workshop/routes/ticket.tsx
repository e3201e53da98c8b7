// /{town}/ticket/{ticket}: what somebody applied for, the code for the door, and the way to change or cancel. For its holder alone.
import { data, redirect } from 'react-router'
import { actor, callerAddress, settings, town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Disclosure, LinkButton, Notice, PageHead, Panel, Stack } from '#kernel/ui'
import { changeTicket, readTicket } from '../applications.server.ts'
import { Application } from '../people-form.ts'
import { drawQr } from '../qr.server.ts'
import type { Route } from './+types/ticket.ts'
import { ApplicationForm } from './ApplicationForm.tsx'
import { TicketFacts } from './TicketFacts.tsx'
import { ticketView } from './ticket-view.ts'

export const handle = { noScript: true }

/** Nobody else may find the page, and no link from it tells its address. */
export const headers = () => ({
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
})

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const ticket = await readTicket(context.get(actor), params.ticket, context.get(callerAddress))
  const address = `${context.get(settings).publicUrl}/${here.code}/ticket/${ticket.ticket}`
  const done = new URL(request.url).searchParams.get('done')
  return { code: here.code, ticket: ticketView(ticket), qr: drawQr(address), done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request, Application)
  if (!form.ok) return data(form.mistakes, 422)
  const { ticket } = params
  const change = { ticket, form: form.value, address: context.get(callerAddress) ?? '' }
  const changed = await attempt(form.values, () => changeTicket(context.get(actor), change), {
    'workshop.people.refusal.closed': 'sessions',
  })
  if (!changed.ok) return data(changed.mistakes, 422)
  throw redirect(`/${context.get(town).code}/ticket/${ticket}?done=changed`)
}

const doneKinds = ['applied', 'changed', 'cancelled'] as const

export default function TicketPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, ticket, qr } = loaderData
  const done = doneKinds.find((kind) => kind === loaderData.done)
  const here = `/${code}/ticket/${ticket.ticket}`
  return (
    <Stack gap="large">
      <title>{t('workshop.people.ticket.title')}</title>
      <meta name="robots" content="noindex, nofollow" />
      <PageHead title={t('workshop.people.ticket.title')} over={ticket.seriesTitle} />
      {done && !actionData && (
        <Notice kind="success" live title={t(`workshop.people.ticket.done.${done}`)}>
          {done === 'applied' && t('workshop.people.ticket.keep')}
        </Notice>
      )}
      {ticket.isCancelled ? (
        <Notice kind="warning">{t('workshop.people.ticket.isCancelled')}</Notice>
      ) : (
        <TicketFacts ticket={ticket} qr={qr} />
      )}
      {!ticket.isCancelled && ticket.open.length > 0 && (
        <Panel title={t('workshop.people.ticket.changeTitle')}>
          <Disclosure summary={t('workshop.people.ticket.change')} open={Boolean(actionData)}>
            <ApplicationForm
              words={formWords(t, actionData, 'main-form')}
              questions={ticket.questions}
              sessions={ticket.open}
              areas={ticket.areas}
              known={ticket.known}
              send={t('workshop.people.ticket.save')}
            />
          </Disclosure>
          <div>
            <LinkButton look="outline" href={`${here}/cancel`} document>
              {t('workshop.people.ticket.cancel')}
            </LinkButton>
          </div>
        </Panel>
      )}
      <p>
        <a href={`/${code}/workshops/${ticket.series}`}>{t('workshop.people.ticket.toSeries')}</a>
      </p>
    </Stack>
  )
}
