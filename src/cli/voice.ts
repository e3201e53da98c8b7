// `miraichizu voice SLIP`: what became of the cards of one slip, for scripts and for staff at the counter.
import { refuse } from '#kernel/refusal'
import { listTowns, type Town, visitorOf } from '#kernel/tenancy'
import { followVoice, type Voice } from '#voice'
import { type Call, type Command, noMoreThan, withInstallation, wrongUsage } from './command.ts'

export const command: Command = {
  help: 'cli.help.voice',
  async run(call) {
    const [slip] = call.arguments
    if (!slip) wrongUsage(call.t, 'missingArgument', { argument: 'SLIP' })
    noMoreThan(call, 1)
    const { town, voice } = await withInstallation(call, () => findVoice(slip))
    return { text: asText(call, voice), json: asJson(town, voice) }
  },
}

/** A slip is of one town; the command line looks in every town of the installation. */
async function findVoice(slip: string): Promise<{ town: Town; voice: Voice }> {
  for (const town of await listTowns()) {
    const voice = await followVoice(visitorOf(town), slip)
    if (voice) return { town, voice }
  }
  return refuse('not-found', 'voice.refusal.noSuchSlip')
}

function asText({ t }: Call, { seriesTitle, cards, work }: Voice): string {
  const lines = cards.map((card) => {
    const last = card.fates.at(-1)
    const fate = last?.label || t(`workshop.fate.word.${last?.fate ?? 'received'}`)
    return `${card.number}\t${fate}\t${card.text}${last?.reason ? `\t${last.reason}` : ''}`
  })
  return [seriesTitle, ...(work ? [work.title] : []), ...lines].join('\n')
}

function asJson(town: Town, { seriesTitle, date, cards, work }: Voice) {
  return {
    town: town.code,
    workshop: { title: seriesTitle, date },
    initiative: work && { id: work.publicId, title: work.title, activity: work.workshop },
    cards: cards.map((card) => ({
      id: card.id,
      number: card.number,
      prompt: card.prompt,
      text: card.text,
      withdrawn: card.isWithdrawn,
      hidden: card.hiddenReason,
      groups: card.groups,
      mergedInto: card.mergedInto,
      fate: card.fates.at(-1)?.fate ?? 'received',
      fates: card.fates.map(({ fate, label, reason, effectiveOn, answer }) => ({
        fate,
        label: label || null,
        reason,
        effectiveOn,
        answer: answer && { kind: answer.kind, words: answer.words },
      })),
    })),
  }
}
