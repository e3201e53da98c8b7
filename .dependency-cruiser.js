// Keeps the import table of architecture.js: downhill only, through the doors only, no circles.
import { mayUse } from './architecture.js'

const modules = Object.keys(mayUse)
const doors = '(index\\.server|schema|state)\\.ts$|^src/[^/]+/ui/index\\.ts$'
const kernelDoors =
  '^src/kernel/([^/]+\\.ts|[^/]+/(index|index\\.server|schema)\\.ts|ui/styles\\.css|db/testing\\.ts)$'

/** What a module may not touch: every module that its row of the table does not name. */
const uphill = modules.map((module) => ({
  name: `${module}-only-downhill`,
  severity: 'error',
  from: { path: `^src/${module}/` },
  to: {
    path: `^src/(${modules.filter((other) => other !== module && !mayUse[module].includes(other)).join('|')})/`,
  },
}))

export default {
  forbidden: [
    ...uphill,
    {
      name: 'through-the-door-only',
      comment: 'Another module is used through #module, #module/schema or #module/ui.',
      severity: 'error',
      from: { path: `^src/(${modules.join('|')})/` },
      to: { path: `^src/(${modules.join('|')})/`, pathNot: [`^src/$1/`, doors] },
    },
    {
      name: 'kernel-through-its-doors',
      severity: 'error',
      from: { path: `^src/(${modules.join('|')})/` },
      to: { path: '^src/kernel/', pathNot: kernelDoors },
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: `^src/(${modules.join('|')}|server|cli)/` },
    },
    {
      name: 'modules-know-no-server',
      severity: 'error',
      from: { path: `^src/(${modules.join('|')})/` },
      to: { path: '^src/(server|cli)/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\+types|virtual:' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
