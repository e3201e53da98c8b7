// One's own account: what is kept of it, and a new password.
import { data, Form } from 'react-router'
import { z } from 'zod'
import { actor } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { changePassword, sessionAccount } from '#kernel/tenancy'
import {
  Button,
  DescriptionList,
  ErrorSummary,
  Notice,
  PageHead,
  Panel,
  Stack,
  TextField,
} from '#kernel/ui'
import { NewPassword, passwordsAgree, shortestPassword } from '../account-rules.ts'
import { NewPasswordFields } from '../ui/NewPasswordFields.tsx'
import type { Route } from './+types/account.ts'

const Change = z
  .object({ currentPassword: z.string().min(1), ...NewPassword.shape })
  .check(passwordsAgree)

export async function loader({ request, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const account = await sessionAccount(request)
  const roles = who.kind === 'staff' ? [...new Set(who.grants.map((grant) => grant.role))] : []
  const name = who.kind === 'staff' ? who.name : ''
  return { name, email: account?.email ?? '', roles, shortest: shortestPassword }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request.clone(), Change)
  if (!form.ok) return data({ mistakes: form.mistakes }, 422)
  const { currentPassword, newPassword } = form.value
  const change = { current: currentPassword, next: newPassword }
  const changed = await attempt(form.values, () => changePassword(request, change), fields)
  if (!changed.ok) return data({ mistakes: changed.mistakes }, 422)
  return data({ mistakes: undefined }, { headers: changed.value })
}

const fields = {
  'kernel.tenancy.currentPasswordWrong': 'currentPassword',
  'kernel.tenancy.tooManyAttempts': 'currentPassword',
  '*': 'newPassword',
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { name, email, roles, shortest } = loaderData
  const { errors, errorOf } = formWords(t, actionData?.mistakes, 'currentPassword')
  const roleWords = roles.map((role) => t(`kernel.tenancy.role.${role}`)).join('・')
  return (
    <Stack gap="large">
      <title>{t('kernel.tenancy.account.title')}</title>
      <PageHead title={t('kernel.tenancy.account.title')} />
      {actionData && !actionData.mistakes && (
        <Notice kind="success" live>
          {t('kernel.tenancy.account.changed')}
        </Notice>
      )}
      <Panel title={t('kernel.tenancy.account.facts')}>
        <DescriptionList
          facts={[
            { term: t('kernel.tenancy.page.name'), value: name },
            { term: t('kernel.tenancy.page.email'), value: email },
            { term: t('kernel.tenancy.account.role'), value: roleWords },
          ]}
        />
      </Panel>
      <Panel title={t('kernel.tenancy.account.changeTitle')}>
        <Form method="post" key={actionData && !actionData.mistakes ? 'changed' : 'open'}>
          <Stack gap="large">
            <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
            <p>{t('kernel.tenancy.account.changeHint')}</p>
            <TextField
              label={t('kernel.tenancy.account.current')}
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              required
              error={errorOf('currentPassword')}
            />
            <NewPasswordFields shortest={shortest} errorOf={errorOf} />
            <div>
              <Button>{t('kernel.tenancy.account.submit')}</Button>
            </div>
          </Stack>
        </Form>
      </Panel>
    </Stack>
  )
}
