// A character that no font of ours can draw would be a box on somebody's screen or paper.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { charactersOf } from '../../src/kernel/documents/font-coverage.server.ts'

const require = createRequire(import.meta.url)
const read = (path: string) =>
  charactersOf(readFileSync(require.resolve(`@expo-google-fonts/${path}`)))

const noto = read('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')
const onPaper = read('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf').union(noto)

/** The characters of a text that the fonts of our pages or papers lack; '' where there are none. */
export function uncoveredCharacters(text: string, where: 'page' | 'paper'): string {
  const covered = where === 'page' ? noto : onPaper
  const visible = text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
  const missing = [...new Set(visible)].filter((one) => !covered.has(one.codePointAt(0) ?? 0))
  return missing.join(' ')
}
