// /desk/words/label|tag/…/end: the last day of a word, and what takes its place.
import { data } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { formWords, listOf } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { Button, CheckboxGroup, DateField, TextField } from '#kernel/ui'
import type { Route } from './+types/words-end.ts'
import { readDay } from './desk-form.ts'
import { WordsFormFrame } from './WordsFormFrame.tsx'
import { answerWords, common } from './words-action.server.ts'
import { endStep, type WordKind } from './words-form.ts'
import { wordPage } from './words-view.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const wish = { url: request.url, kind: params.kind, word: params.word }
  const page = await wordPage(context.get(actor), wish, context.get(translator))
  return { code: context.get(town).code, page }
}

const EndForm = z.object({
  ...common,
  endsOn: z.string().default(''),
  successors: listOf(z.string()),
  reopen: z.string().optional(),
})

export async function action({ request, params, context }: Route.ActionArgs) {
  const sender = { actor: context.get(actor), request, code: context.get(town).code }
  const kind: WordKind = params.kind === 'tag' ? 'tag' : 'label'
  const answer = await answerWords(sender, EndForm, (typed, { desk }, { today }) => {
    const all = kind === 'tag' ? desk.tags : desk.labels
    const word = all.find(({ publicId }) => publicId === params.word)
    if (!word) return refuse('not-found', 'programme.refusal.noSuchEntry')
    const fields = { endsOn: null, successors: [] }
    if (typed.reopen) return { edits: [{ kind, subject: word.id, fields }], mistakes: [] }
    const { day, mistakes } = readDay(typed.endsOn, 'endsOn', { required: true })
    if (day === null) return { edits: [], mistakes }
    return endStep(desk, kind, { word, endsOn: day, successors: typed.successors }, today)
  })
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function WordsEnd({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, page } = loaderData
  const { word, others, choice } = page
  const words = formWords(t, actionData)
  return (
    <WordsFormFrame
      title={t('programme.publishing.words.endOf', { name: word?.name ?? '' })}
      lead={t('programme.publishing.words.endLead')}
      code={code}
      programme={choice.current}
      words={words}
      save={t('programme.publishing.words.end')}
      more={
        word?.endsOn && (
          <Button look="outline" name="reopen" value="1">
            {t('programme.publishing.words.reopen')}
          </Button>
        )
      }
    >
      <DateField
        label={t('programme.field.endsOn')}
        name="endsOn"
        defaultValue={words.typed('endsOn', word?.endsOn ?? page.today)}
        error={words.errorOf('endsOn')}
      />
      {others.length > 0 && (
        <CheckboxGroup
          label={t('programme.field.successors')}
          hint={t('programme.publishing.words.successorsHint')}
          name="successors"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={words.ticked('successors')}
          error={words.errorOf('successors')}
        />
      )}
      <TextField
        label={t('programme.publishing.words.reason')}
        name="reason"
        defaultValue={words.typed('reason')}
      />
    </WordsFormFrame>
  )
}
