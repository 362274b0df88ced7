import { announcement } from './announcement'
import { certificate } from './certificate'
import { editions } from './editions'
import { home } from './home'
import { notice } from './notice'
import { publishedList } from './published-list'
import { selfCheck } from './self-check'
import { selfCheckQuestions } from './self-check-questions'

/** Every operation of the `catalog` function. */
export const operations = [
  announcement,
  certificate,
  editions,
  home,
  notice,
  publishedList,
  selfCheck,
  selfCheckQuestions,
]
