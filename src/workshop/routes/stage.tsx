// The facilitator's console: one page from which a hall of two hundred is led.
import { data, redirect } from 'react-router'
import { actor, settings, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, Stack } from '#kernel/ui'
import { joinFor } from '../join-address.server.ts'
import { readSession } from '../sessions.server.ts'
import { readStage } from '../stage.server.ts'
import { actOnStage } from '../stage-forms.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import { CountsPanel } from '../ui/stage/CountsPanel.tsx'
import { JoinPanel } from '../ui/stage/JoinPanel.tsx'
import { NowPanel } from '../ui/stage/NowPanel.tsx'
import { PhaseForms } from '../ui/stage/PhaseForms.tsx'
import styles from '../ui/stage/Stage.module.css'
import { StageLinks } from '../ui/stage/StageLinks.tsx'
import { TimerPanel } from '../ui/stage/TimerPanel.tsx'
import { useHall } from '../ui/use-hall.ts'
import type { Route } from './+types/stage.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const stage = await readStage(context.get(actor), params.session)
  const join = joinFor(request, context.get(settings), stage.session.code)
  return { code: context.get(town).code, stage, join }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id, agenda } = await readSession(who, params.session)
  const done = await actOnStage({ actor: who, session: id, agenda }, request)
  if (!done.ok) return data(done.mistakes, 422)
  throw redirect(`/${context.get(town).code}/desk/sessions/${params.session}/stage`)
}

/** A press that came too late must show what runs now: by itself no page is read again after a refusal. */
export const shouldRevalidate = () => true

export default function StagePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, stage, join } = loaderData
  const hall = useHall(`/live/stage/${stage.session.code}/events`, stage)
  const words = formWords(t, actionData, 'now')
  const base = `/${code}/desk/sessions/${stage.session.publicId}`
  return (
    <Stack gap="large">
      <title>
        {t('workshop.stage.title', { title: stage.session.title || stage.session.seriesTitle })}
      </title>
      <SessionTabs town={code} session={stage.session} current="stage" />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <div className={styles.top}>
        <div className={styles.column}>
          <NowPanel stage={stage} base={base} />
          <CountsPanel phase={stage.phase} hall={hall} />
        </div>
        <div className={styles.column}>
          <TimerPanel
            after={stage.phase?.number ?? 0}
            timer={stage.phase?.timer ?? null}
            now={hall.now}
            words={words}
          />
          <JoinPanel join={join} />
        </div>
      </div>
      <PhaseForms stage={stage} words={words} />
      <StageLinks base={base} />
    </Stack>
  )
}
