// The closing questions as rows: what is asked, and how it is answered.
import { useT } from '#kernel/i18n'
import { Select, TextField } from '#kernel/ui'
import type { ClosingQuestion } from '../../schema.ts'
import styles from './Stage.module.css'

const rows = ['1', '2', '3', '4', '5']

export function QuestionFields({ questions }: { questions: ClosingQuestion[] | undefined }) {
  const t = useT()
  const usual = [
    { kind: 'will', text: t('workshop.stage.questions.usualWill') },
    { kind: 'yesNo', text: t('workshop.stage.questions.usualAgain') },
    { kind: 'words', text: t('workshop.stage.questions.usualWords') },
  ] as const
  const given: readonly { kind: ClosingQuestion['kind']; text: string }[] = questions ?? usual
  return (
    <fieldset className={styles.questions}>
      <legend>{t('workshop.stage.questions.legend')}</legend>
      {rows.map((row, index) => (
        <div className={styles.question} key={row}>
          <TextField
            label={t('workshop.stage.questions.text', { number: row })}
            name="question"
            id={`question-${row}`}
            maxLength={300}
            autoComplete="off"
            defaultValue={given[index]?.text ?? ''}
          />
          <Select
            label={t('workshop.stage.questions.kind', { number: row })}
            name="questionKind"
            id={`question-kind-${row}`}
            defaultValue={given[index]?.kind ?? 'words'}
            options={(['will', 'yesNo', 'words'] as const).map((value) => ({
              value,
              label: t(`workshop.stage.questions.${value}`),
            }))}
          />
        </div>
      ))}
    </fieldset>
  )
}
