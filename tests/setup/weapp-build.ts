import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

function newestUnder(folder: string): number {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0)
}

/** Builds the mini-program before its tests when a source is newer than the build. */
export function setup(): void {
  const built = path.join(root, 'dist/weapp/app.json')
  const sources = Math.max(newestUnder('src'), newestUnder('config'))
  if (existsSync(built) && statSync(built).mtimeMs > sources) return
  // the test runner's own NODE_ENV would make it a build nobody uploads
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync('npm', ['run', 'build:weapp'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
}
