// A chapter of the manual as HTML: words of the screen stand out, links lead to the town's own pages.
import { Marked, type Renderer, type Token, type Tokens } from 'marked'
import { Html, html } from '#kernel/documents'
import { type Chapter, headingId, pictureSize, wordsOf } from './chapters.server.ts'

interface Place {
  /** /016373/desk */
  desk: string
  /** The whole manual on one page: links stay on it. */
  isWhole: boolean
}

/** The HTML of a chapter without its title and lead. It comes from our own files, so it is trusted; HTML in them is shown, not run. */
export function chapterHtml(chapter: Chapter, place: Place): string {
  const marked = new Marked({ renderer: rendererFor(chapter, place) })
  return marked.parser(chapter.tokens)
}

function rendererFor(chapter: Chapter, place: Place): Partial<Renderer> {
  const prefix = place.isWhole ? `${chapter.slug}-` : ''
  return {
    heading(this: Renderer, { tokens, depth }: Tokens.Heading) {
      const level = new Html(`h${place.isWhole ? depth + 1 : depth}`)
      const id = `${prefix}${headingId(tokens.map(wordsOf).join(''))}`
      return html`<${level} id="${id}">${inline(this, tokens)}</${level}>`.markup
    },
    strong(this: Renderer, { tokens }: Tokens.Strong) {
      return html`<b>${inline(this, tokens)}</b>`.markup
    },
    link(this: Renderer, { href, tokens }: Tokens.Link) {
      return html`<a href="${addressOf(href, place)}">${inline(this, tokens)}</a>`.markup
    },
    image: ({ href, text }: Tokens.Image) => picture(href, text, place).markup,
    html: ({ text }: Tokens.HTML | Tokens.Tag) => html`${text}`.markup,
    paragraph(this: Renderer, { tokens }: Tokens.Paragraph) {
      const inside = inline(this, tokens)
      return (isPicture(tokens) ? html`<figure>${inside}</figure>` : html`<p>${inside}</p>`).markup
    },
  }
}

function inline(renderer: Renderer, tokens: Token[]): Html {
  return new Html(renderer.parser.parseInline(tokens))
}

function isPicture(tokens: Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.type === 'image'
}

/** `02-month.md#…` is a chapter, `/publish` a page of the desk, `#…` a place in this chapter. */
function addressOf(href: string, { desk, isWhole }: Place): string {
  const chapter = /^\d\d-([a-z-]+)\.md(?:#(.+))?$/.exec(href)
  if (!chapter) return href.startsWith('/') ? `${desk}${href}`.replace(/\/$/, '') : href
  const [, slug, id] = chapter
  if (isWhole) return id ? `#${slug}-${id}` : `#${slug}`
  return `${desk}/help/${slug}${id ? `#${id}` : ''}`
}

function picture(href: string, text: string, { desk }: Place): Html {
  const name = href.replace(/^pictures\//, '')
  const { width, height } = pictureSize(name) ?? {}
  return html`<img src="${desk}/help/pictures/${name}" alt="${text}" width="${width ?? ''}" height="${height ?? ''}" loading="lazy">`
}
