import type {commonEn} from '../en/common.ts'

export const commonSv: Record<keyof typeof commonEn, string> = {}
