import {useText} from '../i18n/useText.ts'
import type {PictureFrameWords} from '../ui/pictures/Picture.tsx'

/** The words of the frame that every picture has. */
export function usePictureWords(): PictureFrameWords {
  const t = useText()
  return {
    asTable: t('pictures.asTable'),
    asPicture: t('pictures.asPicture'),
    save: t('pictures.save'),
    svg: t('pictures.svg'),
    png: t('pictures.png'),
    keep: t('pictures.keep'),
    busy: t('pictures.busy'),
    failed: t('pictures.failed'),
  }
}
