// The pictures of a report, loaded once: what Word and Typst cannot draw stays a caption.
import sharp from 'sharp'
import type { ProgressReport, ReportFigure } from '../schema.ts'

export interface LoadedFigure {
  /** Name inside the document, by the order of the text: no hash, so that equal reports are equal bytes. */
  name: string
  type: 'png' | 'jpg' | 'gif'
  bytes: Uint8Array
  width: number
  height: number
}

export interface LoadedFigures {
  of: (hash: string) => LoadedFigure | undefined
  byName: Record<string, Uint8Array>
}

const types: Record<string, LoadedFigure['type']> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** Loads every figure of a report once. */
export async function loadFigures(
  report: ProgressReport,
  files: ((hash: string) => Promise<Uint8Array>) | undefined,
): Promise<LoadedFigures> {
  const loaded = new Map<string, LoadedFigure>()
  for (const figure of files ? figuresOf(report) : []) {
    const type = types[figure.mediaType]
    if (!type || !files || loaded.has(figure.hash)) continue
    const bytes = await files(figure.hash)
    const { width, height } = await sharp(bytes).metadata()
    const name = `figure-${loaded.size + 1}.${type}`
    loaded.set(figure.hash, { name, type, bytes, width, height })
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
