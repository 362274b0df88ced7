import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUBJECT_NAMES } from '../../src/core/eligibility/criteria/subject-type'
import { type FilingValues, filingProblems, planCharacters } from '../../src/core/filing'
import { filingStates } from '../../src/core/filing-states'
import {
  type LibraryColumn,
  libraryColumns,
  libraryHeadings,
  mappingProblem,
  recognisedColumns,
} from '../../src/core/library-columns'
import { readLibraryRow } from '../../src/core/library-row'
import { nominationProblem, nominationQuotas, nominationReach } from '../../src/core/nomination'
import { contestsBelow } from '../../src/core/planned-contests'
import { NATIONAL_2024 } from '../../src/editions/national-2024/edition'
import { EDITIONS } from '../../src/editions/registry'

const contests = contestsBelow(NATIONAL_2024.contests)

describe('the plan of contests', () => {
  it('has 49 below the final, each with a key of its own (CN24-01, CN24-38)', () => {
    expect(contests).toHaveLength(49)
    expect(new Set(contests.map(({ key }) => key)).size).toBe(49)
    expect(contests.map(({ kind }) => kind).filter(kind => kind === 'regional')).toHaveLength(34)
    expect(contests.find(({ key }) => key === 'thematic-14')).toMatchObject({
      number: 14,
      kindName: '专题赛',
    })
  })
})

describe('a filing form', () => {
  const contest = contests.find(({ key }) => key === 'thematic-2')!
  const values: FilingValues = {
    ...{
      host: '演示单位',
      filledOn: '2024-05-06',
      contestName: contest.name,
      kind: 'thematic',
      field: '元宇宙',
    },
    ...{
      startsOn: '2024-06-01',
      endsOn: '2024-06-01',
      organisation: '演示',
      finalPlace: '北京市',
      plan: '演示',
    },
  }
  const terms = { year: 2024, maxCharacters: 500 }
  it('passes when its eight lines are filled', () => {
    expect(filingProblems(values, contest, terms)).toEqual([])
  })
  it('any other name than that of the plan is refused, even by one sign or a space', () => {
    fc.assert(
      fc.property(fc.nat(contest.name.length - 1), fc.constantFrom('', ' ', '大'), (at, sign) => {
        const contestName = contest.name.slice(0, at) + sign + contest.name.slice(at + 1)
        fc.pre(contestName !== contest.name)
        const found = filingProblems({ ...values, contestName }, contest, terms)
        expect(found).toEqual([
          { field: 'contestName', line: 'contestName', message: `赛事名称须与计划一致：${contest.name}` },
        ])
      }),
    )
  })
  it('counts characters of the plan as people do: rare ones once, ends of lines not at all', () => {
    expect(planCharacters('𠮷，\r\n a😀')).toBe(5)
    fc.assert(
      fc.property(fc.array(fc.constantFrom('字', '𠮷', '。'), { maxLength: 600 }), signs => {
        const text = signs.join('\n')
        expect(planCharacters(text)).toBe(signs.length)
        const over = filingProblems({ ...values, plan: text || '字' }, contest, terms)
        expect(over.length > 0).toBe(signs.length > 500)
      }),
    )
  })
  it('each empty line is named', () => {
    const blank = Object.fromEntries(Object.keys(values).map(key => [key, ''])) as never
    const lines = new Set(filingProblems(blank, contest, terms).map(({ line }) => line))
    expect(lines.size).toBe(8)
  })
  it('what was accepted is never changed', () => {
    expect(filingStates.next.accepted).toEqual({})
  })
})

describe('nominations', () => {
  const usual = {
    ...{
      quota: 11,
      taken: 0,
      rank: 1,
      ranksTaken: [],
      finalWinner: true,
      hasOfficialNumber: true,
      reason: '',
    },
  }
  it('only the nation’s contests nominate by group', () => {
    expect(EDITIONS.filter(edition => nominationQuotas(edition)).map(({ slug }) => slug)).toEqual([
      'national-2024',
    ])
    const quotas = nominationQuotas(NATIONAL_2024)!
    expect(nominationReach(NATIONAL_2024.stages, contests.length, quotas.contests)).toEqual([
      { group: 'enterprise', wanted: 500, most: 539 },
      { group: 'maker', wanted: 100, most: 98 },
    ])
  })
  it('no reason whatever makes more places than the notice has', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(40),
        fc.string(),
        fc.integer({ min: 1, max: 99 }),
        (quota, taken, reason, rank) => {
          const problem = nominationProblem({ ...usual, quota, taken, reason, rank }, '企业组')
          if (taken >= quota) expect(problem?.field).toBe('application')
          else if (reason.trim() !== '') expect(problem).toBeNull()
          else expect(problem === null).toBe(rank <= quota)
        },
      ),
    )
  })
})

describe('a row of the import', () => {
  const rules = {
    sources: new Map([['演示赛', 'regional-1']]),
    groups: NATIONAL_2024.groups,
    subjectNames: SUBJECT_NAMES,
    deadline: '2024-07-31',
  }
  const cells: Record<LibraryColumn, string> = {
    ...{
      contest: '演示赛',
      externalNumber: 'a',
      registeredOn: '2024/7/31',
      group: '创客组',
      projectName: '项目',
    },
    ...{ subjectName: '团队', subjectType: '', companyCode: '', officialNumber: '', leader: '', summary: '' },
    ...{ contactName: '人', contactPhone: '+86 138-0000-0000', members: '', identities: '' },
  }
  const reasons = (over: Partial<typeof cells>) => {
    const read = readLibraryRow({ ...cells, ...over }, 2, rules)
    return 'problems' in read ? read.problems.map(({ reason }) => reason) : []
  }
  it('takes the last day of registration and not the next', () => {
    expect(reasons({})).toEqual([])
    expect(reasons({ registeredOn: '2024-08-01' })).toHaveLength(1)
    expect(reasons({ registeredOn: '2024-02-30' })).toHaveLength(1)
  })
  it('an enterprise from abroad has no code, one at home needs it (CN24-18)', () => {
    expect(reasons({ group: '企业组', subjectType: '境外企业或团队' })).toEqual([])
    expect(reasons({ group: '企业组' })).toEqual(['境内企业要填统一社会信用代码，请填写'])
    expect(reasons({ group: '企业组', subjectType: '学校' })[0]).toContain('主体类型应为')
  })
  it('identity numbers stand one for each member or not at all', () => {
    expect(reasons({ members: '甲、乙', identities: '11010519491231002X' })).toHaveLength(1)
    expect(reasons({ members: '甲', identities: '11010519491231002X' })).toEqual([])
    expect(reasons({ members: '甲', identities: '110105194912310021' })).toEqual([
      '第1个证件号不对，请逐位核对',
    ])
  })
  it('headings are recognised in any order, whatever their width and brackets', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(libraryColumns, { minLength: libraryColumns.length }), order => {
        const mapping = recognisedColumns(order.map(column => ` ${libraryHeadings[column]} `))
        expect(order.map(column => mapping[column])).toEqual(order.map((_, i) => i))
        expect(mappingProblem(mapping, order.length)).toBeNull()
      }),
    )
    expect(recognisedColumns(['企业(创客)名称']).subjectName).toBe(0)
  })
})
