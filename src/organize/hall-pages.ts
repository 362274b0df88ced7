/** Pages of the hall and of the first start, as paths below this folder. */
export const hallPages: string[] = [
  'rubrics/index',
  'experts/index',
  'sessions/index',
  'online/index',
  'opening/index',
  'live/index',
  'ranking/index',
  'paper/index',
  'checkin/index',
  'recovery/index',
  'arbitration/index',
  'witness/index',
  'audit/index',
  'claim/index',
  'people/index',
]
