// Prints the hashes of every print: run by a test under other time zones and languages.
import { createHash } from 'node:crypto'
import type { ReportFormat } from '../schema.ts'
import { renderReport } from './index.server.ts'
import { aPicture, livelyReport } from './sample-report.test-data.ts'

const formats: ReportFormat[] = ['html', 'docx', 'pdf', 'xlsx', 'csv', 'json']
for (const template of ['seed', 'council'] as const) {
  for (const format of formats) {
    for (const draft of [false, true]) {
      const options = { template, format, digits: 'full', language: 'ja', files: aPicture } as const
      const report = livelyReport({ draft, knownAt: '2020-12-01T03:04:05Z' })
      const hash = createHash('sha256')
        .update(await renderReport(report, options))
        .digest('hex')
      process.stdout.write(`${template} ${format} ${draft} ${hash}\n`)
    }
  }
}
