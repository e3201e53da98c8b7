// What an e-mail address and a password must be; pure, so that forms and the command line say the same.
import { z } from 'zod'
import { refuse } from '../refusal.ts'

export const shortestPassword = 10
export const longestPassword = 128
const fewestSymbols = 5

/** For forms: a password typed twice. How good it is, `checkPassword` says. */
export const NewPassword = z
  .object({ newPassword: z.string().min(1), repeatPassword: z.string() })
  .check(passwordsAgree)

/** The two must be the same; said beside the second. */
export function passwordsAgree({
  value,
  issues,
}: z.core.ParsePayload<{ newPassword: string; repeatPassword: string }>): void {
  if (value.newPassword === value.repeatPassword) return
  const message = 'kernel.tenancy.passwordsDiffer'
  issues.push({ code: 'custom', path: ['repeatPassword'], message, input: value.repeatPassword })
}

/** Full-width letters become half-width, capitals small; refused where it is no address. */
export function normalEmail(input: string): string {
  const email = input.normalize('NFKC').trim().toLowerCase()
  if (!/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)*$/.test(email) || email.length > 254) {
    refuse('invalid', 'kernel.tenancy.emailWrong', { email: input.slice(0, 80) })
  }
  return email
}

/** Refuses a password that is too short, too long, too plain or the address itself. */
export function checkPassword(password: string, email: string): void {
  const symbols = [...password.normalize('NFKC')]
  const [shortest, longest] = [shortestPassword, longestPassword]
  if (symbols.length < shortest) refuse('invalid', 'kernel.tenancy.passwordTooShort', { shortest })
  if (symbols.length > longest) refuse('invalid', 'kernel.tenancy.passwordTooLong', { longest })
  const isAddress = [email, email.split('@')[0]].includes(password.toLowerCase())
  if (new Set(symbols).size < fewestSymbols || isAddress || isRun(symbols)) {
    refuse('invalid', 'kernel.tenancy.passwordTooPlain')
  }
}

/** 1234567890, abcdefghij: each symbol follows the one before it. */
function isRun(symbols: readonly string[]): boolean {
  const codes = symbols.map((symbol) => symbol.codePointAt(0) ?? 0)
  return codes.slice(1).every((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1 || code === 48)
}
