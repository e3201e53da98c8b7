// /{town}/voice/{slip}: where each card of this slip is now, and one answer per change. No account, no name.
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { actor, callerAddress, town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { formatEdtf, useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, Notice, PageHead, Stack } from '#kernel/ui'
import { answerFate, normalSlip } from '#workshop'
import { openVoice } from '../voice.server.ts'
import type { Route } from './+types/slip.ts'
import { VoiceCard } from './VoiceCard.tsx'
import { Work } from './Work.tsx'

export const handle = { noScript: true }

/** Nobody else may find the page, and no link from it tells its address. */
export const headers = () => ({
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
})

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const address = context.get(callerAddress)
  const voice = await openVoice(context.get(actor), here, { slip: params.slip, address })
  const isSent = new URL(request.url).searchParams.get('done') === 'answered'
  return { code: here.code, voice, isSent }
}

const AnswerForm = z.object({
  step: z.uuid(),
  kind: z.enum(['understood', 'different']),
  words: z.string().default(''),
})

export async function action({ request, params, context }: Route.ActionArgs) {
  const here = context.get(town)
  const form = await readForm(request, AnswerForm)
  if (!form.ok) return data(form.mistakes, 422)
  const { step, kind, words } = form.value
  const fieldOf = { '*': `words-${step}` }
  const told = await attempt(
    form.values,
    () => answerFate(context.get(actor), { slip: params.slip, step, kind, words }),
    fieldOf,
  )
  if (!told.ok) return data(told.mistakes, 422)
  throw redirect(`/${here.code}/voice/${normalSlip(params.slip)}?done=answered`)
}

export default function SlipPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, voice, isSent } = loaderData
  const words = formWords(t, actionData)
  const day = voice.date ? formatEdtf(voice.date, t.language) : ''
  const lead = { series: voice.seriesTitle, day, count: voice.cards.length }
  return (
    <Stack gap="large">
      <title>{`${t('voice.title')} | ${t('ui.productName')}`}</title>
      <meta name="robots" content="noindex, nofollow" />
      <PageHead
        title={t('voice.page.heading')}
        lead={t(day ? 'voice.page.lead' : 'voice.page.leadUndated', lead)}
      />
      {isSent && (
        <Notice kind="success" live>
          {t('voice.page.sent')}
        </Notice>
      )}
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {voice.cards.length === 0 && (
        <EmptyState title={t('voice.page.none')}>{t('voice.page.noneHint')}</EmptyState>
      )}
      {voice.cards.map((card) => (
        <VoiceCard key={card.id} card={card} words={words} />
      ))}
      <Work code={code} work={voice.work} />
      <Notice>{t('voice.page.keep')}</Notice>
    </Stack>
  )
}
