import type {commonEn} from '../en/common.ts'

export const commonDa: Record<keyof typeof commonEn, string> = {
  'common.name': 'Enig',
  'common.close': 'Luk',
  'common.cancel': 'Annullér',
  'common.save': 'Gem',
  'common.saving': 'Gemmer …',
  'common.done': 'Færdig',
  'common.add': 'Tilføj',
  'common.undo': 'Fortryd',
  'common.redo': 'Gentag',
  'common.copied': 'Kopieret',
  'common.copyRefused': 'Markér og kopiér i hånden',
  'common.reason': 'Begrundelse',
  'common.tryAgain': 'Prøv igen',
  'common.reload': 'Genindlæs siden',
  'common.loading': 'Indlæser …',
  'common.language': 'Sprog',
  'common.theme': 'Lyst eller mørkt',
  'common.skip': 'Til indholdet',
  'common.toStart': 'Til forsiden',
}
