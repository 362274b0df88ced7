import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, runtimeAccount } from '../../server/embedded-postgres/account'
import { call } from './support/call'
import { dataFolder, removeDataFolders } from './support/data-folder'
import { root, serverBundle } from './support/server-bundle'
import { endServers, startServerProcess } from './support/server-process'

let bundle: Awaited<ReturnType<typeof serverBundle>>
beforeAll(async () => {
  bundle = await serverBundle()
  chmodSync(dirname(bundle.file), 0o755)
})
afterAll(async () => {
  endServers()
  await removeDataFolders()
  bundle.remove()
})

/** As root somebody else; null (ourselves) for an ordinary user, and where the checkout is closed to others. */
function somebodyElse(path: string): Account | null {
  const account = runtimeAccount(path)
  const canRead =
    account && spawnSync('/bin/ls', [root], { cwd: '/', stdio: 'ignore', ...account }).status === 0
  return canRead ? account : null
}

it('the demonstration runs as an ordinary user, database included, and stops with nothing left', async () => {
  const folder = dataFolder()
  const account = somebodyElse(folder.path)
  if (account) chownSync(folder.path, account.uid, account.gid)
  const server = startServerProcess(bundle.file, { CSC_DEMO: '1', CSC_DATA_DIR: folder.path }, [], account)
  const url = await server.url()
  expect(server.said()).toMatch(/演示登录[^\n]*\n( {2}1\d{10} {2}\S+（.+）：.+\n){5}/)
  expect((await call(url, 'session.clock')).reply).toMatchObject({ ok: true })
  const uidOf = (pid: number | undefined | null) =>
    /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  expect(uidOf(server.child.pid)).toBe(String(account?.uid ?? process.getuid?.()))
  expect(uidOf(folder.postmaster())).toBe(String(statSync(folder.cluster()).uid))
  expect(uidOf(folder.postmaster())).not.toBe('0')
  expect(folder.cluster().startsWith(folder.path)).toBe(true)
  server.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0 })
  expect(folder.postmaster()).toBeNull()
}, 120_000)
