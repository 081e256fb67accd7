import {lazy, Suspense} from 'react'
import {CheckPage} from './home/CheckPage.tsx'
import {ExamplePage} from './home/ExamplePage.tsx'
import {HomePage} from './home/HomePage.tsx'
import {JoinPage} from './home/JoinPage.tsx'
import {NotHere} from './home/NotHere.tsx'
import {ResumePage} from './home/ResumePage.tsx'
import type {Route} from './home/route.ts'
import {routeOf, useAddress} from './home/route.ts'
import {ScreenDoor} from './home/ScreenDoor.tsx'
import {StartPage} from './home/StartPage.tsx'
import {Opening} from './workshop/Opening.tsx'
import {Trouble} from './workshop/Trouble.tsx'

// The board brings the document engine along; the doors do without it.
const WorkshopPage = lazy(async () => ({default: (await import('./workshop/WorkshopPage.tsx')).WorkshopPage}))
const PresentPage = lazy(async () => ({default: (await import('./present/PresentPage.tsx')).PresentPage}))

export function App() {
  const address = useAddress()
  const route = routeOf(location)
  // A board stays the same one when its address loses what only its opening asked for.
  return (
    <Trouble key={route.is === 'board' ? location.pathname : address.split('#')[0]}>
      <Page route={route} />
    </Trouble>
  )
}

function Page({route}: {readonly route: Route}) {
  switch (route.is) {
    case 'home':
      return <HomePage />
    case 'start':
      return <StartPage />
    case 'example':
      return <ExamplePage standing={route.standing} />
    case 'join':
      return <JoinPage boardId={route.boardId} token={route.token} />
    case 'resume':
      return <ResumePage boardId={route.boardId} token={route.token} />
    case 'check':
      return <CheckPage back={route.back} />
    case 'board':
      return (
        <Suspense fallback={<Opening slow={false} />}>
          <WorkshopPage key={route.boardId} boardId={route.boardId} />
        </Suspense>
      )
    case 'present':
      if (route.token !== '') return <ScreenDoor boardId={route.boardId} token={route.token} />
      return (
        <Suspense fallback={<Opening slow={false} />}>
          <PresentPage key={route.boardId} boardId={route.boardId} />
        </Suspense>
      )
    case 'unknown':
      return <NotHere code="board.unknown" />
  }
}
