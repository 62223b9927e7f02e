// How the pages are built: scripts and styles as own files only (the policy forbids inline ones).

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // Which file needs which: a test holds every page to its budget.
    manifest: true,
    target: 'es2022',
  },
});
