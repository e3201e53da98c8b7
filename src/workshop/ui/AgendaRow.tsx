// One step of the agenda: what kind, what it is called, how long, and what its kind needs.
import { useT } from '#kernel/i18n'
import { Button, Checkbox, Cluster, Panel, Select, Stack, TextArea, TextField } from '#kernel/ui'
import { questionLines } from '../agenda-form.ts'
import { type AgendaStep, phaseKinds } from '../schema.ts'

interface AgendaRowProps {
  step: AgendaStep
  index: number
  isLast: boolean
}

export function AgendaRow({ step, index, isLast }: AgendaRowProps) {
  const t = useT()
  const name = (field: string) => `${field}.${index}`
  return (
    <Panel title={t('workshop.series.agenda.step', { number: index + 1 })}>
      <Stack>
        <Cluster align="end">
          <Select
            label={t('workshop.series.agenda.kind')}
            name={name('kind')}
            options={phaseKinds.map((value) => ({
              value,
              label: t(`workshop.series.phase.${value}`),
            }))}
            defaultValue={step.kind}
          />
          <TextField
            label={t('workshop.series.agenda.minutes')}
            name={name('minutes')}
            type="number"
            min={1}
            max={600}
            width="short"
            defaultValue={step.minutes ?? ''}
          />
        </Cluster>
        <TextField
          label={t('workshop.series.agenda.title')}
          name={name('title')}
          required
          maxLength={100}
          defaultValue={step.title}
        />
        <KindFields step={step} name={name} />
        <RowButtons index={index} isLast={isLast} />
      </Stack>
    </Panel>
  )
}

function KindFields({ step, name }: { step: AgendaStep; name: (field: string) => string }) {
  const t = useT()
  const { kind, settings } = step
  if (kind === 'write') {
    return (
      <TextArea
        label={t('workshop.series.agenda.prompts')}
        hint={t('workshop.series.agenda.promptsHint')}
        name={name('prompts')}
        rows={3}
        defaultValue={(settings.prompts ?? []).join('\n')}
      />
    )
  }
  if (kind === 'sort') {
    return (
      <Checkbox
        label={t('workshop.series.agenda.together')}
        hint={t('workshop.series.agenda.togetherHint')}
        name={name('together')}
        defaultChecked={settings.together ?? false}
      />
    )
  }
  if (kind === 'questions') {
    return (
      <TextArea
        label={t('workshop.series.agenda.questions')}
        hint={t('workshop.series.agenda.questionsHint')}
        name={name('questions')}
        defaultValue={questionLines(settings.questions)}
      />
    )
  }
  return kind === 'vote' || kind === 'choose' ? <VoteFields step={step} name={name} /> : null
}

function VoteFields({ step, name }: { step: AgendaStep; name: (field: string) => string }) {
  const t = useT()
  return (
    <Cluster align="end">
      <TextField
        label={t('workshop.series.agenda.budget')}
        name={name('budget')}
        type="number"
        min={1}
        max={50}
        width="short"
        defaultValue={step.settings.budget ?? 5}
      />
      <Select
        label={t('workshop.series.agenda.on')}
        name={name('on')}
        options={(['groups', 'cards', 'both'] as const).map((value) => ({
          value,
          label: t(`workshop.series.agenda.target.${value}`),
        }))}
        defaultValue={step.settings.on ?? 'both'}
      />
    </Cluster>
  )
}

function RowButtons({ index, isLast }: { index: number; isLast: boolean }) {
  const t = useT()
  const number = index + 1
  return (
    <Cluster gap="small">
      <Button look="outline" size="small" name="do" value={`up:${index}`} disabled={index === 0}>
        {t('workshop.series.agenda.up', { number })}
      </Button>
      <Button look="outline" size="small" name="do" value={`down:${index}`} disabled={isLast}>
        {t('workshop.series.agenda.down', { number })}
      </Button>
      <Button look="outline" size="small" name="do" value={`out:${index}`}>
        {t('workshop.series.agenda.out', { number })}
      </Button>
    </Cluster>
  )
}
