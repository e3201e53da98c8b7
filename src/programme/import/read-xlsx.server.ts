// Excel workbooks into lines: what a person sees in the cells of every visible sheet.

import { read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { refuse } from '#kernel/refusal'
import { addGrid, type GridCell, type GridRow } from './grid.ts'
import { buildDocument, type SourceDocument } from './source-document.ts'

const mostCells = 500_000

/** Reads the parts of a workbook; hidden sheets, rows and columns are not seen. Merged cells reach over their rows; formulas give their last value. */
export function readXlsx(parts: ReadonlyMap<string, Uint8Array>, file: string): SourceDocument {
  const workbook = readWorkbook(parts, file)
  const builder = buildDocument(file, 'xlsx')
  let cells = 0
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    if (!sheet || (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) continue
    const rows = rowsOf(sheet)
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (cells > mostCells)
      refuse('invalid', 'programme.import.tooManyCells', { file, limit: mostCells })
    addGrid(builder, rows, index + 1)
  }
  return builder.finish()
}

/** Packed anew from parts that were counted, so that nothing else is ever inflated. */
function readWorkbook(parts: ReadonlyMap<string, Uint8Array>, file: string): WorkBook {
  const wanted = [...parts].filter(([name]) => !/^xl\/(?:media|drawings|embeddings)\//.test(name))
  try {
    return read(zipSync(Object.fromEntries(wanted), { level: 0 }), {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      // Without styles the reader does not say which columns and rows are hidden.
      cellStyles: true,
      dateNF: 'yyyy/m/d',
    })
  } catch {
    return refuse('invalid', 'programme.import.brokenZip', { file })
  }
}

interface Cell {
  t?: string
  v?: unknown
  w?: string
}

function rowsOf(sheet: WorkSheet): GridRow[] {
  const merges = new Map((sheet['!merges'] ?? []).map(({ s, e }) => [`${s.r}/${s.c}`, { s, e }]))
  const rows: GridRow[] = []
  const table = (sheet['!data'] ?? []) as (Cell[] | undefined)[]
  table.forEach((row, index) => {
    if (sheet['!rows']?.[index]?.hidden) return
    const cells: GridCell[] = []
    row?.forEach((cell, column) => {
      const text = cellText(cell)
      if (text === '' || sheet['!cols']?.[column]?.hidden) return
      const merge = merges.get(`${index}/${column}`)
      const width = merge ? merge.e.c - merge.s.c + 1 : 1
      const height = merge ? merge.e.r - merge.s.r + 1 : 1
      cells.push({ column, text, width, height })
    })
    if (cells.length > 0) rows.push({ line: index + 1, cells })
  })
  return rows
}

function cellText(cell: Cell | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') return ''
  return String(cell.t === 's' ? cell.v : (cell.w ?? cell.v))
}
