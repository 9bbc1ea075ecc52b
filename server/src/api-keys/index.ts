export { endKeysOf } from './change-key.ts'
export { keyDoor } from './find-key.ts'
export type { MayActOn } from './may-manage.ts'
