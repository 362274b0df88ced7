/** Points as people read them, without idle zeros: 8750 hundredths → '87.5'. */
export function pointsText(hundredths: number): string {
  return scoreText({ score: hundredths, decimals: 2 }).replace(/\.?0+$/, '')
}

/** A published score with its fixed number of decimals: {score: 86400, decimals: 3} → '86.400'. */
export function scoreText({ score, decimals }: { score: number; decimals: number }): string {
  if (decimals === 0) return String(score)
  const digits = String(score).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
