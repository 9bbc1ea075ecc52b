/** A command cannot do what was asked; the message is one sentence that says what to do. */
export class CommandFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CommandFault'
  }
}
