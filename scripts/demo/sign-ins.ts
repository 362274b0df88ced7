import { roleNames } from '../../src/contract/roles'
import { cast } from './cast'
import { institutions } from './institutions'
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
  { key: 'd01', role: '申报人（材料）', toTry: '换新版、看被退回的文件、继续上传' },
  { key: 'm09', role: '申报人（团队）', toTry: '重发邀请、排证书署名' },
  { key: 'w08', role: '申报人（第二个项目）', toTry: '用上次填的企业信息、改我的企业' },
  { key: 'd03', role: '申报人（草稿）', toTry: '接着填报名表、预检、提交' },
  { key: 'r01', role: '申报人（待补正）', toTry: '按退回意见补正' },
  { key: 'a01', role: '申报人（已通过）', toTry: '回填官网报名号' },
  { key: 's09', role: '申报人（组别更正）', toTry: '知晓组别更正' },
  { key: 'f01', role: '申报人（进决赛）', toTry: '看赛程和结果、答复对接' },
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
    ...Object.values(institutions).map(({ key, typed, phone, toTry }) => ({
      role: key === 'ins3' ? '服务机构（待核验）' : '服务机构（已核验）',
      ...{ name: typed.name, phone, toTry },
    })),
    { role: '新申报人', name: '演示·第一次来', phone: inventedPhone(99), toTry: '从头报一个项目' },
  ]
}
