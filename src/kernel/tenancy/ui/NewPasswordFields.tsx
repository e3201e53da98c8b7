// A new password, typed twice: nobody sees what was typed.
import { useT } from '#kernel/i18n'
import { TextField } from '#kernel/ui'

interface NewPasswordFieldsProps {
  shortest: number
  errorOf: (name: string) => string | undefined
}

export function NewPasswordFields({ shortest, errorOf }: NewPasswordFieldsProps) {
  const t = useT()
  const common = { type: 'password', autoComplete: 'new-password', required: true }
  return (
    <>
      <TextField
        {...common}
        label={t('kernel.tenancy.page.newPassword')}
        hint={t('kernel.tenancy.page.newPasswordHint', { shortest })}
        name="newPassword"
        error={errorOf('newPassword')}
      />
      <TextField
        {...common}
        label={t('kernel.tenancy.page.repeatPassword')}
        name="repeatPassword"
        error={errorOf('repeatPassword')}
      />
    </>
  )
}
