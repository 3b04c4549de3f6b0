import type { OwnerLine } from '../closings.ts';
import type { Item } from '../items.ts';
import type { Page } from '../paragraphs.ts';
import type { RuleId } from '../rules.ts';
import type { Owner, Span } from '../types.ts';
import { startsWithOrder } from '../demand.ts';
import { isUnitList, splitNames, withoutTail } from './names.ts';
import { findSubjects, type Subject } from './subjects.ts';
import { COMMON_NOUN } from '../lexicon/subjects.ts';
import { PERSON_FIELD, SUPPORT_FIELD, TIME_FIELD, UNIT_FIELD } from '../lexicon/fields.ts';
import { OWNER_BRACKET } from '../lexicon/furniture.ts';
import { UNIT_ENDING } from '../lexicon/units.ts';

const RULE_OF: Readonly<Record<Subject['how'], RuleId>> = {
  subject: 'owner-subject',
  by: 'owner-by',
  lead: 'owner-lead',
  support: 'owner-support',
};

/** The owners of every item: those written in it, else those of its heading, else those of the item before in its scope. */
export function findOwners(
  page: Page,
  items: readonly Item[],
  headings: ReadonlyMap<number, Span>,
  lines: readonly OwnerLine[],
  known: ReadonlySet<string>,
): Owner[][] {
  const last = new Map<string, Owner[]>();
  const byLine = new Map<string, Owner[]>();
  for (const line of lines) {
    const before = byLine.get(line.scope) ?? [];
    byLine.set(line.scope, joined(before, lineOwners(page, line)));
  }
  const ofLines = (scopes: readonly string[]) => {
    const scope = scopes.find((name) => (byLine.get(name)?.length ?? 0) > 0);
    return scope === undefined ? undefined : byLine.get(scope);
  };
  return items.map((item) => {
    let { subjects } = findSubjects(page.text, item.start, item.end, known);
    const bracket = subjects.length === 0 ? OWNER_BRACKET.exec(page.text.slice(item.start, item.end)) : null;
    if (bracket) subjects = inBracket(page.text, item.start + bracket.index, item.end);
    if (subjects.length === 0) subjects = inWords(page, item);
    const written = subjects.map((s) => ownerAt(page, s, RULE_OF[s.how], 'stated', s.role));
    const named = item.heading ? namesIn(page, headings.get(item.heading.part)) : [];
    const ofRow = item.rule === 'table-row' ? byLine.get(item.scope) : undefined;
    if (ofRow?.length) {
      const acting = written.filter((_, i) => subjects[i]?.how !== 'subject');
      return withLead(
        joined(
          ofRow.map((owner) => ({ ...owner, certainty: 'inferred' })),
          acting,
        ),
      );
    }
    let owners = written;
    if (named.length > 0 && written.every((owner) => owner.role === 'support')) owners = [...named, ...written];
    if (owners.length === 0 && !NOBODY.test(page.text.slice(item.start, item.start + LONGEST_NOBODY))) {
      const lined = byLine.get(item.scope) ?? (last.has(item.scope) ? undefined : ofLines(item.scopes));
      const before = lined ?? last.get(item.scope);
      owners = (before ?? []).map((owner) => ({
        ...owner,
        certainty: 'inferred',
        rule: lined ? owner.rule : 'owner-inherited',
      }));
    } else if (written.length > 0) last.set(item.scope, written);
    return withLead(owners);
  });
}

/** A subject that is no unit: 全县上下要……, 广大群众要……. Whoever was named before does not act there. */
const NOBODY =
  /^(?:我[县市区省州旗镇乡们]|全[县市区省州旗镇乡]上?下?|大家|广大(?:人民)?群众|人民群众|群众)(?:都?[要应须]|必须|务必)/;
const LONGEST_NOBODY = 12;

/** The owners of two lines of one task: who leads by the first still leads, and nobody is named twice. */
function joined(before: readonly Owner[], after: readonly Owner[]): Owner[] {
  const led = before.some((owner) => owner.role === 'lead');
  const names = new Set(before.map((owner) => owner.name));
  const fresh = after.filter((owner) => !names.has(owner.name));
  return [
    ...before,
    ...fresh.map((owner) => (led && owner.role === 'lead' ? { ...owner, role: 'each' as const } : owner)),
  ];
}

const GROUP = /^(?:各|有关|相关|所有|全体|全[省市县区镇]各)|各级|[几两三四五六七八九十\d]个/;

/** A unit that acts alone leads; a group, or several side by side, act each for itself. */
function withLead(owners: Owner[]): Owner[] {
  const acting = owners.filter((owner) => owner.role !== 'support');
  const [only] = acting;
  if (acting.length !== 1 || !only || GROUP.test(only.name)) return owners;
  return owners.map((owner) => (owner === only ? { ...owner, role: 'lead' } : owner));
}

const LABELLED_LINE = new RegExp(`^（?(?:${UNIT_FIELD}|${TIME_FIELD}|${PERSON_FIELD})：`);
const LINE = new RegExp(
  `((?:${UNIT_FIELD})：)([^：）]*?)(?=[，；。]?(?:${UNIT_FIELD}|${PERSON_FIELD}|${TIME_FIELD})：|[。）]|$)`,
  'g',
);

const TOLD_SIGN = /(?:单位|部门|科室)[为是]/;
const TOLD = new RegExp(`(${UNIT_FIELD})[为是]([^，。；（）]{2,60})`, 'dg');

/** The units of a sentence that names them as a line does: 责任单位为县水利局，配合单位为柳河乡. */
function inWords(page: Page, { start, end }: Span): Subject[] {
  const words = page.text.slice(start, end);
  if (!TOLD_SIGN.test(words)) return [];
  return [...words.matchAll(TOLD)].flatMap(({ 1: label = '', indices }) => {
    const role = SUPPORT_FIELD.test(label) ? 'support' : 'each';
    const [from, to] = indices?.[2] ?? [0, 0];
    return namesAt(page, { start: start + from, end: start + to }).map((name) => ({
      ...name,
      role,
      how: role === 'support' ? 'support' : 'subject',
    }));
  });
}

/** The subjects inside the bracket that begins at `start`: （县工信局牵头，县财政局等部门，各乡镇配合）. */
function inBracket(text: string, start: number, end: number): Subject[] {
  const close = text.charAt(end - 1) === '）' ? end - 1 : end;
  const subjects: Subject[] = [];
  /** Names without a deed have that of the names behind them. */
  let waiting: Span[] = [];
  for (const clause of piecesOf(text, { start: start + 1, end: close }, /[，；]/)) {
    const found = findSubjects(text, clause.start, clause.end).subjects;
    if (found.length === 0 && isUnitList(`（${text.slice(clause.start, clause.end)}）`)) waiting.push(clause);
    const [first] = found;
    if (!first) continue;
    const names = waiting.flatMap((span) => splitNames(text, span));
    subjects.push(...names.map((name) => ({ ...name, how: first.how, role: first.role })), ...found);
    waiting = [];
  }
  return subjects;
}

/** The units of （牵头单位：……，配合单位：……）. The first unit of 责任单位 leads. */
function lineOwners(page: Page, line: OwnerLine): Owner[] {
  if (line.column) return line.column === 'due' ? [] : cellOwners(page, line, line.column === 'support');
  if (!LABELLED_LINE.test(page.text.slice(line.start, Math.min(line.end, line.start + 24)))) {
    const { text } = page;
    const subjects = inBracket(text, line.start, line.end);
    if (subjects.length > 0) return subjects.map((s) => ownerAt(page, s, 'owner-line', 'stated', s.role));
    const names = { start: line.start + 1, end: line.end - (text.charAt(line.end - 1) === '）' ? 1 : 0) };
    return piecesOf(text, names)
      .flatMap((span) => namesAt(page, span))
      .map((piece) => ownerAt(page, { ...piece, how: 'subject', role: 'each' }, 'owner-line', 'stated', 'each'));
  }
  const words = page.text
    .slice(line.start, line.end)
    .replace(/（[^（）：]{0,30}）/g, (inner) => '＊'.repeat(inner.length));
  const leadNamed = /(?:牵头|主办)(?:单位|部门)/.test(words);
  return [...words.matchAll(LINE)].flatMap((match) => {
    const label = match[1] ?? '';
    const support = SUPPORT_FIELD.test(label);
    const at = line.start + match.index + label.length;
    const named = piecesOf(page.text, { start: at, end: at + (match[2] ?? '').length });
    const leads = !support && (label.includes('牵头') || !leadNamed);
    return named
      .flatMap((span) => namesAt(page, span))
      .map((piece, i) => {
        const role = support ? 'support' : leads && i === 0 ? 'lead' : 'each';
        return ownerAt(page, { ...piece, how: 'subject', role }, 'owner-line', 'stated', role);
      });
  });
}

/** The stretches between marks that stand outside brackets. */
function piecesOf(text: string, { start, end }: Span, marks = /[，、；]/): Span[] {
  const spans: Span[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i <= end; i++) {
    const char = i < end ? text.charAt(i) : '，';
    if (char === '（') depth++;
    else if (char === '）') depth--;
    else if ((depth <= 0 || i === end) && marks.test(char)) {
      if (i > from) spans.push({ start: from, end: i });
      from = i + 1;
    }
  }
  return spans;
}

/** What may begin a name behind a gap: the name before it is whole then. */
const FRESH_NAME = /^(?:[省市县区州旗各]|国网|[\u4e00-\u9fa5]{2,5}(?:镇|乡|街道|苏木|[局委]$))/;

/** The names of a list, in which white space may part them too: 县水利局 各乡镇. */
function namesAt({ text, origin }: Page, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start + 2; at < end; at++) {
    const gap = (origin[at] ?? 0) - (origin[at - 1] ?? 0) > 1;
    if (!gap || !UNIT_ENDING.test(text.slice(Math.max(from, at - 8), at))) continue;
    if (!FRESH_NAME.test(text.slice(at, Math.min(end, at + 12)))) continue;
    spans.push({ start: from, end: at });
    from = at;
  }
  return [...spans, { start: from, end }].flatMap((span) => splitNames(text, withoutTail(text, span)));
}

/** The units in a cell; the first of the leading column leads. */
function cellOwners(page: Page, { start, end }: Span, support: boolean): Owner[] {
  return namesAt(page, { start, end }).map((piece, i) =>
    ownerAt(
      page,
      { ...piece, how: 'subject', role: 'each' },
      'owner-line',
      'stated',
      support ? 'support' : i === 0 ? 'lead' : 'each',
    ),
  );
}

/** A heading that is nothing but names of units. */
function namesIn(page: Page, span: Span | undefined): Owner[] {
  if (!span) return [];
  const words = page.text.slice(span.start, span.end);
  const bare = words.replace(/（[^）]*）$/, '');
  if (
    !UNIT_ENDING.test(bare) ||
    COMMON_NOUN.test(bare) ||
    /[，。的]/.test(bare) ||
    /^(?:关于|先进|优秀)/.test(bare) ||
    startsWithOrder(bare)
  )
    return [];
  const keep = words.includes('简称') ? { start: span.start, end: span.start + bare.length } : span;
  return splitNames(page.text, keep).map((piece) =>
    ownerAt(page, { ...piece, how: 'subject', role: 'each' }, 'owner-heading', 'inferred', 'each'),
  );
}

function ownerAt(page: Page, s: Subject, rule: RuleId, certainty: Owner['certainty'], role: Owner['role']): Owner {
  const span = { start: page.origin[s.start] ?? 0, end: (page.origin[s.end - 1] ?? 0) + 1 };
  return {
    name: page.source.slice(span.start, span.end).replace(/\s+/g, ''),
    role,
    certainty,
    span,
    rule,
  };
}
