// The way of a resident's cards, for whoever holds their slip: through the doors of the modules below.
import { now } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor, Town } from '#kernel/tenancy'
import { WrongCodes } from '#kernel/wrong-codes'
import { openBook, openProgramme } from '#programme'
import type { ActivityState } from '#programme/schema'
import { initiativeOf } from '#programme/state'
import { type FateStep, openSlip, type Slip, type SlipCard } from '#workshop'

/** What the public may see of the work that a workshop belongs to. */
export interface VoiceWork {
  title: string
  publicId: string
  /** The activity that tells of the workshop itself, and what is planned next under the initiative. */
  workshop: string | null
  next: { text: string; state: ActivityState | null; publicId: string }[]
}

/** A step as its reader may see it: not who at the town hall took it. */
export type VoiceStep = Omit<FateStep, 'by' | 'batch'>
export type VoiceCard = Omit<SlipCard, 'fates'> & { fates: VoiceStep[] }

export interface Voice {
  seriesTitle: string
  date: string | null
  cards: VoiceCard[]
  /** Null while the town has said nothing in public. */
  work: VoiceWork | null
}

const wrongCodes = new WrongCodes()
const mostNext = 3

/**
 * Where the cards of a slip are now. Refuses a code that the town does not know (not-found), and
 * after too many of those (`voice.refusal.tooMany`). The address is only counted, never kept.
 */
export async function openVoice(
  actor: Actor,
  town: Town,
  { slip, address = '' }: { slip: string; address?: string },
): Promise<Voice> {
  const at = now().getTime()
  if (!wrongCodes.mayAsk(town.code, address, at)) refuse('too-many', 'voice.refusal.tooMany')
  const found = await followVoice(actor, slip)
  if (found) return found
  if (!wrongCodes.noteWrong(town.code, address, at)) refuse('too-many', 'voice.refusal.tooMany')
  return refuse('not-found', 'voice.refusal.noSuchSlip')
}

/** The way of a slip's cards; undefined where the town has no such slip. Nobody's guesses are counted here. */
export async function followVoice(actor: Actor, slip: string): Promise<Voice | undefined> {
  const found = await openSlip(actor, slip)
  if (!found) return undefined
  const { seriesTitle, date, cards } = found
  return { seriesTitle, date, cards: cards.map(shown), work: await workOf(actor, found) }
}

function shown({ fates, ...card }: SlipCard): VoiceCard {
  return { ...card, fates: fates.map(({ by, batch, ...step }) => step) }
}

async function workOf(actor: Actor, slip: Slip): Promise<VoiceWork | null> {
  if (!slip.programme || !slip.initiative) return null
  const book = await openProgramme(actor, slip.programme)
  const view = { asOf: todayInTokyo(now()), knownAt: null, audience: 'public' as const }
  const programme = openBook(book, view)
  const initiative = programme && initiativeOf(programme, slip.initiative)
  if (!initiative) return null
  const shown = initiative.activities.filter((activity) => activity.isPublic)
  const own = shown.find((activity) => activity.id === slip.activity)
  const next = shown.filter(({ id, state }) => state === 'planned' && id !== slip.activity)
  return {
    title: initiative.title,
    publicId: initiative.publicId,
    workshop: own?.publicId ?? null,
    next: next.slice(0, mostNext).map(({ text, state, publicId }) => ({ text, state, publicId })),
  }
}
