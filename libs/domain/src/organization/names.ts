/** Text of a name without spaces, quotes and closing punctuation, full-width forms narrowed, short brackets opened. */
export const cleanName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s“”"‘’'《》]/g, '')
    .replace(/\(([^()]{1,12})\)/g, (_, inner: string) => inner.replace(/[、,/]/g, ''))
    .replace(/[。.,、;:!]+$/, '');

/** Removes 等, 等单位, 等部门 at the end: what is meant is what is named. */
export const withoutEtcetera = (name: string): string => name.replace(/等(?:有关|相关)?(?:单位|部门|地)?$/, '');

const BUREAU = /(?:局|委员会|委|部|中心|办公室)$/;

/**
 * Key under which differently written names of one unit meet: without 中共, the county's name or 县 in front, 县委 before a
 * department, 和 inside a bureau's name, and 人民 of 人民政府. 县委办公室 and 县政府办公室 keep what tells them apart.
 */
export const createKey = (countyName: string): ((name: string) => string) => {
  const stem = countyName.replace(/[县区市旗]$/, '');
  const level = countyName === stem ? '县' : countyName.slice(-1);
  return (name) => {
    let key = cleanName(name);
    if (key.startsWith('中共')) key = key.slice(2);
    if (countyName !== '' && key.startsWith(countyName)) key = key.slice(countyName.length);
    else if (/^[我本][县区市旗]/.test(key)) key = key.slice(2);
    else if (stem !== '' && key.startsWith(stem) && BUREAU.test(key) && !/^[镇乡街]/.test(key.slice(stem.length)))
      key = key.slice(stem.length);
    if (key.startsWith(level)) key = key.slice(1);
    key = key.replace('人民政府', '政府').replace(/^委(?!办|员|$)(?=.{2})/, '');
    if (BUREAU.test(key)) key = key.replace(/(?<=.)和/g, '');
    return key === '' ? cleanName(name) : key;
  };
};
