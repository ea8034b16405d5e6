// Limits that no honest edition comes near, so that a hostile one cannot exhaust the machine.

/** Bytes of a table or a description: the first edition's largest has some thousand. */
export const largestFile = 64 * 1024 * 1024;
/** Bytes of a picture: more than any camera's JPEG. */
export const largestPicture = 64 * 1024 * 1024;
/** Rows of a table, without its header. */
export const mostRows = 200_000;
/** UTF-16 code units of a cell. */
export const longestCell = 64 * 1024;
/** Objects and lists inside each other in a JSON file. */
export const deepestNesting = 64;
