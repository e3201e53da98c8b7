import { readFileSync } from 'node:fs'
import { parseProgress } from './parse-progress.ts'
import { readText } from './read-text.ts'

const d = readText(readFileSync(process.argv[2] ?? '', 'utf8'))
const p = parseProgress(d, { fiscalYear: 2020, asOf: '2020-11-30', map: new Map() })
if (process.argv[3] !== 'spans') Object.assign(p, { spans: p.spans.length })
console.log(JSON.stringify(p, null, 1))
