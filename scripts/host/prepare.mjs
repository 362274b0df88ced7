import { buildStale, builds } from './builds.mjs'
import { isInstalled, markInstalled, npmCommand } from './installation.mjs'
import { runStep } from './step.mjs'

/** Brings a checkout to the point where the server can start: dependencies installed, everything built. */
export async function prepare(root, wanted = builds) {
  // A shell's NODE_ENV=production would make npm leave out what the builds need.
  const { NODE_ENV: _, ...env } = process.env
  if (!isInstalled(root)) {
    const [program, first] = npmCommand()
    await runStep({
      title: '安装依赖（第一次约需 1 至 3 分钟）',
      program,
      args: [
        ...first,
        'ci',
        '--ignore-scripts',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
        '--include=dev',
      ],
      root,
      env,
      advice: '依赖没有装好，请检查网络后再运行一次。',
    })
    markInstalled(root)
  }
  await buildStale(root, env, wanted)
}
