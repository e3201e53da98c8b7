// The manual's own words, and what readers of English are told about them.
import { useT } from '#kernel/i18n'
import { Notice } from '#kernel/ui'
import styles from './ManualText.module.css'

/** HTML of our own files in docs/manual; nobody else's words come here. */
export function ManualText({ html }: { html: string }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by manual/html.server.ts from our own files, HTML in them escaped
    <div className={styles.text} lang="ja" dangerouslySetInnerHTML={{ __html: html }} />
  )
}

export function OnlyJapanese() {
  const t = useT()
  return <Notice>{t('server.help.onlyJapanese')}</Notice>
}
