/** Pages of the hall and of the first start, as paths below this folder. */
export const hallPages: string[] = [
  'rubrics/index',
  'sessions/index',
  'opening/index',
  'live/index',
  'ranking/index',
  'arbitration/index',
  'witness/index',
  'audit/index',
  'claim/index',
  'people/index',
]
