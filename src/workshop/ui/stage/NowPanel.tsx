// Where everybody is, what their phones let them do, and the one button that goes on.
import { useT } from '#kernel/i18n'
import { Cluster, LinkButton, Notice, Panel } from '#kernel/ui'
import type { Stage } from '../../stage.server.ts'
import { NextStep } from './NextStep.tsx'
import styles from './Stage.module.css'
import { StageButton } from './StageButton.tsx'
import { usePhaseWords } from './words.ts'

interface NowPanelProps {
  stage: Stage
  /** The address of the session. */
  base: string
}

export function NowPanel({ stage, base }: NowPanelProps) {
  const t = useT()
  const words = usePhaseWords()
  const here = `${base}/stage`
  const { phase, agenda } = stage
  const step = phase?.settings.step === undefined ? undefined : agenda[phase.settings.step]
  return (
    <Panel id="now">
      <p className={styles.over}>
        {phase
          ? t('workshop.stage.now.title', { number: phase.number })
          : t('workshop.stage.now.before')}
      </p>
      <h2 className={styles.kind}>
        {phase ? words.name(phase.kind) : t('workshop.stage.now.none')}
      </h2>
      {step && <p className={styles.step}>{step.title}</p>}
      <p className={styles.phones}>
        {phase ? words.phones(phase.kind) : t('workshop.stage.now.noneHint')}
      </p>
      {phase?.kind === 'write' && (
        <ul className={styles.prompts}>
          {phase.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      <Flagged count={stage.flagged} base={base} />
      <Reveal stage={stage} />
      <NextStep stage={stage} here={here} />
      <Cluster gap="small">
        {stage.previous && (
          <StageButton intent="back" fields={{ after: phase?.number ?? 0 }} look="text" icon="back">
            {t('workshop.stage.now.back', { kind: words.name(stage.previous) })}
          </StageButton>
        )}
        {phase && phase.kind !== 'close' && (
          <LinkButton look="text" href={`${here}/close`}>
            {t('workshop.stage.close.button')}
          </LinkButton>
        )}
      </Cluster>
    </Panel>
  )
}

/** Said before the wall shows it, not after. */
function Flagged({ count, base }: { count: number; base: string }) {
  const t = useT()
  if (count === 0) return null
  return (
    <Notice
      kind="warning"
      actions={
        <LinkButton look="outline" size="small" href={`${base}/moderation?view=flagged`}>
          {t('workshop.stage.links.moderation')}
        </LinkButton>
      }
    >
      {t('workshop.stage.moderation.flagged', { count })}
    </Notice>
  )
}

const revealing = {
  share: 'cards',
  vote: 'results',
  choose: 'results',
  questions: 'answers',
} as const

function Reveal({ stage: { phase } }: Pick<NowPanelProps, 'stage'>) {
  const t = useT()
  if (!phase || !Object.hasOwn(revealing, phase.kind)) return null
  const what = revealing[phase.kind as keyof typeof revealing]
  return (
    <Cluster gap="small">
      <StageButton
        intent="reveal"
        fields={{ shown: phase.isRevealed ? 'no' : 'yes', after: phase.number }}
        look="outline"
      >
        {t(`workshop.stage.reveal.${phase.isRevealed ? 'cover' : 'show'}.${what}`)}
      </StageButton>
      <span className={styles.revealNote}>
        {t(`workshop.stage.reveal.${phase.isRevealed ? 'shown' : 'covered'}`)}
      </span>
    </Cluster>
  )
}
