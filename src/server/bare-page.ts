// A page that needs nothing but itself: for the moments in which neither React nor a style file can be trusted.
import { html, raw } from 'hono/html'

interface BarePage {
  language: string
  nonce: string
  title: string
  product: string
  paragraphs: string[]
  /** The word of the link to the first page. */
  home: string
  /** The way back to the form that was sent. */
  form?: { href: string; words: string }
}

/** The look of every other page, in a few lines of its own. */
const style = `
body{margin:0;border-block-start:.375rem solid #00316a;background:#fefcf5;color:#1a1a1a;
font:1.0625rem/1.7 "Noto Sans JP","BIZ UDPGothic","Hiragino Sans","Yu Gothic UI",meiryo,sans-serif;line-break:strict}
header{padding:.875rem clamp(1rem,4vw,2rem);border-block-end:.0625rem solid #d8d0bd;background:#fff;font-weight:700;letter-spacing:.06em}
main{max-inline-size:40rem;margin:0 auto;padding:4rem clamp(1rem,4vw,2rem)}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2rem);line-height:1.4;word-break:auto-phrase}
a{color:#00428c;text-underline-offset:.2em}`

/** Draws it as a whole document. */
export function barePage({
  language,
  nonce,
  title,
  product,
  paragraphs,
  home,
  form,
}: BarePage): string {
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style nonce="${nonce}">${raw(style)}</style></head>
<body><header>${product}</header><main><h1>${title}</h1>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
${form ? html`<p><a href="${form.href}">${form.words}</a></p>` : ''}
<p><a href="/">${home}</a></p></main></body></html>`
  return String(page)
}
