import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The installation's folder: where package.json is. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
