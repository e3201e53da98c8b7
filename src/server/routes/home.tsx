// The front door `/`: straight to the one town, or a choice of several.
import type { ReactNode } from 'react'
import { redirect } from 'react-router'
import { useT } from '#kernel/i18n'
import { listTowns } from '#kernel/tenancy'
import { EmptyState, PageFrame, PageHead } from '#kernel/ui'
import type { Route } from './+types/home.ts'
import styles from './Home.module.css'

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
        <NothingYet />
      ) : (
        <>
          <PageHead title={t('server.home.choose')} lead={t('server.home.chooseLead')} />
          <ul className={styles.towns}>
            {towns.map((town) => (
              <li key={town.code}>
                <a className={styles.town} href={`/${town.code}`}>
                  <span lang="ja">{town.name}</span>
                  <span className={styles.code}>{town.code}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  )
}

/** Read by whoever has just installed the program. */
function NothingYet() {
  const t = useT()
  return (
    <>
      <PageHead title={t('server.home.none')} />
      <EmptyState title={t('server.home.noneHint')}>
        <dl className={styles.ways}>
          <Way name={t('server.home.wizard')}>{t('server.home.wizardHow')}</Way>
          <Way name={t('server.home.command')}>
            <code>{t('server.home.commandHow')}</code>
          </Way>
          <Way name={t('server.home.demo')}>
            <code>{t('server.home.demoHow')}</code>
          </Way>
        </dl>
      </EmptyState>
    </>
  )
}

function Way({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.way}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
