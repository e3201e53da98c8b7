// The public addresses of a programme's parts, made in one place.
import type { ReportLinks } from './ui/index.ts'

/** Where a drawn report stands: the programme is named only where the town has several. */
interface Place {
  programme?: string | null
  /** A draft's pictures are not public, so the desk has its own address for them. */
  files?: 'public' | 'desk'
}

/** Links of a drawn report in a town. */
export function reportLinks(town: string, { programme, files }: Place = {}): ReportLinks {
  return {
    initiative: (publicId) => `/${town}/progress/${publicId}`,
    activity: (publicId) => `/${town}/progress/${publicId}`,
    tag: (purpose) => withQuery(`/${town}/progress`, { programme, purpose }),
    file: (hash) => `/${town}${files === 'desk' ? '/desk' : ''}/files/${hash}`,
  }
}

/** An address with those parameters that have a value. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path
}

/** The stored file of a published report. */
export function reportFileHref(town: string, publicId: string, format: string): string {
  return `/${town}/progress/reports/${publicId}/report.${format}`
}
