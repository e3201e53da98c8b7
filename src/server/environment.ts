// What our Hono middlewares hand to one another.
import type { HttpBindings } from '@hono/node-server'
import type { Language, Translator } from '#kernel/i18n'

export interface ServerEnv {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    nonce: string
    language: Language
    translator: Translator
  }
}
