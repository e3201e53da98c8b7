// The whole manual on one page, to print it or to read it through.
import { language, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { PageHead } from '#kernel/ui'
import { listChapters } from '../manual/chapters.server.ts'
import { chapterHtml } from '../manual/html.server.ts'
import type { Route } from './+types/help-all.ts'
import styles from './Help.module.css'
import { ManualText, OnlyJapanese } from './ManualText.tsx'

export function loader({ context }: Route.LoaderArgs) {
  const { code, name } = context.get(town)
  const place = { desk: `/${code}/desk`, isWhole: true }
  return {
    name,
    help: `/${code}/desk/help`,
    chapters: listChapters().map((chapter) => ({
      slug: chapter.slug,
      title: chapter.title,
      lead: chapter.lead,
      html: chapterHtml(chapter, place),
    })),
    isJapanese: context.get(language) === 'ja',
  }
}

export default function HelpAll({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { name, help, chapters, isJapanese } = loaderData
  const title = t('server.help.whole')
  return (
    <>
      <title>{`${title} | ${name}`}</title>
      <PageHead
        title={title}
        lead={<span className={styles.screenOnly}>{t('server.help.howToPrint')}</span>}
        breadcrumb={[{ label: t('server.desk.help'), href: help }, { label: title }]}
      />
      {!isJapanese && <OnlyJapanese />}
      <nav className={styles.inside} aria-label={t('server.help.contents')} lang="ja">
        <ol>
          {chapters.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`#${slug}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map(({ slug, title, lead, html }) => (
        <section key={slug} id={slug} className={styles.chapter} lang="ja">
          <h2>{title}</h2>
          <p>{lead}</p>
          <ManualText html={html} />
        </section>
      ))}
    </>
  )
}
