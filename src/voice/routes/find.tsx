// Where somebody with a paper slip types its number.
import { redirect } from 'react-router'
import { town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { Button, PageHead, Stack, TextField } from '#kernel/ui'
import { normalSlip } from '#workshop'
import type { Route } from './+types/find.ts'

export const handle = { noScript: true }
export const headers = () => ({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })

export function loader({ context }: Route.LoaderArgs) {
  return { code: context.get(town).code }
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = String((await request.formData()).get('slip') ?? '')
  const slip = normalSlip(typed).slice(0, 40)
  const find = `/${context.get(town).code}/voice`
  throw redirect(slip ? `${find}/${encodeURIComponent(slip)}` : find)
}

export default function FindVoice() {
  const t = useT()
  return (
    <Stack gap="large">
      <title>{`${t('voice.find.title')} | ${t('ui.productName')}`}</title>
      <PageHead title={t('voice.find.title')} lead={t('voice.find.lead')} />
      <form method="post">
        <Stack>
          <TextField
            label={t('voice.find.code')}
            hint={t('voice.find.codeHint')}
            name="slip"
            required
            autoComplete="off"
            maxLength={40}
          />
          <Button>{t('voice.find.open')}</Button>
        </Stack>
      </form>
      <p>{t('voice.find.lost')}</p>
    </Stack>
  )
}
