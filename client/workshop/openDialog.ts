/** Which dialog lies over the workshop; null = none. The decisions are a page of their own. */
export type OpenDialog = 'share' | 'people' | 'rename' | 'back' | 'thisDevice' | 'saveTemplate' | 'decisions' | null
