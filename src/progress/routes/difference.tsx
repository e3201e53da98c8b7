// The difference between two days: what was added, changed, corrected, removed.
import { actor, town } from '#kernel/context'
import { formatEraDate, useT } from '#kernel/i18n'
import { Button, Cluster, DateField, EmptyState, PageHead } from '#kernel/ui'
import { reportLinks, withQuery } from '../addresses.ts'
import { type PublicDifference, publicDifference } from '../public-difference.server.ts'
import { ChangesSince } from '../ui/index.ts'
import type { Route } from './+types/difference.ts'
import { ProgrammeLinks } from './ProgrammeLinks.tsx'

export const handle = { noScript: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const query = new URL(request.url).searchParams
  return { code: here.code, page: await publicDifference(context.get(actor), here, query) }
}

export default function Difference({ loaderData: { code, page } }: Route.ComponentProps) {
  const t = useT()
  const links = reportLinks(code)
  const { days, isAsPublished, changes } = page
  const inWords = (day: string) => (t.language === 'ja' ? formatEraDate(day) : day)
  return (
    <>
      <title>{`${t('progress.page.difference')} | ${t('ui.productName')}`}</title>
      <PageHead title={t('progress.page.difference')} lead={t('progress.page.differenceLead')} />
      <ProgrammeLinks
        choice={page.programmes}
        hrefOf={(programme) => withQuery(`/${code}/progress/difference`, { programme })}
      />
      <Days page={page} />
      {days ? (
        <ChangesSince
          title={t('progress.page.between', { from: inWords(days.from), to: inWords(days.to) })}
          beside={isAsPublished ? t('progress.page.asPublished') : undefined}
          changes={changes.map((change) => ({
            ...change,
            key: change.publicId,
            href: change.kind === 'removed' ? null : links.activity(change.publicId),
          }))}
        />
      ) : (
        <EmptyState title={t('progress.page.chooseDays')} />
      )}
    </>
  )
}

function Days({ page: { typed, mistakes, programmes } }: { page: PublicDifference }) {
  const t = useT()
  const errorOf = (side: 'from' | 'to') => {
    const mistake = mistakes[side]
    return mistake ? t.byName(mistake.messageKey, mistake.details) : undefined
  }
  return (
    <form method="get">
      {programmes.current && <input type="hidden" name="programme" value={programmes.current} />}
      <Cluster align="end">
        <DateField
          label={t('progress.page.from')}
          name="from"
          defaultValue={typed.from}
          error={errorOf('from')}
        />
        <DateField
          label={t('progress.page.to')}
          name="to"
          defaultValue={typed.to}
          error={errorOf('to')}
        />
        <Button>{t('progress.page.compare')}</Button>
      </Cluster>
    </form>
  )
}
