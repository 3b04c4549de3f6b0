import { randomInt } from 'node:crypto';

/** Without the characters that are mistaken for each other when read from paper: 0 O, 1 l I, 5 S. */
const SETS = ['ABCDEFGHJKLMNPQRTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '2346789'];
const GROUPS = 3;

const any = (set: string) => set.charAt(randomInt(set.length));

/** A random first password such as `Kd7t-Ywq3-Mh8e`: four characters a group, each group of every kind. */
export function generatedPassword(): string {
  const group = () => {
    const characters = [...SETS.map(any), any(SETS.join(''))];
    for (let i = characters.length - 1; i > 0; i--) {
      const j = randomInt(i + 1);
      [characters[i], characters[j]] = [characters[j] ?? '', characters[i] ?? ''];
    }
    return characters.join('');
  };
  return Array.from({ length: GROUPS }, group).join('-');
}
