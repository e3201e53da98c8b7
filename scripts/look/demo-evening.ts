// The addresses of the demo's workshop: an evening that is over, with cards, and one that is to come.

import type { Actor } from '#kernel/tenancy'
import { addDevice } from '#workshop'
import { applyFor } from '../../src/workshop/applications.server.ts'
import { Application } from '../../src/workshop/people-form.ts'
import { listSeries } from '../../src/workshop/series.server.ts'

export interface EveningPlaces {
  /** What stands in an address in the place of `:session`, `:series`, … */
  places: Record<'session' | 'series' | 'slip' | 'ticket' | 'join', string>
  /** What stands behind # in an address, by its pattern. */
  keys: Record<string, string>
  coming: { session: string; series: string; code: string }
}

export async function fillEvening(actor: Actor): Promise<EveningPlaces> {
  const all = await listSeries(actor)
  const sample = all.find(({ sessions }) => sessions.length > 1)
  const next = all.find(({ takesApplications }) => takesApplications)
  const [evening, coming] = [sample?.sessions[1], next?.sessions[0]]
  if (!sample || !next || !evening || !coming) throw new Error('the demo has no sample workshop')
  const tablet = await addDevice(actor, evening.id, { kind: 'tablet', label: 'テーブル1' })
  const screen = await addDevice(actor, evening.id, {
    kind: 'projector',
    label: '講堂のスクリーン',
  })
  const { ticket } = await applyFor(actor, {
    series: next.publicId,
    address: undefined,
    form: Application.parse({
      name: 'サンプル 花子',
      kana: 'さんぷる はなこ',
      contact: 'hanako@example.jp',
      role: 'resident',
      sessions: [coming.publicId],
    }),
  })
  return {
    places: {
      session: evening.publicId,
      series: sample.publicId,
      slip: 'SAMPXE22',
      ticket,
      join: evening.code,
    },
    keys: { 'table/:join': tablet.key, 'screen/:join': screen.key },
    coming: { session: coming.publicId, series: next.publicId, code: coming.code },
  }
}
