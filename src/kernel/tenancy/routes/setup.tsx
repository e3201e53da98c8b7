// The first-run wizard: a town, its first administrator, and what comes next. Three steps, no script.
import { data, redirect } from 'react-router'
import { attempt, type FormMistakes, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { finishFirstRun, hasStaff, isFirstRunToken, signIn } from '#kernel/tenancy'
import { Anchor, Notice } from '#kernel/ui'
import { shortestPassword } from '../account-rules.ts'
import { Administrator, findTowns, readyTown, TownWish } from '../setup.server.ts'
import { EntrancePage } from '../ui/EntrancePage.tsx'
import { PersonStep, ReadyStep, TownStep } from '../ui/SetupSteps.tsx'
import type { Route } from './+types/setup.ts'

export const handle = { noScript: true }
// No 'no-referrer' here: under it a browser posts with `Origin: null`. The server's 'same-origin' keeps the token in.
export const headers = () => ({ 'cache-control': 'no-store' })

interface Answer {
  mistakes?: FormMistakes
  /** Several towns that fit, to choose from. */
  choices?: { code: string; label: string }[]
  /** The town that was chosen; `name` null where it has to be typed. */
  town?: { code: string; name: string | null }
}

export async function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const ready = await readyTown(request, query.get('town'))
  const mayBegin = !ready && (await isFirstRunToken(query.get('token') ?? ''))
  const status = ready || mayBegin ? 200 : 403
  const isDone = !ready && !mayBegin && (await hasStaff())
  return data({ ready, mayBegin, isDone, shortest: shortestPassword }, { status })
}

export async function action({ request }: Route.ActionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const step = (await request.clone().formData()).get('step')
  return step === 'person' ? begin(request, token) : chooseTown(request)
}

async function chooseTown(request: Request) {
  const form = await readForm(request, TownWish)
  if (!form.ok) return data<Answer>({ mistakes: form.mistakes }, 422)
  const found = await attempt(form.values, async () => findTowns(form.value.wish), { '*': 'wish' })
  if (!found.ok) return data<Answer>({ mistakes: found.mistakes }, 422)
  const [only] = found.value
  if (only && found.value.length === 1) return data<Answer>({ town: only })
  const choices = found.value.map(({ code, label }) => ({ code, label }))
  return data<Answer>({ choices })
}

async function begin(request: Request, token: string) {
  const form = await readForm(request, Administrator)
  const { code = '', townName } = form.ok ? form.value : form.mistakes.values
  const [chosen] = findTowns(String(code))
  if (!form.ok) return data<Answer>({ mistakes: form.mistakes, town: chosen }, 422)
  const { name, email, newPassword: password } = form.value
  const administrator = { name, email, password }
  const made = await attempt(
    form.values,
    () =>
      finishFirstRun({
        token,
        code: String(code),
        townName: String(townName ?? ''),
        administrator,
      }),
    fields,
  )
  if (!made.ok) return data<Answer>({ mistakes: made.mistakes, town: chosen }, 422)
  const headers = await signIn(made.value, administrator)
  throw redirect(`/setup?town=${made.value.code}`, { headers })
}

const fields = {
  'kernel.tenancy.emailWrong': 'email',
  'kernel.tenancy.nameNeeded': 'townName',
  'kernel.tenancy.personNameNeeded': 'name',
  'kernel.tenancy.setupTokenWrong': 'name',
  '*': 'newPassword',
}

export default function SetupPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { ready, mayBegin, isDone, shortest } = loaderData
  const answer: Answer = actionData ?? {}
  const step = ready ? 3 : answer.town ? 2 : 1
  const title = (['townTitle', 'personTitle', 'doneTitle'] as const)[step - 1] ?? 'townTitle'
  const words = formWords(t, answer.mistakes, step === 2 ? 'name' : 'wish')
  const frame = { townName: ready?.name ?? t('kernel.tenancy.setup.title'), homeHref: '/' }
  if (!ready && !mayBegin) {
    return (
      <EntrancePage {...frame} title={t('kernel.tenancy.setup.wrongTitle')}>
        <Notice
          kind="warning"
          actions={<Anchor href="/">{t('kernel.tenancy.setup.toHome')}</Anchor>}
        >
          {t(isDone ? 'kernel.tenancy.setupDone' : 'kernel.tenancy.setupTokenWrong')}
        </Notice>
      </EntrancePage>
    )
  }
  return (
    <EntrancePage
      {...frame}
      title={t(`kernel.tenancy.setup.${title}`)}
      over={t('kernel.tenancy.setup.step', { step })}
      lead={lead(t, step, ready?.name)}
    >
      {ready && <ReadyStep code={ready.code} />}
      {!ready && answer.town && <PersonStep town={answer.town} shortest={shortest} words={words} />}
      {!ready && !answer.town && <TownStep choices={answer.choices ?? []} words={words} />}
    </EntrancePage>
  )
}

function lead(t: ReturnType<typeof useT>, step: 1 | 2 | 3, town = '') {
  if (step === 3) return t('kernel.tenancy.setup.doneLead', { town })
  return t(step === 1 ? 'kernel.tenancy.setup.townLead' : 'kernel.tenancy.setup.personLead')
}
