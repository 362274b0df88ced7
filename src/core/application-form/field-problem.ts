import { isCivilDate } from '../calendar'
import { checkCompanyCode } from '../company-code'
import { checkIdentityNumber } from '../identity-number'
import type { FieldValue, MemberEntry, PropertyEntry, ShownField } from './field'
import { numberTyped } from './typed-number'

/**
 * What is wrong with a value as typed, in one sentence of at most 40 signs; null when it is right or still empty.
 * The same on the phone and on the server.
 */
export function fieldProblem(field: ShownField, value: FieldValue | undefined): string | null {
  if (value === undefined || value === '') return null
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return textProblem(field, value)
    case 'company-code':
      return codeProblem(String(value))
    case 'date':
      return isCivilDate(String(value)) ? null : `${field.label}不是日历上有的一天，请核对`
    case 'amount':
      return amountProblem(field.label, String(value))
    case 'profit':
      return amountProblem(field.label, String(value).normalize('NFKC').trim().replace(/^[-−]/, ''))
    case 'percent':
      return percentProblem(field.label, String(value))
    case 'count':
      return countProblem(field.label, String(value))
    case 'phone':
      return /^1[3-9]\d{9}$/.test(plainPhone(String(value))) ? null : '手机号应为11位数字，请核对'
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(String(value).normalize('NFKC').trim())
        ? textProblem(field, value)
        : '邮箱中间要有@，后面要有点，请核对'
    case 'members':
      return firstOf(asMembers(value).map(member => memberProblem(member)))
    case 'properties':
      return firstOf(asProperties(value).map(propertyProblem))
    case 'tick':
      return typeof value === 'boolean' ? null : '请重新勾选'
    default:
      return choiceProblem(field, value)
  }
}

/** A mobile number without spaces, dashes and +86. */
export function plainPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '')
}

/** The entries of a members field; [] for any other value. */
export function asMembers(value: FieldValue | undefined): MemberEntry[] {
  return Array.isArray(value) ? value.filter(isMember) : []
}

/** The entries of a properties field; [] for any other value. */
export function asProperties(value: FieldValue | undefined): PropertyEntry[] {
  return Array.isArray(value) ? value.filter(isProperty) : []
}

function isMember(entry: unknown): entry is MemberEntry {
  return typeof entry === 'object' && entry !== null && 'onCertificate' in entry
}

function isProperty(entry: unknown): entry is PropertyEntry {
  return typeof entry === 'object' && entry !== null && 'owners' in entry
}

function textProblem(field: ShownField, value: FieldValue): string | null {
  if (typeof value !== 'string') return `请重新填写${field.label}`
  const length = [...value].length
  return field.max !== null && length > field.max ? `最多${field.max}个字，现在${length}个字，请缩短` : null
}

function codeProblem(text: string): string | null {
  const check = checkCompanyCode(text)
  return check.ok ? null : check.message
}

function amountProblem(label: string, text: string): string | null {
  const typed = numberTyped(text)
  if (typed === null) return `${label}请只填数字，如 1250.5`
  if (typed.decimals > 4) return `${label}最多四位小数（到元）`
  return typed.value > 100_000_000 ? `${label}看起来太大，请核对单位` : null
}

function percentProblem(label: string, text: string): string | null {
  const typed = numberTyped(text.replace(/[%％]\s*$/, ''))
  if (typed === null || typed.decimals > 2) return `${label}请只填数字，如 10`
  return typed.value > 100 ? `${label}不能超过100，请核对` : null
}

function countProblem(label: string, text: string): string | null {
  const typed = numberTyped(text)
  if (typed === null || typed.decimals > 0) return `${label}请填整数，如 86`
  return typed.value > 10_000_000 ? `${label}看起来太大，请核对` : null
}

function choiceProblem(field: ShownField, value: FieldValue): string | null {
  const chosen = Array.isArray(value) ? value.map(String) : [String(value)]
  const known = chosen.every(one => field.options.some(option => option.value === one))
  if (!known) return `请重新选择${field.label}`
  return chosen.includes('none') && chosen.length > 1 ? '“没有”不能与其他项同时选，请核对' : null
}

function memberProblem(member: MemberEntry): string | null {
  if (member.name.trim() === '') return '有成员没有写姓名，请补充或删去'
  if ([...member.name].length > 30) return '成员姓名最多30个字，请核对'
  if (!member.identity) return null
  const check = checkIdentityNumber(member.identity)
  return check.ok ? null : `${member.name}：${check.message}`
}

function propertyProblem(property: PropertyEntry): string | null {
  if (property.name.trim() === '') return '有一项知识产权没有写名称，请补充或删去'
  if (property.owners.trim() === '') return `${shorten(property.name)}没有写权利人，请按证书填写`
  return null
}

const shorten = (name: string) => ([...name].length > 12 ? `${[...name].slice(0, 12).join('')}…` : name)

function firstOf(problems: readonly (string | null)[]): string | null {
  return problems.find(problem => problem !== null) ?? null
}
