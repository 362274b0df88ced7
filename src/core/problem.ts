/**
 * Something a person must correct before saving. `path` names the field ('criteria.team.max'), `message` is the
 * Chinese sentence shown beside it, `code` is stable for tests and styles.
 */
export interface Problem {
  code: string
  path: string
  message: string
}
