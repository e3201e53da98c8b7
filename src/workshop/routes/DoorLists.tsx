// Who is expected, found by a few kana; and who came last, so that a wrong press is taken back.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Panel, Stack, Tag, TextField } from '#kernel/ui'
import type { Arrival } from '../door.server.ts'
import styles from './DoorLists.module.css'

export function DoorLists({
  typed,
  found,
  latest,
}: {
  typed: string
  found: Arrival[]
  latest: Arrival[]
}) {
  const t = useT()
  return (
    <>
      <Panel title={t('workshop.people.door.byName')}>
        <Form method="get" preventScrollReset role="search">
          <Cluster align="end">
            <TextField
              label={t('workshop.people.door.name')}
              name="name"
              id="search-name"
              type="search"
              width="medium"
              autoComplete="off"
              enterKeyHint="search"
              defaultValue={typed}
            />
            <Button look="outline">{t('workshop.people.door.search')}</Button>
          </Cluster>
        </Form>
        {found.length === 0 ? (
          <p>{t(typed ? 'workshop.people.door.nobody' : 'workshop.people.roster.none')}</p>
        ) : (
          <ul className={styles.list}>
            {found.map((person) => (
              <li key={person.id} className={styles.person}>
                <PersonName person={person} />
                {person.cameAt ? (
                  <Tag>{t('workshop.people.standing.came')}</Tag>
                ) : (
                  <Press intent="name" id={person.id} look="solid">
                    {t('workshop.people.door.letIn')}
                  </Press>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {latest.length > 0 && (
        <Panel title={t('workshop.people.door.latest')}>
          <Latest latest={latest} />
        </Panel>
      )}
    </>
  )
}

function Latest({ latest }: { latest: Arrival[] }) {
  const t = useT()
  return (
    <Stack gap="small">
      <ul className={styles.list}>
        {latest.map((person) => (
          <li key={person.id} className={styles.person}>
            <PersonName person={person} />
            <Press intent="undo" id={person.id} look="outline">
              {t('workshop.people.door.undo')}
            </Press>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function PersonName({ person }: { person: Arrival }) {
  const t = useT()
  const { name, kana, waiting, isCancelled } = person
  return (
    <span className={styles.name}>
      {kana && <span className={styles.kana}>{kana}</span>}
      {name || t('workshop.people.door.nameless')}
      {isCancelled && <Tag>{t('workshop.people.standing.cancelled')}</Tag>}
      {waiting !== null && waiting > 0 && (
        <Tag>{t('workshop.people.standing.waits', { number: waiting })}</Tag>
      )}
    </span>
  )
}

function Press({
  intent,
  id,
  look,
  children,
}: {
  intent: 'name' | 'undo'
  id: string
  look: 'solid' | 'outline'
  children: string
}) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <Button look={look} name="intent" value={intent}>
        {children}
      </Button>
    </Form>
  )
}
