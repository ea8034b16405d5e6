// Limits that no honest edition comes near, so that a hostile one cannot exhaust the machine.

/**
 * Bytes of a table: a million rows longer than any that has been published. Large enough that a table with too many
 * rows is told so, and small enough to be looked at within a second.
 */
export const largestTable = 192 * 1024 * 1024;
/** Bytes of a JSON file or a template: a hundred times the longest of the first edition. */
export const largestDocument = 1024 * 1024;
/** Bytes of a PDF that is read aloud: a thousand times the first edition's. */
export const largestPdf = 512 * 1024 * 1024;
/** Bytes of a picture: more than any camera's JPEG. */
export const largestPicture = 64 * 1024 * 1024;
/** Bytes of all pictures of an edition: they are held in memory together. */
export const largestPictures = 256 * 1024 * 1024;
/** Pixels of a picture, which drawing holds in memory several times over. */
export const mostPixels = 40_000_000;
/** Rows of a table that hold anything, its header among them, unless more are asked for. */
export const mostRows = 200_000;
/** Cells of a table: {@link mostRows} rows of the widest one, the dictionary. */
export const mostCells = 3_000_000;
/** Cells of a row of the widest table, for tables of more than {@link mostRows} rows. */
export const mostCellsOfRow = 15;
/** Cells of any one row: what a sheet of a spreadsheet program has. */
export const mostColumns = 16_384;
/** UTF-16 code units of a cell as written. */
export const longestCell = 64 * 1024;
/**
 * Lines kept for quoting. Spreadsheets save a table whose empty rows were once formatted with all of the
 * 1,048,576 rows that a sheet has.
 */
export const mostLines = 2_000_000;
/** Objects and lists inside each other in a JSON file. */
export const deepestNesting = 64;
/** Missing pictures for which a like name is looked for: each is compared with every file, and nobody reads more. */
export const mostLikeNames = 100;
