// The council's page as one HTML file.
import { html, makeHtml } from '#kernel/documents'
import type { CouncilPaper } from './council-paper.ts'
import { paperStyle } from './paper-style.ts'

/** The summary as a page that needs nothing else. */
export function councilHtml(paper: CouncilPaper): Uint8Array {
  const body = html`<h1>${paper.title}</h1>
<p class="of"><strong>${paper.town}</strong><span>${paper.asOf}</span></p>
${paper.draft && html`<p class="draft">${paper.draft}</p>`}
${paper.tables.map(
  (table) => html`<h2>${table.caption}</h2>
${
  table.rows.length === 0
    ? html`<p>${table.empty}</p>`
    : html`<table><thead><tr>${table.headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
}${table.rest && html`<p class="meta">${table.rest}</p>`}
`,
)}
<p class="approval">${paper.approval}</p>`
  return makeHtml({ title: paper.title, language: paper.language, style: paperStyle, body })
}
