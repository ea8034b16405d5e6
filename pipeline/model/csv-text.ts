// CSV as Excel and WPS open it by a double click: with a byte-order mark, lines ended as RFC 4180 has it.

/** Excel and WPS read a CSV as Chinese only with the mark. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** Rows of cells to a file's bytes. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(quoted).join(','));
  return new TextEncoder().encode(byteOrderMark + lines.join(lineEnd) + lineEnd);
}

/** OWASP ASVS 1.2.10, CWE-1236; Excel takes the full-width signs for the ASCII ones. */
const formulaLead = /^[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe keeps a spreadsheet from running text. Not for numbers, which may begin with a minus. */
export function guardedText(text: string): string {
  return formulaLead.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
