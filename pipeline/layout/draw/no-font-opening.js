// Stands for PDFKit's font reader in the bundle: fonts are embedded by our own code, and leaving the reader
// out makes the program start in half the time.
export function create() {
  throw new Error('fonts are embedded by embedded-font.ts, never opened by PDFKit');
}
