// The minutes of a session: begun from the door's count, told as a dated change, printed as Word and PDF.
import { now } from '#kernel/db'
import { formatEdtf, type Translator, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor, Town } from '#kernel/tenancy'
import { attendanceSummary } from './attendance.server.ts'
import { type Minutes, minutesText, readMinutes } from './minutes.ts'
import { bookDocx } from './print/book-docx.server.ts'
import { bookPdf } from './print/book-pdf.server.ts'
import type { Block, Paper, Section } from './print/paper.ts'
import type { SessionFields } from './schema.ts'
import { changeSession } from './session-plan.server.ts'
import { readSession, type SessionAtHand } from './sessions.server.ts'
import { sessionWhen } from './ui/session-when.ts'
import { sessionWords } from './ui/session-words.ts'

export interface ToldMinutes {
  minutes: Minutes
  present: SessionFields['present']
  isPublic: boolean
  /** Why they are closed; only then. */
  closedBecause: string
}

/** What the form begins with; where nobody was told of yet, those whom the door counted, by role. */
export async function draftMinutes(
  actor: Actor,
  publicId: string,
  roleWords: (role: string) => string,
): Promise<ToldMinutes & { session: SessionAtHand }> {
  const session = await readSession(actor, publicId)
  const { roles } = await attendanceSummary(actor, session.id)
  const counted = roles.map(({ role, people }) => ({ role: roleWords(role), people }))
  return {
    session,
    minutes: readMinutes(session.minutes),
    present: session.present.length > 0 ? session.present : counted,
    isPublic: session.minutesArePublic,
    closedBecause: session.minutesClosedBecause,
  }
}

/** Tells the minutes as of the day of the session; closed ones with a reason (情報公開). */
export async function saveMinutes(
  actor: Actor,
  publicId: string,
  told: ToldMinutes,
): Promise<void> {
  const session = await readSession(actor, publicId)
  const isSaid = minutesText(told.minutes) !== ''
  if (isSaid && !told.isPublic && told.closedBecause.trim() === '') {
    refuse('invalid', 'workshop.people.refusal.whyClosed')
  }
  const today = todayInTokyo(now())
  const { date } = session
  await changeSession(actor, {
    session: session.id,
    effectiveOn: date && date <= today ? date : today,
    fields: {
      minutes: minutesText(told.minutes),
      present: told.present,
      minutesArePublic: told.isPublic,
      minutesClosedBecause: told.isPublic ? '' : told.closedBecause.trim(),
    },
  })
}

/** The minutes on paper; its date is the session's, so that the same minutes are the same bytes. */
export async function minutesFile(
  actor: Actor,
  town: Pick<Town, 'name'>,
  wish: { session: string; format: 'docx' | 'pdf'; t: Translator },
): Promise<{ name: string; bytes: Uint8Array }> {
  const session = await readSession(actor, wish.session)
  const { t } = wish
  const paper = paperOf(session, town.name, t)
  const date = session.date ?? todayInTokyo(now())
  const draw = wish.format === 'docx' ? bookDocx : bookPdf
  const bytes = await draw(paper, date, { of: () => undefined, byName: {} })
  const title = t('workshop.people.minutes.title')
  const name = `${title}_${session.seriesTitle}_${sessionWords(t, session)}.${wish.format}`
  return { name: name.replace(/[\\/:*?"<>|]/g, '_'), bytes }
}

function paperOf(session: SessionAtHand, town: string, t: Translator): Paper {
  const title = t('workshop.people.minutes.title')
  const name = `${session.seriesTitle} ${sessionWords(t, session)}`
  const day = session.date ? formatEdtf(session.date, t.language) : ''
  return {
    language: t.language,
    title,
    town,
    asOf: day,
    runningHead: `${title} ${name}`,
    facts: [{ label: t('workshop.people.minutes.name'), value: name }, ...factsOf(session, t)],
    sections: sectionsOf(readMinutes(session.minutes), t),
  }
}

/** Until somebody has written why, the paper does not print empty brackets. */
function opennessOf({ minutesArePublic, minutesClosedBecause }: SessionAtHand, t: Translator) {
  if (minutesArePublic) return t('workshop.people.minutes.open')
  if (!minutesClosedBecause) return t('workshop.people.minutes.closed')
  return t('workshop.people.minutes.closedFor', { reason: minutesClosedBecause })
}

function factsOf(session: SessionAtHand, t: Translator): Paper['facts'] {
  const present = session.present.map(({ role, people }) => {
    return t('workshop.people.presence.ofRole', { role, count: people })
  })
  const openness = opennessOf(session, t)
  const facts: [string, string][] = [
    [t('workshop.people.fact.when'), sessionWhen(t, session)],
    [t('workshop.people.fact.place'), session.place],
    [t('workshop.people.fact.theme'), session.theme],
    [t('workshop.people.fact.lecturer'), session.lecturer],
    [t('workshop.people.minutes.present'), present.join(t('workshop.people.roster.between'))],
    [t('workshop.people.minutes.openness'), openness],
  ]
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

function sectionsOf(minutes: Minutes, t: Translator): Section[] {
  const text = (words: string): Block[] =>
    words.split(/\n{2,}/).flatMap((one) => (one.trim() ? [{ kind: 'text', text: one }] : []))
  const parts: [keyof Minutes, Block[]][] = [
    ['agenda', text(minutes.agenda)],
    ['decisions', decisionBlocks(minutes, t)],
    ['opinions', text(minutes.opinions)],
    ['next', text(minutes.next)],
  ]
  return parts.map(([part, blocks]) => ({
    title: t(`workshop.people.minutes.part.${part}`),
    isOwnPage: false,
    blocks:
      blocks.length > 0 ? blocks : [{ kind: 'note', text: t('workshop.people.minutes.nothing') }],
  }))
}

function decisionBlocks({ decisions }: Minutes, t: Translator): Block[] {
  if (decisions.length === 0) return []
  const headers = (['what', 'owner', 'due'] as const).map((key) =>
    t(`workshop.people.minutes.decision.${key}`),
  )
  const rows = decisions.map(({ what, owner, due }) => [what, owner, due])
  return [{ kind: 'table', headers, shape: [92, 40, 30], numeric: [], rows }]
}
