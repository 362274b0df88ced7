import { createHmac } from 'node:crypto'
import { byUnit, canonical, same } from './canonical.mjs'
import { check, sha256, twoPeople } from './finding.mjs'

/** Every draw of a chain (50): frozen before its reveal, recomputed, redrawn only by two people with a reason. */
export function checkDraws(entries, warnings) {
  const commits = new Map()
  const revealed = new Set()
  const ordered = new Map()
  for (const { kind, seq, data } of entries) {
    const where = `第 ${seq} 条`
    const key = kind.startsWith('draw.') && canonical([data.drawId, data.attempt])
    if (kind === 'draw.commit') {
      checkCommit(data, commits, where)
      commits.set(key, data)
    }
    if (kind === 'draw.reveal') {
      check(commits.has(key) && !revealed.has(key), 50, `${where}:抽签没有先封存,或公布了两次`)
      checkPermutation(commits.get(key), data, where)
      commits.set(key, { ...commits.get(key), permutation: data.permutation })
      revealed.add(key)
    }
    if (kind === 'order.fix' && data.draw) {
      checkOrder(commits, data, where)
      ordered.set(data.draw.drawId, data.draw.attempt)
    }
    if (kind === 'session.open') checkOpened(commits, ordered, where)
  }
  for (const [key, { drawId, attempt }] of commits) {
    if (!revealed.has(key)) warnings.push(`抽签 ${drawId} 第 ${attempt} 次只封存、没有公布结果`)
  }
}

function checkCommit(commit, commits, where) {
  const { drawId, attempt, pool, poolHash, excluded, strata, reason, approvedBy } = commit
  const key = canonical([drawId, attempt])
  const follows = attempt === 1 || commits.has(canonical([drawId, attempt - 1]))
  check(!commits.has(key) && follows, 50, `${where}:抽签次序不连续`)
  check(attempt === 1 || (reason && twoPeople(approvedBy)), 50, `${where}:重抽须有理由并经两人同意`)
  check(
    same(pool, [...new Set(pool)].sort(byUnit)) && sha256(canonical(pool)) === poolHash,
    50,
    `${where}:抽签范围与摘要不符`,
  )
  check(!excluded.some(({ id }) => pool.includes(id)), 50, `${where}:被排除者仍在抽签范围内`)
  const members = strata.flatMap(stratum => stratum.members)
  const { want, limits = [] } = commit
  check(
    strata.length === 0 ||
      (strata.reduce((sum, stratum) => sum + stratum.want, 0) === want &&
        strata.every(stratum => stratum.want <= stratum.members.length)),
    50,
    `${where}:各层人数与应抽人数不符`,
  )
  check(
    limits.every(({ most, members }) => most >= 1 && members.every(id => pool.includes(id))),
    50,
    `${where}:同单位人数上限里有抽签范围以外的人`,
  )
  check(members.length === 0 || same(members.sort(byUnit), pool), 50, `${where}:分层没有恰好覆盖抽签范围`)
}

function checkPermutation(
  { drawId, attempt, pool, poolHash, seedCommit },
  { serverSeed, entropy, permutation },
  where,
) {
  const secret = Buffer.from(serverSeed, 'hex')
  check(sha256(secret) === seedCommit, 50, `${where}:种子不是封存的那一个`)
  const hmac = (key, data) => createHmac('sha256', key).update(data).digest()
  const seed = hmac(secret, `csc-draw-1|${drawId}|${attempt}|${poolHash}|${entropy}`)
  let counter = 0n
  const below = n => {
    for (;;) {
      const block = Buffer.alloc(8)
      block.writeBigUInt64BE(counter++)
      const value = hmac(seed, block).readUIntBE(0, 6)
      if (value < 2 ** 48 - (2 ** 48 % n)) return value % n
    }
  }
  const order = [...pool]
  for (let i = order.length - 1; i >= 1; i--) {
    const j = below(i + 1)
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  check(same(order, permutation), 50, `${where}:抽签结果不是由种子和现场数字得出的`)
}

function checkOrder(commits, { order, draw }, where) {
  const attempts = [...commits.values()].filter(commit => commit.drawId === draw.drawId)
  const { attempt, permutation, strata } = attempts.at(-1) ?? {}
  check(permutation && attempt === draw.attempt, 50, `${where}:出场顺序没有用最近一次抽签`)
  const groups = strata.length > 0 ? strata.map(stratum => stratum.members) : [permutation]
  const drawn = groups.flatMap(members => permutation.filter(id => members.includes(id)))
  check(same(order, drawn), 50, `${where}:出场顺序与抽签结果不同`)
}

/** An order that was drawn again counts only as drawn the last time: nothing opens between the two. */
function checkOpened(commits, ordered, where) {
  for (const { drawId, attempt } of commits.values())
    check(
      !ordered.has(drawId) || attempt <= ordered.get(drawId),
      50,
      `${where}:第 ${attempt} 次抽签没有公布出场顺序，场次就已开始`,
    )
}
