import { type Criterion, pass, unknown } from '../criterion'

/** The registration number of the official site: without it a project is not registered (T-12). */
export const officialNumber: Criterion<'official-number'> = (params, facts) => {
  const number = facts.officialNumber?.trim() ?? ''
  if (number === '') {
    return unknown('还没有大赛官网的报名号。', ['officialNumber'], '请在大赛官网注册报名，并回填官网报名号', {
      compared: [{ label: '官网报名号', value: '未填写', against: params.site }],
    })
  }
  return pass('已填写大赛官网报名号。', {
    compared: [{ label: '官网报名号', value: number, against: params.site }],
  })
}
