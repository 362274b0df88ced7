import { type Criterion, manual, pass, TO_CONFIRM, unknown } from '../criterion'

/** A project meant for a thematic contest goes its own way after the official site (T-13): the applicant is asked. */
export const thematicContest: Criterion<'thematic-contest'> = (params, facts) => {
  if (facts.thematicContest === undefined) {
    return unknown('还没有说明是否报专题赛。', ['thematicContest'], '请选择是否另报专题赛')
  }
  if (facts.thematicContest === null) return pass('您没有报专题赛。')
  return manual('您还打算报专题赛，同一项目请与审核人确认走哪一个赛事。', {
    compared: [
      { label: '专题赛', value: facts.thematicContest, against: `在${params.officialSite}报名后自行对接` },
    ],
    notice: TO_CONFIRM,
  })
}
