import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { ownerCommand } from './owner.ts'
import { complain, print } from './print.ts'
import { sentenceOf } from './sentence-of.ts'
import { startCommand } from './start.ts'

export type Command = (words: readonly string[]) => Promise<number>

const commands: Record<string, { run: Command; help: string }> = {
  start: { run: startCommand, help: 'serve the product' },
  demo: {
    run: demoCommand,
    help: 'fill an empty installation with people of a demonstration: demo [--json]',
  },
  import: { run: importCommand, help: 'import retailers and contacts: import <file> [--dry-run] [--json] …' },
  doctor: { run: doctorCommand, help: 'check everything and say what is wrong: doctor [--json]' },
  owner: { run: ownerCommand, help: 'print a one-time link to make the owner: owner [--replace] [--json]' },
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
