export type Count = { passed: number; failed: number };
export function countVitest(text: string): Count;
export function countPlaywright(text: string): Count;
