// A session whose board has so many cards, in islands of ten: what the board's own figure is measured on.

import * as Y from 'yjs'
import { newId, newPublicId, now } from '#kernel/db'
import { addStaff, findTown, operatorOf } from '#kernel/tenancy'
import { addCards } from '../../src/workshop/board.ts'
import { makeGroups } from '../../src/workshop/board-layout.ts'
import { inTown } from '../../src/workshop/handle.server.ts'
import { openWorkshop, readPhases } from '../../src/workshop/phases.server.ts'
import { inInstallation, makeInstallation, townCode } from './towns.ts'

export const facilitator = {
  email: 'kanri@town.example',
  password: 'a-long-pass-word-of-the-bench',
}
const cardsAnIsland = 10
const atOnce = 500
const texts = [
  '雪',
  '駅前に若い人が集まれるカフェがほしい',
  '子どもが放課後に安心して過ごせる場所を、地域の人みんなで見守りながら作っていきたい',
  '高校生が商店街で店を出せる日をつくる',
  'バスの本数を増やしてほしい。病院に行く日が限られている',
]

/** An installation with such a session; its data folder and the session's address. */
export async function makeBoardOf(cards: number, folder: string) {
  const dataFolder = await makeInstallation(folder, 1, `board-of-${cards}`)
  const place = await inInstallation(dataFolder, async () => {
    const actor = operatorOf(await findTown(townCode))
    const grants = [{ role: 'administrator' as const, scope: null }]
    await addStaff(actor, { ...facilitator, name: '役場 花子', grants })
    const {
      id: session,
      publicId,
      code,
    } = await openWorkshop(actor, {
      title: '盤の試し',
      prompts: ['今の魅力', '20年後の姿'],
      fallbackPrompt: '自由に',
    })
    const ids = await insertCards(actor, session, cards)
    await insertBoard(actor, session, ids)
    return { session, code, path: `/${townCode}/desk/sessions/${publicId}/board` }
  })
  return { dataFolder, ...place }
}

type Operator = ReturnType<typeof operatorOf>

async function insertCards(actor: Operator, session: string, count: number): Promise<string[]> {
  return inTown(actor, async (tx) => {
    const participant = newId()
    const [phase] = await readPhases(tx, session)
    const own = { town_id: actor.town, session_id: session }
    await tx
      .insertInto('workshop_participant')
      .values({ ...own, id: participant, slip: newPublicId(), source: 'phone', joined_at: now() })
      .execute()
    const rows = Array.from({ length: count }, (_, at) => ({
      ...own,
      id: newId(),
      participant_id: participant,
      phase_id: phase?.id ?? '',
      number: at + 1,
      prompt: at % 2 === 0 ? '今の魅力' : '20年後の姿',
      table_number: (at % 20) + 1,
      text: texts[at % texts.length] ?? '',
      source: 'phone' as const,
      created_at: now(),
      changed_at: now(),
    }))
    for (let from = 0; from < count; from += atOnce) {
      await tx
        .insertInto('workshop_card')
        .values(rows.slice(from, from + atOnce))
        .execute()
    }
    return rows.map(({ id }) => id)
  })
}

async function insertBoard(actor: Operator, session: string, ids: readonly string[]) {
  const board = new Y.Doc()
  addCards(board, ids)
  const islands = Array.from({ length: Math.ceil(ids.length / cardsAnIsland) }, (_, at) => ({
    name: `島${at + 1}`,
    cards: ids.slice(at * cardsAnIsland, (at + 1) * cardsAnIsland),
  }))
  makeGroups(board, islands)
  await inTown(actor, (tx) =>
    tx
      .insertInto('workshop_board_snapshot')
      .values({
        town_id: actor.town,
        id: newId(),
        session_id: session,
        up_to: 0,
        data: Y.encodeStateAsUpdate(board),
        at: now(),
      })
      .execute(),
  )
}
