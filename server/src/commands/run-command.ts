import { complain, print } from './print.ts'
import { sentenceOf } from './sentence-of.ts'

export type Command = (words: readonly string[]) => Promise<number>

// Each is loaded when it is asked for.
const commands: Record<string, { run: Command; help: string }> = {
  start: {
    run: async () => (await import('./start.ts')).startCommand(),
    help: 'serve the product',
  },
  demo: {
    run: async (words) => (await import('./demo.ts')).demoCommand(words),
    help: 'fill an empty installation with people of a demonstration: demo [--json]',
  },
  import: {
    run: async (words) => (await import('./import.ts')).importCommand(words),
    help: 'import retailers and contacts: import <file> [--dry-run] [--json] …',
  },
  clients: {
    run: async (words) => (await import('./clients.ts')).clientsCommand(words),
    help: 'apps and shops that sign people in through us: clients list|add|rotate-secret|deactivate|rotate-keys [--json]',
  },
  bounce: {
    run: async (words) => (await import('./bounce.ts')).bounceCommand(words),
    help: 'take in a bounce from standard input: bounce [--to <address>] [--json]',
  },
  doctor: {
    run: async (words) => (await import('./doctor.ts')).doctorCommand(words),
    help: 'check everything and say what is wrong: doctor [--json]',
  },
  erase: {
    run: async (words) => (await import('./erase.ts')).eraseCommand(words),
    help: 'erase a contact or a user for good: erase contact|user <id or username> --confirm "<name>"',
  },
  owner: {
    run: async (words) => (await import('./owner.ts')).ownerCommand(words),
    help: 'print a one-time link to make the owner: owner [--replace] [--json]',
  },
}

/** Runs the command named by the first word; answers the exit code. Every fault is one clear sentence. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  const command = commands[name]
  if (!command) {
    const list = Object.entries(commands).map(([word, { help }]) => `  ${word.padEnd(12)} ${help}`)
    print(`Latchkey: npx latchkey <command>\n\n${list.join('\n')}`)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    return await command.run(rest)
  } catch (error) {
    complain(sentenceOf(error))
    return 1
  }
}
