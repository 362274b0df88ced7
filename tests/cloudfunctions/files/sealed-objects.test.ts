import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkToObject, takeIn } from '../../../cloudfunctions/shared/files/sealed-objects'
import { cosStorage } from '../../../cloudfunctions/shared/gateways/cos-storage'
import { cosServer } from '../../setup/cos-server'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { hashOf } from '../../setup/files'
import { samplePng } from '../../setup/sample-files'
import { testHost, testKeys } from '../../setup/test-host'
import { tickAt } from '../timekeeper/support'

const now = new Date('2026-07-01T02:00:00.000Z')
const account = { secretId: 'AKIDEXAMPLE', secretKey: 'secret-of-the-test' }
let db: FreshDatabase
let server: Awaited<ReturnType<typeof cosServer>>
let store: ReturnType<typeof cosStorage>
beforeAll(async () => {
  db = await freshDatabase()
  server = await cosServer(account, () => now)
  store = cosStorage({ base: server.base, credentials: () => account }, () => now)
})
afterAll(async () => {
  await server.close()
  await db.drop()
})

describe('bytes sealed at rest', () => {
  it('open under their own key only, and never when a bit was changed', () => {
    const sealed = testKeys.sealBytes(samplePng, 'object|a')
    expect(Buffer.from(testKeys.openBytes(sealed, 'object|a'))).toEqual(Buffer.from(samplePng))
    expect(() => testKeys.openBytes(sealed, 'object|b')).toThrow()
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Uint8Array.from(sealed)
      changed[at]! ^= 1
      expect(() => testKeys.openBytes(changed, 'object|a')).toThrow()
    }
    expect(() => testKeys.openBytes(sealed.subarray(0, 27), 'object|a')).toThrow()
  })

  it('in a cloud store are opened as a copy for the time of its link, which the timer clears', async () => {
    const [storageKey, uploadHandle] = ['papers/obj_1', 'none']
    await store.put(storageKey, samplePng)
    const file = { storageKey, uploadHandle, bytes: samplePng.length, kind: 'png' as const }
    const taken = await takeIn(store, testKeys, file, hashOf(samplePng))
    expect(taken).toMatchObject({ refusal: null, storageKey: 'papers/obj_1.sealed' })
    expect(await store.size(storageKey)).toBeNull()
    const size = (await store.size(taken.storageKey))!
    const lying = Buffer.from(await store.read(taken.storageKey, 0, size))
    expect(lying.includes(Buffer.from(samplePng.subarray(0, 16)))).toBe(false)

    const host = testHost(db.database, { storage: store })
    const handed = { key: taken.storageKey, name: '原表.png', type: 'image/png' }
    const link = await linkToObject(host, db.database, handed, { person: 'per_1', now })
    const answer = await fetch(link.url)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(samplePng))
    const copies = async () => (await db.pool.query('select storage_key from csc.opened_copy')).rows
    const [copy] = await copies()
    await tickAt(host, '2026-07-01T02:09:59.000Z')
    expect(await store.size(copy.storage_key)).toBe(samplePng.length)
    await tickAt(host, '2026-07-01T02:10:00.000Z')
    expect(await store.size(copy.storage_key)).toBeNull()
    expect(await copies()).toEqual([])
  })

  it('what was taken in before sealing began still opens', async () => {
    await store.put('papers/obj_old', samplePng)
    const handed = { key: 'papers/obj_old', name: '原表.png', type: 'image/png' }
    const host = testHost(db.database, { storage: store })
    const link = await linkToObject(host, db.database, handed, { person: 'per_1', now })
    expect(Buffer.from(await (await fetch(link.url)).arrayBuffer())).toEqual(Buffer.from(samplePng))
  })
})
