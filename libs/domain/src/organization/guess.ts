import { defaultAliases } from './aliases.ts';
import { type UnitKind, unitKindLabel, unitKinds } from './kinds.ts';

/** A unit as its name lets one expect it, for a person to correct. */
export interface UnitGuess {
  name: string;
  shortName: string;
  kind: UnitKind;
  aliases: string[];
  /** Whether the name tells the kind; else a person must look. */
  sure: boolean;
}

/** The first that fits tells the kind: a county's 税务局 is no department of the county though it ends like one. */
const KINDS: readonly [RegExp, UnitKind][] = [
  [/(专班|指挥部|领导小组|联席会议)(办公室)?$/, 'body'],
  [/街道(办事处)?$/, 'subdistrict'],
  [/[镇乡](人民)?(政府)?$|苏木$/, 'township'],
  [/(开发区|示范区|集聚区|高新区|园区|工业园|管委会|管理委员会)$/, 'zone'],
  [/(工会|共青团.*|团委|团县委|妇联|残联|文联|侨联|科协|工商联|联合会|协会|红十字会)$/, 'mass'],
  [/税务局|气象局|烟草|邮政|供电|电力公司|消防救援|银行|电信|移动|联通|海关/, 'vertical'],
  [/(公司|集团)$/, 'soe'],
  [/纪委|监委|纪律检查|县委|党校|(组织|宣传|统战|统一战线工作)部$|政法委|编办|机构编制|巡察|机关工委|网信办/, 'party'],
  [/(局|委员会|委|办公室|办)$/, 'gov'],
  [/(中心|学校|中学|小学|医院|大队|支队|馆|院|站|所|台|社)$/, 'agency'],
];

/** A name without 中共, the county and its 人民政府 or 县委 in front: what everybody says. */
function withoutCounty(name: string, countyName: string): string {
  const bare = name.replace(/^中共/, '');
  const core = countyName !== '' && bare.startsWith(countyName) ? bare.slice(countyName.length) : bare;
  return core.replace(/^委(?!员)(?=.{2})/, '');
}

const plain = (name: string) => name.replace(/^县委?(?!员)(?=.{2})/, '').replace('人民政府', '政府');

/**
 * Guesses what a unit is from its official name: its kind, its short name and other names by which texts call it.
 * @param countyName e.g. 云溪县; '' where it is not known
 */
export function guessUnit(name: string, countyName: string): UnitGuess {
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  const core = withoutCounty(name, countyName);
  const said = core.replace(/(?<=[镇乡])(人民)?政府$/, '').replace(/(?<=街道)办事处$/, '');
  const party = kind === 'party' && name.endsWith('委办公室');
  const usual = defaultAliases.find(
    ({ full, short }) =>
      full.startsWith('县委办') === party && [full, ...short].some((one) => plain(one) === plain(core)),
  );
  const shortName = usual ? (usual.short.find(({ length }) => length < usual.full.length) ?? usual.full) : said;
  const aliases = usual ? [...usual.short, usual.full, said] : [said];
  return {
    name,
    shortName,
    kind: kind ?? 'gov',
    aliases: [...new Set(aliases)].filter((alias) => alias !== name && alias !== shortName),
    sure: kind !== undefined,
  };
}

/**
 * Units typed one to a line: `name[, short name][, kind]`, parted by commas or tabs, so that rows of a sheet can be
 * pasted too; what is left out is guessed. A name that two units would have is proposed for neither.
 * @param taken names that units of the directory have already
 * @returns one guess a line, in order; empty lines left out
 */
export function guessUnits(text: string, countyName: string, taken: readonly string[] = []): UnitGuess[] {
  const guesses = text.split('\n').flatMap((line): UnitGuess[] => {
    const [name = '', ...rest] = line.split(/[,，\t]/).map((part) => part.trim());
    if (name === '') return [];
    const guess = guessUnit(name, countyName);
    const given = rest.map((part) => [part, kindFrom(part)] as const).filter(([part]) => part !== '');
    const kind = given.find(([, one]) => one)?.[1];
    const shortName = given.find(([, one]) => !one)?.[0];
    return [
      {
        ...guess,
        ...(shortName && {
          shortName,
          aliases: [guess.shortName, ...guess.aliases].filter((one) => one !== shortName),
        }),
        ...(kind && { kind, sure: true }),
      },
    ];
  });
  const owners = new Map<string, number>(taken.map((name) => [name, 1]));
  for (const { name, shortName, aliases } of guesses)
    for (const one of new Set([name, shortName, ...aliases])) owners.set(one, (owners.get(one) ?? 0) + 1);
  return guesses.map((guess) => ({
    ...guess,
    aliases: guess.aliases.filter((alias) => alias !== guess.name && owners.get(alias) === 1),
  }));
}

const kindFrom = (text: string) => unitKinds.find((kind) => unitKindLabel[kind] === text);
