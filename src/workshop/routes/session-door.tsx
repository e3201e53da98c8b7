// /desk/sessions/{session}/door: made for a phone at the door. Ticket, name or one more head; each press is one step.
import { data } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { PageHead, Panel, Stack } from '#kernel/ui'
import { readDoor } from '../door.server.ts'
import { populationOn } from '../population.server.ts'
import { readSession } from '../sessions.server.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/session-door.ts'
import { DoorAnswerNotice } from './DoorAnswerNotice.tsx'
import { DoorLists } from './DoorLists.tsx'
import { DoorPhoto } from './DoorPhoto.tsx'
import { DoorTicket } from './DoorTicket.tsx'
import { DoorWalkIn } from './DoorWalkIn.tsx'
import { doorStep } from './people-forms.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const typed = new URL(request.url).searchParams.get('name') ?? ''
  const { found, latest, counts } = await readDoor(who, params.session, typed)
  const areas = (await populationOn(who, session.date))?.areas ?? []
  return { code: context.get(town).code, session, typed, found, latest, counts, areas }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const step = await doorStep(context.get(actor), params.session, request)
  if (!step.ok) return data({ answer: null, mistakes: step.mistakes }, 422)
  return { answer: step.value, mistakes: undefined }
}

export default function SessionDoor({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, typed, found, latest, counts, areas } = loaderData
  const words = formWords(t, actionData?.mistakes, 'ticket')
  return (
    <Stack gap="large">
      <title>{`${t('workshop.people.door.title')} | ${t('ui.productName')}`}</title>
      <PageHead
        title={t('workshop.people.door.title')}
        over={`${session.seriesTitle} ${sessionWords(t, session)}`}
        breadcrumb={[
          {
            label: t('workshop.people.roster.title'),
            href: `/${code}/desk/sessions/${session.publicId}/people`,
          },
          { label: t('workshop.people.door.title') },
        ]}
      />
      <DoorAnswerNotice answer={actionData?.answer ?? null} counts={counts} />
      <Panel title={t('workshop.people.door.byTicket')}>
        <DoorTicket words={words} />
        <DoorPhoto />
      </Panel>
      <DoorLists typed={typed} found={found} latest={latest} />
      <Panel title={t('workshop.people.door.walkIn')}>
        <DoorWalkIn words={words} areas={areas} isOpen={Boolean(actionData?.mistakes)} />
      </Panel>
    </Stack>
  )
}
