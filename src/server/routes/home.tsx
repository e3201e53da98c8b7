// The front door `/`: straight to the one town, or a choice of several.
import { redirect } from 'react-router'
import { useT } from '#kernel/i18n'
import { listTowns } from '#kernel/tenancy'
import { EmptyState, PageFrame, PageHead } from '#kernel/ui'
import type { Route } from './+types/home.ts'

export const handle = { noScript: true }

export async function loader() {
  const towns = await listTowns()
  const [only] = towns
  if (only && towns.length === 1) throw redirect(`/${only.code}`)
  return { towns: towns.map(({ code, name }) => ({ code, name })) }
}

export default function Home({ loaderData: { towns } }: Route.ComponentProps) {
  const t = useT()
  const other = {
    label: t('server.home.otherLanguage'),
    href: t('server.home.otherHref'),
    lang: t('server.home.otherLang'),
  }
  return (
    <PageFrame
      townName={t('server.home.title')}
      homeHref="/"
      nav={[]}
      footerLinks={[]}
      language={other}
    >
      <title>{t('server.home.title')}</title>
      {towns.length === 0 ? (
        <EmptyState title={t('server.home.none')}>{t('server.home.noneHint')}</EmptyState>
      ) : (
        <>
          <PageHead title={t('server.home.choose')} />
          <ul>
            {towns.map((town) => (
              <li key={town.code}>
                <a href={`/${town.code}`}>{town.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  )
}
