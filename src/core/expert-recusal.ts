import { comparableName } from './eligibility/names'
import { clash } from './role-clash'

/** Why an expert cannot be drawn for a session; the code stands in the chain, the words are for people. */
export const recusalWords = {
  'project-member': '是本场项目的申报人或成员',
  'same-employer': '与本场项目同单位',
  'recusal-unit': '本场项目是其回避单位',
  'same-name': '与本场项目成员同名，请先核实',
  applicant: '本届有自己的报名',
  role: '本届另有工作人员身份',
  asked: '本场已经抽中或邀请过',
  'employer-full': '同单位人数已到上限',
} as const

export type RecusalCode = keyof typeof recusalWords

/** What is known of an expert that may keep him from a session. */
export interface ExpertStanding {
  name: string
  employer: string
  recusalUnits: readonly string[]
  /** Owns or belongs to a project of the session, by account or phone. */
  entrant: boolean
  applicant: boolean
  /** Roles held in the edition. */
  roles: readonly string[]
  asked: boolean
}

/** The projects of a session: their subject's name and the names written in the team. */
export type SessionEntrant = { subjectName: string; names: readonly string[] }

/** The first reason that keeps an expert from judging these projects, or null. Names are compared as printed alike. */
export function recusalOf(expert: ExpertStanding, entrants: readonly SessionEntrant[]): RecusalCode | null {
  const subjects = new Set(entrants.map(({ subjectName }) => comparableName(subjectName)))
  const members = new Set(entrants.flatMap(({ names }) => names.map(comparableName)))
  const rules: [RecusalCode, boolean][] = [
    ['asked', expert.asked],
    ['project-member', expert.entrant],
    ['same-employer', subjects.has(comparableName(expert.employer))],
    ['recusal-unit', expert.recusalUnits.some(unit => subjects.has(comparableName(unit)))],
    ['applicant', expert.applicant],
    ['role', expert.roles.some(role => clash('judge', role))],
    ['same-name', members.has(comparableName(expert.name))],
  ]
  return rules.find(([, holds]) => holds)?.[0] ?? null
}
