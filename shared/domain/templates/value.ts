import type {Guide} from '../guide.ts'
import {usualAgenda} from '../guide.ts'
import {coreCriteria} from './coreCriteria.ts'
import type {InLanguages, TemplateContent} from './templateContent.ts'
import {openFrame, openTiers} from './templateContent.ts'

/** Value-based segmentation in 90 minutes: what the customers value first, what they are worth to us second. */
export const value: InLanguages<TemplateContent> = {
  en: inWords('en', {
    questions: {
      frame: [
        'What shall these customers do in a year that they do not do today?',
        'How would they themselves notice that we have succeeded?',
      ],
      needs: [
        'What is the customer trying to get done on the day they think of us?',
        'What do they do instead when we are not there?',
        'When did a customer last surprise you, and what had you taken for granted?',
        'What would make them say no although the price is right?',
      ],
      segments: [
        'Which needs belong together, so that whoever has one has the others too?',
        'How do we recognise these customers in the data that we have today?',
        'What would we do differently for them? If nothing: why is it a segment?',
        'Do two customers of the same size in here want the same?',
      ],
      evaluate: [
        'What do you know, what have you seen, and what do you only believe?',
        'Do you judge the customers as they are, or as you would like them to be?',
      ],
      prioritise: [
        'If we could serve only one of them well, which one, and who would lose by it?',
        'Whom do we turn away from, and what becomes of these customers?',
        'What would have to happen for us to look again?',
      ],
      engage: [
        'Which step shall the customers take, and what makes it easy for them?',
        'What do we stop doing, so that there is room for this?',
      ],
      agree: ['Could you defend this before your department tomorrow, without the slides?'],
    },
    hints: {
      virtual:
        'Begin with the customer’s own case, keep to one question a page, and say aloud what your hands would show.',
      digital: 'Nobody explains it: one message, one next step, readable in a minute on a phone.',
      marketing: 'It meets people who have not asked: take what many of them share and leave the rest to the dialogue.',
    },
  }),
  sv: inWords('sv', {
    questions: {
      frame: [
        'Vad ska de här kunderna göra om ett år som de inte gör i dag?',
        'Hur skulle de själva märka att vi har lyckats?',
      ],
      needs: [
        'Vad försöker kunden få gjort den dag de tänker på oss?',
        'Vad gör de i stället när vi inte finns där?',
        'När överraskade en kund dig senast, och vad hade du tagit för givet?',
        'Vad skulle få dem att säga nej fast priset är rätt?',
      ],
      segments: [
        'Vilka behov hör ihop, så att den som har ett också har de andra?',
        'Hur känner vi igen de här kunderna i de data vi har i dag?',
        'Vad skulle vi göra annorlunda för dem? Om inget: varför är det ett segment?',
        'Vill två lika stora kunder här samma sak?',
      ],
      evaluate: [
        'Vad vet du, vad har du sett och vad tror du bara?',
        'Bedömer du kunderna som de är, eller som du vill att de ska vara?',
      ],
      prioritise: [
        'Om vi bara kunde ta hand om ett av dem väl, vilket, och vem skulle förlora på det?',
        'Vilka vänder vi oss från, och vad händer med de kunderna?',
        'Vad måste hända för att vi ska titta på dem igen?',
      ],
      engage: [
        'Vilket steg ska kunderna ta, och vad gör det lätt för dem?',
        'Vad slutar vi göra, så att det här får plats?',
      ],
      agree: ['Kan du försvara det här inför din avdelning i morgon, utan bilderna?'],
    },
    hints: {
      virtual: 'Börja i kundens eget fall, håll en fråga per sida och säg högt det som händerna annars visar.',
      digital: 'Ingen förklarar det: ett budskap, ett nästa steg, läsbart på en minut i telefonen.',
      marketing:
        'Det möter människor som inte har frågat: ta det som många har gemensamt och lämna resten till samtalet.',
    },
  }),
  da: inWords('da', {
    questions: {
      frame: [
        'Hvad skal disse kunder gøre om et år, som de ikke gør i dag?',
        'Hvordan ville de selv mærke, at det er lykkedes for os?',
      ],
      needs: [
        'Hvad prøver kunden at få gjort den dag, de tænker på os?',
        'Hvad gør de i stedet, når vi ikke er der?',
        'Hvornår overraskede en kunde dig sidst, og hvad havde du taget for givet?',
        'Hvad ville få dem til at sige nej, selv om prisen er rigtig?',
      ],
      segments: [
        'Hvilke behov hører sammen, så den, der har det ene, også har de andre?',
        'Hvordan genkender vi disse kunder i de data, vi har i dag?',
        'Hvad ville vi gøre anderledes for dem? Hvis intet: hvorfor er det et segment?',
        'Vil to lige store kunder her det samme?',
      ],
      evaluate: [
        'Hvad ved du, hvad har du set, og hvad tror du kun?',
        'Vurderer du kunderne, som de er, eller som du gerne vil have dem?',
      ],
      prioritise: [
        'Hvis vi kun kunne betjene ét af dem godt, hvilket, og hvem ville miste på det?',
        'Hvem vælger vi fra, og hvad bliver der af de kunder?',
        'Hvad skal der ske, før vi ser på dem igen?',
      ],
      engage: [
        'Hvilket trin skal kunderne tage, og hvad gør det let for dem?',
        'Hvad holder vi op med, så der bliver plads til det her?',
      ],
      agree: ['Kan du forsvare det her over for din afdeling i morgen, uden slides?'],
    },
    hints: {
      virtual:
        'Begynd med kundens egen sag, hold dig til ét spørgsmål pr. side, og sig højt, hvad hænderne ellers viser.',
      digital: 'Ingen forklarer det: ét budskab, ét næste skridt, til at læse på et minut på telefonen.',
      marketing: 'Det møder folk, der ikke har spurgt: tag det, mange har til fælles, og lad samtalen om resten.',
    },
  }),
}

function inWords(language: 'en' | 'sv' | 'da', words: Pick<Guide, 'questions' | 'hints'>): TemplateContent {
  return {
    frame: openFrame,
    departments: ['sales', 'marketing', 'medical', 'product', 'service'],
    attributes: [],
    criteria: coreCriteria(language),
    tiers: openTiers,
    guide: {agenda: usualAgenda, ...words},
  }
}
