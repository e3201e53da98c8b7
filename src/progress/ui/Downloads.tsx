// The same report as files. Each link says which kind, and for those who listen also of what.

import { Icon, VisuallyHidden } from '#kernel/ui'
import type { ReportFormat } from '../schema.ts'
import styles from './Downloads.module.css'

interface DownloadsProps {
  files: { format: ReportFormat | 'ics'; href: string }[]
  of: string
}

/** In the order in which people ask for them: to read and print, to go on writing, to calculate. */
const names: Record<DownloadsProps['files'][number]['format'], string> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  html: 'HTML',
  csv: 'CSV',
  json: 'JSON',
  ics: 'iCalendar',
}

export function Downloads({ files, of }: DownloadsProps) {
  const order = Object.keys(names)
  const sorted = files.toSorted((a, b) => order.indexOf(a.format) - order.indexOf(b.format))
  return (
    <ul className={styles.files}>
      {sorted.map((file) => (
        <li key={file.format}>
          <a href={file.href} className={styles.file}>
            <Icon name="download" />
            {names[file.format]}
            <VisuallyHidden> {of}</VisuallyHidden>
          </a>
        </li>
      ))}
    </ul>
  )
}
