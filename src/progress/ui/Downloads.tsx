// The same report as files. Each link says which kind, and for those who listen also of what.

import { Icon, VisuallyHidden } from '#kernel/ui'
import type { ReportFormat } from '../schema.ts'
import styles from './Downloads.module.css'

interface DownloadsProps {
  files: { format: ReportFormat | 'ics'; href: string }[]
  of: string
}

const names: Record<DownloadsProps['files'][number]['format'], string> = {
  html: 'HTML',
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
  ics: 'iCalendar',
}

export function Downloads({ files, of }: DownloadsProps) {
  return (
    <ul className={styles.files}>
      {files.map((file) => (
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
