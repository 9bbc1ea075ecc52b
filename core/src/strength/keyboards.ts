import { adjacencyGraphs } from '@zxcvbn-ts/language-common'

/** S6: the keyboards whose rows are searched. Imported by name, so that bundlers leave the library's word lists out. */
export const keyboards = {
  qwerty: adjacencyGraphs.qwerty,
  qwertz: adjacencyGraphs.qwertz,
  keypad: adjacencyGraphs.keypad,
}
