// A town's words must come out as written, and an imported script must never become a link.

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LinkedText } from './LinkedText.tsx'

test('an address in a sentence becomes a link and every other word stays', () => {
  const text = '参考サイト↓ https://example.jp/a と https://example.jp/a/b を見る'
  const links = ['https://example.jp/a', 'https://example.jp/a/b']
  expect(renderToStaticMarkup(<LinkedText text={text} links={links} />)).toBe(
    '参考サイト↓ <a href="https://example.jp/a">https://example.jp/a</a> と ' +
      '<a href="https://example.jp/a/b">https://example.jp/a/b</a> を見る',
  )
})

test('a script posing as an address stays text', () => {
  const text = 'javascript:alert(1) を押す'
  expect(renderToStaticMarkup(<LinkedText text={text} links={['javascript:alert(1)']} />)).toBe(
    text,
  )
})
