/** Pages of the hall and of the first start, as paths below this folder. */
export const hallPages: string[] = [
  'rubrics/index',
  'experts/index',
  'sessions/index',
  'online/index',
  'opening/index',
  'live/index',
  'ranking/index',
  'claim/index',
  'people/index',
]
