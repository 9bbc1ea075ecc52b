import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration so.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/rep/',
  plugins: [react()],
  build: {
    target: 'es2023',
    // A data: address would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
})
