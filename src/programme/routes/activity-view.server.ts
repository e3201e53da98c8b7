// The page of one activity: its pictures, whether the public sees it, its history.
import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { allActivities } from '../desk-row.ts'
import { differenceOf } from '../difference.ts'
import { subjectsOfActivity } from '../history.ts'
import { type Right, rightsIn } from '../rights.server.ts'
import type { ActivityState } from '../schema.ts'
import type { Activity, Figure } from '../state.ts'
import type { DeskProgramme, ProgrammeChoice } from './desk-programme.server.ts'
import { findEntry, type StepView, stepViews } from './initiative-view.server.ts'

export interface PictureView {
  publicId: string
  hash: string
  isPicture: boolean
  caption: string
  alternativeText: string
  placement: 'inline' | 'annex'
}

/** What residents see of it now, and what the next publication changes. */
export type Standing = 'isComing' | 'isPublic' | 'hasDraft' | 'isHiding' | 'isHidden'

export interface ActivityView {
  choice: ProgrammeChoice
  publicId: string
  text: string
  label: string
  state: ActivityState | null
  initiative: { publicId: string; title: string }
  isPublic: boolean
  standing: Standing
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
    standing: standingOf(found, activity),
    hiddenReason,
    right: rights.get(initiative.id) ?? 'read',
    pictures: figures.map(pictureOf),
    steps: await stepViews(actor, found, subjectsOfActivity(book.changes, activity.id), t),
  }
}

function standingOf({ published, desk }: DeskProgramme, activity: Activity): Standing {
  const shown = published && allActivities(published).find(({ id }) => id === activity.id)
  const isShown = shown?.isPublic ?? false
  if (!activity.isPublic) return isShown ? 'isHiding' : 'isHidden'
  if (!isShown) return 'isComing'
  const { initiatives } = differenceOf(published, desk)
  const isDraft = initiatives.some(({ activities }) =>
    activities.some(({ id }) => id === activity.id),
  )
  return isDraft ? 'hasDraft' : 'isPublic'
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
