export { type InviteJob, inviteJob } from './invite-job.ts'
export { presentActor } from './starter.ts'
