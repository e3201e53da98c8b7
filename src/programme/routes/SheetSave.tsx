// The bar under a form: how much was changed, since when it is so, and the one button.
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, DateField, Disclosure, RadioGroup, TextField } from '#kernel/ui'
import styles from './SheetSave.module.css'

interface SheetSaveProps {
  words: ReturnType<typeof formWords>
  /** Today, in words. */
  today: string
  /** Changed rows; null while no script counts them. */
  changed: number | null
  /** Stays in sight while a long page is scrolled. */
  staysInSight?: boolean
  /** What the button says where it does not simply save. */
  button?: string
}

export function SheetSave({ words, today, changed, staysInSight, button }: SheetSaveProps) {
  const t = useT()
  const isWrong = Boolean(words.errorOf('effectiveOn') || words.errorOf('reason'))
  const isOpen = isWrong || words.typed('reason') !== '' || words.typed('change') === 'correction'
  return (
    <section
      className={staysInSight ? `${styles.bar} ${styles.inSight}` : styles.bar}
      aria-label={t('programme.desk.save.title')}
    >
      <Disclosure
        open={isOpen}
        summary={
          <>
            <span className={styles.long}>{t('programme.desk.save.options', { day: today })}</span>
            <span className={styles.short}>{t('programme.desk.save.optionsShort')}</span>
          </>
        }
      >
        <div className={styles.options}>
          <DateField
            label={t('programme.desk.save.effectiveOn')}
            name="effectiveOn"
            hint={t('programme.desk.save.effectiveOnHint')}
            defaultValue={words.typed('effectiveOn', today)}
            error={words.errorOf('effectiveOn')}
          />
          <RadioGroup
            label={t('programme.desk.save.change')}
            name="change"
            inline
            options={(['ordinary', 'correction'] as const).map((value) => ({
              value,
              label: t(`programme.desk.save.${value}`),
            }))}
            defaultValue={words.typed('change', 'ordinary')}
          />
          <TextField
            label={t('programme.desk.save.reason')}
            name="reason"
            defaultValue={words.typed('reason')}
            error={words.errorOf('reason')}
          />
          <p className={styles.explain}>{t('programme.desk.save.explain')}</p>
        </div>
      </Disclosure>
      <div className={styles.press}>
        <span role="status">{changed !== null && changedWords(changed, t)}</span>
        <Button name="intent" value="save" id="save">
          {button ?? t('programme.desk.save.button')}
        </Button>
      </div>
    </section>
  )
}

function changedWords(changed: number, t: ReturnType<typeof useT>) {
  return changed === 0
    ? t('programme.desk.save.unchanged')
    : t('programme.desk.save.changed', { count: changed })
}
