// /desk/programme: every initiative with its activities in fields; what was changed is saved at once.
import { data } from 'react-router'
import { actor, language, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { mayAdminister } from '#kernel/tenancy'
import { ErrorSummary, LinkButton, PageHead, Pagination, Stack } from '#kernel/ui'
import type { Route } from './+types/programme.ts'
import { doneIn } from './done.ts'
import { ProgrammeStart } from './ProgrammeStart.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import { saveRows } from './programme-save.server.ts'
import { startProgramme, thisYear } from './programme-start.server.ts'
import { sheetView } from './programme-view.server.ts'
import { SavedNotice } from './SavedNotice.tsx'
import { SheetConflicts } from './SheetConflicts.tsx'
import { SheetEmpty } from './SheetEmpty.tsx'
import { SheetFilter } from './SheetFilter.tsx'
import { SheetForm } from './SheetForm.tsx'
import { sheetHref } from './sheet-href.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const view = await sheetView(who, request.url, context.get(translator))
  const start = { year: thisYear(), mayStart: mayAdminister(who) }
  return { code: context.get(town).code, view, start, done: doneIn(request.url) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const who = context.get(actor)
  if (new URL(request.url).searchParams.has('start')) {
    const mistakes = await startProgramme(who, request, `/${context.get(town).code}/desk`)
    return mistakes instanceof Response ? mistakes : data({ start: mistakes, sheet: null }, 422)
  }
  const sheet = await saveRows(who, request, context.get(language))
  if (sheet instanceof Response) return sheet
  return data({ start: null, sheet }, sheet.focus === null ? 422 : 200)
}

export default function ProgrammeDesk({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, start, done } = loaderData
  const title = t('programme.desk.sheet.title')
  if (!view)
    return (
      <ProgrammeStart
        desk={`/${code}/desk`}
        title={title}
        {...start}
        mistakes={actionData?.start}
      />
    )
  const answer = actionData?.sheet ?? undefined
  const words = formWords(t, answer)
  const desk = `/${code}/desk`
  const { choice, filter } = view
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('programme.desk.sheet.lead')}
        actions={
          view.mayAdd && (
            <LinkButton look="outline" href={`${desk}/programme/new?programme=${choice.current}`}>
              {t('programme.desk.sheet.newInitiative')}
            </LinkButton>
          )
        }
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <SheetConflicts conflicts={answer?.conflicts ?? []} view={view} />
      {!answer && <SavedNotice desk={desk} done={done} programme={choice.current} />}
      <ProgrammeTabs choice={choice} href={`${desk}/programme`} />
      <SheetFilter view={view} href={`${desk}/programme`} />
      {view.blocks.length === 0 ? (
        <SheetEmpty view={view} desk={desk} />
      ) : (
        <SheetForm view={view} desk={desk} answer={answer} proposal={done?.proposal} />
      )}
      <Pagination
        page={filter.page}
        pages={filter.pages}
        hrefOf={(page) => sheetHref(`${desk}/programme`, view, { page })}
      />
    </Stack>
  )
}
