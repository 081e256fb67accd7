export function answerTheBench(port: number): void
