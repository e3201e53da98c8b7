// Rows that a colleague wrote in since the page was drawn.
import { useT } from '#kernel/i18n'
import { rowName } from '../desk-row.ts'
import { momentInWords } from '../difference-groups.ts'
import type { RowConflict } from '../edit-form.ts'
import { Conflicts } from './Conflicts.tsx'
import type { SheetView } from './programme-view.server.ts'

interface SheetConflictsProps {
  conflicts: RowConflict[]
  view: Pick<SheetView, 'labels' | 'targets'>
}

export function SheetConflicts({ conflicts, view }: SheetConflictsProps) {
  const t = useT()
  const words = new Map([
    ...view.labels.map(({ id, label }) => [id, label] as const),
    ...view.targets.map(({ publicId, title }) => [publicId, title] as const),
  ])
  return (
    <Conflicts
      conflicts={conflicts.map(({ row, text, by, recordedAt, isGone, fields }) => ({
        key: row,
        text,
        href: `#${rowName(row, 'text')}`,
        who: isGone
          ? t('programme.desk.conflict.gone', { by })
          : t('programme.desk.conflict.who', { by, when: momentInWords(recordedAt, t) }),
        fields,
      }))}
      nameOf={(field) => t.byName(`programme.field.${field === 'position' ? 'order' : field}`)}
      wordsOf={(_, value) => words.get(value) ?? value}
    />
  )
}
