import Taro from '@tarojs/taro'

const toastMs = 3_000
const charactersPerSecond = 6

/** Shows a short line for a while (never an error: those stand on the page). Longer lines stay longer. */
export function showToast(text: string): void {
  const duration = Math.max(toastMs, Math.ceil(text.length / charactersPerSecond) * 1_000)
  if (process.env.TARO_ENV === 'h5') showLine(text, duration)
  else void Taro.showToast({ title: text, icon: 'none', duration })
}

function showLine(text: string, duration: number): void {
  document.querySelector('.toast')?.remove()
  const line = document.createElement('div')
  line.className = 'toast'
  line.setAttribute('role', 'status')
  line.textContent = text
  document.body.append(line)
  setTimeout(() => line.remove(), duration)
}

/** Puts text on the clipboard; false when the device does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') await navigator.clipboard.writeText(text)
    else await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}

/** Offers to dial a number. */
export function dial(phoneNumber: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${phoneNumber.replace(/[^\d+]/g, '')}`
  else void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
