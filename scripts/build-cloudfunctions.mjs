// Bundles every folder of cloudfunctions/ that has an index.ts to dist/cloudfunctions/<name>/index.js, ready to deploy.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  external: ['wx-server-sdk', 'pg-native'],
  logLevel: 'warning',
})
for (const name of names) {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: { 'wx-server-sdk': '4.0.2' } }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const triggers = name === 'timekeeper' ? [{ name: 'minute', type: 'timer', config: '0 * * * * * *' }] : []
  writeFileSync(
    path.join(folder, 'config.json'),
    `${JSON.stringify({ permissions: { openapi: [] }, triggers }, null, 2)}\n`,
  )
  console.log(`${name}  ${Math.round(statSync(path.join(folder, 'index.js')).size / 1024)} KB`)
}
