import type {CriterionKind} from '../entities/criterion.ts'

export type TemplateLanguage = 'en' | 'sv' | 'da'
export type Anchors = {readonly anchor1: string; readonly anchor5: string; readonly anchor9: string}

/**
 * What 1, 5 and 9 mean on the four core criteria, high being good for us. (CRIT-1)
 *
 * The group may reword them, so they are written onto the board in the workshop's language instead of being
 * translated for each reader.
 */
export const coreAnchors: Readonly<
  Record<TemplateLanguage, Readonly<Record<Exclude<CriterionKind, 'custom'>, Anchors>>>
> = {
  en: {
    profitability: {
      anchor1: 'We lose money on them',
      anchor5: 'They earn what an average customer earns',
      anchor9: 'They carry our result',
    },
    growth: {
      anchor1: 'They will buy clearly less in three years',
      anchor5: 'They will buy about as much as today',
      anchor9: 'They will buy clearly more in three years',
    },
    cost_to_serve: {
      anchor1: 'Very costly to serve',
      anchor5: 'Costs as much as an average customer',
      anchor9: 'Very cheap to serve',
    },
    competitive_strength: {
      anchor1: 'They prefer somebody else',
      anchor5: 'We are one of several they choose from',
      anchor9: 'We are their first choice',
    },
  },
  sv: {
    profitability: {
      anchor1: 'Vi förlorar pengar på dem',
      anchor5: 'De ger lika mycket som en genomsnittlig kund',
      anchor9: 'De bär vårt resultat',
    },
    growth: {
      anchor1: 'De köper klart mindre om tre år',
      anchor5: 'De köper ungefär lika mycket som i dag',
      anchor9: 'De köper klart mer om tre år',
    },
    cost_to_serve: {
      anchor1: 'Mycket dyra att betjäna',
      anchor5: 'Kostar lika mycket som en genomsnittlig kund',
      anchor9: 'Mycket billiga att betjäna',
    },
    competitive_strength: {
      anchor1: 'De föredrar någon annan',
      anchor5: 'Vi är en av flera som de väljer mellan',
      anchor9: 'Vi är deras förstahandsval',
    },
  },
  da: {
    profitability: {
      anchor1: 'Vi taber penge på dem',
      anchor5: 'De giver lige så meget som en gennemsnitlig kunde',
      anchor9: 'De bærer vores resultat',
    },
    growth: {
      anchor1: 'De køber klart mindre om tre år',
      anchor5: 'De køber omtrent lige så meget som i dag',
      anchor9: 'De køber klart mere om tre år',
    },
    cost_to_serve: {
      anchor1: 'Meget dyre at betjene',
      anchor5: 'Koster lige så meget som en gennemsnitlig kunde',
      anchor9: 'Meget billige at betjene',
    },
    competitive_strength: {
      anchor1: 'De foretrækker en anden',
      anchor5: 'Vi er en af flere, som de vælger imellem',
      anchor9: 'Vi er deres førstevalg',
    },
  },
}
