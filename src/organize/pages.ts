import { hallPages } from './hall-pages'
import { upperPages } from './upper-pages'

/** Pages of this sub-package, as paths below its folder; app.config.ts reads the list. */
export const pages: string[] = [
  'home/index',
  'queue/index',
  'review/index',
  'duplicates/index',
  'registers/index',
  'broadcast/index',
  'advance/index',
  'awards/index',
  'objections/index',
  'recommend/index',
  'services/index',
  'edition/index',
  ...hallPages,
  ...upperPages,
]
