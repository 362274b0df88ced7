// npm test: everything that must pass. npm run check (--fast): lint, types, dead code, import directions, pure rules.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeVersionFailure } from './host/node-version.mjs'
import { root } from './host/root.mjs'

const fast = process.argv.includes('--fast')
const failure = nodeVersionFailure(process.versions.node)
if (failure) {
  console.error(failure)
  process.exit(65)
}

const weapp = {
  name: 'weapp',
  title: '生成小程序',
  npm: 'build:weapp',
  sources: [
    'src',
    'config',
    'babel.config.cjs',
    'project.config.json',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ],
  output: 'dist/weapp/app.json',
}
const projects = names => names.flatMap(name => ['--project', name])
const parts = ['core', 'cloudfunctions', 'phone', 'weapp', 'host', 'architecture']
const steps = [
  ['lint', '@biomejs/biome/bin/biome', ['check', '.']],
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']],
  ['dead code', 'knip/bin/knip.js', []],
  ['tests', 'vitest/vitest.mjs', ['run', ...projects(fast ? ['core', 'architecture'] : parts)]],
  // a whole hall of browsers wants the machine to itself
  ...(fast ? [] : [['journeys', 'vitest/vitest.mjs', ['run', ...projects(['journeys'])]]]),
  // from outside, short counts: acceptance/README.md
  ...(fast ? [] : [['acceptance', 'tsx/dist/cli.mjs', ['acceptance/run.ts']]]),
]

const { prepare } = await import('./host/prepare.mjs')
const { buildStale, builds } = await import('./host/builds.mjs')
await prepare(root, fast ? [] : builds)
if (!fast) await buildStale(root, process.env, [weapp])

const started = Date.now()
for (const [title, tool, args] of steps) {
  const from = Date.now()
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  console.log(`${title}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - from) / 1000)} s)`)
  if (status !== 0) process.exit(status ?? 1)
}
console.log(`all passed in ${Math.round((Date.now() - started) / 1000)} s`)
