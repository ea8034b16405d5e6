// A file to publish: named bytes, as publish takes them.

export interface PublishedFile {
  /** Relative POSIX path inside the outputs folder: `report.pdf`, `charts/brands.png`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
