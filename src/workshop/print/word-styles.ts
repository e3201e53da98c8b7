// How a result book looks in Word: Word's own headings under ours, so that its outline and screen readers know them.
import { AlignmentType, type IParagraphStyleOptions } from 'docx'
import { mm, wordFont } from '#kernel/documents'

export const styles = {
  title: 'MzBookTitle',
  section: 'MzBookSection',
  island: 'MzBookIsland',
  inner: 'MzBookInner',
  text: 'MzBookText',
  card: 'MzBookCard',
  small: 'MzBookSmall',
} as const

const gothic = wordFont('gothic')
const quiet = '4D4D4D'
export const accent = '17365D'

/** Line pitch in 240ths of a line. */
const leading = (line: number) => ({ line, lineRule: 'auto' }) as const

type Style = IParagraphStyleOptions

const style = (
  id: string,
  basedOn: string,
  run: Style['run'],
  paragraph: Style['paragraph'] = {},
): Style => ({ id, name: id, quickFormat: true, basedOn, run, paragraph })

const heading = (id: string, level: 1 | 2 | 3, size: number, before: number) => {
  const look = { font: gothic, size, bold: true, color: level === 1 ? accent : '1A1A1A' }
  const space = { before, after: 100, ...leading(280) }
  return style(id, `Heading${level}`, look, {
    keepNext: true,
    outlineLevel: level - 1,
    spacing: space,
  })
}

export const paragraphStyles: Style[] = [
  style(
    styles.title,
    'Title',
    { font: gothic, size: 34, bold: true, color: accent },
    {
      alignment: AlignmentType.CENTER,
      spacing: { before: 80, after: 140, ...leading(280) },
      border: { bottom: { style: 'single', size: 12, color: accent, space: 8 } },
    },
  ),
  heading(styles.section, 1, 26, 360),
  heading(styles.island, 2, 23, 280),
  heading(styles.inner, 3, 21, 200),
  style(styles.text, 'Normal', {}, { spacing: { after: 120, ...leading(340) } }),
  style(
    styles.card,
    'Normal',
    {},
    {
      indent: { left: mm(9), hanging: mm(9) },
      spacing: { before: 30, after: 30, ...leading(300) },
    },
  ),
  style(
    styles.small,
    'Normal',
    { font: gothic, size: 18, color: quiet },
    { spacing: leading(280) },
  ),
]
