import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import postgres from 'postgres'
import { postgresPrograms, startPostgres } from '../../../scripts/postgres.ts'

const programs = postgresPrograms()

describe('a PostgreSQL cluster for tests', {
  skip: programs ? false : 'no PostgreSQL on this machine',
}, async () => {
  if (!programs) return
  const cluster = await startPostgres({ programs, durable: true })
  after(() => cluster.stop())
  const connect = () => postgres(cluster.url, { max: 1, onnotice: () => {} })

  it('answers on loopback in UTF-8, with the C locale and pg_trgm', async () => {
    const db = connect()
    const [row] = await db`select current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
      (select datcollate from pg_database where datname = 'postgres') as locale`
    assert.deepEqual({ ...row }, { encoding: 'UTF8', addresses: '127.0.0.1', fsync: 'on', locale: 'C' })
    assert.equal(cluster.lacksTrigram, undefined)
    await db`create extension pg_trgm`
    await db.end()
  })

  it('keeps what was committed when every process is killed at once', async () => {
    const db = connect()
    await db`create table kept (id int primary key)`
    await db`insert into kept values (7)`
    await cluster.kill()
    await db.end({ timeout: 0 })
    await cluster.restart()
    const again = connect()
    assert.equal((await again`select id from kept`)[0]?.id, 7)
    await again.end()
  })

  it('runs as an account other than root and leaves nothing behind', async () => {
    const db = connect()
    const [row] = await db`select current_setting('data_directory') as folder`
    await db.end()
    await cluster.stop()
    assert.equal(existsSync(String(row?.folder)), false)
    await assert.rejects(async () => {
      const closed = postgres(cluster.url, { max: 1, connect_timeout: 2 })
      await closed`select 1`.finally(() => closed.end())
    })
  })
})
