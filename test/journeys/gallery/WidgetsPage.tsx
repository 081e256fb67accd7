import type {ReactNode} from 'react'
import {useState} from 'react'
import {Button} from '../../../client/ui/Button.tsx'
import {ButtonLink} from '../../../client/ui/ButtonLink.tsx'
import {Checkbox} from '../../../client/ui/Checkbox.tsx'
import {Chip} from '../../../client/ui/Chip.tsx'
import {ComboBox} from '../../../client/ui/ComboBox.tsx'
import {DepartmentMark} from '../../../client/ui/DepartmentMark.tsx'
import {Dialog} from '../../../client/ui/Dialog.tsx'
import {Disclosure} from '../../../client/ui/Disclosure.tsx'
import {EmptyState} from '../../../client/ui/EmptyState.tsx'
import {FileDrop} from '../../../client/ui/FileDrop.tsx'
import {Icon} from '../../../client/ui/Icon.tsx'
import type {IconName} from '../../../client/ui/Icon.tsx'
import {LanguageSelect} from '../../../client/ui/LanguageSelect.tsx'
import {Menu} from '../../../client/ui/Menu.tsx'
import {Notice} from '../../../client/ui/Notice.tsx'
import {NumberField} from '../../../client/ui/NumberField.tsx'
import {PartsBar, ProgressBar} from '../../../client/ui/ProgressBar.tsx'
import {RadioRow} from '../../../client/ui/RadioRow.tsx'
import {Remark} from '../../../client/ui/Remark.tsx'
import {ScalePicker} from '../../../client/ui/ScalePicker.tsx'
import type {ScaleValue} from '../../../client/ui/ScalePicker.tsx'
import {Select} from '../../../client/ui/Select.tsx'
import {Sheet} from '../../../client/ui/Sheet.tsx'
import {DataTable} from '../../../client/ui/Table.tsx'
import {Tabs} from '../../../client/ui/Tabs.tsx'
import {TextArea} from '../../../client/ui/TextArea.tsx'
import {TextField} from '../../../client/ui/TextField.tsx'
import {Timeline, TimelineRow} from '../../../client/ui/TimelineRow.tsx'
import {ToastRegion} from '../../../client/ui/ToastRegion.tsx'
import type {Toast} from '../../../client/ui/ToastRegion.tsx'

const icons: readonly IconName[] = [
  'check', 'stop', 'warning', 'info', 'grip', 'plus', 'minus', 'close', 'arrowRight', 'arrowLeft', 'arrowUp',
  'arrowDown', 'chevronDown', 'chevronRight', 'theme', 'people', 'clock', 'lock', 'eye', 'eyeOff', 'download', 'upload',
  'link', 'undo', 'redo', 'more', 'pencil', 'comment', 'screen', 'language', 'trash', 'table',
] // oxfmt-ignore

const kinds = ['sales', 'marketing', 'medical', 'product', 'service', 'other'] as const

export function WidgetsPage() {
  return (
    <main style={{padding: 'clamp(12px, 3vw, 32px)', background: 'var(--sheet)', display: 'grid', gap: 28}}>
      <h1>Delar</h1>
      <Buttons />
      <Fields />
      <Choices />
      <Words />
      <Overlays />
    </main>
  )
}

function Part({title, children}: {readonly title: string; readonly children: ReactNode}) {
  return (
    <section style={{display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)'}}>
      <h2 style={{borderTop: '1px solid var(--ink)', paddingTop: 8}}>{title}</h2>
      {children}
    </section>
  )
}

const row = {display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center'} as const
const grid = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
  gap: 20,
  alignItems: 'start',
} as const

function Buttons() {
  return (
    <Part title="Knappar, tecken, märken">
      <div style={row}>
        <Button kind="primary">Spara slutsats</Button>
        <Button>Bedöm igen</Button>
        <Button icon="plus">Villkor</Button>
        <Button kind="quiet">Visa de 264 kunderna</Button>
        <Button disabled>Frys</Button>
        <Button busy busyText="Sparar …">
          Spara
        </Button>
        <Button size="small">Liten</Button>
        <Button kind="primary" size="tall">
          Jag är klar
        </Button>
        <ButtonLink href="#" icon="download">
          Hämta CSV
        </ButtonLink>
        <LanguageSelect
          label="Språk"
          value="sv"
          languages={[
            {id: 'sv', label: 'Svenska'},
            {id: 'da', label: 'Dansk'},
            {id: 'en', label: 'English'},
          ]}
          onChange={() => undefined}
        />
        <Chip mark={<DepartmentMark kind="sales" size={14} />} onRemove={() => undefined} removeLabel="Ta bort Sälj">
          Sälj
        </Chip>
        <Chip onPress={() => undefined}>patientflöde</Chip>
        <Chip>hög</Chip>
      </div>
      <div style={row}>
        {icons.map(name => (
          <Icon key={name} name={name} size={18} label={name} />
        ))}
      </div>
      <div style={row}>
        {[13, 16, 18, 24, 28].flatMap(size =>
          kinds.map(kind => <DepartmentMark key={`${kind}${size}`} kind={kind} letter="R" label={kind} size={size} />),
        )}
      </div>
    </Part>
  )
}

function Fields() {
  const [text, setText] = useState('Hjärtsviktsvården 2027')
  const [need, setNeed] = useState(
    'När patienten byter vårdnivå vill de ha ett gemensamt flöde, så att ingen tappas bort. Det ska gå att följa från sjukhuset till vårdcentralen och tillbaka.',
  )
  const [size, setSize] = useState<number | null>(1234.5)
  const [owner, setOwner] = useState<'sales' | 'medical' | null>(null)
  const [family, setFamily] = useState('Beteende')
  return (
    <Part title="Fält">
      <div style={grid}>
        <TextField label="Workshopens namn" value={text} onChange={setText} hint="Alla ser namnet" />
        <TextField label="Kod" labelNote="valfritt" value="" onChange={setText} placeholder="7K4P QD" size="large" />
        <TextField
          label="Länk"
          value="htp:/"
          onChange={setText}
          error="Adressen går inte att läsa. Börja med https://."
        />
        <TextArea label="Behov" value={need} onChange={setNeed} hint="Ctrl + Enter lägger till" />
        <NumberField label="Storlek" value={size} onChange={setSize} unit="kunder" least={0} />
        <Select
          label="Ägare"
          placeholder="Ingen än"
          value={owner}
          onChange={setOwner}
          choices={[
            {id: 'sales', label: 'Sälj', mark: <DepartmentMark kind="sales" size={14} />},
            {id: 'medical', label: 'Medicin', hint: 'HV', mark: <DepartmentMark kind="medical" size={14} />},
          ]}
        />
        <ComboBox
          label="Familj"
          openLabel="Visa förslag"
          value={family}
          onChange={setFamily}
          emptyText="Eget ord, tryck Enter"
          choices={[
            {id: 'b', label: 'Beteende'},
            {id: 'n', label: 'Behov'},
            {id: 'v', label: 'Värde'},
          ]}
        />
        <TextField label="Låst" value="Går inte att ändra nu" onChange={setText} disabled />
      </div>
      <FileDrop
        label="Släpp kundfilen här, eller"
        buttonText="Välj fil"
        hint="CSV eller XLSX, högst 50 MB. Filen lämnar inte servern."
        onFiles={() => undefined}
      />
    </Part>
  )
}

function Choices() {
  const [checked, setChecked] = useState(true)
  const [driver, setDriver] = useState<'price' | 'performance' | 'delivery' | null>('performance')
  const [score, setScore] = useState<ScaleValue | null>(7)
  const drivers = [
    {id: 'price', label: 'Pris', hint: '2 är här', mark: <DepartmentMark kind="sales" size={28} />},
    {id: 'performance', label: 'Prestanda', hint: '3 är här', mark: <DepartmentMark kind="medical" size={28} />},
    {id: 'delivery', label: 'Leverans', hint: 'Ingen än', mark: <DepartmentMark kind="product" size={28} />},
  ] as const
  return (
    <Part title="Val">
      <div style={row}>
        <Checkbox checked={checked} onChange={setChecked} hint="Räknas en gång per avdelning">
          Medicin bedömer inte lönsamhet
        </Checkbox>
        <Checkbox checked={false} some onChange={setChecked}>
          Några
        </Checkbox>
        <Checkbox checked={false} disabled onChange={setChecked}>
          Låst
        </Checkbox>
        <Checkbox checked={checked} onChange={setChecked} label="Utan ord" />
      </div>
      <div style={grid}>
        <RadioRow label="Väger tyngst" beside value={driver} choices={drivers} onChange={setDriver} />
        <RadioRow label="Jag vet från" look="chips" value={driver} choices={drivers} onChange={setDriver} />
        <RadioRow label="Vad bygger du på?" look="boxed" value={driver} choices={drivers} onChange={setDriver} />
      </div>
      <RadioRow label="Avdelning" look="cards" value={driver} choices={drivers} onChange={setDriver} />
      <ScalePicker
        label="Tillväxt"
        direction="9 är bäst"
        anchors={['1 faller snabbt', '5 som marknaden', '9 fördubblas']}
        cannotJudgeLabel="Kan inte bedöma"
        value={score}
        onChange={setScore}
        compact
      />
    </Part>
  )
}

function Words() {
  const [tab, setTab] = useState<'a' | 'b' | 'c'>('c')
  return (
    <Part title="Säga och visa">
      <div style={grid}>
        <Notice kind="info" title="Filen är från 3 maj">
          Siffrorna räknas om när en ny fil har lästs in.
        </Notice>
        <Notice kind="warn" title="Förbindelsen är bruten" actions={<Button size="small">Försök nu</Button>}>
          Det du skriver sparas här och skickas när den är tillbaka.
        </Notice>
        <Notice
          kind="block"
          kindLabel="Blockerar"
          title="Två avdelningar saknas"
          onClose={() => undefined}
          closeLabel="Stäng"
        >
          Medicin och Produkt har inte godkänt den här versionen.
        </Notice>
        <Notice kind="done" title="Versionen är fryst">
          Ingen kan ändra den.
        </Notice>
      </div>
      <Remark>
        Bara du ser dina lappar. De visas för alla samtidigt. Ingen ser dem före, inte heller facilitatorn.
      </Remark>
      <Tabs
        label="Segment"
        look="wide"
        selected={tab}
        onSelect={setTab}
        items={[
          {id: 'a', label: 'Evidensdrivna specialister', note: '304 kunder', content: 'Evidens'},
          {id: 'b', label: 'Riktlinjetrogna vårdcentraler', note: '742 kunder', content: 'Riktlinje'},
          {id: 'c', label: 'Vårdkedjebyggare', note: '264 kunder', content: 'Vårdkedja'},
        ]}
      />
      <DataTable
        caption="Segment"
        unknown="okänt"
        columns={[
          {id: 's', label: 'Segment'},
          {id: 'n', label: 'Kunder', align: 'figures'},
          {id: 'v', label: 'Bidrag, mn kr', align: 'figures'},
        ]}
        rows={[
          {id: 'a', cells: ['Evidensdrivna specialister', '304', '24,6']},
          {id: 'b', cells: ['Riktlinjetrogna vårdcentraler', '1 742', '17,3']},
          {id: 'c', cells: ['Prisstyrda inköpare', '318', null]},
        ]}
      />
      <Timeline label="Ändrat" look="full">
        <TimelineRow
          time="I går 15.10"
          dateTime="2026-05-11T15:10"
          title="Vårdkedjebyggare, regel"
          by="KF, efter önskan från TS, Sälj."
        >
          Digitala möten minst <del>40 %</del> <ins>35 %</ins>. 264 kunder blev 281.
        </TimelineRow>
      </Timeline>
      <Disclosure summary="Så räknar vi">Bidrag är täckningsbidrag efter betjäningskostnad.</Disclosure>
      <ProgressBar label="Läser filen" share={0.4} text="960 av 2 400 rader" />
      <ProgressBar label="Räknar om" />
      <PartsBar label="Segment 3 av 5" parts={5} at={2} />
      <EmptyState
        title="Inga nivåer än"
        example="Till exempel: egen kontakt, möte varje kvartal, nytt material först"
        actions={
          <>
            <Button kind="primary" size="tall">
              Börja med rangordningen
            </Button>
            <Button size="tall">Lägg ut för hand</Button>
          </>
        }
      >
        Börja med er egen rangordning, eller lägg ut dem för hand.
      </EmptyState>
    </Part>
  )
}

const news = {
  id: '1',
  kind: 'done',
  text: 'Flyttat till Satsa',
  action: <Button kind="strip">Ångra</Button>,
} as const

function Overlays() {
  const [dialog, setDialog] = useState(false)
  const [reason, setReason] = useState('')
  const [sheet, setSheet] = useState(false)
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  return (
    <Part title="Över sidan">
      <div style={row}>
        <Button onPress={() => setDialog(true)}>Öppna dialog</Button>
        <Button onPress={() => setSheet(true)}>Öppna blad</Button>
        <Button onPress={() => setToasts([news])}>Visa nyhet</Button>
        <Menu
          label="Flytta till …"
          title="Flytta Vårdkedjebyggare"
          keepLabel="Låt ligga kvar"
          choices={[
            {id: 'a', label: 'Satsa', hint: '568 kunder', current: true, endText: 'ligger här'},
            {id: 'b', label: 'Utveckla', hint: '1 302 kunder'},
            {id: 'c', label: 'Bortvalda', hint: 'Frågar efter skäl', divided: true},
          ]}
          onChoose={() => undefined}
        />
        <Menu
          label="Mer"
          trigger="icon"
          title="Mer"
          keepLabel="Stäng"
          choices={[{id: 'x', label: 'Ta bort', icon: 'trash'}]}
          onChoose={() => undefined}
        />
      </div>
      <Dialog
        open={dialog}
        onOpenChange={setDialog}
        title="Välj bort Prisstyrda inköpare"
        intro="Segmentet syns kvar längst ner, med skäl, hantering och datum."
        closeLabel="Stäng"
        actions={
          <>
            <Button kind="primary" onPress={() => setDialog(false)}>
              Välj bort
            </Button>
            <Button onPress={() => setDialog(false)}>Ångra</Button>
          </>
        }
      >
        <TextField label="Skäl" value={reason} onChange={setReason} focusOnOpen />
      </Dialog>
      <Sheet open={sheet} onOpenChange={setSheet} title="Vårdkedjebyggare" closeLabel="Stäng">
        264 kunder
      </Sheet>
      <ToastRegion label="Nyheter" closeLabel="Stäng" toasts={toasts} onClose={() => setToasts([])} />
    </Part>
  )
}
