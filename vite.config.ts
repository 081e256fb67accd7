import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import {defineConfig} from 'vite'
import product from './package.json' with {type: 'json'}

const server = {
  define: {__ENIG_VERSION__: JSON.stringify(product.version)},
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        enig: 'server/cli/enig.ts',
        'writer.worker': 'server/store/writer.worker.ts',
        'import.worker': 'server/customers/import.worker.ts',
      },
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
}

const client = {
  root: 'client',
  plugins: [
    react(),
    {...optimizeLocales.vite({locales: ['en-GB', 'en-US', 'sv-SE', 'da-DK']}), enforce: 'pre' as const},
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
  },
}

export default defineConfig(({isSsrBuild}) => (isSsrBuild ? server : client))
