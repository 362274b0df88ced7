/** The texts people agree to, by the day their wording was fixed; a new wording asks again. */
export const consentVersions = { privacy: '2026-06-15', sensitive: '2026-06-01' } as const
