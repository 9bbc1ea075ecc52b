import { fastify } from 'fastify'
import postgres from 'postgres'

// Started with a port and, for the second comparison, a DATABASE_URL: Fastify and nothing else.
const [port, databaseUrl] = process.argv.slice(2)
const http = fastify({ logger: false })
http.get('/hello', async () => ({ hello: 'world' }))
if (databaseUrl) {
  const pool = postgres(databaseUrl, { max: 12, onnotice: () => undefined })
  const [first] = await pool`select id from retailer limit 1`
  const id = String(first?.id)
  http.get('/read', async () => {
    const [row] = await pool.unsafe('select id, name, town from retailer where id = $1', [id], {
      prepare: true,
    })
    return row
  })
}
await http.listen({ port: Number(port), host: '127.0.0.1' })
process.stdout.write('ready\n')
