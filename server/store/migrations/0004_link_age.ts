/** `join_made_at`: since when the present join link is out; NULL = since the board was made. */
export const linkAge = `
ALTER TABLE boards ADD COLUMN join_made_at TEXT;
`
