import {IconButton} from './IconButton.tsx'

/** Light or dark. The caller keeps the choice (see `theme.ts`). */
export function ThemeToggle({label, onToggle}: {readonly label: string; readonly onToggle: () => void}) {
  return <IconButton icon="theme" label={label} onPress={onToggle} />
}
