import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { StartFailure } from '../start-failure'

/** The user PostgreSQL runs as when the server itself runs as root. */
export interface Account {
  uid: number
  gid: number
}

/** Accounts PostgreSQL may borrow, from /etc/passwd, best first. */
export function accountFrom(passwd: string): Account | null {
  for (const name of ['postgres', 'nobody']) {
    const fields = passwd
      .split('\n')
      .find(line => line.startsWith(`${name}:`))
      ?.split(':')
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  return null
}

const ownerOf = (dataDir: string): Account | null => {
  try {
    const { uid, gid } = statSync(dataDir)
    return uid === 0 ? null : { uid, gid }
  } catch {
    return null
  }
}

/** Who runs PostgreSQL: null = the present user; as root, the owner of existing data, else an unprivileged account. */
export function runtimeAccount(dataDir: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const account = ownerOf(dataDir) ?? accountFrom(readFileSync('/etc/passwd', 'utf8'))
  if (account) return account
  throw new StartFailure(
    'databaseCannotStart',
    '内置数据库不能以 root 运行，这台机器上又没有可用的普通账户，请改用普通用户启动创赛通。',
  )
}

/** Whether the account can really enter the folder and write there, tried rather than computed. */
export function canWrite(folder: string, account: Account | null): boolean {
  const probe = 'cd "$0" && f=.probe-$$ && : > "$f" && rm -f "$f"'
  return spawnSync('/bin/sh', ['-c', probe, folder], { cwd: '/', stdio: 'ignore', ...account }).status === 0
}
