import Taro from '@tarojs/taro'

/** Bytes of papers kept on this device, by a key of the caller's. Everything answers false or null where it cannot. */
interface PaperStore {
  /** Fetches what is at the address and keeps it. */
  keep(key: string, address: string, header: Record<string, string>): Promise<boolean>
  /** Where it can be opened from now; null when it is not there. */
  place(key: string): Promise<string | null>
  drop(key: string): Promise<void>
}

const name = 'papers'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`csc-${name}`, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode)
      const request = work(transaction.objectStore(name))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const browserStore: PaperStore = {
  async keep(key, address) {
    if (typeof indexedDB === 'undefined') return false
    const response = await fetch(address, { credentials: 'same-origin' })
    if (!response.ok) return false
    const bytes = await response.blob()
    await inStore('readwrite', store => store.put(bytes, key))
    return true
  },
  async place(key) {
    const bytes = await inStore<Blob | undefined>('readonly', store => store.get(key))
    return bytes ? URL.createObjectURL(bytes) : null
  },
  drop: async key => void (await inStore('readwrite', store => store.delete(key))),
}

const pathOf = (key: string) => `${Taro.env.USER_DATA_PATH}/${key.replace(/[^\w-]/g, '-')}`

const phoneStore: PaperStore = {
  async keep(key, address, header) {
    const { statusCode } = await Taro.downloadFile({ url: address, header, filePath: pathOf(key) })
    return statusCode === 200
  },
  async place(key) {
    Taro.getFileSystemManager().accessSync(pathOf(key))
    return pathOf(key)
  },
  async drop(key) {
    Taro.getFileSystemManager().unlinkSync(pathOf(key))
  },
}

const store = process.env.TARO_ENV === 'h5' ? browserStore : phoneStore

/** The device's store; what it throws (full, private mode, taken away by the system) counts as not there. */
export const paperStore: PaperStore = {
  keep: (key, address, header) => store.keep(key, address, header).catch(() => false),
  place: key => store.place(key).catch(() => null),
  drop: key => store.drop(key).catch(() => undefined),
}
