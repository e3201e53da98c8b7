// Open data of a town's progress: only what is published, as of the day asked for.
import { html, raw } from 'hono/html'
import { now } from '#kernel/db'
import { parseDate, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor, Town } from '#kernel/tenancy'
import { reportFileHref } from './addresses.ts'
import { reportAsOf } from './operations.server.ts'
import { publicProgramme } from './public-programmes.server.ts'
import { listPublishedReports, type StoredReport } from './published.server.ts'
import type { ProgressReport } from './schema.ts'

/** The published report for open data; `as-of` and `programme` come from the query. */
export async function openReport(
  actor: Actor,
  town: Town,
  query: URLSearchParams,
): Promise<ProgressReport> {
  const asOf = dayAsked(query)
  const programme = await publicProgramme(actor, query.get('programme'))
  if (!programme) return refuse('not-found', 'progress.refusal.nothingYet', { day: asOf })
  return reportAsOf(actor, { town, programme: programme.id, asOf, knownAt: null })
}

function dayAsked(query: URLSearchParams): string {
  const asked = query.get('as-of')
  if (!asked) return todayInTokyo(now())
  const read = parseDate(asked)
  return read.ok ? read.value : refuse('invalid', read.messageKey, read.details)
}

/** Published reports as an Atom feed (RFC 4287), newest first. */
export async function publicationFeed(actor: Actor, town: Town, origin: string): Promise<string> {
  const reports = await listPublishedReports(actor)
  const updated = reports[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'
  const home = `${origin}/${town.code}/progress`
  const entries = reports.map((report) => feedEntry(report, town, origin))
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
  <id>${home}</id>
  <title>${town.name}</title>
  <updated>${updated}</updated>
  <link rel="self" href="${origin}/${town.code}/feed.xml"/>
  <link href="${home}"/>
  <author><name>${town.name}</name></author>
${raw(entries.join('\n'))}
</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}`
}

function feedEntry(report: StoredReport, town: Town, origin: string): string {
  const href = `${origin}${reportFileHref(town.code, report.publicId, 'html')}`
  const entry = html`  <entry>
    <id>${href}</id>
    <title>${report.title} ${report.asOf}</title>
    <updated>${report.publishedAt}</updated>
    <link href="${href}"/>
  </entry>`
  return String(entry)
}
