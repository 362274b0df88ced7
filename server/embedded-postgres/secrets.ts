import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure'

/** Passwords of the embedded database, made once: its superuser, and the owner of our database. */
export interface DatabaseSecrets {
  admin: string
  owner: string
}

const password = (): string => randomBytes(24).toString('base64url')

function create(file: string): DatabaseSecrets {
  const secrets = { admin: password(), owner: password() }
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, JSON.stringify(secrets))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return secrets
}

/** Reads `<dataFolder>/postgres.secret` (mode 600), making it at the first start; StartFailure when it is another user's. */
export function databaseSecrets(dataFolder: string): DatabaseSecrets {
  const file = join(dataFolder, 'postgres.secret')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DatabaseSecrets
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return create(file)
    throw new StartFailure(
      'notPermitted',
      `数据文件夹 ${dataFolder} 的密码文件读不出来，请用最初启动创赛通的用户来启动。`,
      String(error),
    )
  }
}
