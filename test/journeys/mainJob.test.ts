import {afterAll, beforeAll, expect, test} from 'vitest'
import {proxyKinds, startProxy} from '../rooms/proxy.ts'
import type {Proxy} from '../rooms/proxy.ts'
import {download, sign} from './rooms/agreement.ts'
import {assignmentOf, countsOf, customerFile} from './rooms/customerFile.ts'
import {bringIn} from './rooms/customers.ts'
import {openInvitation, sendTooEarly, sitDown, startWorkshop} from './rooms/door.ts'
import {askDuckdb, askPostgresql} from './rooms/engines.ts'
import type {Assigned} from './rooms/engines.ts'
import {adaptActivity, addToOffer, commit, planActivity, sayOwnerAndOffer} from './rooms/engagement.ts'
import {castBallot, conclude, consent, openRound, reveal, seesProgress} from './rooms/evaluation.ts'
import type {Scores} from './rooms/evaluation.ts'
import {writeObjective} from './rooms/frame.ts'
import {journey} from './rooms/journey.ts'
import {moveNote, seesCount, showAllNotes, startGroup, writeNotes} from './rooms/needs.ts'
import {reads, saved} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {keepPicture} from './rooms/pictures.ts'
import {
  dragTo,
  logDifferences,
  moveByKeyboard,
  moveThroughMenu,
  openLane,
  placeByHand,
  sayWhyDeselected,
  sees,
  writeTierRule,
} from './rooms/priorities.ts'
import {addSegment, openAttributes, sayHowTheyBuy, sayWhatChanges, seesSizes, writeRule} from './rooms/segments.ts'
import {verified} from './rooms/verified.ts'
import {asks, lookAt, moveOn} from './rooms/workshop.ts'

/** Sales sits behind a proxy that refuses sockets; `npm run journey:proxies` puts everybody behind each kind of one. */
const everybodyBehind = proxyKinds.find(kind => kind === process.env['JOURNEY_PROXY'])
const file = customerFile()
const counts = countsOf(file)
const [first = '', second = '', third = '', fourth = ''] = file.segments.map(({name}) => name)

const needs = [
  {
    title: 'Färska råvaror varje morgon',
    statement: 'När köket öppnar vill de ha dagsfärska råvaror, så att menyn håller.',
    notes: [
      'Fisken måste vara här före sex',
      'Hellre en leverans för mycket än en för lite',
      'Vi vill veta vem som fångade den',
    ],
  },
  {
    title: 'Fulla hyllor utan lager',
    statement: 'När hyllan töms vill de få påfyllt samma dag, så att de slipper lager.',
    notes: [
      'Lageret koster os mere end varen',
      'Jeg vil bestille fra telefonen i gangen',
      'Vaskemiddel skal bare være der',
    ],
  },
  {
    title: 'Jämn kvalitet året runt',
    statement: 'När säsongen är slut vill de ha samma kvalitet, så att gästen inte märker något.',
    notes: ['Frozen must taste like fresh', 'Tell me the origin of every batch', 'Allergens on the label, always'],
  },
  {
    title: 'Snabbt svar i storstaden',
    statement: 'När något går fel vill de ha svar inom en timme, så att kvällen räddas.',
    notes: ['Leverans på kvällstid', 'En människa som svarar', 'Faktura som går att förstå'],
  },
] as const

journey('four departments take a customer file to a signed model', {inSteps: true}, stage => {
  let proxy: Proxy
  let frida: Person // product, leads and votes, Swedish
  let soren: Person // sales, Danish
  let maja: Person // medical, English
  let linnea: Person // marketing, Swedish, on a phone
  let everybody: readonly Person[]

  beforeAll(async () => {
    proxy = await startProxy(everybodyBehind ?? 'refuse', {cutAfterMs: 20_000})
  })
  afterAll(() => proxy.stop())
  test('one starts the workshop, three join by the link, on a phone too', async () => {
    const {address} = proxy
    const behind = everybodyBehind ? {proxy: address} : {}
    const opened = await startWorkshop(
      stage,
      {name: 'Frida Holm', department: 'product', language: 'sv', ...behind},
      'Segmentering 2027',
    )
    frida = opened.leader
    everybody = [frida]
    // Reloading must not bring the invitation back before everybody's eyes.
    expect(new URL(frida.page.url()).search).toBe('')
    ;[soren, maja, linnea] = await Promise.all([
      stage.arrive({name: 'Søren Dahl', department: 'sales', language: 'da', proxy: address}),
      stage.arrive({name: 'Maja Ek', department: 'medical', language: 'en', ...behind}),
      stage.arrive({name: 'Linnéa Åberg', department: 'marketing', language: 'sv', device: 'phone', ...behind}),
    ])
    for (const person of [soren, maja, linnea]) {
      await openInvitation(person, opened.invitation)
      if (person !== maja) await keepPicture(person, '01-join')
      if (person === linnea) await sendTooEarly(person)
      await sitDown(person)
      await asks(person, 'frame.question')
    }
    everybody = [frida, soren, maja, linnea]

    await Promise.all(everybody.map(saved))
    expect(new URL(opened.invitation).hash.length).toBeGreaterThan(20)
  })

  test('the objective is written and everybody reads it', async () => {
    await writeObjective(frida, {
      text: 'Kunderna beställer allt sitt kylda och frysta hos oss, för att de litar på leveransen.',
      businessGoal: '15 % mer per kund till slutet av 2028.',
      offer: 'Livsmedel till restaurang och butik',
      market: 'Lissabon, Porto och resten av Portugal',
      horizon: 'Till slutet av 2028',
    })
    await saved(frida)
    await reads(linnea, 'för att de litar på leveransen')
    await keepPicture(frida, '02-frame')
    await keepPicture(linnea, '02-frame')
    await moveOn(frida, 'needs', everybody)
  })

  test('each writes silently; the others see how many, not what', async () => {
    const writers = [frida, soren, maja, linnea]
    await Promise.all(writers.map((person, index) => writeNotes(person, needs[index]?.notes ?? [])))
    for (const person of everybody) for (const other of everybody) await seesCount(person, other.department, 3)
    for (const person of everybody) {
      const others = needs.filter((_, index) => writers[index] !== person).flatMap(({notes}) => notes)
      const html = await person.page.content()
      expect(others.filter(note => html.includes(note))).toEqual([])
    }
    await keepPicture(soren, '03-needs-silent')
    await keepPicture(linnea, '03-needs-silent')
    await showAllNotes(frida, everybody)
  })

  test('notes are moved into groups that get a statement each', async () => {
    for (const [index, group] of needs.entries()) await startGroup(frida, index + 1, group)
    const movers = [soren, maja, linnea, frida]
    await Promise.all(
      needs.map(async ({title, notes}, index) => {
        const mover = movers[index] ?? frida
        await reads(mover, notes[0])
        for (const note of notes) await moveNote(mover, note, title)
      }),
    )
    await Promise.all(everybody.map(saved))
    await keepPicture(maja, '04-needs-grouped')
    await keepPicture(linnea, '04-needs-grouped')
    await moveOn(frida, 'segments', everybody)
  })

  test('a real customer file comes in and four rules find the same customers on every screen', async () => {
    await bringIn(frida, file)
    for (const [index, {name, rule}] of file.segments.entries()) {
      await addSegment(frida, needs[index]?.title ?? '', name)
      await writeRule(frida, rule)
      await sayHowTheyBuy(frida)
    }
    const used = new Set(
      file.segments.flatMap(({rule}) => [...rule.all, ...(rule.any ?? [])].map(one => one.attribute)),
    )
    await openAttributes(frida, Object.keys(file.rows[0] ?? {}).length)
    for (const attribute of used)
      await sayWhatChanges(frida, attribute, 'Vi kommer vid en annan tid och med andra varor.')

    await Promise.all(everybody.map(person => seesSizes(person, counts)))
    await Promise.all(everybody.map(saved))
    await keepPicture(frida, '05-segments')
    await keepPicture(linnea, '05-segments')
    await moveOn(frida, 'evaluate', everybody)
  })

  test('each judges in private, weights included; only counts are seen before the reveal', async () => {
    await openRound(frida, everybody)
    await keepPicture(linnea, '06-consent')
    await Promise.all(everybody.map(consent))
    const segments = file.segments.map(({name}) => name)
    const ballots: readonly (readonly [Person, Scores, readonly number[]])[] = [
      [
        soren,
        [
          [9, 7, 8, 8],
          [7, 5, 5, 6],
          [5, 5, 5, 5],
          [2, 3, 2, 3],
        ],
        [100, 60, 40, 80],
      ],
      [
        maja,
        [
          [4, 6, 6, 7],
          [6, 6, 5, 6],
          [6, 6, 5, 5],
          [3, 3, 3, 3],
        ],
        [80, 100, 20, 40],
      ],
      [
        linnea,
        [
          [8, 8, 7, 8],
          [6, 6, 6, 6],
          [5, 4, 5, 5],
          [2, 2, 3, 2],
        ],
        [50, 100, 50, 50],
      ],
      [
        frida,
        [
          [8, 7, 7, 7],
          [7, 6, 6, 6],
          [1, 5, 5, 5],
          [3, 3, 2, 3],
        ],
        [100, 50, 50, 50],
      ],
    ]
    for (const [index, [person, scores, weights]] of ballots.entries()) {
      await castBallot(person, segments, scores, weights)
      await Promise.all(everybody.map(other => seesProgress(other, index + 1, everybody.length)))
      if (person === soren) await keepPicture(frida, '06-ballot')
      if (person === maja) await keepPicture(linnea, '06-ballot')
    }
    await reveal(frida, everybody)
  })

  test('where the departments differ they talk, and write down what they conclude', async () => {
    await keepPicture(frida, '07-evaluate')
    await keepPicture(linnea, '07-evaluate')
    await conclude(soren, 'Vi ser marginen forskelligt; ved 9 regnes fragten ikke med.')
    await conclude(maja, 'Quality claims cost us; product adds them to the calculation.')
    await moveOn(frida, 'prioritise', everybody)
  })

  test('segments are placed by mouse, by keyboard and by menu, and one is deselected with its reason', async () => {
    await keepPicture(frida, '08-prioritise-first')
    await placeByHand(frida)
    await dragTo(frida, first, 'invest')
    await Promise.all([sees(soren, first, 'invest'), sees(maja, first, 'invest'), sees(linnea, first, 'invest')])
    await moveByKeyboard(maja, second, 'grow')
    await sees(frida, second, 'grow')
    await openLane(linnea, 'unplaced')
    await moveThroughMenu(linnea, third, 'maintain')
    await sees(frida, third, 'maintain')
    await moveThroughMenu(soren, fourth, 'deselected')
    await sayWhyDeselected(soren, fourth, {
      words: 'Bybude og parkering æder det hele.',
      treatment: 'gennem netbutikken fra 1. september',
      department: 'sales',
    })
    await Promise.all(everybody.map(person => sees(person, fourth, 'deselected')))
    await writeTierRule(frida, 'invest', 'egen kontakt, besök varje månad, nytt sortiment först')
    await writeTierRule(soren, 'grow', 'to møder om året, digitalt derimellem')
    await writeTierRule(maja, 'maintain', 'digital first, a visit when asked')
    await logDifferences(frida, 'Vi har sett det och står för ordningen.')
    await Promise.all(everybody.map(saved))
    await keepPicture(frida, '08-prioritise')
    await keepPicture(linnea, '08-prioritise')
    await moveOn(frida, 'engage', everybody)
  })

  test('each placed segment gets an owner, an offer, an activity and promises', async () => {
    await sayOwnerAndOffer(soren, first, 'sales', 'Morgenlevering med sporbarhed')
    await sayOwnerAndOffer(maja, second, 'marketing', 'Shelf service with same-day refill')
    await sayOwnerAndOffer(frida, third, 'product', 'Fryst sortiment med ursprungsmärkning')
    await addToOffer([soren, maja], first, ' Også i weekenden')
    await planActivity(soren, first, 'in_person', {
      content: 'Smagning i køkkenet',
      timing: 'hvert kvartal',
      owner: 'sales',
      from: 'trial',
      to: 'regular',
    })
    await adaptActivity(soren, first, 'digital', {
      content: 'Smagning i køkkenet',
      timing: 'mellem besøgene',
      how: 'Filmen begynder med smagen i stedet for en hilsen',
    })
    await planActivity(maja, second, 'digital', {
      content: 'Refill calculator',
      timing: 'in March',
      owner: 'marketing',
      from: 'aware',
      to: 'trial',
    })
    await planActivity(frida, third, 'virtual', {
      content: 'Provrum om ursprung',
      timing: 'varannan månad',
      owner: 'product',
      from: 'aware',
      to: 'trial',
    })
    for (const person of everybody) await commit(person, first, `${person.name}: …`)
    await Promise.all(everybody.map(saved))
    await keepPicture(frida, '09-engage')
    await keepPicture(linnea, '09-engage')
    await moveOn(frida, 'agree', everybody)
  })

  test('four departments sign the same content, and it becomes version 1', async () => {
    await keepPicture(frida, '10-agree')
    await keepPicture(linnea, '10-agree')
    await sign(soren, 'Vi kører efter det fra mandag.')
    await sign(maja, '')
    await sign(linnea, 'Marknad står bakom.')
    await sign(frida, '')
    await Promise.all(everybody.map(person => asks(person, 'agree.signedQuestion')))
    await keepPicture(frida, '11-signed')
    await keepPicture(linnea, '11-signed')
  })

  test('JSON, CSV, PostgreSQL and DuckDB tell the counts that the cards show', async () => {
    const [json, csv, postgresql, duckdb] = [
      await download(frida, '.segmodel.json'),
      await download(frida, '-assignments.csv'),
      await download(frida, '.postgresql.sql'),
      await download(frida, '.duckdb.sql'),
    ]
    const expected: Assigned = new Map(
      file.rows.map((row, index) => [
        file.idColumn === null ? String(index + 1) : (row[file.idColumn] ?? ''),
        assignmentOf(file, row),
      ]),
    )
    const inCsv: Assigned = new Map(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map(line => {
          const [key = '', , segment = ''] = line.split(',')
          return [key, segment === '' ? null : segment]
        }),
    )
    const [inDuckdb, inPostgresql] = [await askDuckdb(file, duckdb), await askPostgresql(file, postgresql)]

    expect(inCsv).toEqual(expected)
    expect(inDuckdb).toEqual(expected)
    if (inPostgresql !== null) expect(inPostgresql).toEqual(expected)
    for (const person of [frida, soren, maja]) {
      const summary = person.page.getByRole('region', {name: person.t('agree.lanes')})
      for (const [name, count] of counts)
        await summary
          .getByRole('listitem')
          .filter({hasText: name})
          .filter({hasText: person.number(count)})
          .waitFor()
    }
    expect(await verified(json)).toMatchObject({status: 0})
  })

  test('NET-1 who sits behind a proxy did all that over the slow lane', async () => {
    const slow = everybodyBehind ? everybody : [soren]
    for (const {page, t} of slow) await page.getByRole('button', {name: t('slow.both')}).waitFor()
    expect(Object.values(proxy.did()).some(times => times > 0)).toBe(true)
  })

  test('every earlier step can still be read', async () => {
    for (const step of ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage'] as const)
      for (const person of [soren, linnea]) {
        await lookAt(person, step)
        await asks(
          person,
          step === 'needs'
            ? 'needs.groupQuestion'
            : step === 'evaluate'
              ? 'evaluate.resultQuestion'
              : `${step}.question`,
        )
      }
  })
})
