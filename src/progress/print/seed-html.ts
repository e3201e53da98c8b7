// The seed layout as one HTML file that needs nothing else.
import { type Html, html, makeHtml } from '#kernel/documents'
import type { Paper, PaperActivity, PaperInitiative, PaperTable } from './paper.ts'
import { paperStyle } from './paper-style.ts'

/** A page that reads well on a screen and prints on A4. */
export function seedHtml(paper: Paper): Uint8Array {
  const body = html`<header>
<p class="cover">${paper.coverLine}</p>
<h1>${paper.title}</h1>
<p class="of"><strong>${paper.town}</strong><span>${paper.asOf}${paper.knownAt && ` ${paper.knownAt}`}</span></p>
${paper.draft && html`<p class="draft">${paper.draft.mark} ${paper.draft.head}</p>`}
</header>
<main>
${paper.lead.map((paragraph) => html`<p class="lead">${paragraph}</p>`)}
<p class="counts">${paper.counts.join('　')}</p>
${paper.initiatives.map((initiative) => section(initiative, paper))}
<dl class="legend">${paper.legend.entries.map((one) => html`<dt>${one.label}</dt><dd>${one.meaning}</dd>`)}</dl>
${paper.approval.map((one) => html`<p class="approval">${one.label} ${one.value}</p>`)}
</main>`
  return makeHtml({ title: paper.title, language: paper.language, style: paperStyle, body })
}

function section(initiative: PaperInitiative, paper: Paper): Html {
  return html`<section>
<h2>■${initiative.title}${initiative.note && html`<span class="note">(${initiative.note})</span>`}</h2>
${initiative.meta.length > 0 && html`<p class="meta">${initiative.meta.join('　')}</p>`}
${initiative.empty ? html`<p class="meta">${initiative.empty}</p>` : states(initiative, paper)}
${initiative.tables.map(extra)}
</section>
`
}

function states(initiative: PaperInitiative, paper: Paper): Html {
  return html`<table class="states">
<thead><tr><th scope="col">${paper.columns.label}</th><th scope="col">${paper.columns.content}</th></tr></thead>
<tbody>
${initiative.rows.map(
  (
    row,
  ) => html`<tr class="${row.tone}"><th scope="row">${row.label}</th><td><ul>${row.activities.map(activity)}</ul></td></tr>
`,
)}</tbody>
</table>`
}

function activity(one: PaperActivity): Html {
  return html`<li>${one.marks.map((mark) => html`<b class="mark ${mark.kind}">${mark.text}</b>`)}<span class="text">${one.text}</span>${one.details.length > 0 && html`<dl>${one.details.map((detail) => html`<dt>${detail.label}</dt><dd>${detail.text}</dd>`)}</dl>`}</li>
`
}

function extra(table: PaperTable): Html {
  return html`<table class="extra"><caption>${table.caption}</caption>
<thead><tr>${table.headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (
      row,
    ) => html`<tr>${row.map((cell) => html`<td class="${cell.numeric ? 'number' : ''} ${cell.blank ? 'blank' : ''}">${cell.text}</td>`)}</tr>
`,
  )}</tbody></table>`
}
