// Builds the browser's files and one server bundle whose entry is our own app.
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // Assets stay files: the policy of the pages allows no data: address for style or font.
  build: { assetsInlineLimit: 0 },
  environments: {
    ssr: { build: { rollupOptions: { input: './src/server/app.ts' } } },
  },
})
