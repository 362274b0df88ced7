import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { root } from './root.mjs'
import { fail, serveBundle } from './serve-bundle.mjs'

/** Prepares this installation and starts it with the environment given. */
export async function run(env) {
  try {
    await prepare(root)
  } catch (error) {
    fail(error)
  }
  await serveBundle(join(root, 'dist/server/main.js'), root, env)
}
