// What a report's content is called among the outputs.
import type { ReportContent } from '../model/content.js';

/** `content.json`, `content.en.json` */
export function contentName(language: ReportContent['language']): string {
  return language === 'zh-CN' ? 'content.json' : `content.${language}.json`;
}
