import type { application, teamMember } from './database/schema/applications'
import type { enteredProject } from './database/schema/entered-projects'

/** The rows a project from below becomes. */
export interface EnteredRows {
  application: typeof application.$inferInsert
  members: (typeof teamMember.$inferInsert)[]
  entered: typeof enteredProject.$inferInsert
}
