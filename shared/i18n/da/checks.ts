import type {checksEn} from '../en/checks.ts'

export const checksDa: Record<keyof typeof checksEn, string> = {
  'check.frame.no_objective':
    'Der er endnu ikke sat et mål for kundebearbejdningen. Uden et mål kan ingen afgøre, hvilke attributter der betyder noget.',
  'check.frame.one_department': 'Kun én afdeling deltager. Invitér mindst én til, før I går i gang.',
  'check.frame.downstream_missing':
    '{{department}} har ingen deltager. Også de skal arbejde efter de segmenter, I bliver enige om.',
  'check.needs.department_silent':
    '{{department}} har endnu ikke skrevet en seddel om, hvad der er vigtigt for kunderne.',
  'check.needs.inside_out':
    'Behovsgruppen »{{cluster}}« beskriver kun, hvad der er vigtigt for os. Hvad betyder det for kunden?',
  'check.needs.assumption_only':
    'Behovet »{{cluster}}« bygger kun på antagelser. Aftal, hvordan I vil efterprøve dem hos kunderne.',
  'check.segments.count':
    'Antallet af segmenter er {{n}}. Tre til fem er som regel passende: færre skjuler forskelle, flere er svære at arbejde efter.',
  'check.segments.size_only':
    '»{{segment}}« er kun defineret ud fra kundernes størrelse. Kunder med samme størrelse kan have vidt forskellige ønsker – tilføj, hvad der er vigtigt for dem.',
  'check.segments.no_need': '»{{segment}}« mangler en behovsbeskrivelse. Skriv, hvad kunderne i segmentet vil opnå.',
  'check.segments.no_rule': '»{{segment}}« mangler en definitionsregel, så ingen kunder kan placeres i segmentet.',
  'check.segments.indistinct':
    '»{{a}}« og »{{b}}« har samme behov og købsadfærd. Slå dem sammen, eller beskriv, hvad der adskiller dem.',
  'check.attribute.changes_nothing':
    'Attributten »{{attribute}}« har ingen betydning for, hvordan I bearbejder kunderne. Beskriv, hvad den ændrer, eller fjern den.',
  'check.attribute.unavailable':
    'Der findes ingen data for »{{attribute}}«. Beslut, om I vil spørge kunderne, købe data eller lave et skøn – eller definér segmentet på en anden måde.',
  'check.data.geographic_too_early':
    'I bruger geografiske data, men de demografiske data er kun {{share}} udfyldt. Få først styr på det grundlæggende.',
  'check.data.product_too_early':
    'I bruger produktdata, men de demografiske data er kun {{share}} udfyldt. Så kan data blive koblet til den forkerte kunde.',
  'check.data.predictive_uncertain':
    '»{{attribute}}« er en forudsigelse uden angivet sikkerhed. Angiv, hvor sikker den er, før I bygger videre på den.',
  'check.segments.overlap':
    '»{{a}}« og »{{b}}« overlapper hinanden: {{share}} af kunderne i det mindre segment ligger i begge. Skærp reglerne, eller angiv, hvilket segment der har forrang.',
  'check.segments.unassigned':
    '{{share}} af kunderne hører ikke til noget segment. Beslut, hvad der skal gælde for dem.',
  'check.segments.empty': 'Ingen kunder opfylder reglen for »{{segment}}«.',
  'check.segments.too_small': '»{{segment}}« rummer kun {{share}} af kunderne. Er det en særskilt bearbejdning værd?',
  'check.segments.buying_unknown':
    'Købsadfærden for »{{segment}}« er ikke fuldt beskrevet: pris, performance eller levering? Standardløsning eller tilpasset løsning? Vil kunderne samarbejde?',
  'check.segments.sales_logic': 'Salgslogikken for »{{segment}}« passer ikke til den måde, kunderne køber på.',
  'check.criteria.core_missing':
    'Der er intet kriterium for {{kind}}. Så kan et segment se attraktivt ud, blot fordi den del ikke er med.',
  'check.weights.dominant':
    '»{{criterion}}« står for {{share}} af den samlede vægt. Så betyder de øvrige kriterier næsten ingenting.',
  'check.weights.department_missing': '{{department}} har endnu ikke vægtet kriterierne.',
  'check.scores.department_missing': '{{department}} har endnu ikke givet point til noget segment.',
  'check.scores.insufficient':
    'Pointene for »{{segment}}« dækker kun {{share}} af kriteriernes vægt, så segmentet er endnu ikke med i rangordningen.',
  'check.scores.instinct':
    'Lønsomheden for »{{segment}}« er kun vurderet ud fra mavefornemmelse. Tilføj gerne tal, hvis I har nogen.',
  'check.scores.disagreement':
    'Afdelingerne ser forskelligt på »{{segment}}«, når det gælder »{{criterion}}«. Drøft det, og notér, hvad I når frem til.',
  'check.priority.sales_marketing_differ':
    'Salg sætter »{{a}}« øverst, marketing »{{b}}«. Bliv enige om én rækkefølge, og notér den i beslutningsloggen.',
  'check.priority.against_ranking':
    '»{{a}}« står over »{{b}}«, som fik flere point. Skriv hvorfor i beslutningsloggen, eller flyt et af segmenterne.',
  'check.priority.unplaced': 'Placér »{{segment}}« på præcis ét prioritetsniveau, eller fravælg segmentet.',
  'check.priority.no_choice':
    'Alle segmenter ligger på samme prioritetsniveau. Så fremgår det ikke, hvilke der er vigtigst.',
  'check.priority.no_deselection':
    'Ingen segmenter er fravalgt. Er der nogen, I ikke tjener nok på eller ikke har de rigtige tilbud til?',
  'check.deselect.incomplete':
    'Gør fravalget af »{{segment}}« færdigt: angiv en begrundelse, hvad der skal gælde for kunderne, og hvornår fravalget skal genovervejes.',
  'check.deselect.no_owner': 'Ingen afdeling har ansvaret for fravalget af »{{segment}}«. Angiv en.',
  'check.deselect.not_looked_at':
    '»{{segment}}« blev fravalgt sidste gang. Beslut på ny: bliver det fravalgt, eller kommer det tilbage?',
  'check.priority.unprofitable_top':
    '»{{segment}}« har et negativt dækningsbidrag, men ligger på det øverste niveau. Skriv hvorfor i beslutningsloggen, eller flyt segmentet.',
  'check.tier.no_rule': 'Niveauet »{{tier}}« mangler en bearbejdningsregel.',
  'check.segment.no_owner': '»{{segment}}« har ingen ejer.',
  'check.segment.no_offer':
    '»{{segment}}« mangler et tilbud. Hvis I ikke har noget, der passer, kan I overveje at fravælge segmentet.',
  'check.segment.no_channel': '»{{segment}}« har ingen kanal i bearbejdningsplanen.',
  'check.plan.reused_unchanged':
    'Indholdet »{{content}}« er lavet til fysiske møder og genbruges uændret i en {{channel}} kanal. Tilpas det, for her er vilkårene nogle andre.',
  'check.plan.sales_only':
    'Hele planen for »{{segment}}« ligger hos salg. Hvilke dele kan marketing og medicinsk afdeling tage?',
  'check.plan.incomplete_cell': 'Et felt i planen for »{{segment}}« mangler indhold eller tidspunkt.',
  'check.plan.no_move': 'Ingen aktivitet for »{{segment}}« flytter kunderne op ad adoptionsstigen.',
  'check.plan.not_tailored': '»{{a}}« og »{{b}}« får nøjagtig samme plan. Er der så brug for to segmenter?',
  'check.plan.consent': 'Kun {{share}} af kunderne i »{{segment}}« har givet samtykke til digital kontakt.',
  'check.plan.preference': 'Ingen af aktiviteterne for »{{segment}}« foregår i en kanal, som kunderne foretrækker.',
  'check.plan.deselected_active': 'Segmentet »{{segment}}« er fravalgt, men har stadig planlagte aktiviteter.',
  'check.signoff.missing': '{{department}} har endnu ikke godkendt denne version.',
  'check.signoff.open_objection': 'En indsigelse fra {{department}} er endnu ikke afklaret.',
  'check.review.overdue': 'Det er tid til at gennemgå modellen. Gennemgangen var planlagt til {{date}}.',
  'check.use.not_exported': 'Modellen blev godkendt for {{n}} dage siden, men er endnu ikke taget i brug noget sted.',
}
