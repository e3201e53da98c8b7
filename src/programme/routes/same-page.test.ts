import { expect, test } from 'vitest'
import { samePage } from './same-page.ts'

test('the answer to a form is the page itself, with or without a script in the browser', () => {
  const query = { programme: 'ABCDEFGH', done: '1' }
  const shown = '/016373/desk/publish?programme=ABCDEFGH&done=1'
  const address = 'http://town.example/016373/desk/publish'
  expect(samePage(new Request(address), query)).toBe(shown)
  expect(samePage(new Request(`${address}.data?programme=X`), query)).toBe(shown)
})
