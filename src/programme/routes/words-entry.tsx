// /desk/words/label|tag/…: one word of the scale or one tag, new or changed.
import { data } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Checkbox, RadioGroup, TextArea, TextField } from '#kernel/ui'
import type { Route } from './+types/words-entry.ts'
import { WhenFields } from './WhenFields.tsx'
import { WordsFormFrame } from './WordsFormFrame.tsx'
import { answerWords, common } from './words-action.server.ts'
import { labelStep, states, tagStep } from './words-form.ts'
import { type WordPage, wordPage } from './words-view.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const wish = { url: request.url, kind: params.kind, word: params.word }
  const page = await wordPage(context.get(actor), wish, context.get(translator))
  return { code: context.get(town).code, page }
}

const EntryForm = z.object({
  ...common,
  name: z.string().trim().max(300).default(''),
  symbol: z.string().trim().max(20).default(''),
  state: z.string().default('none'),
  isGrade: z.string().optional(),
  meaning: z.string().trim().max(1000).default(''),
  order: z.string().default(''),
})

export async function action({ request, params, context }: Route.ActionArgs) {
  const sender = { actor: context.get(actor), request, code: context.get(town).code }
  const answer = await answerWords(sender, EntryForm, (typed, { desk }) => {
    const isCorrection = typed.isCorrection !== undefined
    const isThis = (one: { publicId: string }) => one.publicId === params.word
    if (params.kind === 'tag') {
      return tagStep(desk, desk.tags.find(isThis) ?? null, typed, isCorrection)
    }
    return labelStep(desk, desk.labels.find(isThis) ?? null, typed, isCorrection)
  })
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function WordsEntry({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, page } = loaderData
  const { kind, word, choice } = page
  const words = formWords(t, actionData)
  const title = word
    ? t('programme.publishing.words.editOf', { name: word.name })
    : t(`programme.publishing.words.${kind === 'tag' ? 'addTag' : 'addLabel'}`)
  return (
    <WordsFormFrame
      title={title}
      code={code}
      programme={choice.current}
      words={words}
      save={t('programme.publishing.words.save')}
    >
      <TextField
        label={t(`programme.publishing.words.${kind === 'tag' ? 'tag' : 'word'}`)}
        name="name"
        required
        width="medium"
        defaultValue={words.typed('name', word?.name)}
        error={words.errorOf('name')}
      />
      {kind === 'label' && <LabelFields page={page} words={words} />}
      <TextField
        label={t('programme.field.order')}
        name="order"
        width="short"
        inputMode="decimal"
        defaultValue={words.typed('order', String(word?.order ?? page.nextOrder))}
        error={words.errorOf('order')}
      />
      <WhenFields
        words={words}
        day={word ? page.today : page.firstDay}
        label={word ? undefined : t('programme.publishing.words.startsOn')}
        mayCorrect={word !== null}
      />
    </WordsFormFrame>
  )
}

function LabelFields({ page, words }: { page: WordPage; words: ReturnType<typeof formWords> }) {
  const t = useT()
  const { word } = page
  const wasGrade = words.ticked('isGrade', word?.isGrade ? ['on'] : []).length > 0
  return (
    <>
      <TextField
        label={t('programme.field.symbol')}
        hint={t('programme.publishing.words.symbolHint')}
        name="symbol"
        width="short"
        defaultValue={words.typed('symbol', word?.symbol)}
        error={words.errorOf('symbol')}
      />
      <RadioGroup
        label={t('programme.publishing.words.stateQuestion')}
        name="state"
        required
        options={states.map((value) => ({
          value,
          label: t(`programme.publishing.words.means.${value}`),
        }))}
        defaultValue={words.typed('state', word ? (word.state ?? 'none') : '')}
        error={words.errorOf('state')}
      />
      <Checkbox
        name="isGrade"
        label={t('programme.publishing.words.isGrade')}
        hint={t('programme.publishing.words.isGradeHint')}
        defaultChecked={wasGrade}
      />
      <TextArea
        label={t('programme.field.meaning')}
        hint={t('programme.publishing.words.meaningHint')}
        name="meaning"
        rows={2}
        defaultValue={words.typed('meaning', word?.meaning)}
        error={words.errorOf('meaning')}
      />
    </>
  )
}
