import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { installSystemPackage, isProgram, isRoot, programOnPath } from './system-package.ts'

const debianFolder = '/usr/lib/postgresql'

/** The folder of a PostgreSQL server's programs: LATCHKEY_TEST_POSTGRES_BIN, PATH, Debian's newest; undefined where none. */
export function postgresPrograms(): string | undefined {
  const onPath = programOnPath('postgres')
  const debian = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, 'bin'))
    : []
  const folders = [process.env.LATCHKEY_TEST_POSTGRES_BIN, onPath && dirname(onPath), ...debian]
  return folders.find((f) => f && isProgram(join(f, 'postgres')) && isProgram(join(f, 'initdb')))
}

export type FoundPostgres = { programs: string } | { why: string }

/** As postgresPrograms, but installs Debian's package where there is none and we may. */
export function findPostgres(): FoundPostgres {
  const present = postgresPrograms()
  if (present) return { programs: present }
  const install = installSystemPackage('postgresql')
  const programs = postgresPrograms()
  if (programs) return { programs }
  return { why: `no PostgreSQL: ${install.installed ? 'the package brought none' : install.why}` }
}

export interface Cluster {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string
  readonly port: number
  /** Why searching by pg_trgm cannot be tested, or undefined where the extension is there. */
  readonly lacksTrigram: string | undefined
  /** Ends the server cleanly and removes its folder. */
  stop(): Promise<void>
  /** Kills every process of the server at once, as a power cut would; the folder stays. */
  kill(): Promise<void>
  /** Starts again on the same folder and port. */
  restart(): Promise<void>
}

interface ClusterWish {
  readonly programs: string
  /** true: everything acknowledged is on disk, as in production. false: faster, for ordinary tests. */
  readonly durable?: boolean
}

/** A cluster of our own in a temporary folder, reachable from this machine only, gone at the end. */
export async function startPostgres({ programs, durable = false }: ClusterWish): Promise<Cluster> {
  const lacksTrigram = trigramFault(programs)
  const account = isRoot ? unprivilegedAccount() : undefined
  const folder = mkdtempSync(join(folderOpenTo(account), 'latchkey-postgres-'))
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder, { mode: 0o700 })
  if (account) for (const path of [folder, dataFolder]) chownSync(path, account.uid, account.gid)
  const place = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...account }

  const initdb = spawnSync(
    join(programs, 'initdb'),
    ['-D', dataFolder, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-sync'],
    { ...place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  if (initdb.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${initdb.error?.message ?? initdb.stderr}`)
  }

  const port = await freePort()
  const hurry = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'jit=off',
    'timezone=UTC',
    ...hurry,
  ]
  const launch = () =>
    launchServer([join(programs, 'postgres'), '-D', dataFolder, ...settings.flatMap((s) => ['-c', s])], place)

  let server = await launch()
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = new Promise((done) => server.once('exit', done))
    process.kill(server.pid ?? 0, signal)
    await gone
  }
  const atExit = () => {
    if (server.exitCode === null && server.signalCode === null && server.pid) {
      process.kill(server.pid, 'SIGQUIT')
      // Nothing asynchronous runs any more: give it a moment to let go of its files.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  process.once('exit', atExit)

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    lacksTrigram,
    async stop() {
      process.removeListener('exit', atExit)
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    async kill() {
      // Stopped first: it must not start new processes, and a power cut leaves none that finishes its work.
      const { pid } = server
      if (!pid || server.exitCode !== null || server.signalCode !== null) return
      process.kill(pid, 'SIGSTOP')
      const children = childrenOf(pid)
      for (const child of children) process.kill(child, 'SIGKILL')
      await end('SIGKILL')
      // Until the last one has let go of the shared memory a new server refuses to start.
      while (children.some(isAlive)) await new Promise((soon) => setTimeout(soon, 5))
    },
    async restart() {
      await end('SIGINT')
      server = await launch()
    },
  }
}

type Place = { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }

/** Resolves when the server takes connections. On Linux it also ends when we are killed outright. */
async function launchServer(command: string[], place: Place): Promise<ChildProcess> {
  const setpriv = programOnPath('setpriv')
  // setpriv changes the account itself: the kernel forgets the parent's death signal at a change of account.
  const account =
    place.uid === undefined ? [] : [`--reuid=${place.uid}`, `--regid=${place.gid}`, '--clear-groups']
  const [program = '', ...words] = setpriv
    ? [setpriv, '--pdeathsig=INT', ...account, '--', ...command]
    : command
  const { uid: _uid, gid: _gid, ...ownAccount } = place
  const server = spawn(program, words, {
    ...(setpriv ? ownAccount : place),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((ready, failed) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000)
      if (said.includes('database system is ready to accept connections')) ready()
    })
    server.once('error', failed)
    server.once('exit', () => failed(new Error(`PostgreSQL did not start:\n${said}`)))
  })
  return server
}

/** What the kernel says of a process, or an empty text. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

/** A zombie has let go of everything; it only waits to be counted. */
function isAlive(pid: number): boolean {
  return /\nState:\t[^ZX]/.test(statusOf(pid))
}

/** Every process whose parent is this one. Empty where the machine has no /proc. */
function childrenOf(pid: number): number[] {
  if (!existsSync('/proc')) return []
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.map(Number).filter((one) => statusOf(one).includes(`\nPPid:\t${pid}\n`))
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => {
      const id = spawnSync('id', [which, name], { encoding: 'utf8' })
      return id.status === 0 ? Number(id.stdout) : Number.NaN
    })
    if (uid && gid) return { uid, gid }
  }
  throw new Error('PostgreSQL needs an account other than root: neither postgres nor nobody exists')
}

/** The temporary folder, or /tmp where another account could not reach into it. */
function folderOpenTo(account: object | undefined): string {
  const wanted = tmpdir()
  if (!account) return wanted
  for (let folder = wanted; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return '/tmp'
  }
  return wanted
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

function trigramFault(programs: string): string | undefined {
  // The real place: PATH may hold links to single programs of a package.
  const place = dirname(realpathSync(join(programs, 'postgres')))
  const asked = spawnSync(join(place, 'pg_config'), ['--sharedir'], { encoding: 'utf8' })
  const shared =
    asked.status === 0 ? asked.stdout.trim() : place.replace('/lib/', '/share/').replace(/\/bin$/, '')
  return existsSync(join(shared, 'extension', 'pg_trgm.control'))
    ? undefined
    : `the extension pg_trgm is missing in ${shared}/extension (Debian's postgresql package and postgresql-contrib elsewhere bring it)`
}
