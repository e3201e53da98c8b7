// t() for components: no JSX here, so that native Node can load the door of this folder.
import { createContext, createElement, type ReactNode, useContext } from 'react'
import type { Translator } from './translator.ts'

const TranslatorContext = createContext<Translator<string> | null>(null)

/** Gives t() to all components below; nothing of it needs a script or a nonce. */
export function TranslatorProvider({
  t,
  children,
}: {
  t: Translator<never>
  children?: ReactNode
}) {
  return createElement(TranslatorContext.Provider, { value: t as Translator<string> }, children)
}

/** t() in the reader's language. */
export function useT(): Translator {
  const t = useContext(TranslatorContext)
  if (!t) throw new Error('useT() needs a <TranslatorProvider> above it')
  return t
}
