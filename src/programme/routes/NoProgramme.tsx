// A town that has nothing yet: where to begin.
import { useT } from '#kernel/i18n'
import { EmptyState, LinkButton, PageHead } from '#kernel/ui'

export function NoProgramme({ code, title }: { code: string; title: string }) {
  const t = useT()
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} />
      <EmptyState
        title={t('programme.publishing.noProgramme')}
        action={
          <LinkButton href={`/${code}/desk/import`}>
            {t('programme.publishing.toImport')}
          </LinkButton>
        }
      >
        {t('programme.publishing.noProgrammeHint')}
      </EmptyState>
    </>
  )
}
