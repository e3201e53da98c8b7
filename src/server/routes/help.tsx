// The manual's contents, and the search within it.
import { language, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { Button, Cluster, LinkButton, PageHead, TextField } from '#kernel/ui'
import { listChapters } from '../manual/chapters.server.ts'
import { searchManual } from '../manual/search.server.ts'
import type { Route } from './+types/help.ts'
import styles from './Help.module.css'
import { HelpFound } from './HelpFound.tsx'
import { OnlyJapanese } from './ManualText.tsx'

export function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams.get('q')?.trim() ?? ''
  const chapters = listChapters()
  const { code, name } = context.get(town)
  return {
    name,
    query,
    help: `/${code}/desk/help`,
    chapters: chapters.map(({ slug, title, lead }) => ({ slug, title, lead })),
    found: query ? searchManual(chapters, query) : null,
    isJapanese: context.get(language) === 'ja',
  }
}

export default function Help({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { name, help, query, chapters, found, isJapanese } = loaderData
  return (
    <>
      <title>{`${t('server.desk.help')} | ${name}`}</title>
      <PageHead
        title={t('server.desk.help')}
        lead={t('server.help.lead')}
        actions={
          <LinkButton look="outline" href={`${help}/all`}>
            {t('server.help.whole')}
          </LinkButton>
        }
      />
      {!isJapanese && <OnlyJapanese />}
      <form method="get" action={help} className={styles.search}>
        <Cluster align="end">
          <TextField
            key={query}
            label={t('server.help.search')}
            name="q"
            type="search"
            width="medium"
            defaultValue={query}
          />
          <Button>{t('server.help.find')}</Button>
        </Cluster>
      </form>
      {found && <HelpFound query={query} found={found} help={help} />}
      <ol className={styles.contents} lang="ja">
        {chapters.map(({ slug, title, lead }) => (
          <li key={slug}>
            <h2>
              <a href={`${help}/${slug}`}>{title}</a>
            </h2>
            <p>{lead}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
