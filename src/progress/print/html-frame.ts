// What both HTML templates have at their head and foot.
import { type Html, html } from '#kernel/documents'
import type { PaperFrame } from './paper.ts'

/** Draft mark, cover line, title, town and as-of date. */
export function headerHtml({ draft, coverLine, title, town, asOf, knownAt }: PaperFrame): Html {
  return html`<header>
${draft && html`<p class="draft"><strong>${draft.mark}</strong> ${draft.head}</p>`}
${coverLine !== '' && html`<p class="cover">${coverLine}</p>`}
<h1>${title}</h1>
<p class="of"><strong>${town}</strong><span>${asOf}</span></p>
${knownAt !== '' && html`<p class="cover">${knownAt}</p>`}
</header>`
}

/** 決裁日 and 文書番号 of a published report. */
export function approvalHtml({ approval }: PaperFrame): Html {
  return html`${approval.map(({ label, value }) => html`<p class="approval">${label} ${value}</p>\n`)}`
}
