import { text } from 'drizzle-orm/pg-core'
import { csc, instant } from './csc'

/** An opened copy of a sealed object in a store that cannot open it on the way out; cleared once its link is over. */
export const openedCopy = csc.table('opened_copy', {
  storageKey: text('storage_key').primaryKey(),
  until: instant('until').notNull(),
})
