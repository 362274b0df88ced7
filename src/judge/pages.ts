/** Pages of this sub-package, as paths below its folder; app.config.ts reads the list. */
export const pages: string[] = [
  'home/index',
  'session/index',
  'invite/index',
  'promise/index',
  'score/index',
  'material/index',
  'sheet/index',
  'discuss/index',
]
