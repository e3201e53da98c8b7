// Everybody by name: whether they have a seat, whether they came, how to reach them.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Anchor, Button, Cluster, Table, Tag } from '#kernel/ui'
import { ageWords, areaWords, roleWords } from '../ui/people-words.ts'
import styles from './RosterTable.module.css'
import type { RosterView } from './roster-view.ts'

type Listed = RosterView['people'][number]

export function RosterTable({ people, here }: { people: Listed[]; here: string }) {
  const t = useT()
  return (
    <Table
      caption={t('workshop.people.roster.listTitle')}
      captionHidden
      columns={[
        { key: 'name', label: t('workshop.people.field.name'), heading: true },
        { key: 'standing', label: t('workshop.people.roster.standing') },
        { key: 'about', label: t('workshop.people.roster.about') },
        { key: 'contact', label: t('workshop.people.roster.contact') },
        { key: 'times', label: t('workshop.people.roster.times'), width: 'narrow' },
        { key: 'edit', label: t('workshop.people.roster.edit'), quiet: true, width: 'narrow' },
      ]}
      rows={people.map((person) => ({ key: person.id, cells: cellsOf(t, person, here) }))}
    />
  )
}

function cellsOf(t: ReturnType<typeof useT>, person: Listed, here: string) {
  const about = [
    roleWords(t, person.role),
    person.ageBand && ageWords(t, person.ageBand),
    person.area && areaWords(t, person.area),
  ]
  const { came, held } = person.times
  return {
    name: (
      <>
        {person.kana && <span className={styles.kana}>{person.kana}</span>}
        {person.name}
        <span className={styles.ticket}>{person.ticket}</span>
      </>
    ),
    standing: <Standing person={person} />,
    about: (
      <>
        {about.filter(Boolean).join(t('workshop.people.roster.between'))}
        {person.answers.map(([question, answer]) => (
          <span key={question} className={styles.answer}>
            {question}: {answer}
          </span>
        ))}
      </>
    ),
    contact: person.contact,
    times:
      came + held > 0
        ? t('workshop.people.roster.cameTimes', { came, held: Math.max(held, came) })
        : '―',
    edit: <Anchor href={`${here}/people/${person.id}`}>{t('workshop.people.roster.edit')}</Anchor>,
  }
}

function Standing({ person }: { person: Listed }) {
  const t = useT()
  if (person.movedUp) return <MovedUp person={person} />
  if (person.hasCome) return <Tag>{t('workshop.people.standing.came')}</Tag>
  if (person.isCancelled) return <Tag>{t('workshop.people.standing.cancelled')}</Tag>
  if (person.waiting === 0) return <>{t('workshop.people.standing.seat')}</>
  return <>{t('workshop.people.standing.waits', { number: person.waiting ?? 0 })}</>
}

/** Somebody cancelled: whoever has the seat now must hear of it, from a person. */
function MovedUp({ person }: { person: Listed }) {
  const t = useT()
  return (
    <Cluster gap="small">
      <Tag>{t('workshop.people.standing.movedUp')}</Tag>
      <Form method="post">
        <input type="hidden" name="id" value={person.id} />
        <Button look="outline" size="small" name="intent" value="told">
          {t('workshop.people.standing.told')}
        </Button>
      </Form>
    </Cluster>
  )
}
