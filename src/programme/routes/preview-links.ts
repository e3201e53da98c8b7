// Addresses inside a preview: each view, page and piece has its own.
import type { formWords } from '#kernel/forms'

export const draftTabs = ['pieces', 'waiting', 'newer', 'finish'] as const
export type DraftTab = (typeof draftTabs)[number]

export const newerKinds = ['changed', 'new', 'gone'] as const
export type NewerKind = (typeof newerKinds)[number]

export type PreviewWords = ReturnType<typeof formWords>

export interface PreviewPlace {
  view?: DraftTab
  piece?: string
  page?: number
  lines?: number
  kind?: NewerKind
}

/** The address of a place in the preview; a piece is also where the browser goes to. */
export function previewHref(path: string, { piece, ...place }: PreviewPlace): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...place, piece })) {
    if (value !== undefined) query.set(name, String(value))
  }
  return `${path}?${query}${piece ? `#${piece}` : ''}`
}
