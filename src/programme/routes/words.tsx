// /desk/words: the town's own words: grades and their meaning, purpose tags, the programme's title and columns.
import { data } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, LinkButton, Notice, PageHead, Stack } from '#kernel/ui'
import type { Route } from './+types/words.ts'
import { NoProgramme } from './NoProgramme.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import { UndoneNotice } from './UndoneNotice.tsx'
import { WaitingGrades } from './WaitingGrades.tsx'
import { WordsHistory } from './WordsHistory.tsx'
import { WordsScale, WordsSettings, WordsTags } from './WordsLists.tsx'
import { answerWords, common } from './words-action.server.ts'
import { mappingStep } from './words-form.ts'
import { waitingLabels, wordsView } from './words-view.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await wordsView(context.get(actor), request.url, context.get(translator))
  const query = new URL(request.url).searchParams
  const { code } = context.get(town)
  return { code, view, done: query.get('done'), undone: query.get('undone') }
}

const MappingForm = z.looseObject(common)

export async function action({ request, context }: Route.ActionArgs) {
  const sender = { actor: context.get(actor), request, code: context.get(town).code }
  const answer = await answerWords(sender, MappingForm, (value, { desk, book }) => {
    const waiting = waitingLabels(desk, book.changes)
    const typed = (id: string) => value[`state-${id}`]
    return mappingStep(waiting, new Map(waiting.map(({ id }) => [id, String(typed(id) ?? '')])))
  })
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function Words({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view } = loaderData
  const title = t('programme.publishing.words.title')
  if (!view) return <NoProgramme code={code} title={title} />
  const words = formWords(t, actionData)
  const desk = { base: `/${code}/desk/words`, programme: view.choice.current }
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} lead={t('programme.publishing.words.lead')} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Answers {...loaderData} />
      {!view.mayChange && <Notice>{t('programme.publishing.words.notYours')}</Notice>}
      <ProgrammeTabs choice={view.choice} href={desk.base} />
      {view.waiting.length > 0 && <WaitingGrades view={view} words={words} />}
      <WordsScale view={view} {...desk} />
      <WordsTags view={view} {...desk} />
      <WordsSettings view={view} {...desk} />
      <WordsHistory code={code} view={view} />
    </Stack>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Answers({ code, view, done, undone }: Loaded) {
  const t = useT()
  if (!view) return null
  const programme = view.choice.current
  if (undone) {
    return <UndoneNotice code={code} batch={undone} back="words" programme={programme} />
  }
  if (!done) return null
  const query = new URLSearchParams({ programme, batch: done, back: 'words' })
  return (
    <Notice
      kind="success"
      live
      title={t('programme.publishing.words.done')}
      actions={
        <>
          <LinkButton look="outline" href={`/${code}/desk/publish?programme=${programme}`}>
            {t('programme.publishing.toPublish')}
          </LinkButton>
          <LinkButton look="text" href={`/${code}/desk/publish/undo?${query}`}>
            {t('programme.publishing.undo.link')}
          </LinkButton>
        </>
      }
    >
      {t('programme.publishing.isDraft')}
    </Notice>
  )
}
