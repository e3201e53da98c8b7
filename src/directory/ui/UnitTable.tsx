// Sections as a tree in a table, bodies as a list.
import { useT } from '#kernel/i18n'
import { Anchor, EmptyState, LinkButton, Table } from '#kernel/ui'
import type { UnitKind } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { useDay } from './days.ts'
import styles from './UnitTable.module.css'

interface UnitTableProps {
  units: Unit[]
  kind: UnitKind
  caption: string
  /** Address of the list; a unit lies below it. */
  base: string
  mayChange: boolean
}

export function UnitTable({ units, kind, caption, base, mayChange }: UnitTableProps) {
  const t = useT()
  const day = useDay()
  const depths = depthsOf(units)
  const columns = [
    { key: 'name', label: t('directory.page.name'), heading: true, width: 'wide' as const },
    { key: 'since', label: t('directory.page.since') },
    ...(units.some((unit) => unit.endsOn)
      ? [{ key: 'until', label: t('directory.page.until') }]
      : []),
  ]
  const rows = units.map((unit) => ({
    key: unit.id,
    cells: {
      name: (
        <span className={styles.name} data-depth={depths.get(unit.id)}>
          <Anchor href={`${base}/${unit.id}`}>{unit.name}</Anchor>
        </span>
      ),
      since: day(unit.startsOn),
      until: unit.endsOn ? day(unit.endsOn) : t('directory.page.goesOn'),
    },
  }))
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      empty={<Nothing kind={kind} base={base} mayChange={mayChange} />}
    />
  )
}

function Nothing({ kind, base, mayChange }: Pick<UnitTableProps, 'kind' | 'base' | 'mayChange'>) {
  const t = useT()
  if (kind === 'body') {
    return (
      <EmptyState title={t('directory.page.emptyBodies')}>
        {t('directory.page.emptyBodiesHint')}
      </EmptyState>
    )
  }
  const action = mayChange && (
    <LinkButton href={`${base}/import`} icon="upload">
      {t('directory.page.import')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('directory.page.emptySections')} action={action}>
      {t('directory.page.emptySectionsHint')}
    </EmptyState>
  )
}

/** How far a unit is indented: parents stand before their children. */
function depthsOf(units: Unit[]): Map<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parent } of units) {
    const above = parent === null ? undefined : depths.get(parent)
    depths.set(id, above === undefined ? 0 : Math.min(above + 1, 3))
  }
  return depths
}
