import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

/** All tables live in schema `csc`, which no data API exposes (trust model §5). */
export const csc = pgSchema('csc')

/** An instant with milliseconds, read as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The primary key made by `newId(prefix)`. */
export const key = () => text('id').primaryKey()
