export type Count = { passed: number; failed: number; which: string[] };
export function countVitest(text: string): Count;
export function countPlaywright(text: string): Count;
