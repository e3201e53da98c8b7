// The wall of the hall: phase, timer, what is shown, and always the way in.
import { useT } from '#kernel/i18n'
import type { Join } from '../../join-address.server.ts'
import type { Screen } from '../../screen.server.ts'
import { usePhaseWords } from '../stage/words.ts'
import { useHall } from '../use-hall.ts'
import { BigJoin, JoinFoot } from './JoinFoot.tsx'
import styles from './Screen.module.css'
import { ScreenBody } from './ScreenBody.tsx'
import { ScreenTimer } from './ScreenTimer.tsx'
import { ScreenTools } from './ScreenTools.tsx'
import { usePages } from './use-pages.ts'
import { useScreenKeys } from './use-screen-keys.ts'

interface ScreenPageProps {
  screen: Screen
  join: Join
  /** Where the stream of news is. */
  events: string
}

export function ScreenPage({ screen, join, events }: ScreenPageProps) {
  const t = useT()
  const words = usePhaseWords()
  const { phase, body } = screen
  const hall = useHall(events, screen)
  const pages = usePages(`${phase?.id} ${body.kind}`)
  const keys = useScreenKeys(pages.turn)
  const isJoining = phase === null || phase.kind === 'explain'
  return (
    <div className={styles.screen}>
      <title>{t('workshop.stage.screen.title', { title: screen.title })}</title>
      <header className={styles.head}>
        <div className={styles.headWords}>
          <p className={styles.session}>{screen.title}</p>
          <h1 className={styles.kind}>
            {phase ? words.name(phase.kind) : t('workshop.stage.screen.welcome')}
          </h1>
        </div>
        {pages.count > 1 && (
          <p className={styles.page}>
            {t('workshop.stage.screen.page', { page: pages.page + 1, count: pages.count })}
          </p>
        )}
        <ScreenTimer timer={phase?.timer ?? null} now={hall.now} />
      </header>
      <main className={styles.main}>
        {isJoining ? (
          <BigJoin join={join} phones={hall.phones ?? hall.counts.joined} />
        ) : (
          <ScreenBody screen={screen} counts={hall.counts} columns={pages.columns} />
        )}
      </main>
      {!isJoining && (
        <JoinFoot
          join={join}
          counts={hall.counts}
          phones={hall.phones ?? hall.counts.joined}
          isClosed={phase.kind === 'close'}
        />
      )}
      <ScreenTools pages={pages} toggleBlack={keys.toggleBlack} />
      {keys.isBlack && <div className={styles.black} />}
    </div>
  )
}
