// How the HTML papers look: on a screen like a sheet, on paper like the town's own.

export const paperStyle = `
:root { color: #1a1a1a; background: #fff; font: 16px/1.75 'BIZ UDPGothic', 'BIZ UDGothic', 'Noto Sans JP', sans-serif; }
body { max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; text-align: center; color: #17365d; border-bottom: 2px solid #17365d; padding-bottom: .6rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; break-after: avoid; }
.note { font-weight: normal; } .of { display: flex; justify-content: space-between; flex-wrap: wrap; }
.cover { text-align: end; color: #4d4d4d; } .cover:empty { display: none; }
.counts { text-align: end; background: #f2f5f9; padding: .5rem .8rem; } .meta, .legend { color: #4d4d4d; font-size: .9rem; }
.draft { color: #a4262c; border: 2px solid; padding: .2rem .6rem; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } th, td { border: 1px solid #8c8c8c; padding: .5rem .7rem; text-align: start; vertical-align: top; }
thead th { background: #f2f2f2; text-align: center; font-weight: normal; font-size: .9rem; } .states tbody th { width: 5rem; text-align: center; vertical-align: middle; }
.implemented th { background: #e4edf7; } .notImplemented th { background: #f8e6e0; } .planned th { background: #f3f3e6; }
td ul { margin: 0; padding: 0; list-style: none; } td li { padding-inline-start: 1em; text-indent: -1em; margin-block-end: .6rem; white-space: pre-line; } td li::before { content: '・'; }
li dl { text-indent: 0; margin: .3rem 0 0; display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; font-size: .9rem; } dd { margin: 0; white-space: pre-line; }
.legend { display: grid; grid-template-columns: auto 1fr; gap: .2rem .8rem; border-top: 1px solid #8c8c8c; padding-top: .6rem; margin-top: 2rem; }
.mark { border: 1px solid; padding: 0 .3rem; margin-inline-end: .4rem; font-size: .85rem; } .late { color: #a4262c; } .approval { text-align: end; }
.number { text-align: end; } .blank { color: #a4262c; } caption { text-align: start; font-weight: bold; }
@media print { body { max-width: none; padding: 0; } tr { break-inside: avoid; } }
@page { size: A4; margin: 22mm; }
`
