// The document around the phone page: whole at once, small, and the same script for everybody.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { html, raw } from 'hono/html'
import { type Language, languageCookie, type Translator } from '#kernel/i18n'
import { Refusal } from '#kernel/refusal'
import { programRoot } from '#kernel/root'
import { mostTables } from './limits.ts'
import { type JoinPlace, normalCode, placeOfCode } from './participants.server.ts'
import type { Start } from './phone/told.ts'
import * as english from './phone-page-messages.en.ts'
import * as japanese from './phone-page-messages.ja.ts'
import { readHall } from './phone-state.server.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

interface PageEnv {
  Variables: { translator: Translator; language: Language }
}

/** `/join` (a code is typed) and `/join/{code}` (the evening). */
export function phonePage(): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get('/join', (c) => {
      const code = normalCode(c.req.query('code') ?? '')
      if (code === '') return answer(c, 200, codePage(c, ''))
      return c.redirect(`/join/${encodeURIComponent(code)}`, 303)
    })
    .get('/join/:code', async (c) => {
      const typed = c.req.param('code')
      const place = await placeOfCode(typed).catch((problem) => {
        if (problem instanceof Refusal && problem.kind === 'not-found') return undefined
        throw problem
      })
      if (!place) return answer(c, 404, codePage(c, typed))
      const start = await startOf(c, place)
      return answer(c, 200, hallPage(start))
    })
}

function answer(c: Context<PageEnv>, status: 200 | 404, page: unknown): Response {
  const { language } = c.var
  if (c.req.query('lang') === language) c.header('set-cookie', languageCookie(language))
  return c.body(String(page), status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
}

async function startOf(c: Context<PageEnv>, place: JoinPlace): Promise<Start> {
  const { language } = c.var
  const isEnglish = language === 'en'
  const table = Number(c.req.query('table'))
  return {
    code: place.code,
    language,
    words: isEnglish ? english.pageMessages : japanese.pageMessages,
    // English has no easier version of its own.
    plain: isEnglish ? {} : japanese.plainMessages,
    title: place.title,
    town: place.town.name,
    hall: await readHall(place),
    table: Number.isInteger(table) && table >= 1 && table <= mostTables ? table : null,
  }
}

function hallPage(start: Start) {
  const { words, language, title, town, hall } = start
  const say = (key: string) => withoutReadings(words[key] ?? '')
  const kind = hall.phase?.kind ?? 'before'
  return shell(
    language,
    title,
    html`<div id="phone"><header class="head"><p class="town">${town}</p><h1>${title}</h1>
<div class="now"><p><strong>${say(`phase-${kind}`)}</strong></p></div></header>
<main><noscript><p class="notice warning">${say('noScript')}</p></noscript>
${hall.prompts.map((prompt) => html`<h2>${prompt}</h2>`)}<p class="hint">${say('loadingPage')}</p></main></div>
<script type="application/json" id="start">${raw(JSON.stringify(start).replaceAll('<', '\\u003c'))}</script>
<script type="module" src="${assets().script}"></script>`,
  )
}

/** Where a code is typed, or typed again. */
function codePage(c: Context<PageEnv>, wrong: string) {
  const { translator: t, language } = c.var
  return shell(
    language,
    t('workshop.phone.code.title'),
    html`<header class="head"><h1>${t('workshop.phone.code.title')}</h1></header><main>
${wrong && html`<p class="notice error" role="alert">${t('workshop.phone.code.wrong', { code: wrong.slice(0, 20) })}</p>`}
<form class="write" action="/join"><label for="code">${t('workshop.phone.code.label')}</label>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
<p class="hint">${t('workshop.phone.code.hint')}</p>
<button class="primary">${t('workshop.phone.code.go')}</button></form></main>`,
  )
}

function shell(language: Language, title: string, body: unknown) {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets().style}"><link rel="modulepreload" href="${assets().script}"></head>
<body>${body}</body></html>`
}

function withoutReadings(message: string): string {
  return message.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
}

interface Assets {
  script: string
  style: string
}

let built: Assets | undefined

/** The names of the built files; read anew in development, where they change. */
function assets(): Assets {
  if (built && !import.meta.env?.DEV) return built
  const file = join(programRoot(), 'build/client/phone.json')
  const manifest: Record<string, { file: string; css?: string[] }> = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const entry = manifest['src/workshop/phone/main.tsx']
  built = { script: `/${entry?.file}`, style: `/${entry?.css?.[0]}` }
  return built
}
