// What is fixed for a session, at one glance.
import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { DescriptionList } from '#kernel/ui'
import type { SessionFields } from '../schema.ts'
import { whenWords } from './plan-words.ts'

interface SessionFactsProps {
  session: Omit<SessionFields, 'dropped'> & { code: string; people: number }
}

export function SessionFacts({ session }: SessionFactsProps) {
  const t = useT()
  const name = (field: Field) => t(`workshop.series.field.${field}`)
  const { state, people, capacity } = session
  const facts = [
    { key: 'when', term: name('when'), value: whenWords(t, session) },
    { key: 'place', term: name('place'), value: session.place },
    session.theme !== '' && { key: 'theme', term: name('theme'), value: session.theme },
    { key: 'lecturer', term: name('lecturer'), value: lecturer(session) },
    {
      key: 'facilitators',
      term: name('facilitators'),
      value: session.facilitators.join(t('workshop.series.listSign')),
    },
    capacity !== null && {
      key: 'capacity',
      term: name('capacity'),
      value: t('workshop.series.people', { count: capacity }),
    },
    session.materials.length > 0 && {
      key: 'materials',
      term: name('materials'),
      value: <Materials materials={session.materials} />,
    },
    state === 'held' && {
      key: 'people',
      term: name('people'),
      value: people > 0 ? t('workshop.series.people', { count: people }) : '',
    },
    { key: 'code', term: name('code'), value: <code>{session.code}</code> },
  ]
  return <DescriptionList facts={facts.filter((fact) => fact !== false)} />
}

type Field =
  | 'when'
  | 'place'
  | 'theme'
  | 'lecturer'
  | 'facilitators'
  | 'capacity'
  | 'materials'
  | 'people'
  | 'code'

function lecturer({ lecturer: name, lecturerProfile }: SessionFactsProps['session']): ReactNode {
  if (!lecturerProfile) return name
  return (
    <>
      {name}
      <br />
      {lecturerProfile}
    </>
  )
}

function Materials({ materials }: { materials: string[] }) {
  return (
    <ul>
      {materials.map((material) => (
        <li key={material}>
          {/^https?:\/\//.test(material) ? <a href={material}>{material}</a> : material}
        </li>
      ))}
    </ul>
  )
}
