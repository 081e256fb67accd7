/** `answered`: its voter has answered on since in the same round, and that is newer than what came late. (REV-10) */
export const answeredOn = `
ALTER TABLE late_ballots ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
`
