import type { ChainLight } from '../../src/contract/views/rounds-sessions'
import type { LedgerEntry } from '../../src/core/ledger'
import { type ChainProblem, verifyChain } from '../../src/core/verify-chain'
import { nodeHashing } from './hashing'

const words: Record<ChainProblem, string> = {
  canonical: '写法被改过',
  hash: '内容与摘要不符',
  session: '属于另一个场次',
  seq: '序号有缺失或调换',
  prev: '接不上前一条',
  time: '时间没有往后走',
}

/** Checks a session's chain anew and says where it breaks: 第 17 条内容与摘要不符. */
export function chainLight(session: string, chain: readonly LedgerEntry[]): ChainLight {
  const found = verifyChain(nodeHashing, session, chain)
  if (found.ok) return { state: 'whole', entries: chain.length }
  return { state: 'broken', seq: found.seq, problem: `第${found.seq}条${words[found.problem]}` }
}
