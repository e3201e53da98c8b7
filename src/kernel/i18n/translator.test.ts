import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  chooseLanguage,
  createTranslator,
  languageOfLocale,
  languageOfRequest,
  TranslatorProvider,
  useT,
} from './index.ts'
import { i18nMessages as en } from './messages.en.ts'
import { i18nMessages as ja } from './messages.ja.ts'

const resources = {
  ja: {
    programme: { state: { planned: '予定' } },
    files_one: '{{count}}件のファイル',
    files_other: '{{count}}件のファイル',
    hello: 'こんにちは、{{name}}さん',
    only: '日本語だけ',
  },
  en: {
    programme: { state: { planned: 'planned' } },
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    hello: 'Hello, {{name}}',
    only: '',
  },
}

const Page = () => createElement('p', null, useT().byName('programme.state.planned'))

describe('messages', () => {
  test('are found by their key in the language of the reader', () => {
    expect(createTranslator('ja', resources)('programme.state.planned')).toBe('予定')
    expect(createTranslator('en', resources)('programme.state.planned')).toBe('planned')
  })

  test('count in English and Japanese', () => {
    const t = createTranslator('en', resources)
    expect([t('files', { count: 1 }), t('files', { count: 2 })]).toEqual(['1 file', '2 files'])
    expect(createTranslator('ja', resources)('files', { count: 1 })).toBe('1件のファイル')
  })

  test('take what people wrote as it stands', () => {
    const t = createTranslator('ja', resources)
    expect(t('hello', { name: '<b>$t(only) {{count}}</b>' })).toBe(
      'こんにちは、<b>$t(only) {{count}}</b>さん',
    )
  })

  test('that are missing throw while we develop, and show something in production', () => {
    const strict = createTranslator('ja', resources)
    expect(() => strict.byName('no.such')).toThrow('no message no.such in ja')
    expect(() => strict('hello')).toThrow('no value')
    const shown = createTranslator('en', resources, { missing: 'show' })
    expect(shown.byName('no.such')).toBe('no.such')
    expect([shown.has('hello'), shown.has('files'), shown.has('nope')]).toEqual([true, true, false])
  })

  test('wrong keys are found by the compiler', () => {
    const t = createTranslator('ja', resources, { missing: 'show' })
    // @ts-expect-error: no such key
    t('programme.state.nope')
  })

  test('are made once for the same resources', () => {
    expect(createTranslator('ja', resources)).toBe(createTranslator('ja', resources))
  })

  test('of this folder take the same values in both languages', () => {
    const names = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()
    for (const key of ['date', 'fiscalYear', 'amount'] as const) {
      for (const [name, text] of Object.entries(ja[key])) {
        const english = Object.entries(en[key]).find(([other]) => other === name)?.[1] ?? ''
        expect(new Set(names(english))).toEqual(new Set(names(text)))
      }
    }
  })

  test('reach components without a script', () => {
    const t = createTranslator('ja', resources)
    const page = createElement(TranslatorProvider, { t }, createElement(Page))
    expect(renderToStaticMarkup(page)).toBe('<p>予定</p>')
  })
})

describe('language', () => {
  test('the switch wins over the cookie, the cookie over the browser', () => {
    expect(chooseLanguage({ query: 'en', cookie: 'lang=ja', acceptLanguage: 'ja' })).toBe('en')
    expect(chooseLanguage({ query: 'xx', cookie: 'a=1; lang=en', acceptLanguage: 'ja' })).toBe('en')
    expect(chooseLanguage({ acceptLanguage: 'fr, en-US;q=0.8, ja;q=0.5' })).toBe('en')
    expect(chooseLanguage({ acceptLanguage: 'ja,en-US;q=0.9,en;q=0.8' })).toBe('ja')
    expect(chooseLanguage({ acceptLanguage: 'fr' })).toBe('ja')
    expect(chooseLanguage({})).toBe('ja')
  })

  test('a request carries all three', () => {
    const request = new Request('http://town/016373?lang=en', { headers: { cookie: 'lang=ja' } })
    expect(languageOfRequest(request)).toBe('en')
  })

  test('the command line speaks English for LANG=en only', () => {
    expect(
      ['en', 'en_US.UTF-8', 'C.UTF-8', 'ja_JP.UTF-8', undefined].map(languageOfLocale),
    ).toEqual(['en', 'en', 'ja', 'ja', 'ja'])
  })
})
