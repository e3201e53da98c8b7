// The whole of one evening: planned, held on phones, tablets and paper, and answered afterwards.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { compose, Hall } from './hall.ts'
import { type DemoTown, expectAccessible, test, expect as usual } from './world.ts'

/** Nine browsers at once are slow where others work too. */
const expect = usual.configure({ timeout: 20_000 })

const title = '未来を語る夕べ'

const said = {
  river: '川で遊ぶ子どもの声が聞こえる町',
  riverToo: '川で遊ぶ子どもの声がする町',
  snow: '雪かきを手伝い合える近所',
  bus: '夜も走るバス',
  busToo: '夜も走るバスがほしい',
  offline: '電波の届かない山でも書けた',
  withdrawn: 'やっぱり取り消す言葉',
  phoneNumber: '連絡は 0155-62-0000 の山田まで',
  paper: ['駅の待合室で本が読める', '本が読める駅の待合室'],
  sheet: '孫と畑に出られる町',
}

/** What nobody took back: it must be in the book, hidden or not. */
const kept = [
  said.river,
  said.riverToo,
  said.snow,
  said.bus,
  said.busToo,
  said.offline,
  said.phoneNumber,
  ...said.paper,
  said.sheet,
]

interface Evening {
  hall: Hall
  town: DemoTown
  /** The facilitator's page. */
  lead: Page
  /** The session's address at the desk. */
  desk: string
  code: string
}

// A press that finds nothing to press fails by itself, not with the whole story.
test.use({ actionTimeout: 20_000 })

test('an evening from its plan to what became of a card', async ({ browser, town }) => {
  const hall = new Hall(browser, town)
  const lead = await hall.staff()
  // A whole evening with eight screens, each looked at by axe: some two minutes on a quiet machine.
  test.setTimeout(360_000)
  const evening: Evening = { hall, town, lead, ...(await plan(lead, town)) }
  const wall = await connect(evening, '投影', 'projector')
  const tablets = [
    await connect(evening, 'タブレット', 'テーブル1'),
    await connect(evening, 'タブレット', 'テーブル2'),
  ]
  const phones = await Promise.all([1, 2, 3, 4].map(() => come(evening)))
  await test.step('write', () => write(evening, wall, phones))
  await test.step('typePaper', () => typePaper(evening))
  await test.step('hide', () => hide(evening, wall, tablets))
  await test.step('sort', () => sort(evening, wall, phones, tablets))
  await test.step('vote', () => vote(evening, wall, phones))
  await test.step('choose', () => choose(evening, wall, phones))
  await test.step('answerQuestions', () => answerQuestions(evening, wall, phones))
  const slip = await close(evening, wall, phones)
  await test.step('takeResults', () => takeResults(evening))
  await test.step('tellFates', () => tellFates(evening, slip))
  await hall.end()
})

/** A new workshop by its template; its first session is the evening. */
async function plan(lead: Page, town: DemoTown): Promise<{ desk: string; code: string }> {
  await lead.goto(`${town.origin}/${town.code}/desk/workshops`)
  await lead.getByRole('link', { name: '新しいワークショップ' }).click()
  await lead.getByLabel('名称').fill(title)
  await lead.getByRole('radio', { name: /地域ブランディング/ }).check()
  await lead.getByRole('button', { name: '登録する' }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(title)
  await lead.getByRole('link', { name: /第1回/ }).click()
  await lead.waitForURL('**/desk/sessions/*')
  const desk = lead.url()
  await tab(lead, '進行')
  const panel = panelOf(lead, '参加のしかた')
  await expect(panel).toContainText('/join/')
  const code = /\/join\/([A-Z0-9]{6})/.exec((await panel.textContent()) ?? '')?.[1] ?? ''
  await expectAccessible(lead)
  return { desk, code }
}

const panelOf = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) })

async function tab(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'この回のページ' }).getByRole('link', { name }).click()
}

/** Makes a device's way in at the desk, and opens it as the device would by its QR code. */
async function connect({ hall, lead, desk }: Evening, kind: string, name: string): Promise<Page> {
  await lead.goto(`${desk}/devices`)
  await lead.getByRole('radio', { name: new RegExp(kind) }).check()
  await lead.getByRole('textbox', { name: '名前' }).fill(name)
  await lead.getByRole('button', { name: '作る' }).click()
  const panel = lead.getByText(/\/(table|screen)\/\w+#/)
  const address = (await panel.textContent()) ?? ''
  const device = await hall.device()
  await device.goto(address)
  await expect(device).not.toHaveURL(/#/)
  if (kind === '投影') await expect(device.getByRole('heading', { name: 'ようこそ' })).toBeVisible()
  else await expect(device.getByText('接続中')).toBeVisible()
  return device
}

async function come({ hall, town, code }: Evening): Promise<Page> {
  const phone = await hall.phone()
  await phone.goto(`${town.origin}/join/${code}`)
  await expect(phone.getByText('まもなく始まります')).toBeVisible()
  return phone
}

/** Goes on to a step of the plan, from the console. */
async function goOn({ lead, desk }: Evening, step: string) {
  await lead.goto(`${desk}/stage`)
  await lead.getByText(/進行表をすべて見る/).click()
  const row = lead.getByRole('listitem').filter({ hasText: step })
  await row.getByRole('button', { name: 'この段階を始める' }).click()
  await expect(lead.locator('[aria-current="step"]')).toContainText(step)
}

async function writeCard(phone: Page, words: string) {
  await phone.getByLabel('付箋1枚に、考えを1つ').fill(words)
  await phone.getByRole('button', { name: '付箋を出す' }).click()
}

const own = (phone: Page, words: string) =>
  phone.locator('.own').getByRole('listitem').filter({ hasText: words })

async function write(evening: Evening, wall: Page, phones: Page[]) {
  const { hall, lead } = evening
  const [first, second, third, fourth] = phones as [Page, Page, Page, Page]
  await goOn(evening, '付箋に書く')
  await expect(wall.getByText('まちの好きなところ')).toBeVisible()
  for (const phone of phones) await expect(phone.getByLabel('付箋1枚に、考えを1つ')).toBeVisible()

  await first.getByLabel('付箋1枚に、考えを1つ').focus()
  await compose(first, 'かわで', said.river)
  await expect(first.getByLabel('付箋1枚に、考えを1つ')).toHaveValue(said.river)
  await expect(own(first, said.river)).toHaveCount(0)
  await first.getByRole('button', { name: '付箋を出す' }).click()
  await expect(own(first, said.river)).toContainText('送信済み')
  await writeCard(first, said.bus)
  await hall.picture(first, 'phone-write-390')

  await writeCard(second, said.riverToo)
  await second.context().setOffline(true)
  await writeCard(second, said.offline)
  await expect(own(second, said.offline)).toContainText('送信待ち')
  await second.context().setOffline(false)
  await expect(own(second, said.offline)).toContainText('送信済み', { timeout: 20_000 })

  await writeCard(third, said.withdrawn)
  await writeCard(third, said.snow)
  await expect(own(third, said.snow)).toContainText('送信済み')
  await own(third, said.withdrawn).getByRole('button', { name: '取り下げる' }).click()
  await own(third, said.withdrawn).getByRole('button', { name: '取り下げて文章を消す' }).click()
  await expect(own(third, '取り下げた付箋です')).toContainText('取り下げました')

  await writeCard(fourth, said.phoneNumber)
  await writeCard(fourth, said.busToo)
  await expect(own(fourth, said.busToo)).toContainText('送信済み')
  await expectAccessible(fourth)
  await expect(lead.getByText('付箋', { exact: true }).first()).toBeVisible()
  await hall.picture(lead, 'stage-1440')
  await expectAccessible(lead)
  await expectAccessible(wall)
}

/** Somebody types what was written by hand: two cards, and one of a sheet with its own number. */
async function typePaper({ hall, desk }: Evening) {
  const typist = await hall.staff()
  await typist.goto(`${desk}/paper`)
  const words = panelOf(typist, '1枚ずつ入力').getByLabel('付箋の言葉')
  await typist.getByLabel('テーブル', { exact: true }).fill('2')
  await words.focus()
  await compose(typist, 'えきの', said.paper[0] ?? '')
  await expect(words).toHaveValue(said.paper[0] ?? '')
  await typist.keyboard.press('Enter')
  await expect(words).toHaveValue('')
  await typist.keyboard.type(said.paper[1] ?? '')
  await typist.keyboard.press('Enter')
  await expect(typist.getByText(/この用紙の控えの番号/)).toBeVisible()
  await expect(typist.getByRole('row').filter({ hasText: said.paper[1] ?? '' })).toBeVisible()
  await expect(typist.getByText('登録しています')).toBeHidden()
  const line = await typist.getByText(/この用紙の控えの番号/).textContent()
  const slip = /[A-Z2-9]{8}/.exec(line ?? '')?.[0] ?? ''
  await typist.getByRole('button', { name: '次の用紙へ' }).click()
  await typist.getByLabel('用紙の控えの番号').fill(slip)
  await words.fill(said.sheet)
  await words.press('Enter')
  for (const text of [...said.paper, said.sheet]) {
    await expect(typist.getByRole('row').filter({ hasText: text })).toBeVisible()
  }
  await expect(typist.getByText(/この用紙の控えの番号/)).toContainText(slip)
  const [sheets] = await Promise.all([
    typist.waitForEvent('download'),
    typist.getByRole('button', { name: '用紙を作る（PDF）' }).click(),
  ])
  expect(
    readFileSync(await sheets.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await hall.picture(typist, 'paper-1440')
  await expectAccessible(typist)
}

/** Hidden with a reason: at once out of everybody's sight, and its writer reads why. */
async function hide(evening: Evening, wall: Page, tablets: Page[]) {
  const { hall, lead, desk } = evening
  const [first] = tablets as [Page]
  await goOn(evening, '席ごとに読み合う')
  await lead.getByRole('button', { name: 'みんなの付箋を公開する' }).click()
  await expect(lead.getByText('いま公開しています。')).toBeVisible()
  await expect(wall.getByText(said.phoneNumber)).toBeVisible()
  await first.getByRole('button', { name: 'ボードに並べる' }).click()
  await expect(onBoard(first, said.phoneNumber)).toBeVisible()
  await hall.picture(wall, 'wall-share')

  await lead.goto(`${desk}/moderation?view=flagged`)
  const card = lead.getByRole('listitem').filter({ hasText: '0155-62-0000' })
  await card.getByText('隠す', { exact: true }).click()
  await card.getByLabel('隠す理由').fill('個人情報が含まれるため')
  await card.getByRole('button', { name: 'この付箋を隠す' }).click()
  await expect(
    lead
      .getByText('あてはまる付箋はありません。')
      .or(card.getByText(/理由：/))
      .first(),
  ).toBeVisible()
  await expect(wall.getByText(said.phoneNumber)).toBeHidden()
  await expect(onBoard(first, said.phoneNumber)).toBeHidden()
  await expect(wall.getByText(said.river)).toBeVisible()
  await expect(wall.getByText(said.withdrawn)).toBeHidden()
  await expectAccessible(lead)
  await expectAccessible(wall)
}

const onBoard = (page: Page, words: string) =>
  page.locator('[data-card]').filter({ hasText: words })
const island = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: '付箋の台紙' }).getByRole('region', { name })

async function sort(evening: Evening, wall: Page, phones: Page[], tablets: Page[]) {
  const { hall, lead, desk } = evening
  const [left, right] = tablets as [Page, Page]
  await goOn(evening, 'みんなでグループ分け')
  for (const phone of phones) await pileUp(phone)
  await hall.picture(phones[0] as Page, 'phone-sorted-390')
  await expect(wall.getByText(/分け終わった束/)).toBeVisible()

  await lead.goto(`${desk}/board`)
  await lead.getByText('みんなで島づくりの提案').click()
  await lead.getByRole('button', { name: '提案を見る' }).click()
  await lead.getByRole('button', { name: 'すべて採用' }).click()
  for (const tablet of tablets) {
    await expect(island(tablet, '表札なし').first()).toBeVisible()
  }
  await hall.picture(lead, 'board-1440')

  await goOn(evening, '表札をつける')
  // Each tablet looks where its table looks: first all of it.
  for (const tablet of tablets) await tablet.getByRole('button', { name: '全体を表示' }).click()
  await onBoard(left, said.snow).click()
  await left.getByRole('button', { name: '新しい島にする' }).click()
  await left.getByRole('textbox', { name: '表札' }).fill('助け合う冬')
  await left.keyboard.press('Enter')
  await expect(island(right, '助け合う冬')).toBeVisible()
  await onBoard(right, said.sheet).click()
  await right.getByLabel('移す島を選ぶ').selectOption({ label: '助け合う冬 (1枚)' })
  await right.getByRole('button', { name: '移す', exact: true }).click()
  await expect(island(left, '助け合う冬')).toContainText('2枚')
  await expect(wall.getByText('助け合う冬')).toBeVisible()
  await hall.picture(right, 'tablet')
  await hall.picture(wall, 'wall-name')
  await expectAccessible(left)
  await expectAccessible(wall)
}

const pairs = [[said.river, said.riverToo], [said.bus, said.busToo], said.paper]

/** Puts what says the same into the same pile, as anybody would. */
async function pileUp(phone: Page) {
  await expect(phone.getByText(/回のうち/)).toBeVisible()
  for (const pair of pairs) {
    const cards = pair.map((words) => phone.locator('.sorting').getByText(words, { exact: true }))
    for (const card of cards) await card.click()
    await phone.getByRole('button', { name: /＋/ }).click()
  }
  await expectAccessible(phone)
  await phone.getByRole('button', { name: 'この分け方を出す' }).click()
  await expect(phone.getByText(/1回め/)).toBeHidden()
}

async function vote(evening: Evening, wall: Page, phones: Page[]) {
  const { hall, lead } = evening
  await goOn(evening, '大切だと思う島を選ぶ')
  for (const phone of phones) {
    const more = phone.getByRole('button', { name: '「助け合う冬」にシールを1枚貼る' })
    for (let dots = 0; dots < 5; dots += 1) await more.click()
    await expect(more).toBeDisabled()
    await expect(phone.getByText('のこりのシール 0枚')).toBeVisible()
    await phone.getByRole('button', { name: '投票する' }).click()
    await expect(phone.getByText('投票しました。')).toBeVisible()
  }
  await hall.picture(phones[0] as Page, 'phone-vote-390')
  await expectAccessible(phones[0] as Page)
  await expect(wall.getByText('投票した人 4人')).toBeVisible()
  await lead.getByRole('button', { name: '結果を公開する' }).click()
  await expect(wall.getByText('20票')).toBeVisible()
  await hall.picture(wall, 'wall-vote')
}

/** A phase of its own that the plan does not have, and what was meant by the picture. */
async function choose(evening: Evening, wall: Page, phones: Page[]) {
  const { hall, lead, desk } = evening
  await lead.goto(`${desk}/stage`)
  const forms = panelOf(lead, '段階を自由に選ぶ')
  await forms.getByText('絵にするものを選ぶ', { exact: true }).click()
  await forms.getByRole('button', { name: '「絵にするものを選ぶ」を始める' }).click()
  const [first] = phones as [Page]
  await first
    .getByRole('button', { name: /「助け合う冬」にシール/ })
    .last()
    .click()
  await first.getByRole('button', { name: '投票する' }).click()
  await expect(first.getByText('投票しました。')).toBeVisible()
  await hall.picture(first, 'phone-choose-390')

  await lead.goto(`${desk}/choices`)
  const source = lead.getByRole('group').filter({ hasText: '助け合う冬' }).first()
  await source
    .getByText(/助け合う冬/)
    .first()
    .click()
  await source.getByLabel('絵にしたいもの').fill('雪かきをする親子')
  await source.getByLabel('込めた思い').fill('冬も一人にしない')
  await source.getByRole('button', { name: '一覧に加える' }).click()
  await expect(lead.getByText('絵にしたいもの(1件)')).toBeVisible()
  await expect(wall.getByText('雪かきをする親子')).toBeVisible()
  await hall.picture(lead, 'choices-1440')
  await expectAccessible(lead)
}

async function answerQuestions(evening: Evening, wall: Page, phones: Page[]) {
  const { hall } = evening
  const [first] = phones as [Page]
  await goOn(evening, 'ふりかえり')
  const scale = first.getByRole('group', { name: /知人や友人に薦めたい/ })
  await scale.getByText('8', { exact: true }).click()
  await first.getByLabel('今日の感想をひとことでお書きください').fill('話せてよかった')
  await hall.picture(first, 'phone-questions-390')
  await first.getByRole('button', { name: '答えを出す' }).click()
  await expect(first.getByText('答えを受け取りました。')).toBeVisible()
  await expect(wall.getByText('答えた人 1人')).toBeVisible()
  await expectAccessible(first)
}

/** Ends the evening, and finds on each phone the number that leads to its words. */
async function close(evening: Evening, wall: Page, phones: Page[]): Promise<string> {
  const { hall, lead, desk } = evening
  await lead.goto(`${desk}/stage`)
  await lead.getByRole('link', { name: '次へ：閉会' }).click()
  await expect(lead.getByRole('heading', { name: 'この回を終了しますか' })).toBeVisible()
  await expectAccessible(lead)
  await lead.getByRole('button', { name: '終了する' }).click()
  await expect(wall.getByText(/スマホに出ている控え/)).toBeVisible()
  const slips: string[] = []
  for (const phone of phones) {
    const code = phone.locator('.slip .code')
    await expect(code).toBeVisible()
    slips.push(((await code.textContent()) ?? '').replace(/\s/g, ''))
  }
  expect(new Set(slips).size).toBe(phones.length)
  const [first] = phones as [Page]
  await expect(first.getByRole('img', { name: /控えのQRコード/ })).toHaveJSProperty(
    'complete',
    true,
  )
  const [picture] = await Promise.all([
    first.waitForEvent('download'),
    first.getByRole('button', { name: '画像で保存' }).click(),
  ])
  expect(
    readFileSync(await picture.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  await hall.picture(first, 'phone-close-390')
  await expectAccessible(first)
  return slips[0] ?? ''
}

/** The book from the desk and from the command line: every word that was taken is in it. */
async function takeResults({ hall, lead, desk, town, code }: Evening) {
  await lead.goto(`${desk}/book`)
  await hall.picture(lead, 'book-1440')
  for (const [name, begins] of [
    ['Word(まとめ)', 'PK'],
    ['PDF(まとめ)', '%PDF-'],
  ] as const) {
    const [file] = await Promise.all([
      lead.waitForEvent('download'),
      lead.getByRole('link', { name }).click(),
    ])
    const bytes = readFileSync(await file.path())
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins)
    if (process.env.STORY_PICTURES) await file.saveAs(`${process.env.STORY_PICTURES}${name}`)
  }
  await expectAccessible(lead)
  const out = join(town.folder, 'evening.json')
  const words = ['workshop', 'export', code, '--format', 'json', '--out', out]
  execFileSync(process.execPath, ['bin/miraichizu.js', ...words], {
    env: { ...process.env, DATA_DIR: town.folder, DATABASE_URL: '' },
  })
  const book = JSON.parse(readFileSync(out, 'utf8')) as { cards: { text: string }[] }
  const texts = book.cards.map(({ text }) => text)
  for (const text of kept) expect(texts.filter((one) => one === text)).toHaveLength(1)
  expect(texts).not.toContain(said.withdrawn)
}

/** The town answers in bulk; the writer reads it by the number alone, and answers back. */
async function tellFates({ hall, lead, desk, town }: Evening, slip: string) {
  await lead.goto(`${desk}/cards`)
  await lead.getByLabel(/枚をすべて選ぶ/).check()
  await lead.getByLabel('ゆくえ', { exact: true }).last().selectOption({ label: '見送り' })
  await lead.getByLabel(/理由（書いた人に伝わります）/).fill('今年度は道路の工事を先に行うため')
  await lead.getByRole('button', { name: '選んだ付箋に決める' }).click()
  await expect(lead.getByText(/枚の付箋のゆくえを決めました/)).toBeVisible()
  await expectAccessible(lead)

  const resident = await hall.phone()
  await resident.goto(`${town.origin}/${town.code}/voice/${slip}`)
  const card = resident.locator('section').filter({ hasText: said.river })
  await expect(card.getByText('今の状態: 見送り')).toBeVisible()
  await expect(card.getByText('理由: 今年度は道路の工事を先に行うため')).toBeVisible()
  await hall.picture(resident, 'voice-390')
  await expectAccessible(resident)
  await card.getByRole('radio', { name: '思っていたことと違う' }).check()
  await card.getByLabel(/ひとこと/).fill('川のことを書きました')
  await card.getByRole('button', { name: '送る' }).click()
  await expect(resident.getByText(/お返事: 思っていたことと違う/)).toBeVisible()

  await lead.goto(`${desk}/cards?fate=answered`)
  await expect(lead.getByText('「川のことを書きました」')).toBeVisible()
  await hall.picture(lead, 'cards-1440')
}
