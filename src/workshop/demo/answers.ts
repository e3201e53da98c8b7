// What might have been answered at the end of a sample evening: invented.

const recommend = [8, 7, 9, 6, 8, 5, 10, 7, 8, 4]
const join = [7, 8, 6, 5, 9, 7, 8, 3, 8, 6]
const thank = [9, 10, 8, 9, 10, 7, 9, 8, 10, 9]

const words = [
  '（サンプル）ふだん話さない人の考えが聞けてよかった',
  '（サンプル）同じことを思っている人が多くて驚いた',
  '（サンプル）もう少し書く時間がほしかった',
  '（サンプル）次は高校生にも来てほしい',
  '（サンプル）出た意見がどうなるのか知りたい',
]

/** The answers of one phone; only some write words. */
export function answersOf(phone: number): Record<string, string | number> {
  const of = (values: readonly number[]) => values[phone % values.length] ?? 0
  const said = phone % 3 === 0 ? words[(phone / 3) % words.length] : undefined
  const scores = { recommend: of(recommend), join: of(join), thank: of(thank) }
  return said ? { ...scores, words: said } : scores
}
