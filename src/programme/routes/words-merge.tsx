// /desk/words/merge: several tags become one; earlier reports keep the names of their day.
import { data } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { formWords, listOf } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { CheckboxGroup, RadioGroup, TextField } from '#kernel/ui'
import type { Route } from './+types/words-merge.ts'
import { WhenFields } from './WhenFields.tsx'
import { WordsFormFrame } from './WordsFormFrame.tsx'
import { answerWords, common } from './words-action.server.ts'
import { mergeStep } from './words-form.ts'
import { wordPage } from './words-view.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const wish = { url: request.url, kind: 'tag', word: 'new' }
  const page = await wordPage(context.get(actor), wish, context.get(translator))
  return { code: context.get(town).code, page }
}

const MergeForm = z.object({
  ...common,
  tags: listOf(z.string()),
  into: z.string().default('new'),
  name: z.string().trim().max(300).default(''),
})

export async function action({ request, context }: Route.ActionArgs) {
  const sender = { actor: context.get(actor), request, code: context.get(town).code }
  const answer = await answerWords(sender, MergeForm, (typed, { desk }, { told }) =>
    mergeStep(desk, typed, told),
  )
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function WordsMerge({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, page } = loaderData
  const words = formWords(t, actionData)
  const options = page.others.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <WordsFormFrame
      title={t('programme.publishing.words.merge')}
      lead={t('programme.publishing.words.mergeLead')}
      code={code}
      programme={page.choice.current}
      words={words}
      save={t('programme.publishing.words.merge')}
    >
      <CheckboxGroup
        label={t('programme.publishing.words.mergeWhich')}
        name="tags"
        options={options}
        defaultValues={words.ticked('tags')}
        error={words.errorOf('tags')}
      />
      <RadioGroup
        label={t('programme.publishing.words.mergeInto')}
        name="into"
        options={[{ value: 'new', label: t('programme.publishing.words.mergeNew') }, ...options]}
        defaultValue={words.typed('into', 'new')}
      />
      <TextField
        label={t('programme.publishing.words.newName')}
        name="name"
        width="medium"
        defaultValue={words.typed('name')}
        error={words.errorOf('name')}
      />
      <WhenFields words={words} day={page.today} label={t('programme.publishing.words.firstDay')} />
    </WordsFormFrame>
  )
}
