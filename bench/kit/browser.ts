// A browser without script for the desk's figure: signs in, reads a form as it stands in the page, sends it back.
import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

export interface Session {
  address: string
  cookie: string
}

/** Signs in through the page's own form. */
export async function signIn(
  address: string,
  code: string,
  { email, password }: { email: string; password: string },
): Promise<Session> {
  const answer = await fetch(`${address}/${code}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
    headers: { origin: address },
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (cookies.length === 0) throw new Error(`signing in was answered ${answer.status}`)
  return { address, cookie: cookies.join('; ') }
}

/** The page's text; anything but 200 is an error. */
export async function readPage({ address, cookie }: Session, path: string): Promise<string> {
  const answer = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
  const html = await answer.text()
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
  return html
}

/** Sends a form to the page that it stands in; resolves where the server leads on from there. */
export async function sendForm(
  { address, cookie }: Session,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<string> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const headers = { cookie, origin: address }
  const sent = await fetch(`${address}${path}`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  })
  await sent.arrayBuffer()
  const next = sent.headers.get('location')
  if (sent.status < 300 || sent.status > 399 || !next) {
    throw new Error(`the form of ${path} was answered ${sent.status}`)
  }
  return next
}

/** Names and values of the fields of the page's form that is sent by POST, as they are now. */
export function fieldsOf(html: string): [string, string][] {
  const form = elementsIn(parse(html)).find(
    (one) => one.tagName === 'form' && attributeOf(one, 'method') === 'post' && hasRows(one),
  )
  if (!form) throw new Error('the page has no form with rows')
  return elementsIn(form).flatMap((control): [string, string][] => {
    const name = attributeOf(control, 'name')
    if (!name || control.tagName === 'button') return []
    const type = attributeOf(control, 'type')
    if (type === 'file' || type === 'submit') return []
    const isBox = type === 'checkbox' || type === 'radio'
    if (isBox && attributeOf(control, 'checked') === undefined) return []
    return [[name, typedIn(control)]]
  })
}

function hasRows(form: Element): boolean {
  return elementsIn(form).some(({ tagName }) => tagName === 'textarea')
}

function typedIn(control: Element): string {
  if (control.tagName === 'textarea') return textOf(control)
  if (control.tagName !== 'select') return attributeOf(control, 'value') ?? ''
  const options = elementsIn(control).filter(({ tagName }) => tagName === 'option')
  const chosen =
    options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0]
  return chosen ? (attributeOf(chosen, 'value') ?? textOf(chosen)) : ''
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) =>
    tree.isElementNode(child) ? [child, ...elementsIn(child)] : [],
  )
}

function textOf(node: Element): string {
  return node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('')
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}
