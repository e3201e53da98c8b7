// The pages before somebody is in: one narrow sheet, no script, the same in every town.
import type { ReactNode } from 'react'
import { Form, useLocation } from 'react-router'
import { useT } from '#kernel/i18n'
import { PageFrame, PageHead, Panel, Stack } from '#kernel/ui'
import styles from './EntrancePage.module.css'

interface EntrancePageProps {
  townName: string
  homeHref: string
  title: string
  over?: string
  lead?: string
  /** Stands between the heading and the sheet. */
  notice?: ReactNode
  children: ReactNode
}

export function EntrancePage({ townName, homeHref, notice, children, ...head }: EntrancePageProps) {
  const t = useT()
  const { search } = useLocation()
  return (
    <PageFrame
      townName={townName}
      homeHref={homeHref}
      nav={[]}
      footerLinks={[]}
      language={otherLanguage(search, t('kernel.tenancy.page.otherLanguage'), t.language)}
    >
      <title>{`${head.title} | ${townName}`}</title>
      <meta name="robots" content="noindex" />
      <div className={styles.entrance}>
        <Stack gap="large">
          <PageHead {...head} />
          {notice}
          <Panel>{children}</Panel>
        </Stack>
      </div>
    </PageFrame>
  )
}

/** A form as wide as its sheet, its button at its beginning. */
export function EntranceForm({ children }: { children: ReactNode }) {
  return (
    <Form method="post" className={styles.form}>
      {children}
    </Form>
  )
}

function otherLanguage(search: string, label: string, language: string) {
  const lang = language === 'ja' ? 'en' : 'ja'
  const query = new URLSearchParams(search)
  query.set('lang', lang)
  return { label, href: `?${query}`, lang }
}
