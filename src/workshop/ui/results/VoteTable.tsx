// One vote in numbers: phones and paper apart and together, and how many voted beside how many came.
import { formatNumber, useT } from '#kernel/i18n'
import { EmptyState, StatFigure, StatFigures, Table } from '#kernel/ui'
import type { VoteResult } from '../../results.server.ts'

export function VoteTable({ vote, present }: { vote: VoteResult; present: number }) {
  const t = useT()
  const people = t('workshop.stage.counts.people')
  return (
    <>
      <StatFigures>
        <StatFigure
          label={t('workshop.stage.results.voters')}
          value={formatNumber(vote.ballots)}
          unit={people}
          note={t('workshop.stage.results.budget', { count: vote.budget })}
        />
        <StatFigure
          label={t('workshop.stage.counts.present')}
          value={formatNumber(present)}
          unit={people}
        />
      </StatFigures>
      <Table
        caption={t('workshop.stage.results.caption')}
        columns={[
          { key: 'label', label: t('workshop.stage.results.target'), heading: true, width: 'wide' },
          { key: 'kind', label: t('workshop.stage.results.kind') },
          { key: 'phones', label: t('workshop.stage.results.phones'), align: 'end' },
          { key: 'paper', label: t('workshop.stage.results.paper'), align: 'end' },
          { key: 'total', label: t('workshop.stage.results.total'), align: 'end' },
        ]}
        rows={vote.rows.map((row) => ({
          key: row.target,
          cells: {
            label: row.label || t('workshop.stage.screen.nameless'),
            kind:
              row.kind === 'group'
                ? t('workshop.stage.results.group')
                : t('workshop.stage.moderation.number', { number: row.number ?? 0 }),
            phones: t('workshop.stage.results.dots', {
              dots: formatNumber(row.phones),
              voters: formatNumber(row.voters),
            }),
            paper: formatNumber(row.paper),
            total: <strong>{formatNumber(row.total)}</strong>,
          },
        }))}
        empty={<EmptyState title={t('workshop.stage.screen.noVotes')} />}
      />
    </>
  )
}
