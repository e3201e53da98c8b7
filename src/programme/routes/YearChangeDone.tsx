// After a year change: what happened, where to go on, and the way back. The next year is offered only once it has begun.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { LinkButton, Notice, PageHead, Stack } from '#kernel/ui'
import type { YearChangeView } from './year-change-view.server.ts'

interface YearChangeDoneProps {
  code: string
  view: YearChangeView
  batch: string
}

export function YearChangeDone({ code, view, batch }: YearChangeDoneProps) {
  const t = useT()
  const programme = view.choice.current
  const here = `/${code}/desk/year-change`
  const undo = new URLSearchParams({ programme, batch, back: 'year-change' })
  const title = t('programme.publishing.year.done', {
    year: formatFiscalYear(view.fromYear, t.language),
  })
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={t('programme.publishing.year.title')} />
      <Notice
        kind="success"
        live
        title={title}
        actions={
          <>
            <LinkButton look="outline" href={`/${code}/desk/publish?programme=${programme}`}>
              {t('programme.publishing.toPublish')}
            </LinkButton>
            <LinkButton look="outline" href={`/${code}/desk/programme?programme=${programme}`}>
              {t('programme.desk.sheet.title')}
            </LinkButton>
            <LinkButton look="text" href={`/${code}/desk/publish/undo?${undo}`}>
              {t('programme.publishing.undo.link')}
            </LinkButton>
          </>
        }
      >
        {t('programme.publishing.isDraft')}
      </Notice>
      {view.hasBegun && (
        <p>
          <a href={`${here}?programme=${programme}`}>
            {t('programme.publishing.year.next', {
              year: formatFiscalYear(view.toYear, t.language),
            })}
          </a>
        </p>
      )}
    </Stack>
  )
}
