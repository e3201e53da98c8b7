// The frame around every public page of a town, whatever module draws it.
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
      nav={[
        link('', t('server.public.home')),
        link('/progress', t('server.public.progress')),
        link('/workshops', t('server.public.workshops')),
      ]}
      footerLinks={[
        link('/progress/reports', t('server.public.reports')),
        link('/open-data', t('server.public.openData')),
        link('/accessibility', t('server.public.accessibility')),
        link('/desk', t('server.public.staff')),
      ]}
      language={{
        label: t('server.public.otherLanguage'),
        href: otherLanguage(search, t.language),
        lang: t.language === 'ja' ? 'en' : 'ja',
      }}
      imprint={isDemo ? t('server.public.demo') : undefined}
    >
      {t.language !== 'ja' && <Notice>{t('server.public.townTexts')}</Notice>}
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
