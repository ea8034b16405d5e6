// sha256 of bytes and of plain data, as lower-case hexadecimal.
import { createHash } from 'node:crypto';

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Hash of plain data whose keys are always written in the same order. */
export function sha256OfData(data: unknown): string {
  return sha256(JSON.stringify(data));
}
