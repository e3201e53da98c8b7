// Asks once more before somebody is taken off the list.
import { redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { ConfirmPage } from '#kernel/ui'
import { cancelPerson, readPerson } from '../roster.server.ts'
import type { Route } from './+types/session-person-cancel.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { person } = await readPerson(context.get(actor), params)
  return { code: context.get(town).code, session: params.session, name: person.name, id: person.id }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { session, person } = params
  await cancelPerson(context.get(actor), { session, id: person })
  throw redirect(`/${context.get(town).code}/desk/sessions/${session}/people?done=cancelled`)
}

export default function SessionPersonCancel({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, name, id } = loaderData
  return (
    <ConfirmPage
      title={t('workshop.people.roster.cancelTitle', { name })}
      warning={t('workshop.people.roster.cancelWarning')}
      danger
      confirmLabel={t('workshop.people.ticket.cancelNow')}
      cancelLabel={t('workshop.people.ticket.keepIt')}
      cancelHref={`/${code}/desk/sessions/${session}/people/${id}`}
    />
  )
}
