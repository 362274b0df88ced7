import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlace } from '../../../server/embedded-postgres/place'
import { runningPostmaster } from '../../../server/embedded-postgres/postmaster-file'
import { stopOrphan } from '../../../server/embedded-postgres/stop-postmaster'

/** A data folder for one test; `remove` also stops a database left behind and deletes a place elsewhere. */
export interface TestDataFolder {
  path: string
  cluster(): string
  /** Pid of the PostgreSQL running on it, or null. */
  postmaster(): number | null
  remove(): Promise<void>
}

const made: TestDataFolder[] = []

/** A new data folder inside `parent`. */
export function dataFolder(parent = tmpdir()): TestDataFolder {
  const path = mkdtempSync(join(parent, 'csc-host-'))
  const base = () => readPlace(path)?.base ?? path
  const cluster = () => join(base(), 'postgres')
  const folder: TestDataFolder = {
    path,
    cluster,
    postmaster: () => runningPostmaster(cluster()),
    async remove() {
      await stopOrphan(cluster())
      for (const gone of [base(), path]) rmSync(gone, { recursive: true, force: true })
    },
  }
  made.push(folder)
  return folder
}

/** Removes the folders this file made: call in afterAll, after the servers have ended. */
export async function removeDataFolders(): Promise<void> {
  for (const folder of made) await folder.remove()
}
