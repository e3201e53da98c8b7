// The council's page as one HTML file.
import { type Html, html, makeHtml } from '#kernel/documents'
import type { CouncilPaper, CouncilTable } from './council-paper.ts'
import { approvalHtml, headerHtml } from './html-frame.ts'
import { paperStyle } from './paper-style.ts'

/** The summary as a page that needs nothing else. */
export function councilHtml(paper: CouncilPaper): Uint8Array {
  const figures = paper.figures.map(
    ({ label, count, unit, tone }) =>
      html`<li class="${tone}">${label} <strong>${count}</strong>${unit}</li>`,
  )
  const body = html`${headerHtml(paper)}
<main${paper.draft && html` class="numbered"`}>
<ul class="figures">${figures}</ul>
${paper.tables.map(tableHtml)}
${approvalHtml(paper)}
</main>`
  return makeHtml({ title: paper.title, language: paper.language, style: paperStyle, body })
}

function tableHtml({ kind, caption, headers, rows, empty, rest }: CouncilTable): Html {
  const body = rows.map((cells) => html`<tr class="row">${cells.map(cellHtml)}</tr>\n`)
  const table = html`<table class="${kind}">
<thead><tr>${headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>
${body}</tbody>
</table>`
  return html`<section>
<h2>${caption}</h2>
${rows.length > 0 ? table : html`<p>${empty}</p>`}
${rest !== '' && html`<p class="meta">${rest}</p>`}
</section>
`
}

function cellHtml({ text, blank }: CouncilTable['rows'][number][number]): Html {
  return html`<td${blank === true && html` class="blank"`}>${text}</td>`
}
