export function nodeVersionFailure(version: string): string | null
