// The next step of the evening's plan as the largest button on the page.
import { useT } from '#kernel/i18n'
import { Disclosure, LinkButton } from '#kernel/ui'
import type { AgendaStep } from '../../schema.ts'
import type { Stage } from '../../stage.server.ts'
import styles from './Stage.module.css'
import { StageButton } from './StageButton.tsx'
import { usePhaseWords } from './words.ts'

interface NextStepProps {
  stage: Stage
  here: string
}

export function NextStep({ stage, here }: NextStepProps) {
  const t = useT()
  const { agenda, nextStep, phase } = stage
  const step = agenda[nextStep]
  const after = phase?.number ?? 0
  if (agenda.length === 0) return <p>{t('workshop.stage.next.noPlan')}</p>
  return (
    <>
      <div className={styles.next}>
        {step ? (
          <StepButton step={step} index={nextStep} after={after} here={here} isNext />
        ) : (
          <p>{t('workshop.stage.next.done')}</p>
        )}
      </div>
      <Disclosure summary={t('workshop.stage.next.all', { count: agenda.length })}>
        <ol className={styles.agenda}>
          {agenda.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the plan is what a step is known by
            <li key={index} aria-current={phase?.settings.step === index ? 'step' : undefined}>
              <StepWords step={one} />
              <StepButton step={one} index={index} after={after} here={here} />
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}

interface StepButtonProps {
  step: AgendaStep
  index: number
  after: number
  here: string
  isNext?: boolean
}

/** Closing is asked once more, on a page of its own. */
function StepButton({ step, index, after, here, isNext }: StepButtonProps) {
  const t = useT()
  const words = usePhaseWords()
  const label = isNext
    ? t('workshop.stage.next.start', { title: step.title || words.name(step.kind) })
    : t('workshop.stage.next.startThis')
  const look = isNext ? 'solid' : 'outline'
  const size = isNext ? 'normal' : 'small'
  if (step.kind === 'close') {
    return (
      <LinkButton look={look} size={size} href={`${here}/close?step=${index}`}>
        {label}
      </LinkButton>
    )
  }
  return (
    <StageButton intent="step" fields={{ step: index, after }} look={look} size={size}>
      {label}
    </StageButton>
  )
}

function StepWords({ step }: { step: AgendaStep }) {
  const t = useT()
  const words = usePhaseWords()
  return (
    <span className={styles.stepWords}>
      <strong>{step.title}</strong>
      <span className={styles.stepKind}>
        {words.name(step.kind)}
        {step.minutes !== null && ` ${t('workshop.stage.next.minutes', { minutes: step.minutes })}`}
      </span>
    </span>
  )
}
