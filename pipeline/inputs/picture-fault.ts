// What may be wrong with a picture whose type is right.

/** corrupt: cut off or damaged. dimensions: none, or larger than any print needs. bomb: holds far more than it says. */
export type PictureFault = 'corrupt' | 'dimensions' | 'bomb';
