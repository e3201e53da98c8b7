// The page of a preview: the paper on one side, on the other what is looked at just now.
import { attempt, type FieldMistake } from '#kernel/forms'
import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { pieceIds } from '../import/piece-ids.ts'
import { lineOfPiece, type SourceLineView, sourceLines } from '../import/source-view.ts'
import type { OpenImportDraft } from '../import-draft-preview.server.ts'
import { openImportDraft } from '../import-drafts.server.ts'
import { listProgrammes } from '../operations.server.ts'
import type { Coverage } from '../schema.ts'
import { type FinishView, finishView } from './import-finish-view.server.ts'
import { type NewerView, newerView } from './import-newer-view.server.ts'
import { aboutInWords } from './import-page.server.ts'
import { type PiecesView, piecesView } from './import-pieces-view.server.ts'
import { type WaitingView, waitingView } from './import-waiting-view.server.ts'
import { pageOf } from './page-of.ts'
import { type DraftTab, draftTabs } from './preview-links.ts'

export interface SourceView {
  lines: SourceLineView[]
  page: number
  pages: number
}

export type DraftBody =
  | ({ tab: 'pieces' } & PiecesView)
  | ({ tab: 'waiting' } & WaitingView)
  | ({ tab: 'newer' } & NewerView)
  | ({ tab: 'finish' } & FinishView)

export interface DraftView {
  id: string
  fileName: string
  about: string
  canUndo: boolean
  canRedo: boolean
  isNewer: boolean
  /** Of the programme that it is for. */
  target: string
  programmes: { publicId: string; title: string }[]
  coverage: Coverage
  counts: { entries: number; waiting: number }
  source: SourceView
  /** Why the paper cannot go in as it is; the pieces are shown instead, to be put right. */
  faults: FieldMistake[]
  body: DraftBody
}

const linesOnPage = 250

/** What the address asks to see of a preview. */
export async function draftView(
  actor: Actor,
  id: string,
  url: string,
  t: Translator,
): Promise<DraftView> {
  const query = new URL(url).searchParams
  const draft = await openImportDraft(actor, id)
  const { imported } = draft.preview
  const programmes = await listProgrammes(actor)
  const asked = await attempt({}, () => bodyOf(actor, draft, query, t))
  const body = asked.ok ? asked.value : { tab: 'pieces' as const, ...piecesView(draft, query, t) }
  const first = 'first' in body ? body.first : null
  return {
    id: draft.id,
    fileName: draft.fileName,
    about: aboutInWords(draft, t),
    canUndo: draft.canUndo,
    canRedo: draft.canRedo,
    isNewer: draft.target !== null,
    target: draft.target?.programme.publicId ?? 'new',
    programmes: programmes.map(({ publicId, title }) => ({ publicId, title })),
    coverage: imported.coverage,
    counts: {
      entries: imported.initiatives.length + pieceIds(imported).activities.flat().length,
      waiting: imported.unplaced.length,
    },
    source: sourceOf(draft, query.get('lines'), first),
    faults: asked.ok ? [] : asked.mistakes.mistakes,
    body,
  }
}

async function bodyOf(
  actor: Actor,
  draft: OpenImportDraft,
  query: URLSearchParams,
  t: Translator,
): Promise<DraftBody> {
  const tab = tabOf(query.get('view'), draft)
  if (tab === 'waiting') return { tab, ...waitingView(draft, query) }
  if (tab === 'newer' && draft.target) return { tab, ...newerView(draft, draft.target, query, t) }
  if (tab === 'finish') return { tab, ...(await finishView(actor, draft, t)) }
  return { tab: 'pieces', ...piecesView(draft, query, t) }
}

function tabOf(wanted: string | null, draft: OpenImportDraft): DraftTab {
  const tab = draftTabs.find((one) => one === wanted) ?? 'pieces'
  return tab === 'newer' && !draft.target ? 'pieces' : tab
}

/** The lines beside the first piece that is shown, unless others were asked for. */
function sourceOf(draft: OpenImportDraft, wanted: string | null, first: string | null): SourceView {
  const { preview } = draft
  const pages = Math.max(1, Math.ceil(preview.document.lines.length / linesOnPage))
  const beside = first === null ? 0 : lineOfPiece(preview, first).index
  const page = pageOf(wanted, pages, Math.floor(beside / linesOnPage) + 1)
  return { lines: sourceLines(preview, (page - 1) * linesOnPage, linesOnPage), page, pages }
}
