// The public addresses of a programme's parts, made in one place.
import type { ReportLinks } from './ui/index.ts'

/** Links of a drawn report in a town; a draft's pictures are not public, so the desk has its own address for them. */
export function reportLinks(town: string, files: 'public' | 'desk' = 'public'): ReportLinks {
  return {
    initiative: (publicId) => `/${town}/progress/${publicId}`,
    activity: (publicId) => `/${town}/progress/${publicId}`,
    tag: (tag) => `/${town}/progress?purpose=${encodeURIComponent(tag)}`,
    file: (hash) => `/${town}${files === 'desk' ? '/desk' : ''}/files/${hash}`,
  }
}

/** The stored file of a published report. */
export function reportFileHref(town: string, publicId: string, format: string): string {
  return `/${town}/progress/reports/${publicId}/report.${format}`
}
