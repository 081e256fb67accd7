import type {Participant} from '../../shared/record/people.ts'

/** Somebody who has a seat now, with the link that takes it to another device. */
export type Seated = {readonly participant: Participant; readonly epoch: number; readonly resumeToken: string}
