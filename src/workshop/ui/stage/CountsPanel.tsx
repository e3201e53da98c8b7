// How far the hall is, at one glance.
import { useT } from '#kernel/i18n'
import { Panel, StatFigure, StatFigures } from '#kernel/ui'
import type { PhaseNow } from '../../schema.ts'
import type { HallView } from '../use-hall.ts'

interface CountsPanelProps {
  phase: PhaseNow | null
  hall: HallView
}

export function CountsPanel({ phase, hall: { counts, phones } }: CountsPanelProps) {
  const t = useT()
  const people = t('workshop.stage.counts.people')
  const beside =
    counts.present > 0 ? t('workshop.stage.counts.ofPresent', { count: counts.present }) : undefined
  return (
    <Panel title={t('workshop.stage.counts.title')} id="counts">
      <StatFigures>
        <StatFigure
          label={t('workshop.stage.counts.phones')}
          value={phones ?? counts.joined}
          unit={t('workshop.stage.counts.devices')}
          note={t('workshop.stage.counts.joined', { count: counts.joined })}
        />
        <StatFigure
          label={t('workshop.stage.counts.cards')}
          value={counts.cards}
          unit={t('workshop.stage.counts.sheets')}
        />
        {phase?.voteBudget !== null && phase && (
          <StatFigure
            label={t('workshop.stage.counts.ballots')}
            value={counts.ballots}
            unit={people}
            note={beside}
          />
        )}
        {phase?.kind === 'sort' && phase.settings.together !== false && (
          <StatFigure
            label={t('workshop.stage.counts.sets')}
            value={`${counts.setsSorted} / ${counts.setsDealt}`}
            note={t('workshop.stage.counts.setsNote')}
          />
        )}
        {phase?.kind === 'questions' && (
          <StatFigure
            label={t('workshop.stage.counts.answers')}
            value={counts.answers}
            unit={people}
            note={beside}
          />
        )}
        <StatFigure
          label={t('workshop.stage.counts.present')}
          value={counts.present}
          unit={people}
        />
      </StatFigures>
    </Panel>
  )
}
