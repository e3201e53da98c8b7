// The desk's page of the whole programme: how long it takes to open, and to save ten changed rows.
import { setTimeout as pause } from 'node:timers/promises'
import { addStaff, findTown, operatorOf } from '#kernel/tenancy'
import { fieldsOf, readPage, type Session, sendForm, signIn } from '../kit/browser.ts'
import type { Figure } from '../kit/figure.ts'
import { serveTown } from '../kit/processes.ts'
import { spreadOf } from '../kit/spread.ts'
import { inInstallation, makeInstallation, townCode } from '../kit/towns.ts'

const path = `/${townCode}/desk/programme`
const person = { email: 'kanri@town.example', password: 'a-long-pass-word-of-the-bench' }
const changedRows = 10

export const figure: Figure = {
  name: 'desk',
  title: 'The desk’s programme of 200 activities: opened, and ten changed rows saved (no script)',
  async measure({ folder, isQuick }) {
    const dataFolder = await makeInstallation(folder, 200, 'desk')
    await inInstallation(dataFolder, async () => {
      const grants = [{ role: 'administrator' as const, scope: null }]
      await addStaff(operatorOf(await findTown(townCode)), { ...person, name: '役場 花子', grants })
    })
    const town = await serveTown(dataFolder)
    try {
      const session = await signIn(town.address, townCode, person)
      const times = { open: [] as number[], save: [] as number[] }
      let size = 0
      for (let round = -3; round < (isQuick ? 3 : 15); round++) {
        const one = await openAndSave(session, round)
        size = one.size
        if (round < 0) continue
        times.open.push(one.open)
        times.save.push(one.save)
        await pause(20)
      }
      return [
        {
          what: 'opened (the first page of rows)',
          unit: 'ms',
          ours: spreadOf(times.open),
          note: `${Math.round(size / 1000)} kB of HTML`,
        },
        { what: `${changedRows} rows saved`, unit: 'ms', ours: spreadOf(times.save) },
      ]
    } finally {
      await town.stop()
    }
  },
}

async function openAndSave(session: Session, round: number) {
  const beforeOpen = performance.now()
  const html = await readPage(session, path)
  const open = performance.now() - beforeOpen
  const fields = changed(fieldsOf(html), round)
  const beforeSave = performance.now()
  const next = await sendForm(session, path, fields)
  const save = performance.now() - beforeSave
  const told = new URL(next, session.address).searchParams.get('count')
  if (told !== String(changedRows)) throw new Error(`${told} rows were saved: ${next}`)
  return { open, save, size: Buffer.byteLength(html) }
}

/** Ten rows get other words; everything else goes back as it came. */
function changed(fields: [string, string][], round: number): [string, string][] {
  let left = changedRows
  const typed = fields.map(([name, value]): [string, string] => {
    if (left === 0 || value === '' || !/^row\..*\.text$/.test(name)) return [name, value]
    left -= 1
    return [name, `${value.replace(/。改.*$/, '')}。改${round}`]
  })
  return [...typed, ['intent', 'save']]
}
