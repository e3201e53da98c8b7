// No row to show: none is there yet, or the filter leaves none.
import { useT } from '#kernel/i18n'
import { EmptyState, LinkButton } from '#kernel/ui'
import type { SheetView } from './programme-view.server.ts'
import { sheetHref } from './sheet-href.ts'

export function SheetEmpty({ view, desk }: { view: SheetView; desk: string }) {
  const t = useT()
  if (view.hasInitiatives) {
    const everything = sheetHref(`${desk}/programme`, view, {
      state: 'all',
      section: '',
      mine: false,
    })
    return (
      <EmptyState
        title={t('programme.desk.sheet.nothingFound')}
        action={<LinkButton href={everything}>{t('programme.desk.sheet.showAll')}</LinkButton>}
      >
        {t('programme.desk.sheet.nothingFoundHint')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('programme.desk.sheet.noInitiatives')}
      action={
        view.mayAdd && (
          <LinkButton href={`${desk}/programme/new?programme=${view.choice.current}`}>
            {t('programme.desk.sheet.newInitiative')}
          </LinkButton>
        )
      }
    >
      {t('programme.desk.sheet.noInitiativesHint')}
    </EmptyState>
  )
}
