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

rmSync(out, { recursive: true, force: true })
await build({
  entryPoints: Object.fromEntries(names.map(name => [`${name}/index`, path.join(source, name, 'index.ts')])),
  outdir: out,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // resvg is a native library: installed beside the function that draws, for the machine it runs on
  external: ['wx-server-sdk', 'pg-native', '@resvg/resvg-js'],
  logLevel: 'warning',
})
/** The functions that draw words on files, and the Chinese font (OFL) they do it with. */
const drawing = ['judging']
const font = path.join(
  root,
  'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
)
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

for (const name of names) {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const draws = drawing.includes(name)
  const packages = {
    'wx-server-sdk': '4.0.2',
    ...(draws ? { '@resvg/resvg-js': dependencies['@resvg/resvg-js'] } : {}),
  }
  if (draws) copyFileSync(font, path.join(folder, path.basename(font)))
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: packages }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const triggers = name === 'timekeeper' ? [{ name: 'minute', type: 'timer', config: '0 * * * * * *' }] : []
  writeFileSync(
    path.join(folder, 'config.json'),
    `${JSON.stringify({ permissions: { openapi: [] }, triggers }, null, 2)}\n`,
  )
  console.log(`${name}  ${Math.round(statSync(path.join(folder, 'index.js')).size / 1024)} KB`)
}
