/** Which dialog lies over the workshop; null = none. */
export type OpenDialog = 'share' | 'people' | 'rename' | 'back' | 'thisDevice' | 'saveTemplate' | null
