import { canonical, same } from './canonical.mjs'
import { check, sha256 } from './finding.mjs'
import { beforeVetoes } from './terms.mjs'

/** A published list against the chains and the results in force: 40 award places and quota, 41 lines, share, hash. */
export function checkList(list, chains, sessions) {
  const hash = sha256(canonical(list))
  const published = [...chains.values()]
    .flat()
    .some(
      ({ kind, data }) => kind === 'list.publish' && data.listHash === hash && data.version === list.version,
    )
  check(published, 41, '名单与公布时的摘要不符')
  if (list.kind === 'award') checkAwards(list, groupsOf(list, sessions))
  if (list.kind === 'recommendation') checkRecommendation(list, groupsOf(list, sessions))
}

/** group → its ranking, from the sessions a list names; each group is ranked in one session. */
function groupsOf(list, sessions) {
  const groups = new Map()
  for (const name of list.sessions) {
    const results = sessions.get(name)?.results
    check(results, 41, `名单所依据的场次 ${name} 没有冻结的名次`)
    for (const ranking of results.groups) {
      check(!groups.has(ranking.group), 41, `${ranking.group} 的名次出自两个场次`)
      groups.set(ranking.group, ranking)
    }
  }
  return groups
}

function checkAwards(list, groups) {
  const { projects, moveUp } = list.disqualified
  const computed = list.tables.flatMap(({ group, prizes }) => {
    const ranked = groups.has(group) ? beforeVetoes(groups.get(group)) : []
    const rows = ranked.filter(row => !moveUp || !projects.includes(row.project))
    return awardLines(rows, prizes).map(line => ({ group, ...line }))
  })
  const struck = [...groups.values()].flatMap(({ unranked }) =>
    unranked.filter(each => each.reason === 'vetoed'),
  )
  for (const { project } of struck) check(projects.includes(project), 40, `${project} 已被一票否决,仍占名额`)
  const lines = computed.filter(line => !projects.includes(line.project))
  check(same(list.lines, lines), 40, '获奖名单与名次、名额算出的不一致')
}

function awardLines(rows, prizes) {
  let from = 0
  return prizes.flatMap(({ name: prize, count }) => {
    check(Number.isSafeInteger(count) && count >= 0, 40, `“${prize}”没有确定的名额`)
    const edge = from + count
    const tied = edge > 0 && edge < rows.length && rows[edge - 1].rank === rows[edge].rank
    check(!tied, 40, `并列项目跨过“${prize}”的名额线`)
    const held = rows.slice(from, edge).map(({ project, rank }) => ({ project, rank, prize }))
    from = edge
    return held
  })
}

function checkRecommendation({ lines, quota, share }, groups) {
  check(lines.length <= quota, 40, `推荐 ${lines.length} 个,超过名额 ${quota} 个`)
  const limited = share ? lines.filter(line => line.group === share.group).length : 0
  check(
    !share || share.den * limited <= share.num * lines.length,
    41,
    `${share?.group} 有 ${limited} 个,超过规定比例`,
  )
  check(new Set(lines.map(line => line.project)).size === lines.length, 41, '同一项目列了两次')
  for (const { project, group, rank, officialNumber } of lines) {
    const row = groups.get(group)?.rows.find(ranked => ranked.project === project)
    check(row?.rank === rank, 41, `${project} 的组别或名次与冻结的名次不符`)
    check(typeof officialNumber === 'string' && officialNumber.trim() !== '', 41, `${project} 没有官网报名号`)
  }
}
