// The picture's list in its order, with every step that can be taken with an entry.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Disclosure } from '#kernel/ui'
import type { Choice } from '../../choices.server.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import styles from './Results.module.css'

interface ChoiceListProps {
  choices: Choice[]
  /** Where an entry came from, in words. */
  labels: Record<string, string>
  mayChange: boolean
  words: ReturnType<typeof formWords>
}

export function ChoiceList({ choices, labels, mayChange, words }: ChoiceListProps) {
  const t = useT()
  return (
    <ol className={styles.entries}>
      {choices.map((choice, index) => (
        <li key={choice.id} className={styles.entry}>
          <p className={styles.drawing}>{choice.drawing}</p>
          {choice.intent && <p className={styles.intent}>{choice.intent}</p>}
          {choice.target && labels[choice.target] && (
            <p className={styles.source}>
              {t('workshop.stage.choices.from', { label: labels[choice.target] ?? '' })}
            </p>
          )}
          {mayChange && (
            <>
              <Cluster gap="small">
                {index > 0 && <Step step="up" id={choice.id} />}
                {index < choices.length - 1 && <Step step="down" id={choice.id} />}
                <Step step="remove" id={choice.id} />
              </Cluster>
              <Disclosure
                summary={t('workshop.stage.choices.change')}
                open={words.errorOf(`drawing-${choice.id}`) !== undefined}
              >
                <ChoiceForm
                  key={choice.drawing + choice.intent}
                  hidden={{ step: 'change', id: choice.id }}
                  name={choice.id}
                  drawing={choice.drawing}
                  intent={choice.intent}
                  label={t('workshop.stage.choices.save')}
                  words={words}
                />
              </Disclosure>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

export function Step({ step, id }: { step: 'up' | 'down' | 'remove' | 'restore'; id: string }) {
  const t = useT()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="id" value={id} />
      <Button look={step === 'remove' ? 'text' : 'outline'} size="small">
        {t(`workshop.stage.choices.${step}`)}
      </Button>
    </Form>
  )
}
