// What may be wrong with a picture whose type is right.

/** corrupt: cut off or damaged. dimensions: larger than any print needs. */
export type PictureFault = 'corrupt' | 'dimensions';
