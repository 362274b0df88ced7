// Builds the gallery of the kit as one plain page, without Taro, for looking at and for tests in a browser.
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../../..')
// the very compiler the builds use
const fromTaro = createRequire(createRequire(import.meta.url).resolve('@tarojs/webpack5-runner'))
const { compile } = fromTaro('sass')

/** Writes index.html, gallery.js and gallery.css into a folder. */
export async function buildGallery(folder) {
  await mkdir(folder, { recursive: true })
  await build({
    stdin: {
      contents: `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Gallery } from './gallery'
createRoot(document.getElementById('app')).render(createElement(Gallery))`,
      resolveDir: here,
    },
    outfile: path.join(folder, 'gallery.js'),
    bundle: true,
    jsx: 'automatic',
    define: {
      'process.env.TARO_ENV': '"h5"',
      'process.env.TARO_APP_API_BASE': '""',
      'process.env.TARO_APP_CLOUD_ENV': '""',
      'process.env.NODE_ENV': '"development"',
    },
    alias: {
      '@tarojs/components': path.join(root, 'src/components/browser-elements.tsx'),
      '@tarojs/taro': path.join(root, 'tests/phone/taro-api.ts'),
    },
  })
  const { css } = compile(path.join(root, 'src/app.scss'))
  await writeFile(path.join(folder, 'gallery.css'), css)
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>组件</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="gallery.css">
<style>*{margin:0;padding:0}</style></head><body><div id="app"></div><script src="gallery.js"></script></body></html>`,
  )
}
