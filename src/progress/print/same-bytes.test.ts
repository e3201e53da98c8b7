import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { ProgressReport, ReportFormat } from '../schema.ts'
import { renderReport } from './index.server.ts'
import {
  anActivity,
  anInitiative,
  aPicture,
  aReport,
  livelyReport,
} from './sample-report.test-data.ts'

const run = promisify(execFile)

function print(report: ProgressReport, { format }: { format: ReportFormat }) {
  const options = { template: 'seed', digits: 'half', language: 'ja', files: aPicture } as const
  return renderReport(report, { ...options, format })
}

describe('the same report', () => {
  test('is the same file in any time zone and language of the machine', async () => {
    const script = join(import.meta.dirname, 'print-hashes.test-data.ts')
    const hashes = async (env: Record<string, string>) => {
      const { stdout } = await run(process.execPath, [script], { env: { ...process.env, ...env } })
      return stdout.trim().split('\n')
    }
    const here = await hashes({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: '' })
    expect(here).toHaveLength(24)
    expect(
      await hashes({ TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'production' }),
    ).toEqual(here)
  }, 60_000)

  test('is the same file however often it is made in one process', async () => {
    for (const format of ['docx', 'pdf', 'xlsx'] satisfies ReportFormat[]) {
      const [first, second] = [
        await print(livelyReport({ draft: true }), { format }),
        await print(livelyReport({ draft: true }), { format }),
      ]
      expect(Buffer.compare(first, second), format).toBe(0)
    }
  })
})

describe('PDF', () => {
  test('embeds every font', async (context) => {
    if (!existsSync('/usr/bin/pdffonts')) return context.skip()
    const file = join(mkdtempSync(join(tmpdir(), 'print-')), 'report.pdf')
    writeFileSync(file, await print(livelyReport(), { format: 'pdf' }))
    const { stdout } = await run('/usr/bin/pdffonts', [file])
    const fonts = stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/BIZUDGothic|NotoSansJP/)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
  })

  test('takes any character', async () => {
    const report = aReport([
      anInitiative({ title: '𠮷野😀' }, [
        anActivity({ text: '#a \u0000 ก *b* \\ "c" 葛\u{E0100}城' }),
      ]),
    ])
    expect((await print(report, { format: 'pdf' })).length).toBeGreaterThan(1000)
    expect((await print(report, { format: 'docx' })).length).toBeGreaterThan(1000)
  })
})
