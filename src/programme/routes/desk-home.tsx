// /desk: what waits this month, from the most pressing down; what comes, and what was done last.
import { actor, town, translator } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { DescriptionList, LinkButton, PageHead, Panel, Stack } from '#kernel/ui'
import type { Route } from './+types/desk-home.ts'
import { DeskRecent } from './DeskRecent.tsx'
import { DeskWaiting } from './DeskWaiting.tsx'
import { type DeskView, deskView } from './desk-view.server.ts'
import { EntryLines } from './EntryLines.tsx'
import { NoProgramme } from './NoProgramme.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await deskView(context.get(actor), request.url, context.get(translator))
  return { code: context.get(town).code, view }
}

export default function DeskHome({ loaderData: { code, view } }: Route.ComponentProps) {
  const t = useT()
  const title = t('programme.desk.overview.title')
  if (!view) return <NoProgramme code={code} title={title} />
  const desk = `/${code}/desk`
  const query = `?programme=${view.choice.current}`
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('programme.desk.overview.lead', { today: view.today })}
        actions={
          <>
            <LinkButton href={`${desk}/programme${query}`}>
              {t('programme.desk.overview.toProgramme')}
            </LinkButton>
            <LinkButton look="outline" href={`${desk}/report${query}`}>
              {t('programme.desk.overview.toReport')}
            </LinkButton>
          </>
        }
      />
      <ProgrammeTabs choice={view.choice} href={desk} />
      <DeskWaiting view={view} desk={desk} />
      {view.coming.length > 0 && (
        <Panel title={t('programme.desk.overview.coming')}>
          <EntryLines entries={view.coming} desk={desk} />
        </Panel>
      )}
      <Panel title={t('programme.desk.overview.published')}>
        <LastPublished published={view.published} />
      </Panel>
      <DeskRecent view={view} desk={desk} />
    </Stack>
  )
}

function LastPublished({ published }: Pick<DeskView, 'published'>) {
  const t = useT()
  if (!published) return <p>{t('programme.desk.overview.neverPublished')}</p>
  const { when, by, approvedOn, documentNumber } = published
  return (
    <DescriptionList
      facts={[
        { term: t('programme.desk.overview.publishedWhen'), value: when },
        { term: t('programme.desk.overview.publishedBy'), value: by },
        { term: t('programme.publishing.publish.approvedOn'), value: approvedOn },
        { term: t('programme.publishing.publish.documentNumber'), value: documentNumber },
      ]}
    />
  )
}
