import {
  BARE_REQUIRE,
  PAPER,
  PREFIX,
  REQUIRE_NOUN,
  SPEECH_SETTING,
  TALK,
  TITLE_BEHIND,
  WEAK,
} from '../lexicon/reporting.ts';
import type { Span } from '../types.ts';
import { POST, SURNAMES, UNIT_ENDING } from '../lexicon/units.ts';

/** Who demands: the bare name, with its place in Page.text where it is written. */
export interface Issuer {
  name: string;
  span: Span | undefined;
}

/** A reporting prefix: 会议强调， 某某要求：. `end` is where what was demanded begins. */
export interface Prefix {
  end: number;
  /** The one who demands; undefined when the prefix does not say so (并强调，). */
  issuer: string | undefined;
  /** Only a sentence with its own word of command is a demand (指出, 认为). */
  weak: boolean;
  /** Only a modal makes a demand of it (说, 表示). */
  talk: boolean;
  /** The speaker is 他 or 她. */
  pronoun: boolean;
  /** It reports speech (强调, 要求), not a decision. */
  speech: boolean;
}

const FARTHEST = 260;
const TITLED_NAME =
  /(?:书记|常委|[县市区镇乡局处部站院科省厅队]长|主任|主席|检察长|组长|秘书长|总经理|董事长|会长|政委|委员|巡视员|同志)([\u4e00-\u9fa5]{1,6}·[\u4e00-\u9fa5]{1,6}|[\u4e00-\u9fa5]{2,4}?)(?=主持|出席|在|带领|率|到|来到|赴|深入|对|就|一行|指出|强调|要求|提出|表示|说|同志|参加|调研|检查|代表|最后|作|讲话|明确|，|：|$)/g;
/** 县防指, 市安委办: a body by its short name. */
const SHORT_BODY = /^[省市县区旗州镇乡][\u4e00-\u9fa5]{1,6}(?:指|办|委|部)$/;
const BODY = /(?:会议|大会|全会|例会|座谈会|推进会|调度会|协调会)$/;

/** The verb a second time: 就……提出要求，他指出，. */
const AGAIN = /^[，：]?(?:他|她|并)(?:还)?(?:指出|强调|要求)[，：]/;

/** The first reporting prefix of text.slice(start, end); `end` may include the closing colon. */
export function findPrefix(text: string, start: number, end: number): Prefix | undefined {
  const words = text.slice(start, Math.min(end, start + FARTHEST));
  PREFIX.lastIndex = 0;
  for (let match = PREFIX.exec(words); match; match = PREFIX.exec(words)) {
    const clauseStart = lastClause(words, match.index);
    const subject = words.slice(clauseStart, match.index);
    if (match[0].startsWith('要求') && subject !== '' && REQUIRE_NOUN.test(subject)) continue;
    const issuer = speaker(subject, words.slice(0, match.index));
    if (issuer === undefined && match[0] === '要求' && !/[要必务一首]/.test(words.charAt(match.index + 2))) continue;
    if (issuer === undefined && subject.length > 12 && !match[0].endsWith('：')) continue;
    if (
      issuer === undefined &&
      subject !== '' &&
      !/^(?:会议|并|还|同时|也|再次|就|研究|会上|他|她|最后)/.test(subject)
    ) {
      if (!/(?:如下|意见|要求|事项|安排|部署)[：，。]$/.test(match[0]) || /^为|现(?:就|将)/.test(subject)) continue;
    }
    const end = match.index + match[0].length;
    const again = AGAIN.exec(words.slice(end, end + 12))?.[0].length ?? 0;
    return {
      end: start + end + again,
      issuer,
      weak: WEAK.test(match[0]),
      talk: TALK.test(match[0]),
      pronoun: /^[他她]/.test(subject),
      speech: /^(?:强调|指出|要求|说|表示|认为)/.test(match[0]),
    };
  }
  const bare = BARE_REQUIRE.exec(words);
  if (bare) {
    const issuer = bare[0].includes('会议') ? '会议' : speaker('', words.slice(0, bare.index));
    if (bare.index > 0 || bare[0].includes('会议'))
      return {
        end: start + bare.index + bare[0].length,
        issuer,
        weak: false,
        talk: false,
        pronoun: false,
        speech: true,
      };
  }
  return undefined;
}

function lastClause(words: string, before: number): number {
  for (let i = before - 1; i >= 0; i--) if (/[，。；：]/.test(words.charAt(i))) return i + 1;
  return 0;
}

/** Who speaks: read from the clause before the verb, else from what precedes it in the sentence. */
export function speaker(clause: string, before: string): string | undefined {
  let bare = clause;
  for (let i = 0; i < 3; i++) bare = bare.replace(SPEECH_SETTING, '');
  const present = /出席|主持|参加|列席/.test(clause) ? lastName(clause) : undefined;
  if (present !== undefined) return present;
  if (BODY.test(bare) || /^(?:会议|会上)/.test(clause)) return '会议';
  const titled = lastName(clause);
  if (titled !== undefined) return titled;
  const paper = PAPER.test(clause) ? /《[^》]+》|[\u4e00-\u9fa5]{2,}?(?=还|同时|特别|$)/.exec(clause)?.[0] : undefined;
  if (paper !== undefined) return paper.replace(/^[该此]/, '');
  const called = bare.replace(/^(?:会上|同时|此外|最后|随后)/, '');
  const untitled = called.replace(TITLE_BEHIND, '');
  const name = untitled.length >= 2 ? untitled : called;
  if (
    name.length >= 2 &&
    name.length <= (name.includes('·') ? 12 : 4) &&
    (SURNAMES.has(name.charAt(0)) || name.includes('·')) &&
    !UNIT_ENDING.test(name) &&
    !/[会议还并]/.test(name)
  )
    return name;
  if (
    name.length >= 3 &&
    name.length <= 20 &&
    UNIT_ENDING.test(name) &&
    !POST.test(name) &&
    !/^(?:并|还)?(?:按|根据|对|据)/.test(name)
  )
    return name;
  if (SHORT_BODY.test(name)) return name;
  if (before === clause) return undefined;
  const earlier = lastName(before);
  if (earlier !== undefined) return earlier;
  const body = /(?:^|，)((?:检查|督查|督导|调研|考核|巡察|巡查|工作|专家|考察)组)/.exec(before)?.[1];
  if (body !== undefined) return body;
  return /(?:会议|会上)/.test(before.slice(0, 12)) ? '会议' : undefined;
}

/** The name behind the last post in the words. */
export const lastName = (words: string): string | undefined => namesOf(words).at(-1);

/** The names behind the posts in the words, in order. */
export function namesOf(words: string): string[] {
  const names: string[] = [];
  for (const match of words.matchAll(TITLED_NAME)) {
    const found = match[1] ?? '';
    if (SURNAMES.has(found.charAt(0)) || found.includes('·')) names.push(found);
  }
  return names;
}
