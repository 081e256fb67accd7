import type {objectionsEn} from '../en/objections.ts'

export const objectionsDa: Record<keyof typeof objectionsEn, string> = {
  'objection.asDissent': 'Notér afvigende holdning',
  'objection.asDissentIntro':
    'Ordene fra {{department}} bliver stående i loggen og følger med i aftalen, som de er skrevet. Intet er aftalt uden en godkendelse fra {{department}}.',
  'objection.asDissentWhy': 'Hvorfor går I videre?',
  'objection.isDissent': 'Afvigende holdning noteret: {{reason}}',
  'objection.postpone': 'Udskyd',
  'objection.postponeTitle': 'Udskyde spørgsmålet?',
  'objection.postponeIntro':
    'Indtil den dag holder det ikke aftalen tilbage. Det følger med i aftalen som uafklaret, med ordene fra {{department}}, og kommer tilbage på sin dag eller i næste runde. Intet er aftalt uden en godkendelse fra {{department}}.',
  'objection.postponeWhy': 'Hvorfor udskydes det?',
  'objection.until': 'Indtil',
  'objection.owner': 'Hvem sørger for, at det kommer tilbage?',
  'objection.ownerMissing': 'Vælg en afdeling.',
  'objection.dayMissing': 'Vælg en dag fra i morgen.',
  'objection.whyMissing': 'Skriv hvorfor.',
  'objection.postponed': 'Uafklaret, udskudt til {{date}}: {{reason}}',
  'objection.postponedOwner': '{{department}} sørger for, at det kommer tilbage.',
  'objection.cameBack': 'Blev udskudt til {{date}} og gælder igen: {{reason}}',
  'objection.mark_one': 'Udskudt til {{date}}: {{departments}} gør indsigelse',
  'objection.mark_other': 'Udskudt til {{date}}: {{departments}} gør indsigelse',
  'objection.nobodySigns':
    'Afdelingen gør indsigelse, og det er ikke afklaret: det bliver ikke godkendt, før nogen godkender for den.',
  'objection.nobodySignsWays':
    'Udpeg en, der godkender for afdelingen, eller giv nogen en plads og en stemme i den. Det kan ikke godkendes uden den.',
  'error.objection.resolved': 'Indsigelsen er blevet afklaret imens.',
  'advice.objection.resolved': 'Læs hvordan. Gælder den stadig, så gør indsigelse igen.',
  'error.objection.dayPast': 'Et spørgsmål kan tidligst udskydes til i morgen.',
  'advice.objection.dayPast': 'Vælg en dag fra i morgen.',
  'error.outcome.unsettled': 'En afdeling, der ikke har godkendt, gør indsigelse, og det er ikke afklaret.',
  'advice.outcome.unsettled': 'Lad nogen godkende for afdelingen, eller afklar indsigelsen sammen med den.',
  'log.kind.objectionPostponed': 'Spørgsmål udskudt',
  'log.kind.objectionIsDissent': 'Afvigende holdning noteret',
  'log.postponedUntil': 'til {{value}}',
  'activity.postponed': 'udskød et spørgsmål:',
}
