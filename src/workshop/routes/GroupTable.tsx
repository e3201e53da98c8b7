// Shares of those present beside shares of the town: numbers in a table, and two bars in the same row.
import { useT } from '#kernel/i18n'
import { Table } from '#kernel/ui'
import type { GroupRow, Groups } from '../presence.ts'
import { shownWords } from '../ui/people-words.ts'
import styles from './GroupTable.module.css'

interface GroupTableProps {
  caption: string
  groups: Groups
  nameOf(key: string): string
  hasPopulation: boolean
}

export function GroupTable({ caption, groups, nameOf, hasPopulation }: GroupTableProps) {
  const t = useT()
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'group', label: t('workshop.people.presence.group'), heading: true },
        { key: 'people', label: t('workshop.people.presence.people'), align: 'end' },
        { key: 'share', label: t('workshop.people.presence.share'), align: 'end' },
        ...(hasPopulation
          ? [
              {
                key: 'town',
                label: t('workshop.people.presence.townShare'),
                align: 'end' as const,
              },
            ]
          : []),
        { key: 'bars', label: t('workshop.people.presence.bars'), width: 'wide' as const },
      ]}
      rows={groups.rows.map((row) => ({
        key: row.key || 'unsaid',
        cells: {
          group: nameOf(row.key),
          people: shownWords(t, row.people),
          share: percent(row.share),
          town: percent(row.populationShare),
          bars: <Bars row={row} />,
        },
      }))}
    />
  )
}

function percent(share: number | null): string {
  return share === null ? '―' : `${Math.round(share * 1000) / 10}%`
}

/** Drawn beside the numbers, so a picture of them says nothing new to those who listen. */
function Bars({ row: { share, populationShare } }: { row: GroupRow }) {
  const width = (one: number | null) => Math.round((one ?? 0) * 1000) / 10
  return (
    <svg className={styles.bars} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.present} y="0" height="5" width={width(share)} />
      <rect className={styles.town} y="7" height="5" width={width(populationShare)} />
    </svg>
  )
}
