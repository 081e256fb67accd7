export const wayBackDa = {
  'wayBack.title': 'Havde du en plads her?',
  'wayBack.forgotten':
    'En browser glemmer sin plads, når den ikke har været brugt i 90 dage. Intet i workshoppen er gået tabt.',
  'wayBack.member': 'Var du deltager: bed facilitatoren om et link til din plads (under »Deltagere og roller«).',
  'wayBack.lead':
    'Ledede du workshoppen: en anden facilitator kan give dig det link. Er der ingen, så spørg den, der driver serveren. Vejen tilbage til din plads laves med »npx enig way-back {{board}}«.',
  'wayBack.question': 'Tage din plads som facilitator igen?',
  'wayBack.takeLead':
    'Linket virker én gang og i 24 timer. Alle andre browsere med denne plads bliver logget ud, og i workshoppens log står det, at du kom tilbage med det.',
  'error.wayBack.used': 'Denne vej tilbage er brugt eller ældre end 24 timer.',
  'advice.wayBack.used': 'Bed den, der driver serveren, om en ny.',
  'log.kind.came_back': 'Facilitatorens plads taget igen, med et link fra den, der driver serveren',
  'log.madeAt': 'linket lavet {{value}}',
  'activity.decision.came_back': 'tog sin plads igen med et link fra den, der driver serveren',
}
