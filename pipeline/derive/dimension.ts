// What the dimensions of breakdowns are called: those that every region knows, and those that a region declares.
import type { Region } from '../model/edition.js';

const usual: Readonly<Record<string, { readonly name: string; readonly nameEn: string }>> = {
  industry: { name: '行业', nameEn: 'industries' },
  area: { name: '地区', nameEn: 'areas' },
  stage: { name: '环节', nameEn: 'stages' },
};

/** The region's own name for a dimension goes before the usual one; without either its id is all there is. */
export function dimensionName({ dimensions }: Region, id: string, language: 'zh-CN' | 'en'): string {
  const named = dimensions.find((dimension) => dimension.id === id) ?? usual[id];
  return (language === 'en' ? named?.nameEn : named?.name) ?? id;
}
