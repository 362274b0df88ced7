import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentHash } from './content-hash.mjs'
import { npmCommand } from './installation.mjs'
import { runStep } from './step.mjs'

const shared = ['package-lock.json', 'tsconfig.json']

/** What is built from sources, and from which. `npm`: a script of package.json; `node`: a script file. */
export const builds = [
  {
    name: 'h5',
    title: '生成手机端页面',
    npm: 'build:h5',
    sources: ['src', 'config', 'babel.config.cjs', 'package.json', ...shared],
    output: 'dist/h5/index.html',
  },
  {
    name: 'server',
    title: '生成服务端程序',
    node: 'scripts/build-server.mjs',
    sources: ['server', 'cloudfunctions', 'src', 'scripts/demo', 'scripts/host/bundle-server.mjs', ...shared],
    output: 'dist/server/main.js',
  },
  {
    name: 'functions',
    title: '生成云函数',
    npm: 'build:functions',
    sources: ['cloudfunctions', 'src', 'scripts/build-cloudfunctions.mjs', ...shared],
    output: 'dist/cloudfunctions/session/index.js',
  },
]

const stampOf = (root, build) => join(root, 'dist/.built', build.name)

function isBuilt(root, build, hash) {
  const stamp = stampOf(root, build)
  return existsSync(join(root, build.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

function commandOf(build) {
  if (build.node) return [process.execPath, [build.node]]
  const [program, first] = npmCommand()
  return [program, [...first, 'run', build.npm]]
}

/** Builds what is missing or older than its sources; StepFailure when a build does not succeed. */
export async function buildStale(root, env, wanted = builds) {
  for (const build of wanted) {
    const hash = contentHash(root, build.sources)
    if (isBuilt(root, build, hash)) continue
    const stamp = stampOf(root, build)
    rmSync(stamp, { force: true })
    const [program, args] = commandOf(build)
    await runStep({
      title: build.title,
      program,
      args,
      root,
      env,
      advice: `${build.title}没有成功，请把下面的原因交给维护人员。`,
    })
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, hash)
  }
}
