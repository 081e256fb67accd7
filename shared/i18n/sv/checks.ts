import type {checksEn} from '../en/checks.ts'

export const checksSv: Record<keyof typeof checksEn, string> = {
  'check.frame.no_objective':
    'Det finns ännu inget mål för kundbearbetningen. Utan mål går det inte att avgöra vilka attribut som spelar roll.',
  'check.frame.one_department': 'Bara en avdelning deltar. Bjud in minst en till innan ni börjar.',
  'check.frame.downstream_missing':
    '{{department}} har ingen deltagare. Även de ska arbeta efter de segment som ni enas om.',
  'check.needs.department_silent':
    '{{department}} har ännu inte skrivit någon lapp om vad som är viktigt för kunderna.',
  'check.needs.inside_out':
    'Behovsgruppen ”{{cluster}}” beskriver bara vad som är viktigt för oss. Vad betyder det för kunden?',
  'check.needs.assumption_only':
    'Behovet ”{{cluster}}” bygger bara på antaganden. Bestäm hur ni ska stämma av dem med kunderna.',
  'check.segments.count':
    'Ni har {{n}} segment. Tre till fem är oftast lagom: färre döljer skillnader, fler blir svåra att arbeta efter.',
  'check.segments.size_only':
    '”{{segment}}” definieras enbart utifrån kundernas storlek. Lika stora kunder kan vilja helt olika saker – lägg till vad som är viktigt för dem.',
  'check.segments.no_need': '”{{segment}}” saknar behovsbeskrivning. Skriv vad de här kunderna vill uppnå.',
  'check.segments.no_rule': '”{{segment}}” saknar definitionsregel, så inga kunder kan placeras i segmentet.',
  'check.segments.indistinct':
    '”{{a}}” och ”{{b}}” har samma behov och köpbeteende. Slå ihop dem eller beskriv vad som skiljer dem åt.',
  'check.attribute.changes_nothing':
    'Attributet ”{{attribute}}” påverkar inte hur ni bearbetar kunderna. Beskriv vad det ändrar eller ta bort det.',
  'check.attribute.unavailable':
    'Det finns inga data för ”{{attribute}}”. Bestäm om ni ska fråga kunderna, köpa in data eller göra en uppskattning – eller definiera segmentet på ett annat sätt.',
  'check.data.geographic_too_early':
    'Ni använder geografiska data, men de demografiska är bara ifyllda till {{share}}. Få ordning på grunderna först.',
  'check.data.product_too_early':
    'Ni använder produktdata, men de demografiska är bara ifyllda till {{share}}. Då kan data kopplas till fel kund.',
  'check.data.predictive_uncertain':
    '”{{attribute}}” är en prognos utan angiven säkerhet. Ange hur säker den är innan ni bygger vidare på den.',
  'check.segments.overlap':
    '”{{a}}” och ”{{b}}” överlappar varandra: {{share}} av kunderna i det mindre segmentet finns i båda. Skärp reglerna eller ange vilket segment som har företräde.',
  'check.segments.unassigned': '{{share}} av kunderna tillhör inget segment. Bestäm vad som ska gälla för dem.',
  'check.segments.empty': 'Ingen kund uppfyller regeln för ”{{segment}}”.',
  'check.segments.too_small': '”{{segment}}” omfattar bara {{share}} av kunderna. Motiverar det en egen bearbetning?',
  'check.segments.buying_unknown':
    'Köpbeteendet för ”{{segment}}” är inte färdigbeskrivet: pris, prestanda eller leverans? Standardlösning eller anpassad lösning? Vill kunderna samarbeta?',
  'check.segments.sales_logic': 'Säljlogiken för ”{{segment}}” stämmer inte överens med hur kunderna köper.',
  'check.criteria.core_missing':
    'Det finns inget kriterium för {{kind}}. Då kan ett segment se attraktivt ut bara för att den delen inte är med.',
  'check.weights.dominant':
    '”{{criterion}}” står för {{share}} av den totala vikten. Övriga kriterier spelar då knappt någon roll.',
  'check.weights.department_missing': '{{department}} har ännu inte viktat kriterierna.',
  'check.scores.department_missing': '{{department}} har ännu inte poängsatt något segment.',
  'check.scores.insufficient':
    'Poängen för ”{{segment}}” täcker bara {{share}} av kriteriernas vikt, så segmentet är ännu inte med i rangordningen.',
  'check.scores.instinct':
    'Lönsamheten för ”{{segment}}” är bara bedömd utifrån magkänsla. Lägg gärna till siffror om ni har några.',
  'check.scores.disagreement':
    'Avdelningarna ser olika på ”{{segment}}” när det gäller ”{{criterion}}”. Prata igenom det och skriv ner vad ni kommer fram till.',
  'check.priority.sales_marketing_differ':
    'Sälj sätter ”{{a}}” först, marknad ”{{b}}”. Enas om en ordning och skriv in den i beslutsloggen.',
  'check.priority.against_ranking':
    '”{{a}}” står över ”{{b}}” som fick högre poäng. Skriv varför i beslutsloggen eller flytta ett av segmenten.',
  'check.priority.unplaced': 'Placera ”{{segment}}” på exakt en prioritetsnivå eller välj bort segmentet.',
  'check.priority.no_choice':
    'Alla segment ligger på samma prioritetsnivå. Då framgår det inte vilka som är viktigast.',
  'check.priority.no_deselection':
    'Inget segment är bortvalt. Finns det något som ni inte tjänar tillräckligt på eller saknar rätt erbjudande till?',
  'check.deselect.incomplete':
    'Komplettera bortvalet av ”{{segment}}”: ange ett skäl, vad som ska gälla för kunderna och när bortvalet ska omprövas.',
  'check.deselect.no_owner': 'Ingen avdelning ansvarar för bortvalet av ”{{segment}}”. Ange en.',
  'check.deselect.not_looked_at':
    '”{{segment}}” valdes bort förra gången. Besluta på nytt: förblir det bortvalt, eller tas det tillbaka?',
  'check.priority.unprofitable_top':
    '”{{segment}}” har ett negativt täckningsbidrag men ligger på den högsta nivån. Skriv varför i beslutsloggen eller flytta segmentet.',
  'check.tier.no_rule': 'Nivån ”{{tier}}” saknar bearbetningsregel.',
  'check.segment.no_owner': '”{{segment}}” har ingen ägare.',
  'check.segment.no_offer':
    '”{{segment}}” saknar erbjudande. Om ni inte har något som passar kan ni överväga att välja bort segmentet.',
  'check.segment.no_channel': '”{{segment}}” har ingen kanal i bearbetningsplanen.',
  'check.plan.reused_unchanged':
    'Innehållet ”{{content}}” är gjort för fysiska möten och återanvänds oförändrat i en {{channel}} kanal. Anpassa det, för där är förutsättningarna annorlunda.',
  'check.plan.sales_only': 'Hela planen för ”{{segment}}” ligger hos sälj. Vilka delar kan marknad och medicin ta?',
  'check.plan.incomplete_cell': 'En ruta i planen för ”{{segment}}” saknar innehåll eller tidpunkt.',
  'check.plan.no_move': 'Ingen aktivitet för ”{{segment}}” flyttar kunderna uppåt på adoptionsstegen.',
  'check.plan.not_tailored': '”{{a}}” och ”{{b}}” får exakt samma plan. Behövs det då två segment?',
  'check.plan.consent': 'Bara {{share}} av kunderna i ”{{segment}}” har samtyckt till digital kontakt.',
  'check.plan.preference': 'Ingen aktivitet för ”{{segment}}” går via en kanal som kunderna föredrar.',
  'check.plan.deselected_active': 'Segmentet ”{{segment}}” är bortvalt men har fortfarande planerade aktiviteter.',
  'check.signoff.missing': '{{department}} har ännu inte godkänt den här versionen.',
  'check.signoff.open_objection': 'En invändning från {{department}} kvarstår.',
  'check.review.overdue': 'Det är dags att se över modellen. Översynen var planerad till {{date}}.',
  'check.use.not_exported': 'Modellen godkändes för {{n}} dagar sedan men har ännu inte tagits i bruk någonstans.',
}
