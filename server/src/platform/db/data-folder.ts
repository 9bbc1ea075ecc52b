import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The data folder cannot serve; the message is one sentence that says what to do. */
export class DataFolderFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DataFolderFault'
  }
}

export interface FolderLock {
  release(): void
}

/**
 * Takes the folder for one server. The lock is SQLite's own on a file beside the database, so that the
 * operating system drops it when the process dies in any way. Throws DataFolderFault naming the holder.
 */
export function lockDataFolder(folder: string, holder: { pid: number; address: string }): FolderLock {
  makeFolder(folder)
  const holderFile = join(folder, 'server.json')
  const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new DataFolderFault(
      `Another server already uses ${folder}: ${holderIn(holderFile)}. Stop it first, or give this one its own DATA_DIR.`,
    )
  }
  writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 })
  return { release: () => lock.close() }
}

/** Makes the folder if it is missing and proves that it can be written to. */
export function makeFolder(folder: string): void {
  try {
    makeFolders(folder)
    const probe = join(folder, '.write-probe')
    writeFileSync(probe, '', { mode: 0o600 })
    rmSync(probe)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const reason =
      code === 'ENOSPC'
        ? 'its disk is full'
        : code === 'ENOTDIR'
          ? 'a file is in the way'
          : 'this user may not write there'
    throw new DataFolderFault(
      `The data folder ${folder} cannot be written to: ${reason}. Set DATA_DIR to a folder that can, or mend this one.`,
    )
  }
}

// One by one: Node's own recursive mkdir spins for ever where the kernel says ENOENT to a name, as under /proc.
function makeFolders(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error(`${folder} is not a folder`), { code: 'ENOTDIR' })
  makeFolders(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process that starts in the same moment has made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Reads the key file, or makes it when, and only when, there is no database yet (N3). */
export function keyFile(folder: string, databaseFile: string, newKey: () => Buffer): Buffer {
  const file = join(folder, 'master.key')
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
    if (key.length === 32) return key
    throw new DataFolderFault(
      `${file} is damaged: it must hold 32 bytes in base64. Put the right file back from your copy.`,
    )
  }
  if (existsSync(databaseFile) && statSync(databaseFile).size > 0) {
    throw new DataFolderFault(
      `${file} is missing, but there is a database beside it that only this key can read. Put the file back, or give the key as MASTER_KEY.`,
    )
  }
  const key = newKey()
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

function holderIn(file: string): string {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; address: string }
    return `process ${holder.pid}, serving ${holder.address}`
  } catch {
    return 'its process is unknown'
  }
}
