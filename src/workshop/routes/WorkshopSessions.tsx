// The programme of a series as residents read it: each session with day, place, theme, lecturer and seats.
import { formatEdtf, useT } from '#kernel/i18n'
import { DescriptionList, Disclosure, type Fact, Tag } from '#kernel/ui'
import type { PublicChange, PublicSession } from '../public-series.ts'
import { sessionWhen } from '../ui/session-when.ts'
import { sessionWords } from '../ui/session-words.ts'
import styles from './WorkshopSessions.module.css'

export function WorkshopSessions({ sessions }: { sessions: readonly PublicSession[] }) {
  const t = useT()
  return (
    <ol className={styles.sessions}>
      {sessions.map((session) => (
        <li key={session.publicId} className={styles.session} id={session.publicId}>
          <h3 className={styles.title}>{sessionWords(t, session)}</h3>
          {session.state !== 'planned' && (
            <p>
              <Tag>{t(`workshop.people.state.${session.state}`)}</Tag>
            </p>
          )}
          <DescriptionList facts={factsOf(t, session)} />
          <Changes changes={session.changes} />
          <PublicMinutes session={session} />
        </li>
      ))}
    </ol>
  )
}

function factsOf(t: ReturnType<typeof useT>, session: PublicSession): Fact[] {
  const { place, theme, lecturer, lecturerProfile, state, date } = session
  // The day that was told stays readable: people have it in their calendars.
  const whenKey = state === 'postponed' && date ? 'oldWhen' : 'when'
  const facts = [
    { term: t(`workshop.people.fact.${whenKey}`), value: sessionWhen(t, session) },
    { term: t('workshop.people.fact.place'), value: place },
    { term: t('workshop.people.fact.theme'), value: theme },
    {
      term: t('workshop.people.fact.lecturer'),
      value: <Lecturer {...{ lecturer, lecturerProfile }} />,
      key: 'lecturer',
      isBlank: lecturer === '',
    },
    { term: t('workshop.people.fact.seats'), value: seatsOf(t, session) },
  ]
  return facts.filter((fact) => fact.value !== '' && !('isBlank' in fact && fact.isBlank))
}

/** 議事要旨, where the town shows it. */
function PublicMinutes({ session: { minutes, present } }: { session: PublicSession }) {
  const t = useT()
  if (minutes === null) return null
  const people = present.map(({ role, people: count }) =>
    t('workshop.people.presence.ofRole', { role, count }),
  )
  return (
    <Disclosure summary={t('workshop.people.minutes.title')}>
      {people.length > 0 && (
        <p>
          {t('workshop.people.minutes.present')}: {people.join(t('workshop.people.roster.between'))}
        </p>
      )}
      <p className={styles.minutes} lang="ja">
        {minutes}
      </p>
    </Disclosure>
  )
}

/** 講師が変わりました: A → B. 都合により. */
function Changes({ changes }: Pick<PublicSession, 'changes'>) {
  const t = useT()
  if (changes.length === 0) return null
  return (
    <ul className={styles.changes}>
      {changes.map(({ on, fields, reason }) => (
        <li key={`${on} ${JSON.stringify(fields)}`}>
          {fields.map((one) => changeWords(t, one)).join(t('workshop.people.changed.and'))}
          {reason && t('workshop.people.changed.because', { reason })}
          <span className={styles.on}>
            {t('workshop.people.changed.on', { day: formatEdtf(on, t.language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function changeWords(
  t: ReturnType<typeof useT>,
  { field, before, after }: PublicChange['fields'][number],
): string {
  if (field === 'state') {
    const state = (['postponed', 'cancelled'] as const).find((one) => one === after)
    return t(state ? `workshop.people.changed.${state}` : 'workshop.people.changed.planned')
  }
  const say = (value: string) => {
    if (value === '') return t('workshop.people.changed.open')
    return field === 'date' ? formatEdtf(value, t.language) : value
  }
  const what = t(`workshop.people.changed.${field}`)
  return t('workshop.people.changed.from', { what, before: say(before), after: say(after) })
}

function Lecturer({ lecturer, lecturerProfile }: { lecturer: string; lecturerProfile: string }) {
  return (
    <>
      {lecturer}
      {lecturerProfile && <span className={styles.profile}>{lecturerProfile}</span>}
    </>
  )
}

function seatsOf(t: ReturnType<typeof useT>, session: PublicSession): string {
  const { capacity, left, waiting, isOpen } = session
  if (capacity === null) return ''
  const whole = t('workshop.people.seats.capacity', { count: capacity })
  if (!isOpen) return whole
  if (left === 0) return t('workshop.people.seats.wholeFull', { whole, count: waiting })
  return t('workshop.people.seats.wholeLeft', { whole, count: left ?? 0 })
}
