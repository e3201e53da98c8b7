// The frame around every public page of a town.
import { Outlet, useLocation } from 'react-router'
import { town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { Notice, PageFrame } from '#kernel/ui'
import type { Route } from './+types/public-frame.ts'

export const handle = { noScript: true }

export function loader({ context }: Route.LoaderArgs) {
  const { code, name, isDemo } = context.get(town)
  return { code, name, isDemo }
}

export default function PublicFrame({ loaderData: { code, name, isDemo } }: Route.ComponentProps) {
  const t = useT()
  const { pathname, search } = useLocation()
  const link = (path: string, label: string) => {
    const href = `/${code}${path}`
    return {
      href,
      label,
      current: pathname === href || (path !== '' && pathname.startsWith(`${href}/`)),
    }
  }
  return (
    <PageFrame
      townName={name}
      homeHref={`/${code}`}
      nav={[link('', t('progress.page.home')), link('/progress', t('progress.page.progress'))]}
      footerLinks={[
        link('/progress/reports', t('progress.page.reports')),
        link('/open-data', t('progress.page.openData')),
        link('/accessibility', t('progress.page.accessibility')),
        link('/desk', t('progress.page.staff')),
      ]}
      language={{
        label: t('progress.page.otherLanguage'),
        href: otherLanguage(search, t.language),
        lang: t.language === 'ja' ? 'en' : 'ja',
      }}
      imprint={isDemo ? t('progress.page.demo') : undefined}
    >
      {t.language !== 'ja' && <Notice>{t('progress.page.townTexts')}</Notice>}
      <Outlet />
    </PageFrame>
  )
}

/** The same page in the other language. */
function otherLanguage(search: string, language: string): string {
  const query = new URLSearchParams(search)
  query.set('lang', language === 'ja' ? 'en' : 'ja')
  return `?${query}`
}
