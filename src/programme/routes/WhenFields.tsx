// Since when a change of words counts, why, and whether it only sets a mistake right.
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Checkbox, DateField, TextField } from '#kernel/ui'

interface WhenFieldsProps {
  words: ReturnType<typeof formWords>
  /** What stands in the field at first, in words. */
  day: string
  label?: string
  /** A correction changes earlier reports as well; only what exists can be corrected. */
  mayCorrect?: boolean
}

export function WhenFields({ words, day, label, mayCorrect }: WhenFieldsProps) {
  const t = useT()
  return (
    <>
      <DateField
        label={label ?? t('programme.publishing.words.effectiveOn')}
        name="effectiveOn"
        defaultValue={words.typed('effectiveOn', day)}
        error={words.errorOf('effectiveOn')}
      />
      {mayCorrect && (
        <Checkbox
          name="isCorrection"
          label={t('programme.publishing.words.isCorrection')}
          hint={t('programme.publishing.words.isCorrectionHint')}
          defaultChecked={words.typed('isCorrection') !== ''}
        />
      )}
      <TextField
        label={t('programme.publishing.words.reason')}
        name="reason"
        defaultValue={words.typed('reason')}
        error={words.errorOf('reason')}
      />
    </>
  )
}
