// Where staff come in.
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { actor, callerAddress, town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { signIn } from '#kernel/tenancy'
import { Anchor, Button, Checkbox, ErrorSummary, Notice, TextField } from '#kernel/ui'
import { EntranceForm, EntrancePage } from '../ui/EntrancePage.tsx'
import type { Route } from './+types/sign-in.ts'

export const handle = { noScript: true }
export const headers = () => ({ 'cache-control': 'no-store' })

const SignIn = z.object({
  email: z.string().min(1).max(300),
  password: z.string().min(1).max(500),
  remember: z.string().optional(),
})

export function loader({ request, context }: Route.LoaderArgs) {
  const { code, name } = context.get(town)
  const query = new URL(request.url).searchParams
  if (context.get(actor).kind === 'staff') throw redirect(wayBack(code, query.get('next')))
  return { code, name, done: query.get('done') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const here = context.get(town)
  const form = await readForm(request, SignIn)
  if (!form.ok) return data(form.mistakes, 422)
  const { email, password, remember } = form.value
  const address = context.get(callerAddress)
  const credentials = { email, password, remember: remember === 'on', address }
  const entered = await attempt(form.values, () => signIn(here, credentials), fields)
  if (!entered.ok) return data(entered.mistakes, 422)
  const next = new URL(request.url).searchParams.get('next')
  throw redirect(wayBack(here.code, next), { headers: entered.value })
}

/** None of them is the mistake of one field. */
const fields = { 'kernel.tenancy.notStaffHere': '', 'kernel.tenancy.tooManyAttempts': '' }

/** Only to a desk page of this town, whatever the address says. */
function wayBack(code: string, next: string | null): string {
  const desk = `/${code}/desk`
  const isOurs = next !== null && (next === desk || /^[/?]/.test(next.slice(desk.length)))
  return isOurs && next.startsWith(desk) ? next : desk
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, name, done } = loaderData
  const { errors, errorOf, typed, ticked } = formWords(t, actionData, 'email')
  const told = done === 'password' ? 'passwordSet' : done === 'signed-out' ? 'signedOut' : null
  return (
    <EntrancePage
      townName={name}
      homeHref={`/${code}`}
      title={t('kernel.tenancy.signIn.title')}
      lead={t('kernel.tenancy.signIn.lead', { town: name })}
      notice={
        told && !actionData ? (
          <Notice kind="success" live>
            {t(`kernel.tenancy.signIn.${told}`)}
          </Notice>
        ) : undefined
      }
    >
      <EntranceForm>
        <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
        <TextField
          label={t('kernel.tenancy.page.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={typed('email')}
          error={errorOf('email')}
        />
        <TextField
          label={t('kernel.tenancy.page.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={errorOf('password')}
        />
        <Checkbox
          label={t('kernel.tenancy.signIn.remember')}
          hint={t('kernel.tenancy.signIn.rememberHint')}
          name="remember"
          defaultChecked={ticked('remember').includes('on')}
        />
        <Button>{t('kernel.tenancy.signIn.submit')}</Button>
        <p>
          <Anchor href={`/${code}`} document>
            {t('kernel.tenancy.signIn.public', { town: name })}
          </Anchor>
        </p>
      </EntranceForm>
    </EntrancePage>
  )
}
