// How the HTML papers look: on a screen like a sheet, on paper like the town's own. Fonts of the machine only.

export const paperStyle = `
:root {
  color: #1a1a1a;
  background: #fff;
  font: 1rem/1.8 'BIZ UDPGothic', 'BIZ UDGothic', 'Hiragino Sans', 'Noto Sans JP', sans-serif;
}
body { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 {
  margin: 0.5rem 0 0.75rem;
  padding-block-end: 0.75rem;
  border-block-end: 3px solid #17365d;
  color: #17365d;
  font-size: 1.6rem;
  line-height: 1.4;
  text-align: center;
}
h2 { margin: 2.25rem 0 0.6rem; font-size: 1.15rem; line-height: 1.5; break-after: avoid; }
.sign { color: #17365d; }
.note { font-weight: normal; }
.of { display: flex; flex-wrap: wrap; justify-content: space-between; margin: 0 0 1rem; }
.cover { margin: 0; color: #4d4d4d; font-size: 0.9rem; text-align: end; }
.draft { padding: 0.3rem 0.8rem; border: 2px solid #a4262c; color: #a4262c; }
.lead { margin: 0; text-indent: 1em; }
p.counts { padding: 0.5rem 0.9rem; background: #f2f5f9; text-align: end; }
.meta { margin: 0 0 0.5rem; color: #4d4d4d; font-size: 0.9rem; }
table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; }
th, td { padding: 0.5rem 0.7rem; border: 1px solid #8c8c8c; text-align: start; vertical-align: top; }
thead th { background: #f2f2f2; color: #4d4d4d; font-size: 0.9rem; font-weight: normal; text-align: center; }
caption { padding-block-start: 0.6rem; color: #4d4d4d; font-size: 0.9rem; font-weight: bold; text-align: start; }
td { white-space: pre-line; }
.states td { white-space: normal; }
.states tbody th { width: 5rem; text-align: center; vertical-align: middle; }
.implemented th, .figures .implemented { background: #e4edf7; }
.notImplemented th, .figures .notImplemented { background: #f8e6e0; }
.planned th, .figures .planned { background: #f3f3e6; }
.other th, .figures .other { background: #efefef; }
.states ul { margin: 0; padding: 0; list-style: none; }
.states li { padding-inline-start: 1em; }
.states li + li { margin-block-start: 0.7rem; }
.states li::before { content: '・'; display: inline-block; width: 1em; margin-inline-start: -1em; }
.text, dd { white-space: pre-line; }
li dl { display: grid; grid-template-columns: auto 1fr; gap: 0 0.8rem; margin: 0.3rem 0 0; font-size: 0.9rem; }
li dt { color: #4d4d4d; font-weight: bold; }
dd { margin: 0; }
.mark { margin-inline-end: 0.4rem; padding: 0 0.35rem; border: 1px solid #4d4d4d; border-radius: 2px; color: #4d4d4d; font-size: 0.8rem; }
.mark.late { border-color: #a4262c; background: #a4262c; color: #fff; }
.mark.corrected { border-color: #17365d; color: #17365d; }
figure { margin: 0.6rem 0; text-align: center; break-inside: avoid; }
figure img { max-width: 100%; height: auto; max-height: 24rem; object-fit: contain; }
.annex img { max-height: none; }
figcaption, .reference { color: #4d4d4d; font-size: 0.9rem; }
.extra { font-size: 0.9rem; }
.number, .counts td:nth-child(n + 3) { text-align: end; }
.counts th:nth-child(n + 3), .counts td:nth-child(n + 3) { width: 4em; white-space: nowrap; overflow-wrap: normal; }
.counts th:nth-child(2) { width: 24%; }
.problems th:nth-child(1), .next th:nth-child(2) { width: 22%; }
.problems th:nth-child(2), .next th:nth-child(1) { width: 16%; }
.problems th:nth-child(4) { width: 28%; }
.counts tr:last-child td { background: #f5f5f5; font-weight: bold; }
.blank { color: #a4262c; }
.figures { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures li { flex: 1; min-width: 7rem; padding: 0.5rem 0.9rem; border-radius: 2px; }
.figures .late { background: #fbeeee; }
.figures strong { font-size: 1.7rem; }
.legend { margin-block-start: 2rem; border-block-start: 1px solid #8c8c8c; color: #4d4d4d; font-size: 0.9rem; }
.legend h2 { margin: 0.6rem 0 0.3rem; font-size: 0.9rem; }
.legend dl { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 1.2rem; margin: 0; }
.legend dt { font-weight: bold; }
.approval { margin: 0.3rem 0; text-align: end; }
.numbered { counter-reset: line; }
.numbered .lead, .numbered h2, .numbered .states li, .numbered .row { counter-increment: line; }
.numbered .lead::after, .numbered h2::after, .numbered .text::after, .numbered .row td:first-child::after { content: ' [' counter(line) ']'; color: #767676; font-size: 0.75rem; font-weight: normal; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  tr, li { break-inside: avoid; }
  .annex { break-before: page; }
}
@page { size: A4; margin: 22mm; }
`
