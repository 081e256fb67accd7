/** Only `npm run journey:pictures` keeps pictures of what went well: drawing them takes a tenth of all journeys. */
export const keepsPictures = process.env['KEEP_PICTURES'] === '1'
