// A process of its own that decodes pictures nobody has looked at yet; whatever happens to it, the report's process lives on.
// In: for each picture its length (4 bytes) and its bytes. Arguments: the box in pixels, the most pixels, memory in bytes, milliseconds a picture.
// Out: for each picture, once it is done, the length of a JSON line, the line, the length of the bytes, the bytes.
import { readFileSync, writeSync } from 'node:fs';
import sharp from 'sharp';

const [boxWidth = 0, boxHeight = 0, mostPixels = 0, mostMemory = 0, longest = 0] = process.argv
  .slice(2)
  .map(Number);
/** What the parent takes for too much memory or time, as it takes a signal for a crash. */
const exhausted = 75;
let since = process.hrtime.bigint();

// Decoding runs on another thread, so that this one can watch how much memory and time it takes.
setInterval(() => {
  const milliseconds = Number(process.hrtime.bigint() - since) / 1e6;
  if (process.memoryUsage.rss() > mostMemory || milliseconds > longest) process.exit(exhausted);
}, 10).unref();

// One thread and no memory of earlier pictures: the same bytes every time, and no more memory than one picture takes.
sharp.concurrency(1);
sharp.cache(false);
// JPEG and PNG only; the library knows formats that can name other files.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

const input = readFileSync(0);
for (let at = 0; at < input.length; ) {
  const length = input.readUInt32LE(at);
  since = process.hrtime.bigint();
  await answer(input.subarray(at + 4, at + 4 + length));
  at += 4 + length;
}

async function answer(bytes) {
  try {
    const { changes, data } = await decode(bytes);
    write({ changes }, data);
  } catch (error) {
    write({ fault: /pixel limit/i.test(String(error)) ? 'dimensions' : 'corrupt' }, Buffer.alloc(0));
  }
}

/** Upright, in sRGB, without alpha, no larger than its print needs, without anything but the picture. */
async function decode(bytes) {
  const open = () => sharp(bytes, { failOn: 'warning', limitInputPixels: mostPixels, sequentialRead: true });
  const facts = await open().metadata();
  const changes = [
    ...((facts.orientation ?? 1) > 1 ? ['turned'] : []),
    ...(facts.space === 'cmyk' ? ['colours'] : []),
    ...(facts.depth !== 'uchar' ? ['depth'] : []),
    ...(facts.hasAlpha ? ['alpha'] : []),
    ...(facts.isProgressive ? ['order'] : []),
  ];
  const turned = (facts.orientation ?? 1) >= 5;
  const [width, height] = turned ? [facts.height, facts.width] : [facts.width, facts.height];
  if (width > boxWidth || height > boxHeight) changes.push('scaled');
  const picture = open()
    .autoOrient()
    .resize({ width: boxWidth, height: boxHeight, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const data =
    facts.format === 'png'
      ? await picture.png({ compressionLevel: 9, palette: false, progressive: false }).toBuffer()
      : await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', progressive: false }).toBuffer();
  return { changes, data };
}

function write(facts, bytes) {
  const line = Buffer.from(JSON.stringify(facts));
  const lengths = [line, bytes].map(({ length }) => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(length);
    return number;
  });
  const out = Buffer.concat([lengths[0], line, lengths[1], bytes]);
  for (let sent = 0; sent < out.length; ) sent += writeSync(1, out, sent);
}
