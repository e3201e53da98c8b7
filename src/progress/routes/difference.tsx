// The difference between two days: what was added, changed, corrected, removed.
import { actor, town } from '#kernel/context'
import { formatEraDate, parseDate, todayInTokyo, useT } from '#kernel/i18n'
import { Button, Cluster, DateField, EmptyState, PageHead } from '#kernel/ui'
import { reportLinks } from '../addresses.ts'
import { differenceBetween } from '../public-page.server.ts'
import { ChangesSince } from '../ui/index.ts'
import type { Route } from './+types/difference.ts'

export const handle = { noScript: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const here = context.get(town)
  const words = { from: query.get('from') ?? '', to: query.get('to') ?? todayInTokyo(new Date()) }
  const [from, to] = [parseDate(words.from), parseDate(words.to)]
  const mistake = words.from && !from.ok ? from : !to.ok ? to : null
  const days = from.ok && to.ok ? { from: from.value, to: to.value } : null
  const changes = days ? (await differenceBetween(context.get(actor), here, days)).changes : []
  return { code: here.code, words, days, mistake, changes }
}

export default function Difference({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, words, days, mistake, changes } = loaderData
  const links = reportLinks(code)
  const inWords = (day: string) => (t.language === 'ja' ? formatEraDate(day) : day)
  return (
    <>
      <title>{`${t('progress.page.difference')} | ${t('ui.productName')}`}</title>
      <PageHead title={t('progress.page.difference')} lead={t('progress.page.differenceLead')} />
      <form method="get">
        <Cluster>
          <DateField
            label={t('progress.page.from')}
            name="from"
            defaultValue={words.from}
            error={mistake ? t.byName(mistake.messageKey, mistake.details) : undefined}
          />
          <DateField label={t('progress.page.to')} name="to" defaultValue={words.to} />
          <Button>{t('progress.page.compare')}</Button>
        </Cluster>
      </form>
      {days ? (
        <>
          <p>{t('progress.page.between', { from: inWords(days.from), to: inWords(days.to) })}</p>
          <ChangesSince
            since={days.from}
            changes={changes.map((change) => ({
              ...change,
              key: change.publicId,
              href: change.kind === 'removed' ? null : links.activity(change.publicId),
            }))}
          />
        </>
      ) : (
        <EmptyState title={t('progress.page.chooseDays')} />
      )}
    </>
  )
}
