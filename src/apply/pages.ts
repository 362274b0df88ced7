/** Pages of this sub-package, as paths below its folder; app.config.ts reads the list. */
export const pages: string[] = [
  'quiz/index',
  'form/index',
  'files/index',
  'check/index',
  'submitted/index',
  'status/index',
  'fix/index',
  'result/index',
  'announcement/index',
  'list/index',
  'privacy/index',
  'settings/index',
]
