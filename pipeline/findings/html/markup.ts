// The one way in which text gets into the page: whatever a cell holds stays text.
import type { MessageLanguage, Severity } from '../../model/finding.js';
import { visible } from '../visible.js';

/** Text between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A text in both languages of the page, of which the reader sees one. */
export type Both = Readonly<Record<MessageLanguage, string>>;

/** @param tag a phrasing or flow element that may hold plain text. */
export function inBoth(tag: string, text: Both): string {
  return (['zh-CN', 'en'] as const)
    .map(
      (language) => `<${tag} class="${language}" lang="${language}">${escapeHtml(text[language])}</${tag}>`,
    )
    .join('');
}

export const severityNames: Readonly<Record<Severity, Both>> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '警告', en: 'Warning' },
  info: { 'zh-CN': '说明', en: 'Note' },
};

/** Told by shape as well as by colour, also in print. */
export const severitySigns: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: '●' };
