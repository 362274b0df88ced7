import type { Awards } from '../../core/edition-terms'
import type { National2024ClauseId } from './clauses'

/** 附1四(六): as many prizes as finalists, 50 and 10; no money is named. */
export const AWARDS = {
  clause: 'CN24-27',
  groups: [
    {
      group: 'enterprise',
      prizes: [
        { name: '一等奖', count: 5, money: 'not-stated' },
        { name: '二等奖', count: 10, money: 'not-stated' },
        { name: '三等奖', count: 15, money: 'not-stated' },
        { name: '优胜奖', count: 20, money: 'not-stated' },
      ],
    },
    {
      group: 'maker',
      prizes: [
        { name: '一等奖', count: 1, money: 'not-stated' },
        { name: '二等奖', count: 2, money: 'not-stated' },
        { name: '三等奖', count: 3, money: 'not-stated' },
        { name: '优胜奖', count: 4, money: 'not-stated' },
      ],
    },
  ],
  budget: 'not-stated',
  unitHonours: [
    { name: '优秀组织单位', clause: 'CN24-28' },
    { name: '优秀对接服务单位', clause: 'CN24-28' },
  ],
  doubleReward: 'not-stated',
  vacancy: 'not-stated',
} as const satisfies Awards<National2024ClauseId>
