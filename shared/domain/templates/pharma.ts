import type {Guide} from '../guide.ts'
import {usualAgenda} from '../guide.ts'
import {coreCriteria, ownCriterion} from './coreCriteria.ts'
import type {InLanguages, TemplateAttribute, TemplateContent} from './templateContent.ts'
import {openFrame, openTiers} from './templateContent.ts'

type OwnWords = readonly [string, string, string, string]
type Words = Pick<Guide, 'questions' | 'hints'> & {
  readonly access: string
  readonly profitability: {readonly anchor1: string; readonly anchor5: string; readonly anchor9: string}
  readonly patients: OwnWords
  readonly trust: OwnWords
  /** Name and "we would do X differently". */
  readonly potential: readonly [string, string]
  readonly adoption: readonly [string, string]
}

/**
 * Pharma: what prescribers and care teams need comes first. Potential and adoption come along as attributes that
 * only say how much, so that they inform attractiveness and the start on the ladder, and a segment made of them
 * alone does not pass. (SEG-2, TPL-4)
 */
export const pharma: InLanguages<TemplateContent> = {
  en: inWords('en', {
    access: 'Market access',
    profitability: {
      anchor1: 'The contribution does not carry what we do for them',
      anchor5: 'They contribute what an average clinic contributes',
      anchor9: 'They carry the result of this therapy area',
    },
    patients: [
      'Patients who could benefit',
      'Hardly any of their patients lack a good treatment',
      'About as many as in an average clinic',
      'Many of their patients could be treated better than today',
    ],
    trust: [
      'Trust in our data',
      'They doubt our studies or do not know them',
      'They know them and compare them with others',
      'They refer to our data themselves',
    ],
    potential: [
      'Potential (decile of eligible patients)',
      'It sets how often we are there. It does not say why they treat as they do, so it makes no segment.',
    ],
    adoption: [
      'Adoption (decile of our share)',
      'It sets on which step of the ladder we begin. It does not say what they need, so it makes no segment.',
    ],
    questions: {
      frame: [
        'What shall the care teams do for which patients that they do not do today?',
        'What does the guideline say, and where does practice differ from it?',
      ],
      needs: [
        'What makes a consultation hard for them: the diagnosis, the start, the follow-up or the talk with the patient?',
        'What must they be sure of before they change a treatment?',
        'Who else decides: the nurse, the pharmacist, the committee, the payer?',
        'From whom do they take advice, and when do they have time to take it?',
      ],
      segments: [
        'Which teams want the same, whatever their number of patients?',
        'Potential and adoption say how much, not why: what do two clinics in the same square want differently?',
        'How do we recognise them before we have met them?',
        'What would we say, send or bring differently?',
      ],
      evaluate: [
        'What does potential tell you about how attractive they are, and what does it hide?',
        'Does high adoption mean strength, or that little is left to win?',
        'Do you judge the clinic as it works, or the doctor you know best?',
      ],
      prioritise: [
        'Where does the patient gain most by what we do, and where do we?',
        'Whom do we serve on request only, and how do they still get what safety demands?',
        'Which study, guideline or price decision would make us look again?',
      ],
      engage: [
        'On which step does adoption place them today, and which one comes next?',
        'Is the material approved for this channel, and until when?',
        'What does medical answer, and what does sales ask?',
      ],
      agree: ['Will medical, market access and sales tell the same story to the same clinic?'],
    },
    hints: {
      virtual:
        'Open with a patient case, show one figure at a time, ask before each new page, and end with an agreed next contact.',
      digital:
        'Approved on its own: the claim, its reference and the safety information must be complete without a speaker.',
      marketing:
        'Only what is approved for a wide audience; lead to the dialogue instead of answering the single case.',
    },
  }),
  sv: inWords('sv', {
    access: 'Market access',
    profitability: {
      anchor1: 'Bidraget täcker inte det vi gör för dem',
      anchor5: 'De bidrar som en genomsnittlig klinik',
      anchor9: 'De bär resultatet i terapiområdet',
    },
    patients: [
      'Patienter som kan få bättre behandling',
      'Nästan inga av deras patienter saknar en bra behandling',
      'Ungefär lika många som på en genomsnittlig klinik',
      'Många av deras patienter kan behandlas bättre än i dag',
    ],
    trust: [
      'Förtroende för våra data',
      'De tvivlar på våra studier eller känner inte till dem',
      'De känner till dem och jämför med andras',
      'De hänvisar själva till våra data',
    ],
    potential: [
      'Potential (decil av möjliga patienter)',
      'Den styr hur ofta vi är där. Den säger inte varför de behandlar som de gör, så den bildar inget segment.',
    ],
    adoption: [
      'Adoption (decil av vår andel)',
      'Den styr på vilket steg i stegen vi börjar. Den säger inte vad de behöver, så den bildar inget segment.',
    ],
    questions: {
      frame: [
        'Vad ska vårdteamen göra för vilka patienter som de inte gör i dag?',
        'Vad säger riktlinjen, och var skiljer sig praxis från den?',
      ],
      needs: [
        'Vad gör ett besök svårt för dem: diagnosen, insättningen, uppföljningen eller samtalet med patienten?',
        'Vad måste de vara säkra på innan de ändrar en behandling?',
        'Vem mer avgör: sjuksköterskan, apotekaren, kommittén, betalaren?',
        'Av vem tar de råd, och när har de tid för det?',
      ],
      segments: [
        'Vilka team vill samma sak, oavsett hur många patienter de har?',
        'Potential och adoption säger hur mycket, inte varför: vad vill två kliniker i samma ruta olika?',
        'Hur känner vi igen dem innan vi har träffat dem?',
        'Vad skulle vi säga, skicka eller ta med annorlunda?',
      ],
      evaluate: [
        'Vad säger potentialen om hur attraktiva de är, och vad döljer den?',
        'Betyder hög adoption styrka, eller att lite är kvar att vinna?',
        'Bedömer du kliniken som den arbetar, eller den läkare du känner bäst?',
      ],
      prioritise: [
        'Var vinner patienten mest på det vi gör, och var vinner vi?',
        'Vilka betjänar vi bara på begäran, och hur får de ändå det som säkerheten kräver?',
        'Vilken studie, riktlinje eller vilket prisbeslut får oss att titta igen?',
      ],
      engage: [
        'På vilket steg står de i dag enligt adoptionen, och vilket är nästa?',
        'Är materialet godkänt för den här kanalen, och till när?',
        'Vad svarar medicin på, och vad frågar sälj?',
      ],
      agree: ['Berättar medicin, market access och sälj samma sak för samma klinik?'],
    },
    hints: {
      virtual:
        'Öppna med ett patientfall, visa en siffra i taget, fråga före varje ny sida och sluta med en bestämd nästa kontakt.',
      digital:
        'Godkänt för sig självt: påstående, referens och säkerhetsinformation måste vara fullständiga utan talare.',
      marketing:
        'Bara det som är godkänt för en bred publik; led till samtalet i stället för att svara på det enskilda fallet.',
    },
  }),
  da: inWords('da', {
    access: 'Market access',
    profitability: {
      anchor1: 'Dækningsbidraget bærer ikke det, vi gør for dem',
      anchor5: 'De bidrager som en gennemsnitlig klinik',
      anchor9: 'De bærer resultatet i terapiområdet',
    },
    patients: [
      'Patienter, der kan behandles bedre',
      'Næsten ingen af deres patienter mangler en god behandling',
      'Omtrent lige så mange som på en gennemsnitlig klinik',
      'Mange af deres patienter kan behandles bedre end i dag',
    ],
    trust: [
      'Tillid til vores data',
      'De tvivler på vores studier eller kender dem ikke',
      'De kender dem og sammenligner med andres',
      'De henviser selv til vores data',
    ],
    potential: [
      'Potentiale (decil af mulige patienter)',
      'Det styrer, hvor ofte vi er der. Det siger ikke, hvorfor de behandler, som de gør, så det danner intet segment.',
    ],
    adoption: [
      'Adoption (decil af vores andel)',
      'Den styrer, på hvilket trin af stigen vi begynder. Den siger ikke, hvad de har brug for, så den danner intet segment.',
    ],
    questions: {
      frame: [
        'Hvad skal behandlerteamene gøre for hvilke patienter, som de ikke gør i dag?',
        'Hvad siger vejledningen, og hvor afviger praksis fra den?',
      ],
      needs: [
        'Hvad gør en konsultation svær for dem: diagnosen, opstarten, opfølgningen eller samtalen med patienten?',
        'Hvad skal de være sikre på, før de ændrer en behandling?',
        'Hvem er ellers med til at bestemme: sygeplejersken, farmaceuten, udvalget, betaleren?',
        'Hvem tager de råd fra, og hvornår har de tid til det?',
      ],
      segments: [
        'Hvilke teams vil det samme, uanset hvor mange patienter de har?',
        'Potentiale og adoption siger hvor meget, ikke hvorfor: hvad vil to klinikker i samme felt forskelligt?',
        'Hvordan genkender vi dem, før vi har mødt dem?',
        'Hvad ville vi sige, sende eller tage med på en anden måde?',
      ],
      evaluate: [
        'Hvad siger potentialet om, hvor attraktive de er, og hvad skjuler det?',
        'Betyder høj adoption styrke, eller at der er lidt tilbage at vinde?',
        'Vurderer du klinikken, som den arbejder, eller den læge, du kender bedst?',
      ],
      prioritise: [
        'Hvor vinder patienten mest ved det, vi gør, og hvor gør vi?',
        'Hvem betjener vi kun efter anmodning, og hvordan får de alligevel det, sikkerheden kræver?',
        'Hvilket studie, hvilken vejledning eller prisbeslutning får os til at se på det igen?',
      ],
      engage: [
        'På hvilket trin står de i dag efter adoptionen, og hvilket er det næste?',
        'Er materialet godkendt til denne kanal, og hvor længe?',
        'Hvad svarer medicinsk afdeling på, og hvad spørger salg om?',
      ],
      agree: ['Fortæller medicinsk afdeling, market access og salg det samme til samme klinik?'],
    },
    hints: {
      virtual:
        'Begynd med en patientsag, vis ét tal ad gangen, spørg før hver ny side, og slut med en aftalt næste kontakt.',
      digital: 'Godkendt for sig selv: påstand, reference og sikkerhedsinformation skal være komplette uden en taler.',
      marketing:
        'Kun det, der er godkendt til et bredt publikum; led hen til samtalen i stedet for at svare på den enkelte sag.',
    },
  }),
}

function inWords(language: 'en' | 'sv' | 'da', words: Words): TemplateContent {
  const {questions, hints} = words
  return {
    frame: {...openFrame, customerUnit: 'organisation'},
    departments: ['sales', 'marketing', 'medical', 'product', 'service', words.access],
    attributes: [
      anAmount('potential_decile', words.potential, ['frequency']),
      anAmount('adoption_decile', words.adoption, ['content']),
    ],
    criteria: [
      ...coreCriteria(
        language,
        {profitability: words.profitability},
        {profitability: ['medical'], cost_to_serve: ['medical']},
      ),
      ownCriterion('attractiveness', words.patients),
      ownCriterion('strength', words.trust),
    ],
    tiers: openTiers,
    guide: {agenda: usualAgenda, questions, hints},
  }
}

function anAmount(
  key: string,
  [name, difference]: readonly [string, string],
  impacts: TemplateAttribute['impacts'],
): TemplateAttribute {
  return {name, key, layer: 'product', family: 'behaviour', unit: '', difference, impacts}
}
