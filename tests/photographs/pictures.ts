// Real pictures of every kind that cameras and programs write, made for the tests.
import sharp from 'sharp';

export const width = 90;
export const height = 60;

/** A picture that nobody takes for its mirror image: red above, blue below, a green corner at the upper left. */
const pixels = Buffer.from(
  Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (x < 20 && y < 20) return [0, 200, 0];
    return y < height / 2 ? [220, 30, 30] : [30, 30, 220];
  }).flat(),
);

const plain = () => sharp(pixels, { raw: { width, height, channels: 3 } });

/** Every kind by name. */
export async function allKinds(): Promise<ReadonlyMap<string, Buffer>> {
  const kinds = {
    'jpeg.jpg': plain().jpeg(),
    'progressive.jpg': plain().jpeg({ progressive: true }),
    'grey.jpg': plain().greyscale().jpeg(),
    'cmyk.jpg': plain().toColourspace('cmyk').jpeg(),
    'png.png': plain().png(),
    'palette.png': plain().png({ palette: true }),
    'interlaced.png': plain().png({ progressive: true }),
    'sixteen-bits.png': plain().toColourspace('rgb16').png(),
    'alpha.png': plain().ensureAlpha(0.5).png(),
  };
  const made = await Promise.all(
    Object.entries(kinds).map(async ([name, picture]) => [name, await picture.toBuffer()] as const),
  );
  const turned = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(
      async (orientation) =>
        [
          `orientation-${orientation}.jpg`,
          await plain().withMetadata({ orientation }).jpeg().toBuffer(),
        ] as const,
    ),
  );
  return new Map([...made, ...turned]);
}
