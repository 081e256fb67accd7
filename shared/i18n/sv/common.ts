import type {commonEn} from '../en/common.ts'

export const commonSv: Record<keyof typeof commonEn, string> = {
  'common.name': 'Enig',
  'common.close': 'Stäng',
  'common.cancel': 'Avbryt',
  'common.save': 'Spara',
  'common.saving': 'Sparar …',
  'common.done': 'Klart',
  'common.add': 'Lägg till',
  'common.undo': 'Ångra',
  'common.redo': 'Gör om',
  'common.copied': 'Kopierat',
  'common.copyRefused': 'Markera och kopiera för hand',
  'common.reason': 'Skäl',
  'common.tryAgain': 'Försök igen',
  'common.reload': 'Ladda om sidan',
  'common.loading': 'Laddar …',
  'common.language': 'Språk',
  'common.theme': 'Ljust eller mörkt',
  'common.skip': 'Till innehållet',
  'common.toStart': 'Till startsidan',
}
