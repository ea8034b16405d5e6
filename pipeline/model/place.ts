// Where a thing stands in the user's files: every finding and every figure can point at it.

/**
 * A physical position in a source file. Lines and columns are 1-based; columns count
 * UTF-16 code units of the decoded line, without a byte-order mark.
 */
export interface Place {
  /**
   * Logical name with `/`: relative to the region folder for data (`2020/values.csv`,
   * `dictionary.csv`), prefixed `templates/` for templates. Never depends on the machine.
   */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file that was read, kept so that findings can quote its lines. */
export interface SourceFile {
  /** Logical name, as in {@link Place.file}. */
  readonly file: string;
  /** The path to show a person and to open, as reached from the working directory. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly bytes: Uint8Array;
}
