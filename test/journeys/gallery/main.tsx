import type {ReactNode} from 'react'
import {createRoot} from 'react-dom/client'
import {I18nProvider} from 'react-aria-components'
import {installUi} from '../../../client/ui/installUi.ts'
import {FramePage} from './FramePage.tsx'
import {LanesPage, ScorePage} from './PhonePages.tsx'
import {PicturesPage} from './PicturesPage.tsx'
import {ProjectorPage} from './ProjectorPage.tsx'
import {WidgetsPage} from './WidgetsPage.tsx'

installUi(document)

const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme !== null) document.documentElement.dataset['theme'] = theme

const pages: Readonly<Record<string, ReactNode>> = {
  frame: <FramePage folded={asked.has('folded')} />,
  widgets: <WidgetsPage />,
  pictures: <PicturesPage />,
  score: <ScorePage />,
  lanes: <LanesPage />,
  projector: <ProjectorPage />,
}

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <I18nProvider locale="sv-SE">{pages[asked.get('page') ?? 'widgets'] ?? <WidgetsPage />}</I18nProvider>,
  )
}
