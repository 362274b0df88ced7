import { integer, jsonb, text, unique } from 'drizzle-orm/pg-core'
import type { FilingLine, FilingValues } from '../../../../src/core/filing'
import { csc, instant, key } from './csc'
import { person } from './people'

/** The filing form (备案表) of one contest: who fills it in, what it holds, what became of it. */
export const contestFiling = csc.table(
  'contest_filing',
  {
    id: key(),
    edition: text('edition').notNull(),
    /** Kind and number in the plan, `regional-4`. */
    contest: text('contest').notNull(),
    /** Found by the telephone the secretariat typed; the only one who may fill the form in. */
    filerId: text('filer_id')
      .notNull()
      .references(() => person.id),
    filerName: text('filer_name').notNull(),
    state: text('state', { enum: ['draft', 'submitted', 'accepted', 'returned'] }).notNull(),
    version: integer('version').notNull(),
    values: jsonb('values').$type<FilingValues>().notNull(),
    /** The stamped scan in the store; null until one is sent. */
    scan: jsonb('scan').$type<{ key: string; name: string; kind: 'pdf' | 'jpg' | 'png'; hash: string }>(),
    submittedAt: instant('submitted_at'),
    /** Handed in after the day of the notice, by the special approval beside it. */
    late: jsonb('late').$type<{ reason: string; by: string; at: string }>(),
    /** Of the last return: the lines to be changed and why. */
    returned: jsonb('returned').$type<{ lines: FilingLine[]; reason: string }>(),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  t => [unique('contest_filing_contest_key').on(t.edition, t.contest)],
)
