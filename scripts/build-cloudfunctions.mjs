// Bundles every folder of cloudfunctions/ that has an index.ts to dist/cloudfunctions/<name>/index.js, ready to deploy.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = path.join(root, 'cloudfunctions')
const out = path.join(root, 'dist/cloudfunctions')
const names = readdirSync(source).filter(name => existsSync(path.join(source, name, 'index.ts')))
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/**
 * What a function needs beside its code: faces of Noto Serif SC, threads' own files, and packages that are installed
 * with it instead of being bundled, having a native part or being asked for by a thread.
 */
const installed = (...packages) => Object.fromEntries(packages.map(name => [name, dependencies[name]]))
const assets = {
  judging: {
    fonts: ['400Regular/NotoSerifSC_400Regular.ttf'],
    threads: ['shared/files/drawing-thread.mjs'],
    packages: installed('@resvg/resvg-js', '@hyzyla/pdfium', 'jpeg-js', 'pdf-lib'),
  },
  results: {
    fonts: ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'],
    packages: installed('@resvg/resvg-js'),
  },
  rounds: { fonts: ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'] },
}
const fontFolder = path.join(root, 'node_modules/@expo-google-fonts/noto-serif-sc')

rmSync(out, { recursive: true, force: true })
await build({
  entryPoints: Object.fromEntries(names.map(name => [`${name}/index`, path.join(source, name, 'index.ts')])),
  outdir: out,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['wx-server-sdk', 'pg-native', '@resvg/resvg-js'],
  // Packages ask for their place as ES modules do; the cloud's module format knows it as __filename.
  banner: { js: "const placeOfBundle = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'placeOfBundle' },
  logLevel: 'warning',
})
for (const name of names) {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const { fonts = [], threads = [], packages = {} } = assets[name] ?? {}
  const manifest = {
    ...{ name, version: '1.0.0', main: 'index.js' },
    dependencies: { 'wx-server-sdk': '4.0.2', ...packages },
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const triggers = name === 'timekeeper' ? [{ name: 'minute', type: 'timer', config: '0 * * * * * *' }] : []
  writeFileSync(
    path.join(folder, 'config.json'),
    `${JSON.stringify({ permissions: { openapi: [] }, triggers }, null, 2)}\n`,
  )
  for (const font of fonts) {
    mkdirSync(path.join(folder, 'fonts'), { recursive: true })
    copyFileSync(path.join(fontFolder, font), path.join(folder, 'fonts', path.basename(font)))
  }
  for (const thread of threads)
    copyFileSync(path.join(source, thread), path.join(folder, path.basename(thread)))
  console.log(`${name}  ${Math.round(statSync(path.join(folder, 'index.js')).size / 1024)} KB`)
}
