// The fonts of our paper, from npm: a font of the machine would change the bytes of a report.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { programRoot } from '../root.server.ts'
import { charactersOf } from './font-coverage.server.ts'

/** Families as Typst knows them. They exist on no machine, so no font installed there can step in. */
export const paperFamilies = ['MzB UDGothic', 'MzNt Sans JP'] as const

/** Printed for a character that no font has: 〓 is what Japanese printers have always set then. */
const geta = '〓'

interface PaperFonts {
  files: Buffer[]
  covered: Set<number>
}

let loaded: PaperFonts | undefined

/**
 * BIZ UDGothic in two weights; Noto Sans JP for rare characters that it lacks. Not the proportional
 * BIZ UDPGothic: Typst closes up 」「 itself and would set its narrow brackets one over the other.
 */
export function paperFonts(): PaperFonts {
  loaded ??= load()
  return loaded
}

/** The text with 〓 for what cannot be printed, and without invisible characters such as variation selectors. */
export function printable(text: string): string {
  const { covered } = paperFonts()
  const visible = text.replace(/(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
  return visible.replace(/[^\p{ASCII}]/gu, (character) => {
    return covered.has(character.codePointAt(0) ?? 0) ? character : geta
  })
}

function load(): PaperFonts {
  const regular = font('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf')
  const bold = font('biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf')
  const rare = font('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')
  const covered = charactersOf(regular).union(charactersOf(rare))
  rename(regular, 'BIZ UDGothic', paperFamilies[0])
  rename(bold, 'BIZ UDGothic', paperFamilies[0])
  rename(rare, 'Noto Sans JP', paperFamilies[1])
  return { files: [regular, bold, rare], covered }
}

function font(path: string): Buffer {
  const require = createRequire(join(programRoot(), 'package.json'))
  return readFileSync(require.resolve(`@expo-google-fonts/${path}`))
}

/**
 * Typst also looks at the machine's fonts and cannot be told not to, so ours get family names of
 * the same length in memory. The PostScript name, which the PDF shows, stays.
 */
function rename(font: Buffer, from: string, to: string): void {
  const [old, renamed] = [utf16(from), utf16(to)]
  if (old.length !== renamed.length) throw new Error(`${to} is not as long as ${from}`)
  let at = font.indexOf(old)
  if (at < 0) throw new Error(`font without the family name ${from}`)
  for (; at >= 0; at = font.indexOf(old, at + old.length)) renamed.copy(font, at)
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}
