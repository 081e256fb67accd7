import {Legend} from '../../../client/ui/Legend.tsx'
import {HeatMap} from '../../../client/ui/pictures/HeatMap.tsx'
import {criteria, heatRows} from './sample.ts'

export function ProjectorPage() {
  return (
    <main style={{padding: '22px 36px'}}>
      <header style={{display: 'flex', justifyContent: 'space-between', alignItems: 'center'}}>
        <h1>Var ser vi olika?</h1>
        <Legend
          label="Avdelningar"
          look="line"
          departments={[
            {id: 's', kind: 'sales', label: 'Sälj'},
            {id: 'd', kind: 'medical', label: 'Medicin'},
            {id: 'c', kind: 'service', label: 'Service'},
            {id: 'r', kind: 'other', letter: 'R', label: 'Register'},
          ]}
        />
      </header>
      <HeatMap
        look="projector"
        caption="Bedömning per segment och kriterium"
        corner={['Skala 1–9,', 'median och enighet']}
        columns={criteria.map(({id, label}) => ({id, label: label.replace('kostnad', '­kostnad')}))}
        rows={heatRows.map(row => ({...row, note: undefined}))}
        emptyText="inga svar"
      />
    </main>
  )
}
