// Whether bytes are Chinese in GB18030, which is what “CSV (逗号分隔)” of a Chinese Excel or WPS is.

/** The first level of GB/T 2312—1980, rows 16–55: the 3755 characters that make up nearly all of any Chinese text. */
const firstLevel = { from: 0xb0, to: 0xd7 } as const;
/** Of the pairs that are Han; Traditional Chinese in Big5 has less than two thirds of its pairs there. */
const leastShare = 0.85;

/**
 * By the bytes alone: a few cells are too little for statistics of letters, which take them for Korean. Only for
 * bytes that are not UTF-8.
 */
export function isChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    // Marks and full-width letters, rows 1–9, are in every text and tell nothing.
    if (lead >= 0xa1 && lead <= 0xa9 && trail >= 0xa1) continue;
    if (lead >= firstLevel.from && lead <= firstLevel.to && trail >= 0xa1 && trail <= 0xfe) common += 1;
    else others += 1;
  }
  return common > 0 && common / (common + others) >= leastShare;
}
