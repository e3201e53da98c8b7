// Walks an HTML tree without recursion: a page nested a hundred thousand deep must not end the program.

import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export interface HtmlVisitor {
  enter(element: Tree.Element): boolean
  leave(element: Tree.Element): void
  text(text: string): void
}

/** Parses and walks a page in reading order; `enter` says whether to go inside. */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const stack: { node: Tree.ChildNode; leaving: boolean }[] = []
  const push = (nodes: readonly Tree.ChildNode[]) => {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at]
      if (node) stack.push({ node, leaving: false })
    }
  }
  push(parse(html).childNodes)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, leaving } = next
    if ('value' in node) visitor.text(node.value)
    if (!('tagName' in node)) continue
    if (leaving) visitor.leave(node)
    else if (visitor.enter(node)) {
      stack.push({ node, leaving: true })
      push(node.childNodes)
    }
  }
}

/** The value of an attribute, or ''. */
export function attributeOf(element: Tree.Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

const unseen = new Set(
  'script style head template noscript svg object iframe audio video canvas datalist rt rp'.split(
    ' ',
  ),
)

/** Whether a reader of the page sees what stands inside. */
export function isSeen(element: Tree.Element): boolean {
  if (unseen.has(element.tagName)) return false
  if (element.attrs.some((attribute) => attribute.name === 'hidden')) return false
  return !/display\s{0,9}:\s{0,9}none/i.test(attributeOf(element, 'style').slice(0, 2000))
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section ' +
    'select summary textarea ul table thead tbody tfoot tr td th'
  ).split(' '),
)

/** Whether an element starts a line of its own. */
export function isBlock(element: Tree.Element): boolean {
  return blocks.has(element.tagName)
}

/** Whether a table only arranges other things: one cell, or tables inside. */
export function isLayout(table: Tree.Element): boolean {
  let cells = 0
  let nested = false
  const stack: Tree.ChildNode[] = [...table.childNodes]
  for (let node = stack.pop(); node && !nested && cells < 2000; node = stack.pop()) {
    if (!('tagName' in node)) continue
    if (node.tagName === 'table') nested = true
    if (node.tagName === 'td' || node.tagName === 'th') cells += 1
    for (const child of node.childNodes) stack.push(child)
  }
  return nested || cells < 2
}

export type { Tree }
