// The pictures of a report, loaded once, as Word and Typst can draw them.
import sharp from 'sharp'
import type { ProgressReport, ReportFigure } from '../schema.ts'

export interface LoadedFigure {
  /** Name inside the document, by the order of the text: no hash, so that equal reports are equal bytes. */
  name: string
  type: 'png' | 'jpg'
  bytes: Uint8Array
  width: number
  height: number
}

export interface LoadedFigures {
  of: (hash: string) => LoadedFigure | undefined
  byName: Record<string, Uint8Array>
}

/** Loads every picture of a report once; attachments are only named on paper. */
export async function loadFigures(
  report: ProgressReport,
  files: ((hash: string) => Promise<Uint8Array>) | undefined,
): Promise<LoadedFigures> {
  const loaded = new Map<string, LoadedFigure>()
  for (const { hash, mediaType } of files ? figuresOf(report) : []) {
    if (!mediaType.startsWith('image/') || !files || loaded.has(hash)) continue
    const bytes = await files(hash)
    const { width, height, format } = await sharp(bytes).metadata()
    const type = format === 'png' ? 'png' : 'jpg'
    loaded.set(hash, { name: `figure-${loaded.size + 1}.${type}`, type, bytes, width, height })
  }
  return {
    of: (hash) => loaded.get(hash),
    byName: Object.fromEntries([...loaded.values()].map(({ name, bytes }) => [name, bytes])),
  }
}

function figuresOf(report: ProgressReport): ReportFigure[] {
  return report.initiatives.flatMap(({ rows }) => {
    return rows.flatMap(({ activities }) => activities.flatMap(({ figures }) => figures))
  })
}
