// The ticket itself: large enough to be held out at the door, and whole on paper.
import { useT } from '#kernel/i18n'
import { DescriptionList } from '#kernel/ui'
import type { QrDrawing } from '../qr.server.ts'
import { ageWords, areaWords, roleWords } from '../ui/people-words.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { sessionWhen } from '../ui/session-when.ts'
import { sessionWords } from '../ui/session-words.ts'
import styles from './TicketFacts.module.css'
import type { TicketView } from './ticket-view.ts'

export function TicketFacts({ ticket, qr }: { ticket: TicketView; qr: QrDrawing }) {
  const t = useT()
  const { person, answers } = ticket.known
  return (
    <div className={styles.ticket}>
      <div className={styles.door}>
        <QrCode drawing={qr} label={t('workshop.people.ticket.qr')} />
        <p className={styles.code}>{ticket.ticket}</p>
        <p>{t('workshop.people.ticket.show')}</p>
      </div>
      <div className={styles.facts}>
        <ul className={styles.sessions}>
          {ticket.chosen.map((session) => (
            <li key={session.publicId}>
              <strong>{sessionWords(t, session)}</strong>
              <span>{sessionWhen(t, session)}</span>
              {session.place && <span>{session.place}</span>}
              <Standing {...session} />
            </li>
          ))}
        </ul>
        <DescriptionList
          facts={[
            { term: t('workshop.people.field.name'), value: person.name },
            { term: t('workshop.people.field.contact'), value: person.contact },
            { term: t('workshop.people.field.role'), value: roleWords(t, person.role) },
            { term: t('workshop.people.field.ageBand'), value: ageWords(t, person.ageBand ?? '') },
            { term: t('workshop.people.field.area'), value: areaWords(t, person.area ?? '') },
            ...Object.entries(answers).map(([term, value]) => ({ term, value })),
          ]}
        />
      </div>
    </div>
  )
}

function Standing({ waiting, hasCome, state }: TicketView['chosen'][number]) {
  const t = useT()
  if (state === 'cancelled' || state === 'postponed') {
    return <em className={styles.standing}>{t(`workshop.people.state.${state}`)}</em>
  }
  if (hasCome) return <em className={styles.standing}>{t('workshop.people.ticket.came')}</em>
  const key = waiting > 0 ? 'waits' : 'hasSeat'
  return (
    <em className={styles.standing}>{t(`workshop.people.ticket.${key}`, { number: waiting })}</em>
  )
}
