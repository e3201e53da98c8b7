// The page for a refusal, a missing page or a bug: what happened, what to do, and the number that is in the log.
import { useLocation } from 'react-router'
import { useT } from '#kernel/i18n'
import { Anchor, PageFrame, PageHead } from '#kernel/ui'
import styles from './ErrorPage.module.css'
import type { RouteProblem } from './refused-routes.ts'

interface Props {
  status: number
  problem: RouteProblem
}

export function ErrorPage({ status, problem }: Props) {
  const t = useT()
  const { pathname, search } = useLocation()
  const key = `server.error.title.s${status}`
  const title = t.byName(t.has(key) ? key : 'server.error.title.s500')
  const home = homeOf(pathname, problem)
  const lang = t.language === 'ja' ? 'en' : 'ja'
  return (
    <PageFrame
      townName={t('server.home.title')}
      homeHref={home}
      nav={[]}
      footerLinks={[]}
      language={{
        label: t('server.home.otherLanguage'),
        href: otherLanguage(search, lang),
        lang,
      }}
    >
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <div className={styles.error}>
        <PageHead title={title} lead={explanation(t, status, problem)} />
        {problem.requestId && (
          <p>
            {t('server.error.number')}: <code>{problem.requestId}</code>
          </p>
        )}
        <p>{t('server.error.back')}</p>
        <p>
          <Anchor href={home} document>
            {t('server.error.home')}
          </Anchor>
        </p>
      </div>
    </PageFrame>
  )
}

/** The town's own first page, where the address is below a town that is here. */
function homeOf(pathname: string, { messageKey }: RouteProblem): string {
  const code = /^\/(\d{6})(\/|$)/.exec(pathname)?.[1]
  return code && messageKey !== 'kernel.tenancy.noSuchTown' ? `/${code}` : '/'
}

function otherLanguage(search: string, lang: string): string {
  const query = new URLSearchParams(search)
  query.set('lang', lang)
  return `?${query}`
}

function explanation(
  t: ReturnType<typeof useT>,
  status: number,
  { messageKey, details }: RouteProblem,
) {
  if (messageKey && t.has(messageKey)) return t.byName(messageKey, details)
  return t(status === 404 ? 'server.error.notFound' : 'server.error.unexpected')
}
