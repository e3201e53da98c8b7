// The seed layout as one HTML file that needs nothing else.
import { type Html, html, makeHtml } from '#kernel/documents'
import type { LoadedFigures } from './figures.server.ts'
import { approvalHtml, headerHtml } from './html-frame.ts'
import type { Paper, PaperActivity, PaperFigure, PaperInitiative, PaperTable } from './paper.ts'
import { attachmentWords, partsOfAnnex } from './paper-figures.ts'
import { paperStyle } from './paper-style.ts'
import type { Words } from './words.ts'

interface Setting {
  paper: Paper
  figures: LoadedFigures
  words: Words
}

/** A page that reads well on a screen and prints on A4; pictures are inside it. */
export function seedHtml(paper: Paper, figures: LoadedFigures, words: Words): Uint8Array {
  const setting = { paper, figures, words }
  const legend = paper.legend.entries.map(
    ({ label, meaning }) => html`<dt>${label}</dt><dd>${meaning}</dd>\n`,
  )
  const body = html`${headerHtml(paper)}
<main${paper.draft && html` class="numbered"`}>
${paper.lead.map((text) => html`<p class="lead">${text}</p>\n`)}
<p class="counts">${paper.counts.join('　')}</p>
${paper.initiatives.map((initiative) => initiativeHtml(initiative, setting))}
<section class="legend"><h2>${paper.legend.title}</h2>
<dl>
${legend}</dl>
</section>
${approvalHtml(paper)}
${annexesHtml(setting)}
</main>`
  return makeHtml({ title: paper.title, language: paper.language, style: paperStyle, body })
}

function initiativeHtml(initiative: PaperInitiative, setting: Setting): Html {
  const { title, note, meta, empty, tables } = initiative
  return html`<section>
<h2><span class="sign">■</span>${title}${note !== '' && html`<span class="note">(${note})</span>`}</h2>
${meta.length > 0 && html`<p class="meta">${meta.join('　')}</p>`}
${empty === '' ? statesHtml(initiative, setting) : html`<p class="meta">${empty}</p>`}
${tables.map(tableHtml)}
</section>
`
}

function statesHtml({ rows }: PaperInitiative, setting: Setting): Html {
  const { label, content } = setting.paper.columns
  const body = rows.map(
    (row) => html`<tr class="${row.tone}"><th scope="row">${row.label}</th><td><ul>
${row.activities.map((activity) => activityHtml(activity, setting))}</ul></td></tr>
`,
  )
  return html`<table class="states">
<thead><tr><th scope="col">${label}</th><th scope="col">${content}</th></tr></thead>
<tbody>
${body}</tbody>
</table>`
}

function activityHtml({ marks, text, details, figures }: PaperActivity, setting: Setting): Html {
  const lines = details.map((one) => html`<dt>${one.label}</dt><dd>${one.text}</dd>`)
  return html`<li>${marks.map(({ kind, text }) => html`<b class="mark ${kind}">${text}</b>`)}<span class="text">${text}</span>${
    lines.length > 0 && html`<dl>${lines}</dl>`
  }${figures.map((figure) => figureHtml(figure, setting))}</li>
`
}

function figureHtml(figure: PaperFigure, setting: Setting): Html {
  const { annex, caption } = figure
  if (annex === 0) {
    return html`<figure>${picture(figure, setting)}<figcaption>${caption}</figcaption></figure>`
  }
  const reference = setting.words.say('annex.reference', { number: annex })
  return html`<p class="reference"><a href="#annex-${annex}">${reference}</a> ${caption}</p>`
}

function annexesHtml(setting: Setting): Html {
  const { pictures, attachments } = partsOfAnnex(setting.paper.annex)
  return html`${pictures.map((figure) => annexHtml(figure, setting))}${
    attachments.length > 0 && attachmentsHtml(attachments, setting)
  }`
}

function annexHtml(figure: PaperFigure, setting: Setting): Html {
  const title = setting.words.say('annex.title', { number: figure.annex })
  return html`<section class="annex" id="annex-${figure.annex}">
<h2>${title} ${figure.caption}</h2>
<figure>${picture(figure, setting)}</figure>
</section>
`
}

/** What goes along beside the paper: a list of names. */
function attachmentsHtml(attachments: readonly PaperFigure[], { words }: Setting): Html {
  const { title, note, headers } = attachmentWords(words)
  const rows = attachments.map(({ annex, caption, attachment }) => {
    const number = words.say('annex.title', { number: annex })
    return html`<tr id="annex-${annex}"><th scope="row">${number}</th><td>${caption}</td><td>${attachment}</td></tr>\n`
  })
  return html`<section class="annex">
<h2>${title}</h2>
<p class="meta">${note}</p>
<table class="extra">
<thead><tr>${headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`
}

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg' }

function picture(figure: PaperFigure, { figures }: Setting): Html | null {
  const file = figures.of(figure.hash)
  if (!file) return null
  const source = `data:${mediaTypes[file.type]};base64,${Buffer.from(file.bytes).toString('base64')}`
  return html`<img src="${source}" alt="${figure.alternativeText}" width="${file.width}" height="${file.height}">`
}

function tableHtml({ caption, headers, rows }: PaperTable): Html {
  const body = rows.map((cells) => {
    const shown = cells.map(({ text, blank, numeric }) => {
      return html`<td class="${numeric ? 'number' : blank ? 'blank' : 'words'}">${text}</td>`
    })
    return html`<tr>${shown}</tr>\n`
  })
  return html`<table class="extra"><caption>${caption}</caption>
<thead><tr>${headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>
${body}</tbody>
</table>`
}
