// What a password link opens: its owner chooses a password, once.
import { data, redirect } from 'react-router'
import { town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { accountOfPasswordToken, setPassword } from '#kernel/tenancy'
import { Anchor, Button, ErrorSummary, Notice } from '#kernel/ui'
import { NewPassword, shortestPassword } from '../account-rules.ts'
import { EntranceForm, EntrancePage } from '../ui/EntrancePage.tsx'
import { NewPasswordFields } from '../ui/NewPasswordFields.tsx'
import type { Route } from './+types/password-link.ts'

export const handle = { noScript: true }
// No 'no-referrer' here: under it a browser posts with `Origin: null`. The server's 'same-origin' keeps the token in.
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request, context }: Route.LoaderArgs) {
  const { code, name } = context.get(town)
  const account = await accountOfPasswordToken(tokenOf(request))
  const who = account && { name: account.name, email: account.email }
  return data({ code, name, who, shortest: shortestPassword }, { status: who ? 200 : 404 })
}

export async function action({ request, context }: Route.ActionArgs) {
  const token = tokenOf(request)
  const form = await readForm(request, NewPassword)
  if (!form.ok) return data(form.mistakes, 422)
  const password = form.value.newPassword
  const set = await attempt(form.values, () => setPassword({ token, password }), {
    '*': 'newPassword',
  })
  if (!set.ok) return data(set.mistakes, 422)
  throw redirect(`/${context.get(town).code}/sign-in?done=password`)
}

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

export default function PasswordLinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, name, who, shortest } = loaderData
  const words = formWords(t, actionData, 'newPassword')
  return (
    <EntrancePage
      townName={name}
      homeHref={`/${code}`}
      title={t('kernel.tenancy.passwordLink.title')}
      lead={who ? t('kernel.tenancy.passwordLink.lead', who) : undefined}
    >
      {who ? (
        <EntranceForm>
          <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
          <input type="hidden" name="username" autoComplete="username" defaultValue={who.email} />
          <NewPasswordFields shortest={shortest} errorOf={words.errorOf} />
          <Button>{t('kernel.tenancy.passwordLink.submit')}</Button>
        </EntranceForm>
      ) : (
        <Notice
          kind="warning"
          actions={
            <Anchor href={`/${code}/sign-in`} document>
              {t('kernel.tenancy.passwordLink.toSignIn')}
            </Anchor>
          }
        >
          {t('kernel.tenancy.linkUsedUp')}
        </Notice>
      )}
    </EntrancePage>
  )
}
