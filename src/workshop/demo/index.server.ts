// The demo town's finished sample workshop: every page of the module has something to show.
import type { Actor } from '#kernel/tenancy'
import { agendaOf, templateOf } from '../agenda-templates.ts'
import { setFates } from '../fates.server.ts'
import type { SampleEvening } from './evening.ts'
import { firstEvening } from './first-evening.ts'
import { loadBoard } from './load-board.server.ts'
import { type LoadedEvening, loadEvening, sampleSlip } from './load-evening.server.ts'
import { adoptReportLine, loadComing, loadSeries } from './load-plan.server.ts'
import { thirdEvening } from './third-evening.ts'

/** Loads it all; the programme must have its report first. */
export async function loadSample(actor: Actor): Promise<void> {
  const { id, sessions } = await loadSeries(actor)
  const evenings = [
    { session: sessions[1]?.id, evening: firstEvening, template: 0, slip: sampleSlip },
    { session: sessions[3]?.id, evening: thirdEvening, template: 2 },
  ]
  for (const { session, evening, template, slip } of evenings) {
    const steps = templateOf('branding')?.sessions[template]
    if (!session || !steps) continue
    const plan = { session, evening, agenda: agendaOf(steps), slip }
    const loaded = await loadEvening(actor, plan)
    await loadBoard(actor, evening, loaded)
    await loadFates(actor, evening, loaded)
  }
  await adoptReportLine(actor, id)
  await loadComing(actor)
}

async function loadFates(actor: Actor, { fates }: SampleEvening, loaded: LoadedEvening) {
  for (const { island, fate, reason } of fates) {
    const cards = loaded.cards.filter((card) => card.island === island).map(({ id }) => id)
    const { session } = loaded
    await setFates(actor, { session, cards, fate, reason, effectiveOn: '2020-11-16' })
  }
}
