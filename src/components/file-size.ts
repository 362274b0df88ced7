const kilobyte = 1024
const megabyte = 1024 * kilobyte
const gigabyte = 1024 * megabyte

const short = (value: number) => (value >= 10 ? String(Math.ceil(value)) : String(Math.ceil(value * 10) / 10))

/** 132MB, 2.4MB, 96KB, 1GB — a size to read, rounded up: what is over a limit never looks like the limit. */
export function sizeText(bytes: number): string {
  if (bytes >= gigabyte) return `${short(bytes / gigabyte)}GB`
  if (bytes >= megabyte) return `${short(bytes / megabyte)}MB`
  return `${Math.ceil(bytes / kilobyte)}KB`
}
