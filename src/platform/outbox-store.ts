import Taro from '@tarojs/taro'
import type { OutboxItem } from './outbox-state'
import { storedKeys } from './storage'

/** Where waiting work survives a killed page: one entry per item, no shared index that could tear. */
export interface OutboxStore {
  load(owner: string): Promise<OutboxItem[]>
  /** Resolves once the item is on disk; rejects when the device refused. */
  put(item: OutboxItem): Promise<void>
  remove(key: string): Promise<void>
}

const storeName = 'items'

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('csc-outbox', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'key' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

function browserStore(): OutboxStore {
  let database: Promise<IDBDatabase> | null = null
  const open = () => {
    database ??= openDatabase()
    return database
  }
  const change = async (work: (items: IDBObjectStore) => void) => {
    const transaction = (await open()).transaction(storeName, 'readwrite', { durability: 'strict' })
    return new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      work(transaction.objectStore(storeName))
    })
  }
  return {
    async load(owner) {
      void navigator.storage?.persist?.().catch(() => false)
      const range = IDBKeyRange.bound(`ob:${owner}:`, `ob:${owner}:\uffff`)
      const reading = (await open()).transaction(storeName).objectStore(storeName).getAll(range)
      return new Promise((resolve, reject) => {
        reading.onsuccess = () => resolve(reading.result as OutboxItem[])
        reading.onerror = () => reject(reading.error)
      })
    },
    put: item => change(items => items.put(item)),
    remove: key => change(items => items.delete(key)),
  }
}

function phoneStore(): OutboxStore {
  const name = (key: string) => `csc:${key}`
  return {
    async load(owner) {
      const keys = storedKeys(`ob:${owner}:`)
      return Promise.all(keys.map(async key => (await Taro.getStorage<OutboxItem>({ key: name(key) })).data))
    },
    async put(item) {
      await Taro.setStorage({ key: name(item.key), data: item })
    },
    async remove(key) {
      await Taro.removeStorage({ key: name(key) })
    },
  }
}

/** The device's own store: IndexedDB with strict durability on H5, one storage key per item in the mini-program. */
export function deviceOutboxStore(): OutboxStore {
  return process.env.TARO_ENV === 'h5' ? browserStore() : phoneStore()
}
