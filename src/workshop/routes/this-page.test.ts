import { describe, expect, test } from 'vitest'
import { thisPage } from './this-page.ts'

describe('thisPage', () => {
  test('leads back to the page whether a script or the browser itself sent the form', () => {
    const page = '/016373/desk/sessions/ABCDEFGH/cards?fate=open'
    for (const sent of [page, page.replace('cards', 'cards.data')]) {
      const { pathname, search } = thisPage(new Request(`http://town.example${sent}`))
      expect(pathname + search).toBe(page)
    }
  })
})
