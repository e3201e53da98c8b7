// What each chapter of the manual tells to do, done in the same order and with the same words.
import sharp from 'sharp'
import { take, type Walk } from './take.ts'
import { afterTheEvening, board, evening } from './workshop.ts'

/** What a photograph would be; drawn here, so that it belongs to nobody. */
const sampleDrawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500">
  <rect width="800" height="500" fill="#dbeafe"/><circle cx="560" cy="190" r="70" fill="#fb923c"/>
  <path d="M0 420 260 250 480 400 640 320 800 410V500H0Z" fill="#15803d"/></svg>`

async function firstDay(walk: Walk): Promise<void> {
  const { page } = walk
  await page.goto('sign-in')
  await page.getByLabel('メールアドレス').fill('kanri@memuro.example')
  const enter = page.getByRole('button', { name: 'ログイン' })
  await page.getByLabel('パスワード').fill(walk.password)
  await take(walk, 'sign-in', { of: page.locator('form'), frame: enter })
  await enter.click()
  await page.waitForURL(/desk$/)
  await take(walk, 'desk')
}

async function month(walk: Walk): Promise<void> {
  const { page } = walk
  const main = page.getByRole('main')
  await take(walk, 'month', { of: main, tallest: 680 })
  await page.getByRole('link', { name: '項目と取組', exact: true }).click()
  const office = page.getByRole('region', { name: 'サテライトオフィス関連事業' })
  const plan = office.getByRole('group', { name: '2番目' })
  const done = plan.getByRole('button', { name: '実施した' })
  await take(walk, 'rows', { of: office, frame: done })
  await done.click()
  await plan.getByLabel('時期', { exact: true }).fill('令和2年11月20日')
  const contact = page.getByRole('region', { name: 'たいとうすみだ連携事業' })
  const row = contact.getByRole('group', { name: '3番目' })
  await row.getByRole('button', { name: 'できなかった' }).click()
  const reason = row.getByLabel('理由(報告書に載ります)')
  await reason.fill('（サンプル）先方と日程が合わなかったため。来年度の5月に行う。')
  await take(walk, 'reason', { of: row, frame: reason })
  const bar = page.getByRole('region', { name: '保存' })
  await bar.getByText(/からの変更として保存/).click()
  await take(walk, 'save', { of: bar })
  await bar.getByRole('button', { name: '保存' }).click()
  await page.getByText('保存しました。').first().waitFor()
  await page.getByRole('link', { name: '公開へ進む' }).click()
  const confirm = page.getByRole('button', { name: '確認へ進む' })
  await take(walk, 'publish', { of: main, frame: confirm, tallest: 1700 })
  await confirm.click()
  await page.getByRole('button', { name: '公開する' }).click()
  await page.getByText('公開しました').first().waitFor()
  await page.getByRole('link', { name: '今月の仕事', exact: true }).click()
  await page.getByRole('link', { name: '取り消す' }).first().click()
  const undo = page.getByRole('button', { name: '取り消す' })
  await take(walk, 'undo', { of: main, frame: undo })
}

async function report(walk: Walk): Promise<void> {
  const { page } = walk
  await page.getByRole('link', { name: '報告書', exact: true }).click()
  const main = page.getByRole('main')
  const wish = page.getByLabel('基準日', { exact: true })
  await wish.fill('令和2年11月30日')
  await page.getByRole('button', { name: 'この内容で表示' }).click()
  const word = page.getByRole('link', { name: 'Word', exact: true })
  await page.getByRole('heading', { name: '令和2年11月30日現在の報告書' }).waitFor()
  await take(walk, 'report', { of: main, frame: word, tallest: 900 })
  const html = page.getByRole('link', { name: '印刷の形で見る(HTML)' })
  const paper = await page.context().newPage()
  await paper.setViewportSize({ width: 860, height: 900 })
  await paper.goto((await html.getAttribute('href')) ?? '')
  await take({ ...walk, page: paper }, 'report-paper', { of: paper.locator('body'), tallest: 900 })
  await paper.close()
  await page.getByRole('link', { name: 'この内容で公表する' }).click()
  await page.getByLabel('決裁日').fill('令和2年12月4日')
  await page.getByLabel('文書番号').fill('芽企第12号')
  const freeze = page.getByRole('button', { name: '公表する' })
  await take(walk, 'freeze', { of: main, frame: freeze })
  await freeze.click()
  await page.getByText('報告書を公表しました').first().waitFor()
}

async function yearChange(walk: Walk): Promise<void> {
  const { page } = walk
  await page.getByRole('link', { name: '年度更新', exact: true }).click()
  await page.getByRole('heading', { name: '年度更新', level: 1 }).waitFor()
  const plan = page.locator('section').filter({ hasText: 'あとで決める' }).last()
  await take(walk, 'year-change', { of: plan })
}

async function staff(walk: Walk): Promise<void> {
  const { page } = walk
  const main = page.getByRole('main')
  await page.getByRole('link', { name: '利用者', exact: true }).click()
  await page.getByLabel('氏名').fill('サンプル 新任')
  await page.getByLabel('メールアドレス').fill('shinnin@memuro.example')
  const add = page.getByRole('button', { name: '加える' })
  await take(walk, 'staff', { of: main, frame: add, tallest: 1400 })
  await add.click()
  await page.getByText('サンプル 新任さんを加えました').first().waitFor()
  await page.getByRole('link', { name: 'サンプル 新任' }).first().click()
  await page.getByRole('button', { name: 'リンクを出す' }).waitFor()
  await page.getByRole('link', { name: '課・団体', exact: true }).click()
  await page.getByRole('heading', { name: '課・係を加える' }).waitFor()
  await take(walk, 'sections', { of: main, tallest: 1100 })
  await page.getByRole('link', { name: '企画財政課（サンプル）' }).click()
  await page.getByText('名前を変える').first().click()
  await take(walk, 'section', { of: main, tallest: 1100 })
}

async function words(walk: Walk): Promise<void> {
  const { page } = walk
  await page.getByRole('link', { name: '区分・タグ・設定', exact: true }).click()
  const change = page.getByRole('link', { name: '設定を変更する' })
  await take(walk, 'words', { of: page.getByRole('main'), frame: change, tallest: 1150 })
}

async function publicPages(walk: Walk): Promise<void> {
  const page = await walk.page.context().newPage()
  await page.goto('progress')
  await take({ ...walk, page }, 'public', { of: page.locator('body'), tallest: 1000 })
  await page.setViewportSize({ width: 390, height: 760 })
  await page.goto('progress')
  await take({ ...walk, page }, 'phone-public')
  await page.close()
}

async function pictures(walk: Walk): Promise<void> {
  const { page } = walk
  await page.getByRole('link', { name: '項目と取組', exact: true }).click()
  const workshop = page.getByRole('region', { name: '魅力発見ワークショップ' })
  const row = workshop.getByRole('group', { name: '2番目' })
  await row.getByText('くわしく').click()
  await row.getByRole('link', { name: '取り下げ・写真・履歴' }).click()
  const panel = page.locator('#pictures')
  const drawing = await sharp(Buffer.from(sampleDrawing)).png().toBuffer()
  await panel
    .getByLabel('ファイル')
    .setInputFiles({ name: 'workshop.png', mimeType: 'image/png', buffer: drawing })
  await panel.getByLabel('説明文').fill('（サンプル）8月7日の研修の様子')
  await panel.getByLabel('代替テキスト').fill('（サンプル）丘の上に朝日が昇る絵')
  const add = panel.getByRole('button', { name: '追加する' })
  await take(walk, 'activity-picture', { of: panel, frame: add })
  await add.click()
  await panel.getByRole('img').waitFor()
  await page.getByRole('button', { name: '非公開にする' }).waitFor()
  await page.getByRole('button', { name: '取り下げる' }).waitFor()
}

async function importing(walk: Walk): Promise<void> {
  const { page } = walk
  const main = page.getByRole('main')
  await page.getByRole('link', { name: '取り込み', exact: true }).click()
  await page.getByLabel('文書のファイル').setInputFiles('src/programme/demo/progress-2020.txt')
  await page.getByLabel('年度').fill('令和2年度')
  await page.getByLabel('基準日(いつ現在の文書か)').fill('令和2年11月30日')
  await page.getByLabel('どの事業の文書ですか').selectOption('新しい事業として取り込む')
  const read = page.getByRole('button', { name: '読み込んで確かめる' })
  await take(walk, 'import', { of: main, frame: read, tallest: 1260 })
  await read.click()
  await page.getByRole('heading', { name: '読み取った項目と取組' }).waitFor()
  await take(walk, 'import-preview', { of: main, tallest: 1000 })
  await page.getByRole('link', { name: '直す' }).nth(1).click()
  await page.getByRole('button', { name: '改行で分ける' }).waitFor()
  await page.getByRole('link', { name: '次へ: 置いていない文章' }).click()
  const place = page.getByRole('button', { name: 'ここに置く' })
  await take(walk, 'import-waiting', { of: main, frame: place, tallest: 1500 })
  await page.getByRole('link', { name: '次へ: 取り込む' }).click()
  const commit = page.getByRole('button', { name: 'この内容で取り込む' })
  await take(walk, 'import-finish', { of: main, frame: commit })
  await commit.click()
  await page.getByRole('link', { name: 'この取り込みを取り消す' }).click()
  await page.getByRole('button', { name: '取り消す' }).click()
  await page.getByText('取り込みを取り消しました。').first().waitFor()
}

/** In this order: what one chapter writes, the next one shows. */
export const chapters = [
  firstDay,
  month,
  report,
  yearChange,
  staff,
  words,
  pictures,
  publicPages,
  importing,
  evening,
  board,
  afterTheEvening,
]
