/** Bytes as a hash spells them; whoever needs them decodes them. */
export interface Encoded {
  readonly as: 'base64' | 'hex' | 'utf8' | 'bcrypt64'
  readonly text: string
  /** How many bytes the text means. */
  readonly bytes: number
}

/** Base64 with either alphabet's signs (`+/`, `-_`, passlib's `.` for `+`), padded or not. */
export function base64(text: string): Encoded | null {
  const bare = text.replace(/={1,2}$/, '').replaceAll('.', '+')
  if (!/^[A-Za-z0-9+/_-]*$/.test(bare) || bare.length % 4 === 1) return null
  return { as: 'base64', text: bare, bytes: Math.floor((bare.length * 3) / 4) }
}

export function hex(text: string): Encoded | null {
  if (!/^([0-9a-f]{2})+$/i.test(text)) return null
  return { as: 'hex', text, bytes: text.length / 2 }
}

/** Text whose own bytes are meant, in visible ASCII, as frameworks make their salts. */
export function plain(text: string): Encoded | null {
  return /^[\x21-\x7e]+$/.test(text) ? { as: 'utf8', text, bytes: text.length } : null
}

/** The alphabet of bcrypt. */
export function bcrypt64(text: string): Encoded {
  return { as: 'bcrypt64', text, bytes: Math.floor((text.length * 3) / 4) }
}
