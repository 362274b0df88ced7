import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleServer } from '../../../scripts/host/bundle-server.mjs'

export const root = join(import.meta.dirname, '../../..')

/** The server of the present sources, bundled where its packages are found; `remove` deletes it. */
export async function serverBundle(): Promise<{ file: string; remove(): void }> {
  const dist = join(root, 'dist')
  mkdirSync(dist, { recursive: true })
  const folder = mkdtempSync(join(dist, 'test-server-'))
  const file = join(folder, 'main.mjs')
  await bundleServer(root, file)
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
