import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The pages: `web/` is the root, `dist/web` what the server serves. In development `npx vite` serves the pages and hands
 * `/api` to a running server (`API_URL`, else http://localhost:3000).
 */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The list of chunks, from which a test sums up what the first page loads.
    manifest: true,
    rolldownOptions: {
      // The planning library is pure: what a page does not use of it (schemas above all) need not be loaded.
      treeshake: { moduleSideEffects: [{ test: /\/solver\//, sideEffects: false }] },
      // Every page counts days and weeks; only those that edit rosters load the rules and their schemas.
      output: {
        codeSplitting: {
          groups: [
            { name: 'calendar', test: /\/solver\/model\/(time|units)\.ts$/ },
            { name: 'rules', test: /\/solver\/(?!browser)|\/node_modules\/zod\// },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    strictPort: true,
    proxy: { '/api': { target: process.env.API_URL ?? 'http://localhost:3000' } },
  },
})
