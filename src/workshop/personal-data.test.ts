import { describe, expect, test } from 'vitest'
import { personalDataFinder } from './personal-data.ts'

const found = (text: string, names: string[] = []) =>
  personalDataFinder(names)(text).map(({ kind, from, to }) => `${kind}:${text.slice(from, to)}`)

describe('personal data in cards', () => {
  test.each([
    ['連絡は0155-62-9721まで', 'phone:0155-62-9721'],
    ['０９０−１２３４−５６７８に電話して', 'phone:０９０−１２３４−５６７８'],
    ['09012345678', 'phone:09012345678'],
    ['(0155)62-9721', 'phone:0155)62-9721'],
    ['０１５５ー６２ー９７２１', 'phone:０１５５ー６２ー９７２１'],
    ['+81 90-1234-5678', 'phone:+81 90-1234-5678'],
    ['電話は62-9721', 'phone:電話は62-9721'],
    ['メール taro.memuro@example.jp へ', 'email:taro.memuro@example.jp'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'email:ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ'],
    ['〒082-8651', 'address:〒082-8651'],
    ['うちは東3条南1丁目12番地です', 'address:うちは東3条南1丁目12番地'],
    ['本通3丁目5-2に空き家', 'address:本通3丁目5-2'],
    ['西1-2-3', 'address:西1-2-3'],
  ])('%s is flagged', (text, mark) => {
    expect(found(text)).toEqual([mark])
  })

  test.each([
    '2020-08-07に集まった',
    '一番好きな場所は嵐山',
    '東4条の公園が広い',
    '3丁目の夕日みたいな商店街',
    '人口は18,000人、0歳から95歳まで',
    '1-2年生',
    '給食費を0円に',
    'コーヒーが0.5倍',
  ])('%s is not', (text) => {
    expect(found(text)).toEqual([])
  })

  test('a name of the roster is found with and without a blank, a family name alone is not', () => {
    const names = ['芽室 太郎', '林', '佐藤はな']
    expect(found('芽室太郎さんに頼む', names)).toEqual(['name:芽室太郎'])
    expect(found('芽室　太郎さん、佐藤 はなさん', names)).toEqual([
      'name:芽室　太郎',
      'name:佐藤 はな',
    ])
    expect(found('芽室の林を守る', names)).toEqual([])
  })

  test('a name with signs of its own does no harm', () => {
    expect(found('(.*)+さん', ['(.*)+さ'])).toEqual(['name:(.*)+さ'])
    expect(found('𠮷田太郎', ['𠮷田太郎'])).toEqual(['name:𠮷田太郎'])
  })
})
