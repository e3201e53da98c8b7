import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readSettings } from '#kernel/settings'
import { callerOf } from './caller.ts'
import type { ServerEnv } from './environment.ts'

async function callerFor(peer: string, forwarded?: string, proxies: string[] = []) {
  const app = new Hono<ServerEnv>().get('/', (c) => c.text(callerOf(c, proxies) ?? 'unknown'))
  const headers = forwarded ? { 'x-forwarded-for': forwarded } : undefined
  const socket = { incoming: { socket: { remoteAddress: peer } } }
  return (await app.request('/', { headers }, socket)).text()
}

test('a proxy on this machine is believed, in what it added itself', async () => {
  expect(await callerFor('127.0.0.1', '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9')
  expect(await callerFor('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
})

test('nobody else can give a false address', async () => {
  expect(await callerFor('203.0.113.5', '127.0.0.1')).toBe('203.0.113.5')
  expect(await callerFor('127.0.0.1', 'nonsense')).toBe('127.0.0.1')
})

test('a proxy on another machine is believed where the settings name it', async () => {
  const proxies = ['10.0.0.5']
  expect(await callerFor('10.0.0.5', '203.0.113.9', proxies)).toBe('203.0.113.9')
  expect(await callerFor('10.0.0.6', '203.0.113.9', proxies)).toBe('10.0.0.6')
  expect(() => readSettings({ TRUSTED_PROXY: '10.0.0.5, proxy' })).toThrow('trustedProxy')
})
