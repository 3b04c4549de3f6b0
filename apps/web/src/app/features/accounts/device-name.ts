const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger/, '微信'],
  [/360SE|360EE|QIHU/, '360 浏览器'],
  [/Edg/, 'Edge 浏览器'],
  [/Firefox/, 'Firefox 浏览器'],
  [/Chrome/, 'Chrome 浏览器'],
  [/Safari/, 'Safari 浏览器'],
];
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, '安卓手机'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];

/** A browser's User-Agent in the words of a person: Windows 电脑，Edge 浏览器. */
export function deviceName(agent: string): string {
  const first = (list: typeof systems) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return [first(systems), first(browsers)].filter(Boolean).join('，') || '未知设备';
}
