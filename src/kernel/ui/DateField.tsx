// A date as a clerk writes it. A text field on purpose: pickers know no 和暦 and no full-width digits.

import { useT } from '#kernel/i18n'
import { TextField, type TextFieldProps } from './TextField.tsx'

export function DateField({ hint, width = 'short', ...rest }: TextFieldProps) {
  const t = useT()
  return <TextField {...rest} width={width} hint={hint ?? t('ui.dateHint')} autoComplete="off" />
}
