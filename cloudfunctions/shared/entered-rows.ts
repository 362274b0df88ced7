import type { application, teamMember } from './database/schema/applications'
import type { enteredProject } from './database/schema/entered-projects'

/** A project from below as it is written: the registration, its team, and where it came from. */
export interface EnteredRows {
  application: typeof application.$inferInsert
  members: (typeof teamMember.$inferInsert)[]
  entered: typeof enteredProject.$inferInsert
}
