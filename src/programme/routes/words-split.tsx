// /desk/words/tag/…/split: one tag becomes several from a day on.
import { data } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { TextArea } from '#kernel/ui'
import type { Route } from './+types/words-split.ts'
import { WhenFields } from './WhenFields.tsx'
import { WordsFormFrame } from './WordsFormFrame.tsx'
import { answerWords, common } from './words-action.server.ts'
import { splitStep } from './words-form.ts'
import { wordPage } from './words-view.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const wish = { url: request.url, kind: 'tag', word: params.word }
  const page = await wordPage(context.get(actor), wish, context.get(translator))
  return { code: context.get(town).code, page }
}

const SplitForm = z.object({ ...common, names: z.string().max(5000).default('') })

export async function action({ request, params, context }: Route.ActionArgs) {
  const sender = { actor: context.get(actor), request, code: context.get(town).code }
  const answer = await answerWords(sender, SplitForm, ({ names }, { desk }, { told }) => {
    const tag = desk.tags.find(({ publicId }) => publicId === params.word)
    if (!tag) return refuse('not-found', 'programme.refusal.noSuchEntry')
    const typed = names.split('\n').map((name) => name.trim())
    return splitStep(desk, tag, typed.filter(Boolean), told)
  })
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function WordsSplit({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, page } = loaderData
  const words = formWords(t, actionData)
  return (
    <WordsFormFrame
      title={t('programme.publishing.words.splitOf', { name: page.word?.name ?? '' })}
      lead={t('programme.publishing.words.splitLead')}
      code={code}
      programme={page.choice.current}
      words={words}
      save={t('programme.publishing.words.split')}
    >
      <TextArea
        label={t('programme.publishing.words.newNames')}
        hint={t('programme.publishing.words.newNamesHint')}
        name="names"
        defaultValue={words.typed('names')}
        error={words.errorOf('names')}
      />
      <WhenFields words={words} day={page.today} label={t('programme.publishing.words.firstDay')} />
    </WordsFormFrame>
  )
}
