// Builds the phone page's one script and one style: Preact, apart from the desk's React and its tools.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const entry = 'src/workshop/phone/main.tsx'

/** Puts `phone-<hash>.js` and `.css` beside the other assets, and their names into `phone.json`. */
export async function buildPhone(root: string): Promise<void> {
  const outDir = join(root, 'build/client')
  removeOlder(join(outDir, 'assets'))
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: false,
      manifest: 'phone.json',
      assetsInlineLimit: 0,
      // Phones are kept for long: six years back.
      target: ['es2020', 'safari14', 'chrome87'],
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, entry),
        output: {
          entryFileNames: 'assets/phone-[hash].js',
          chunkFileNames: 'assets/phone-[hash].js',
          assetFileNames: 'assets/phone-[hash][extname]',
        },
      },
    },
  })
}

function removeOlder(folder: string) {
  try {
    for (const file of readdirSync(folder)) {
      if (file.startsWith('phone-')) rmSync(join(folder, file))
    }
  } catch {
    // Nothing was built yet.
  }
}
