// The timer large enough to be read while speaking, and every hand that can be laid on it.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Panel, TextField } from '#kernel/ui'
import type { TimerNow } from '../../schema.ts'
import styles from './Stage.module.css'
import { StageButton } from './StageButton.tsx'
import { TimerFigure } from './TimerFigure.tsx'

interface TimerPanelProps {
  timer: TimerNow | null
  /** The number of the phase that is shown: the timer of another one is not touched. */
  after: number
  now: number
  words: ReturnType<typeof formWords>
}

export function TimerPanel({ timer, after, now, words }: TimerPanelProps) {
  const t = useT()
  const isPaused = timer !== null && timer.leftMs !== null
  return (
    <Panel title={t('workshop.stage.timer.title')} id="timer">
      <p className={styles.timer}>
        <TimerFigure timer={timer} now={now} />
      </p>
      <Cluster gap="small">
        <StageButton intent="extend" fields={{ minutes: 1, after }} look="outline">
          {t('workshop.stage.timer.more', { minutes: 1 })}
        </StageButton>
        <StageButton intent="extend" fields={{ minutes: 5, after }} look="outline">
          {t('workshop.stage.timer.more', { minutes: 5 })}
        </StageButton>
        {timer && (
          <>
            <StageButton
              intent="timer"
              fields={{ do: isPaused ? 'resume' : 'pause', after }}
              look="outline"
            >
              {isPaused ? t('workshop.stage.timer.resume') : t('workshop.stage.timer.pause')}
            </StageButton>
            <StageButton intent="timer" fields={{ do: 'end', after }} look="text">
              {t('workshop.stage.timer.end')}
            </StageButton>
          </>
        )}
      </Cluster>
      <TimerForms after={after} words={words} />
    </Panel>
  )
}

function TimerForms({ after, words }: Pick<TimerPanelProps, 'after' | 'words'>) {
  const t = useT()
  return (
    <div className={styles.timerForms}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="set" />
        <input type="hidden" name="after" value={after} />
        <Cluster gap="small" align="end">
          <TextField
            label={t('workshop.stage.timer.minutes')}
            name="minutes"
            inputMode="numeric"
            autoComplete="off"
            width="short"
            defaultValue={words.typed('minutes', '10')}
            error={words.errorOf('minutes')}
          />
          <Button look="outline">{t('workshop.stage.timer.set')}</Button>
        </Cluster>
      </Form>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="until" />
        <input type="hidden" name="after" value={after} />
        <Cluster gap="small" align="end">
          <TextField
            label={t('workshop.stage.timer.time')}
            name="time"
            inputMode="text"
            autoComplete="off"
            width="short"
            placeholder="20:15"
            defaultValue={words.typed('time')}
            error={words.errorOf('time')}
          />
          <Button look="outline">{t('workshop.stage.timer.until')}</Button>
        </Cluster>
      </Form>
    </div>
  )
}
