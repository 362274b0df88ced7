import type { MemberEntry } from './field'

/** A member as a form keeps it: without anything of an identity number, and without parts that were never filled. */
export function keptMember(member: MemberEntry): MemberEntry {
  const { id, name, role, position, education, core, onCertificate } = member
  return {
    ...{ id, name, role },
    ...(position ? { position } : {}),
    ...(education ? { education } : {}),
    ...{ core, onCertificate },
  }
}
