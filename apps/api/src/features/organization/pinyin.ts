import { pinyin } from 'pinyin-pro';

/**
 * The key by which a Chinese name is searched and sorted: first letters, a space, the whole reading.
 * @example pinyinKey('住建局') // 'zjj zhujianju'
 */
export function pinyinKey(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const plain = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, '')).filter(Boolean);
  return `${plain.map((syllable) => syllable.charAt(0)).join('')} ${plain.join('')}`;
}
