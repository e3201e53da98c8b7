import { describe, expect, test } from 'vitest'
import { datesInText } from './dates-in-text.ts'
import { processorTime } from './testing.ts'

const dates = (text: string, fiscalYear = 2020) => datesInText(text, fiscalYear).dates
const doubts = (text: string) =>
  datesInText(text, 2020).doubtful.map(({ words, reason }) => [words, reason.split('.').at(-1)])

describe('dates in a text', () => {
  test.each([
    ['8/7 実施「地域ブランディング」', ['2020-08-07']],
    ['８／７に実施', ['2020-08-07']],
    ['8月に開催', ['2020-08']],
    ['２月に開催', ['2021-02']],
    ['8月7日に開催', ['2020-08-07']],
    ['3月31日まで', ['../2021-03-31']],
    ['4月から実施する予定であったが、8月から始動。', ['2020-04/..', '2020-08/..']],
    ['年度内に策定する', ['../2021-03-31']],
    ['今年度中に策定する', ['../2021-03-31']],
    ['令和3年度内に策定する', ['../2022-03-31']],
    ['令和2年8月7日', ['2020-08-07']],
    ['令和元年５月１日', ['2019-05-01']],
    ['R2.8.7', ['2020-08-07']],
    ['Ｒ２．８．７', ['2020-08-07']],
    ['H29.4.1から', ['2017-04-01/..']],
    ['2020年8月', ['2020-08']],
    ['2020/8/7', ['2020-08-07']],
    ['2020-08-07', ['2020-08-07']],
    ['平成27年(2015年)10月22日', ['2015-10-22']],
    ['2022年11月号に掲載', ['2022-11']],
    ['8月～10月', ['2020-08/2020-10']],
    ['10月から3月まで', ['2020-10/2021-03']],
    ['8月7日～9日', ['2020-08-07/2020-08-09']],
    ['8月7日(金)から9日(日)まで', ['2020-08-07/2020-08-09']],
    ['8/7～8/9', ['2020-08-07/2020-08-09']],
    ['8月7・8日', ['2020-08-07', '2020-08-08']],
    ['8月上旬に', ['2020-08']],
    ['9月末までに', ['../2020-09']],
    ['～9月', ['../2020-09']],
    ['令和3年度は8月と2月に開催', ['2021-08', '2022-02']],
    ['2021年8月7日と9月1日', ['2021-08-07', '2021-09-01']],
    ['8月に実施(2021年)', ['2021-08']],
    ['1/20の研修', ['2021-01-20']],
    ['2/3(水) 研修', ['2021-02-03']],
    ['4/5 説明会', ['2020-04-05']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
    expect(doubts(text)).toEqual([])
  })

  test.each([
    '昨年に引き続き実施',
    '次年度以降については協議中',
    '4時間30分×4回',
    '20年後の未来地図',
    'VisionMap2040',
    '十勝18町村',
    'ビジョンマップP4以降参照',
    '1/3の参加者',
    '2/3以上',
    '約1/2に減った',
    '24/7の体制',
    'v1.2.3 を導入',
    'https://example.jp/2020/8/7/index.html',
    '0155-62-9720',
    '3か月間、8月間',
    '13/5',
    '2019-20シーズン',
    'PM2.5',
    '人口2.8万人',
    '次年度内に検討',
    '50%/60%',
  ])('%s names no date', (text) => {
    expect(dates(text)).toEqual([])
    expect(doubts(text)).toEqual([])
  })

  test.each([
    ['令和元年4月30日', 'notInEra'],
    ['平成31年5月1日', 'notInEra'],
    ['2/30', 'noSuchDay'],
    ['2021年2月29日', 'noSuchDay'],
    ['9月31日', 'noSuchDay'],
  ])('%s is shown, not stored', (text, reason) => {
    expect(dates(text)).toEqual([])
    expect(doubts(text)).toEqual([[text, reason]])
  })

  test('words that depend on the day of writing leave their month in doubt', () => {
    expect(doubts('昨年8月に')).toEqual([['8月', 'relative']])
    expect(doubts('毎年8月に')).toEqual([['8月', 'recurring']])
    expect(dates('今年8月に')).toEqual(['2020-08'])
    expect(doubts('2040年を目指し8月に')).toEqual([['8月', 'farYear']])
    expect(doubts('1/3回目')).toEqual([['1/3', 'fraction']])
    expect(doubts('8月10日から8月7日')).toEqual([['8月10日から8月7日', 'backwards']])
  })

  test('a long text is read in linear time', () => {
    const text = '8月7日から8/7、2020年1/3令和2年年度内R2.8.7http://a'.repeat(20_000)
    expect(processorTime(() => datesInText(text, 2020))).toBeLessThan(40_000)
  })
})
