import { describe, expect, test } from 'vitest'
import { joinAddress, spokenAddress } from './join-address.server.ts'
import { drawQr } from './qr.server.ts'

const asked = (url: string) => new Request(url)
const local = { host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' }

describe('the address that the hall joins by', () => {
  test('is the town’s own where it is set', () => {
    const town = { ...local, publicUrl: 'https://mirai.example.jp' }
    expect(joinAddress(asked('http://10.0.0.5:3000/x'), town, 'ABC234')).toBe(
      'https://mirai.example.jp/join/ABC234',
    )
  })

  test('is the laptop’s own in a hall, where nobody reaches the town’s server', () => {
    const hall = {
      host: '0.0.0.0',
      port: 3000,
      publicUrl: 'https://mirai.example.jp',
      isHall: true,
    }
    expect(joinAddress(asked('http://192.168.11.2:3000/x'), hall, 'ABC234')).toBe(
      'http://192.168.11.2:3000/join/ABC234',
    )
  })

  test('is else the one that was asked', () => {
    const hall = { host: '0.0.0.0', port: 3000, publicUrl: 'http://127.0.0.1:3000' }
    const address = joinAddress(asked('http://192.168.11.2:3000/x'), hall, 'ABC234')
    expect(address).toBe('http://192.168.11.2:3000/join/ABC234')
    expect(spokenAddress(address)).toBe('192.168.11.2:3000/join/ABC234')
    expect(joinAddress(asked('http://localhost:3000/x'), local, 'ABC234')).toBe(
      'http://localhost:3000/join/ABC234',
    )
  })

  test('is drawn as a code with a quiet zone', () => {
    const { size, path } = drawQr('http://192.168.11.2:3000/join/ABC234')
    expect(size).toBeGreaterThanOrEqual(25 + 8)
    expect(path).toMatch(/^M4 4h7/)
  })
})
