import {useState} from 'react'
import {AppFrame} from '../../../client/ui/AppFrame.tsx'
import {Button} from '../../../client/ui/Button.tsx'
import {FacilitatorStrip} from '../../../client/ui/FacilitatorStrip.tsx'
import {IconButton} from '../../../client/ui/IconButton.tsx'
import {Legend} from '../../../client/ui/Legend.tsx'
import {Notice} from '../../../client/ui/Notice.tsx'
import {Drawn} from '../../../client/ui/pictures/Drawn.tsx'
import {GapPins} from '../../../client/ui/pictures/GapPins.tsx'
import {HeatMap} from '../../../client/ui/pictures/HeatMap.tsx'
import {matrixDrawing} from '../../../client/ui/pictures/matrixDrawing.tsx'
import {Picture} from '../../../client/ui/pictures/Picture.tsx'
import {weightDrawing} from '../../../client/ui/pictures/weightDrawing.tsx'
import {Remark} from '../../../client/ui/Remark.tsx'
import {StepQuestion} from '../../../client/ui/StepQuestion.tsx'
import {shownTheme} from '../../../client/ui/theme.ts'
import {ThemeToggle} from '../../../client/ui/ThemeToggle.tsx'
import {Timeline, TimelineRow} from '../../../client/ui/TimelineRow.tsx'
import {DocumentTitle, Presence, SavedState, TimeLeft} from '../../../client/ui/TopBar.tsx'
import {criteria, heatRows, pictureWords, pins, points} from './sample.ts'

const steps = [
  {id: 'frame', label: 'Mål', state: 'done', note: 'Regelbunden behandling', open: true},
  {id: 'needs', label: 'Behov', state: 'done', note: '44 lappar, 5 behovsgrupper', open: true},
  {id: 'segments', label: 'Segment', state: 'done', note: '5 segment', open: true},
  {id: 'evaluate', label: 'Bedömning', state: 'here', note: 'Omgång 1 visad', open: true},
  {id: 'prioritise', label: 'Prioritering', state: 'next', blocked: '4 celler att diskutera'},
  {id: 'engage', label: 'Bearbetning', state: 'later', note: 'Bearbetningsplan'},
  {id: 'agree', label: 'Enighet', state: 'later'},
] as const

const axes = {xLabel: 'Vår konkurrenskraft', yLabel: 'Attraktivitet'}

const weights = [
  {id: 'p', label: 'Lönsamhet', weight: 0.3, weightText: '30 %', low: 0.22, high: 0.38},
  {
    id: 'g',
    label: 'Tillväxt',
    weight: 0.25,
    weightText: '25 %',
    low: 0.14,
    high: 0.36,
    turn: {at: 0.333, text: '33 % vänder'},
  },
  {id: 'c', label: 'Betjäningskostnad', weight: 0.15, weightText: '15 %', low: 0.1, high: 0.22},
  {id: 's', label: 'Konkurrenskraft', weight: 0.3, weightText: '30 %', low: 0.26, high: 0.33},
]

const departments = [
  {id: 's', kind: 'sales', label: 'Sälj', initials: ['AL', 'JB', 'TS']},
  {id: 'm', kind: 'marketing', label: 'Marknad', initials: ['EK', 'MN', 'RH']},
  {id: 'd', kind: 'medical', label: 'Medicin', initials: ['HV', 'LD', 'SO']},
  {id: 'p', kind: 'product', label: 'Produkt', initials: ['IB', 'OW']},
] as const

export function FramePage({folded: first}: {readonly folded: boolean}) {
  const [folded, setFolded] = useState(first || innerWidth < 1180)
  const [tab, setTab] = useState<'talk' | 'checks' | 'log'>('talk')
  const [chosen, setChosen] = useState({rowId: 'c', columnId: 'growth'})
  return (
    <AppFrame
      brand={{name: 'Enig', href: '#'}}
      skipLabel="Till innehållet"
      stepsCloseLabel="Stäng"
      steps={{
        label: 'Steg',
        steps,
        stateLabels: {done: 'klart', here: 'här är vi', next: 'nästa', later: 'senare'},
        onGo: () => undefined,
      }}
      top={
        <>
          <DocumentTitle title="Hjärtsviktsvården 2027" note="Utkast 4" />
          <Presence
            label="Här nu"
            departments={departments.map(({initials, ...department}) => ({
              ...department,
              people: initials.map(two => ({id: two, initials: two, name: two, away: two === 'MN'})),
            }))}
          />
          <SavedState state="saved" title="Sparat 10.42" note="alla ser samma" />
          <TimeLeft time="08:10" note="kvar av 13 min" share={0.37} label="8 minuter kvar av 13" />
          <Button>Dela</Button>
          <ThemeToggle
            label="Byt tema"
            onToggle={() => {
              document.documentElement.dataset['theme'] = shownTheme(document) === 'dark' ? 'light' : 'dark'
            }}
          />
        </>
      }
      phoneTop={
        <>
          <SavedState state="saved" title="Sparat" short />
          <TimeLeft time="08:10" share={0.37} label="8 minuter kvar av 13" short />
          <IconButton icon="warning" label="Kontroller" onPress={() => setFolded(false)} />
        </>
      }
      railFoot={<Legend label="Avdelningar" departments={departments} />}
      side={{
        label: 'Bredvid steget',
        selected: tab,
        onSelect: setTab,
        folded,
        onFold: setFolded,
        foldLabel: 'Fäll ihop',
        foot: 'Visas per avdelning. Ingen kan se vem som satte vad, inte heller facilitatorn.',
        tabs: [
          {id: 'talk', label: 'Prata om', count: 4, content: <Talk />},
          {id: 'checks', label: 'Kontroller', count: 3, content: <Checks />},
          {id: 'log', label: 'Logg', content: <Log />},
        ],
      }}
      strip={
        <FacilitatorStrip
          label="Facilitatorns rad"
          only="Bara du ser den här raden"
          who="KF, facilitator"
          prompt="Fråga gruppen: ”Vad skulle få er att ändra er?”"
          status="11 av 11 har bedömt"
        >
          <Button kind="strip">2 min till</Button>
          <Button kind="strip">Visa på duken</Button>
          <Button kind="stripPrimary" note="för 4 celler">
            Öppna omgång 2
          </Button>
        </FacilitatorStrip>
      }
    >
      <StepQuestion question="Var ser vi olika på segmenten?">
        Alla svar visades 10.31. Börja med de gula cellerna: lyssna på de två som står längst isär, skriv vad ni kom
        fram till.
      </StepQuestion>
      <HeatMap
        caption="Bedömning per segment och kriterium"
        corner={['Median till vänster,', 'enighet till höger.', 'Skala 1–9']}
        columns={criteria}
        rows={heatRows}
        endHead={{label: 'Poäng', note: 'Viktad'}}
        emptyText="inga svar"
        chosen={chosen}
        onCell={(rowId, columnId) => setChosen({rowId, columnId})}
      />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
          gap: 28,
          borderTop: '1px solid var(--ink)',
          paddingTop: 10,
        }}
      >
        <div>
          <Picture
            title="Vikter"
            description="Lönsamhet och konkurrenskraft 30 %, tillväxt 25 %, betjäningskostnad 15 %."
            words={pictureWords}
            table={{
              columns: [
                {id: 'c', label: 'Kriterium'},
                {id: 'w', label: 'Vikt', align: 'figures'},
              ],
              rows: [{id: 'p', cells: ['Lönsamhet', '30 %']}],
            }}
          >
            {width => <Drawn drawing={weightDrawing(weights, width)} />}
          </Picture>
          <Remark>
            Vårdkedjebyggare går om Riktlinjetrogna vårdcentraler när tillväxt väger mer än <b>33 %</b>. I dag väger den
            25 %.
          </Remark>
        </div>
        <Picture
          title="Attraktivitet och konkurrenskraft"
          note="Yta efter bidrag. Korset visar avdelningarnas spridning."
          description="Evidensdrivna specialister ligger högst på båda axlarna."
          words={pictureWords}
          file={{
            names: ['Hjärtsviktsvården 2027', 'matris'],
            texts: () => ({language: 'sv', notes: [], legend: [], foot: ['Hjärtsviktsvården 2027']}),
            draw: () => matrixDrawing(points, axes, 960, 'hatch'),
          }}
          table={{
            columns: [
              {id: 's', label: 'Segment'},
              {id: 'x', label: 'Konkurrenskraft', align: 'figures'},
              {id: 'y', label: 'Attraktivitet', align: 'figures'},
            ],
            rows: points.map(({id, label, x, y}) => ({id, cells: [label, x, y]})),
          }}
        >
          {width => <Drawn drawing={matrixDrawing(points, axes, width, 'hatch-page')} />}
        </Picture>
      </div>
    </AppFrame>
  )
}

function Talk() {
  return (
    <>
      <p style={{fontSize: 12, color: 'var(--ink-2)'}}>1 av 4, störst avstånd</p>
      <h2>Vårdkedjebyggare och tillväxt</h2>
      <GapPins
        label="Sälj 4, Marknad 7, Produkt 8, Medicin 9"
        gapText="5 steg isär"
        marks={pins({sales: 4, marketing: 7, product: 8, medical: 9})}
      />
    </>
  )
}

function Checks() {
  return (
    <>
      <Notice kind="block" kindLabel="Blockerar" look="line" actions={<Button kind="quiet">Skriv regeln</Button>}>
        Nivån ”Bibehåll” saknar bearbetningsregel. Skriv vad alla gör och inte gör för de här kunderna.
      </Notice>
      <Notice kind="warn" look="line">
        9 % av kunderna tillhör inget segment. Bestäm hur de ska behandlas.
      </Notice>
      <Notice kind="info" look="line">
        ”Vårdkedjebyggare” (5,9) ligger över ”Riktlinjetrogna vårdcentraler” (6,0).
      </Notice>
    </>
  )
}

function Log() {
  return (
    <Timeline label="Logg">
      <TimelineRow time="10.41" dateTime="2026-05-12T10:41" title="JB, Sälj">
        valde bort Prisstyrda inköpare
      </TimelineRow>
      <TimelineRow time="10.38" dateTime="2026-05-12T10:38" title="IB, Produkt">
        loggade beslut 14: ”Vi bygger kedjan nu, innan regionerna upphandlar.”
      </TimelineRow>
    </Timeline>
  )
}
