// Work that hangs on little and takes long: what one run has made, the next need not make again.
import { createHash } from 'node:crypto';

export interface KeptWork {
  /** What a slot holds under exactly this key; `null` if it holds nothing, something else, or damaged bytes. */
  readonly recall: (slot: string, key: string) => Uint8Array | null;
  /** Puts bytes into a slot in place of what it held. Where they cannot be made or kept, nothing is; it never fails. */
  readonly keep: (slot: string, key: string, make: () => Uint8Array) => void;
}

/** For runs that begin from nothing. */
export const nothingKept: KeptWork = { recall: () => null, keep: () => {} };

/**
 * A key for work that hangs on these parts and on nothing else but the program.
 * @param parts their number and order must be the same for all keys of a slot.
 */
export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  // With its length before it, no part can pass for two.
  for (const part of parts) digest.update(`${Buffer.byteLength(part)}\n`).update(part);
  return digest.digest('hex');
}
