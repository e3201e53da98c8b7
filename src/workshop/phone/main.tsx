/** @jsxImportSource preact */
// The phone page's one script: puts the hall into the document that the server has drawn.
import { render } from 'preact'
import { App } from './App.tsx'
import './phone.css'
import type { Start } from './told.ts'

const start: Start = JSON.parse(document.getElementById('start')?.textContent ?? '{}')
const root = document.getElementById('phone')
if (root) {
  root.textContent = ''
  render(<App start={start} />, root)
}
