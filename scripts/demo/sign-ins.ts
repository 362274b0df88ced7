import { roleNames } from '../../src/contract/roles'
import { cast } from './cast'
import { inventedPhone } from './invented'
import { entrantPhone } from './load-demo-season'
import { readEntrants } from './read-entrants'

/** Somebody to sign in as, for the person at the terminal and the sign-in page. */
export interface DemoSignIn {
  role: string
  name: string
  phone: string
  toTry: string
}

const applicants: readonly { key: string; role: string; toTry: string }[] = [
  { key: 'd03', role: '申报人（草稿）', toTry: '接着填报名表、预检、提交' },
  { key: 'r01', role: '申报人（待补正）', toTry: '按退回意见补正' },
  { key: 'a01', role: '申报人（已通过）', toTry: '回填官网报名号' },
  { key: 's09', role: '申报人（组别更正）', toTry: '知晓组别更正' },
  { key: 'f01', role: '申报人（进决赛）', toTry: '看赛程和结果' },
]

/** Whom the demonstration can be entered as. Officers first, then applicants, then somebody new. */
export function demoSignIns(): DemoSignIn[] {
  const entrants = readEntrants()
  return [
    ...cast.map(({ role, name, phone, toTry }) => ({ role: roleNames[role], name, phone, toTry })),
    ...applicants.flatMap(({ key, role, toTry }) => {
      const entrant = entrants.find(each => each.key === key)
      return entrant ? [{ role, name: entrant.name, phone: entrantPhone(entrant.place), toTry }] : []
    }),
    { role: '新申报人', name: '演示·第一次来', phone: inventedPhone(99), toTry: '从头报一个项目' },
  ]
}
