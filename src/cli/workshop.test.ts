import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '#kernel/i18n'
import { programRoot } from '#kernel/root'
import { messages } from '../messages.ts'
import { readCall, WrongUsage } from './command.ts'
import { command as workshop } from './workshop.ts'
import { command as sort } from './workshop-sort.ts'

const sorting = {
  cards: ['店', 'カフェ', '山'],
  piles: [{ participant: 'p1', groups: [['店', 'カフェ'], ['山']] }],
}
const t = createTranslator('ja', messages)

/** The command as a person calls it; DATA_DIR is a place where nothing can be, so that opening an installation would fail. */
function called(args: string[], input: unknown) {
  const main = join(programRoot(), 'src/cli/main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'workshop', ...args], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: {
      ...process.env,
      LANG: 'ja_JP.UTF-8',
      LC_ALL: '',
      DATABASE_URL: '',
      DATA_DIR: '/dev/null/no',
    },
  })
  return { status, stdout, stderr }
}

function aFile(told: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'piles-')), 'piles.json')
  writeFileSync(path, JSON.stringify(told))
  return path
}

describe('miraichizu workshop sort', () => {
  test('reads standard input and prints one JSON value', () => {
    const { status, stdout } = called(['sort', '-', '--json'], sorting)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      groups: [
        { cards: ['店', 'カフェ'], certainty: 0.5 },
        { cards: ['山'], certainty: 0.5 },
      ],
    })
  })

  test('refuses what it cannot use with the place, and prints nothing', () => {
    const told = { ...sorting, cards: ['店', '山'] }
    const { status, stdout, stderr } = called(['sort', '-', '--json'], told)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('piles[0].groups[0][1]')
    expect(stderr).toContain('「カフェ」は cards にありません')
  })

  test('says the islands of a file in words without --json', async () => {
    const output = await sort.run(readCall(sort, [aFile(sorting)], t))
    expect(output?.text).toBe(
      '島 1(2枚、確かさ 50%)\n  店\n  カフェ\n\nどの島にも入らない付箋(1枚)\n  山',
    )
  })

  test('a wrong call is told what is missing or too much', async () => {
    const wrong = (command: typeof sort, ...args: string[]) =>
      command.run(readCall(command, args, t))
    await expect(wrong(sort)).rejects.toThrow(WrongUsage)
    await expect(wrong(sort, 'a', 'b')).rejects.toThrow(WrongUsage)
    await expect(wrong(workshop)).rejects.toThrow(WrongUsage)
    await expect(wrong(workshop, 'fly')).rejects.toThrow('「workshop fly」')
    await expect(wrong(sort, '/nowhere/piles.json')).rejects.toBeRefused('invalid')
  })
})
