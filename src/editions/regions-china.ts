import type { Region } from '../core/edition'

/** The country (中国境内), by the code GB/T 2260 has for it. */
export const CHINA: Region = { code: '100000', name: '中国' }
