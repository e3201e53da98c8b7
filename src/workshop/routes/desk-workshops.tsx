// /desk/workshops: what is running, what comes, what is over.
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import {
  Anchor,
  Blank,
  EmptyState,
  LinkButton,
  PageHead,
  Panel,
  Stack,
  Table,
  Tag,
} from '#kernel/ui'
import { type SeriesEntry, seriesList } from '../plan-view.server.ts'
import { whenWords } from '../ui/plan-words.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/desk-workshops.ts'

export async function loader({ context }: Route.LoaderArgs) {
  return { code: context.get(town).code, ...(await seriesList(context.get(actor))) }
}

export default function DeskWorkshopsPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, now, past, mayMake } = loaderData
  const base = `/${code}/desk/workshops`
  const title = t('workshop.series.list.title')
  const make = mayMake && (
    <LinkButton href={`${base}/new`}>{t('workshop.series.list.new')}</LinkButton>
  )
  const carry = mayMake && (
    <LinkButton href={`${base}/archive`} look="outline">
      {t('workshop.archive.desk.title')}
    </LinkButton>
  )
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('workshop.series.list.lead')}
        actions={
          <>
            {carry} {make}
          </>
        }
      />
      {now.length + past.length === 0 && (
        <EmptyState title={t('workshop.series.list.none')} action={make}>
          <p>{t('workshop.series.list.noneHint')}</p>
        </EmptyState>
      )}
      {now.length > 0 && (
        <Panel look="plain" title={t('workshop.series.list.now')}>
          <SeriesTable code={code} entries={now} caption={t('workshop.series.list.now')} />
        </Panel>
      )}
      {past.length > 0 && (
        <Panel look="plain" title={t('workshop.series.list.past')}>
          <SeriesTable code={code} entries={past} caption={t('workshop.series.list.past')} />
        </Panel>
      )}
    </Stack>
  )
}

interface SeriesTableProps {
  code: string
  entries: SeriesEntry[]
  caption: string
}

function SeriesTable({ code, entries, caption }: SeriesTableProps) {
  const t = useT()
  const desk = `/${code}/desk`
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'title', label: t('workshop.series.list.name'), heading: true },
        { key: 'next', label: t('workshop.series.list.next') },
        { key: 'done', label: t('workshop.series.list.done'), align: 'end' },
        { key: 'shown', label: t('workshop.series.list.shown') },
      ]}
      rows={entries.map((entry) => ({
        key: entry.publicId,
        cells: {
          title: <Anchor href={`${desk}/workshops/${entry.publicId}`}>{entry.title}</Anchor>,
          next: <Next desk={desk} entry={entry} />,
          done: t('workshop.series.list.of', { held: entry.held, all: entry.sessions }),
          shown: <Tag>{t(`workshop.series.${entry.isPublic ? 'isPublic' : 'isHidden'}`)}</Tag>,
        },
      }))}
    />
  )
}

function Next({ desk, entry: { next, phase } }: { desk: string; entry: SeriesEntry }) {
  const t = useT()
  if (!next) return <Blank />
  return (
    <>
      {phase === 'today' && <Tag>{t('workshop.series.list.today')}</Tag>}{' '}
      <Anchor href={`${desk}/sessions/${next.publicId}`}>{sessionWords(t, next)}</Anchor>
      <br />
      {whenWords(t, next)}
    </>
  )
}
