// Self-contained HTML papers: one place that escapes, so that no text of a town becomes markup.

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that was made by `html` and needs no escaping any more. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Piece = Html | string | number | null | false | readonly Piece[]

/** html`<p>${text}</p>`: every value is escaped, except markup made by this same function. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const pieces = parts.map((part, at) => part + asMarkup(values[at] ?? null))
  return new Html(pieces.join(''))
}

function asMarkup(value: Piece): string {
  if (value === null || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(asMarkup).join('')
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

export interface HtmlPaper {
  title: string
  language: 'ja' | 'en'
  /** CSS of our own; goes into the page as it stands. */
  style: string
  body: Html
}

/** One file without any reference to another: it opens from a USB stick as from a web server. */
export function makeHtml({ title, language, style, body }: HtmlPaper): Uint8Array {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`
  return new TextEncoder().encode(page.markup)
}
