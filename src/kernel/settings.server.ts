// What an installation can be told from outside; a wrong value is named here, before anything is opened.
import { isIP } from 'node:net'
import { refuse } from './refusal.ts'

export interface Settings {
  host: string
  port: number
  /** As wished; `chooseDataFolder` decides where nothing is wished. */
  dataDir: string | undefined
  /** The town's own PostgreSQL; without it ours is started in the data folder. */
  databaseUrl: string | undefined
  /** The address that residents use, without a slash at its end. Printed on slips and in feeds. */
  publicUrl: string
  /** Phones in a room without Internet reach this machine itself (`serve --hall`). */
  isHall?: boolean
  /** Signs session cookies; several nodes must share it. Without it one is kept in the data folder. */
  authSecret: string | undefined
  /** Addresses of proxies on other machines that are believed when they name the caller. */
  trustedProxies: readonly string[]
  /** Without it: every request, but only trouble where somebody reads the terminal. */
  logLevel: string | undefined
}

/** Settings that more commands read from the environment than from their arguments. */
export type Environment = Readonly<Record<string, string | undefined>>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const loopbackHosts = ['127.0.0.1', 'localhost', '::1', '[::1]']

/** Reads HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXY and LOG_LEVEL; refuses what cannot be right. */
export function readSettings(environment: Environment): Settings {
  const host = environment.HOST?.trim() || '127.0.0.1'
  const port = readPort(environment.PORT?.trim() || '3000')
  const logLevel = environment.LOG_LEVEL?.trim() || undefined
  if (logLevel && !logLevels.includes(logLevel)) {
    refuse('invalid', 'kernel.settings.logLevel', { value: logLevel, right: logLevels.join(', ') })
  }
  return {
    host,
    port,
    dataDir: environment.DATA_DIR?.trim() || undefined,
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL?.trim()),
    publicUrl: readPublicUrl(environment.PUBLIC_URL?.trim()) ?? localAddress(host, port),
    authSecret: environment.AUTH_SECRET?.trim() || undefined,
    trustedProxies: readProxies(environment.TRUSTED_PROXY ?? ''),
    logLevel,
  }
}

/** True where only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host)
}

/** The address at which somebody at this machine opens the pages. */
export function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`
}

function readPort(text: string): number {
  const port = Number(text)
  const isPort = /^\d{1,5}$/.test(text) && port <= 65_535
  return isPort ? port : refuse('invalid', 'kernel.settings.port', { value: text })
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.parse(text)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    refuse('invalid', 'kernel.settings.databaseUrl')
  }
  return text
}

function readProxies(text: string): string[] {
  const addresses = text.split(/[\s,]+/).filter(Boolean)
  const wrong = addresses.find((address) => isIP(address) === 0)
  if (wrong !== undefined) refuse('invalid', 'kernel.settings.trustedProxy', { value: wrong })
  return addresses
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    refuse('invalid', 'kernel.settings.publicUrl', { value: text })
  }
  return text.replace(/\/+$/, '')
}
