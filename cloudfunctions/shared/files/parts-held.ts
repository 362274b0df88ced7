import { Failure } from '../failure'
import { type Storage, StorageRefused } from '../gateways/storage'

/** The numbers of the parts the store holds of an upload; null when it has forgotten it. */
export async function partsHeld(
  store: Storage,
  { storageKey, uploadHandle }: { storageKey: string; uploadHandle: string },
): Promise<number[] | null> {
  try {
    const parts = await store.parts({ key: storageKey, upload: uploadHandle })
    return parts.map(({ part }) => part)
  } catch (error) {
    if (error instanceof StorageRefused && error.trouble === 'missing') return null
    if (error instanceof StorageRefused) throw new Failure('BUSY')
    throw error
  }
}
