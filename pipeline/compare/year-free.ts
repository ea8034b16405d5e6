// Sentences of two years are compared without the years that every sentence says.
import type { ReportContent } from '../model/content.js';

/** Chinese says 年 behind a year; in English four digits without a thousands separator are one. */
const years: Readonly<Record<ReportContent['language'], RegExp>> = {
  'zh-CN': /(?<!\d)\d{4}(?=年)/g,
  en: /(?<![\d.,])\d{4}(?![\d%]|[.,]\d)/g,
};

/** The report year and the year before it alone make no other sentence. */
export function withoutYear({
  year,
  language,
}: Pick<ReportContent, 'year' | 'language'>): (text: string) => string {
  return (text) =>
    text.replace(years[language], (period) => {
      const back = year - Number(period);
      return back === 0 || back === 1 ? `{${back}}` : period;
    });
}
