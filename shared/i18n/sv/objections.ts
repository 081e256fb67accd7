import type {objectionsEn} from '../en/objections.ts'

export const objectionsSv: Record<keyof typeof objectionsEn, string> = {
  'objection.asDissent': 'Anteckna avvikande mening',
  'objection.asDissentIntro':
    'Orden från {{department}} står kvar i loggen och följer med i överenskommelsen som de är skrivna. Ingenting är överenskommet utan godkännande från {{department}}.',
  'objection.asDissentWhy': 'Varför går ni vidare?',
  'objection.isDissent': 'Avvikande mening antecknad: {{reason}}',
  'objection.postpone': 'Skjut upp',
  'objection.postponeTitle': 'Skjuta upp frågan?',
  'objection.postponeIntro':
    'Fram till den dagen hindrar den inte att ni blir överens. Den följer med i överenskommelsen som olöst, med orden från {{department}}, och kommer tillbaka på sin dag eller i nästa omgång. Ingenting är överenskommet utan godkännande från {{department}}.',
  'objection.postponeWhy': 'Varför skjuts den upp?',
  'objection.until': 'Till',
  'objection.owner': 'Vem ser till att den kommer tillbaka?',
  'objection.ownerMissing': 'Välj en avdelning.',
  'objection.dayMissing': 'Välj en dag från och med i morgon.',
  'objection.whyMissing': 'Skriv varför.',
  'objection.postponed': 'Olöst, uppskjuten till {{date}}: {{reason}}',
  'objection.postponedOwner': '{{department}} ser till att den kommer tillbaka.',
  'objection.cameBack': 'Sköts upp till {{date}} och gäller igen: {{reason}}',
  'objection.mark_one': 'Uppskjuten till {{date}}: {{departments}} invänder',
  'objection.mark_other': 'Uppskjuten till {{date}}: {{departments}} invänder',
  'objection.nobodySigns':
    'Avdelningen invänder, och frågan är inte löst: det blir inte godkänt förrän någon godkänner för den.',
  'objection.nobodySignsWays':
    'Utse någon som godkänner för avdelningen, eller ge någon en plats och en röst där. Det kan inte godkännas utan den.',
  'error.objection.resolved': 'Invändningen har lösts under tiden.',
  'advice.objection.resolved': 'Läs hur. Om den står kvar kan du invända en gång till.',
  'error.objection.dayPast': 'En fråga kan tidigast skjutas upp till i morgon.',
  'advice.objection.dayPast': 'Välj en dag från och med i morgon.',
  'error.outcome.unsettled': 'En avdelning som inte har godkänt invänder, och frågan är inte löst.',
  'advice.outcome.unsettled': 'Låt någon godkänna för avdelningen, eller lös invändningen tillsammans med den.',
  'log.kind.objectionPostponed': 'Fråga uppskjuten',
  'log.kind.objectionIsDissent': 'Avvikande mening antecknad',
  'log.postponedUntil': 'till {{value}}',
  'activity.postponed': 'sköt upp en fråga:',
}
