// What kept-files.js offers: it is JavaScript, since it is needed before the bundle is loaded.

/** SHA-256, in hexadecimal. */
export function digestOf(bytes: string | Uint8Array): string;

/**
 * What was kept under a key, as it was written; `null` if there is nothing, or nothing that can be trusted: a damaged
 * file, a link, a pipe, a folder, another user's file.
 * @param key 64 characters that tell what the work was made from.
 */
export function readKept(path: string, key: string): Buffer | null;

/** Keeps what `make` gives, replacing what was kept before; does nothing where that cannot be done. */
export function writeKept(path: string, key: string, make: () => Uint8Array): void;
