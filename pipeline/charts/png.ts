// The same charts as pictures, by chartjs-node-canvas: twice the print size, opaque, for slides and the web.
import { createRequire } from 'node:module';
import type { Chart, Plugin } from 'chart.js';
import type { PublishedFile } from '../model/artifact.js';
import type { Drawing } from '../model/chart.js';
import { opaquePng } from './opaque-png.js';
import { defaultChartTheme } from './palette.js';

/** A font file as the canvas must know it. */
export interface ChartFontFile {
  readonly path: string;
  readonly weight: 'normal' | 'bold';
}

const pixelsPerPoint = 2;
/** White around the drawing, so that it can stand on a slide. */
export const pngMargin = 16;

/** Left alone, the canvas shapes text in the language of the machine, and the bytes would follow it. */
function languageOfText(language: 'zh-CN' | 'en'): Plugin {
  return {
    id: 'language-of-text',
    beforeLayout: ({ ctx }) => {
      Object.assign(ctx, { lang: language });
      if (language === 'en') straightenQuotes(ctx);
    },
    beforeDraw: ({ ctx }) => {
      Object.assign(ctx, { lang: language });
    },
  };
}

/** The canvas sets the curly ones of a Chinese font an em wide, which tears English words apart. */
function straightenQuotes(context: Chart['ctx']): void {
  const fillText = context.fillText.bind(context);
  context.fillText = (text: string, x: number, y: number) => {
    fillText(text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'), x, y);
  };
}

/**
 * Renders each drawing to `charts/<id>.png`, an English one to `charts/<id>.en.png`, in the drawings' order. The native canvas is loaded only here
 * and only when called. Bytes depend on nothing but the drawings, the fonts and the canvas's version.
 */
export async function renderPngs(
  drawings: ReadonlyMap<string, Drawing>,
  fontFiles: readonly ChartFontFile[],
): Promise<readonly PublishedFile[]> {
  const { ChartJSNodeCanvas }: typeof import('chartjs-node-canvas') = createRequire(import.meta.url)(
    'chartjs-node-canvas',
  );
  const { fontFamily, paper } = defaultChartTheme;
  const painters = new Map<string, InstanceType<typeof ChartJSNodeCanvas>>();
  const files: PublishedFile[] = [];
  for (const { id, language = 'zh-CN', configuration, ...drawing } of drawings.values()) {
    // Of whole points, whatever the theme's measure is: a canvas has whole pixels, and cuts off what is over.
    const width = Math.ceil(drawing.width);
    const height = Math.ceil(drawing.height);
    const size = `${width}×${height}`;
    // One painter a size: it is made for a canvas of that size, with Chart.js's own copy in it.
    const painter = painters.get(size) ?? new ChartJSNodeCanvas({ width, height, backgroundColour: paper });
    if (painters.size === 0)
      for (const { path, weight } of fontFiles) painter.registerFont(path, { family: fontFamily, weight });
    painters.set(size, painter);
    const fresh = configuration();
    fresh.plugins = [languageOfText(language), ...(fresh.plugins ?? [])];
    fresh.options = { ...fresh.options, devicePixelRatio: pixelsPerPoint };
    const pixels = {
      width: width * pixelsPerPoint,
      height: height * pixelsPerPoint,
      // @ts-expect-error: its declarations leave out 'raw' (unencoded pixels), which its documentation lists.
      bytes: painter.renderToBufferSync(fresh, 'raw'),
    };
    const path = language === 'en' ? `charts/${id}.en.png` : `charts/${id}.png`;
    files.push({ path, mediaType: 'image/png', bytes: opaquePng(pixels, pngMargin) });
    // Native memory of a canvas is given back only when the event loop turns.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return files;
}
