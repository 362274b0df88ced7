/** SHA-256 and HMAC-SHA-256 as the host provides them; text is hashed as UTF-8. */
export interface Hashing {
  /** 64 lower-case hex digits. */
  sha256(data: string | Uint8Array): string
  /** 32 bytes. */
  hmac(key: Uint8Array, data: string | Uint8Array): Uint8Array
}
