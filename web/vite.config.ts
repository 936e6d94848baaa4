import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { baseMap } from './build/base-map.ts';

/** Where `hearsay serve` answers while the desk is worked on (`npx vite web`). */
const API = 'http://localhost:4470';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), baseMap()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1_200, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: API, changeOrigin: true } } },
});
