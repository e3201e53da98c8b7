// Asks once more before seats are given back.
import { redirect } from 'react-router'
import { actor, callerAddress, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { ConfirmPage } from '#kernel/ui'
import { cancelTicket, readTicket } from '../applications.server.ts'
import { sessionWhen } from '../ui/session-when.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/ticket-cancel.ts'
import { ticketView } from './ticket-view.ts'

export const handle = { noScript: true }
export const headers = () => ({
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
})

export async function loader({ params, context }: Route.LoaderArgs) {
  const { code } = context.get(town)
  const ticket = ticketView(
    await readTicket(context.get(actor), params.ticket, context.get(callerAddress)),
  )
  if (ticket.isCancelled) throw redirect(`/${code}/ticket/${ticket.ticket}`)
  return { code, ticket: ticket.ticket, title: ticket.seriesTitle, chosen: ticket.chosen }
}

export async function action({ params, context }: Route.ActionArgs) {
  await cancelTicket(context.get(actor), params.ticket, context.get(callerAddress))
  throw redirect(`/${context.get(town).code}/ticket/${params.ticket}?done=cancelled`)
}

export default function TicketCancel({
  loaderData: { code, ticket, title, chosen },
}: Route.ComponentProps) {
  const t = useT()
  return (
    <>
      <title>{t('workshop.people.ticket.cancel')}</title>
      <meta name="robots" content="noindex, nofollow" />
      <ConfirmPage
        title={t('workshop.people.ticket.cancelTitle', { title })}
        warning={t('workshop.people.ticket.cancelWarning')}
        danger
        confirmLabel={t('workshop.people.ticket.cancelNow')}
        cancelLabel={t('workshop.people.ticket.keepIt')}
        cancelHref={`/${code}/ticket/${ticket}`}
      >
        <ul>
          {chosen.map((session) => (
            <li key={session.publicId}>
              {sessionWords(t, session)} {sessionWhen(t, session)}
            </li>
          ))}
        </ul>
      </ConfirmPage>
    </>
  )
}
