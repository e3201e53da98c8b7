// Rows and columns on a desk, cards on a phone, and a table again on paper and for those who listen.

import type { ReactNode } from 'react'
import styles from './Table.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface Column {
  key: string
  label: string
  /** Numbers stand at the end of their column. */
  align?: 'start' | 'end'
  width?: 'narrow' | 'wide'
  /** The column that names the row. */
  heading?: boolean
  /** The heading is only spoken (buttons of a row). */
  quiet?: boolean
}

export interface Row {
  key: string
  cells: Record<string, ReactNode>
}

export interface TableProps {
  caption: ReactNode
  captionHidden?: boolean
  columns: Column[]
  rows: Row[]
  empty?: ReactNode
}

// display: block on a phone would take the table's meaning away, so the roles are written out.
export function Table({ caption, captionHidden, columns, rows, empty }: TableProps) {
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noRedundantRoles: display:block drops the implicit role */}
      <table className={styles.table} role="table">
        <caption className={styles.caption}>
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <Head columns={columns} />
        {/* biome-ignore lint/a11y/noRedundantRoles: display:block drops the implicit role */}
        <tbody role="rowgroup">
          {rows.map((row) => (
            <BodyRow key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  )
}

function Head({ columns }: { columns: Column[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display:block drops the implicit role
    <thead role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/noRedundantRoles: display:block drops the implicit role */}
      <tr role="row">
        {columns.map((column) => (
          // biome-ignore lint/a11y/noRedundantRoles: display:block drops the implicit role
          <th key={column.key} role="columnheader" scope="col" className={classOf(column)}>
            {column.quiet ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function BodyRow({ row, columns }: { row: Row; columns: Column[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display:block drops the implicit role
    <tr role="row" className={styles.row}>
      {columns.map((column) => {
        const Cell = column.heading ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            role={column.heading ? 'rowheader' : 'cell'}
            scope={column.heading ? 'row' : undefined}
            data-label={column.quiet || column.heading ? undefined : column.label}
            className={`${styles.cell} ${classOf(column)}`}
          >
            <div className={styles.content}>{row.cells[column.key]}</div>
          </Cell>
        )
      })}
    </tr>
  )
}

function classOf(column: Column) {
  return [styles[column.align ?? 'start'], column.width && styles[column.width]]
    .filter(Boolean)
    .join(' ')
}
