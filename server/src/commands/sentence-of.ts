import { message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { ConfigFault } from '../platform/config.ts'
import { DataFolderFault } from '../platform/db/data-folder.ts'
import { NewerDatabase, WrongKey } from '../platform/db/installation.ts'
import { CommandFault } from './command-fault.ts'

/** What went wrong as one sentence that says what to do; a fault of ours whole. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConfigFault) return error.faults.join('\n')
  if (error instanceof DataFolderFault || error instanceof WrongKey || error instanceof NewerDatabase)
    return error.message
  if (error instanceof CommandFault) return error.message
  if (error instanceof Refusal) {
    const fields = error.fields.map(
      (field) => `  ${field.field}: ${message('en', field.message, field.values)}`,
    )
    return [message('en', error.code, error.values), ...fields].join('\n')
  }
  return faultOfTheWorld(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** What the machine around us refuses, said so that someone can mend it. */
function faultOfTheWorld(error: unknown): string | null {
  const {
    code,
    port,
    message: text = '',
  } = (error ?? {}) as { code?: string; port?: number; message?: string }
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return `${text.split('. ')[0]}. Run \`latchkey help\` for the commands.`
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`
  if (code === 'EACCES')
    return 'This user may not listen on that port. Use a port from 1024 up, or give the right to it.'
  if (code === 'EADDRNOTAVAIL')
    return 'HOST is not an address of this machine. Set it to one, or to 0.0.0.0 for all.'
  if (code === '28P01' || code === '28000')
    return 'PostgreSQL refused the user or password in DATABASE_URL. Check both.'
  if (code === '3D000')
    return `The database in DATABASE_URL does not exist (${text}). Create it, or name another.`
  if (code === '42501')
    return `The user in DATABASE_URL may not do this: ${text}. Give it the rights of the database's owner.`
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH)$/.test(code ?? '')) {
    return `DATABASE_URL cannot be reached (${code}). Check host and port, and that PostgreSQL is running.`
  }
  if (/file is not a database|malformed/.test(text))
    return 'The database file in DATA_DIR is damaged. Put a backup in its place.'
  return null
}
