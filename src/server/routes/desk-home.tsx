// The desk's first page: how things stand today, with what is not published yet, and where to go on.
import { actor, town } from '#kernel/context'
import { now } from '#kernel/db'
import { todayInTokyo, useT } from '#kernel/i18n'
import { EmptyState, LinkButton, PageHead, StatFigure, StatFigures } from '#kernel/ui'
import { countDrafts, listProgrammes } from '#programme'
import { reportAsOf } from '#progress'
import type { Route } from './+types/desk-home.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const [here, who] = [context.get(town), context.get(actor)]
  const asOf = todayInTokyo(now())
  const [first] = await listProgrammes(who)
  const drafts = await countDrafts(who)
  if (!first) return { code: here.code, name: here.name, drafts, counts: null }
  const wish = { town: here, programme: first.id, asOf, knownAt: null, draft: true }
  const { counts } = await reportAsOf(who, wish)
  return { code: here.code, name: here.name, drafts, counts }
}

export default function DeskHome({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, name, drafts, counts } = loaderData
  const unit = t('server.desk.unit')
  return (
    <>
      <title>{`${t('server.desk.overview')} | ${name}`}</title>
      <PageHead title={t('server.desk.overview')} />
      {counts ? (
        <StatFigures>
          <StatFigure
            label={t('programme.state.implemented')}
            value={counts.implemented}
            unit={unit}
          />
          <StatFigure
            label={t('programme.state.notImplemented')}
            value={counts.notImplemented}
            unit={unit}
          />
          <StatFigure label={t('programme.state.planned')} value={counts.planned} unit={unit} />
          <StatFigure
            label={t('server.desk.late')}
            value={counts.late}
            unit={unit}
            href={`/${code}/progress?state=late`}
          />
          <StatFigure label={t('server.desk.drafts')} value={drafts} unit={unit} />
        </StatFigures>
      ) : (
        <EmptyState title={t('server.desk.nothing')}>
          {t('server.desk.nothingHint', { code })}
        </EmptyState>
      )}
      <p>
        <LinkButton href={`/${code}/progress`} look="outline">
          {t('ui.publicPage')}
        </LinkButton>
      </p>
    </>
  )
}
