// The page for a refusal, a missing page or a bug: what happened, what to do, and the number that is in the log.
import { useT } from '#kernel/i18n'
import styles from './ErrorPage.module.css'
import type { RouteProblem } from './refused-routes.ts'

interface Props {
  status: number
  problem: RouteProblem
}

export function ErrorPage({ status, problem }: Props) {
  const t = useT()
  const key = `server.error.title.s${status}`
  const title = t.byName(t.has(key) ? key : 'server.error.title.s500')
  return (
    <main className={styles.error} id="main">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{explanation(t, status, problem)}</p>
      {problem.requestId && (
        <p>
          {t('server.error.number')}: <code>{problem.requestId}</code>
        </p>
      )}
      <p>{t('server.error.back')}</p>
      <p>
        <a href="/">{t('server.error.home')}</a>
      </p>
    </main>
  )
}

function explanation(
  t: ReturnType<typeof useT>,
  status: number,
  { messageKey, details }: RouteProblem,
) {
  if (messageKey && t.has(messageKey)) return t.byName(messageKey, details)
  return t(status === 404 ? 'server.error.notFound' : 'server.error.unexpected')
}
