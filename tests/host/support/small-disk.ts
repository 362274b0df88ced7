import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolder } from './data-folder'
import { root } from './server-bundle'

/** A data folder on a disk that can be filled and freed. `nodeOptions`: for the server that runs on it. */
export interface SmallDisk {
  path: string
  nodeOptions: string[]
  fill(): void
  free(): void
  remove(): Promise<void>
}

const size = 420

/** A real one: a tmpfs of 420 MB, filled to the last byte. */
function mounted(mountPoint: string): SmallDisk {
  const folder = dataFolder(mountPoint)
  const ballast = join(mountPoint, 'ballast')
  return {
    path: folder.path,
    nodeOptions: [],
    fill() {
      const { bavail, bsize } = statfsSync(mountPoint)
      spawnSync('dd', [
        'if=/dev/zero',
        `of=${ballast}`,
        'bs=1M',
        `count=${Math.ceil((bavail * bsize) / 1024 / 1024)}`,
      ])
    },
    free: () => rmSync(ballast, { force: true }),
    async remove() {
      await folder.remove()
      execFileSync('umount', [mountPoint])
      rmSync(mountPoint, { recursive: true })
    },
  }
}

/** Where mounting is not allowed: the server is told that the disk is full while a file exists. */
function pretended(): SmallDisk {
  const folder = dataFolder()
  const sign = `${folder.path}.full`
  return {
    path: folder.path,
    nodeOptions: ['--import', join(root, 'tests/host/support/pretended-disk.mjs')],
    fill: () => writeFileSync(sign, ''),
    free: () => rmSync(sign, { force: true }),
    remove: () => folder.remove(),
  }
}

/** A disk small enough to be filled in a test: a real one where we may mount, else a pretended one. */
export function smallDisk(): SmallDisk {
  const mountPoint = mkdtempSync(join(tmpdir(), 'csc-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=755`, 'none', mountPoint])
  if (status === 0) return mounted(mountPoint)
  rmSync(mountPoint, { recursive: true })
  return pretended()
}
