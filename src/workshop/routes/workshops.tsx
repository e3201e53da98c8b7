// /{town}/workshops: what is coming and what was.
import { actor, town } from '#kernel/context'
import { now } from '#kernel/db'
import { todayInTokyo, useT } from '#kernel/i18n'
import { EmptyState, LinkButton, PageHead, Panel, Stack, Tag } from '#kernel/ui'
import { nextSession } from '../public-series.ts'
import { listPublicSeries } from '../series.server.ts'
import { sessionWhen } from '../ui/session-when.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/workshops.ts'
import styles from './Workshops.module.css'

export const handle = { noScript: true }

export async function loader({ context }: Route.LoaderArgs) {
  const today = todayInTokyo(now())
  const series = await listPublicSeries(context.get(actor))
  const shown = series.map(({ publicId, title, description, sessions, takesApplications }) => {
    const next = nextSession(sessions, today)
    const last = sessions.findLast(({ state }) => state === 'held') ?? sessions.at(-1)
    return {
      ...{ publicId, title, lead: description.split('\n')[0] ?? '', count: sessions.length },
      isComing: next !== undefined,
      isOpen: takesApplications && next?.state === 'planned',
      session: asShown(next ?? last),
    }
  })
  const { code, name } = context.get(town)
  return { code, name, series: shown }
}

type Session = Awaited<ReturnType<typeof listPublicSeries>>[number]['sessions'][number]

function asShown(session: Session | undefined) {
  if (!session) return null
  const { number, kind, title, date, startsAt, endsAt, place, state } = session
  return { number, kind, title, date, startsAt, endsAt, place, state }
}

type Shown = Route.ComponentProps['loaderData']['series'][number]

export default function WorkshopsPage({
  loaderData: { code, name, series },
}: Route.ComponentProps) {
  const t = useT()
  const coming = series.filter(({ isComing }) => isComing)
  const past = series.filter(({ isComing }) => !isComing)
  return (
    <Stack gap="large">
      <title>{`${t('workshop.people.list.title')} | ${name}`}</title>
      <PageHead
        title={t('workshop.people.list.title')}
        lead={t('workshop.people.list.lead')}
        breadcrumb={[{ label: name, href: `/${code}` }, { label: t('workshop.people.list.title') }]}
      />
      {series.length === 0 && (
        <EmptyState title={t('workshop.people.list.none')}>
          {t('workshop.people.list.noneHint')}
        </EmptyState>
      )}
      {coming.length > 0 && (
        <Panel look="plain" title={t('workshop.people.list.coming')}>
          <SeriesList code={code} series={coming} />
        </Panel>
      )}
      {past.length > 0 && (
        <Panel look="plain" title={t('workshop.people.list.past')}>
          <SeriesList code={code} series={past} />
        </Panel>
      )}
    </Stack>
  )
}

function SeriesList({ code, series }: { code: string; series: Shown[] }) {
  const t = useT()
  return (
    <ul className={styles.list}>
      {series.map((one) => (
        <li key={one.publicId} className={styles.series}>
          <div className={styles.head}>
            <h3 className={styles.title}>
              <a href={`/${code}/workshops/${one.publicId}`}>{one.title}</a>
            </h3>
            <Tag>{t('workshop.people.list.sessions', { count: one.count })}</Tag>
          </div>
          {one.lead && <p>{one.lead}</p>}
          {one.session && (
            <p className={styles.when}>
              {t(`workshop.people.list.${one.isComing ? 'next' : 'last'}`, {
                session: sessionWords(t, one.session),
                when: sessionWhen(t, one.session),
              })}
              {one.session.place && <span>{one.session.place}</span>}
            </p>
          )}
          {one.isOpen && (
            <div>
              <LinkButton href={`/${code}/workshops/${one.publicId}#apply`} size="small" document>
                {t('workshop.people.list.apply')}
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
