// The page of one activity: its pictures, whether the public sees it, its history.
import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { allActivities } from '../desk-row.ts'
import { subjectsOfActivity } from '../history.ts'
import { type Right, rightsIn } from '../rights.server.ts'
import type { ActivityState } from '../schema.ts'
import type { Figure } from '../state.ts'
import type { ProgrammeChoice } from './desk-programme.server.ts'
import { findEntry, type StepView, stepViews } from './initiative-view.server.ts'

export interface PictureView {
  publicId: string
  hash: string
  isPicture: boolean
  caption: string
  alternativeText: string
  placement: 'inline' | 'annex'
}

export interface ActivityView {
  choice: ProgrammeChoice
  publicId: string
  text: string
  label: string
  state: ActivityState | null
  initiative: { publicId: string; title: string }
  isPublic: boolean
  hiddenReason: string | null
  right: Right
  pictures: PictureView[]
  steps: StepView[]
}

export async function activityView(
  actor: Actor,
  request: { url: string; activity: string },
  t: Translator,
): Promise<ActivityView> {
  const { found, activity, initiative } = await findActivity(actor, request)
  const { desk, book, choice } = found
  const rights = await rightsIn(actor, desk)
  const { publicId, text, label, state, isPublic, hiddenReason, figures } = activity
  return {
    choice,
    publicId,
    text,
    label: label.label,
    state,
    initiative: { publicId: initiative.publicId, title: initiative.title },
    isPublic,
    hiddenReason,
    right: rights.get(initiative.id) ?? 'read',
    pictures: figures.map(pictureOf),
    steps: await stepViews(actor, found, subjectsOfActivity(book.changes, activity.id), t),
  }
}

function pictureOf({ mediaType, ...figure }: Figure): PictureView {
  const { publicId, hash, caption, alternativeText, placement } = figure
  const isPicture = mediaType.startsWith('image/')
  return { publicId, hash, isPicture, caption, alternativeText, placement }
}

/** The activity with its initiative and programme; refused where the desk has none. */
export async function findActivity(actor: Actor, request: { url: string; activity: string }) {
  const { found, entry } = await findEntry(actor, request.url, ({ desk }) => {
    const activity = allActivities(desk).find(({ publicId }) => publicId === request.activity)
    const initiative = desk.initiatives.find(({ id }) => id === activity?.initiative)
    return activity && initiative && { activity, initiative }
  })
  return { found, ...entry }
}
