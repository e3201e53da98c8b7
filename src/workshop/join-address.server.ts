// The address that the hall types or scans: it must be one that the phones in the room can reach.
import { networkInterfaces } from 'node:os'
import { isLoopback, localAddress, type Settings } from '#kernel/settings'
import { drawQr, type QrDrawing } from './qr.server.ts'

type Known = Pick<Settings, 'publicUrl' | 'host' | 'port' | 'isHall'>

/** `http://…/join/ABC123`: PUBLIC_URL where it is set and this is no hall, else the address that was asked. */
export function joinAddress(request: Request, settings: Known, code: string): string {
  return `${hallOrigin(request, settings)}/join/${code}`
}

/** All ways in: to say, to type, to scan. */
export interface Join {
  code: string
  address: string
  /** As it is typed. */
  spoken: string
  qr: QrDrawing
}

/** How a session is joined, as its console and its projector show it. */
export function joinFor(request: Request, settings: Known, code: string): Join {
  const address = joinAddress(request, settings, code)
  return { code, address, spoken: spokenAddress(address), qr: drawQr(address, 2) }
}

/** As people read it from a wall and type it: without the scheme, where the browser adds the right one. */
export function spokenAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/**
 * Where phones reach this server. The laptop in the hall asks itself by a loopback address, which
 * leads nowhere from a phone: then the machine's first address in the room's network stands in.
 */
export function hallOrigin(request: Request, settings: Known): string {
  const isSet = settings.publicUrl !== localAddress(settings.host, settings.port)
  // In a hall PUBLIC_URL is for the slips: nobody there reaches the town's server.
  if (isSet && !settings.isHall) return settings.publicUrl
  const asked = new URL(request.url)
  if (!isLoopback(asked.hostname) || isLoopback(settings.host)) return asked.origin
  const [first] = roomAddresses()
  return first ? localAddress(first, settings.port) : asked.origin
}

/** The machine's own IPv4 addresses; those of private networks alone where it is in one. */
export function roomAddresses(): string[] {
  const all = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const own = all.filter((address) => /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address))
  return own.length > 0 ? own : all
}
