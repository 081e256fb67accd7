import {useState} from 'react'
import {AppFrame} from '../../../client/ui/AppFrame.tsx'
import {Button} from '../../../client/ui/Button.tsx'
import {DepartmentMark} from '../../../client/ui/DepartmentMark.tsx'
import {Menu} from '../../../client/ui/Menu.tsx'
import {Pins} from '../../../client/ui/pictures/Pins.tsx'
import {PartsBar} from '../../../client/ui/ProgressBar.tsx'
import {RadioRow} from '../../../client/ui/RadioRow.tsx'
import {ScalePicker} from '../../../client/ui/ScalePicker.tsx'
import type {ScaleValue} from '../../../client/ui/ScalePicker.tsx'
import {Tabs} from '../../../client/ui/Tabs.tsx'
import {SavedState, TimeLeft} from '../../../client/ui/TopBar.tsx'
import {pins} from './sample.ts'

const stateLabels = {done: 'færdigt', here: 'her er vi', next: 'næste', later: 'senere'} as const
const steps = [
  {id: 'needs', label: 'Behov', state: 'done'},
  {id: 'evaluate', label: 'Vurdering', state: 'here'},
  {id: 'agree', label: 'Enighed', state: 'later'},
] as const

export function ScorePage() {
  const [growth, setGrowth] = useState<ScaleValue | null>(8)
  const [strength, setStrength] = useState<ScaleValue | null>(null)
  const [evidence, setEvidence] = useState<'data' | 'experience' | 'gut' | null>('experience')
  return (
    <AppFrame
      brand={{name: 'Enig', href: '#'}}
      skipLabel="Til indholdet"
      stepsCloseLabel="Luk"
      steps={{label: 'Trin', steps, stateLabels}}
      top={null}
      phoneTop={
        <>
          <DepartmentMark kind="medical" size={18} />
          Medicinsk
          <TimeLeft time="06:12" share={0.4} label="6 minutter tilbage" short />
        </>
      }
      phoneFoot={
        <>
          <Button size="tall">Forrige</Button>
          <Button size="tall" kind="primary">
            Næste segment
          </Button>
        </>
      }
    >
      <PartsBar label="Segment 3 af 5" parts={5} at={2} />
      <p style={{marginTop: 12, fontSize: 13, color: 'var(--ink-2)'}}>Segment 3 af 5</p>
      <h1>Forløbsbyggere</h1>
      <p style={{margin: '4px 0 12px', color: 'var(--ink-2)'}}>
        Når patienten skifter behandlingsniveau, vil de have ét fælles forløb, så ingen falder igennem.
      </p>
      <section style={{borderTop: '1px solid var(--rule)', padding: '12px 0 14px', display: 'grid', gap: 10}}>
        <ScalePicker
          label="Vækst"
          direction="9 er bedst"
          anchors={['1 falder hurtigt', '5 som markedet', '9 fordobles']}
          cannotJudgeLabel="Kan ikke vurdere"
          value={growth}
          onChange={setGrowth}
        />
        <RadioRow
          label="Hvad bygger du det på?"
          look="boxed"
          value={evidence}
          onChange={setEvidence}
          choices={[
            {id: 'data', label: 'Tal'},
            {id: 'experience', label: 'Erfaring'},
            {id: 'gut', label: 'Mavefornemmelse'},
          ]}
        />
      </section>
      <section style={{borderTop: '1px solid var(--rule)', padding: '12px 0 14px'}}>
        <ScalePicker
          label="Konkurrencekraft"
          direction="9 er bedst"
          anchors={['1 bagud', '5 jævnbyrdige', '9 klart foran']}
          cannotJudgeLabel="Kan ikke vurdere"
          value={strength}
          onChange={setStrength}
          compact
        />
      </section>
    </AppFrame>
  )
}

export function LanesPage() {
  const [lane, setLane] = useState<'invest' | 'grow' | 'maintain' | 'out'>('invest')
  return (
    <AppFrame
      plain
      brand={{name: 'Enig', href: '#'}}
      skipLabel="Till innehållet"
      stepsCloseLabel="Stäng"
      steps={{label: 'Steg', steps, stateLabels}}
      top={null}
      phoneTop={
        <>
          <SavedState state="saved" title="Sparat" short />
          <TimeLeft time="11:24" share={0.2} label="11 minuter kvar" short />
        </>
      }
    >
      <h1 style={{padding: 16}}>Vilka segment är viktiga för oss?</h1>
      <Tabs
        label="Nivåer"
        look="lanes"
        selected={lane}
        onSelect={setLane}
        items={[
          {id: 'invest', label: 'Satsa', count: 2, content: <Lane />},
          {id: 'grow', label: 'Utveckla', count: 2, content: <Lane />},
          {id: 'maintain', label: 'Bibehåll', count: 0, content: <Lane />},
          {id: 'out', label: 'Bortvalda', count: 1, content: <Lane />},
        ]}
      />
    </AppFrame>
  )
}

function Lane() {
  return (
    <div style={{padding: '0 16px', display: 'grid', gap: 10}}>
      {['Evidensdrivna specialister', 'Vårdkedjebyggare'].map(name => (
        <article
          key={name}
          style={{background: 'var(--raised)', border: '1px solid var(--rule)', borderRadius: 3, padding: 14}}
        >
          <h2>{name}</h2>
          <Pins
            width="fill"
            look="large"
            label="Poäng 5,9"
            marks={pins({sales: 4, marketing: 6.1, product: 6.8, medical: 7.9})}
          />
          <Menu
            label="Flytta till …"
            wide
            title={`Flytta ${name}`}
            intro="264 kunder, 15,6 mn kr"
            keepLabel="Låt ligga kvar"
            choices={[
              {id: 'invest', label: 'Satsa', hint: '568 kunder, 40,2 mn kr', current: true, endText: 'ligger här'},
              {id: 'grow', label: 'Utveckla', hint: '1 302 kunder, 27,2 mn kr'},
              {id: 'maintain', label: 'Bibehåll', hint: 'Tom'},
              {id: 'out', label: 'Bortvalda', hint: 'Frågar efter skäl, hantering och datum', divided: true},
            ]}
            onChoose={() => undefined}
          />
        </article>
      ))}
    </div>
  )
}
