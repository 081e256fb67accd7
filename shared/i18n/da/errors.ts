import type {errorsEn} from '../en/errors.ts'

export const errorsDa: Record<keyof typeof errorsEn, string> = {}
