// Any phase at any time, with its own settings: the evening never goes quite as planned.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Disclosure, Panel, Stack, TextField } from '#kernel/ui'
import { type PhaseKind, type PhaseSettings, phaseKinds } from '../../schema.ts'
import type { Stage } from '../../stage.server.ts'
import { SettingFields } from './SettingFields.tsx'
import styles from './Stage.module.css'
import { usePhaseWords } from './words.ts'

interface PhaseFormsProps {
  stage: Stage
  words: ReturnType<typeof formWords>
}

export function PhaseForms({ stage, words }: PhaseFormsProps) {
  const t = useT()
  const kinds = phaseKinds.filter((kind) => kind !== 'close')
  return (
    <Panel title={t('workshop.stage.free.title')} id="phase">
      <p className={styles.lead}>{t('workshop.stage.free.lead')}</p>
      <div className={styles.phases}>
        {kinds.map((kind) => (
          <PhaseForm
            key={kind}
            kind={kind}
            after={stage.phase?.number ?? 0}
            settings={stage.prepared[kind] ?? {}}
            words={words}
          />
        ))}
      </div>
    </Panel>
  )
}

interface PhaseFormProps {
  kind: PhaseKind
  after: number
  settings: PhaseSettings
  words: ReturnType<typeof formWords>
}

function PhaseForm({ kind, after, settings, words }: PhaseFormProps) {
  const t = useT()
  const phaseWords = usePhaseWords()
  const isWrong = words.errors.length > 0 && words.typed('kind') === kind
  const own = isWrong ? words : undefined
  return (
    <Disclosure summary={phaseWords.name(kind)} name="phase" open={isWrong}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="phase" />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="after" value={after} />
        <Stack>
          <p className={styles.lead}>{phaseWords.phones(kind)}</p>
          <SettingFields kind={kind} settings={settings} words={own} />
          <TextField
            label={t('workshop.stage.free.minutes')}
            hint={t('workshop.stage.free.minutesHint')}
            name="minutes"
            id={`${kind}-minutes`}
            width="short"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={own?.typed('minutes')}
            error={own?.errorOf('minutes')}
          />
          <div>
            <Button look="outline">
              {t('workshop.stage.free.start', { kind: phaseWords.name(kind) })}
            </Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  )
}
