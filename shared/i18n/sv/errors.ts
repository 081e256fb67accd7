import type {errorsEn} from '../en/errors.ts'

export const errorsSv: Record<keyof typeof errorsEn, string> = {}
