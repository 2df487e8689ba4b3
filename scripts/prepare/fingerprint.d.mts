export const BUILD_SOURCES: readonly string[];
export function fingerprint(root: string, sources: readonly string[]): string;
export function readStamp(file: string): string | null;
export function writeStamp(file: string, stamp: string): void;
