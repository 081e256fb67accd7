import type {safetyEn} from '../en/safety.ts'

export const safetySv: Record<keyof typeof safetyEn, string> = {
  'saved.notYet': 'Inte sparat än',
  'unsaved.what': 'Dina ändringar är inte sparade än.',
  'unsaved.advice':
    'Servern har inte kunnat skriva på ett tag. Det du har ändrat finns kvar på den här fliken: låt den vara öppen, så sparas allt av sig självt så snart servern kan skriva igen.',
  'ended.quarantined': 'Workshoppen är stängd för reparation.',
  'ended.quarantined.advice':
    'En del av det som är lagrat går inte att läsa, så ingen kan ändra något. Ladda om sidan för att se hur ni kan gå vidare.',
  'repair.tab': 'Stängd för reparation',
  'repair.what': 'Workshoppen är stängd för reparation.',
  'repair.why':
    'En del av det som servern har lagrat för tavlan går inte att läsa. Ingen kan ändra något förrän det är bestämt hur ni går vidare.',
  'repair.safe': 'Poäng, godkännanden och överenskomna versioner ligger för sig och är orörda.',
  'repair.until':
    'Tavlan kan öppnas som den var {{when}}. Det som ändrades senare finns inte med; det ligger kvar på servern, undanlagt.',
  'repair.before':
    'Tavlan kan öppnas som den var före skadan. Det som ändrades senare finns inte med; det ligger kvar på servern, undanlagt.',
  'repair.ask': 'Be workshopledaren att öppna den.',
  'repair.lost':
    'Inget av tavlan går att läsa. Be den som driver servern att lägga tillbaka den senaste säkerhetskopian.',
  'repair.open': 'Öppna den som den var då',
  'repair.opening': 'Öppnar …',
  'activity.decision.opened_last_good': 'öppnade tavlan som den var innan den skadades',
  'putBack.title': 'Workshoppen har gått tillbaka till ett tidigare läge',
  'putBack.intro':
    'Den som driver servern har lagt in en äldre säkerhetskopia, som slutar {{when}}. Det som sparades efter det är borta, vem som än gjorde det: ändringar, bedömningar, lappar och godkännanden.',
  'putBack.yours_one':
    '{{count}} av ändringarna är din. Gör den en gång till på tavlan som den är nu, eller kopiera texten. Inget kommer tillbaka av sig självt.',
  'putBack.yours_other':
    '{{count}} av ändringarna är dina. Gör dem en gång till på tavlan som den är nu, eller kopiera texterna. Inget kommer tillbaka av sig självt.',
  'putBack.again_one': 'Gör den en gång till',
  'putBack.again_other': 'Gör alla {{count}} en gång till',
  'putBack.show': 'Visa vad som var ditt',
  'putBack.leave': 'Låt det vara',
  'activity.decision.put_back': 'En äldre säkerhetskopia lades in; det som sparades efter den är borta',
  'log.kind.put_back': 'Äldre säkerhetskopia inlagd',
  'log.until': 'som den var {{value}}',
}
