import type {commonEn} from '../en/common.ts'

export const commonDa: Record<keyof typeof commonEn, string> = {}
