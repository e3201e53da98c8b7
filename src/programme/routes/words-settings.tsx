// /desk/words/settings: the programme's title, cover line, lead paragraph, digits and columns.
import { data } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { now } from '#kernel/db'
import { formWords, listOf } from '#kernel/forms'
import { formatFiscalYear, todayInTokyo, useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { CheckboxGroup, RadioGroup, TextArea, TextField } from '#kernel/ui'
import { dayInWords } from '../difference-groups.ts'
import type { Route } from './+types/words-settings.ts'
import { WhenFields } from './WhenFields.tsx'
import { WordsFormFrame } from './WordsFormFrame.tsx'
import { answerWords, common } from './words-action.server.ts'
import { settingsStep } from './words-form.ts'
import { wordsView } from './words-view.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await wordsView(context.get(actor), request.url, context.get(translator))
  if (!view) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  if (!view.mayChange) return refuse('not-allowed', 'kernel.tenancy.notAllowed')
  const today = dayInWords(todayInTokyo(now()), context.get(translator))
  return { code: context.get(town).code, view, today }
}

const SettingsForm = z.object({
  ...common,
  title: z.string().trim().min(1).max(300),
  coverLine: z.string().trim().max(2000).default(''),
  lead: z.string().trim().max(20_000).default(''),
  digits: z.enum(['half', 'full']),
  columns: listOf(z.string()),
})

export async function action({ request, context }: Route.ActionArgs) {
  const sender = { actor: context.get(actor), request, code: context.get(town).code }
  const answer = await answerWords(sender, SettingsForm, (typed, { desk }) =>
    settingsStep(desk, typed, typed.isCorrection !== undefined),
  )
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, today } = loaderData
  const { settings } = view
  const words = formWords(t, actionData)
  return (
    <WordsFormFrame
      title={t('programme.publishing.words.changeSettings')}
      lead={t('programme.publishing.words.settingsLead')}
      code={code}
      programme={view.choice.current}
      words={words}
      save={t('programme.publishing.words.save')}
    >
      <TextField
        label={t('programme.field.title')}
        name="title"
        required
        defaultValue={words.typed('title', settings.title)}
        error={words.errorOf('title')}
      />
      <TextField
        label={t('programme.field.coverLine')}
        hint={t('programme.publishing.words.coverLineHint')}
        name="coverLine"
        defaultValue={words.typed('coverLine', settings.coverLine)}
        error={words.errorOf('coverLine')}
      />
      <TextArea
        label={t('programme.field.lead')}
        name="lead"
        rows={6}
        defaultValue={words.typed('lead', settings.lead)}
        error={words.errorOf('lead')}
      />
      <Looks settings={settings} words={words} />
      <WhenFields words={words} day={today} mayCorrect />
    </WordsFormFrame>
  )
}

interface LooksProps {
  settings: Route.ComponentProps['loaderData']['view']['settings']
  words: ReturnType<typeof formWords>
}

function Looks({ settings, words }: LooksProps) {
  const t = useT()
  const shown = (['finance', 'indicators'] as const).filter((column) => settings[column])
  return (
    <>
      <RadioGroup
        label={t('programme.field.digits')}
        hint={t('programme.publishing.words.digitsHint')}
        name="digits"
        inline
        options={(['half', 'full'] as const).map((value) => ({
          value,
          label: t(`programme.publishing.value.digits.${value}`),
        }))}
        defaultValue={words.typed('digits', settings.digits)}
      />
      <CheckboxGroup
        label={t('programme.publishing.ofYear', {
          field: t('programme.field.columns'),
          year: formatFiscalYear(settings.fiscalYear, t.language),
        })}
        hint={t('programme.publishing.words.columnsHint')}
        name="columns"
        options={(['finance', 'indicators'] as const).map((value) => ({
          value,
          label: t(`programme.publishing.value.columns.${value}`),
        }))}
        defaultValues={words.ticked('columns', [...shown])}
      />
    </>
  )
}
