import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { checkConservation } from './conservation.ts'
import { parseProgress } from './parse-progress.ts'
import { readDocument } from './read-document.server.ts'
const path = process.argv[2] ?? ''
const d = await readDocument(readFileSync(path), basename(path))
if (process.argv[3] === 'lines') for (const l of d.lines) console.log(l.line, l.kind, l.level, l.gap, l.table, JSON.stringify(l.cells.map((c) => [c.column, c.width, c.continued, c.parts.map((p) => [d.raw.slice(p.from, p.to), p.style, p.item])])))
const p = parseProgress(d, { fiscalYear: 2020, asOf: '2020-11-30' })
console.log('TITLE', p.title, '| LEAD', p.lead, '| SCALE', JSON.stringify(p.scale))
for (const i of p.initiatives) { console.log('##', i.title, i.note ? `(${i.note})` : '', i.tags.join()); for (const a of i.activities) console.log('   ', a.label, a.state ?? '-', a.text, a.dates.join(' '), a.links.join(' '), a.split ? 'SPLIT' : '') }
console.log('UNPLACED'); for (const u of p.unplaced) console.log('   ', u.line, u.text)
console.log(p.coverage, checkConservation(p, d))
